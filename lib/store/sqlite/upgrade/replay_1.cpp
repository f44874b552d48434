#include "lib/store/sqlite/upgrade/replay_1.hpp"

#include "lib/model/name.hpp"
#include "lib/store/rows/definitions.hpp"
#include "lib/store/sqlite/file/connection.hpp"
#include "lib/store/sqlite/history/recording.hpp"
#include "lib/store/sqlite/history/request_table.hpp"
#include "lib/store/sqlite/tables/option_set_table.hpp"
#include "lib/store/sqlite/tables/setting_table.hpp"
#include "lib/store/sqlite/tables/sim_table.hpp"
#include "lib/store/sqlite/tables/state_table.hpp"
#include "lib/store/sqlite/upgrade/history_1.hpp"

#include <tuple>

namespace simprof::sqlite {

namespace {

DeviationChange change_of_deviation(const Entry1& entry) {
    if (entry.deviation_before == entry.deviation_after) return DeviationChange::none;
    return entry.deviation_after == 0 ? DeviationChange::cleared : DeviationChange::set;
}

/// The request that made a deviation which is there again.
RequestNumber restored(const Entry1& entry, RequestNumber request) {
    const auto after = as_id<RequestNumber>(entry.deviation_after);
    return change_of_deviation(entry) == DeviationChange::set && after != request ? after
                                                                                  : RequestNumber::none;
}

class Replay1 {
public:
    Replay1(Connection& old, Connection& made) : m_old(old), m_made(made) {}

    void run() {
        write_definitions();
        const std::int64_t last = m_old.number("SELECT ifnull(max(id), 0) FROM request");
        for (std::int64_t number = 1; number <= last; ++number) replay(as_id<RequestNumber>(number));
        expect_same_present();
    }

private:
    /// Schema 1 did not keep what requests did to packs and plans: they stand before the first one, as they
    /// are.
    void write_definitions() {
        const RequestContent content = m_history.definitions();
        Query pack{m_made, "INSERT INTO pack (id, name, folded_name, definition) VALUES (?, ?, ?, ?)"};
        Query plan{m_made, "INSERT INTO plan (id, name, folded_name, definition) VALUES (?, ?, ?, ?)"};
        for (const ServicePack& each : content.packs) write(pack, "pack", each);
        for (const RatePlan& each : content.plans) write(plan, "plan", each);
        if (!content.forbidden_plan_changes) return;
        const std::string forbidden = forbidden_changes_to_text(*content.forbidden_plan_changes);
        set_setting(m_made, forbidden_changes_setting, forbidden);
        write_entry(forbidden_changes_setting, 0, forbidden);
    }

    template <typename Thing>
    void write(Query& insert, std::string_view subject, const Thing& thing) {
        const std::string definition = definition_of(thing);
        insert.with({thing.id, thing.name, folded_case(thing.name), definition}).run();
        write_entry(subject, static_cast<std::int64_t>(thing.id), definition);
    }

    void write_entry(std::string_view subject, std::int64_t id, const std::string& definition) {
        Query{m_made,
              "INSERT INTO definition_entry (request, subject, id, before, after) VALUES (0, ?, ?, NULL, ?)"}
            .with({subject, id, definition})
            .run();
    }

    void replay(RequestNumber number) {
        const Request told = m_history.request(number);
        RequestContent content = m_history.content(told);
        add_sims(told, content);
        record(m_made, m_option_sets, m_states, told, content);
        const Request made = *read_request(m_made, number);
        if (made.sims != told.sims || made.profiles != told.profiles)
            m_old.fail_as_damaged(said("request {number} does not count what it did",
                                       "number"_is = static_cast<std::int64_t>(number)));
    }

    void add_sims(const Request& request, RequestContent& content) {
        const std::vector<SimStep1> steps = m_history.sims(request);
        std::map<std::pair<std::int64_t, ProfileId>, std::uint32_t> places;
        for (const SimStep1& step : steps) {
            const auto [place, is_new] = places.try_emplace(
                {step.entry.after, step.via}, static_cast<std::uint32_t>(content.states.size()));
            if (is_new) content.states.push_back(*step.after);
            if (is_new) content.vias.push_back(step.via);
            content.sims.push_back({stored(step), place->second, change_of_deviation(step.entry),
                                    restored(step.entry, request.number)});
        }
    }

    /// The SIM as the requests before left it, which is how this one found it.
    StoredSim stored(const SimStep1& step) {
        const auto found = find_sim(m_made, step.entry.iccid);
        const bool is_new = step.entry.before == 0;
        if (is_new && !found) return {step.entry.iccid};
        const bool fits = found && !is_new && m_states.get(found->state) == *step.before &&
                          found->deviation == as_id<RequestNumber>(step.entry.deviation_before) &&
                          found->last_request == as_id<RequestNumber>(step.entry.previous);
        if (!fits)
            m_old.fail_as_damaged(
                said("the history of {iccid} breaks off", "iccid"_is = step.entry.iccid.digits()));
        return *found;
    }

    /// The present was not under the chain: it has to be what the history made.
    void expect_same_present() {
        expect_same_sims();
        Query old{m_old, "SELECT id, name, archived, deleted FROM profile ORDER BY id"};
        Query made{m_made, "SELECT id, name, archived, deleted FROM profile ORDER BY id"};
        for (bool more = true; more;) {
            more = old.step();
            bool same = made.step() == more;
            for (int column = 0; more && same && column < 4; ++column)
                same = column == 1 ? old.text(1) == made.text(1) : old.number(column) == made.number(column);
            if (!same) m_old.fail_as_damaged(said("the profiles are not what the history made of them"));
        }
    }

    void expect_same_sims() {
        const std::int64_t sims = m_old.number("SELECT count(*) FROM sim");
        bool same = sims == m_made.number("SELECT count(*) FROM sim");
        for (PresentSims1 present{m_old, m_history}; same && present.step();) {
            const auto found = find_sim(m_made, present.iccid());
            same = found && m_states.get(found->state) == present.state() &&
                   found->deviation == present.deviation() && found->last_request == present.last_request() &&
                   find_identity(m_made, present.iccid()) == present.identity();
            if (!same)
                m_old.fail_as_damaged(said("SIM {iccid} is not what its history made of it",
                                           "iccid"_is = present.iccid().digits()));
        }
        if (!same) m_old.fail_as_damaged(said("it does not hold the SIMs of its history"));
    }

    Connection& m_old;
    Connection& m_made;
    History1 m_history{m_old};
    OptionSetTable m_option_sets{m_made};
    StateTable m_states{m_made, m_option_sets};
};

}  // namespace

void replay_1(Connection& old, Connection& made) { Replay1{old, made}.run(); }

}  // namespace simprof::sqlite
