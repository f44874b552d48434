#include "cli/completion/sim_numbers.hpp"

#include "cli/language/spoken.hpp"
#include "lib/operations/select/number_beginnings.hpp"

#include <fmt/format.h>

#include <map>

namespace simprof::cli {

namespace {

constexpr std::size_t most_sims = 200;

/// Says what a SIM is: of SIMs in one state the same, but for their labels.
class Services {
public:
    explicit Services(Snapshot& snapshot) : m_snapshot(snapshot) {}

    std::string of(StateNumber number) {
        const auto [place, is_new] = m_texts.try_emplace(number);
        if (is_new) place->second = text_of(m_snapshot.state(number));
        return place->second;
    }

private:
    std::string text_of(const ServiceState& state) {
        if (state.profile == ProfileId::none) return std::string{to_string(state.status)};
        return fmt::format("{} · {}{}", to_string(state.status), m_snapshot.profile(state.profile).name,
                           state.deviated() ? " · " + say("deviated") : "");
    }

    Snapshot& m_snapshot;
    std::map<StateNumber, std::string> m_texts;
};

ProposedWords proposed_iccids(Snapshot& snapshot, std::string_view begun) {
    Services services{snapshot};
    ProposedWords words;
    for (const KnownSim& known : sims_that_begin(snapshot, begun, most_sims)) {
        std::string about = services.of(known.sim.state);
        if (!known.identity.label.empty()) about += " · " + known.identity.label;
        words.push_back({known.sim.iccid.digits(), std::move(about)});
    }
    return words;
}

ProposedWords proposed_msisdns(Snapshot& snapshot, std::string_view begun) {
    ProposedWords words;
    for (const auto& [msisdn, iccid] : msisdns_that_begin(snapshot, begun, most_sims))
        words.push_back({"+" + msisdn.digits(), "SIM " + iccid.digits()});
    return words;
}

}  // namespace

ProposedWords proposed_sims(AtHand& at_hand, std::string_view begun) {
    if (begun.starts_with('+')) return proposed_msisdns(at_hand.snapshot(), begun.substr(1));
    return proposed_iccids(at_hand.snapshot(), begun);
}

ProposedWords proposed_ranges(AtHand& at_hand, std::string_view begun) {
    const std::size_t dots = begun.find("..");
    const bool has_first = dots != std::string_view::npos;
    const std::string first{has_first ? begun.substr(0, dots + 2) : ""};
    ProposedWords words = proposed_iccids(at_hand.snapshot(), begun.substr(first.size()));
    for (Proposal& proposal : words) proposal.word = has_first ? first + proposal.word : proposal.word + "..";
    return words;
}

}  // namespace simprof::cli
