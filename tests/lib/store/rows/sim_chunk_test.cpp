#include "lib/store/rows/sim_chunk.hpp"

#include "tests/lib/model/property.hpp"
#include "tests/lib/store/store_fixture.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <limits>

using namespace simprof;
using simprof::store_test::nth_sim;

namespace {

auto number() {
    return rc::gen::resize(31, rc::gen::inRange<std::int32_t>(0, std::numeric_limits<std::int32_t>::max()));
}

SimEntry any_change(std::int64_t key) {
    const auto previous = *number();
    const auto in_force = previous == 0 ? 0 : *rc::gen::inRange<std::int32_t>(1, previous);
    return {.iccid = Iccid::from_key(key).value(),
            .request = RequestNumber{7},
            .before = StateNumber{*number()},
            .after = StateNumber{*number()},
            .deviation_before = RequestNumber{*number()},
            .deviation_after = RequestNumber{*number()},
            .previous = RequestNumber{previous},
            .in_force_before = RequestNumber{in_force},
            .via = ProfileId{*number()}};
}

auto all_of(const SimEntry& change) {
    return std::tuple{change.iccid,    change.request,          change.before,
                      change.after,    change.deviation_before, change.deviation_after,
                      change.previous, change.in_force_before,  change.via};
}

SimChunk chunk_of(int sims) {
    SimChunk chunk;
    for (int n = 1; n <= sims; ++n) chunk.append({.iccid = nth_sim(n), .after = StateNumber{1}});
    return chunk;
}

}  // namespace

TEST_CASE("Entries come back from a chunk as they went in, whatever their numbers") {
    test::check_property([] {
        SimChunk chunk;
        std::vector<SimEntry> changes;
        std::int64_t key =
            *rc::gen::inRange<std::int64_t>(2'100'000'000'000'000'000, 2'900'000'000'000'000'000);
        for (const auto delta : *rc::gen::container<std::vector<std::int64_t>>(
                 rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000))) {
            key += delta;
            changes.push_back(any_change(key));
            RC_ASSERT(chunk.append(changes.back()));
        }
        const auto read = entries_of(chunk, RequestNumber{7});
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->size() == changes.size());
        for (std::size_t i = 0; i < changes.size(); ++i) RC_ASSERT(all_of((*read)[i]) == all_of(changes[i]));
    });
}

TEST_CASE("Bytes that are no entries are refused, whatever they are") {
    test::check_property([] {
        SimChunk chunk = chunk_of(20);
        const auto at = *rc::gen::inRange<std::size_t>(0, chunk.entries.size());
        if (*rc::gen::arbitrary<bool>())
            chunk.entries[at] = *rc::gen::arbitrary<char>();
        else
            chunk.entries.resize(at);
        const auto read = entries_of(chunk, RequestNumber{7});
        if (read) RC_ASSERT(static_cast<std::int64_t>(read->size()) == chunk.sims);
    });
    for (const std::string bytes : {"\xff", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"}) {
        SimChunk chunk = chunk_of(1);
        chunk.entries += bytes;
        CHECK_FALSE(entries_of(chunk, RequestNumber{7}));
    }
    SimChunk outside = chunk_of(1);
    outside.first_iccid = std::numeric_limits<std::int64_t>::max();
    CHECK_FALSE(entries_of(outside, RequestNumber{7}));
    SimChunk miscounted = chunk_of(2);
    miscounted.sims = 3;
    CHECK_FALSE(entries_of(miscounted, RequestNumber{7}));
}

TEST_CASE("REQ-4 What was in force is the previous request or an earlier one, else the bytes are no entry") {
    const auto read = [](char previous, char below) {
        SimChunk chunk;
        chunk.sims = 1;
        chunk.first_iccid = nth_sim(1).key();
        chunk.entries = std::string{"\0\1\1", 3} + previous + '\4' + below;
        return entries_of(chunk, RequestNumber{9});
    };
    CHECK_FALSE(read(5, 0));
    CHECK(read(5, 4)->front().in_force_before == RequestNumber{1});
    CHECK_FALSE(read(5, 5));
    CHECK_FALSE(read(5, 6));
    CHECK_FALSE(read(0, 1));
}

TEST_CASE("A number that is marked is there and not 0, and no mark is unknown") {
    const auto read = [](std::string marks) {
        SimChunk chunk;
        chunk.sims = 1;
        chunk.first_iccid = nth_sim(1).key();
        chunk.entries = std::string{"\0\1\1\5", 4} + marks;
        return entries_of(chunk, RequestNumber{9});
    };
    CHECK(read({"\0", 1})->front().in_force_before == RequestNumber{5});
    CHECK(read("\1\3")->front().deviation_before == RequestNumber{3});
    CHECK(read("\2\3")->front().deviation_after == RequestNumber{3});
    CHECK(read("\x08\3")->front().via == ProfileId{3});
    for (const std::string marks : {"\1", "\2", "\4", "\x08", "\x10"}) {
        CHECK_FALSE(read(marks));
        CHECK_FALSE(read(marks + '\0'));
    }
}

TEST_CASE(
    "An entry whose SIM follows its profile and was not taken back lately takes one byte for all that") {
    SimChunk chunk;
    const RequestNumber far{2'000'000'000};
    chunk.append({.iccid = nth_sim(1), .previous = far, .in_force_before = far});
    CHECK(chunk.entries.size() == 9);
}

TEST_CASE("A chunk takes SIMs in ascending order only, also across chunks") {
    SimChunk chunk;
    CHECK(chunk.append({.iccid = nth_sim(2)}));
    CHECK_FALSE(chunk.append({.iccid = nth_sim(2)}));
    CHECK_FALSE(chunk.append({.iccid = nth_sim(1)}));
    chunk.clear();
    CHECK_FALSE(chunk.append({.iccid = nth_sim(1)}));
    CHECK(chunk.append({.iccid = nth_sim(3)}));
    CHECK(chunk.first_iccid == nth_sim(3).key());
}

TEST_CASE("A full chunk fits into the quarter of a page that SQLite keeps with the key") {
    SimChunk chunk;
    for (int n = 1; !chunk.full(); ++n)
        chunk.append({.iccid = nth_sim(n),
                      .before = StateNumber{std::numeric_limits<std::int32_t>::max()},
                      .after = StateNumber{std::numeric_limits<std::int32_t>::max()},
                      .previous = RequestNumber{std::numeric_limits<std::int32_t>::max()},
                      .in_force_before = RequestNumber{1},
                      .via = ProfileId{std::numeric_limits<std::int32_t>::max()}});
    CHECK(chunk.entries.size() < 960);
}
