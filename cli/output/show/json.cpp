#include "cli/output/show/json.hpp"

#include "lib/operations/history/about.hpp"

namespace simprof::cli {

namespace {

Json to_json(const RefusalEffect& refusal, const InputFiles& files) {
    std::vector<std::string> first;
    for (const RefusedRow& row : refusal.first) first.push_back(name_of(row, files).english());
    return {{"rule", text_or_null(refusal.rule)},
            {"message", refusal.message.english()},
            {"hint", text_or_null(refusal.hint.english())},
            {"sims", refusal.sims},
            {"first", first}};
}

}  // namespace

void add_place(Json& json, const InputFiles& files, std::size_t counted) {
    const FilePlace place = files.place_of(counted);
    json["line"] = counted > 0 ? Json(place.line) : Json{};
    if (counted == 0 || !files.are_several()) return;
    json["file"] = place.file;
    if (!place.sheet.empty()) json["sheet"] = place.sheet;
}

Json to_json(const OptionSet& options) {
    Json json = Json::object();
    for (const auto& [option, value] : options.values()) json[option] = value;
    return json;
}

Json to_json(const std::vector<OptionDifference>& differences) {
    Json json = Json::object();
    for (const OptionDifference& difference : differences) {
        json[difference.option] = Json{{"from", or_null(difference.from)}, {"to", or_null(difference.to)}};
    }
    return json;
}

Json to_json(const NameDifference& difference) {
    return {{"from", or_null(difference.from)}, {"to", or_null(difference.to)}};
}

Json to_json(const PlanDifference& difference) {
    return {{"from", or_null(difference.from)},
            {"to", difference.to},
            {"effective", to_string(difference.effective)}};
}

Json to_json(const std::optional<NamedSchedule>& scheduled) {
    if (!scheduled) return {};
    return {{"plan", scheduled->plan}, {"from", to_string(scheduled->from)}};
}

Json to_json(const ChangeSummary& summary) {
    return {{"selected", summary.selected},   {"changed", summary.changed},
            {"unchanged", summary.unchanged}, {"refused", summary.refused},
            {"scheduled", summary.scheduled}, {"superseded", summary.superseded},
            {"cancelled", summary.cancelled}, {"skipped_deviated", summary.skipped_deviated}};
}

Json to_json(const Comparison& comparison) {
    return {{"not_in_store", comparison.not_in_store},
            {"not_in_file", or_null(comparison.not_in_file)},
            {"other_profile", comparison.other_profile}};
}

Json to_json(const Effect& effect, const InputFiles& files) {
    Json json{{"profiles", Json::array()},
              {"options", Json::array()},
              {"plans", Json::array()},
              {"deviations_lost", effect.deviations_lost},
              {"refusals", Json::array()}};
    for (const ProfileEffect& profile : effect.profiles)
        json["profiles"].push_back({{"profile", or_null(profile.profile)},
                                    {"changed", profile.changed},
                                    {"unchanged", profile.unchanged},
                                    {"refused", profile.refused}});
    for (const auto& [difference, sims] : effect.options)
        json["options"].push_back({{"option", difference.option},
                                   {"from", or_null(difference.from)},
                                   {"to", or_null(difference.to)},
                                   {"sims", sims}});
    for (const auto& [difference, sims] : effect.plans) {
        Json plan = to_json(difference);
        plan["sims"] = sims;
        json["plans"].push_back(std::move(plan));
    }
    for (const RefusalEffect& refusal : effect.refusals) json["refusals"].push_back(to_json(refusal, files));
    return json;
}

Json to_json(const ProfileView& profile) {
    Json sims{{"total", profile.sims.total},
              {"following", profile.sims.following},
              {"deviated", profile.sims.deviated},
              {"scheduled", profile.sims.scheduled}};
    return {{"name", profile.name},
            {"pack", profile.pack},
            {"plan", profile.plan},
            {"archived", profile.archived},
            {"options", to_json(*profile.options)},
            {"sims", std::move(sims)}};
}

Json to_json(const ProfileReport& profile) {
    return {
        {"name", profile.name}, {"event", word_for(profile.event)}, {"options", to_json(profile.options)}};
}

Json to_json(const GivenUpNumber& number) {
    return {{"iccid", number.from.digits()},
            {number.part, number.number},
            {"to", number.to ? Json(number.to->digits()) : Json{}}};
}

Json to_json(DeviationChange deviation) {
    if (deviation == DeviationChange::none) return {};
    return deviation == DeviationChange::set ? "set" : "cleared";
}

Json to_json(const Request& request) {
    return {{"id", static_cast<std::int64_t>(request.number)},
            {"kind", to_string(request.kind)},
            {"about", about(request).english()},
            {"at", to_string(request.at)},
            {"day", to_string(request.day)},
            {"actor", request.actor},
            {"uid", or_null(request.uid)},
            {"reason", or_null(request.reason)},
            {"reference", or_null(request.reference)},
            {"origin", to_string(request.origin)},
            {"command", request.command},
            {"version", request.version},
            {"rehearsal", request.rehearsal},
            {"reverts", number_or_null(request.reverts)},
            {"subject", text_or_null(request.subject)},
            {"sims", request.sims - sims_that_gave_up(request)},
            {"gave_up", sims_that_gave_up(request)},
            {"reached", request.reached}};
}

Json to_json(const SharedOutcome& outcome) {
    Json json{
        {"outcome", word_for(outcome.outcome)},
        {"rule", outcome.refusal ? text_or_null(outcome.refusal->rule) : Json{}},
        {"message", text_or_null((outcome.refusal ? outcome.refusal->message : outcome.remark).english())},
        {"profile", outcome.profile ? to_json(*outcome.profile) : Json{}},
        {"pack", outcome.pack ? to_json(*outcome.pack) : Json{}},
        {"options", to_json(outcome.options)},
        {"plan", outcome.plan ? to_json(*outcome.plan) : Json{}},
        {"superseded", to_json(outcome.superseded)},
        {"cancelled", to_json(outcome.cancelled)},
        {"kept", to_json(outcome.kept)},
        {"deviation", to_json(outcome.deviation)},
        {"status", outcome.status ? to_json(*outcome.status) : Json{}}};
    if (outcome.via) json["via"] = *outcome.via;
    return json;
}

std::string dumped(const Json& json) { return json.dump(); }

std::string dumped_document(const Json& json) { return json.laid_out() + "\n"; }

std::string_view word_for(Outcome outcome) {
    switch (outcome) {
        case Outcome::changed:
            return "changed";
        case Outcome::unchanged:
            return "unchanged";
        case Outcome::refused:
            return "refused";
    }
    return "refused";
}

std::string_view word_for(ProfileEvent event) {
    switch (event) {
        case ProfileEvent::created:
            return "created";
        case ProfileEvent::edited:
            return "edited";
        case ProfileEvent::grown:
            return "grown";
        case ProfileEvent::archived:
            return "archived";
        case ProfileEvent::unarchived:
            return "unarchived";
        case ProfileEvent::deleted:
            return "deleted";
        case ProfileEvent::restored:
            return "restored";
    }
    return "edited";
}

}  // namespace simprof::cli
