// The C++ layer with exceptions: both styles, moves, failures that are told late, callables, futures, stores, logs.
#include "layer.hpp"

#include <atomic>
#include <map>
#include <thread>
#include <vector>

using gnpix::Client;
using gnpix::Error;
using gnpix::ErrorKind;
using gnpix::Request;
using gnpix::Response;
using gnpix::Result;

static_assert(std::is_nothrow_copy_constructible_v<gnpix::Exception>);

template <class Function>
static gnpix::Exception thrown(Function function) {
    try {
        function();
    } catch (const gnpix::Exception &exception) {
        return exception;
    }
    CHECK(!"nothing was thrown");
    std::abort();
}

static void throwing() {
    Client client = Client::make(config());
    client.warm_up();
    gnpix::Token token = client.token();
    CHECK(!token.access_token().empty() && token.token_type() == "Bearer");
    CHECK(token.expires_at() > std::chrono::system_clock::now() + std::chrono::minutes(50));
    CHECK(token.has_scope(gnpix::scope::cob_write) == true && token.has_scope("cob.nothing") == false);
    CHECK(token.scope() && token.scope()->find("cob.write") != std::string_view::npos);

    Response made = client.send(
        Request::put("/v2/cob/:txid").path_param("txid", TXID).json(CHARGE).scope(gnpix::scope::cob_write));
    CHECK(made.status() == 201 && made.attempts() == 1);
    CHECK(made.body().find(TXID) != std::string_view::npos);
    CHECK(made.header("Content-Type") && !made.header("x-missing"));
    CHECK(made.header_count() > 0 && !made.header_at(0).name.empty());
    CHECK(made.header_at(made.header_count()).name.data() == nullptr);
    CHECK(client.stat(gnpix::Stat::token_exchanges) == 1 && client.stat(gnpix::Stat::connections) == 1);
    CHECK(client.base_url().substr(0, 18) == "https://localhost:");

    // The strings stay where they are when their owner moves.
    std::string_view body = made.body();
    Response moved = std::move(made);
    CHECK(moved.body().data() == body.data());
    CHECK(made.status() == 0 && made.body().empty() && made.header_count() == 0);  // NOLINT: what is left is harmless.

    gnpix::Exception exception = thrown([&] {
        client.send(Request::put("/v2/cob/:txid").path_param("txid", TXID).json(CHARGE));
    });
    CHECK(exception.kind() == ErrorKind::api && exception.error().name() == "txid_duplicado");
    CHECK(exception.error().http_status() == 409 && !exception.error().maybe_sent());
    CHECK(exception.error().response()->body().find("txid_duplicado") != std::string_view::npos);
    CHECK(std::string_view(exception.what()) == exception.error().text());
    // Copies share the error, and outlive the first.
    gnpix::Exception copy = exception;
    CHECK(&copy.error() == &exception.error());
    exception = thrown([] { gnpix::Certificate::load("/nowhere.p12"); });
    CHECK(copy.error().http_status() == 409 && exception.kind() == ErrorKind::certificate);

    exception = thrown([&] {
        Request bad = Request::put("/v2/cob/:txid");
        bad.path_param("txid", "7978c0c97ea847e78e8849634473c1f2").json("{\"valor\":{\"original\":\"1\"}}");
        client.send(bad);
    });
    CHECK(exception.error().violations().substr(0, 2) == "[{");
    exception = thrown([&] { client.send(balance().scope("gn.unheard.of")); });
    CHECK(exception.kind() == ErrorKind::scope && exception.error().attempts() == 0);
    CHECK(!exception.error().retry_after());
}

static void returning() {
    Client client = made();
    Result<Response> answer = client.try_send(balance());
    CHECK(answer && answer.value().status() == 200 && (*answer).status() == 200 && !answer.error());
    Response taken = std::move(answer).value();
    CHECK(taken.status() == 200);

    Result<Response> failed = client.try_send(Request::get("/v2/unknown"));
    CHECK(!failed && failed.error().kind() == ErrorKind::api && failed.error().kind_name() == "api");
    CHECK(gnpix::name(failed.error().kind()) == "api" && gnpix::name(ErrorKind::none) == "ok");
    // Asked for its value, it throws what it holds.
    CHECK(thrown([&] { failed.value(); }).error().http_status() == 404);
    CHECK(!failed.has_value());
    Error empty;
    CHECK(!empty && empty.kind() == ErrorKind::none && empty.text().empty() && !empty.response());
    CHECK(thrown([] { gnpix::Certificate::try_load("/nowhere").value(); }).kind() == ErrorKind::certificate);
}

