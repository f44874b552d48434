#include "lib/store/store_check.hpp"
#include "tests/damage/wounds.hpp"
#include "tests/lib/operations/fleet.hpp"
#include "tests/lib/operations/random_changes.hpp"
#include "tests/rounds.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <map>

using namespace simprof;
using namespace simprof::operations_test;
using damage_test::DamagedFile;
using store_test::TestDirectory;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A store with something of every kind.
const std::string& sound_store() {
    static const std::string bytes = [] {
        Fleet fleet;
        fleet.deviate(tracker, {{"voice", "on"}}, "test");
        fleet.migrate(other_tracker, "tracker-eu-500");
        fleet.edit("tracker-eu", {{"radio", "5g"}});
        fleet.change([](Snapshot& store, Day today) {
            return edit_sim(store, pooled, {{}, {}, "lost", "found"}, today);
        });
        fleet.change(
            [](Snapshot& store, Day today) { return suspend_sims(store, selection({tracker}), today); });
        return content_of((*fleet).facts().location);
    }();
    return bytes;
}

/// How a store is opened that must not take for ever.
StoreAccess impatient(const std::string& path) {
    StoreAccess access{.location = path};
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{20};
    access.interrupted = [deadline] { return std::chrono::steady_clock::now() > deadline; };
    return access;
}

/// Everything that commands read.
std::string everything(const std::string& path) {
    Fleet fleet{open_store(impatient(path))};
    fleet.now = "2026-12-10T12:00:00Z";
    std::string text = picture(fleet);
    const auto store = (*fleet).read();
    (void)store->catalogue();
    for (const Request& request : store->requests(RequestFilter{}, 1000)) {
        text += fmt::format("{} {} {}\n", static_cast<int>(request.number), to_string(request.at),
                            request.reason.value_or(""));
        for (const SimEntry& entry : store->sim_entries(request.number)) text += entry.iccid.digits() + '\n';
        text += fmt::format("{}\n", store->profile_entries(request.number).size());
        text += fmt::format("{}\n", store->identity_edits(request.number).size());
        (void)store->catalogue_entries(request.number);
    }
    for (const std::string& sim : {tracker, other_tracker, available, pooled})
        text += fmt::format("{}\n", store->sim_history(store_test::iccid(sim)).size());
    return text;
}

/// Whether a check of the store finds something.
bool is_found(const std::string& path) {
    StoreFindings findings;
    const auto error = error_of([&] { findings = check_store(impatient(path), {}).findings; });
    return error.has_value() || !findings.empty();
}

enum class Fate { right, refused, found };

class StoreInPieces {
public:
    /// What becomes of a file that is opened and read: it is never written, and no wrong answer stays
    /// unnoticed.
    Fate fate_of(const DamagedFile& file) {
        lay(file);
        std::string answer;
        const auto error = error_of([&] { answer = everything(m_path); });
        CHECK((content_of(m_path) == file.bytes));
        if (error) {
            INFO(error->message().english());
            CHECK(error->kind() == ErrorKind::store);
            CHECK_FALSE(error->hint().english().empty());
            return Fate::refused;
        }
        if (answer == m_right) return Fate::right;
        CHECK(is_found(m_path));
        return Fate::found;
    }

private:
    void lay(const DamagedFile& file) const {
        for (const char* ending : {"-journal", "-wal", "-shm"}) std::filesystem::remove(m_path + ending);
        write(m_path, file.bytes);
        if (!file.journal.empty()) write(m_path + "-journal", file.journal);
        if (!file.log.empty()) write(m_path + "-wal", file.log);
    }

    std::string sound_answer() {
        lay({sound_store(), {}, {}, {}});
        return everything(m_path);
    }

    static void write(const std::string& path, const std::string& bytes) {
        std::ofstream{path, std::ios::binary} << bytes;
    }

    TestDirectory m_directory;
    std::string m_path = (m_directory / "store.db").string();
    std::string m_right = sound_answer();
};

}  // namespace

TEST_CASE("A damaged store is refused, or read rightly, or its damage is found; it is never written" *
          doctest::test_suite("soak")) {
    constexpr unsigned files = 5000;
    test::Rounds rounds{"damaged stores", "files"};
    StoreInPieces store;
    while (rounds.next()) {
        std::map<Fate, int> fates;
        for (unsigned n = 0; n < files; ++n) {
            const unsigned seed = rounds.seed() * files + n;
            const DamagedFile file = damage_test::Wounds{seed}.damaged(sound_store());
            CAPTURE(seed);
            CAPTURE(file.what);
            CHECK_NOTHROW(++fates[store.fate_of(file)]);
            rounds.count();
        }
        CHECK(fates[Fate::right] > 50);
        CHECK(fates[Fate::refused] > 50);
        MESSAGE("right " << fates[Fate::right] << ", refused " << fates[Fate::refused] << ", found "
                         << fates[Fate::found]);
    }
}
