// A second translation unit with the layer in it: nothing is defined twice, and handles pass between the two.
#include <gnpix.hpp>
#include <gnpix.hpp>

std::uint16_t other_balance(const gnpix::Client &client);
gnpix::Request other_request();

std::uint16_t other_balance(const gnpix::Client &client) {
    gnpix::Result<gnpix::Response> answer = client.try_send(gnpix::Request::get("/v2/gn/saldo"));
    return answer ? answer->status() : std::uint16_t{0};
}

gnpix::Request other_request() { return gnpix::Request::get("/v2/gn/saldo").scope(gnpix::scope::gn_balance_read); }
