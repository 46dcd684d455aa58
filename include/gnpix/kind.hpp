// What an error is about: the closed list of docs/errors.md.
#ifndef GNPIX_KIND_HPP
#define GNPIX_KIND_HPP

#include <cstdint>
#include <string_view>

#include "../gnpix.h"

namespace gnpix {

/// The kind of an error. The numbers are those of C and of every other language, for ever; docs/errors.md describes them.
enum class ErrorKind : std::int32_t {
    /// No error: only an empty `Error` has it.
    none = 0,
    /// A request can't be sent as it was built, or an argument can't be used.
    invalid_argument = 1,
    /// The client can't be built from these options, variables or profile.
    config = 2,
    /// The certificate's file is missing, malformed, unsupported, or key and certificate don't match.
    certificate = 3,
    /// The certificate's password is wrong, or one is needed.
    certificate_password = 4,
    /// The certificate has expired or isn't valid yet.
    certificate_validity = 5,
    /// The certificate is of one environment and the base route of the other.
    environment_mismatch = 6,
    /// The bank refused the certificate, or saw none.
    certificate_refused = 7,
    /// The bank refused the Client_Id and Client_Secret, or the token twice.
    authorization = 8,
    /// The token lacks the scope that the call needs.
    scope = 9,
    /// The bank answered 4xx to the call itself.
    api = 10,
    /// The bank answered 429.
    rate_limit = 11,
    /// The bank, or something in front of it, answered 5xx.
    server = 12,
    /// No connection could be made.
    connect = 13,
    /// The server's certificate isn't trusted, or TLS failed.
    tls = 14,
    /// The connection was lost before the whole answer came.
    connection_lost = 15,
    /// A deadline passed.
    timeout = 16,
    /// An answer that can't be understood, is too large, or is a redirect.
    response = 17,
    /// The call was cancelled by its caller.
    cancelled = 18,
    /// A defect of gnpix, or no thread or runtime to be had.
    internal = 19
};

/// The kind's name as docs/errors.md spells it ("api", "timeout" …); "ok" for `none`. Static.
inline std::string_view name(ErrorKind kind) noexcept {
    return gnpix_status_name(static_cast<std::int32_t>(kind));
}

namespace detail {
constexpr bool same(ErrorKind kind, gnpix_status status) noexcept {
    return static_cast<std::int32_t>(kind) == static_cast<std::int32_t>(status);
}
static_assert(same(ErrorKind::none, GNPIX_OK), "numbers are for ever");
static_assert(same(ErrorKind::invalid_argument, GNPIX_ERROR_INVALID_ARGUMENT), "numbers are for ever");
static_assert(same(ErrorKind::config, GNPIX_ERROR_CONFIG), "numbers are for ever");
static_assert(same(ErrorKind::certificate, GNPIX_ERROR_CERTIFICATE), "numbers are for ever");
static_assert(same(ErrorKind::certificate_password, GNPIX_ERROR_CERTIFICATE_PASSWORD), "numbers are for ever");
static_assert(same(ErrorKind::certificate_validity, GNPIX_ERROR_CERTIFICATE_VALIDITY), "numbers are for ever");
static_assert(same(ErrorKind::environment_mismatch, GNPIX_ERROR_ENVIRONMENT_MISMATCH), "numbers are for ever");
static_assert(same(ErrorKind::certificate_refused, GNPIX_ERROR_CERTIFICATE_REFUSED), "numbers are for ever");
static_assert(same(ErrorKind::authorization, GNPIX_ERROR_AUTHORIZATION), "numbers are for ever");
static_assert(same(ErrorKind::scope, GNPIX_ERROR_SCOPE), "numbers are for ever");
static_assert(same(ErrorKind::api, GNPIX_ERROR_API), "numbers are for ever");
static_assert(same(ErrorKind::rate_limit, GNPIX_ERROR_RATE_LIMIT), "numbers are for ever");
static_assert(same(ErrorKind::server, GNPIX_ERROR_SERVER), "numbers are for ever");
static_assert(same(ErrorKind::connect, GNPIX_ERROR_CONNECT), "numbers are for ever");
static_assert(same(ErrorKind::tls, GNPIX_ERROR_TLS), "numbers are for ever");
static_assert(same(ErrorKind::connection_lost, GNPIX_ERROR_CONNECTION_LOST), "numbers are for ever");
static_assert(same(ErrorKind::timeout, GNPIX_ERROR_TIMEOUT), "numbers are for ever");
static_assert(same(ErrorKind::response, GNPIX_ERROR_RESPONSE), "numbers are for ever");
static_assert(same(ErrorKind::cancelled, GNPIX_ERROR_CANCELLED), "numbers are for ever");
static_assert(same(ErrorKind::internal, GNPIX_ERROR_INTERNAL), "numbers are for ever");
}  // namespace detail

}  // namespace gnpix

#endif
