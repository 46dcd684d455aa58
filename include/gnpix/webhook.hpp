// Callbacks of the bank.
#ifndef GNPIX_WEBHOOK_HPP
#define GNPIX_WEBHOOK_HPP

#include "amount.hpp"
#include "detail.hpp"
#include "result.hpp"

/// Callbacks of the bank: what they say, whether they were seen before, and whether the bank made them. One certificate signs the
/// callbacks of all its customers, so no check says that a payment is yours: compare the key, and look the payment up.
namespace gnpix::webhook {

/// One notice of a callback, borrowed from it: copy it freely while the callback is there. Texts are as they came; one that it
/// lacks is nothing.
class Notice {
public:
    /// The notice at `index`; past the end, one that has nothing.
    constexpr Notice(const gnpix_webhook *callback, std::size_t index) noexcept : callback_(callback), index_(index) {}

    /// "received", "refunded", "sent", "recurrence", "recurring_charge" or "unknown".
    std::string_view kind() const noexcept { return text(GNPIX_NOTICE_KIND).value_or(std::string_view()); }
    /// The key by which a repeated delivery is known: keep it with what you did, in one transaction.
    std::string_view key() const noexcept { return text(GNPIX_NOTICE_KEY).value_or(std::string_view()); }
    /// The notice as it came, with every field.
    std::string_view json() const noexcept { return text(GNPIX_NOTICE_JSON).value_or(std::string_view()); }
    /// Look the payment up with it before acting.
    std::optional<std::string_view> end_to_end_id() const noexcept { return text(GNPIX_NOTICE_END_TO_END_ID); }
    /// The charge's.
    std::optional<std::string_view> txid() const noexcept { return text(GNPIX_NOTICE_TXID); }
    /// The receiver's Pix key. Not yours? Then it isn't for you.
    std::optional<std::string_view> pix_key() const noexcept { return text(GNPIX_NOTICE_PIX_KEY); }
    /// The amount.
    std::optional<Amount> amount() const noexcept {
        const std::int64_t cents = gnpix_webhook_cents(callback_, index_);
        return cents < 0 ? std::nullopt : std::optional<Amount>(detail::AmountOf::cents(cents));
    }
    /// When, by RFC 3339.
    std::optional<std::string_view> time() const noexcept { return text(GNPIX_NOTICE_TIME); }
    /// The payer's words.
    std::optional<std::string_view> payer_info() const noexcept { return text(GNPIX_NOTICE_PAYER_INFO); }
    /// The state of a sent Pix, a recurrence or a recurring charge.
    std::optional<std::string_view> status() const noexcept { return text(GNPIX_NOTICE_STATUS); }
    /// The idEnvio of a sent Pix.
    std::optional<std::string_view> id_envio() const noexcept { return text(GNPIX_NOTICE_ID_ENVIO); }
    /// The code of a sent Pix that failed.
    std::optional<std::string_view> error_code() const noexcept { return text(GNPIX_NOTICE_ERROR_CODE); }
    /// Why a sent Pix failed.
    std::optional<std::string_view> error_reason() const noexcept { return text(GNPIX_NOTICE_ERROR_REASON); }
    /// The idRec of a recurrence.
    std::optional<std::string_view> id_rec() const noexcept { return text(GNPIX_NOTICE_ID_REC); }
    /// The refunds: a JSON array of {"id", "rtr_id", "amount", "status", "reason"}; "[]" if none.
    std::string_view refunds() const noexcept { return text(GNPIX_NOTICE_REFUNDS).value_or(std::string_view()); }

private:
    std::optional<std::string_view> text(gnpix_notice_part part) const noexcept {
        std::size_t length = 0;
        const char *start = gnpix_webhook_text(callback_, index_, part, &length);
        return start ? std::optional<std::string_view>(std::in_place, start, length) : std::nullopt;
    }

    const gnpix_webhook *callback_;
    std::size_t index_;
};

/// A callback that was read: several notices at once, as the bank sends them.
class Callback {
public:
    /// Takes over a callback of C.
    explicit Callback(gnpix_webhook *owned) noexcept : handle_(owned) {}

    /// Reads a body of at most 1 MiB. Answer 200 also to a trial call and to what is unknown.
    static Result<Callback> try_parse(std::string_view body) {
        return detail::made<Callback, gnpix_webhook>([&](gnpix_webhook **out, gnpix_error **error) {
            return gnpix_webhook_parse(detail::bytes(body), body.size(), out, error);
        });
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_parse`, throwing.
    static Callback parse(std::string_view body) { return try_parse(body).value(); }
#endif

    /// "pix", "rec", "cobr", "test" (the trial call that registers a webhook) or "unknown".
    std::string_view kind() const noexcept { return detail::text(gnpix_webhook_kind, raw()); }
    /// How many notices it has.
    std::size_t size() const noexcept { return gnpix_webhook_count(raw()); }
    /// One of them, borrowed.
    Notice operator[](std::size_t index) const noexcept { return Notice(raw(), index); }
    /// The handle, borrowed, for C functions.
    const gnpix_webhook *raw() const noexcept { return handle_.get(); }

private:
    detail::Handle<gnpix_webhook, gnpix_webhook_free> handle_;
};

/// The authority that signs the certificate of the bank's callbacks. Make one and keep it.
class Authority {
public:
    /// Takes over an authority of C.
    explicit Authority(gnpix_webhook_authority *owned) noexcept : handle_(owned) {}

    /// Reads the chain that the bank publishes for the environment: PEM, each certificate of it trusted.
    static Result<Authority> try_make(std::string_view pem) {
        return detail::made<Authority, gnpix_webhook_authority>(
            [&](gnpix_webhook_authority **out, gnpix_error **error) {
                return gnpix_webhook_authority_new(detail::bytes(pem), pem.size(), out, error);
            });
    }
    /// Checks that the certificates that a caller presented lead to the authority: PEM, the caller's own first.
    Result<void> try_check(std::string_view presented, std::chrono::system_clock::time_point now =
                                                           std::chrono::system_clock::now()) const {
        const auto since = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch());
        return detail::done([&](gnpix_error **error) {
            return gnpix_webhook_authority_check(raw(), detail::bytes(presented), presented.size(), since.count(), error);
        });
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_make`, throwing.
    static Authority make(std::string_view pem) { return try_make(pem).value(); }
    /// As `try_check`, throwing.
    void check(std::string_view presented, std::chrono::system_clock::time_point now =
                                               std::chrono::system_clock::now()) const {
        try_check(presented, now).value();
    }
#endif
    /// The handle, borrowed, for C functions.
    const gnpix_webhook_authority *raw() const noexcept { return handle_.get(); }

private:
    detail::Handle<gnpix_webhook_authority, gnpix_webhook_authority_free> handle_;
};

/// Whether a request's target or query has one `hmac` value, and it is the secret that you put into the registered URL.
inline bool hmac_right(std::string_view target, std::string_view secret) noexcept {
    return gnpix_webhook_hmac_right(target.data(), target.size(), secret.data(), secret.size());
}

/// Whether an address is the one that the bank calls from: that of the connection itself, or one that your own proxy reports.
inline bool bank_address(std::string_view address) noexcept {
    return gnpix_webhook_bank_address(address.data(), address.size());
}

}  // namespace gnpix::webhook

#endif
