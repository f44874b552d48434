#include "cli/output/advice/advice_output.hpp"

#include "cli/output/advice/advice_text.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/change/effect.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

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

Json as_json(const AdvisedWay& way, const std::vector<std::string>& commands) {
    Json others = Json::array();
    for (const Iccid iccid : way.others) others.push_back(iccid.digits());
    Json plans = Json::array();
    for (const PlanDifference& plan : way.plans) plans.push_back(to_json(plan));
    Json ended = Json::array();
    for (const NamedSchedule& schedule : way.ended) ended.push_back(to_json(std::optional{schedule}));
    return {{"method", word_of(way.method)},
            {"recommended", way.recommended},
            {"profile", text_or_null(way.profile)},
            {"also_changes", way.also_changes},
            {"others", std::move(others)},
            {"skipped_deviated", way.left_alone},
            {"plan", way.plans.empty() ? Json{} : to_json(way.plans.front())},
            {"plans", std::move(plans)},
            {"ended", std::move(ended)},
            {"why", way.why},
            {"rule", way.rule},
            {"commands", commands}};
}

std::vector<Json> ways(const ToldAdvice& told) {
    std::vector<Json> rows;
    for (std::size_t i = 0; i < told.advice.ways.size(); ++i)
        rows.push_back(as_json(told.advice.ways[i], told.commands[i]));
    return rows;
}

Json document(const ToldAdvice& told) {
    const Advice& advice = told.advice;
    Json now = Json::array();
    for (const auto& [option, from, to] : advice.now)
        now.push_back({{"option", option}, {"from", or_null(from)}, {"to", or_null(to)}});
    Json obstacles = Json::array();
    for (const auto& [refusal, first, sims] : advice.obstacles)
        obstacles.push_back({{"rule", refusal.rule},
                             {"message", refusal.message},
                             {"hint", refusal.hint},
                             {"sims", sims},
                             {"first", first.digits()}});
    Json close = Json::array();
    for (std::size_t i = 0; i < advice.close.size(); ++i) {
        Json found{{"profile", told.close_names[i]}};
        found.update(to_json(advice.close[i]));
        close.push_back(std::move(found));
    }
    return {{"sims", advice.sims},
            {"as_wanted", advice.as_wanted},
            {"wanted", to_json(OptionSet{advice.wanted})},
            {"now", std::move(now)},
            {"billing_zone", told.billing_zone},
            {"some_suspended", advice.some_suspended},
            {"obstacles", std::move(obstacles)},
            {"methods", ways(told)},
            {"close", std::move(close)}};
}

void print_csv(Session& session, const ToldAdvice& told) {
    std::vector<Json> rows = ways(told);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i]["commands"] = fmt::format("{}", fmt::join(told.commands[i], " && "));
    print_listing(session, "methods", rows,
                  {{"/method", "method", ""},
                   {"/recommended", "recommended", ""},
                   {"/profile", "profile", ""},
                   {"/also_changes", "also_changes", ""},
                   {"/plan/to", "plan", ""},
                   {"/plan/effective", "effective", ""},
                   {"/rule", "rule", ""},
                   {"/why", "why", ""},
                   {"/commands", "commands", ""}},
                  "");
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
    for (const std::string& warning : told.advice.warnings) session.warn(warning);
    switch (session.format()) {
        case Format::json:
            return session.print(dumped_document(document(told)));
        case Format::ndjson:
            return print_listing(session, "methods", ways(told), {}, "");
        case Format::csv:
            return print_csv(session, told);
        case Format::table:
            return session.print(advice_text(told, session.width()));
    }
}

}  // namespace simprof::cli
