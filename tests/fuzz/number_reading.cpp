#include "tests/fuzz/number_reading.hpp"

#include "lib/rules/arrivals/identity.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>

namespace simprof::fuzz {

namespace {

std::string text_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The tables of a store, which stay empty.
class Tables {
public:
    bool take_iccid(std::int64_t key) { return takes(m_iccid, key); }
    bool take_imsi(std::int64_t key) { return takes(m_imsi, key); }
    bool take_msisdn(std::int64_t key) { return takes(m_msisdn, key); }
    /// As people see it who open the file by hand.
    std::string shown(std::int64_t iccid) {
        m_database.exec("SAVEPOINT shown");
        takes_one(m_iccid, iccid);
        const std::string text = m_database.execAndGet("SELECT iccid FROM sims").getString();
        m_database.exec("ROLLBACK TO shown; RELEASE shown");
        return text;
    }

private:
    bool takes(SQLite::Statement& insert, std::int64_t key) {
        m_database.exec("SAVEPOINT tried");
        const bool is_taken = takes_one(insert, key);
        m_database.exec("ROLLBACK TO tried; RELEASE tried");
        return is_taken;
    }
    static bool takes_one(SQLite::Statement& insert, std::int64_t key) {
        insert.bind(1, key);
        const bool is_taken = insert.tryExecuteStep() == SQLITE_DONE;
        (void)insert.tryReset();  // which says once more what went wrong
        return is_taken;
    }

    static SQLite::Database made() {
        SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        database.exec(text_of(std::string{SIMPROF_SOURCE_DIR} + "/lib/store/sqlite/schema.sql"));
        database.exec("INSERT INTO state (id, request, status) VALUES (1, 1, 'available')");
        return database;
    }

    SQLite::Database m_database = made();
    SQLite::Statement m_iccid{m_database,
                              "INSERT INTO sim (iccid, state, last_request, in_force) VALUES (?, 1, 1, 1)"};
    SQLite::Statement m_imsi{m_database, "INSERT INTO imsi (number, iccid) VALUES (?, 1)"};
    SQLite::Statement m_msisdn{m_database, "INSERT INTO msisdn (number, iccid) VALUES (?, 1)"};
};

Tables& tables() {
    static Tables all;
    return all;
}

bool read_iccid_of(std::string_view bytes) {
    const Verdict<Iccid> read = read_iccid(bytes);
    if (!read.accepted()) return false;
    const Iccid iccid = read.value();
    promise(tables().take_iccid(iccid.key()), "the table takes " + iccid.digits());
    promise(Iccid::from_digits(iccid.digits()) == iccid, "its digits are its own");
    promise(tables().shown(iccid.key()) == iccid.digits(), "people see " + iccid.digits());
    return true;
}

bool read_others(std::string_view bytes) {
    const Verdict<Imsi> imsi = read_imsi(bytes);
    if (imsi.accepted()) promise(tables().take_imsi(imsi.value().key()), "the table takes the IMSI");
    const Verdict<Msisdn> msisdn = read_msisdn(bytes);
    if (msisdn.accepted()) promise(tables().take_msisdn(msisdn.value().key()), "the table takes the MSISDN");
    return imsi.accepted() || msisdn.accepted();
}

/// Of any integer: what is the key of an ICCID the table takes. It takes a few more, of countries that do not
/// exist; a store in which one stands is damaged to who reads it.
void compare_keys(std::string_view bytes) {
    std::int64_t key = 0;
    std::memcpy(&key, bytes.data(), std::min(bytes.size(), sizeof key));
    if (Iccid::from_key(key)) promise(tables().take_iccid(key), "the table takes " + std::to_string(key));
}

}  // namespace

Fate read_number(std::string_view bytes) {
    compare_keys(bytes);
    const bool is_iccid = read_iccid_of(bytes);
    const bool is_other = read_others(bytes);
    return is_iccid || is_other ? Fate::read : Fate::refused;
}

std::vector<std::string> numbers() {
    return {"8933224000000010003",
            "893322400000001000",
            "89332240000000100031",
            "8901410327111852349",
            "89 0141 0327 1118 52349",
            "'8933224000000010003",
            "8933224000000010003F",
            "=\"8933224000000010003\"",
            "208220000000001",
            "001010123456789",
            "123456",
            "+33 6 12 34 56 78",
            "0033612345678",
            "tel:+882470400300001",
            "882470400300001",
            "12345",
            "33612345678.0"};
}

}  // namespace simprof::fuzz
