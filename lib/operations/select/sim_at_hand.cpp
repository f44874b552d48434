#include "lib/operations/select/sim_at_hand.hpp"

#include "lib/model/digits.hpp"
#include "lib/model/name.hpp"
#include "lib/operations/select/number_beginnings.hpp"
#include "lib/operations/select/sim_lookup.hpp"
#include "lib/text/words/joined.hpp"
#include "lib/text/words/unseen_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace simprof {

namespace {

constexpr std::size_t fewest_digits = 6;  // that tell a SIM from most others
constexpr std::size_t most_told = 10;
constexpr std::size_t most_counted = 1'000;  // of those that begin with some digits

/// SIMs that fit, by number: the first few, and how many there are.
struct FittingSims {
    std::vector<Iccid> some;
    std::size_t count = 0;

    void add(Iccid iccid) {
        if (++count <= most_told) some.push_back(iccid);
    }
};

/// The digits as they are meant, whatever they are grouped with; nothing where there is anything else.
std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (is_digit(c))
            digits += c;
        else if (c != ' ' && c != '-')
            return {};
    }
    return digits;
}

template <typename Number>
void add_holder(Snapshot& snapshot, const std::string& digits, FittingSims& fitting) {
    const auto number = Number::from_digits(digits);
    if (!number) return;
    for (const auto& [held, iccid] : snapshot.sims_with(std::span<const Number>{&*number, 1}))
        if (std::ranges::find(fitting.some, iccid) == fitting.some.end()) fitting.add(iccid);
}

bool ends_so(const StoredSim& sim, const SimIdentity& identity, const std::string& digits) {
    return sim.iccid.digits().ends_with(digits) ||
           (identity.msisdn && identity.msisdn->digits().ends_with(digits)) ||
           (identity.imsi && identity.imsi->digits().ends_with(digits));
}

template <typename Fits>
FittingSims all_that(Snapshot& snapshot, const Fits& fits) {
    FittingSims fitting;
    snapshot.visit({}, [&](const StoredSim& sim, const SimIdentity& identity) {
        if (fits(sim, identity)) fitting.add(sim.iccid);
    });
    return fitting;
}

FittingSims with_number(Snapshot& snapshot, const std::string& digits) {
    FittingSims fitting;
    add_holder<Msisdn>(snapshot, digits, fitting);
    add_holder<Imsi>(snapshot, digits, fitting);
    if (fitting.count > 0 || digits.size() < fewest_digits) return fitting;
    if (digits.starts_with("89"))
        for (const KnownSim& known : sims_that_begin(snapshot, digits, most_counted))
            fitting.add(known.sim.iccid);
    if (fitting.count > 0) return fitting;
    return all_that(snapshot, [&](const StoredSim& sim, const SimIdentity& identity) {
        return ends_so(sim, identity, digits);
    });
}

/// By its label: the whole of it, else a part.
FittingSims with_label(Snapshot& snapshot, std::string_view text) {
    const std::string wanted = folded_case(text);
    if (wanted.empty()) return {};
    FittingSims whole = all_that(snapshot, [&](const StoredSim&, const SimIdentity& identity) {
        return !identity.label.empty() && folded_case(identity.label) == wanted;
    });
    if (whole.count > 0) return whole;
    return all_that(snapshot, [&](const StoredSim&, const SimIdentity& identity) {
        return folded_case(identity.label).find(wanted) != std::string::npos;
    });
}

FittingSims fitting_sims(Snapshot& snapshot, std::string_view text) {
    const std::string digits = digits_of(text);
    FittingSims fitting = digits.empty() ? FittingSims{} : with_number(snapshot, digits);
    return fitting.count > 0 ? fitting : with_label(snapshot, text);
}

Error several(Snapshot& snapshot, std::string_view text, const FittingSims& fitting) {
    std::vector<std::string> lines;
    snapshot.find(fitting.some, [&](const StoredSim& sim, const SimIdentity& identity) {
        lines.push_back(identity.label.empty() ? sim.iccid.digits()
                                               : fmt::format("{} ({})", sim.iccid.digits(), identity.label));
    });
    if (fitting.count > most_told) lines.emplace_back("…");
    const std::size_t count = fitting.count;
    return {ErrorKind::not_found,
            count < most_counted
                ? said_of(count, "{count} SIM fits “{text}”.", "{count} SIMs fit “{text}”.", "text"_is = text)
                : said("{number} SIMs or more fit “{text}”.", "number"_is = Readable{most_counted},
                       "text"_is = text),
            said("Name one: {sims}", "sims"_is = joined(lines, ", "))};
}

/// What no SIM has: digits are looked for at the end of its numbers, too.
Error no_such_sim(std::string_view text) {
    const std::size_t digits = digits_of(text).size();
    const bool is_number = digits > 0;
    if (is_number && digits < fewest_digits)
        return {ErrorKind::not_found, said("“{text}” is too short to tell a SIM.", "text"_is = text),
                said("Give the last six digits or more of its ICCID, MSISDN or IMSI.")};
    return {ErrorKind::not_found,
            is_number ? said("No SIM has a number that is or ends with “{text}”.", "text"_is = text)
                      : said("No SIM has the label “{label}”.", "label"_is = text),
            said("Name it by its ICCID, MSISDN, IMSI, the last six digits or more of one of them, or its "
                 "label.")};
}

/// Every number that is one digit, or two neighbours swapped, away.
std::vector<Iccid> slips_of(Iccid given) {
    const std::string digits = given.digits();
    std::vector<Iccid> slips;
    const auto add = [&](const std::string& other) {
        if (const auto iccid = Iccid::from_digits(other); iccid && *iccid != given) slips.push_back(*iccid);
    };
    for (std::size_t at = 2; at < digits.size(); ++at) {
        std::string other = digits;
        for (char c = '0'; c <= '9'; ++c) {
            other[at] = c;
            add(other);
        }
        other = digits;
        if (at + 1 < digits.size()) std::swap(other[at], other[at + 1]);
        add(other);
    }
    return slips;
}

}  // namespace

std::string sim_at_hand(Snapshot& snapshot, std::string_view text) {
    try {
        return find_sim(snapshot, text).iccid.digits();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::store || error.kind() == ErrorKind::busy) throw;
        const std::string_view typed = without_unseen_around(text);
        const FittingSims fitting = fitting_sims(snapshot, typed);
        const bool is_card = digits_of(typed).starts_with("89");  // or was to be one: what is wrong was said
        const bool is_other =
            std::ranges::none_of(typed, is_digit) || (!digits_of(typed).empty() && !is_card);
        if (fitting.count == 0 && is_other) throw no_such_sim(typed);
        if (fitting.count == 0) throw;
        if (fitting.count > 1) throw several(snapshot, typed, fitting);
        return fitting.some.front().digits();
    }
}

std::optional<Iccid> iccid_with_one_slip(Snapshot& snapshot, Iccid given) {
    const auto stored = snapshot.find(slips_of(given));
    if (stored.size() != 1) return {};
    return stored.front().iccid;
}

}  // namespace simprof
