#include "lib/language/language.hpp"

namespace simprof {

namespace {

class English : public Language {
public:
    [[nodiscard]] std::string_view code() const override { return "en"; }
    [[nodiscard]] std::string_view wording(std::string_view text) const override { return text; }
    [[nodiscard]] std::string_view wording(std::string_view one, std::string_view many,
                                           std::int64_t count) const override {
        return count == 1 ? one : many;
    }
};

}  // namespace

const Language& english() {
    static const English language;
    return language;
}

}  // namespace simprof
