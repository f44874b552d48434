#include "lib/operations/change/story.hpp"

#include "lib/operations/history/about.hpp"
#include "tests/lib/operations/made_up_language.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::operations_test::MadeUpLanguage;

namespace {

Request request_about(RequestKind kind, const std::string& subject) {
    Request request;
    request.kind = kind;
    request.subject = subject;
    request.reverts = RequestNumber{7};
    return request;
}

/// The story that the store keeps, for a reader of the made-up language; its English words are as kept.
std::string told(RequestKind kind, const std::string& subject) {
    const Sentence story = kept_story(request_about(kind, subject));
    CHECK(story.english() == subject);
    return story.in(MadeUpLanguage{});
}

}  // namespace

TEST_CASE("The story that the store keeps of a request is told in its reader's language") {
    using enum RequestKind;
    CHECK(told(sim_migrate, "lab → tracker-eu") == "<lab → tracker-eu>");
    CHECK(told(sim_migrate, "lab, meter → tracker-eu, plan from 2026-12-01") ==
          "<<lab, meter> → tracker-eu, plan from 2026-12-01>");
    CHECK(told(sim_migrate, "5 profiles → lab") == "<<5 profiles> → lab>");
    CHECK(told(sim_activate, "no profile → lab") == "<<no profile> → lab>");
    CHECK(told(sim_activate, "lab, no profile → lab") == "<<lab, <no profile>> → lab>");
    CHECK(told(sim_deviate, "voice off → on, data on → off") == "voice off → on, data on → off");
    CHECK(told(sim_deviate, "5 options") == "<5 options>");
    CHECK(told(profile_edit, "lab: 5 options") == "<lab: <5 options>>");
    CHECK(told(profile_edit, "my: lab: voice off → on") == "<my: lab: voice off → on>");
    CHECK(told(profile_create, "lab") == "lab");
    CHECK(told(request_revert, "request 7") == "<request 7>");
    CHECK(told(request_revert, "request 7, lab via twin") == "<request 7, lab via twin>");
}

TEST_CASE("What other words were kept of a request stays as it is") {
    using enum RequestKind;
    CHECK(told(request_revert, "the 7th one") == "the 7th one");
    CHECK(told(sim_migrate, "somewhere") == "somewhere");
    CHECK(told(profile_edit, "lab") == "lab");
    CHECK(told(sim_import, "5 profiles") == "5 profiles");
}

TEST_CASE("What a request did is said in its reader's language, with its story or its number of SIMs") {
    Request request = request_about(RequestKind::sim_migrate, "lab → tracker-eu");
    CHECK(about(request).english() == "migrate lab → tracker-eu");
    CHECK(about(request).in(MadeUpLanguage{}) == "<migrate <lab → tracker-eu>>");
    request = request_about(RequestKind::sim_suspend, "");
    CHECK(about(request).english() == "suspend");
    request.sims = 16;
    CHECK(about(request).english() == "suspend 16 SIMs");
    CHECK(about(request).in(MadeUpLanguage{}) == "<suspend <16 SIMs>>");
}
