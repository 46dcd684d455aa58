// The catalogue of the Pix API's operations.
#ifndef GNPIX_OPERATION_HPP
#define GNPIX_OPERATION_HPP

#include "detail.hpp"

namespace gnpix {

/// A parameter of an operation, beside its body. A number inside: copy it freely.
class Parameter {
public:
    /// The parameter numbered `parameter` of the operation numbered `operation`.
    constexpr Parameter(std::size_t operation, std::size_t parameter) noexcept : operation_(operation), parameter_(parameter) {}

    /// Its name on the wire; the last part alone will do for a call.
    std::string_view name() const noexcept { return text(GNPIX_PARAMETER_NAME); }
    /// "path", "query" or "header".
    std::string_view place() const noexcept { return text(GNPIX_PARAMETER_PLACE); }
    /// What its values must be, in words that follow "must be".
    std::string_view rule() const noexcept { return text(GNPIX_PARAMETER_RULE); }
    /// What it is, in a few words.
    std::string_view about() const noexcept { return text(GNPIX_PARAMETER_ABOUT); }
    /// Whether the operation can't be called without it.
    bool required() const noexcept { return gnpix_operation_parameter_required(operation_, parameter_); }

private:
    std::string_view text(gnpix_parameter_part part) const noexcept {
        std::size_t length = 0;
        const char *start = gnpix_operation_parameter_text(operation_, parameter_, part, &length);
        return start ? std::string_view(start, length) : std::string_view();
    }

    std::size_t operation_;
    std::size_t parameter_;
};

/// An operation of the Pix API. A number inside: copy it freely. Its strings are valid for ever; one that it lacks is empty.
class Operation {
public:
    /// The operation numbered `index`, from 0 to `count() - 1`.
    explicit constexpr Operation(std::size_t index) noexcept : index_(index) {}
    /// How many there are.
    static std::size_t count() noexcept { return gnpix_operation_count(); }
    /// The one so named, if there is one.
    static std::optional<Operation> find(std::string_view name) noexcept {
        std::size_t index = 0;
        if (!gnpix_operation_find(name.data(), name.size(), &index)) return std::nullopt;
        return Operation(index);
    }

    /// Its name: "cob.create".
    std::string_view name() const noexcept { return text(GNPIX_OPERATION_NAME); }
    /// What it does, in one sentence.
    std::string_view summary() const noexcept { return text(GNPIX_OPERATION_SUMMARY); }
    /// The HTTP method.
    std::string_view method() const noexcept { return text(GNPIX_OPERATION_METHOD); }
    /// The route, its path parameters as `:name`.
    std::string_view route() const noexcept { return text(GNPIX_OPERATION_ROUTE); }
    /// The scope that the token needs.
    std::string_view scope() const noexcept { return text(GNPIX_OPERATION_SCOPE); }
    /// Its body's schema.
    std::string_view body() const noexcept { return text(GNPIX_OPERATION_BODY); }
    /// Its answer's schema.
    std::string_view answer() const noexcept { return text(GNPIX_OPERATION_ANSWER); }
    /// For a list in pages, the answer's member that has the items.
    std::string_view pages() const noexcept { return text(GNPIX_OPERATION_PAGES); }
    /// The version of gnpix that had it first.
    std::string_view since() const noexcept { return text(GNPIX_OPERATION_SINCE); }
    /// Whether it is what the trait says.
    bool is(gnpix_operation_trait trait) const noexcept { return gnpix_operation_is(index_, trait); }
    /// How many parameters it has.
    std::size_t parameter_count() const noexcept { return gnpix_operation_parameter_count(index_); }
    /// The parameter numbered `parameter`; those of the path come first.
    constexpr Parameter parameter(std::size_t parameter) const noexcept { return Parameter(index_, parameter); }

private:
    std::string_view text(gnpix_operation_part part) const noexcept {
        std::size_t length = 0;
        const char *start = gnpix_operation_text(index_, part, &length);
        return start ? std::string_view(start, length) : std::string_view();
    }

    std::size_t index_;
};

}  // namespace gnpix

#endif
