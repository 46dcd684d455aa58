// QR codes.
#ifndef GNPIX_QR_HPP
#define GNPIX_QR_HPP

#include "buffer.hpp"
#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

/// A QR code (ISO/IEC 18004) of any text, such as that of a `BrCode`.
class QrCode {
public:
    /// Takes over a code of C.
    explicit QrCode(gnpix_qr *owned) noexcept : handle_(owned) {}

    /// Makes the code of a text of at most 2953 bytes with low correction, 1273 with high.
    static Result<QrCode> try_make(std::string_view text, gnpix_qr_correction correction = GNPIX_QR_MEDIUM) {
        return detail::made<QrCode, gnpix_qr>([&](gnpix_qr **out, gnpix_error **error) {
            return gnpix_qr_new(text.data(), text.size(), correction, out, error);
        });
    }
    /// Draws SVG: `module` is the side of one square in pixels, 1 to 100; `quiet_zone` the light border in squares.
    Result<Buffer> try_svg(std::uint32_t module = 8, std::uint32_t quiet_zone = 4) const {
        return drawn([&](gnpix_buffer **out, gnpix_error **error) {
            return gnpix_qr_svg(raw(), module, quiet_zone, out, error);
        });
    }
    /// Draws a PNG of one bit a pixel; sizes as for `try_svg`.
    Result<Buffer> try_png(std::uint32_t module = 8, std::uint32_t quiet_zone = 4) const {
        return drawn([&](gnpix_buffer **out, gnpix_error **error) {
            return gnpix_qr_png(raw(), module, quiet_zone, out, error);
        });
    }
    /// Draws lines of half blocks for a terminal, in UTF-8; `on_dark` for one with light letters on dark ground.
    Result<Buffer> try_terminal(bool on_dark = false) const {
        return drawn([&](gnpix_buffer **out, gnpix_error **error) {
            return gnpix_qr_terminal(raw(), on_dark, out, error);
        });
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_make`, throwing.
    static QrCode make(std::string_view text, gnpix_qr_correction correction = GNPIX_QR_MEDIUM) {
        return try_make(text, correction).value();
    }
    /// As `try_svg`, throwing.
    Buffer svg(std::uint32_t module = 8, std::uint32_t quiet_zone = 4) const { return try_svg(module, quiet_zone).value(); }
    /// As `try_png`, throwing.
    Buffer png(std::uint32_t module = 8, std::uint32_t quiet_zone = 4) const { return try_png(module, quiet_zone).value(); }
    /// As `try_terminal`, throwing.
    Buffer terminal(bool on_dark = false) const { return try_terminal(on_dark).value(); }
#endif

    /// How many squares a side has, without the light border: 21 to 177.
    std::uint32_t width() const noexcept { return gnpix_qr_width(raw()); }
    /// Whether the square at column `x` and row `y`, from the upper left, is dark; false outside of the code.
    bool is_dark(std::uint32_t x, std::uint32_t y) const noexcept { return gnpix_qr_is_dark(raw(), x, y); }
    /// The handle, borrowed, for C functions.
    const gnpix_qr *raw() const noexcept { return handle_.get(); }

private:
    template <class Call>
    static Result<Buffer> drawn(Call &&call) {
        return detail::made<Buffer, gnpix_buffer>(std::forward<Call>(call));
    }

    detail::Handle<gnpix_qr, gnpix_qr_free> handle_;
};

}  // namespace gnpix

#endif
