#pragma once

#include "tests/model/library_fleet.hpp"
#include "tests/servers/relay.hpp"

namespace simprof::servers_test {

/// The fleet of the model on a server, where the connection is cut.
class ServerGround final : public model_test::Ground {
public:
    ServerGround();
    void renew() override;
    std::unique_ptr<Store> open() override;
    void fail_at(int operation) override;
    bool mend() override;

private:
    Relay m_relay;
    std::optional<store_test::TestDirectory> m_directory;
    std::string m_location;
};

}  // namespace simprof::servers_test
