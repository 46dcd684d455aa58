// What Config and Request have in common: chains whose first failure is kept.
#ifndef GNPIX_BUILDER_HPP
#define GNPIX_BUILDER_HPP

#include <atomic>

#include "detail.hpp"
#include "error.hpp"

namespace gnpix::detail {

/// A handle, or the error of the step that failed. Const functions may be called by any threads at once, which is why
/// the error, which the first of them takes, is held in an atomic pointer.
template <class T, void (*Free)(T *)>
class Builder {
public:
    /// Whether every step so far succeeded.
    bool ok() const noexcept { return handle_ != nullptr; }
    /// Takes the error of the first step that failed; empty if none did, or if it was taken before.
    Error take_error() const noexcept { return Error(error_.exchange(nullptr)); }
    /// The handle, borrowed, for C functions; NULL after a failure.
    const T *raw() const noexcept { return handle_.get(); }

protected:
    Builder() noexcept = default;
    Builder(Builder &&other) noexcept
        : handle_(std::move(other.handle_)), error_(other.error_.exchange(nullptr)) {}
    Builder &operator=(Builder &&other) noexcept {
        handle_ = std::move(other.handle_);
        gnpix_error_free(error_.exchange(other.error_.exchange(nullptr)));
        return *this;
    }
    ~Builder() { gnpix_error_free(error_.load()); }

    /// Makes the handle: `call(&handle, &err)`.
    template <class Call>
    void start(Call &&call) noexcept {
        T *made = nullptr;
        gnpix_error *error = nullptr;
        if (call(&made, &error) == GNPIX_OK) handle_.reset(made);
        else fail(error);
    }

    /// Runs one step, `call(handle, &err)`, unless an earlier one failed.
    template <class Call>
    void step(Call &&call) noexcept {
        gnpix_error *error = nullptr;
        if (handle_ && call(handle_.get(), &error) != GNPIX_OK) fail(error);
    }

private:
    void fail(gnpix_error *error) noexcept {
        handle_.reset();
        gnpix_error_free(error_.exchange(error));
    }

    Handle<T, Free> handle_;
    mutable std::atomic<gnpix_error *> error_{nullptr};
};

}  // namespace gnpix::detail

#endif