static void builders() {
    Client client = made();
    // A name and a temporary give the same request, and one request may be sent again.
    Request named("GET", "/v2/cob/:txid");
    named.path_param("txid", TXID).header("x-a", "b").timeout(std::chrono::seconds(90));
    CHECK(named.ok() && !named.take_error());
    CHECK(client.send(named).status() == 200 && client.send(named).status() == 200);
    CHECK(client.send(other_request()).status() == 200);

    // The first failure is kept, told by whoever uses the request, and then it is just unusable.
    Request broken = Request::post("/v2/cob").json("\xff").header("x", "\xff").json(CHARGE);
    CHECK(!broken.ok());
    Request moved = std::move(broken);
    CHECK(thrown([&] { client.send(moved); }).kind() == ErrorKind::invalid_argument);
    CHECK(client.try_send(moved).error().kind() == ErrorKind::invalid_argument);
    CHECK(client.try_send(broken).error().kind() == ErrorKind::invalid_argument);  // NOLINT: moved from
    CHECK(thrown([&] { client.send(balance().timeout(std::chrono::milliseconds(-5))); }).error());
    Request replaced = Request::get("\xff");
    replaced = balance();
    CHECK(replaced.ok() && client.send(replaced).status() == 200);
    Request unheard = Request::get("\xff");
    CHECK(unheard.take_error().kind() == ErrorKind::invalid_argument);

    CHECK(thrown([] { Client::make(gnpix::Config()); }).kind() == ErrorKind::config);
    CHECK(thrown([] { Client::make(gnpix::Config::from_profile("/nowhere", "x").client_id("y")); }).kind() ==
          ErrorKind::config);
    gnpix::Config named_config = config();
    named_config.user_agent("shop/1").max_attempts(2).http2(false).max_body(100000);
    CHECK(Client::make(named_config).send(balance()).status() == 200);
    CHECK(Client::make(named_config).send(balance()).status() == 200);
}

static void certificates() {
    gnpix::Certificate certificate = made().certificate();
    certificate.check_validity();
    gnpix::Inspection inspection = certificate.inspect();
    CHECK(inspection.environment() == "homologation" && inspection.status() == "valid");
    CHECK(inspection.days_left() > 30 && inspection.not_before() < inspection.not_after());
    CHECK(!inspection.subject().empty() && !inspection.issuer().empty() && !inspection.serial().empty());
    CHECK(inspection.entry_count() >= 1 && inspection.entry(0).in_chain);
    CHECK(inspection.entry(0).sha256 == inspection.sha256() && inspection.entry(99).subject.data() == nullptr);
    gnpix::Buffer pem = certificate.to_pem();
    CHECK(gnpix::Certificate::parse(pem.data()).inspect().sha256() == inspection.sha256());
    gnpix::Buffer pkcs12 = certificate.to_pkcs12("swordfish");
    CHECK(gnpix::Certificate::parse(pkcs12.data(), "swordfish").inspect().sha256() == inspection.sha256());
    CHECK(gnpix::Certificate::try_parse(pkcs12.data(), "wrong").error().kind() == ErrorKind::certificate_password);
    gnpix::Buffer one = certificate.to_pem(GNPIX_PEM_CERTIFICATE);
    gnpix::Buffer two = certificate.to_pem(GNPIX_PEM_KEY);
    CHECK(gnpix::Certificate::parse_pair(two.data(), one.data()).inspect().sha256() == inspection.sha256());
    one.write_file("one.pem");
    two.write_file("two.pem");
    CHECK(gnpix::Certificate::load_pair("one.pem", "two.pem").inspect().key_type() == "EC P-256");
    CHECK(thrown([&] { one.write_file("one.pem"); }).kind() == ErrorKind::certificate);
    one.write_file("one.pem", true);
    gnpix::Config with = config();
    with.certificate(certificate);
    CHECK(Client::make(with).send(balance()).status() == 200);
}

static void callables() {
    Client client = made();
    Client admin = made();
    Latch done, gone;
    // Move-only, called once and freed once, with the request long gone.
    gnpix::Call call =
        client.send_async(balance(), [&done, alive = Alive(gone), kept = std::make_unique<int>(7)](Result<Response> answer) {
            CHECK(answer && answer->status() == 200 && *kept == 7);
            done.up();
        });
    done.wait(1);
    gone.wait(1);
    call.cancel();
    CHECK(done.count() == 1 && gone.count() == 1);

    // Freed too when the call can't be started, without having been called.
    auto never = [&done, alive = Alive(gone)](Result<Response>) { done.up(); };
    CHECK(client.try_send_async(Request::get("\xff"), std::move(never)).error().kind() == ErrorKind::invalid_argument);
    CHECK(thrown([&] { client.send_async(Request("GET", "\xff"), [&done](Result<Response>) { done.up(); }); }).kind() ==
          ErrorKind::invalid_argument);
    Request moved_from = balance();
    Request away = std::move(moved_from);
    CHECK(!client.try_send_async(moved_from, [&done, alive = Alive(gone)](Result<Response>) { done.up(); }));
    CHECK(away.ok() && gone.count() == 2 && done.count() == 1);

    // A function, and a callable that is copied from a name.
    static std::atomic<int> called{0};
    void (*function)(Result<Response>) = [](Result<Response> answer) {
        if (answer) called++;
    };
    client.send_async(balance(), function);
    auto named = [&done](Result<Response> answer) {
        CHECK(answer);
        done.up();
    };
    client.send_async(balance(), named);
    done.wait(2);

    // Cancelled, and in flight when the client is destroyed.
    fault(admin, "path=/v2/gn/saldo; hang");
    Latch cancelled;
    auto expects_cancelled = [&cancelled](Result<Response> answer) {
        CHECK(!answer && answer.error().kind() == ErrorKind::cancelled);
        cancelled.up();
    };
    client.send_async(balance(), expects_cancelled).cancel();
    cancelled.wait(1);
    {
        Client brief = made();
        for (int turn = 0; turn < 4; turn++) brief.send_async(balance(), expects_cancelled);
    }
    CHECK(cancelled.count() == 5);
    clear_faults(admin);
    const auto since = std::chrono::steady_clock::now();
    while (called.load() == 0) CHECK(std::chrono::steady_clock::now() - since < std::chrono::minutes(2));
}

