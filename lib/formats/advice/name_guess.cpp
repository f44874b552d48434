#include "lib/formats/advice/name_guess.hpp"

#include "lib/model/digits.hpp"
#include "lib/text/words/folded.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace simprof {

namespace {

bool holds_any(std::string_view name, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(
        parts, [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

bool begins_with_any(std::string_view name, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return name.starts_with(part); });
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
    return digits;
}

bool is_like_iccid(const std::string& value) { return looks_like_iccid(value); }

bool is_like_number(const std::string& value) {
    const std::string digits = digits_of(value);
    return digits.size() >= 6 && digits.size() <= 15 && value.size() < digits.size() + 6;
}

bool most(const std::vector<std::string>& values, bool (*is_like)(const std::string&)) {
    return 2 * std::ranges::count_if(values, is_like) > static_cast<std::ptrdiff_t>(values.size());
}

std::optional<SimField> guessed_by_name(std::string_view name) {
    if (holds_any(name, {"data"})) return {};
    if (holds_any(name, {"profil"})) return SimField::profile;
    if (holds_any(name,
                  {"status", "state", "statut", "etat", "lifecycle", "estado", "zustand", "stato", "状態"}))
        return SimField::status;
    if (holds_any(name, {"plan", "tarif"})) return SimField::plan;
    if (holds_any(name, {"group", "fleet", "flotte"})) return SimField::group;
    if (holds_any(name, {"label", "alias", "friendlyname", "nickname"})) return SimField::label;
    return {};
}

/// What is about the device or its traffic, not about the subscription.
bool is_about_traffic(std::string_view path) {
    return holds_any(path, {"session", "network", "connect", "quota", "online"});
}

/// The last key of a path tells what a value is, where it tells anything.
std::optional<SimField> guessed_by_path(std::string_view path) {
    const std::string whole = folded(path);
    if (is_about_traffic(whole)) return {};
    const auto field = guessed_by_name(folded(path.substr(path.rfind('.') + 1)));
    return field ? field : guessed_by_name(whole);
}

bool is_like_status(const std::string& value) { return guessed_status(value).has_value(); }

}  // namespace

bool looks_like_iccid(std::string_view value) {
    const std::string digits = digits_of(value);
    return digits.size() >= 18 && digits.size() <= 20 && digits.starts_with("89") &&
           value.size() < digits.size() + 6;
}

void SampledName::add(std::string_view value) {
    constexpr std::size_t most_values = 40;
    if (value.empty() || values.size() == most_values) return;
    if (std::ranges::find(values, value) == values.end()) values.emplace_back(value);
}

std::optional<SimField> guessed_field(const SampledName& name) {
    const std::string key = folded(name.name);
    if (most(name.values, is_like_iccid) && !holds_any(key, {"transatelid"})) return SimField::iccid;
    if (most(name.values, is_like_number)) {
        if (holds_any(key, {"imsi"})) return SimField::imsi;
        if (holds_any(key, {"msisdn", "phone", "mobile", "tel", "numero", "nummer"})) return SimField::msisdn;
    }
    if (const auto field = guessed_by_path(name.name)) return field;
    if (!is_about_traffic(key) && !name.values.empty() && most(name.values, is_like_status))
        return SimField::status;
    return {};
}

std::optional<std::string_view> guessed_status(std::string_view word) {
    const std::string key = folded(word);
    if (holds_any(key, {"pending", "inactiv", "deactiv", "desactiv", "deaktiv", "unknown", "disabl"}))
        return {};
    if (holds_any(key, {"preactiv", "activationready", "readyforactiv"}) || key == "ready")
        return "preactivated";
    if (holds_any(key, {"test"})) return "test";
    if (holds_any(key, {"suspen", "pause"})) return "suspended";
    if (holds_any(key, {"terminat", "retir", "cancel", "resili", "scrap", "purged"})) return "terminated";
    if (holds_any(key, {"inventory", "stock", "available", "disponible"}) || key == "new") return "available";
    if (holds_any(key, {"sleep", "holiday", "veille"})) return "sleep";
    if (begins_with_any(key, {"activ", "aktiv", "attiv", "live", "inuse", "enabled"})) return "active";
    if (holds_any(key, {"barred", "blocked"})) return "barred";
    return {};
}

}  // namespace simprof
