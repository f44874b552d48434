#pragma once

#include "lib/language/language.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace simprof::cli::test {

/// A language that knows some sentences, none of them counted; what it does not know stays English.
class FakeLanguage final : public Language {
public:
    using Sentences = std::map<std::string_view, std::string_view>;
    explicit FakeLanguage(Sentences sentences) : m_sentences(std::move(sentences)) {}

    [[nodiscard]] std::string_view code() const override { return "zz"; }
    [[nodiscard]] std::string_view wording(std::string_view english) const override {
        const auto known = m_sentences.find(english);
        return known == m_sentences.end() ? english : known->second;
    }
    [[nodiscard]] std::string_view wording(std::string_view one, std::string_view many,
                                           std::int64_t count) const override {
        return count == 1 ? one : many;
    }

private:
    Sentences m_sentences;
};

}  // namespace simprof::cli::test
