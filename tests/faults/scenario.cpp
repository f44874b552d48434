#include "tests/faults/scenario.hpp"

#include "lib/files/group.hpp"

#include <unistd.h>

#include <iterator>

namespace simprof::fault_test {

namespace {

using enum Scenario::Start;

Words words(const std::string& line) {
    Words result{""};
    for (const char c : line) {
        if (c == ' ')
            result.emplace_back();
        else
            result.back() += c;
    }
    return result;
}

const Words import_all = words("sim import new.csv --yes");
const Words deviate{"sim", "deviate", one, "--set", "voice=on", "--reason", "tried"};
const Words migrate{"sim", "migrate", one, "--to", "lab", "--yes"};
const Words batch = words("sim migrate --from batch.csv --yes");
const Words back_up = words("store backup backup.db");
const Words restore = words("store restore backup.db --yes");
const Words label{"sim", "edit", other, "--label", "x y", "--group", "g"};

std::vector<Scenario> changes_of_sims() {
    return {{"one SIM migrated", sample, {}, migrate},
            {"one SIM deviated", sample, {}, deviate},
            {"a SIM realigned", sample, {deviate}, {"sim", "realign", one}},
            {"a label changed", sample, {}, label},
            {"a SIM suspended", sample, {}, {"sim", "suspend", one}},
            {"a SIM terminated", sample, {}, {"sim", "terminate", one, "--yes"}},
            {"SIMs imported", sample, {}, import_all},
            {"SIMs imported with rejects",
             sample,
             {},
             words("sim import mixed.csv --yes --keep-going --rejects out/r.csv"),
             {3}},
            {"a batch migrated", sample, {import_all}, batch},
            {"a batch with rejects",
             sample,
             {},
             words("sim migrate --from rejected.csv --keep-going --rejects out/r.csv --yes"),
             {3}}};
}

std::vector<Scenario> other_changes() {
    return {{"a profile edited", sample, {}, words("profile edit tracker-eu --set voice=on --yes")},
            {"a profile created",
             sample,
             {},
             words("profile create px --pack iot-connect --plan EU-100MB"),
             {0, 5, 6}},
            {"a profile archived", sample, {}, words("profile archive lab")},
            {"a request reverted", sample, {migrate}, words("request revert 3"), {0, 5, 6}},
            {"a catalogue applied", sample, {}, words("catalogue apply catalogue.toml --yes")},
            {"a clock accepted",
             sample,
             {words("SIMPROF_NOW=2026-11-28T10:00:00Z sim suspend 8933224000000010003")},
             words("store clock --accept --reason tried")}};
}

std::vector<Scenario> files_written() {
    return {{"a report written", sample, {}, words("report out/report.html")},
            {"a request exported",
             sample,
             {import_all, batch},
             words("request export 4 --format list-upload --directory out")},
            {"SIMs listed", sample, {}, words("sim list -o csv --options")},
            {"a catalogue exported", sample, {}, words("catalogue export")}};
}

/// A file that is there already is never written over: 6.
std::vector<Scenario> stores_made() {
    return {{"a store made", nothing, {}, words("init --timezone Europe/Paris"), {6}},
            {"a store of the sample made", nothing, {}, words("init --timezone Europe/Paris --sample"), {6}},
            {"a shared store made",
             nothing,
             {},
             {"init", "--timezone", "Europe/Paris", "--shared", name_of_group(getegid())},
             {6},
             "chmod 2770 ."},
            {"a store backed up", sample, {}, words("store backup out/b.db"), {2, 6}},
            {"a store backed up once more",
             sample,
             {words("SIMPROF_NOW=2026-11-22T10:00:00Z store backup out/b.db --keep 1"), label},
             words("store backup out/b.db --keep 1"),
             {2, 6}},
            {"a store copied to rehearse in", sample, {}, words("store rehearse out/try.db"), {2, 6}},
            {"a store copied", sample, {}, words("store copy s.db out/c.db"), {6}, "", true}};
}

std::vector<Scenario> stores_mended() {
    return {{"a store restored", sample, {back_up, deviate}, restore, {0}, "", false, true},
            {"a store restored that cannot be opened",
             sample,
             {back_up, deviate},
             restore,
             {0},
             "printf 'no database' | dd of=s.db conv=notrunc status=none",
             false,
             true},
            {"a store restored that was cut",
             sample,
             {back_up, deviate},
             restore,
             {0},
             "truncate -s 50000 s.db",
             false,
             true},
            {"a store restored that is not there", sample, {back_up, deviate}, restore, {0}, "rm s.db"},
            {"a store upgraded", schema_1, {}, words("store upgrade --yes"), {0}, "", false, true},
            {"a store checked and tidied up",
             sample,
             {deviate},
             words("store check --yes"),
             {0},
             "echo half a store >s.db.new-0123abcd"},
            {"a store looked at", sample, {}, words("store info")}};
}

}  // namespace

std::span<const Scenario> scenarios() {
    static const std::vector<Scenario> all = [] {
        std::vector<Scenario> gathered = changes_of_sims();
        for (auto* some : {other_changes, files_written, stores_made, stores_mended}) {
            std::vector<Scenario> more = some();
            gathered.insert(gathered.end(), std::move_iterator{more.begin()}, std::move_iterator{more.end()});
        }
        return gathered;
    }();
    return all;
}

}  // namespace simprof::fault_test
