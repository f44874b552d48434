#include "lib/formats/catalogue/catalogue_reading.hpp"
#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"
#include "tests/lib/formats/data_file.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

using namespace simprof;
using simprof::test::data_file;

namespace {

class Damage {
public:
    explicit Damage(unsigned seed) : m_random(seed) {}

    /// The text with some bytes changed, removed, doubled or cut off.
    std::string damaged(std::string text) {
        for (std::size_t i = below(8); i > 0 && !text.empty(); --i) damage_once(text);
        return text;
    }
    std::string random_bytes() {
        std::string text(below(300), ' ');
        for (char& c : text) c = byte();
        return text;
    }

private:
    void damage_once(std::string& text) {
        const std::size_t at = below(text.size());
        switch (below(5)) {
            case 0:
                text[at] = byte();
                break;
            case 1:
                text.erase(at, below(40));
                break;
            case 2:
                text.insert(at, text.substr(below(text.size()), below(60)));
                break;
            case 3:
                text.insert(at, 1, byte());
                break;
            default:
                text.resize(at);
                break;
        }
    }
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>{0, bound - 1}(m_random);
    }
    /// One of the bytes that mean something, or any.
    char byte() {
        constexpr std::string_view meaning = "\"',;\t\r\n=[]{}.:#\\-+ E89\xEF\xBB\xBF\xE9";
        return below(2) == 0 ? meaning[below(meaning.size())] : static_cast<char>(below(256));
    }

    std::mt19937 m_random;
};

/// What became of the rows of files.
struct Seen {
    int numbers = 0;
    int problems = 0;
    int refused = 0;  ///< files
};

void read_sims(const std::string& text, Seen& seen) {
    try {
        SimRecords records{text, "file"};
        while (const SimRecord* const record = records.next()) {
            const bool has_number = record->iccid || record->msisdn;
            REQUIRE(has_number != record->problem.has_value());
            REQUIRE(record->line > 0);
            ++(has_number ? seen.numbers : seen.problems);
        }
    } catch (const Error& error) {
        REQUIRE(error.kind() == ErrorKind::malformed);
        REQUIRE(error.line());
        ++seen.refused;
    }
}

}  // namespace

TEST_CASE("damaged and random files of SIMs are read or refused, never anything else") {
    const std::array files{data_file("fleet.csv").substr(0, 2000),
                           data_file("sim-delivery.csv").substr(0, 1500),
                           data_file("mixed.csv"),
                           data_file("list-upload.csv"),
                           data_file("subscribers.ndjson").substr(0, 1700),
                           "{\"sims\":[" + data_file("subscribers.ndjson").substr(0, 526) + "]}"};
    Seen seen;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        CAPTURE(seed);
        Damage damage{seed};
        read_sims(damage.damaged(files[seed % files.size()]), seen);
        read_sims(damage.random_bytes(), seen);
        read_sims("iccid,group\n" + damage.random_bytes(), seen);
        read_sims("{" + damage.random_bytes(), seen);
    }
    CHECK(seen.numbers > 1000);
    CHECK(seen.problems > 1000);
    CHECK(seen.refused > 1000);
}

TEST_CASE("damaged and random catalogues are read or have mistakes, never anything else") {
    const std::string sample = data_file("catalogue.toml");
    int read = 0;
    int refused = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        CAPTURE(seed);
        Damage damage{seed};
        for (const std::string& text : {damage.damaged(sample), damage.random_bytes()}) {
            const CatalogueReading file = read_catalogue(text);
            for (const FileMistake& mistake : file.mistakes) REQUIRE(mistake.position.line > 0);
            (file.mistakes.empty() ? read : refused) += 1;
        }
    }
    CHECK(read > 100);
    CHECK(refused > 1000);
}
