#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simprof {

/// One option and its value: `sms-mo=off`.
struct OptionValue {
    std::string option;
    std::string value;
    friend bool operator==(const OptionValue&, const OptionValue&) = default;
};

/// Options that someone asks to be set, in the order asked, each option once.
using OptionChanges = std::vector<OptionValue>;

/// How one option differs between two sets. A side is empty where that set lacks the option.
struct OptionDifference {
    std::string option;
    std::optional<std::string> from;
    std::optional<std::string> to;
    friend bool operator==(const OptionDifference&, const OptionDifference&) = default;
};

/// A value for every option of a pack, in the pack's order. A value: two sets with equal content are equal.
class OptionSet {
public:
    OptionSet() = default;
    explicit OptionSet(std::vector<OptionValue> values) : m_values(std::move(values)) {}

    [[nodiscard]] const std::vector<OptionValue>& values() const noexcept { return m_values; }
    /// The value of `option`, or nothing where the set does not have it.
    [[nodiscard]] std::optional<std::string_view> value_of(std::string_view option) const;
    /// This set with those values in place of its own; options it lacks are appended.
    [[nodiscard]] OptionSet with(const OptionChanges& changes) const;

    friend bool operator==(const OptionSet&, const OptionSet&) = default;

private:
    std::vector<OptionValue> m_values;
};

/// Sets are shared: a million SIMs hold a handful of them.
using OptionSetPtr = std::shared_ptr<const OptionSet>;

/// What changes when a SIM goes from one set to the other: only options that differ, those of `to` first.
[[nodiscard]] std::vector<OptionDifference> differences(const OptionSet& from, const OptionSet& to);

}  // namespace simprof
