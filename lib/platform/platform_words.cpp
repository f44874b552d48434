#include "lib/platform/platform_words.hpp"

#include <algorithm>

namespace simprof {

namespace {

class OptionWords {
public:
    OptionWords(const ServicePack& pack, const std::string& option)
        : m_pack(pack), m_option(option), m_definition(pack.option(option)) {}

    [[nodiscard]] const std::string* word_of(const std::string& value) const {
        const auto found = m_pack.platform.find(m_option + "=" + value);
        return found == m_pack.platform.end() ? nullptr : &found->second;
    }

    /// True where a value without a word holds once no word of the option is on.
    [[nodiscard]] bool remains(const std::string& value) const {
        if (!m_definition) return false;
        const auto has_no_word = [&](const std::string& each) { return word_of(each) == nullptr; };
        return value == m_definition->default_value ||
               std::ranges::count_if(m_definition->values, has_no_word) == 1;
    }

    [[nodiscard]] std::vector<OptionValue> former_off(const OptionDifference& difference) const {
        const std::string* former = difference.from ? word_of(*difference.from) : nullptr;
        if (former) return {{*former, "off"}};
        return {};
    }

    [[nodiscard]] std::vector<OptionValue> all_off() const {
        std::vector<OptionValue> switches;
        for (const std::string& value : m_definition->values) {
            if (const std::string* word = word_of(value)) switches.push_back({*word, "off"});
        }
        return switches;
    }

private:
    const ServicePack& m_pack;
    const std::string& m_option;
    const OptionDefinition* m_definition;
};

}  // namespace

std::vector<OptionValue> platform_switches(const ServicePack& pack, const OptionDifference& difference) {
    const OptionWords words{pack, difference.option};
    if (difference.to) {
        if (const std::string* word = words.word_of(*difference.to)) return {{*word, "on"}};
        if (!words.remains(*difference.to)) return words.former_off(difference);
        if (!difference.from) return words.all_off();  // nobody knows what the platform begins with
    }
    return words.former_off(difference);
}

bool has_word(const ServicePack& pack, const OptionDifference& difference) {
    if (!difference.to) return true;
    const OptionWords words{pack, difference.option};
    return words.word_of(*difference.to) != nullptr ||
           (words.remains(*difference.to) && !platform_switches(pack, difference).empty());
}

PlatformOption platform_option(const ServicePack& pack, const OptionDifference& difference) {
    return {difference, platform_switches(pack, difference), has_word(pack, difference)};
}

}  // namespace simprof
