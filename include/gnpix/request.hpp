// A call to be made.
#ifndef GNPIX_REQUEST_HPP
#define GNPIX_REQUEST_HPP

#include "builder.hpp"

namespace gnpix {

/// A request, built in a chain: `Request::put("/v2/cob/:txid").path_param("txid", id).json(text).scope(scope::cob_write)`.
/// It may be sent any number of times. A step that fails is reported when it is sent: the first time with its whole
/// story, then as an unusable request.
class Request : public detail::Builder<gnpix_request, gnpix_request_free> {
public:
    /// A request with any method. The route may hold `:name` parts, filled in by `path_param`.
    Request(std::string_view method, std::string_view route) noexcept {
        start([&](gnpix_request **made, gnpix_error **error) {
            return gnpix_request_new(method.data(), method.size(), route.data(), route.size(), made, error);
        });
    }
    /// A GET.
    static Request get(std::string_view route) noexcept { return Request("GET", route); }
    /// A POST.
    static Request post(std::string_view route) noexcept { return Request("POST", route); }
    /// A PUT.
    static Request put(std::string_view route) noexcept { return Request("PUT", route); }
    /// A PATCH.
    static Request patch(std::string_view route) noexcept { return Request("PATCH", route); }
    /// A DELETE (`delete` is a word of C++).
    static Request del(std::string_view route) noexcept { return Request("DELETE", route); }

    /// An operation of the catalogue, such as `operation("cob.create", {}, body)`: the parameters are a JSON object, the body is
    /// JSON. Both are checked, and a mistake is reported when it is sent, each member by its name.
    static Request operation(std::string_view name, std::string_view parameters = {}, std::string_view body = {}) noexcept {
        return Request(By::operation, name, parameters, body);
    }

    /// Puts a value in the place of `:name` in the route, percent-encoded as one segment.
    Request &path_param(std::string_view name, std::string_view value) & noexcept {
        step([&](gnpix_request *handle, gnpix_error **error) {
            return gnpix_request_set_path_param(handle, name.data(), name.size(), value.data(), value.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Request path_param(std::string_view name, std::string_view value) && noexcept { return std::move(this->path_param(name, value)); }

    /// Adds a query parameter; a name may come several times.
    Request &query(std::string_view name, std::string_view value) & noexcept {
        step([&](gnpix_request *handle, gnpix_error **error) {
            return gnpix_request_add_query(handle, name.data(), name.size(), value.data(), value.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Request query(std::string_view name, std::string_view value) && noexcept { return std::move(this->query(name, value)); }

    /// Sets a header. Those that gnpix sets itself are refused.
    Request &header(std::string_view name, std::string_view value) & noexcept {
        step([&](gnpix_request *handle, gnpix_error **error) {
            return gnpix_request_set_header(handle, name.data(), name.size(), value.data(), value.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Request header(std::string_view name, std::string_view value) && noexcept { return std::move(this->header(name, value)); }

    /// Sets the body, which is JSON already. It is checked.
    Request &json(std::string_view json) & noexcept {
        step([&](gnpix_request *handle, gnpix_error **error) {
            return gnpix_request_set_json(handle, json.data(), json.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Request json(std::string_view json) && noexcept { return std::move(this->json(json)); }

    /// Sets a body of any type and any bytes.
    Request &body(std::string_view content_type, std::string_view body) & noexcept {
        step([&](gnpix_request *handle, gnpix_error **error) {
            return gnpix_request_set_body(handle, content_type.data(), content_type.size(), detail::bytes(body), body.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Request body(std::string_view content_type, std::string_view body) && noexcept { return std::move(this->body(content_type, body)); }

    /// Limits this call as a whole, instead of the client's limit.
    Request &timeout(std::chrono::milliseconds timeout) & noexcept {
        step([&](gnpix_request *handle, gnpix_error **error) {
            return gnpix_request_set_timeout_ms(handle, detail::count(timeout), error);
        });
        return *this;
    }
    /// The same in a chain.
    Request timeout(std::chrono::milliseconds timeout) && noexcept { return std::move(this->timeout(timeout)); }

    /// Names the scope the call needs (`gnpix::scope::…`): it then fails before it is sent if the token lacks it.
    Request &scope(std::string_view scope) & noexcept {
        step([&](gnpix_request *handle, gnpix_error **error) {
            return gnpix_request_set_scope(handle, scope.data(), scope.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Request scope(std::string_view scope) && noexcept { return std::move(this->scope(scope)); }

private:
    enum class By { operation };
    Request(By, std::string_view name, std::string_view parameters, std::string_view body) noexcept {
        start([&](gnpix_request **made, gnpix_error **error) {
            return gnpix_request_new_operation(name.data(), name.size(), parameters.data(), parameters.size(), body.data(),
                                               body.size(), made, error);
        });
    }
};

}  // namespace gnpix

#endif
