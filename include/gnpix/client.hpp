// The client, and calls under way.
#ifndef GNPIX_CLIENT_HPP
#define GNPIX_CLIENT_HPP

#include "config.hpp"
#include "request.hpp"
#include "response.hpp"
#include "result.hpp"
#include "token.hpp"

#if GNPIX_HPP_EXCEPTIONS
#include <future>
#endif

namespace gnpix {

/// A counter of a client.
enum class Stat : std::int32_t {
    /// Tries, token requests included.
    requests = GNPIX_STAT_REQUESTS,
    /// Repetitions.
    retries = GNPIX_STAT_RETRIES,
    /// Repetitions after a 401.
    renewals = GNPIX_STAT_RENEWALS,
    /// Connections made.
    connections = GNPIX_STAT_CONNECTIONS,
    /// Full TLS handshakes.
    handshakes_full = GNPIX_STAT_HANDSHAKES_FULL,
    /// Resumed TLS handshakes.
    handshakes_resumed = GNPIX_STAT_HANDSHAKES_RESUMED,
    /// Tokens taken from the cache.
    token_hits = GNPIX_STAT_TOKEN_HITS,
    /// Token exchanges begun.
    token_exchanges = GNPIX_STAT_TOKEN_EXCHANGES,
    /// Token exchanges that failed.
    token_failures = GNPIX_STAT_TOKEN_FAILURES,
    /// Renewals in the background.
    token_background_renewals = GNPIX_STAT_TOKEN_BACKGROUND_RENEWALS,
    /// Callers that waited for another's exchange.
    token_waits = GNPIX_STAT_TOKEN_WAITS,
    /// Tokens dropped.
    token_invalidations = GNPIX_STAT_TOKEN_INVALIDATIONS
};

/// A call under way. Destroying it cancels nothing.
class Call {
public:
    /// Takes over a call of C.
    explicit Call(gnpix_call *owned) noexcept : handle_(owned) {}
    /// Cancels: the callable then gets an error of kind `cancelled`, unless the answer came first. Any thread, any time.
    void cancel() const noexcept { gnpix_call_cancel(raw()); }
    /// The handle, borrowed, for C functions.
    const gnpix_call *raw() const noexcept { return handle_.get(); }

private:
    detail::Handle<gnpix_call, gnpix_call_free> handle_;
};

namespace detail {

/// C calls this exactly once: it runs the callable and frees it. An exception that leaves the callable ends the program.
template <class Callable>
void answered(void *user_data, gnpix_response *response, gnpix_error *error) noexcept {
    const std::unique_ptr<Callable> callable(static_cast<Callable *>(user_data));
    if (response) (*callable)(Result<Response>(Response(response)));
    else (*callable)(Result<Response>(Error(error)));
}

/// The error of a request or config that can't be used, if it has one to tell.
template <class Built>
std::optional<Error> broken(const Built &built) noexcept {
    if (built.ok()) return std::nullopt;
    Error error = built.take_error();
    return error ? std::optional<Error>(std::move(error)) : std::nullopt;
}

}  // namespace detail

/// A client, for any number of threads at once. Making one starts nothing and costs no traffic. Destroying it cancels the
/// calls under way: their callables have run when that returns, unless it happens inside of one.
class Client {
public:
    /// Takes over a client of C.
    explicit Client(gnpix_client *owned) noexcept : handle_(owned) {}

