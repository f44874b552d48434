#pragma once

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>

#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

namespace simprof::test {

/// Checks a rapidcheck property as one assertion of a doctest case. The seed is fixed: the same cases every
/// run, on every machine, and nothing on the terminal while it holds.
template <typename Property>
void check_property(Property&& property) {
    rc::detail::TestParams params;
    params.seed = 20261123;
    params.maxSuccess = 300;
    rc::detail::TestListenerAdapter silent;
    const auto result =
        rc::detail::checkTestable(std::forward<Property>(property), rc::detail::TestMetadata{}, params,
                                  silent, std::unordered_map<std::string, rc::detail::Reproduce>{});
    std::ostringstream story;
    rc::detail::printResultMessage(result, story);
    INFO(story.str());
    CHECK(result.template is<rc::detail::SuccessResult>());
}

}  // namespace simprof::test
