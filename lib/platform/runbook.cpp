#include "lib/platform/runbook.hpp"

#include "lib/platform/runbook_page.hpp"
#include "lib/platform/runbook_profiles.hpp"
#include "lib/platform/runbook_sentences.hpp"
#include "lib/platform/runbook_sims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace simprof {

namespace {

namespace words = runbook_sentences;

class Runbook {
public:
    Runbook(const PlatformWork& work, const std::vector<PlatformTask>& tasks,
            const std::vector<ListFile>& lists, std::size_t most_rows, const Language& language)
        : m_work(work), m_tasks(tasks), m_lists(lists), m_most_rows(most_rows), m_page(language) {}

    std::vector<RunbookLine> write() {
        head();
        const bool from_catalogue = m_work.request.kind == RequestKind::catalogue_apply;
        if (m_tasks.empty() && m_work.profiles.empty() && !from_catalogue) {
            nothing();
        } else {
            prepare(from_catalogue);
            steps();
            check();
        }
        return m_page.take();
    }

private:
    [[nodiscard]] std::int64_t number() const { return static_cast<std::int64_t>(m_work.request.number); }

    void head() {
        const Request& request = m_work.request;
        m_page.say(words::title(std::to_string(number()), to_string(request.kind)));
        m_page.say(words::made(to_string(request.day), m_work.billing_zone, request.actor));
        if (request.rehearsal) m_page.say(words::rehearsal());
        if (request.reason)
            m_page.say(words::reason(*request.reason));
        else
            m_page.say(words::no_reason());
        m_page.say(words::reference(m_work.reference()));
    }

    void nothing() {
        m_page.leave_blank();
        m_page.say(takes_sims_over(m_work.request.kind) ? words::imported() : words::nothing());
    }

    void prepare(bool from_catalogue) {
        m_page.say(words::prepare(m_page.next_step()));
        m_page.click(words::log_in());
        if (from_catalogue) m_page.click(words::catalogue());
        if (std::ranges::all_of(m_tasks, names_its_sims)) return;
        m_page.click(words::write_files());
        const std::string rows = m_most_rows == 0 ? "" : fmt::format(" --rows {}", m_most_rows);
        m_page.copy(
            fmt::format("simprof request export {} --format list-upload{} --directory .", number(), rows));
    }

    /// Profiles that SIMs come to are there first; those that go wait until no SIM has them.
    void steps() {
        const auto goes = [](const ProfileStep& step) {
            return step.action == ProfileAction::archive || step.action == ProfileAction::remove;
        };
        for (const ProfileStep& step : m_work.profiles)
            if (!goes(step)) write_profile_step(m_page, step);
        for (std::size_t task = 0; task < m_tasks.size(); ++task)
            write_task(m_page, m_tasks[task], lists_of(task), m_work.billing_zone);
        for (const ProfileStep& step : m_work.profiles)
            if (goes(step)) write_profile_step(m_page, step);
    }

    [[nodiscard]] std::vector<ListFile> lists_of(std::size_t task) const {
        std::vector<ListFile> lists;
        std::ranges::copy_if(m_lists, std::back_inserter(lists),
                             [&](const ListFile& list) { return list.task == task; });
        return lists;
    }

    void check() {
        m_page.say(words::check_all(m_page.next_step()));
        m_page.click(words::compare());
        m_page.copy(fmt::format("simprof request show {}", number()));
        if (changes_options()) m_page.click(words::new_session());
    }

    [[nodiscard]] bool changes_options() const {
        const auto tells_options = [](const auto& each) { return !each.options.empty(); };
        const auto edits = [&](const ProfileStep& step) { return step.action == ProfileAction::edit; };
        return std::ranges::any_of(m_tasks, tells_options) || std::ranges::any_of(m_work.profiles, edits);
    }

    const PlatformWork& m_work;
    const std::vector<PlatformTask>& m_tasks;
    const std::vector<ListFile>& m_lists;
    std::size_t m_most_rows;
    RunbookPage m_page;
};

}  // namespace

std::vector<RunbookLine> runbook(const PlatformWork& work, const std::vector<PlatformTask>& tasks,
                                 const std::vector<ListFile>& lists, std::size_t most_rows,
                                 const Language& language) {
    return Runbook{work, tasks, lists, most_rows, language}.write();
}

bool is_runbook(std::string_view beginning, const Language& language) {
    const std::string_view line = beginning.substr(0, beginning.find('\n'));
    const std::string title = words::title("", "").in(language);
    return line.starts_with(title.substr(0, title.find(' '))) &&
           line.ends_with(title.substr(title.rfind(')')));
}

}  // namespace simprof
