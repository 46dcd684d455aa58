// The options of a client.
#ifndef GNPIX_CONFIG_HPP
#define GNPIX_CONFIG_HPP

#include "builder.hpp"
#include "certificate.hpp"
#include "store.hpp"

namespace gnpix {

/// The options of a client, built in a chain. Nothing is read or checked beyond its form until a client is made of it.
/// A step that fails is reported by `Client::make`.
class Config : public detail::Builder<gnpix_config, gnpix_config_free> {
public:
    /// No option set.
    Config() noexcept {
        start([](gnpix_config **made, gnpix_error **error) { return gnpix_config_new(made, error); });
    }
    /// The options in the process's environment variables (README.md lists them).
    static Config from_env() noexcept {
        Config config{Empty()};
        config.start([](gnpix_config **made, gnpix_error **error) { return gnpix_config_from_env(made, error); });
        return config;
    }
    /// A profile of a profile file: an empty path is the default file, an empty name the file's default profile.
    static Config from_profile(std::string_view path = {}, std::string_view name = {}) noexcept {
        Config config{Empty()};
        config.start([&](gnpix_config **made, gnpix_error **error) {
            return gnpix_config_from_profile(path.data(), path.size(), name.data(), name.size(), made, error);
        });
        return config;
    }

    /// The application's Client_Id.
    Config &client_id(std::string_view id) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_client_id(handle, id.data(), id.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config client_id(std::string_view id) && noexcept { return std::move(this->client_id(id)); }

    /// The application's Client_Secret; copied into memory that is zeroed when freed.
    Config &client_secret(std::string_view secret) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_client_secret(handle, secret.data(), secret.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config client_secret(std::string_view secret) && noexcept { return std::move(this->client_secret(secret)); }

    /// A certificate that was loaded already.
    Config &certificate(const Certificate &certificate) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_certificate(handle, certificate.raw(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config certificate(const Certificate &certificate) && noexcept { return std::move(this->certificate(certificate)); }

    /// The certificate's file, `.p12` or PEM, read when a client is made.
    Config &certificate_file(std::string_view path) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_certificate_file(handle, path.data(), path.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config certificate_file(std::string_view path) && noexcept { return std::move(this->certificate_file(path)); }

    /// Certificate and key in two files, in either order.
    Config &certificate_files(std::string_view first, std::string_view second) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_certificate_files(handle, first.data(), first.size(), second.data(), second.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config certificate_files(std::string_view first, std::string_view second) && noexcept { return std::move(this->certificate_files(first, second)); }

    /// The content of the certificate's file.
    Config &certificate_bytes(std::string_view content) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_certificate_bytes(handle, detail::bytes(content), content.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config certificate_bytes(std::string_view content) && noexcept { return std::move(this->certificate_bytes(content)); }

    /// The file's password; empty unless set, as the bank hands it out.
    Config &certificate_password(std::string_view password) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_certificate_password(handle, password.data(), password.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config certificate_password(std::string_view password) && noexcept { return std::move(this->certificate_password(password)); }

    /// "production" or "homologation". There is no default: production is real money.
    Config &environment(std::string_view name) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_environment(handle, name.data(), name.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config environment(std::string_view name) && noexcept { return std::move(this->environment(name)); }

    /// Lets a certificate of one environment be used with the other's base route.
    Config &allow_environment_mismatch(bool allow) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_allow_environment_mismatch(handle, allow, error);
        });
        return *this;
    }
    /// The same in a chain.
    Config allow_environment_mismatch(bool allow) && noexcept { return std::move(this->allow_environment_mismatch(allow)); }

    /// A base URL instead of the environment's; only https.
    Config &base_url(std::string_view url) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_base_url(handle, url.data(), url.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config base_url(std::string_view url) && noexcept { return std::move(this->base_url(url)); }

    /// Authorities to trust beside the platform's, a PEM file.
    Config &ca_file(std::string_view path) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_ca_file(handle, path.data(), path.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config ca_file(std::string_view path) && noexcept { return std::move(this->ca_file(path)); }

    /// The same as text.
    Config &ca_pem(std::string_view pem) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_ca_pem(handle, pem.data(), pem.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config ca_pem(std::string_view pem) && noexcept { return std::move(this->ca_pem(pem)); }

    /// Whether to trust the platform's authorities; yes unless set.
    Config &platform_roots(bool trust) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_platform_roots(handle, trust, error);
        });
        return *this;
    }
    /// The same in a chain.
    Config platform_roots(bool trust) && noexcept { return std::move(this->platform_roots(trust)); }

    /// The token endpoint's path; "/oauth/token" unless set.
    Config &token_path(std::string_view path) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_token_path(handle, path.data(), path.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config token_path(std::string_view path) && noexcept { return std::move(this->token_path(path)); }

    /// How the token is asked for: "json", as this bank takes it, or "form", as RFC 6749 says.
    Config &token_body(std::string_view form) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_token_body(handle, form.data(), form.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config token_body(std::string_view form) && noexcept { return std::move(this->token_body(form)); }

    /// Scopes to ask for, separated by spaces; all that the application has unless set.
    Config &scope(std::string_view list) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_scope(handle, list.data(), list.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config scope(std::string_view list) && noexcept { return std::move(this->scope(list)); }

    /// Limits the making of one connection; 10 s unless set.
    Config &connect_timeout(std::chrono::milliseconds limit) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_connect_timeout_ms(handle, detail::count(limit), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config connect_timeout(std::chrono::milliseconds limit) && noexcept { return std::move(this->connect_timeout(limit)); }

    /// Limits each silence of the bank; 30 s unless set.
    Config &read_timeout(std::chrono::milliseconds limit) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_read_timeout_ms(handle, detail::count(limit), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config read_timeout(std::chrono::milliseconds limit) && noexcept { return std::move(this->read_timeout(limit)); }

    /// Limits a call as a whole; 60 s unless set.
    Config &timeout(std::chrono::milliseconds limit) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_timeout_ms(handle, detail::count(limit), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config timeout(std::chrono::milliseconds limit) && noexcept { return std::move(this->timeout(limit)); }

    /// How long an unused connection is kept; 30 s unless set.
    Config &idle_timeout(std::chrono::milliseconds limit) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_idle_timeout_ms(handle, detail::count(limit), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config idle_timeout(std::chrono::milliseconds limit) && noexcept { return std::move(this->idle_timeout(limit)); }

    /// How many tries a call may take, the first included; 3 unless set.
    Config &max_attempts(std::uint32_t attempts) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_max_attempts(handle, attempts, error);
        });
        return *this;
    }
    /// The same in a chain.
    Config max_attempts(std::uint32_t attempts) && noexcept { return std::move(this->max_attempts(attempts)); }

    /// The largest answer that is taken; 16 MiB unless set.
    Config &max_body(std::size_t bytes) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_max_body(handle, bytes, error);
        });
        return *this;
    }
    /// The same in a chain.
    Config max_body(std::size_t bytes) && noexcept { return std::move(this->max_body(bytes)); }

    /// An http:// or https:// proxy to tunnel through. The system's proxy variables are not read.
    Config &proxy(std::string_view url) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_proxy(handle, url.data(), url.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config proxy(std::string_view url) && noexcept { return std::move(this->proxy(url)); }

    /// Whether HTTP/2 is offered; yes unless set.
    Config &http2(bool allow) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_http2(handle, allow, error);
        });
        return *this;
    }
    /// The same in a chain.
    Config http2(bool allow) && noexcept { return std::move(this->http2(allow)); }

    /// What to put before gnpix in the User-Agent header, such as "shop/1.2".
    Config &user_agent(std::string_view product) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return gnpix_config_set_user_agent(handle, product.data(), product.size(), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config user_agent(std::string_view product) && noexcept { return std::move(this->user_agent(product)); }

    /// Shares tokens with other processes through a store of yours. The config and its clients keep it, and the last of them
    /// destroys it.
    Config &token_store(std::unique_ptr<TokenStore> store) & noexcept {
        step([&](gnpix_config *handle, gnpix_error **error) {
            return detail::set_store(handle, std::move(store), error);
        });
        return *this;
    }
    /// The same in a chain.
    Config token_store(std::unique_ptr<TokenStore> store) && noexcept { return std::move(this->token_store(std::move(store))); }

private:
    struct Empty {};
    explicit Config(Empty) noexcept {}
};

}  // namespace gnpix

#endif
