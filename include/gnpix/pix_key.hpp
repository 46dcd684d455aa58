// Pix keys.
#ifndef GNPIX_PIX_KEY_HPP
#define GNPIX_PIX_KEY_HPP

#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

/// The kinds of Pix keys.
enum class KeyKind : std::int32_t {
    /// Nothing: past the readings' end, or moved from.
    none = 0,
    /// "12345678909"
    cpf = GNPIX_KEY_CPF,
    /// "12ABC34501DE35"
    cnpj = GNPIX_KEY_CNPJ,
    /// "+5561912345678"
    phone = GNPIX_KEY_PHONE,
    /// "fulano@example.com", in small letters.
    email = GNPIX_KEY_EMAIL,
    /// A random key: a UUID in small letters.
    evp = GNPIX_KEY_EVP,
};

/// A Pix key in the form that the DICT has. Strings are borrowed from it.
class PixKey {
public:
    /// Takes over a key of C.
    explicit PixKey(gnpix_pix_key *owned) noexcept : handle_(owned) {}

    /// Recognises and normalises what a person typed. Eleven bare digits may be a CPF or a mobile number: then there are two
    /// readings, the likelier first. Where money follows, ask the person. The error doesn't repeat the key.
    static Result<PixKey> try_parse(std::string_view typed) {
        return detail::made<PixKey, gnpix_pix_key>([&](gnpix_pix_key **out, gnpix_error **error) {
            return gnpix_pix_key_parse(typed.data(), typed.size(), out, error);
        });
    }
    /// Normalises a key whose kind is known.
    static Result<PixKey> try_parse_as(KeyKind kind, std::string_view typed) {
        return detail::made<PixKey, gnpix_pix_key>([&](gnpix_pix_key **out, gnpix_error **error) {
            return gnpix_pix_key_parse_as(static_cast<std::int32_t>(kind), typed.data(), typed.size(), out, error);
        });
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_parse`, throwing.
    static PixKey parse(std::string_view typed) { return try_parse(typed).value(); }
    /// As `try_parse_as`, throwing.
    static PixKey parse_as(KeyKind kind, std::string_view typed) { return try_parse_as(kind, typed).value(); }
#endif

    /// How many readings there are: 1, or 2 for eleven digits that may be either.
    std::size_t readings() const noexcept { return gnpix_pix_key_readings(raw()); }
    /// The kind, by the likeliest reading or another.
    KeyKind kind(std::size_t reading = 0) const noexcept {
        return static_cast<KeyKind>(gnpix_pix_key_kind(raw(), reading));
    }
    /// The key as the DICT has it, by the likeliest reading or another; empty past the end.
    std::string_view text(std::size_t reading = 0) const noexcept { return detail::text(gnpix_pix_key_text, raw(), reading); }
    /// The handle, borrowed, for C functions.
    const gnpix_pix_key *raw() const noexcept { return handle_.get(); }

private:
    detail::Handle<gnpix_pix_key, gnpix_pix_key_free> handle_;
};

}  // namespace gnpix

#endif
