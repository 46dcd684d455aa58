// What the other headers share. Nothing here is for users.
#ifndef GNPIX_DETAIL_HPP
#define GNPIX_DETAIL_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "../gnpix.h"

#if defined(__cpp_exceptions) || defined(__EXCEPTIONS) || defined(_CPPUNWIND)
#define GNPIX_HPP_EXCEPTIONS 1
#else
#define GNPIX_HPP_EXCEPTIONS 0
#endif

namespace gnpix::detail {

/// Frees a handle of type T with the C function Free.
template <class T, void (*Free)(T *)>
struct Deleter {
    void operator()(T *handle) const noexcept { Free(handle); }
};

/// Owns a handle; as big as a pointer.
template <class T, void (*Free)(T *)>
using Handle = std::unique_ptr<T, Deleter<T, Free>>;

/// The string a getter of one argument returns.
template <class T>
std::string_view text(const char *(*get)(const T *, std::size_t *), const T *handle) noexcept {
    std::size_t length = 0;
    const char *start = get(handle, &length);
    return start ? std::string_view(start, length) : std::string_view();
}

/// The same for a getter that takes an index.
template <class T>
std::string_view text(const char *(*get)(const T *, std::size_t, std::size_t *), const T *handle,
                      std::size_t index) noexcept {
    std::size_t length = 0;
    const char *start = get(handle, index, &length);
    return start ? std::string_view(start, length) : std::string_view();
}

/// The same for a getter of the library's own lists.
inline std::string_view text(const char *(*get)(std::size_t, std::size_t *), std::size_t index) noexcept {
    std::size_t length = 0;
    const char *start = get(index, &length);
    return start ? std::string_view(start, length) : std::string_view();
}

/// The same for a string that may be absent.
template <class T>
std::optional<std::string_view> maybe(const char *(*get)(const T *, std::size_t *), const T *handle) noexcept {
    std::size_t length = 0;
    const char *start = get(handle, &length);
    return start ? std::optional<std::string_view>(std::in_place, start, length) : std::nullopt;
}

/// The string a getter of numbered parts returns; empty for a part that isn't there.
template <class T>
std::string_view part(const char *(*get)(const T *, std::int32_t, std::size_t *), const T *handle,
                      std::int32_t number) noexcept {
    std::size_t length = 0;
    const char *start = get(handle, number, &length);
    return start ? std::string_view(start, length) : std::string_view();
}

/// The same, telling what is empty from what isn't there.
template <class T>
std::optional<std::string_view> maybe_part(const char *(*get)(const T *, std::int32_t, std::size_t *), const T *handle,
                                           std::int32_t number) noexcept {
    std::size_t length = 0;
    const char *start = get(handle, number, &length);
    return start ? std::optional<std::string_view>(std::in_place, start, length) : std::nullopt;
}

/// Milliseconds for C; what is negative becomes 0, which C refuses with a clear error.
inline std::uint64_t count(std::chrono::milliseconds duration) noexcept {
    return duration.count() < 0 ? 0 : static_cast<std::uint64_t>(duration.count());
}

/// A moment from Unix seconds.
inline std::chrono::system_clock::time_point moment(std::int64_t seconds) noexcept {
    return std::chrono::system_clock::time_point(std::chrono::seconds(seconds));
}

/// The bytes of a string, for C functions that take bytes.
inline const std::uint8_t *bytes(std::string_view text) noexcept {
    return reinterpret_cast<const std::uint8_t *>(text.data());
}

}  // namespace gnpix::detail

#endif
