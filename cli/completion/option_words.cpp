#include "cli/completion/option_words.hpp"

#include "cli/language/spoken.hpp"
#include "lib/model/error.hpp"
#include "lib/model/name.hpp"
#include "lib/operations/select/sim_lookup.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace simprof::cli {

namespace {

using Value = DeclaredWord::Value;

/// The options that can be set, and the values that they have where a SIM or a profile is named.
struct OptionsAtHand {
    std::vector<OptionDefinition> options;
    OptionSetPtr now;

    [[nodiscard]] std::string_view present(const OptionDefinition& option) const {
        return now ? now->value_of(option.name).value_or("") : "";
    }
};

OptionsAtHand options_of(const Catalogue& catalogue, const ServiceProfile& profile) {
    return {catalogue[profile.pack].options, profile.options};
}

/// Nothing where there is no such SIM, or it has no profile.
std::optional<OptionsAtHand> options_of_sim(Snapshot& snapshot, const std::string& number) {
    try {
        const ServiceState& state = snapshot.state(find_sim(snapshot, number).state);
        if (state.profile == ProfileId::none) return {};
        OptionsAtHand found = options_of(snapshot.catalogue(), snapshot.catalogue()[state.profile]);
        if (state.own_options) found.now = state.own_options;
        return found;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::not_found && error.kind() != ErrorKind::malformed) throw;
        return {};
    }
}

/// Those of every pack, each once.
OptionsAtHand options_of_all(const Catalogue& catalogue) {
    OptionsAtHand all;
    for (const ServicePack& pack : catalogue.packs)
        for (const OptionDefinition& option : pack.options)
            if (std::ranges::find(all.options, option.name, &OptionDefinition::name) == all.options.end())
                all.options.push_back(option);
    return all;
}

OptionsAtHand options_at_hand(Snapshot& snapshot, const Cursor& cursor) {
    if (const auto sim = cursor.value(Value::sim))
        if (auto found = options_of_sim(snapshot, *sim)) return *found;
    const Catalogue& catalogue = snapshot.catalogue();
    if (const auto name = cursor.value(Value::profile))
        if (const ServiceProfile* profile = catalogue.profile(*name)) return options_of(catalogue, *profile);
    if (const auto name = cursor.value(Value::pack))
        if (const ServicePack* pack = catalogue.pack(*name)) return {pack->options, {}};
    return options_of_all(catalogue);
}

/// `sms-mo=…` stands on the line already.
bool is_set(const Cursor& cursor, const OptionDefinition& option) {
    return std::ranges::any_of(cursor.given, [&](const GivenWord& given) {
        return given.word.value == Value::option_value &&
               folded_case(given.value.substr(0, given.value.find('='))) == folded_case(option.name);
    });
}

ProposedWords names_of(const OptionsAtHand& at_hand, const Cursor& cursor) {
    ProposedWords words;
    for (const OptionDefinition& option : at_hand.options) {
        if (is_set(cursor, option)) continue;
        const std::string_view present = at_hand.present(option);
        const std::string now = present.empty() ? "" : say("now {value}", "value"_is = present);
        const std::string_view comma = option.title.empty() || now.empty() ? "" : " · ";
        words.push_back({option.name + "=", fmt::format("{}{}{}", now, comma, option.title)});
    }
    return words;
}

ProposedWords values_of(const OptionsAtHand& at_hand, std::string_view typed_name) {
    ProposedWords words;
    for (const OptionDefinition& option : at_hand.options) {
        if (folded_case(option.name) != folded_case(typed_name)) continue;
        for (const std::string& value : option.values) {
            const bool is_now = at_hand.present(option) == value;
            const bool is_default = option.default_value == value;
            words.push_back({fmt::format("{}={}", typed_name, value), is_now       ? say("now")
                                                                      : is_default ? say("default")
                                                                                   : std::string{}});
        }
    }
    return words;
}

}  // namespace

Proposals proposed_settings(AtHand& at_hand, const Cursor& cursor) {
    const OptionsAtHand options = options_at_hand(at_hand.snapshot(), cursor);
    const std::size_t equals = cursor.begun.find('=');
    if (equals == std::string::npos) return {Proposals::Kind::open, names_of(options, cursor)};
    return {Proposals::Kind::words, values_of(options, cursor.begun.substr(0, equals))};
}

}  // namespace simprof::cli
