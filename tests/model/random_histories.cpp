#include "tests/model/random_histories.hpp"

#include "tests/model/model.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>

#include <map>
#include <sstream>

using namespace simprof::model_test;

namespace {

/// SIM n where bit n is set.
std::vector<int> sims_in(int bits) {
    std::vector<int> sims;
    for (int n = 0; n < 9; ++n)
        if ((bits >> n) % 2 == 1) sims.push_back(n);
    return sims;
}

}  // namespace

namespace rc {

/// Smaller: fewer SIMs, less time, no power cut, the first of each kind.
template <>
struct Arbitrary<Step> {
    static Gen<Step> arbitrary() {
        const auto up_to = [](int end) { return gen::inRange(0, end); };
        const auto sims = gen::weightedOneOf<std::vector<int>>(
            {{6, gen::map(up_to(9), [](int sim) { return std::vector<int>{sim}; })},
             {1, gen::map(gen::inRange(1, 1 << 9), sims_in)}});
        const auto hours = gen::weightedElement<int>({{6, 0}, {3, 1}, {3, 20}, {2, 150}, {1, 700}});
        const auto cut = gen::weightedOneOf<int>({{4, gen::just(0)}, {1, gen::inRange(1, 40)}});
        return gen::build<Step>(
            gen::set(&Step::kind, gen::map(gen::weightedElement<int>({{6, 0},
                                                                      {4, 1},
                                                                      {2, 2},
                                                                      {2, 3},
                                                                      {1, 4},
                                                                      {1, 5},
                                                                      {1, 6},
                                                                      {3, 7},
                                                                      {1, 8},
                                                                      {1, 9},
                                                                      {5, 10}}),
                                           [](int kind) { return static_cast<Step::Kind>(kind); })),
            gen::set(&Step::sims, sims), gen::set(&Step::profile, up_to(7)),
            gen::set(&Step::back, gen::weightedOneOf<int>({{3, gen::just(0)}, {2, gen::inRange(-1, 8)}})),
            gen::set(&Step::option, up_to(12)), gen::set(&Step::with_target), gen::set(&Step::with_reason),
            gen::set(&Step::hours, hours), gen::set(&Step::cut, cut));
    }
};

}  // namespace rc

namespace {

/// One step in both; where the power was cut, the library's store is as before it or as after it.
void take(const Step& step, Model& model, LibraryFleet& library) {
    model.hours = library.hours = model.hours + step.hours;
    Model after = model;
    const std::string expected = after.take(step);
    const std::string outcome = library.take(step);
    const std::string picture = library.picture();
    if (outcome == "cut" && picture == model.picture()) return;
    if (outcome != "cut") RC_ASSERT(outcome == expected);
    model = after;
    RC_ASSERT(picture == model.picture());
}

void live(Ground& ground, const std::vector<Step>& steps) {
    Model model;
    LibraryFleet library{ground};
    RC_ASSERT(library.picture() == model.picture());
    for (const Step& step : steps) take(step, model, library);
}

}  // namespace

namespace simprof::model_test {

void check_histories(Ground& ground, unsigned seed, int histories) {
    rc::detail::TestParams params;
    params.seed = seed;
    params.maxSuccess = histories;
    params.maxSize = 20;
    rc::detail::TestListenerAdapter silent;
    const auto result = rc::detail::checkTestable(
        [&](const std::vector<Step>& steps) { live(ground, steps); }, rc::detail::TestMetadata{}, params,
        silent, std::unordered_map<std::string, rc::detail::Reproduce>{});
    std::ostringstream story;
    rc::detail::printResultMessage(result, story);
    INFO(story.str());
    CHECK(result.template is<rc::detail::SuccessResult>());
}

}  // namespace simprof::model_test
