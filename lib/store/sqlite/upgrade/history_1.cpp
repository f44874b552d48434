#include "lib/store/sqlite/upgrade/history_1.hpp"

#include "lib/language/sentence.hpp"
#include "lib/store/rows/definitions.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/upgrade/passages_1.hpp"
#include "lib/text/writing/json.hpp"

#include <exception>
#include <new>

namespace simprof::sqlite {

namespace {

template <typename Parsed>
Parsed checked(Connection& store, std::optional<Parsed> parsed, std::string_view text) {
    if (parsed) return *parsed;
    store.fail_as_damaged(said("“{text}” cannot be read", "text"_is = text));
}

/// What `read` makes of a text that was kept as JSON.
template <typename Read>
auto read_json(Connection& store, const Sentence& what, const Read& read) {
    try {
        return read();
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& exception) {
        store.fail_as_damaged(said("{what}: {fault}", "what"_is = what, "fault"_is = exception.what()));
    }
}

/// A pack or a plan from a row of id, name and definition, which did not hold the name.
template <typename Thing>
Thing defined(Connection& store, const Query& query) {
    Thing thing;
    thing.id = query.id<decltype(thing.id)>(0);
    const std::string name{query.text(1)};
    read_json(store, verbatim(name), [&] {
        auto definition = Json::parse(query.text(2));
        definition["name"] = name;
        define(thing, definition.dump());
    });
    return thing;
}

/// IMSI and MSISDN were kept with a 1 before their digits.
template <typename Number>
std::optional<Number> number_of(Connection& store, const Query& query, int column) {
    const auto kept = query.optional_number(column);
    if (!kept) return {};
    const std::string digits = std::to_string(*kept).substr(1);
    return checked(store, Number::from_digits(digits), digits);
}

/// imsi, msisdn, group, label, from that column on.
SimIdentity identity_in(Connection& store, const Query& query, int column) {
    SimIdentity identity;
    identity.imsi = number_of<Imsi>(store, query, column);
    identity.msisdn = number_of<Msisdn>(store, query, column + 1);
    identity.group = query.optional_text(column + 2).value_or("");
    identity.label = query.optional_text(column + 3).value_or("");
    return identity;
}

std::int64_t digits_1(Iccid iccid) { return std::stoll(iccid.digits().substr(2)); }

}  // namespace

History1::History1(Connection& store) : m_store(store) {
    Query edits{store, "SELECT iccid, min(request) FROM identity_change GROUP BY iccid"};
    while (edits.step()) m_first_edits.emplace(edits.number(0), edits.number(1));
}

Request History1::request(RequestNumber number) {
    Query query{
        m_store,
        "SELECT at, day, kind, actor, uid, origin, reason, reference, command, version, rehearsal, subject,"
        " sims, profiles, reached FROM request WHERE id = ?"};
    query.with({number}).only_row();
    Request request;
    request.number = number;
    request.at = checked(m_store, parse_instant(query.text(0)), query.text(0));
    request.day = checked(m_store, Day::parse(query.text(1)), query.text(1));
    request.kind = checked(m_store, parse_request_kind(query.text(2)), query.text(2));
    request.actor = query.text(3);
    request.uid = query.optional_number(4);
    request.origin = checked(m_store, parse_origin(query.text(5)), query.text(5));
    request.reason = query.optional_text(6);
    request.reference = query.optional_text(7);
    request.command = query.text(8);
    request.version = query.text(9);
    request.rehearsal = query.number(10) != 0;
    request.subject = query.text(11);
    request.sims = query.number(12);
    request.profiles = query.number(13);
    request.reached = query.number(14);
    std::string_view subject = request.subject;
    if (request.kind == RequestKind::request_revert)
        request.reverts = as_id<RequestNumber>(take_reverted(subject));
    return request;
}

OptionSetPtr History1::options(std::optional<std::int64_t> id) {
    if (!id) return nullptr;
    OptionSetPtr& known = m_options[*id];
    if (known) return known;
    Query query{m_store, "SELECT options FROM option_set WHERE id = ?"};
    const std::string text{query.with({*id}).only_row().text(0)};
    known = read_json(m_store, said("an option set"),
                      [&] { return std::make_shared<const OptionSet>(options_from_text(text)); });
    return known;
}

const ServiceState& History1::state(std::int64_t id) {
    if (const auto known = m_states.find(id); known != m_states.end()) return known->second;
    Query query{m_store,
                "SELECT status, profile, plan, next_plan, next_from, options FROM state WHERE id = ?"};
    query.with({id}).only_row();
    ServiceState state;
    state.status = checked(m_store, parse_status(query.text(0)), query.text(0));
    state.profile = query.id<ProfileId>(1);
    state.plan = query.id<PlanId>(2);
    if (const auto next = query.id<PlanId>(3); next != PlanId::none)
        state.next = ScheduledPlan{next, checked(m_store, Day::parse(query.text(4)), query.text(4))};
    state.own_options = options(query.optional_number(5));
    return m_states.emplace(id, std::move(state)).first->second;
}

std::vector<ServiceProfile> History1::profiles(RequestNumber request) {
    std::vector<ServiceProfile> profiles;
    Query query{m_store,
                "SELECT profile.id, name, pack, plan, before_options, after_options, archived_after"
                " FROM profile_change JOIN profile ON profile.id = profile_change.profile WHERE request = ?"
                " ORDER BY profile.id"};
    query.with({request});
    while (query.step()) {
        const auto before = options(query.optional_number(4));
        const auto after = options(query.optional_number(5));
        profiles.push_back({.id = query.id<ProfileId>(0),
                            .name = std::string{query.text(1)},
                            .pack = query.id<PackId>(2),
                            .plan = query.id<PlanId>(3),
                            .options = after ? after : before,
                            .archived = query.number(6) != 0,
                            .deleted = !after});
        if (after) m_profiles[profiles.back().id] = profiles.back().name;
    }
    return profiles;
}

RequestContent History1::definitions() {
    RequestContent content;
    for (Query packs{m_store, "SELECT id, name, definition FROM pack ORDER BY id"}; packs.step();)
        content.packs.push_back(defined<ServicePack>(m_store, packs));
    for (Query plans{m_store, "SELECT id, name, definition FROM plan ORDER BY id"}; plans.step();)
        content.plans.push_back(defined<RatePlan>(m_store, plans));
    Query forbidden{m_store, "SELECT value FROM setting WHERE name = 'forbidden_plan_changes'"};
    if (forbidden.step())
        content.forbidden_plan_changes = read_json(m_store, said("the forbidden plan changes"), [&] {
            return forbidden_changes_from_text(forbidden.text(0));
        });
    return content;
}

/// A new SIM had no row: its first identity is what the next change replaced, or what the SIM has now.
SimIdentity History1::first_identity(Iccid iccid) {
    const std::int64_t digits = digits_1(iccid);
    const auto edited = m_first_edits.find(digits);
    Query now{m_store, "SELECT imsi, msisdn, \"group\", label FROM sim WHERE iccid = ?"};
    Query replaced{m_store,
                   "SELECT before_imsi, before_msisdn, before_group, before_label FROM identity_change"
                   " WHERE iccid = ? AND request = ?"};
    Query& first =
        edited == m_first_edits.end() ? now.with({digits}) : replaced.with({digits, edited->second});
    if (!first.step()) m_store.fail_as_damaged(said("SIM {iccid} is missing", "iccid"_is = iccid.digits()));
    return identity_in(m_store, first, 0);
}

void History1::add_identities(RequestNumber request, RequestContent& content) {
    std::map<Iccid, IdentityWrite> writes;
    Query edits{
        m_store,
        "SELECT iccid, before_imsi, before_msisdn, before_group, before_label, after_imsi, after_msisdn,"
        " after_group, after_label FROM identity_change WHERE request = ?"};
    for (edits.with({request}); edits.step();) {
        const Iccid iccid = iccid_1(m_store, edits.number(0));
        writes.emplace(iccid,
                       IdentityWrite{iccid, identity_in(m_store, edits, 1), identity_in(m_store, edits, 5)});
    }
    for (const Entry1& entry : entries_1(m_store, static_cast<std::int64_t>(request))) {
        if (entry.before != 0) continue;
        const SimIdentity first = first_identity(entry.iccid);
        if (first != SimIdentity{}) writes.emplace(entry.iccid, IdentityWrite{entry.iccid, {}, first});
    }
    for (const auto& [iccid, write] : writes) content.identities.add(iccid, write.before, write.after);
}

RequestContent History1::content(const Request& request) {
    RequestContent content;
    content.profiles = profiles(request.number);
    add_identities(request.number, content);
    return content;
}

/// Only a SIM that comes back under its profile passes through another one.
void History1::find_passages(const Request& request, std::vector<SimStep1>& steps) {
    const auto came_back = [](const SimStep1& step) {
        return step.entry.deviation_before != 0 && step.entry.deviation_after == 0 &&
               step.before->profile == step.after->profile;
    };
    Names1 homes;
    Names1 others;
    for (const SimStep1& step : steps)
        if (came_back(step))
            homes.emplace(m_profiles[step.after->profile], static_cast<std::int64_t>(step.after->profile));
    if (homes.empty()) return;
    for (const auto& [id, name] : m_profiles) others.emplace(name, static_cast<std::int64_t>(id));
    std::string_view subject = request.subject;
    (void)take_reverted(subject);
    const auto found = passages(subject, homes, others);
    if (!found) return;
    for (SimStep1& step : steps)
        if (came_back(step))
            step.via = as_id<ProfileId>(found->at(static_cast<std::int64_t>(step.after->profile)));
}

std::vector<SimStep1> History1::sims(const Request& request) {
    std::vector<SimStep1> steps;
    for (const Entry1& entry : entries_1(m_store, static_cast<std::int64_t>(request.number)))
        steps.push_back({entry, entry.before == 0 ? nullptr : &state(entry.before), &state(entry.after)});
    find_passages(request, steps);
    return steps;
}

PresentSims1::PresentSims1(Connection& store, History1& history)
    : m_store(store),
      m_history(history),
      m_sims(store,
             "SELECT iccid, state, deviation, last_request, imsi, msisdn, \"group\", label FROM sim"
             " ORDER BY iccid") {}

Iccid PresentSims1::iccid() const { return iccid_1(m_store, m_sims.number(0)); }

SimIdentity PresentSims1::identity() const { return identity_in(m_store, m_sims, 4); }

}  // namespace simprof::sqlite
