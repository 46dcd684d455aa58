// An access token.
#ifndef GNPIX_TOKEN_HPP
#define GNPIX_TOKEN_HPP

#include "detail.hpp"

namespace gnpix {

/// An access token with what the bank said about it. Its memory is zeroed when the last holder frees it.
class Token {
public:
    /// Takes over a token of C.
    explicit Token(gnpix_token *owned) noexcept : handle_(owned) {}

    /// The token itself: a secret. Don't log it.
    std::string_view access_token() const noexcept { return detail::text(gnpix_token_access_token, raw()); }
    /// "Bearer".
    std::string_view token_type() const noexcept { return detail::text(gnpix_token_token_type, raw()); }
    /// Its whole life, as the bank granted it.
    std::chrono::seconds expires_in() const noexcept { return std::chrono::seconds(gnpix_token_expires_in(raw())); }
    /// When it ends, by the wall clock.
    std::chrono::system_clock::time_point expires_at() const noexcept {
        return detail::moment(gnpix_token_expires_at(raw()));
    }
    /// Its scopes, separated by spaces, if the bank said.
    std::optional<std::string_view> scope() const noexcept { return detail::maybe(gnpix_token_scope, raw()); }
    /// Whether it has a scope (`gnpix::scope::…`); nothing if the bank didn't say.
    std::optional<bool> has_scope(std::string_view name) const noexcept {
        const std::int32_t has = gnpix_token_has_scope(raw(), name.data(), name.size());
        return has < 0 ? std::nullopt : std::optional<bool>(has == 1);
    }
    /// The handle, borrowed, for C functions.
    const gnpix_token *raw() const noexcept { return handle_.get(); }
    /// Gives the handle away, for C functions that own it.
    gnpix_token *release() noexcept { return handle_.release(); }

private:
    detail::Handle<gnpix_token, gnpix_token_free> handle_;
};

}  // namespace gnpix

#endif