    /// Makes a client: reads files, checks the options and the certificate.
    static Result<Client> try_make(const Config &config) {
        if (std::optional<Error> error = detail::broken(config)) return std::move(*error);
        return detail::made<Client, gnpix_client>([&](gnpix_client **out, gnpix_error **error) {
            return gnpix_client_new(config.raw(), out, error);
        });
    }
    /// The access token: the one at hand while it is fresh, else a new one.
    Result<Token> try_token() const {
        return detail::made<Token, gnpix_token>(
            [&](gnpix_token **out, gnpix_error **error) { return gnpix_client_token(raw(), out, error); });
    }
    /// Sends a request and waits for the answer. An answer that isn't 2xx is an error, and is kept in it.
    Result<Response> try_send(const Request &request) const {
        if (std::optional<Error> error = detail::broken(request)) return std::move(*error);
        return detail::made<Response, gnpix_response>([&](gnpix_response **out, gnpix_error **error) {
            return gnpix_client_send(raw(), request.raw(), out, error);
        });
    }
    /// Calls an operation of the catalogue, such as `try_call("cob.create", {}, body)`, and waits for the answer: the parameters
    /// are a JSON object, the body is JSON, and both are checked before anything is sent. An empty text is none.
    Result<Response> try_call(std::string_view operation, std::string_view parameters = {}, std::string_view body = {}) const {
        return detail::made<Response, gnpix_response>([&](gnpix_response **out, gnpix_error **error) {
            const auto given = [](std::string_view text) { return text.empty() ? nullptr : text.data(); };
            return gnpix_client_call(raw(), operation.data(), operation.size(), given(parameters), parameters.size(),
                                     given(body), body.size(), out, error);
        });
    }
    /// Sends a request and returns at once. `callable(Result<Response>)` runs exactly once, on a library thread, maybe before
    /// this returns; never if this fails. It may be move-only. It is copied or moved into one allocation, which is freed
    /// after it ran, or at once if this fails. An exception that leaves it ends the program by std::terminate.
    /// The request isn't needed any more when this returns.
    template <class Callable>
    Result<Call> try_send_async(const Request &request, Callable &&callable) const {
        using Kept = std::decay_t<Callable>;
        if (std::optional<Error> error = detail::broken(request)) return std::move(*error);
        auto kept = std::make_unique<Kept>(std::forward<Callable>(callable));
        auto call = detail::made<Call, gnpix_call>([&](gnpix_call **out, gnpix_error **error) {
            return gnpix_client_send_async(raw(), request.raw(), detail::answered<Kept>, kept.get(), out, error);
        });
        if (call) static_cast<void>(kept.release());
        return call;
    }
    /// Gets a token and a connection, so that the first call is quick.
    Result<void> try_warm_up() const {
        return detail::done([&](gnpix_error **error) { return gnpix_client_warm_up(raw(), error); });
    }
    /// The certificate in use.
    Result<Certificate> try_certificate() const {
        return detail::made<Certificate, gnpix_certificate>([&](gnpix_certificate **out, gnpix_error **error) {
            return gnpix_client_certificate(raw(), out, error);
        });
    }
    /// Drops the token at hand; the next call gets a new one.
    void invalidate() const noexcept { gnpix_client_invalidate(raw()); }
    /// A counter, from zero when the client was made.
    std::uint64_t stat(Stat stat) const noexcept { return gnpix_client_stat(raw(), static_cast<std::int32_t>(stat)); }
    /// The base URL in use, borrowed.
    std::string_view base_url() const noexcept { return detail::text(gnpix_client_base_url, raw()); }

#if GNPIX_HPP_EXCEPTIONS
    /// As `try_make`, throwing.
    static Client make(const Config &config) { return try_make(config).value(); }
    /// As `try_token`, throwing.
    Token token() const { return try_token().value(); }
    /// As `try_send`, throwing.
    Response send(const Request &request) const { return try_send(request).value(); }
    /// As `try_call`, throwing.
    Response call(std::string_view operation, std::string_view parameters = {}, std::string_view body = {}) const {
        return try_call(operation, parameters, body).value();
    }
    /// As `try_send_async`, throwing if the call can't be started.
    template <class Callable>
    Call send_async(const Request &request, Callable &&callable) const {
        return try_send_async(request, std::forward<Callable>(callable)).value();
    }
    /// Sends a request whose answer is waited for later: the future holds the answer or an `Exception`, also when the
    /// call can't be started. It can't be cancelled. The future's shared state is an allocation of its own.
    std::future<Response> send_future(const Request &request) const {
        auto promise = std::make_shared<std::promise<Response>>();
        std::future<Response> future = promise->get_future();
        auto settle = [promise](Result<Response> result) {
            if (result) promise->set_value(std::move(*result));
            else promise->set_exception(std::make_exception_ptr(Exception(std::move(result).error())));
        };
        if (Result<Call> call = try_send_async(request, settle); !call) settle(std::move(call).error());
        return future;
    }
    /// As `try_warm_up`, throwing.
    void warm_up() const { try_warm_up().value(); }
    /// As `try_certificate`, throwing.
    Certificate certificate() const { return try_certificate().value(); }
#endif

    /// The handle, borrowed, for C functions.
    const gnpix_client *raw() const noexcept { return handle_.get(); }

private:
    detail::Handle<gnpix_client, gnpix_client_free> handle_;
};

}  // namespace gnpix

#endif
