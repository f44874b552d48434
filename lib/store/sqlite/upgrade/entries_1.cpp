#include "lib/store/sqlite/upgrade/entries_1.hpp"

#include "lib/store/sqlite/file/connection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace simprof::sqlite {

namespace {

/// Takes numbers off the front of bytes that may be damaged.
class Numbers1 {
public:
    explicit Numbers1(std::string_view bytes) : m_bytes(bytes) {}

    /// A number of 0 to 2^63 - 1; nothing where the bytes are none.
    std::optional<std::int64_t> take() {
        std::int64_t value = 0;
        for (int shift = 0; shift < 63 && m_position < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes[m_position++]);
            value |= static_cast<std::int64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        return {};
    }
    [[nodiscard]] bool at_end() const noexcept { return m_position == m_bytes.size(); }

private:
    std::string_view m_bytes;
    std::size_t m_position = 0;
};

/// Appends the entries of one row of first_iccid, sims, entries; false where its bytes are not of the form.
bool append_row(Connection& store, const Query& row, std::vector<Entry1>& entries) {
    Numbers1 numbers{row.bytes(2)};
    std::int64_t digits = row.number(0);
    std::int64_t sims = 0;
    for (; !numbers.at_end(); ++sims) {
        const auto more = numbers.take();
        if (!more || (sims == 0) != (*more == 0) || __builtin_add_overflow(digits, *more, &digits))
            return false;
        Entry1 entry{iccid_1(store, digits)};
        for (std::int64_t* part : {&entry.before, &entry.after, &entry.deviation_before,
                                   &entry.deviation_after, &entry.previous}) {
            const auto number = numbers.take();
            if (!number) return false;
            *part = *number;
        }
        entries.push_back(entry);
    }
    return sims == row.number(1);
}

}  // namespace

Iccid iccid_1(Connection& store, std::int64_t digits) {
    const auto iccid = Iccid::from_digits(fmt::format("89{}", digits));
    if (!iccid) store.fail_as_damaged(said("89{digits} is no ICCID", "digits"_is = digits));
    return *iccid;
}

std::vector<Entry1> entries_1(Connection& store, std::int64_t request) {
    std::vector<Entry1> entries;
    Query rows{store,
               "SELECT first_iccid, sims, entries FROM sim_change WHERE request = ? ORDER BY first_iccid"};
    rows.with({request});
    while (rows.step())
        if (!append_row(store, rows, entries))
            store.fail_as_damaged(said("the entries of request {number} from 89{first} on cannot be read",
                                       "number"_is = request, "first"_is = rows.number(0)));
    return entries;
}

}  // namespace simprof::sqlite