static void futures() {
    Client client = made();
    std::vector<std::future<Response>> answers;
    for (int turn = 0; turn < 8; turn++) answers.push_back(client.send_future(balance()));
    for (std::future<Response> &answer : answers) CHECK(answer.get().status() == 200);
    std::future<Response> missing = client.send_future(Request::get("/v2/unknown"));
    CHECK(thrown([&] { missing.get(); }).error().http_status() == 404);
    std::future<Response> broken = client.send_future(Request::get("\xff"));
    CHECK(thrown([&] { broken.get(); }).kind() == ErrorKind::invalid_argument);
    // Nobody has to wait for one.
    static_cast<void>(client.send_future(balance()));
}

static void threads() {
    const Client client = made();
    std::vector<std::thread> callers;
    for (int number = 0; number < 8; number++)
        callers.emplace_back([&client] {
            for (int turn = 0; turn < 4; turn++) CHECK(other_balance(client) == 200);
        });
    for (std::thread &caller : callers) caller.join();
    CHECK(client.stat(gnpix::Stat::connections) <= 8);
}

class Memory : public gnpix::TokenStore {
public:
    explicit Memory(Latch &gone, Latch &saved) noexcept : gone_(gone), saved_(saved) {}
    ~Memory() override { gone_.up(); }
    bool load(std::string_view key, gnpix::StoreEntry entry) noexcept override {
        CHECK(key.size() == 64);
        const std::lock_guard<std::mutex> guard(mutex_);
        return sealed_.empty() || entry.set(sealed_, end_);
    }
    bool save(std::string_view key, std::string_view sealed,
              std::chrono::system_clock::time_point expires_at) noexcept override {
        CHECK(key.size() == 64 && !sealed.empty() && expires_at > std::chrono::system_clock::now());
        const std::lock_guard<std::mutex> guard(mutex_);
        sealed_ = sealed;
        end_ = expires_at;
        saved_.up();
        return true;
    }
    Lock lock(std::string_view, std::chrono::milliseconds ttl) noexcept override {
        CHECK(ttl.count() > 0);
        return Lock::taken;
    }
    void unlock(std::string_view) noexcept override {}

private:
    Latch &gone_, &saved_;
    std::mutex mutex_;
    std::string sealed_;
    std::chrono::system_clock::time_point end_;
};

static void stores() {
    Latch gone, saved;
    {
        // A scope of its own, so that this token isn't the one the other clients share.
        Client client = Client::make(config().scope("cob.read").token_store(std::make_unique<Memory>(gone, saved)));
        CHECK(client.token().has_scope("cob.read") == true);
        saved.wait(1);
        CHECK(gone.count() == 0);
    }
    gone.wait(1);
    // Freed as well by a config that can't take it.
    gnpix::Config broken = gnpix::Config().client_id("\xff");
    broken.token_store(std::make_unique<Memory>(gone, saved));
    CHECK(gone.count() == 2);
}

static std::atomic<int> events{0};

static void count_event(gnpix::LogLevel level, std::string_view target, std::string_view message) noexcept {
    CHECK(level != gnpix::LogLevel::off && !target.empty());
    static_cast<void>(message);
    events++;
}

static void logs() {
    gnpix::set_log(gnpix::LogLevel::trace, count_event);
    CHECK(made().send(balance()).status() == 200);
    CHECK(events.load() > 0);
    gnpix::set_log(gnpix::LogLevel::trace, nullptr);
    const int before = events.load();
    CHECK(made().send(balance()).status() == 200 && events.load() == before);
    CHECK(!gnpix::try_set_log(static_cast<gnpix::LogLevel>(77), count_event));
}

static void the_library_itself() {
    CHECK(gnpix::version() == GNPIX_VERSION && gnpix::abi_version() == GNPIX_ABI_VERSION);
    CHECK(gnpix::scope::count() >= 42 && gnpix::scope::name(0) == gnpix::scope::cob_write);
    CHECK(!gnpix::scope::permits(0).empty() && gnpix::scope::name(gnpix::scope::count()).empty());
    CHECK(gnpix::scope::permits(SIZE_MAX).data() == nullptr);
}

int main() {
    alarm(300);
    the_library_itself();
    throwing();
    returning();
    builders();
    certificates();
    callables();
    futures();
    threads();
    stores();
    logs();
    return 0;
}
