// A value or an Error, for code that doesn't throw.
#ifndef GNPIX_RESULT_HPP
#define GNPIX_RESULT_HPP

#include <cstdlib>

#include "detail.hpp"
#include "error.hpp"

namespace gnpix {

namespace detail {
/// What asking a failed result for its value leads to: the exception, or the end of the program where there are none.
[[noreturn]] inline void no_value([[maybe_unused]] Error &error) {
#if GNPIX_HPP_EXCEPTIONS
    throw Exception(std::move(error));
#else
    std::abort();
#endif
}
}  // namespace detail

/// A `T` or an `Error`. Move-only.
template <class T>
class [[nodiscard]] Result {
public:
    /// A success.
    Result(T &&value) noexcept : value_(std::move(value)) {}
    /// A failure.
    Result(Error &&error) noexcept : error_(std::move(error)) {}

    /// Whether it is a success.
    bool has_value() const noexcept { return value_.has_value(); }
    /// Whether it is a success.
    explicit operator bool() const noexcept { return has_value(); }
    /// The value. On a failure, throws it as an `Exception`, which takes the error out of this result; without exceptions,
    /// ends the program by std::abort: ask first.
    T &value() & {
        if (!has_value()) detail::no_value(error_);
        return *value_;
    }
    /// The same, moved out.
    T value() && {
        if (!has_value()) detail::no_value(error_);
        return std::move(*value_);
    }
    /// The value, without asking whether there is one: on a failure, the program ends by std::abort.
    T &operator*() noexcept { return *checked(); }
    /// The same for a constant result.
    const T &operator*() const noexcept { return *const_cast<Result *>(this)->checked(); }
    /// The value's members; as `operator*`.
    T *operator->() noexcept { return checked(); }
    /// The same for a constant result.
    const T *operator->() const noexcept { return const_cast<Result *>(this)->checked(); }
    /// The error; an empty one on a success.
    const Error &error() const & noexcept { return error_; }
    /// The same, moved out.
    Error error() && noexcept { return std::move(error_); }

private:
    T *checked() noexcept {
        if (!has_value()) std::abort();
        return &*value_;
    }

    std::optional<T> value_;
    Error error_;
};

/// Success without a value, or an `Error`.
template <>
class [[nodiscard]] Result<void> {
public:
    /// A success.
    Result() noexcept = default;
    /// A failure, unless the error is empty.
    Result(Error &&error) noexcept : failed_(static_cast<bool>(error)), error_(std::move(error)) {}

    /// Whether it is a success.
    bool has_value() const noexcept { return !failed_; }
    /// Whether it is a success.
    explicit operator bool() const noexcept { return has_value(); }
    /// Nothing on a success; as `Result<T>::value` on a failure.
    void value() {
        if (failed_) detail::no_value(error_);
    }
    /// The error; an empty one on a success.
    const Error &error() const & noexcept { return error_; }
    /// The same, moved out.
    Error error() && noexcept { return std::move(error_); }

private:
    bool failed_ = false;
    Error error_;
};

namespace detail {

/// Runs a C function that makes a handle: `call(&out, &err)`.
template <class Class, class Raw, class Call>
Result<Class> made(Call &&call) {
    Raw *out = nullptr;
    gnpix_error *error = nullptr;
    if (call(&out, &error) == GNPIX_OK) return Class(out);
    return Error(error);
}

/// Runs a C function that only succeeds or fails: `call(&err)`.
template <class Call>
Result<void> done(Call &&call) {
    gnpix_error *error = nullptr;
    if (call(&error) == GNPIX_OK) return {};
    return Error(error);
}

}  // namespace detail

}  // namespace gnpix

#endif
