#include "lib/store/postgresql/servers.hpp"

#include "lib/store/postgresql/check/check_server.hpp"
#include "lib/store/postgresql/copy/server_source.hpp"
#include "lib/store/postgresql/copy/server_target.hpp"
#include "lib/store/postgresql/roles/roles.hpp"
#include "lib/store/postgresql/schema.hpp"
#include "lib/store/postgresql/server_store.hpp"
#include "lib/store/postgresql/session/connection.hpp"
#include "lib/store/postgresql/upgrade/upgrade_store.hpp"

#include <fmt/format.h>

namespace simprof {

namespace {

using postgresql::Connection;
using postgresql::ServerStore;

/// What SQL sorts and folds is text in this encoding.
void expect_unicode(const Connection& connection) {
    const char* encoding = PQparameterStatus(connection.handle(), "server_encoding");
    if (encoding != nullptr && std::string_view{encoding} == "UTF8") return;
    throw Error{
        ErrorKind::store,
        said("The database of {store} keeps text in the encoding {encoding}, not in UTF8.",
             "store"_is = connection.location(), "encoding"_is = encoding == nullptr ? "?" : encoding),
        said("Make one that does: createdb --encoding=UTF8 --template=template0 NAME")};
}

/// Makes it, in the transaction that is begun.
void create_or_refuse(Connection& connection, const NewStore& store) {
    try {
        postgresql::create_schema(connection, store);
    } catch (const Error&) {
        postgresql::expect_no_foreign_schema(connection);
        throw;
    }
}

void expect_nobody_to_share_with(const NewStore& store) {
    if (store.shared_with.empty()) return;
    throw Error{ErrorKind::malformed, said("Who uses a store on a server is a matter of the server's roles."),
                said("Leave --shared out; GRANT gives roles their rights.")};
}

/// Where the answer is lost, the store may be there.
void commit_new_store(Connection& connection) {
    try {
        connection.commit();
    } catch (const Error& error) {
        if (connection.is_alive()) throw;
        throw Error{error.kind(),
                    said("The store {store} may be made: the connection was lost before the server said so.",
                         "store"_is = connection.location()),
                    said("`simprof store info` tells whether it is there.")};
    }
}

}  // namespace

bool opens_servers() noexcept { return true; }

std::unique_ptr<Store> open_on_server(const StoreAccess& access) {
    auto connection = std::make_shared<Connection>(access);
    postgresql::expect_our_store(*connection);
    return std::make_unique<ServerStore>(std::move(connection));
}

std::unique_ptr<CopySource> server_to_copy(const StoreAccess& access) {
    return postgresql::server_to_copy(access);
}

std::unique_ptr<CopyTarget> server_to_copy_into(const StoreAccess& access, const std::string& from) {
    auto connection = std::make_unique<Connection>(access);
    expect_unicode(*connection);
    return postgresql::server_to_copy_into(std::move(connection), from);
}

void create_on_server(const StoreAccess& access, const NewStore& store) {
    expect_nobody_to_share_with(store);
    const auto connection = std::make_shared<Connection>(access);
    expect_unicode(*connection);
    connection->begin();
    create_or_refuse(*connection, store);
    if (store.fill) {
        connection->nest(true);
        ServerStore made{connection};
        store.fill(made);
        connection->nest(false);
    }
    commit_new_store(*connection);
}

StoreCheck check_on_server(const StoreAccess& access, const std::optional<ChainHead>& anchor) {
    return postgresql::check(access, anchor);
}

StoreRoles roles_on_server(const StoreAccess& access) { return postgresql::roles(access); }

UpgradeReport preview_upgrade_on_server(const StoreAccess& access) {
    return postgresql::preview_upgrade(access);
}

UpgradeReport upgrade_on_server(const StoreAccess& access, const std::optional<UpgradeReport>& shown) {
    return postgresql::upgrade(access, shown);
}

}  // namespace simprof
