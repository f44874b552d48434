#include "lib/platform/runbook_profiles.hpp"

#include "lib/platform/runbook_page.hpp"
#include "lib/platform/runbook_sentences.hpp"

namespace simprof {

namespace {

namespace words = runbook_sentences;

void create(RunbookPage& page, const ProfileStep& step) {
    page.say(words::create_profile(page.next_step(), step.name));
    page.click(words::click_create(step.pack, step.plan));
    page.click(words::name_it(step.name));
    page.options(step.options);
    page.click(words::check_values());
}

void edit(RunbookPage& page, const ProfileStep& step) {
    page.say(words::edit_profile(page.next_step(), step.name));
    page.click(words::click_edit(step.name));
    page.options(step.options);
    if (step.followers) page.detail(words::followers(*step.followers));
    page.click(words::check_values());
}

}  // namespace

void write_profile_step(RunbookPage& page, const ProfileStep& step) {
    switch (step.action) {
        case ProfileAction::create:
            return create(page, step);
        case ProfileAction::edit:
            return edit(page, step);
        case ProfileAction::archive:
            page.say(words::archive_profile(page.next_step(), step.name));
            return page.click(words::click_archive());
        case ProfileAction::unarchive:
            page.say(words::unarchive_profile(page.next_step(), step.name));
            return page.click(words::click_unarchive());
        case ProfileAction::remove:
            page.say(words::delete_profile(page.next_step(), step.name));
            return page.click(words::click_delete());
    }
}

}  // namespace simprof
