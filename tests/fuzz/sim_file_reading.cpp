#include "tests/fuzz/sim_file_reading.hpp"

#include "lib/formats/sims/rejects.hpp"
#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"
#include "lib/rules/arrivals/identity.hpp"
#include "lib/text/reading/encoding.hpp"
#include "tests/lib/formats/data_file.hpp"

#include <memory>
#include <utility>

namespace simprof::fuzz {

namespace {

/// The shipped forms are read once, as far as they are needed.
const FormLibrary& library() {
    static const FormLibrary forms;
    return forms;
}

void promise_numbers(const SimRecord& record) {
    if (record.iccid) (void)read_iccid(*record.iccid);
    if (record.imsi) (void)read_imsi(*record.imsi);
    if (record.msisdn) (void)read_msisdn(*record.msisdn);
    promise((record.iccid || record.msisdn) != record.problem.has_value(),
            "a row names a SIM or has a problem");
}

struct Lines {
    std::vector<std::size_t> lines;  ///< on which rows begin, each once
    std::string refusal{};           ///< of the file
};

Lines lines_of(SimFile& file) {
    std::vector<std::size_t> lines;
    try {
        SimRecords records{file};
        while (const SimRecord* const record = records.next()) {
            promise_numbers(*record);
            promise(record->line > 0, "a row has a line");
            promise(lines.empty() || record->line >= lines.back(), "rows come in their order");
            if (lines.empty() || record->line != lines.back()) lines.push_back(record->line);
        }
    } catch (const Error& error) {
        promise(error.kind() == ErrorKind::malformed, "a file is refused as malformed");
        promise(!error.message().english().empty(), "what is wrong with a file is said");
        return {{}, error.message().english()};
    }
    return {std::move(lines)};
}

/// Rejects can be fed back: as many rows as were rejected. Of JSON the keys by which a form knows it may
/// stand in other SIMs than these: then it is refused.
void promise_rejects(SimFile& file, const std::vector<std::size_t>& lines) {
    std::vector<RejectedRow> rows;
    for (std::size_t i = 0; i < lines.size(); i += 2) rows.push_back({lines[i], "IDN-1", "It is, \"so\"."});
    if (rows.empty()) return;
    std::string rejects;
    write_rejects(file, rows, [&](std::string_view part) { rejects += part; });
    promise(is_list_of_rejects(rejects), "a list of rejects is known as one");
    TextInMemory text{rejects};
    SimFile again{text, "rejects", file.reading()};
    const Lines read = lines_of(again);
    const bool is_refused = !read.refusal.empty();
    promise(!is_refused || rejects.starts_with('{'), "a list of rejects can be read: " + read.refusal);
    promise(is_refused || read.lines.size() >= rows.size(), "a list of rejects has all its rows");
}

std::unique_ptr<TextSource> text_of(std::string_view bytes) {
    return decoded(std::make_unique<TextInMemory>(bytes), Encoding::utf_8, "file");
}

}  // namespace

Fate read_sim_file(std::string_view bytes, const SimReading& reading) {
    SimFile file{text_of(bytes), "file", reading};
    const Lines read = lines_of(file);
    if (!read.refusal.empty()) return Fate::refused;
    promise_rejects(file, read.lines);
    return Fate::read;
}

Fate read_sim_file(std::string_view bytes) {
    SimFile list{text_of(bytes), "list", {&library(), {}, SimReading::Purpose::list}};
    (void)lines_of(list);
    return read_sim_file(bytes, {&library(), {}, SimReading::Purpose::import});
}

std::vector<std::string> tables() {
    std::vector<std::string> samples{
        test::data_file("fleet.csv").substr(0, 2000), test::data_file("sim-delivery.csv").substr(0, 1500),
        "\xFF\xFEI\0C\0C\0I\0D\0\n\0008\0009\0",
        "sep=;\n\"A title, of ours\"\n\nICCID;\"opt:data\"\n8933224000000010003;on\n"};
    for (const char* name :
         {"mixed.csv", "list-upload.csv", "damaged-by-spreadsheet.csv", "unknown-portal.csv",
          "platforms/vodafone-gdsp.csv", "platforms/cisco-control-center.csv", "platforms/sysmocom-keys.tsv",
          "platforms/sysmocom-keys-lined-up.txt", "platforms/transatel-delivery-esim.csv"})
        samples.push_back(test::data_file(name));
    return samples;
}

std::vector<std::string> json_files() {
    std::vector<std::string> samples{
        test::data_file("subscribers.ndjson").substr(0, 1700),
        "{\"sims\":[" + test::data_file("subscribers.ndjson").substr(0, 526) + "]}"};
    for (const char* name : {"1nce", "emnify", "hologram", "kore-one", "soracom-sims", "soracom-subscribers",
                             "verizon-thingspace", "twilio-supersim"})
        samples.push_back(test::data_file(std::string{"platforms/"} + name + ".json"));
    samples.push_back(test::data_file("platforms/telit-devicewise-list.json"));
    samples.push_back(test::data_file("platforms/things-mobile.xml"));
    return samples;
}

}  // namespace simprof::fuzz
