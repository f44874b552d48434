#include "tests/damage/wounds.hpp"

#include <algorithm>
#include <utility>

namespace simprof::damage_test {

namespace {

constexpr std::size_t page = 4096;
constexpr std::size_t header = 100;

}  // namespace

DamagedFile Wounds::damaged(const std::string& store) {
    DamagedFile file{store, {}, {}, {}};
    std::string& bytes = file.bytes;
    const std::size_t pages = bytes.size() / page;
    const std::size_t some_page = below(pages) * page;
    const std::size_t other_page = below(pages) * page;
    switch (below(12)) {
        case 0:
            file.what = "bits flipped";
            flip_bits(bytes, 0, bytes.size());
            break;
        case 1:
            file.what = "bits of the header flipped";
            flip_bits(bytes, 0, header);
            break;
        case 2:
            file.what = "bytes overwritten";
            overwrite(bytes, below(bytes.size()), 1 + below(64), false);
            break;
        case 3:
            file.what = "a page of zeros";
            overwrite(bytes, some_page, page, true);
            break;
        case 4:
            file.what = "a page of garbage";
            overwrite(bytes, some_page, page, false);
            break;
        case 5:
            file.what = "two pages exchanged";
            std::swap_ranges(bytes.begin() + static_cast<std::ptrdiff_t>(some_page),
                             bytes.begin() + static_cast<std::ptrdiff_t>(some_page + page),
                             bytes.begin() + static_cast<std::ptrdiff_t>(other_page));
            break;
        case 6:
            file.what = "cut off";
            bytes.resize(below(bytes.size()));
            break;
        case 7:
            file.what = "cut off after a page";
            bytes.resize(some_page);
            break;
        case 8:
            file.what = "garbage behind it";
            bytes += random_bytes(1 + below(3 * page));
            break;
        case 9:
            file.what = "a garbage journal";
            file.journal = random_bytes(1 + below(2 * page));
            break;
        case 10:
            file.what = "a garbage write-ahead log";
            file.log = random_bytes(1 + below(2 * page));
            break;
        default:
            file.what = "no store";
            bytes = foreign(store);
    }
    return file;
}

void Wounds::flip_bits(std::string& bytes, std::size_t from, std::size_t to) {
    for (std::size_t n = 1 + below(4); n > 0; --n) {
        char& byte = bytes[from + below(to - from)];
        byte = static_cast<char>(byte ^ (1 << below(8)));
    }
}

void Wounds::overwrite(std::string& bytes, std::size_t at, std::size_t count, bool with_zeros) {
    count = std::min(count, bytes.size() - at);
    bytes.replace(at, count, with_zeros ? std::string(count, '\0') : random_bytes(count));
}

std::string Wounds::random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    for (char& byte : bytes) byte = static_cast<char>(below(256));
    return bytes;
}

std::string Wounds::foreign(const std::string& store) {
    switch (below(6)) {
        case 0:
            return {};
        case 1:
            return random_bytes(50);
        case 2:
            return store.substr(0, 50);
        case 3:
            return store.substr(0, header) + random_bytes(4 * page);
        case 4:
            return "iccid,status\n8933224000000010003,active\n" + std::string(600, '\n');
        default:
            return random_bytes(600 + below(5 * page));
    }
}

}  // namespace simprof::damage_test
