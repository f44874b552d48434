#include "tests/fuzz/fuzzed_reader.hpp"

#include "tests/fuzz/mutations.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <utility>

using namespace simprof::fuzz;

namespace {

/// That of the environment, so that a run can be had again or another one.
unsigned first_seed() {
    const char* const given = std::getenv("SIMPROF_FUZZ_SEED");
    return given == nullptr ? 1 : static_cast<unsigned>(std::stoul(given));
}

/// What the bytes come to; a test fails that names the seed.
void count(const FuzzedReader& reader, const std::string& bytes, int& read, int& refused) {
    CHECK_NOTHROW(++(reader.read(bytes) == Fate::read ? read : refused));
}

void fuzz(std::string_view name, unsigned runs) {
    const FuzzedReader& reader = *fuzzed_reader(name);
    const unsigned first = first_seed();
    MESSAGE(name << ": " << runs << " mutations, SIMPROF_FUZZ_SEED=" << first);
    const auto samples = reader.samples();
    int read = 0;
    int refused = 0;
    for (const std::string& sample : samples) count(reader, sample, read, refused);
    for (unsigned seed = first; seed < first + runs; ++seed) {
        CAPTURE(seed);
        Mutations mutations{seed};
        count(reader, mutations.damaged(samples[seed % samples.size()]), read, refused);
        count(reader, mutations.random_bytes(), read, refused);
    }
    CHECK(read > static_cast<int>(runs) / 20);
    CHECK(refused > static_cast<int>(runs) / 20);
}

}  // namespace

TEST_CASE("mutations of tables are read or refused, never anything else") { fuzz("table", 3000); }
TEST_CASE("mutations of JSON are read or refused, never anything else") { fuzz("json", 3000); }
TEST_CASE("mutations of workbooks are read or refused, never anything else") { fuzz("xlsx", 600); }
TEST_CASE("mutations of forms are read or have mistakes, never anything else") { fuzz("form", 600); }
TEST_CASE("mutations of catalogues are read or have mistakes, never anything else") {
    fuzz("catalogue", 1000);
}
TEST_CASE("mutations of numbers are the same to the parser and to the tables") { fuzz("number", 3000); }
TEST_CASE("mutations of command lines are done or refused, never anything else, and spoil no store") {
    fuzz("command", 1000);
}
TEST_CASE("mutations of stores are read or refused, never anything else, and never written by reading") {
    fuzz("store", 300);
}
