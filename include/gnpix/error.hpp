// Error, and the exception that carries one.
#ifndef GNPIX_ERROR_HPP
#define GNPIX_ERROR_HPP

#include <exception>

#include "detail.hpp"
#include "kind.hpp"
#include "response.hpp"

namespace gnpix {

/// What went wrong, with what, and what to do next. It never holds a token, a secret or a header of the request.
/// An empty one (moved from) has kind `none` and empty strings.
class Error {
public:
    /// An empty error.
    Error() noexcept = default;
    /// Takes over an error of C.
    explicit Error(gnpix_error *owned) noexcept : handle_(owned) {}

    /// The kind.
    ErrorKind kind() const noexcept { return static_cast<ErrorKind>(gnpix_error_code(raw())); }
    /// The kind's name: "api", "timeout" …
    std::string_view kind_name() const noexcept { return detail::text(gnpix_error_kind, raw()); }
    /// The HTTP status of the bank's answer; 0 if none came.
    std::uint16_t http_status() const noexcept { return gnpix_error_http_status(raw()); }
    /// The bank's own name of the error, or gnpix's code (docs/errors.md); empty if there is none.
    std::string_view name() const noexcept { return detail::text(gnpix_error_name, raw()); }
    /// What happened, in one sentence.
    std::string_view message() const noexcept { return detail::text(gnpix_error_message, raw()); }
    /// The bank's title; empty if it sent none.
    std::string_view title() const noexcept { return detail::text(gnpix_error_title, raw()); }
    /// The bank's detail; empty if it sent none.
    std::string_view detail() const noexcept { return detail::text(gnpix_error_detail, raw()); }
    /// What to do next; empty if there is no advice.
    std::string_view help() const noexcept { return detail::text(gnpix_error_help, raw()); }
    /// Everything, in one line.
    std::string_view text() const noexcept { return detail::text(gnpix_error_text, raw()); }
    /// Technical causes, "a: b: c"; empty if there are none.
    std::string_view cause() const noexcept { return detail::text(gnpix_error_cause, raw()); }
    /// What the bank complained about: a JSON array of {"reason", "property", "value"}; "[]" if nothing.
    std::string_view violations() const noexcept { return detail::text(gnpix_error_violations, raw()); }
    /// Whether the same call may succeed later with nothing changed. It doesn't say that repeating is safe.
    bool retryable() const noexcept { return gnpix_error_retryable(raw()); }
    /// Whether the bank may have acted on the request: look the charge up before repeating a call that moves money.
    bool maybe_sent() const noexcept { return gnpix_error_maybe_sent(raw()); }
    /// Whether there was no traffic, because the token exchange failed a moment ago.
    bool remembered() const noexcept { return gnpix_error_remembered(raw()); }
    /// How many tries were made; 0 if nothing was ever sent.
    std::uint32_t attempts() const noexcept { return gnpix_error_attempts(raw()); }
    /// How long the bank asked to wait, if it did.
    std::optional<std::chrono::milliseconds> retry_after() const noexcept {
        const std::int64_t wait = gnpix_error_retry_after_ms(raw());
        return wait < 0 ? std::nullopt : std::optional<std::chrono::milliseconds>(wait);
    }
    /// The bank's answer, whole, if one came. Borrowed from this error.
    std::optional<ResponseView> response() const noexcept {
        const gnpix_response *answer = gnpix_error_response(raw());
        return answer ? std::optional<ResponseView>(answer) : std::nullopt;
    }

    /// Whether there is an error at all.
    explicit operator bool() const noexcept { return handle_ != nullptr; }
    /// The handle, borrowed, for C functions.
    const gnpix_error *raw() const noexcept { return handle_.get(); }
    /// Gives the handle away, for C functions that own it.
    gnpix_error *release() noexcept { return handle_.release(); }

private:
    detail::Handle<gnpix_error, gnpix_error_free> handle_;
};

#if GNPIX_HPP_EXCEPTIONS
/// An `Error`, thrown. An exception must be copyable and an error isn't: copies share it, which costs the one allocation
/// of a std::shared_ptr, made when it is thrown and nowhere else.
class Exception : public std::exception {
public:
    /// Takes over an error.
    explicit Exception(Error &&error) : error_(std::make_shared<const Error>(std::move(error))) {}
    /// The whole error in one line; borrowed from it.
    const char *what() const noexcept override {
        const char *text = gnpix_error_text(error_->raw(), nullptr);
        return text ? text : "gnpix: an empty error";
    }
    /// The error. Copies of this exception share it.
    const Error &error() const noexcept { return *error_; }
    /// The error's kind.
    ErrorKind kind() const noexcept { return error_->kind(); }

private:
    std::shared_ptr<const Error> error_;
};
#endif

}  // namespace gnpix

#endif
