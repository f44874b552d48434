#pragma once

#include "lib/language/language.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace simprof::operations_test {

/// A language in which every sentence stands in angle brackets.
class MadeUpLanguage : public Language {
public:
    [[nodiscard]] std::string_view code() const override { return "xy"; }
    [[nodiscard]] std::string_view wording(std::string_view english) const override {
        return *m_known.insert("<" + std::string{english} + ">").first;
    }
    [[nodiscard]] std::string_view wording(std::string_view one, std::string_view many,
                                           std::int64_t count) const override {
        return wording(count == 1 ? one : many);
    }

private:
    mutable std::set<std::string> m_known;
};

}  // namespace simprof::operations_test
