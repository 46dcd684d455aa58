// Certificates: reading, inspecting, converting.
#ifndef GNPIX_CERTIFICATE_HPP
#define GNPIX_CERTIFICATE_HPP

#include "buffer.hpp"
#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

/// One certificate of a file.
struct InspectedEntry {
    /// Whose it is.
    std::string_view subject;
    /// Who signed it.
    std::string_view issuer;
    /// SHA-256 of it, in lower-case hexadecimal.
    std::string_view sha256;
    /// Its end.
    std::chrono::system_clock::time_point not_after;
    /// Whether it belongs to the chain from the leaf up.
    bool in_chain;
};

/// What there is to know about a certificate, without its key. Strings are borrowed from it.
class Inspection {
public:
    /// Takes over an inspection of C.
    explicit Inspection(gnpix_inspection *owned) noexcept : handle_(owned) {}
    /// Whose it is.
    std::string_view subject() const noexcept { return detail::text(gnpix_inspection_subject, raw()); }
    /// Who signed it.
    std::string_view issuer() const noexcept { return detail::text(gnpix_inspection_issuer, raw()); }
    /// "production" or "homologation"; nothing for an issuer that isn't the bank's.
    std::optional<std::string_view> environment() const noexcept {
        return detail::maybe(gnpix_inspection_environment, raw());
    }
    /// The serial number, in hexadecimal.
    std::string_view serial() const noexcept { return detail::text(gnpix_inspection_serial, raw()); }
    /// The start of its validity.
    std::chrono::system_clock::time_point not_before() const noexcept {
        return detail::moment(gnpix_inspection_not_before(raw()));
    }
    /// The end of its validity.
    std::chrono::system_clock::time_point not_after() const noexcept {
        return detail::moment(gnpix_inspection_not_after(raw()));
    }
    /// Whole days left, negative after the end.
    std::int64_t days_left() const noexcept { return gnpix_inspection_days_left(raw()); }
    /// "valid", "expiring", "expired" or "not yet valid".
    std::string_view status() const noexcept { return detail::text(gnpix_inspection_status, raw()); }
    /// "RSA 2048", "EC P-256" …
    std::string_view key_type() const noexcept { return detail::text(gnpix_inspection_key_type, raw()); }
    /// SHA-256 of the certificate, in lower-case hexadecimal.
    std::string_view sha256() const noexcept { return detail::text(gnpix_inspection_sha256, raw()); }
    /// How many certificates the file holds: the chain from the leaf up, then those that are no part of it.
    std::size_t entry_count() const noexcept { return gnpix_inspection_entry_count(raw()); }
    /// One of them; empty past the end.
    InspectedEntry entry(std::size_t index) const noexcept {
        return {detail::text(gnpix_inspection_entry_subject, raw(), index),
                detail::text(gnpix_inspection_entry_issuer, raw(), index),
                detail::text(gnpix_inspection_entry_sha256, raw(), index),
                detail::moment(gnpix_inspection_entry_not_after(raw(), index)),
                gnpix_inspection_entry_in_chain(raw(), index)};
    }
    /// The handle, borrowed, for C functions.
    const gnpix_inspection *raw() const noexcept { return handle_.get(); }

private:
    detail::Handle<gnpix_inspection, gnpix_inspection_free> handle_;
};

/// A certificate with its key. The key is zeroed when nothing uses it any more.
class Certificate {
public:
    /// Takes over a certificate of C.
    explicit Certificate(gnpix_certificate *owned) noexcept : handle_(owned) {}

