#include "cli/output/advice/advice_output.hpp"

#include "cli/output/advice/advice_text.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace simprof::cli {

namespace {

std::string_view word_of(Method method) {
    switch (method) {
        case Method::migrate:
            return "migrate";
        case Method::edit:
            return "edit";
        case Method::create_and_migrate:
            return "create+migrate";
        case Method::realign:
            return "realign";
        case Method::deviate:
            return "deviate";
    }
    return "deviate";
}

constexpr std::size_t most_listed = 10;
constexpr std::size_t most_left_out = 100;

Json numbers_of(const std::vector<Iccid>& sims) {
    Json numbers = Json::array();
    for (std::size_t i = 0; i < std::min(sims.size(), most_listed); ++i) numbers.push_back(sims[i].digits());
    return numbers;
}

Json as_json(const AdvisedMethod& method, const std::vector<std::string>& commands) {
    Json ended = Json::array();
    for (const NamedSchedule& schedule : method.ended) ended.push_back(to_json(std::optional{schedule}));
    return {{"method", word_of(method.method)},
            {"recommended", method.recommended},
            {"profile", method.profile},
            {"also_changes", method.also_changes},
            {"others", numbers_of(method.others)},
            {"skipped_deviated", method.left_alone},
            {"plan", method.plans.empty() ? Json{} : to_json(method.plans.front())},
            {"ended", std::move(ended)},
            {"why", method.why.english()},
            {"rule", method.rule},
            {"commands", commands}};
}

Json as_json(const AdvisedGroup& group, const std::vector<std::vector<std::string>>& commands) {
    Json now = Json::array();
    for (const auto& [option, from, to] : group.now)
        now.push_back({{"option", option}, {"from", or_null(from)}, {"to", or_null(to)}});
    Json methods = Json::array();
    for (std::size_t i = 0; i < group.methods.size(); ++i)
        methods.push_back(as_json(group.methods[i], commands[i]));
    return {{"sims", group.size()},
            {"iccids", numbers_of(group.sims)},
            {"profile", group.profile},
            {"pack", group.pack},
            {"plan", group.plan},
            {"deviated", group.deviated},
            {"some_suspended", group.statuses.contains(Status::suspended)},
            {"now", std::move(now)},
            {"methods", std::move(methods)}};
}

std::vector<Json> groups_of(const ToldAdvice& told) {
    std::vector<Json> groups;
    for (std::size_t i = 0; i < told.advice.groups.size(); ++i)
        groups.push_back(as_json(told.advice.groups[i], told.commands[i]));
    return groups;
}

/// All but the groups.
void add_rest(Json& document, const ToldAdvice& told) {
    Json left_out = Json::array();
    std::int64_t total = 0;
    for (const LeftOut& left : told.advice.left_out) {
        total += std::ssize(left.sims);
        for (const Iccid iccid : left.sims)
            if (left_out.size() < most_left_out)
                left_out.push_back({{"iccid", iccid.digits()},
                                    {"rule", left.refusal.rule},
                                    {"message", left.refusal.message.english()}});
    }
    Json close = Json::array();
    for (std::size_t i = 0; i < told.advice.close.size(); ++i) {
        Json found{{"profile", told.close_names[i]}};
        found.update(to_json(told.advice.close[i]));
        close.push_back(std::move(found));
    }
    document["left_out"] = std::move(left_out);
    document["left_out_total"] = total;
    document["billing_zone"] = told.billing_zone;
    document["close"] = std::move(close);
}

Json head(const ToldAdvice& told) {
    return {{"sims", told.advice.sims}, {"wanted", to_json(OptionSet{told.advice.wanted})}};
}

Json document(const ToldAdvice& told) {
    Json json = head(told);
    json["groups"] = groups_of(told);
    add_rest(json, told);
    return json;
}

/// One group a line; the last line has the rest.
void print_lines(Session& session, const ToldAdvice& told) {
    for (const Json& group : groups_of(told)) session.print(dumped(group) + "\n");
    Json rest = head(told);
    add_rest(rest, told);
    session.print(dumped(rest) + "\n");
}

/// One method a row; a group without methods, and SIMs left out, have a row without one.
std::vector<Json> rows_of(const ToldAdvice& told) {
    std::vector<Json> rows;
    for (Json group : groups_of(told)) {
        const Json methods = std::exchange(group["methods"], Json{});
        if (methods.empty()) rows.push_back({{"group", group}});
        for (Json method : methods.elements()) {
            std::string commands;
            for (const Json& command : method["commands"].elements())
                commands.append(commands.empty() ? "" : " && ").append(*command.text());
            method["commands"] = std::move(commands);
            rows.push_back({{"group", group}, {"method", std::move(method)}});
        }
    }
    for (const LeftOut& left : told.advice.left_out)
        rows.push_back({{"group", {{"sims", left.sims.size()}}},
                        {"method", {{"rule", left.refusal.rule}, {"why", left.refusal.message.english()}}}});
    return rows;
}

void print_csv(Session& session, const ToldAdvice& told) {
    print_listing(session, "methods", rows_of(told),
                  {{"/method/method", "method", ""},
                   {"/method/recommended", "recommended", ""},
                   {"/method/profile", "profile", ""},
                   {"/method/also_changes", "also_changes", ""},
                   {"/method/plan/to", "plan", ""},
                   {"/method/plan/effective", "effective", ""},
                   {"/method/rule", "rule", ""},
                   {"/method/why", "why", ""},
                   {"/method/commands", "commands", ""},
                   {"/group/sims", "sims", ""},
                   {"/group/profile", "group_profile", ""},
                   {"/group/deviated", "deviated", ""}},
                  {});
}

}  // namespace

Json to_json(const FoundProfile& found) {
    Json options = Json::object();
    for (const auto& [option, wanted, has] : found.options)
        options[option] = {{"wanted", or_null(wanted)}, {"has", or_null(has)}};
    Json plan;
    if (found.plan) plan = {{"wanted", or_null(found.plan->from)}, {"has", or_null(found.plan->to)}};
    return {{"options", std::move(options)}, {"plan", std::move(plan)}};
}

void print_advice(Session& session, const ToldAdvice& told) {
    for (const Warning& warning : told.advice.warnings) session.warn(warning);
    switch (session.format()) {
        case Format::json:
            return session.print(dumped_document(document(told)));
        case Format::ndjson:
            return print_lines(session, told);
        case Format::csv:
            return print_csv(session, told);
        case Format::table:
            return session.print(advice_text(told, session.width()));
    }
}

}  // namespace simprof::cli
