// BR Codes, the text of "Pix copia e cola" and of its QR codes.
#ifndef GNPIX_BRCODE_HPP
#define GNPIX_BRCODE_HPP

#include "amount.hpp"
#include "builder.hpp"
#include "result.hpp"

namespace gnpix {

/// The parts of a BR Code, set in a chain: `BrCodeData().key(key).amount("10.00").name(name).city(city)`. With a key it is
/// static, with a location dynamic; a recurrence makes either composite, or stands alone. A step that fails is reported by
/// `BrCode::build`.
class BrCodeData : public detail::Builder<gnpix_brcode_data, gnpix_brcode_data_free> {
public:
    /// Without any part.
    BrCodeData() noexcept {
        start([](gnpix_brcode_data **made, gnpix_error **error) { return gnpix_brcode_data_new(made, error); });
    }

    /// Sets a part, from GNPIX_BRCODE_KEY to GNPIX_BRCODE_ONE_USE.
    BrCodeData &set(gnpix_brcode_part part, std::string_view value) & noexcept {
        step([&](gnpix_brcode_data *handle, gnpix_error **error) {
            return gnpix_brcode_data_set(handle, part, value.data(), value.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    BrCodeData set(gnpix_brcode_part part, std::string_view value) && noexcept { return std::move(this->set(part, value)); }

    /// The receiver's Pix key, as a person types it.
    BrCodeData key(std::string_view key) && noexcept { return std::move(this->set(GNPIX_BRCODE_KEY, key)); }
    /// Where the charge is, without "https://".
    BrCodeData location(std::string_view place) && noexcept { return std::move(this->set(GNPIX_BRCODE_LOCATION, place)); }
    /// Where the recurrence is, without "https://".
    BrCodeData recurrence(std::string_view place) && noexcept {
        return std::move(this->set(GNPIX_BRCODE_RECURRENCE, place));
    }
    /// The amount, "10.00". Static only.
    BrCodeData amount(std::string_view amount) && noexcept { return std::move(this->set(GNPIX_BRCODE_AMOUNT, amount)); }
    /// The amount. Static only.
    BrCodeData amount(Amount amount) && noexcept { return std::move(this->set(GNPIX_BRCODE_AMOUNT, amount.text().data())); }
    /// The receiver's name: 1 to 25 characters.
    BrCodeData name(std::string_view name) && noexcept { return std::move(this->set(GNPIX_BRCODE_NAME, name)); }
    /// The receiver's city: 1 to 15 characters.
    BrCodeData city(std::string_view city) && noexcept { return std::move(this->set(GNPIX_BRCODE_CITY, city)); }
    /// The receiver's CEP: eight digits.
    BrCodeData postal_code(std::string_view code) && noexcept {
        return std::move(this->set(GNPIX_BRCODE_POSTAL_CODE, code));
    }
    /// The identifier: 1 to 25 letters and digits. Static only.
    BrCodeData txid(std::string_view txid) && noexcept { return std::move(this->set(GNPIX_BRCODE_TXID, txid)); }
    /// A text for the payer. Static only.
    BrCodeData info(std::string_view info) && noexcept { return std::move(this->set(GNPIX_BRCODE_INFO, info)); }
    /// The ISPB of who hands out the money of a Pix Saque. Static only.
    BrCodeData withdrawal_ispb(std::string_view ispb) && noexcept {
        return std::move(this->set(GNPIX_BRCODE_WITHDRAWAL_ISPB, ispb));
    }
    /// Whether it may be paid once, or again and again.
    BrCodeData one_use(bool once) && noexcept { return std::move(this->set(GNPIX_BRCODE_ONE_USE, once ? "true" : "false")); }
};

/// A BR Code whose checksum is right. Strings are borrowed from it; a part that it hasn't is nothing.
class BrCode {
public:
    /// Takes over a BR Code of C.
    explicit BrCode(gnpix_brcode *owned) noexcept : handle_(owned) {}

    /// Builds one. The error names every part that breaks a rule.
    static Result<BrCode> try_build(const BrCodeData &data) {
        if (Error failed = data.take_error()) return failed;
        return made([&](gnpix_brcode **out, gnpix_error **error) { return gnpix_brcode_build(data.raw(), out, error); });
    }
    /// Reads one. Rules of content aren't asserted: `problems` lists those it breaks.
    static Result<BrCode> try_parse(std::string_view copied) {
        return made([&](gnpix_brcode **out, gnpix_error **error) {
            return gnpix_brcode_parse(copied.data(), copied.size(), out, error);
        });
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_build`, throwing.
    static BrCode build(const BrCodeData &data) { return try_build(data).value(); }
    /// As `try_parse`, throwing.
    static BrCode parse(std::string_view copied) { return try_parse(copied).value(); }
#endif

    /// The whole text.
    std::string_view text() const noexcept { return detail::part(gnpix_brcode_text, raw(), GNPIX_BRCODE_WHOLE); }
    /// "static", "dynamic", "composite" or "foreign" (nothing of Pix).
    std::string_view kind() const noexcept { return detail::part(gnpix_brcode_text, raw(), GNPIX_BRCODE_KIND); }
    /// The receiver's Pix key.
    std::optional<std::string_view> key() const noexcept { return part(GNPIX_BRCODE_KEY); }
    /// Where the charge is. Its amount and txid rule those in the text.
    std::optional<std::string_view> location() const noexcept { return part(GNPIX_BRCODE_LOCATION); }
    /// Where the recurrence is.
    std::optional<std::string_view> recurrence() const noexcept { return part(GNPIX_BRCODE_RECURRENCE); }
    /// The amount.
    std::optional<Amount> amount() const noexcept {
        const std::int64_t cents = gnpix_brcode_cents(raw());
        return cents < 0 ? std::nullopt : std::optional<Amount>(detail::AmountOf::cents(cents));
    }
    /// The receiver's name.
    std::optional<std::string_view> name() const noexcept { return part(GNPIX_BRCODE_NAME); }
    /// The receiver's city.
    std::optional<std::string_view> city() const noexcept { return part(GNPIX_BRCODE_CITY); }
    /// The receiver's CEP.
    std::optional<std::string_view> postal_code() const noexcept { return part(GNPIX_BRCODE_POSTAL_CODE); }
    /// The identifier; nothing for "***".
    std::optional<std::string_view> txid() const noexcept { return part(GNPIX_BRCODE_TXID); }
    /// A text for the payer.
    std::optional<std::string_view> info() const noexcept { return part(GNPIX_BRCODE_INFO); }
    /// The ISPB of who hands out the money of a Pix Saque.
    std::optional<std::string_view> withdrawal_ispb() const noexcept { return part(GNPIX_BRCODE_WITHDRAWAL_ISPB); }
    /// Whether it may be paid once, or again and again; nothing when the text doesn't say.
    std::optional<bool> one_use() const noexcept {
        const std::optional<std::string_view> once = part(GNPIX_BRCODE_ONE_USE);
        return once ? std::optional<bool>(*once == "true") : std::nullopt;
    }
    /// The rules of Pix that it breaks: a JSON array of {"reason", "property", "value"}; "[]" if none.
    std::string_view problems() const noexcept { return detail::part(gnpix_brcode_text, raw(), GNPIX_BRCODE_PROBLEMS); }
    /// Every field but the checksum, known or not: a JSON array of {"id", "value"}, and "fields" within a template.
    std::string_view fields() const noexcept { return detail::part(gnpix_brcode_text, raw(), GNPIX_BRCODE_FIELDS); }
    /// The handle, borrowed, for C functions.
    const gnpix_brcode *raw() const noexcept { return handle_.get(); }

private:
    template <class Call>
    static Result<BrCode> made(Call &&call) {
        return detail::made<BrCode, gnpix_brcode>(std::forward<Call>(call));
    }
    std::optional<std::string_view> part(gnpix_brcode_part part) const noexcept {
        return detail::maybe_part(gnpix_brcode_text, raw(), part);
    }

    detail::Handle<gnpix_brcode, gnpix_brcode_free> handle_;
};

}  // namespace gnpix

#endif
