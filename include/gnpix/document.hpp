// CPF and CNPJ.
#ifndef GNPIX_DOCUMENT_HPP
#define GNPIX_DOCUMENT_HPP

#include "buffer.hpp"
#include "detail.hpp"
#include "result.hpp"

namespace gnpix {

/// A number whose check digits are right: `Cpf` or `Cnpj`. For what is sent: answers may have numbers that don't add up. Strings
/// are borrowed from it.
template <gnpix_status (*Parse)(const char *, std::size_t, bool, gnpix_buffer **, gnpix_error **)>
class Document {
public:
    /// Reads a number with marks or without. The error doesn't repeat it.
    static Result<Document> try_parse(std::string_view typed) {
        gnpix_error *error = nullptr;
        gnpix_buffer *bare = nullptr;
        gnpix_buffer *marked = nullptr;
        if (Parse(typed.data(), typed.size(), false, &bare, &error) != GNPIX_OK) return Error(error);
        Buffer kept(bare);
        if (Parse(typed.data(), typed.size(), true, &marked, &error) != GNPIX_OK) return Error(error);
        return Document(std::move(kept), Buffer(marked));
    }
#if GNPIX_HPP_EXCEPTIONS
    /// As `try_parse`, throwing.
    static Document parse(std::string_view typed) { return try_parse(typed).value(); }
#endif

    /// The number as the API has it: "12345678909", "12ABC34501DE35".
    std::string_view text() const noexcept { return bare_.data(); }
    /// The number as people write it: "123.456.789-09", "12.ABC.345/01DE-35".
    std::string_view formatted() const noexcept { return marked_.data(); }

private:
    Document(Buffer &&bare, Buffer &&marked) noexcept : bare_(std::move(bare)), marked_(std::move(marked)) {}

    Buffer bare_;
    Buffer marked_;
};

/// A person's number: 11 digits.
using Cpf = Document<gnpix_cpf_parse>;
/// A company's number: 12 capital letters and digits, and two check digits.
using Cnpj = Document<gnpix_cnpj_parse>;

}  // namespace gnpix

#endif
