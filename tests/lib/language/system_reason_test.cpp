#include "lib/language/system_reason.hpp"

#include "lib/language/language.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <string>

using namespace simprof;

namespace {

/// Knows one reason.
class OneReason : public Language {
public:
    [[nodiscard]] std::string_view code() const override { return "fr"; }
    [[nodiscard]] std::string_view wording(std::string_view english) const override {
        return english == "Permission denied" ? "accès refusé" : english;
    }
    [[nodiscard]] std::string_view wording(std::string_view one, std::string_view /*many*/,
                                           std::int64_t /*count*/) const override {
        return one;
    }
};

}  // namespace

TEST_CASE("What the system refuses is told in its words, and in the reader's where they are known") {
    CHECK(system_reason(ENOENT).english() == "No such file or directory");
    CHECK(system_reason(EACCES).in(OneReason{}) == "accès refusé");
    CHECK(system_reason(ENOTTY).in(OneReason{}) == "Inappropriate ioctl for device");
    CHECK(system_reason(std::make_error_code(std::errc::is_a_directory)).english() == "Is a directory");
}

TEST_CASE("A sentence about a file under another name tells it by the other name in every language") {
    const Sentence told = said("{path} cannot be made: {reason}", "path"_is = "/s/a.new-1",
                               "reason"_is = said("{path} is there", "path"_is = "/s/a.new-1"));
    CHECK(told.with_other("a.new-1", "a").english() == "/s/a cannot be made: /s/a is there");
    CHECK(verbatim("disk I/O error in a.new-1").with_other("a.new-1", "a").english() ==
          "disk I/O error in a");
}
