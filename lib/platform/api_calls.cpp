#include "lib/platform/api_calls.hpp"

#include "lib/text/writing/csv_writing.hpp"
#include "lib/text/writing/json_text.hpp"

namespace simprof {

namespace {

/// What the calls of SIMs that share their work have in common, written once.
struct CallText {
    std::string operation;
    std::string body;
    std::string effective;  ///< empty: no plan takes effect
};

void append_member(std::string& json, std::string_view key, std::string_view text) {
    if (json.back() != '{') json += ',';
    append_json_string(json, key);
    json += ':';
    append_json_string(json, text);
}

void append_options(std::string& json, const std::vector<OptionValue>& options) {
    if (json.back() != '{') json += ',';
    json += "\"options\":[";
    for (const OptionValue& option : options) {
        json += json.back() == '[' ? "{" : ",{";
        append_member(json, "name", option.option);
        append_member(json, "value", option.value);
        json += '}';
    }
    json += ']';
}

std::string body_of(const ApiCall& call, const std::string& reference) {
    std::string json = "{";
    if (call.rate_plan) append_member(json, "ratePlan", *call.rate_plan);
    if (!call.options.empty()) append_options(json, call.options);
    append_member(json, "externalReference", reference);
    return json + "}";
}

std::vector<std::vector<CallText>> texts_of(const PlatformWork& work) {
    std::vector<std::vector<CallText>> texts;
    for (const SimWork& shared : work.works) {
        std::vector<CallText>& calls = texts.emplace_back();
        for (const ApiCall& call : shared.calls) {
            calls.push_back({call.operation, body_of(call, work.reference()),
                             call.plan_effective ? to_string(*call.plan_effective) : ""});
        }
    }
    return texts;
}

template <typename Append>
void write_calls(const PlatformWork& work, const TextSink& take, const Append& append) {
    const auto texts = texts_of(work);
    std::string line;
    for (const WorkOfSim& sim : work.sims) {
        for (const CallText& call : texts[sim.work]) {
            line.clear();
            append(line, sim.iccid.digits(), call);
            take(line);
        }
    }
}

}  // namespace

void write_calls_as_json(const PlatformWork& work, const TextSink& take) {
    write_calls(work, take, [](std::string& line, const std::string& iccid, const CallText& call) {
        line.append(R"({"iccid":")").append(iccid);
        line.append(R"(","method":"POST","path":"/sim-serial/)").append(iccid).append("/");
        line.append(call.operation).append(R"(","body":)").append(call.body);
        line.append(R"(,"plan_effective":)");
        line.append(call.effective.empty() ? "null" : '"' + call.effective + '"').append("}");
    });
}

void write_calls_as_csv(const PlatformWork& work, const TextSink& take) {
    std::string header;
    append_csv_row(header, {"iccid", "method", "path", "body", "plan_effective"});
    take(header);
    write_calls(work, take, [](std::string& line, const std::string& iccid, const CallText& call) {
        const std::string path = "/sim-serial/" + iccid + "/" + call.operation;
        append_csv_row(line, {iccid, "POST", path, call.body, call.effective});
    });
}

bool are_api_calls(std::string_view beginning) {
    const std::string_view line = beginning.substr(0, beginning.find('\n'));
    return line.starts_with(R"({"iccid":")") && line.find(R"(","method":")") != std::string_view::npos;
}

}  // namespace simprof
