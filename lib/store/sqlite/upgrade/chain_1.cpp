#include "lib/store/sqlite/upgrade/chain_1.hpp"

#include "lib/store/rows/digest.hpp"
#include "lib/store/sqlite/file/connection.hpp"

#include <array>
#include <memory>
#include <vector>

namespace simprof::sqlite {

namespace {

/// Rows of a table that went into the hash of their request, whose number is the first column.
struct HashedTable1 {
    char letter;
    const char* rows;  ///< by request, then by key
};

constexpr std::array hashed_tables{
    HashedTable1{'o', "SELECT request, id, options FROM option_set ORDER BY request, id"},
    HashedTable1{'p',
                 "SELECT request, profile, before_options, after_options, archived_before, archived_after"
                 " FROM profile_change ORDER BY request, profile"},
    HashedTable1{'s',
                 "SELECT request, id, status, profile, plan, next_plan, next_from, options FROM state"
                 " ORDER BY request, id"},
    HashedTable1{'c',
                 "SELECT request, first_iccid, sims, entries FROM sim_change ORDER BY request, first_iccid"},
    HashedTable1{'i',
                 "SELECT request, iccid, before_imsi, before_msisdn, before_group, before_label, after_imsi,"
                 " after_msisdn, after_group, after_label FROM identity_change ORDER BY request, iccid"}};

/// SHA-256 over rows: every value with its type and length, every row with a letter for its table.
class Digest1 {
public:
    explicit Digest1(std::string_view previous) { add('h', previous); }

    void add_row(char table, const Query& query) {
        add('r', {&table, 1});
        for (int column = 0; column < query.columns(); ++column) add(query.value(column).content());
    }
    [[nodiscard]] std::string finish() { return m_hash.finish(); }

private:
    /// Eight bytes, the lowest first.
    static std::string eight_bytes(std::uint64_t number) {
        std::string bytes;
        for (int byte = 0; byte < 8; ++byte, number >>= 8) bytes += static_cast<char>(number & 0xff);
        return bytes;
    }
    void add(char type, std::string_view bytes) {
        m_hash.add({&type, 1});
        m_hash.add(eight_bytes(bytes.size()));
        m_hash.add(bytes);
    }
    void add(const Field& field) {
        if (const auto* number = std::get_if<std::int64_t>(&field))
            add('i', eight_bytes(static_cast<std::uint64_t>(*number)));
        else if (const auto* text = std::get_if<std::string_view>(&field))
            add('t', *text);
        else if (const auto* blob = std::get_if<Blob>(&field))
            add('b', blob->bytes);
        else
            add('n', {});
    }

    Sha256 m_hash;
};

/// All rows of one hashed table, handed out request by request.
class Rows1 {
public:
    Rows1(Connection& store, const HashedTable1& table)
        : m_letter(table.letter), m_query(store, table.rows), m_has_row(m_query.step()) {}

    void add_rows_of(std::int64_t request, Digest1& digest) {
        for (; m_has_row && m_query.number(0) == request; m_has_row = m_query.step())
            digest.add_row(m_letter, m_query);
    }
    /// True where the next row is of that request or an earlier one: then it belongs to none.
    [[nodiscard]] bool left_up_to(std::int64_t request) const {
        return m_has_row && m_query.number(0) <= request;
    }
    [[nodiscard]] bool left() const { return m_has_row; }

private:
    char m_letter;
    Query m_query;
    bool m_has_row;
};

/// Walks the chain from its beginning.
class Chain1 {
public:
    explicit Chain1(Connection& store) {
        for (const HashedTable1& table : hashed_tables)
            m_tables.push_back(std::make_unique<Rows1>(store, table));
    }

    /// True where the rows of that request give the hash.
    bool goes_on(std::int64_t request, const Query& row, std::string_view hash) {
        Digest1 digest{m_previous};
        for (const auto& rows : m_tables) rows->add_rows_of(request, digest);
        digest.add_row('r', row);
        m_previous = digest.finish();
        for (const auto& rows : m_tables)
            if (rows->left_up_to(request)) return false;
        return m_previous == hash;
    }
    [[nodiscard]] bool rows_left() const {
        for (const auto& rows : m_tables)
            if (rows->left()) return true;
        return false;
    }

private:
    std::vector<std::unique_ptr<Rows1>> m_tables;
    std::string m_previous;
};

}  // namespace

std::optional<std::int64_t> first_altered_in_chain_1(Connection& store) {
    Chain1 chain{store};
    Query rows{store,
               "SELECT id, at, day, kind, actor, uid, origin, reason, reference, command, version, rehearsal,"
               " subject, sims, profiles, reached FROM request ORDER BY id"};
    Query hashes{store, "SELECT hash FROM request ORDER BY id"};
    std::int64_t number = 1;
    for (; rows.step() && hashes.step(); ++number)
        if (rows.number(0) != number || !chain.goes_on(number, rows, hashes.bytes(0))) return number;
    if (chain.rows_left()) return number;
    return {};
}

std::string head_of_chain_1(Connection& store) {
    Query query{store, "SELECT hash FROM request ORDER BY id DESC LIMIT 1"};
    return query.step() ? hexadecimal(query.bytes(0)) : std::string{};
}

}  // namespace simprof::sqlite
