#pragma once

#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"

#include <string>
#include <vector>

namespace simprof::test {

/// All that a record says, but its line.
inline std::string text_of(const SimRecord& record) {
    std::string text;
    for (const auto field : {&SimRecord::iccid, &SimRecord::imsi, &SimRecord::msisdn, &SimRecord::status,
                             &SimRecord::group, &SimRecord::label, &SimRecord::profile, &SimRecord::plan,
                             &SimRecord::scheduled_plan, &SimRecord::scheduled_from}) {
        text += record.*field ? "[" + std::string{*(record.*field)} + "]" : "-";
    }
    for (const auto& [name, value] : record.options)
        text += " " + std::string{name} + "=" + std::string{value};
    return record.problem ? record.problem->message.english() : text;
}

/// Every record with its line, then the notices, then what ended the reading.
inline std::vector<std::string> texts_of(TextSource& source) {
    std::vector<std::string> texts;
    try {
        SimFile file{source, "file"};
        SimRecords records{file};
        while (const SimRecord* const record = records.next()) {
            texts.push_back(std::to_string(record->line) + ": " + text_of(*record));
        }
        for (const Sentence& notice : records.notices()) texts.push_back(notice.english());
    } catch (const Error& error) {
        texts.push_back(error.message().english() + " (" + std::to_string(error.line().value_or(0)) + ")");
    }
    return texts;
}

inline std::vector<std::string> texts_of(const std::string& text) {
    TextInMemory source{text};
    return texts_of(source);
}

}  // namespace simprof::test
