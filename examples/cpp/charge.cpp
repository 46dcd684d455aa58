// Authorizes with the bank's own .p12, creates a charge and looks it up, in C++17. Everything comes from GNPIX_* variables:
//
//   GNPIX_CLIENT_ID=… GNPIX_CLIENT_SECRET=… GNPIX_CERTIFICATE=homologacao.p12 GNPIX_ENVIRONMENT=homologation ./charge [KEY]
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <string>

#include <gnpix.hpp>

using gnpix::ErrorKind;
using gnpix::Request;
namespace scope = gnpix::scope;

// The four attributes of a token. The token itself is a secret, so only its beginning is shown.
static void show(const gnpix::Token &token) {
    std::cout << "access token: " << token.access_token().substr(0, 6) << "…\n"
              << "token type: " << token.token_type() << '\n'
              << "expires in: " << token.expires_in().count() << " s\n"
              << "scope: " << token.scope().value_or("(the bank didn't say)") << '\n';
}

// A txid of one's own makes the PUT safe to repeat: the bank answers 409 if the first one arrived.
static std::string new_txid() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    std::string digits = std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(now).count());
    return "example" + std::string(25 - digits.size(), '0') + digits;
}

static Request charge_of(std::string_view txid, const std::string &key) {
    const std::string body = R"({"calendario":{"expiracao":3600},"valor":{"original":"12.00"},"chave":")" + key + R"("})";
    return Request::put("/v2/cob/:txid").path_param("txid", txid).json(body).scope(scope::cob_write);
}

// Throwing style: what isn't caught here is told by main.
static void create(const gnpix::Client &client, std::string_view txid, const std::string &key) {
    try {
        const gnpix::Response made = client.send(charge_of(txid, key));
        std::cout << "charge: " << made.status() << '\n';
    } catch (const gnpix::Exception &exception) {
        // It is there already, from a try whose answer was lost: that is what was wanted.
        if (exception.error().name() != "txid_duplicado" || !exception.error().maybe_sent()) throw;
    }
}

// Returning style: no exception, the error is a value.
static gnpix::Result<gnpix::Response> look_up(const gnpix::Client &client, std::string_view txid) {
    return client.try_send(Request::get("/v2/cob/:txid").path_param("txid", txid).scope(scope::cob_read));
}

static int explain(const gnpix::Error &error) {
    // Kinds and numbers are the same in every language.
    std::cerr << "failed: " << error.kind_name() << " (" << static_cast<int>(error.kind()) << "): " << error.text() << '\n';
    // No answer, or none that says: the bank may have done it. Never just repeat a call that moves money.
    if (error.maybe_sent()) std::cerr << "it may have arrived: look the charge up by its txid before trying again\n";
    switch (error.kind()) {
    case ErrorKind::rate_limit:
        if (const auto wait = error.retry_after()) std::cerr << "again in " << wait->count() << " ms\n";
        break;
    case ErrorKind::api:
        std::cerr << "HTTP " << error.http_status() << ", " << error.violations() << '\n';
        break;
    case ErrorKind::certificate_refused:
    case ErrorKind::authorization:
    case ErrorKind::scope:
        std::cerr << "see the application's settings at the bank\n";
        break;
    default:
        if (error.retryable()) std::cerr << "the same may succeed later\n";
    }
    return 1;
}

// What became of a call by an operation's name that the bank, or gnpix before it, refuses.
static void refused(std::string_view what, const gnpix::Result<gnpix::Response> &outcome) {
    if (outcome) throw std::logic_error(std::string(what) + " was accepted");
    const gnpix::Error &error = outcome.error();
    std::cout << what << ": " << error.kind_name() << " (" << static_cast<int>(error.kind()) << "), HTTP "
              << error.http_status() << ", " << error.name() << ", maybe sent: " << std::boolalpha
              << error.maybe_sent() << "\n  " << (error.detail().empty() ? error.violations() : error.detail()) << '\n';
}

// Loads the .p12, whose password the bank leaves empty, and shows whether it is good today.
static gnpix::Certificate load() {
    const char *path = std::getenv("GNPIX_CERTIFICATE"), *password = std::getenv("GNPIX_CERTIFICATE_PASSWORD");
    gnpix::Certificate certificate = gnpix::Certificate::load(path ? path : "", password ? password : "");
    std::cout << "certificate: " << certificate.inspect().status() << '\n';
    return certificate;
}

int main(int argc, char **argv) {
    const std::string key = argc > 1 ? argv[1] : "7d9f0335-8dcc-4054-9bf9-0dbd61d36906";
    const std::string txid = new_txid();
    try {
        const gnpix::Client client = gnpix::Client::make(gnpix::Config::from_env().certificate(load()));
        show(client.token());
        create(client, txid, key);
        const auto found = look_up(client, txid);
        if (!found) return explain(found.error());
        std::cout << "looked up: " << found->body() << '\n';
        refused("unknown charge", client.try_call("cob.get", R"({"txid":"00000000000000000000000000000000"})"));
        refused("bad amount", client.try_call("cob.create", "{}", R"({"valor":{"original":"twelve"}})"));
        std::cout << "reused: " << client.stat(gnpix::Stat::token_exchanges) << " token, "
                  << client.stat(gnpix::Stat::connections) << " connection, " << client.stat(gnpix::Stat::requests)
                  << " requests\n";
    } catch (const gnpix::Exception &exception) {
        return explain(exception.error());
    }
}
