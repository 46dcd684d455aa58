// The identifiers of Pix.
#ifndef GNPIX_ID_HPP
#define GNPIX_ID_HPP

#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

/// An identifier that was checked: one of the names below, such as `Txid`. For what is sent: the bank's answers may have
/// identifiers that break the rule, so keep those as text. Strings are borrowed from it.
template <gnpix_id_kind Kind>
class Id {
public:
    /// Takes over an identifier of C.
    explicit Id(gnpix_id *owned) noexcept : handle_(owned) {}

    /// Checks length and letters.
    static Result<Id> try_parse(std::string_view text) {
        return detail::made<Id, gnpix_id>([&](gnpix_id **out, gnpix_error **error) {
            return gnpix_id_parse(Kind, text.data(), text.size(), out, error);
        });
    }
    /// Makes a new one of random letters and digits: a `Txid`, `StaticTxid`, `IdEnvio` or `DevolucaoId`. Others are made by the
    /// payment system, and don't compile.
    static Result<Id> try_generate() {
        static_assert(Kind <= GNPIX_ID_DEVOLUCAO, "the payment system makes identifiers of this kind, and no caller does");
        return detail::made<Id, gnpix_id>([](gnpix_id **out, gnpix_error **error) {
            return gnpix_id_generate(Kind, out, error);
        });
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_parse`, throwing.
    static Id parse(std::string_view text) { return try_parse(text).value(); }
    /// As `try_generate`, throwing.
    static Id generate() { return try_generate().value(); }
#endif

    /// All of it.
    std::string_view text() const noexcept { return part(GNPIX_ID_PART_WHOLE); }
    /// "E" of a payment, "D" of a return, "RR" or "RN" of a recurrence, "SC" of a request to confirm one. Empty, as all parts
    /// are, of those that callers choose, and of one that isn't made as the central bank says.
    std::string_view prefix() const noexcept { return part(GNPIX_ID_PART_PREFIX); }
    /// The ISPB of who made it.
    std::string_view ispb() const noexcept { return part(GNPIX_ID_PART_ISPB); }
    /// When it was made: "2026-11-24T12:21:00Z" of a payment or return, "2026-11-24" of the others.
    std::string_view time() const noexcept { return part(GNPIX_ID_PART_TIME); }
    /// The rest of it.
    std::string_view suffix() const noexcept { return part(GNPIX_ID_PART_SUFFIX); }
    /// The handle, borrowed, for C functions.
    const gnpix_id *raw() const noexcept { return handle_.get(); }

private:
    std::string_view part(gnpix_id_part part) const noexcept { return detail::part(gnpix_id_text, raw(), part); }

    detail::Handle<gnpix_id, gnpix_id_free> handle_;
};

/// The txid of a charge: 26 to 35 letters and digits.
using Txid = Id<GNPIX_ID_TXID>;
/// The txid in a static BR Code: 1 to 25 letters and digits.
using StaticTxid = Id<GNPIX_ID_STATIC_TXID>;
/// The idEnvio of a sent Pix: 1 to 35 letters and digits. The bank pays once for each.
using IdEnvio = Id<GNPIX_ID_ENVIO>;
/// The id of a refund: 1 to 35 letters and digits.
using DevolucaoId = Id<GNPIX_ID_DEVOLUCAO>;
/// The endToEndId of a payment: 32 letters and digits.
using EndToEndId = Id<GNPIX_ID_END_TO_END>;
/// The rtrId of a return: 32 letters and digits.
using RtrId = Id<GNPIX_ID_RTR>;
/// The idRec of a recurrence: 29 letters and digits.
using IdRec = Id<GNPIX_ID_REC>;
/// The idSolicRec of a request to confirm a recurrence: 29 letters and digits.
using IdSolicRec = Id<GNPIX_ID_SOLIC_REC>;

}  // namespace gnpix

#endif
