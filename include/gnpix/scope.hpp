// The scopes this version knows.
#ifndef GNPIX_SCOPE_HPP
#define GNPIX_SCOPE_HPP

#include "detail.hpp"

/// The scopes this version knows, by name; a scope it doesn't know may be written as a string.
namespace gnpix::scope {

/// "cob.write"
inline constexpr std::string_view cob_write = GNPIX_SCOPE_COB_WRITE;
/// "cob.read"
inline constexpr std::string_view cob_read = GNPIX_SCOPE_COB_READ;
/// "cobv.write"
inline constexpr std::string_view cobv_write = GNPIX_SCOPE_COBV_WRITE;
/// "cobv.read"
inline constexpr std::string_view cobv_read = GNPIX_SCOPE_COBV_READ;
/// "lotecobv.write"
inline constexpr std::string_view lotecobv_write = GNPIX_SCOPE_LOTECOBV_WRITE;
/// "lotecobv.read"
inline constexpr std::string_view lotecobv_read = GNPIX_SCOPE_LOTECOBV_READ;
/// "pix.write"
inline constexpr std::string_view pix_write = GNPIX_SCOPE_PIX_WRITE;
/// "pix.read"
inline constexpr std::string_view pix_read = GNPIX_SCOPE_PIX_READ;
/// "pix.send"
inline constexpr std::string_view pix_send = GNPIX_SCOPE_PIX_SEND;
/// "gn.pix.send.read"
inline constexpr std::string_view gn_pix_send_read = GNPIX_SCOPE_GN_PIX_SEND_READ;
/// "webhook.write"
inline constexpr std::string_view webhook_write = GNPIX_SCOPE_WEBHOOK_WRITE;
/// "webhook.read"
inline constexpr std::string_view webhook_read = GNPIX_SCOPE_WEBHOOK_READ;
/// "payloadlocation.write"
inline constexpr std::string_view payloadlocation_write = GNPIX_SCOPE_PAYLOADLOCATION_WRITE;
/// "payloadlocation.read"
inline constexpr std::string_view payloadlocation_read = GNPIX_SCOPE_PAYLOADLOCATION_READ;
/// "gn.pix.evp.write"
inline constexpr std::string_view gn_pix_evp_write = GNPIX_SCOPE_GN_PIX_EVP_WRITE;
/// "gn.pix.evp.read"
inline constexpr std::string_view gn_pix_evp_read = GNPIX_SCOPE_GN_PIX_EVP_READ;
/// "gn.balance.read"
inline constexpr std::string_view gn_balance_read = GNPIX_SCOPE_GN_BALANCE_READ;
/// "gn.settings.write"
inline constexpr std::string_view gn_settings_write = GNPIX_SCOPE_GN_SETTINGS_WRITE;
/// "gn.settings.read"
inline constexpr std::string_view gn_settings_read = GNPIX_SCOPE_GN_SETTINGS_READ;
/// "gn.reports.write"
inline constexpr std::string_view gn_reports_write = GNPIX_SCOPE_GN_REPORTS_WRITE;
/// "gn.reports.read"
inline constexpr std::string_view gn_reports_read = GNPIX_SCOPE_GN_REPORTS_READ;
/// "gn.split.write"
inline constexpr std::string_view gn_split_write = GNPIX_SCOPE_GN_SPLIT_WRITE;
/// "gn.split.read"
inline constexpr std::string_view gn_split_read = GNPIX_SCOPE_GN_SPLIT_READ;
/// "gn.infractions.write"
inline constexpr std::string_view gn_infractions_write = GNPIX_SCOPE_GN_INFRACTIONS_WRITE;
/// "gn.infractions.read"
inline constexpr std::string_view gn_infractions_read = GNPIX_SCOPE_GN_INFRACTIONS_READ;
/// "gn.pix.sameownership.send"
inline constexpr std::string_view gn_pix_sameownership_send = GNPIX_SCOPE_GN_PIX_SAMEOWNERSHIP_SEND;
/// "gn.qrcodes.pay"
inline constexpr std::string_view gn_qrcodes_pay = GNPIX_SCOPE_GN_QRCODES_PAY;
/// "gn.qrcodes.read"
inline constexpr std::string_view gn_qrcodes_read = GNPIX_SCOPE_GN_QRCODES_READ;
/// "gn.receipts.read"
inline constexpr std::string_view gn_receipts_read = GNPIX_SCOPE_GN_RECEIPTS_READ;
/// "gn.keys.bucket.read"
inline constexpr std::string_view gn_keys_bucket_read = GNPIX_SCOPE_GN_KEYS_BUCKET_READ;
/// "rec.write"
inline constexpr std::string_view rec_write = GNPIX_SCOPE_REC_WRITE;
/// "rec.read"
inline constexpr std::string_view rec_read = GNPIX_SCOPE_REC_READ;
/// "solicrec.write"
inline constexpr std::string_view solicrec_write = GNPIX_SCOPE_SOLICREC_WRITE;
/// "solicrec.read"
inline constexpr std::string_view solicrec_read = GNPIX_SCOPE_SOLICREC_READ;
/// "cobr.write"
inline constexpr std::string_view cobr_write = GNPIX_SCOPE_COBR_WRITE;
/// "cobr.read"
inline constexpr std::string_view cobr_read = GNPIX_SCOPE_COBR_READ;
/// "payloadlocationrec.write"
inline constexpr std::string_view payloadlocationrec_write = GNPIX_SCOPE_PAYLOADLOCATIONREC_WRITE;
/// "payloadlocationrec.read"
inline constexpr std::string_view payloadlocationrec_read = GNPIX_SCOPE_PAYLOADLOCATIONREC_READ;
/// "webhookrec.write"
inline constexpr std::string_view webhookrec_write = GNPIX_SCOPE_WEBHOOKREC_WRITE;
/// "webhookrec.read"
inline constexpr std::string_view webhookrec_read = GNPIX_SCOPE_WEBHOOKREC_READ;
/// "webhookcobr.write"
inline constexpr std::string_view webhookcobr_write = GNPIX_SCOPE_WEBHOOKCOBR_WRITE;
/// "webhookcobr.read"
inline constexpr std::string_view webhookcobr_read = GNPIX_SCOPE_WEBHOOKCOBR_READ;

/// How many scopes the library that is running knows.
inline std::size_t count() noexcept { return gnpix_scope_count(); }

/// A scope's name by its place; empty past the end. Static.
inline std::string_view name(std::size_t index) noexcept { return detail::text(gnpix_scope_name, index); }

/// What it permits, in a few words; empty past the end. Static.
inline std::string_view permits(std::size_t index) noexcept { return detail::text(gnpix_scope_permits, index); }

}  // namespace gnpix::scope

#endif
