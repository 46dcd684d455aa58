// The layer without exceptions and RTTI: everything by Result.
#include "layer.hpp"

#if defined(__cpp_exceptions) || defined(__cpp_rtti)
#error "this program is built without them"
#endif

static void results() {
    gnpix::Client client = made();
    gnpix::Result<gnpix::Token> token = client.try_token();
    CHECK(token && token.has_value() && !token.error());
    CHECK(token->token_type() == "Bearer" && token->expires_in() == std::chrono::hours(1));
    CHECK(token.value().has_scope(gnpix::scope::cob_write) == true);
    CHECK(other_balance(client) == 200);

    gnpix::Result<gnpix::Response> answer = client.try_send(gnpix::Request::get("/v2/unknown"));
    CHECK(!answer && !answer.has_value());
    CHECK(answer.error().kind() == gnpix::ErrorKind::api && answer.error().http_status() == 404);
    CHECK(answer.error().response() && answer.error().response()->status() == 404);
    gnpix::Error error = std::move(answer).error();
    CHECK(error && error.text().size() > 10);

    gnpix::Result<void> warm = client.try_warm_up();
    CHECK(warm && warm.has_value());
    gnpix::Result<gnpix::Certificate> certificate = client.try_certificate();
    CHECK(certificate && certificate->try_check_validity());
    CHECK(certificate->try_inspect()->key_type() == "EC P-256");
}

static void deferred_failures() {
    gnpix::Client client = made();
    gnpix::Request broken = gnpix::Request::get("/v2/gn/saldo").json("\xff").scope(gnpix::scope::cob_read);
    CHECK(!broken.ok());
    CHECK(client.try_send(broken).error().kind() == gnpix::ErrorKind::invalid_argument);
    CHECK(client.try_send(broken).error().kind() == gnpix::ErrorKind::invalid_argument);
    gnpix::Result<gnpix::Client> none = gnpix::Client::try_make(gnpix::Config());
    CHECK(!none && none.error().kind() == gnpix::ErrorKind::config);
}

static void operations() {
    gnpix::Client client = made();
    gnpix::Result<gnpix::Response> answer = client.try_send(gnpix::Request::operation("balance.get"));
    CHECK(answer && answer->status() == 200 && !answer->recovered());
    CHECK(client.try_call("cob.get").error().text().find("txid: is missing") != std::string_view::npos);
    std::optional<gnpix::Operation> send = gnpix::Operation::find("pix.send");
    CHECK(send && send->method() == "PUT" && send->scope() == "pix.send" && send->is(GNPIX_OPERATION_MONEY));
    CHECK(send->parameter_count() == 1 && send->parameter(0).name() == "idEnvio" && send->parameter(0).required());
    CHECK(!gnpix::Operation::find("pix.steal") && gnpix::Operation(gnpix::Operation::count()).name().empty());
    gnpix::Request wrong = gnpix::Request::operation("cob.get", R"({"txid":"short"})");
    CHECK(client.try_send(wrong).error().text().find("26 to 35") != std::string_view::npos);
}

static void asynchronous() {
    gnpix::Client client = made();
    Latch done, gone;
    auto call = client.try_send_async(other_request(), [&done, alive = Alive(gone)](gnpix::Result<gnpix::Response> answer) {
        CHECK(answer && answer->status() == 200);
        done.up();
    });
    CHECK(call);
    done.wait(1);
    gone.wait(1);
    CHECK(gone.count() == 1);
}

int main() {
    alarm(300);
    results();
    deferred_failures();
    operations();
    asynchronous();
    return 0;
}
