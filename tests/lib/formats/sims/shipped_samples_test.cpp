#include "tests/lib/formats/forms/shipped_samples.hpp"

#include "lib/formats/sims/sim_records.hpp"
#include "tests/lib/formats/data_file.hpp"
#include "tests/lib/formats/sims/notice_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

using namespace simprof;
using namespace simprof::test;

namespace {

std::string cleaned(const std::optional<std::string_view>& number) {
    if (!number) return "-";
    std::string digits;
    std::ranges::copy_if(*number, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

std::string text_of(const std::optional<std::string_view>& field) { return std::string{field.value_or("-")}; }

/// "ask:INACTIVE" of a row whose status is refused, by what its message says.
std::string status_of(const SimRecord& record) {
    if (!record.refusal) return text_of(record.status);
    const std::string& message = record.refusal->message.english();
    const std::size_t from = message.find("“") + 3;
    const std::string word = message.substr(from, message.find("”") - from);
    if (message.find("only passed through") != std::string::npos) return "refuse:" + word;
    if (message.find("can mean two things") != std::string::npos) return "ask:" + word;
    if (message.find("was used before") != std::string::npos) return "ask:" + word;
    if (message.find("says nothing") != std::string::npos) return "none:" + word;
    return "unknown:" + word;
}

std::string lines_of(SimRecords& records) {
    std::ostringstream lines;
    lines << "line\ticcid\timsi\tmsisdn\tstatus\tgroup\tlabel\tprofile\tplan\n";
    while (const SimRecord* record = records.next()) {
        CHECK_MESSAGE(!record->problem, record->problem.value_or(FileRowProblem{}).message.english());
        lines << record->line << '\t' << cleaned(record->iccid) << '\t' << cleaned(record->imsi) << '\t'
              << cleaned(record->msisdn) << '\t' << status_of(*record) << '\t' << text_of(record->group)
              << '\t' << text_of(record->label) << '\t' << text_of(record->profile) << '\t'
              << text_of(record->plan) << '\n';
    }
    return lines.str();
}

}  // namespace

TEST_CASE("IMP-1 every form that comes with the program reads its sample as it is expected") {
    for (const ShippedSample& sample : shipped_samples) {
        CAPTURE(sample.file);
        const std::string file = "platforms/" + std::string{sample.file};
        const std::string text = data_file(file);
        SimRecords records{text, file};
        CHECK(records.form().name == sample.form);
        CHECK(lines_of(records) == data_file(file.substr(0, file.rfind('.')) + ".expected"));
        for (const std::string& notice : in_english(records.notices()))
            CHECK(notice.find("not read") == std::string::npos);
    }
}
