// The bank's answer.
#ifndef GNPIX_RESPONSE_HPP
#define GNPIX_RESPONSE_HPP

#include "detail.hpp"

namespace gnpix {

/// A name and a value, borrowed from an answer.
struct Header {
    /// In lower case.
    std::string_view name;
    /// As it came.
    std::string_view value;
};

/// An answer that somebody else owns, such as an `Error`. It may be copied, and must not outlive its owner.
class ResponseView {
public:
    /// Looks at an answer of C; NULL is an empty one.
    explicit ResponseView(const gnpix_response *borrowed) noexcept : handle_(borrowed) {}

    /// The HTTP status.
    std::uint16_t status() const noexcept { return gnpix_response_status(raw()); }
    /// The body, which may hold any bytes.
    std::string_view body() const noexcept { return detail::text(gnpix_response_body, raw()); }
    /// The first header of this name, whatever its case, if there is one.
    std::optional<std::string_view> header(std::string_view name) const noexcept {
        std::size_t length = 0;
        const char *start = gnpix_response_header(raw(), name.data(), name.size(), &length);
        return start ? std::optional<std::string_view>(std::in_place, start, length) : std::nullopt;
    }
    /// How many headers there are.
    std::size_t header_count() const noexcept { return gnpix_response_header_count(raw()); }
    /// A header by its place; empty past the end.
    Header header_at(std::size_t index) const noexcept {
        return {detail::text(gnpix_response_header_name, raw(), index),
                detail::text(gnpix_response_header_value, raw(), index)};
    }
    /// How many tries the call took.
    std::uint32_t attempts() const noexcept { return gnpix_response_attempts(raw()); }
    /// Whether this is what an earlier, unanswered try made, fetched after a later one was refused as a duplicate.
    bool recovered() const noexcept { return gnpix_response_recovered(raw()); }
    /// The handle, borrowed, for C functions.
    const gnpix_response *raw() const noexcept { return handle_; }

private:
    const gnpix_response *handle_;
};

/// A successful answer (2xx).
class Response {
public:
    /// Takes over an answer of C.
    explicit Response(gnpix_response *owned) noexcept : handle_(owned) {}

    /// The HTTP status.
    std::uint16_t status() const noexcept { return view().status(); }
    /// The body, which may hold any bytes.
    std::string_view body() const noexcept { return view().body(); }
    /// The first header of this name, whatever its case, if there is one.
    std::optional<std::string_view> header(std::string_view name) const noexcept { return view().header(name); }
    /// How many headers there are.
    std::size_t header_count() const noexcept { return view().header_count(); }
    /// A header by its place; empty past the end.
    Header header_at(std::size_t index) const noexcept { return view().header_at(index); }
    /// How many tries the call took.
    std::uint32_t attempts() const noexcept { return view().attempts(); }
    /// Whether this is what an earlier, unanswered try made, fetched after a later one was refused as a duplicate.
    bool recovered() const noexcept { return view().recovered(); }
    /// A look at this answer, borrowed.
    ResponseView view() const noexcept { return ResponseView(raw()); }
    /// The handle, borrowed, for C functions.
    const gnpix_response *raw() const noexcept { return handle_.get(); }
    /// Gives the handle away, for C functions that own it.
    gnpix_response *release() noexcept { return handle_.release(); }

private:
    detail::Handle<gnpix_response, gnpix_response_free> handle_;
};

}  // namespace gnpix

#endif
