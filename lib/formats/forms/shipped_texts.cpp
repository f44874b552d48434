#include "lib/formats/forms/shipped_texts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace simprof {

namespace {

/// What the files in shipped/ say to people; a test demands each of them.
constexpr std::array shipped_texts{
    msgid("1NCE SIMs"),
    msgid("AirVantage subscription import"),
    msgid("AirVantage subscriptions"),
    msgid("Cisco Control Center, device details"),
    msgid("Cisco Control Center, export"),
    msgid("emnify SIMs"),
    msgid("Hologram devices"),
    msgid("KORE One subscriptions"),
    msgid("Onomondo SIMs"),
    msgid("Table with the columns of simprof"),
    msgid("JSON with the keys of simprof"),
    msgid("Soracom SIMs"),
    msgid("Soracom subscribers"),
    msgid("sysmocom key list"),
    msgid("Telenor IoT Connect"),
    msgid("Telit deviceWISE, found one by one"),
    msgid("Telit deviceWISE connections"),
    msgid("Telnyx SIM cards"),
    msgid("Things Mobile SIMs (XML)"),
    msgid("Transatel delivery file"),
    msgid("Transatel lines"),
    msgid("Transatel portal, export in English"),
    msgid("Transatel portal, export in French"),
    msgid("Transatel subscribers"),
    msgid("Truphone / 1GLOBAL SIMs"),
    msgid("Twilio Super SIM"),
    msgid("Verizon ThingSpace devices"),
    msgid("Vodafone GDSP, SIM inventory"),
    msgid("Wireless Logic SIMPro"),
    msgid("never used, or given up: it is not documented"),
    msgid("an older word for the device, not for its subscription"),
    msgid("the platform does not know it at present"),
    msgid("it is on its way to another account"),
    msgid("whether it comes back is not documented"),
    msgid("never used, or given up for good: it is not documented"),
    msgid("the customer suspended it, or a usage limit did: suspended or barred"),
    msgid("whether it comes back is not documented: suspended or terminated"),
    msgid("it is on its way to be scrapped"),
    msgid("never activated, or switched off: available or suspended"),
    msgid("it is being registered"),
    msgid("it is being enabled"),
    msgid("it is being disabled"),
    msgid("it is being put on standby"),
    msgid("never used, or switched off"),
    msgid("a word for prepaid cards of virtual operators"),
    msgid("it is the state of an eSIM's profile, not of its line"),
    msgid("a change is on its way"),
    msgid("ended, but comes back with a new number: available or terminated"),
    msgid("its activation is on its way"),
    msgid("its deactivation is on its way"),
    msgid("it is the state of an eSIM's profile"),
    msgid("how it is billed is not public; sleep is likely"),
    msgid("it comes back for a time, then it is terminated; suspended is likely"),
    msgid("what it means is not public"),
};

}  // namespace

Sentence said_by_form(const std::string& text) {
    const auto* const known = std::ranges::find(shipped_texts, std::string_view{text});
    return known != shipped_texts.end() ? marked(*known) : verbatim(text);
}

}  // namespace simprof
