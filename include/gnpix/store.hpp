// A token store of the program's own.
#ifndef GNPIX_STORE_HPP
#define GNPIX_STORE_HPP

#include "detail.hpp"

namespace gnpix {

/// Where `TokenStore::load` puts what it found. Valid during that call only.
class StoreEntry {
public:
    /// Wraps an entry of C.
    explicit StoreEntry(gnpix_store_entry *borrowed) noexcept : handle_(borrowed) {}
    /// Gives the sealed bytes as they were saved, with their end; they are copied. False if that can't be done.
    bool set(std::string_view sealed, std::chrono::system_clock::time_point expires_at) noexcept {
        const auto end = std::chrono::duration_cast<std::chrono::seconds>(expires_at.time_since_epoch());
        return gnpix_store_entry_set(handle_, detail::bytes(sealed), sealed.size(), end.count(), nullptr) == GNPIX_OK;
    }

private:
    gnpix_store_entry *handle_;
};

/// A place for sealed tokens that outlives the process or is shared by several: a file, Redis. It is called on
/// library threads, several at once. What it is given is sealed: it sees no token and no secret. It never fails a call: a
/// store that errs or hangs is passed over. Keys are 64 hexadecimal digits.
class TokenStore {
public:
    /// What became of a try to lock.
    enum class Lock : std::int32_t {
        /// This process renews the token.
        taken = 0,
        /// Another does.
        held = 1,
        /// The store failed.
        failed = 2
    };

    TokenStore() = default;
    TokenStore(const TokenStore &) = delete;
    TokenStore &operator=(const TokenStore &) = delete;
    virtual ~TokenStore() = default;

    /// Puts what was last saved under the key into `entry`, or leaves it empty. False if the store failed.
    virtual bool load(std::string_view key, StoreEntry entry) noexcept = 0;
    /// Saves, whole or not at all. False if the store failed.
    virtual bool save(std::string_view key, std::string_view sealed,
                      std::chrono::system_clock::time_point expires_at) noexcept = 0;
    /// Tries to become the one that renews the key's token, for at most `ttl`. It must not wait.
    virtual Lock lock(std::string_view key, std::chrono::milliseconds ttl) noexcept = 0;
    /// Gives the lock back.
    virtual void unlock(std::string_view key) noexcept = 0;
};

namespace detail {

inline TokenStore &store(void *user_data) noexcept { return *static_cast<TokenStore *>(user_data); }

inline std::int32_t load(void *user_data, const char *key, gnpix_store_entry *entry) noexcept {
    return store(user_data).load(key, StoreEntry(entry)) ? 0 : -1;
}
inline std::int32_t save(void *user_data, const char *key, const std::uint8_t *sealed, std::size_t size,
                         std::int64_t expires_at) noexcept {
    const std::string_view text(reinterpret_cast<const char *>(sealed), size);
    return store(user_data).save(key, text, moment(expires_at)) ? 0 : -1;
}
inline std::int32_t lock(void *user_data, const char *key, std::uint64_t ttl_ms) noexcept {
    return static_cast<std::int32_t>(store(user_data).lock(key, std::chrono::milliseconds(ttl_ms)));
}
inline void unlock(void *user_data, const char *key) noexcept { store(user_data).unlock(key); }
inline void destroy(void *user_data) noexcept { delete static_cast<TokenStore *>(user_data); }

/// Gives a store to a config; it stays the caller's if that fails.
inline gnpix_status set_store(gnpix_config *config, std::unique_ptr<TokenStore> owned, gnpix_error **error) noexcept {
    const gnpix_status status =
        gnpix_config_set_token_store(config, load, save, lock, unlock, destroy, owned.get(), error);
    if (status == GNPIX_OK) static_cast<void>(owned.release());
    return status;
}

}  // namespace detail

}  // namespace gnpix

#endif
