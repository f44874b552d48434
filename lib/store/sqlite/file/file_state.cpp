#include "lib/store/sqlite/file/file_state.hpp"

#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/file/failure.hpp"
#include "lib/text/words/shell_word.hpp"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <vector>

namespace simprof::sqlite {

namespace {

// Where what stands in the first page of a database.
constexpr std::size_t page_size_at = 16;
constexpr std::size_t write_version_at = 18;
constexpr std::size_t read_version_at = 19;
constexpr std::size_t counter_at = 24;
constexpr std::size_t pages_at = 28;
constexpr std::size_t pages_valid_for_at = 92;

sqlite3_file* file_of(Connection& connection) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.database().getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file;
}

class Header {
public:
    /// Zeros where the file is too short to have one; SQLite says so itself.
    explicit Header(Connection& connection) : m_file(file_of(connection)) {
        const int result =
            m_file->pMethods->xRead(m_file, m_bytes.data(), static_cast<int>(m_bytes.size()), 0);
        if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ)
            throw failure(connection.path(), {result, "disk I/O error", errno});
    }
    [[nodiscard]] std::uint32_t byte(std::size_t at) const { return m_bytes.at(at); }
    [[nodiscard]] std::uint32_t number(std::size_t at) const {
        return byte(at) << 24U | byte(at + 1) << 16U | byte(at + 2) << 8U | byte(at + 3);
    }
    [[nodiscard]] std::int64_t page_size() const {
        const std::uint32_t said = byte(page_size_at) << 8U | byte(page_size_at + 1);
        return said == 1 ? 65'536 : static_cast<std::int64_t>(said);
    }
    /// How long the file should be; nothing where an older program left it unsaid.
    [[nodiscard]] std::int64_t length() const {
        const bool is_said = number(counter_at) == number(pages_valid_for_at);
        return is_said ? page_size() * static_cast<std::int64_t>(number(pages_at)) : 0;
    }
    [[nodiscard]] std::int64_t real_length() const {
        sqlite3_int64 size = 0;
        return m_file->pMethods->xFileSize(m_file, &size) == SQLITE_OK ? size : 0;
    }

private:
    sqlite3_file* m_file;
    std::array<unsigned char, 100> m_bytes{};
};

bool is_there(const std::string& path) {
    struct stat file {};
    return lstat(path.c_str(), &file) == 0;
}

}  // namespace

void expect_rollback_journal(Connection& connection) {
    const std::string& path = connection.path();
    const Header header{connection};
    if (header.byte(write_version_at) == 2 || header.byte(read_version_at) == 2)
        throw DamagedStore{ErrorKind::store,
                           said("The store {store} was switched to a write-ahead log.", "store"_is = path),
                           said("sqlite3 {path} 'PRAGMA journal_mode = DELETE' switches it back.",
                                "path"_is = shell_word(path))};
    for (const std::string& log : {path + "-wal", path + "-shm"})
        if (is_there(log))
            throw DamagedStore{
                ErrorKind::store,
                said("{path} lies beside the store, and is none of its files: it would be written into it.",
                     "path"_is = log),
                said("Move it away: {command}",
                     "command"_is =
                         verbatim(fmt::format("mv {} {}", shell_word(log), shell_word(log + ".other"))))};
}

void expect_whole_length(Connection& connection) {
    const Header header{connection};
    const std::int64_t expected = header.length();
    const std::int64_t real = header.real_length();
    if (expected != 0 && expected != real)
        connection.fail_as_damaged(said("its file has {bytes} bytes, and should have {expected}",
                                        "bytes"_is = real, "expected"_is = expected));
}

namespace {

/// Hands all bytes of the file over, piece by piece, until `take` gives false.
template <typename Take>
void visit_bytes(Connection& connection, const Take& take) {
    sqlite3_file* file = file_of(connection);
    sqlite3_int64 size = 0;
    file->pMethods->xFileSize(file, &size);
    std::vector<char> piece(std::size_t{1} << 20U);
    for (sqlite3_int64 at = 0; at < size;) {
        const auto length = std::min(size - at, static_cast<sqlite3_int64>(piece.size()));
        const int result = file->pMethods->xRead(file, piece.data(), static_cast<int>(length), at);
        if (result != SQLITE_OK) throw failure(connection.path(), {result, "disk I/O error", errno});
        if (!take(std::string_view{piece.data(), static_cast<std::size_t>(length)})) return;
        at += length;
    }
}

}  // namespace

void copy_bytes(Connection& connection, int descriptor) {
    visit_bytes(connection, [&](std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
            if (written <= 0) throw failure(connection.path(), {SQLITE_FULL, "disk full", errno});
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    });
}

bool has_bytes_of(Connection& connection, const std::string& path) {
    std::ifstream other{path, std::ios::binary};
    std::string theirs;
    bool is_same = true;
    visit_bytes(connection, [&](std::string_view bytes) {
        theirs.resize(bytes.size());
        other.read(theirs.data(), static_cast<std::streamsize>(theirs.size()));
        return is_same = is_same && other && theirs == bytes;
    });
    return is_same && other.peek() == std::ifstream::traits_type::eof() && other.eof();
}

}  // namespace simprof::sqlite
