// What gnpix says about its work.
#ifndef GNPIX_LOG_HPP
#define GNPIX_LOG_HPP

#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

/// How much is logged.
enum class LogLevel : std::int32_t {
    /// Nothing.
    off = GNPIX_LOG_OFF,
    /// What failed.
    error = GNPIX_LOG_ERROR,
    /// What may fail soon.
    warn = GNPIX_LOG_WARN,
    /// Token exchanges and the like.
    info = GNPIX_LOG_INFO,
    /// Tries and repetitions.
    debug = GNPIX_LOG_DEBUG,
    /// Everything.
    trace = GNPIX_LOG_TRACE
};

/// A function that takes events, on any thread, several at once. Strings are borrowed for the call.
using LogFunction = void (*)(LogLevel level, std::string_view target, std::string_view message) noexcept;

namespace detail {
inline void log(std::int32_t level, const char *target, std::size_t target_size, const char *message,
                std::size_t message_size, void *user_data) noexcept {
    reinterpret_cast<LogFunction>(user_data)(static_cast<LogLevel>(level), std::string_view(target, target_size),
                                             std::string_view(message, message_size));
}
}  // namespace detail

/// Hands the process's events up to `level` to `function`; nullptr or `off` ends it. No event holds a secret or a token.
inline Result<void> try_set_log(LogLevel level, LogFunction function) {
    return detail::done([&](gnpix_error **error) {
        const LogLevel asked = function ? level : LogLevel::off;
        return gnpix_set_log_callback(static_cast<std::int32_t>(asked), detail::log,
                                      reinterpret_cast<void *>(function), error);
    });
}
#if GNPIX_HPP_EXCEPTIONS
/// As `try_set_log`, throwing.
inline void set_log(LogLevel level, LogFunction function) { try_set_log(level, function).value(); }
#endif

}  // namespace gnpix

#endif