    /// Reads a file, `.p12` or PEM.
    static Result<Certificate> try_load(std::string_view path, std::string_view password = {}) {
        return made([&](gnpix_certificate **out, gnpix_error **error) {
            return gnpix_certificate_load(path.data(), path.size(), password.data(), password.size(), out, error);
        });
    }
    /// Reads certificate and key from two files, in either order.
    static Result<Certificate> try_load_pair(std::string_view first, std::string_view second,
                                             std::string_view password = {}) {
        return made([&](gnpix_certificate **out, gnpix_error **error) {
            return gnpix_certificate_load_pair(first.data(), first.size(), second.data(), second.size(),
                                               password.data(), password.size(), out, error);
        });
    }
    /// Reads a file's content.
    static Result<Certificate> try_parse(std::string_view content, std::string_view password = {}) {
        return made([&](gnpix_certificate **out, gnpix_error **error) {
            return gnpix_certificate_parse(detail::bytes(content), content.size(), password.data(), password.size(),
                                           out, error);
        });
    }
    /// Reads the content of two files, in either order.
    static Result<Certificate> try_parse_pair(std::string_view first, std::string_view second,
                                              std::string_view password = {}) {
        return made([&](gnpix_certificate **out, gnpix_error **error) {
            return gnpix_certificate_parse_pair(detail::bytes(first), first.size(), detail::bytes(second),
                                                second.size(), password.data(), password.size(), out, error);
        });
    }
    /// Fails if it has expired or isn't valid yet.
    Result<void> try_check_validity() const {
        return detail::done([&](gnpix_error **error) { return gnpix_certificate_check_validity(raw(), error); });
    }
    /// Tells about it.
    Result<Inspection> try_inspect() const {
        return detail::made<Inspection, gnpix_inspection>([&](gnpix_inspection **out, gnpix_error **error) {
            return gnpix_certificate_inspect(raw(), out, error);
        });
    }
    /// Writes PEM: `GNPIX_PEM_CERTIFICATE`, `GNPIX_PEM_KEY`, or both by `|`.
    Result<Buffer> try_to_pem(std::uint32_t parts = GNPIX_PEM_CERTIFICATE | GNPIX_PEM_KEY) const {
        return detail::made<Buffer, gnpix_buffer>([&](gnpix_buffer **out, gnpix_error **error) {
            return gnpix_certificate_to_pem(raw(), parts, out, error);
        });
    }
    /// Writes PKCS#12 with today's encryption.
    Result<Buffer> try_to_pkcs12(std::string_view password) const {
        return detail::made<Buffer, gnpix_buffer>([&](gnpix_buffer **out, gnpix_error **error) {
            return gnpix_certificate_to_pkcs12(raw(), password.data(), password.size(), out, error);
        });
    }

#if GNPIX_HPP_EXCEPTIONS
    /// As `try_load`, throwing.
    static Certificate load(std::string_view path, std::string_view password = {}) {
        return try_load(path, password).value();
    }
    /// As `try_load_pair`, throwing.
    static Certificate load_pair(std::string_view first, std::string_view second, std::string_view password = {}) {
        return try_load_pair(first, second, password).value();
    }
    /// As `try_parse`, throwing.
    static Certificate parse(std::string_view content, std::string_view password = {}) {
        return try_parse(content, password).value();
    }
    /// As `try_parse_pair`, throwing.
    static Certificate parse_pair(std::string_view first, std::string_view second, std::string_view password = {}) {
        return try_parse_pair(first, second, password).value();
    }
    /// As `try_check_validity`, throwing.
    void check_validity() const { try_check_validity().value(); }
    /// As `try_inspect`, throwing.
    Inspection inspect() const { return try_inspect().value(); }
    /// As `try_to_pem`, throwing.
    Buffer to_pem(std::uint32_t parts = GNPIX_PEM_CERTIFICATE | GNPIX_PEM_KEY) const {
        return try_to_pem(parts).value();
    }
    /// As `try_to_pkcs12`, throwing.
    Buffer to_pkcs12(std::string_view password) const { return try_to_pkcs12(password).value(); }
#endif

    /// The handle, borrowed, for C functions.
    const gnpix_certificate *raw() const noexcept { return handle_.get(); }

private:
    template <class Call>
    static Result<Certificate> made(Call &&call) {
        return detail::made<Certificate, gnpix_certificate>(std::forward<Call>(call));
    }

    detail::Handle<gnpix_certificate, gnpix_certificate_free> handle_;
};

}  // namespace gnpix

#endif
