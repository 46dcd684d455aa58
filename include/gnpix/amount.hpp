// Amounts of money.
#ifndef GNPIX_AMOUNT_HPP
#define GNPIX_AMOUNT_HPP

#include "buffer.hpp"
#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

namespace detail {
class AmountOf;
}  // namespace detail

/// An amount in reais, from 0.00 to 9999999999.99: whole cents, and never a floating-point number. A number inside: copy it
/// freely.
class Amount {
public:
    /// 0.00
    constexpr Amount() noexcept = default;

    /// Reads the API's form and no other: "10.00", not "10" or "10,00".
    static Result<Amount> try_parse(std::string_view text) {
        gnpix_error *error = nullptr;
        std::int64_t cents = 0;
        if (gnpix_amount_parse(text.data(), text.size(), &cents, &error) == GNPIX_OK) return Amount(cents);
        return Error(error);
    }
    /// The amount of so many cents.
    static Result<Amount> try_from_cents(std::int64_t cents) {
        Result<Buffer> text = written(cents);
        if (text) return Amount(cents);
        return std::move(text).error();
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_parse`, throwing.
    static Amount parse(std::string_view text) { return try_parse(text).value(); }
    /// As `try_from_cents`, throwing.
    static Amount from_cents(std::int64_t cents) { return try_from_cents(cents).value(); }
#endif

    /// The whole amount in cents.
    constexpr std::int64_t cents() const noexcept { return cents_; }
    /// The amount as the API writes it: "10.50".
    Buffer text() const noexcept {
        gnpix_buffer *text = nullptr;
        gnpix_amount_format(cents_, &text, nullptr);
        return Buffer(text);
    }
    /// Whether both are the same amount.
    friend constexpr bool operator==(Amount one, Amount other) noexcept { return one.cents_ == other.cents_; }
    /// Whether they differ.
    friend constexpr bool operator!=(Amount one, Amount other) noexcept { return one.cents_ != other.cents_; }
    /// Whether the first is less.
    friend constexpr bool operator<(Amount one, Amount other) noexcept { return one.cents_ < other.cents_; }

private:
    friend class detail::AmountOf;
    explicit constexpr Amount(std::int64_t cents) noexcept : cents_(cents) {}
    static Result<Buffer> written(std::int64_t cents) {
        return detail::made<Buffer, gnpix_buffer>([&](gnpix_buffer **out, gnpix_error **error) {
            return gnpix_amount_format(cents, out, error);
        });
    }

    std::int64_t cents_ = 0;
};

namespace detail {
/// Makes amounts of what C has checked.
class AmountOf {
public:
    /// So many cents, which are in range.
    static constexpr Amount cents(std::int64_t cents) noexcept { return Amount(cents); }
};
}  // namespace detail

}  // namespace gnpix

#endif
