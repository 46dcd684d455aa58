// Bytes that gnpix made.
#ifndef GNPIX_BUFFER_HPP
#define GNPIX_BUFFER_HPP

#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

/// Bytes that gnpix made: a converted certificate, a text, a picture. Zeroed when destroyed, since some are secrets.
class Buffer {
public:
    /// Takes over a buffer of C.
    explicit Buffer(gnpix_buffer *owned) noexcept : handle_(owned) {}
    /// The bytes.
    std::string_view data() const noexcept { return detail::text(gnpix_buffer_data, raw()); }
    /// Writes a file that its owner alone may read, whole or not at all.
    Result<void> try_write_file(std::string_view path, bool overwrite = false) const {
        return detail::done([&](gnpix_error **error) {
            return gnpix_buffer_write_file(raw(), path.data(), path.size(), overwrite, error);
        });
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_write_file`, throwing.
    void write_file(std::string_view path, bool overwrite = false) const { try_write_file(path, overwrite).value(); }
#endif
    /// The handle, borrowed, for C functions.
    const gnpix_buffer *raw() const noexcept { return handle_.get(); }

private:
    detail::Handle<gnpix_buffer, gnpix_buffer_free> handle_;
};

}  // namespace gnpix

#endif
