#include "tests/servers/server_ground.hpp"

#include "tests/lib/store/test_server.hpp"

namespace simprof::servers_test {

using store_test::test_server;

ServerGround::ServerGround() : m_relay(test_server().directory()) {}

void ServerGround::renew() {
    m_relay.cut_at(0);
    m_directory.reset();
    m_location = test_server().new_database(m_directory.emplace() / "");
    create_store({m_location},
                 {BillingZone::named("Europe/Paris").value(), parse_instant("2026-11-23T09:00:00Z").value()});
    operations_test::Fleet fleet{open()};
    model_test::fill(fleet);
}

std::unique_ptr<Store> ServerGround::open() { return open_store({m_relay.through(m_location)}); }

void ServerGround::fail_at(int operation) { m_relay.cut_at(operation); }

bool ServerGround::mend() {
    const bool has_failed = m_relay.has_cut();
    m_relay.cut_at(0);
    return has_failed;
}

}  // namespace simprof::servers_test
