// The runner of C++: Client::call, by an operation's name. See ../README.md.
#include <cstdlib>
#include <iostream>
#include <string>

#include <gnpix.hpp>

#include "line.h"

namespace {

gnpix::Client client_of(bool reader) {
    gnpix::Config config = gnpix::Config::from_env().platform_roots(false);
    if (reader) config.client_id(std::getenv("READER_CLIENT_ID")).client_secret(std::getenv("READER_CLIENT_SECRET"));
    return gnpix::Client::make(config);
}

/// Empty is what the layer says for a text that isn't there.
void tell(const char *name, std::string_view text) { line_text(name, text.empty() ? nullptr : text.data(), text.size()); }

void tell(const gnpix::Error &error) {
    std::printf("{\"error\":{");
    tell("kind", error.kind_name());
    tell("code", error.name());
    tell("title", error.title());
    tell("detail", error.detail());
    tell("message", error.message());
    tell("help", error.help());
    line_flag("maybe_sent", error.maybe_sent());
    line_flag("retryable", error.retryable());
    const std::string status = error.http_status() ? std::to_string(error.http_status()) : "null";
    std::printf("\"status\":%s,\"attempts\":%u,\"violations\":%s}}\n", status.c_str(), error.attempts(),
                std::string(error.violations()).c_str());
}

void tell(const gnpix::Response &response) {
    std::printf("{");
    line_text("body", response.body().data(), response.body().size());
    line_flag("recovered", response.recovered());
    std::printf("\"attempts\":%u,\"status\":%u}\n", response.attempts(), response.status());
}

}  // namespace

int main() {
    const gnpix::Client all = client_of(false), reader = client_of(true);
    for (std::string line; std::getline(std::cin, line);) {
        char *fields[4];
        if (!line_split(line.data(), fields)) return 1;
        try {
            tell((std::string_view(fields[0]) == "reader" ? reader : all).call(fields[1], fields[2], fields[3]));
        } catch (const gnpix::Exception &failure) {
            tell(failure.error());
        }
        std::fflush(stdout);
    }
    return 0;
}
