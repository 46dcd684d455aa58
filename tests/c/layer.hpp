// What the tests of the C++ layer share. It throws nothing, so that it works in both.
#ifndef GNPIX_TESTS_LAYER_HPP
#define GNPIX_TESTS_LAYER_HPP

#include <cstdio>
#include <cstdlib>
#include <condition_variable>
#include <mutex>
#include <string>
#include <type_traits>
#include <unistd.h>

#include <gnpix.hpp>

#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) {                                                         \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);    \
            std::_Exit(1);                                                          \
        }                                                                           \
    } while (0)

// Defined in layer_other.cpp.
std::uint16_t other_balance(const gnpix::Client &client);
gnpix::Request other_request();

template <class T>
constexpr bool move_only = std::is_nothrow_move_constructible_v<T> && std::is_nothrow_move_assignable_v<T> &&
                           !std::is_copy_constructible_v<T> && !std::is_copy_assignable_v<T>;
static_assert(move_only<gnpix::Config> && move_only<gnpix::Client> && move_only<gnpix::Call> &&
              move_only<gnpix::Token> && move_only<gnpix::Request> && move_only<gnpix::Response> &&
              move_only<gnpix::Certificate> && move_only<gnpix::Inspection> && move_only<gnpix::Buffer> &&
              move_only<gnpix::Error> && move_only<gnpix::Result<gnpix::Token>> && move_only<gnpix::Result<void>>);
static_assert(sizeof(gnpix::Client) == sizeof(void *) && sizeof(gnpix::Response) == sizeof(void *));

constexpr std::string_view CHARGE = "{\"calendario\":{\"expiracao\":3600},\"valor\":{\"original\":\"12.00\"},"
                                    "\"chave\":\"7d9f0335-8dcc-4054-9bf9-0dbd61d36906\"}";
constexpr std::string_view TXID = "7978c0c97ea847e78e8849634473c1f1";

inline gnpix::Config config() {
    using namespace std::chrono_literals;
    return gnpix::Config::from_env().platform_roots(false).timeout(2min).read_timeout(2min).connect_timeout(2min);
}

inline gnpix::Client made() {
    gnpix::Result<gnpix::Client> client = gnpix::Client::try_make(config());
    CHECK(client);
    return std::move(client).value();
}

inline gnpix::Request balance() { return gnpix::Request::get("/v2/gn/saldo"); }

/// The bank's strings.
inline void fault(const gnpix::Client &admin, std::string_view spec) {
    CHECK(admin.try_send(gnpix::Request::post("/sandbox/faults").body("text/plain", spec)));
}
inline void clear_faults(const gnpix::Client &admin) { CHECK(admin.try_send(gnpix::Request::del("/sandbox/faults"))); }

/// Counted up by one thread, waited for by another.
class Latch {
public:
    void up() {
        const std::lock_guard<std::mutex> guard(mutex_);
        count_++;
        changed_.notify_all();
    }
    void wait(int count) {
        std::unique_lock<std::mutex> guard(mutex_);
        CHECK(changed_.wait_for(guard, std::chrono::minutes(2), [&] { return count_ >= count; }));
    }
    int count() {
        const std::lock_guard<std::mutex> guard(mutex_);
        return count_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0;
};

/// A callable's part: moved along with it, it counts how many are alive.
class Alive {
public:
    explicit Alive(Latch &gone) noexcept : gone_(&gone) {}
    Alive(Alive &&other) noexcept : gone_(std::exchange(other.gone_, nullptr)) {}
    Alive(const Alive &) = delete;
    Alive &operator=(const Alive &) = delete;
    Alive &operator=(Alive &&) = delete;
    ~Alive() {
        if (gone_) gone_->up();
    }

private:
    Latch *gone_;
};

#endif
