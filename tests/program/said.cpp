#include "tests/program/said.hpp"

#include <nlohmann/json.hpp>

namespace simprof::program_test {

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

constexpr int partly_done = 3;
constexpr int interrupted = 130;
constexpr int killed = 128;  // and the number of the signal: more

}  // namespace

std::optional<int> request_in(const std::string& document) {
    const auto change = nlohmann::json::parse(document, nullptr, false);
    if (!change.is_object() || !change.contains("request") || change["request"].is_null()) return {};
    return change["request"]["id"].get<int>();
}

Said said_by(int exit, const std::string& out, std::string_view err) {
    if (exit == 0 || exit == partly_done) return request_in(out) ? Said::done : Said::nothing_to_do;
    if ((exit > killed && exit != interrupted) || has(err, "may be done")) return Said::may_be_done;
    return has(err, " is done") ? Said::done : Said::not_done;
}

}  // namespace simprof::program_test
