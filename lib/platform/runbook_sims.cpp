#include "lib/platform/runbook_sims.hpp"

#include "lib/platform/runbook_page.hpp"
#include "lib/platform/runbook_sentences.hpp"

namespace simprof {

namespace {

namespace words = runbook_sentences;

/// A step of more SIMs has a list to upload.
constexpr std::size_t most_sims_named = 10;

/// The status that a SIM shows in the portal.
constexpr std::string_view active = "Active";
constexpr std::string_view suspended = "Suspended";
constexpr std::string_view terminated = "Terminated";

class TaskSteps {
public:
    TaskSteps(RunbookPage& page, const PlatformTask& task, const std::vector<ListFile>& lists,
              const std::string& billing_zone)
        : m_page(page), m_task(task), m_lists(lists), m_billing_zone(billing_zone) {}

    void write() {
        switch (m_task.action) {
            case SimAction::resume:
                return change_status(words::resume, words::click_resume(), active);
            case SimAction::suspend:
                return change_status(words::suspend, words::click_suspend(), suspended);
            case SimAction::terminate:
                return change_status(words::terminate, words::click_terminate(), terminated);
            case SimAction::activate:
                return activate();
            case SimAction::migrate:
                return migrate();
            case SimAction::realign:
                return realign();
            case SimAction::deviate:
                return deviate();
            case SimAction::change_plan:
                return change_plan();
        }
    }

private:
    void change_status(Sentence (*head)(std::int64_t step), const Sentence& click, std::string_view status) {
        m_page.say(head(m_page.next_step()));
        select();
        m_page.click(click);
        plans();
        m_page.click(words::check_status(status));
    }

    void activate() {
        m_page.say(words::activate(m_page.next_step(), m_task.profile));
        select();
        m_page.click(words::click_activate(m_task.profile));
        options_now();
        plans();
        m_page.click(words::check_status(active));
    }

    void migrate() {
        m_page.say(words::migrate(m_page.next_step(), m_task.profile));
        select();
        give_profile();
    }

    void realign() {
        m_page.say(words::realign(m_page.next_step(), m_task.profile));
        if (m_task.via.empty()) m_page.click(words::twin(m_task.profile));
        select();
        if (m_task.via.empty())
            m_page.click(words::click_twin());
        else
            m_page.click(words::click_leave(m_task.via));
        m_page.click(words::wait_left());
        give_profile();
    }

    void give_profile() {
        m_page.click(words::click_migrate(m_task.profile));
        options_now();
        plans();
        when_resumed();
        m_page.click(words::check_profile(m_task.profile));
    }

    void deviate() {
        m_page.say(words::deviate(m_page.next_step(), m_task.profile));
        select();
        m_page.click(m_task.options.empty() ? words::click_mark() : words::click_deviate());
        m_page.options(m_task.options, &CountedPart<PlatformOption>::part);
        when_resumed();
        m_page.click(words::check_options());
    }

    void change_plan() {
        m_page.say(words::change_plan(m_page.next_step()));
        select();
        m_page.click(words::click_change_plan());
        plans();
        m_page.click(words::check_plan());
    }

    void select() {
        const auto sims = static_cast<std::int64_t>(m_task.sims.size());
        if (names_its_sims(m_task)) {
            m_page.click(words::select_sims(sims));
            for (const Iccid& sim : m_task.sims) m_page.copy(sim.digits());
            return;
        }
        m_page.click(words::upload_lists(sims));
        for (const ListFile& list : m_lists)
            m_page.detail(words::list_file(list.name, static_cast<std::int64_t>(list.rows)));
    }

    void options_now() {
        if (m_task.options.empty()) return;
        m_page.detail(words::options_now());
        m_page.options(m_task.options, &CountedPart<PlatformOption>::part);
    }

    void when_resumed() {
        if (m_task.suspended > 0) m_page.detail(words::when_resumed(m_task.suspended));
    }

    void plans() {
        for (const auto& [plan, sims] : m_task.plans) {
            if (plan.at_once || !plan.from)
                m_page.detail(words::plan_now(plan.to, sims));
            else
                m_page.detail(
                    words::plan_later(to_string(plan.effective), m_billing_zone, *plan.from, plan.to, sims));
        }
        for (const auto& [ended, sims] : m_task.ended) {
            const std::string day = to_string(ended.from);
            m_page.detail(ended.superseded ? words::plan_superseded(ended.plan, day, sims)
                                           : words::plan_cancelled(ended.plan, day, sims));
        }
    }

    RunbookPage& m_page;
    const PlatformTask& m_task;
    const std::vector<ListFile>& m_lists;
    const std::string& m_billing_zone;
};

}  // namespace

bool names_its_sims(const PlatformTask& task) { return task.sims.size() <= most_sims_named; }

void write_task(RunbookPage& page, const PlatformTask& task, const std::vector<ListFile>& lists,
                const std::string& billing_zone) {
    TaskSteps{page, task, lists, billing_zone}.write();
}

}  // namespace simprof
