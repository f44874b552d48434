#include "tests/model/model.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace simprof::model_test {

namespace {

using Kind = Step::Kind;
using Words = std::set<std::string>;

const Words changeable{"preactivated", "test", "active", "suspended"};
const std::map<std::string, Words> transitions{{"available", {"active"}},
                                               {"preactivated", {"active"}},
                                               {"test", {"active", "suspended", "terminated"}},
                                               {"active", {"suspended", "terminated"}},
                                               {"suspended", {"active", "terminated"}},
                                               {"sleep", {"active"}},
                                               {"barred", {}},
                                               {"terminated", {}}};
const std::map<std::string, std::string> pricing{
    {"EU-PPU", "pay-per-use"}, {"EU-100MB", "capped"}, {"EU-500MB", "capped"}, {"EU-POOL-10GB", "pooled"}};
const std::map<std::string, Words> values{{"voice", {"on", "off"}},
                                          {"sms-mo", {"on", "on-net", "off"}},
                                          {"data", {"on", "off"}},
                                          {"static-ip", {"off", "private", "public"}},
                                          {"fair-use", {"none", "250MB", "500MB", "1GB", "2GB"}}};

std::map<std::string, std::string> tracker_options(const std::string& voice, const std::string& sms) {
    return {{"data", "on"},       {"sms-mo", sms},      {"sms-mt", "on"},
            {"voice", voice},     {"radio", "all"},     {"coverage", "premium"},
            {"fair-use", "none"}, {"static-ip", "off"}, {"imei-lock", "off"}};
}

bool is_forbidden(const std::string& from, const std::string& to) {
    const std::set<std::string> both{pricing.at(from), pricing.at(to)};
    return both == std::set<std::string>{"capped", "pooled"};
}

}  // namespace

Model::Model() {
    const std::string pack = "iot-connect";
    m_profiles["tracker-eu"] = {pack, "EU-100MB", tracker_options("off", "off")};
    m_profiles["tracker-eu-sms"] = {pack, "EU-100MB", tracker_options("off", "on")};
    m_profiles["tracker-eu-500"] = {pack, "EU-500MB", tracker_options("off", "off")};
    m_profiles["gateway-pool"] = {pack, "EU-POOL-10GB", tracker_options("off", "on")};
    m_profiles["gateway-pool"].options["static-ip"] = "private";
    m_profiles["gateway-pool"].options["radio"] = "no-2g-3g";
    m_profiles["lab"] = {pack, "EU-PPU", tracker_options("on", "on")};
    m_profiles["meter"] = {"metering", "EU-100MB", {{"data", "on"}, {"sms-mt", "on"}}};
    for (const FirstSim& first : first_sims())
        m_sims.push_back({first.status,
                          first.profile,
                          first.profile.empty() ? "" : m_profiles.at(first.profile).plan,
                          {},
                          {},
                          {},
                          false,
                          2});
}

/// SCH-1.
void Model::pass_time() {
    const Date today = date_after(hours);
    for (Sim& sim : m_sims) {
        if (!sim.next || sim.from > today) continue;
        sim.plan = *sim.next;
        sim.next.reset();
    }
}

/// BAT-1, BAT-3: all or nothing.
std::string Model::take(const Step& step) {
    pass_time();
    const std::string& profile = profile_names()[static_cast<std::size_t>(step.profile)];
    const Setting& setting = settings()[static_cast<std::size_t>(step.option)];
    if (step.kind == Kind::edit) return edit(profile, setting);
    if (step.kind == Kind::archive || step.kind == Kind::unarchive)
        return archive(profile, step.kind == Kind::archive);
    if (step.kind == Kind::revert) return revert(last() - step.back);
    const bool names_profile =
        step.kind == Kind::migrate || (step.kind == Kind::activate && step.with_target);
    if (names_profile && !m_profiles.contains(profile)) return "not-found";
    std::vector<Sim> sims = m_sims;
    bool changes = false;
    for (const int n : step.sims) {
        Sim& sim = sims[static_cast<std::size_t>(n)];
        const std::string outcome = judge(sim, step);
        if (outcome != "done" && outcome != "unchanged") return outcome;
        if (outcome == "done") sim.in_force = last() + 1;
        changes = changes || outcome == "done";
    }
    if (!changes) return "unchanged";
    record(sims);
    return "done";
}

/// A change of SIMs is in force on each from then on; one that takes another back leaves what was so before.
void Model::record(const std::vector<Sim>& sims) {
    Request request;
    for (std::size_t n = 0; n < sims.size(); ++n)
        if (sims[n].in_force != m_sims[n].in_force) request.sims[n] = {m_sims[n], sims[n].in_force};
    m_requests.push_back(std::move(request));
    m_sims = sims;
}

void Model::record(const std::string& name, const Profile& profile) {
    Request request;
    request.profiles[name] = {m_profiles.at(name), profile.in_force};
    m_requests.push_back(std::move(request));
    m_profiles[name] = profile;
}

std::string Model::judge(Sim& sim, const Step& step) const {
    switch (step.kind) {
        case Kind::migrate:
            return migrate(sim, profile_names()[static_cast<std::size_t>(step.profile)]);
        case Kind::deviate:
            return deviate(sim, step);
        case Kind::realign:
            return realign(sim);
        case Kind::activate:
            return activate(sim, step);
        case Kind::suspend:
            return become(sim, "suspended");
        case Kind::resume:
            if (sim.status != "suspended" && sim.status != "active") return "STA-2";
            return become(sim, "active");
        default:
            return become(sim, "terminated");
    }
}

std::string Model::migrate(Sim& sim, const std::string& target) const {
    const Profile& to = m_profiles.at(target);
    if (!changeable.contains(sim.status)) return "STA-4";
    if (to.archived) return "MIG-9";
    if (sim.profile == target) return sim.deviated ? "MIG-7" : "unchanged";
    if (is_forbidden(sim.plan, to.plan)) return "MIG-8";
    sim.profile = target;
    sim.own.reset();
    sim.deviated = false;
    schedule(sim, to.plan);
    return "done";
}

/// MIG-2 to MIG-5.
void Model::schedule(Sim& sim, const std::string& plan) const {
    if (plan == sim.plan) {
        sim.next.reset();
    } else if (sim.next != plan) {
        sim.next = plan;
        sim.from = first_of_next_month(date_after(hours));
    }
}

std::string Model::refusal_of(const Setting& setting, const std::string& pack, const Options& options) {
    const bool is_there = pack == "metering" ? setting.option == "data" : values.contains(setting.option);
    if (!is_there) return "OPT-1";
    if (!values.at(setting.option).contains(setting.value)) return "OPT-2";
    Options result = options;
    result[setting.option] = setting.value;
    const bool is_conflict =
        pack == "iot-connect" && result["static-ip"] == "public" && result["fair-use"] != "none";
    return is_conflict ? "OPT-3" : "";
}

std::string Model::deviate(Sim& sim, const Step& step) const {
    if (!changeable.contains(sim.status)) return "STA-4";
    const Setting& setting = settings()[static_cast<std::size_t>(step.option)];
    Options options = options_of(sim);
    const std::string refusal = refusal_of(setting, m_profiles.at(sim.profile).pack, options);
    if (!refusal.empty()) return refusal;
    if (options.at(setting.option) == setting.value) return "unchanged";
    if (!sim.deviated && !step.with_reason) return "DEV-3";
    options[setting.option] = setting.value;
    sim.own = options;
    sim.deviated = true;
    return "done";
}

bool Model::has_twin(const std::string& profile) const {
    const Profile& home = m_profiles.at(profile);
    return std::ranges::any_of(m_profiles, [&](const auto& entry) {
        const auto& [name, other] = entry;
        return name != profile && !other.archived && other.pack == home.pack && other.plan == home.plan;
    });
}

/// ALN-1 to ALN-3.
std::string Model::realign(Sim& sim) const {
    if (!changeable.contains(sim.status)) return "STA-4";
    if (!sim.deviated) return "unchanged";
    if (!has_twin(sim.profile)) return "ALN-2";
    sim.own.reset();
    sim.deviated = false;
    return "done";
}

/// STA-1, STA-2.
std::string Model::activate(Sim& sim, const Step& step) const {
    const std::string target =
        step.with_target ? profile_names()[static_cast<std::size_t>(step.profile)] : sim.profile;
    if (sim.status == "active") return target == sim.profile ? "unchanged" : "STA-2";
    if (sim.status == "suspended" || !transitions.at(sim.status).contains("active")) return "STA-2";
    if (step.with_target && m_profiles.at(target).archived) return "MIG-9";
    if (target.empty() || (sim.status == "sleep" && target != sim.profile)) return "STA-1";
    if (sim.status != "sleep") {
        if (target != sim.profile) sim.deviated = false;
        if (target != sim.profile) sim.own.reset();
        sim.profile = target;
        sim.plan = m_profiles.at(target).plan;
        sim.next.reset();
    }
    sim.status = "active";
    return "done";
}

/// STA-2, STA-3.
std::string Model::become(Sim& sim, const std::string& status) const {
    if (sim.status == status) return "unchanged";
    if (!transitions.at(sim.status).contains(status)) return "STA-2";
    sim.status = status;
    if (status != "terminated") return "done";
    sim.own = options_of(sim);
    sim.deviated = false;
    sim.next.reset();
    return "done";
}

std::string Model::edit(const std::string& name, const Setting& setting) {
    if (!m_profiles.contains(name)) return "not-found";
    const Profile& profile = m_profiles.at(name);
    const std::string refusal = refusal_of(setting, profile.pack, profile.options);
    if (!refusal.empty()) return refusal;
    if (profile.options.at(setting.option) == setting.value) return "unchanged";
    Profile edited = profile;
    edited.options[setting.option] = setting.value;
    edited.in_force = last() + 1;
    record(name, edited);
    return "done";
}

std::string Model::archive(const std::string& name, bool archived) {
    if (!m_profiles.contains(name)) return "not-found";
    Profile profile = m_profiles.at(name);
    if (std::exchange(profile.archived, archived) == archived) return "unchanged";
    profile.in_force = last() + 1;
    record(name, profile);
    return "done";
}

/// What is in force on each is what was so after the request, or it is refused. A SIM that an import brought
/// stays, and so does a catalogue.
std::string Model::revert(int number) {
    if (number < 1 || number > last()) return "not-found";
    if (number < 3) return number == 1 ? "CAT-5" : "REQ-4";
    const Request request = m_requests[static_cast<std::size_t>(number - 3)];
    for (const auto& [name, deed] : request.profiles) {
        if (m_profiles.at(name).in_force != deed.in_force_after) return "REQ-4";
        record(name, deed.before);
        return "done";
    }
    std::vector<Sim> sims = m_sims;
    bool changes = false;
    for (const auto& [n, deed] : request.sims) {
        if (sims[n].in_force != deed.in_force_after) return "REQ-4";
        const std::string outcome = come_back(sims[n], deed.before);
        if (outcome != "done" && outcome != "unchanged") return outcome;
        if (outcome == "done") sims[n].in_force = deed.before.in_force;
        changes = changes || outcome == "done";
    }
    if (!changes) return "unchanged";
    record(sims);
    return "done";
}

/// By the rules of the steps that lead there.
std::string Model::come_back(Sim& sim, const Sim& found) const {
    const Sim before = sim;
    if (sim.status != found.status && !transitions.at(sim.status).contains(found.status)) return "STA-2";
    const auto last_plan = [](const Sim& of) { return of.next.value_or(of.plan); };
    if (sim.profile != found.profile || sim.own != found.own || last_plan(sim) != last_plan(found)) {
        const std::string outcome = come_back_to_services(sim, found);
        if (outcome != "done") return outcome;
    }
    sim.status = found.status;
    const bool is_same = sim.status == before.status && sim.profile == before.profile &&
                         sim.own == before.own && sim.next == before.next;
    return is_same ? "unchanged" : "done";
}

std::string Model::come_back_to_services(Sim& sim, const Sim& found) const {
    if (!changeable.contains(sim.status)) return "STA-4";
    const std::string plan = found.next.value_or(found.plan);
    if (sim.profile != found.profile && m_profiles.at(found.profile).archived) return "MIG-9";
    if (is_forbidden(sim.plan, plan)) return "MIG-8";
    if (!found.own && sim.deviated && sim.profile == found.profile && !has_twin(sim.profile)) return "ALN-2";
    sim.profile = found.profile;
    sim.own = found.own;
    sim.deviated = found.own.has_value();
    schedule(sim, plan);
    return "done";
}

Model::Options Model::options_of(const Sim& sim) const {
    if (sim.own) return *sim.own;
    return sim.profile.empty() ? Options{} : m_profiles.at(sim.profile).options;
}

std::string Model::picture() const {
    std::string text;
    Model now = *this;
    now.pass_time();
    for (std::size_t n = 0; n < m_sims.size(); ++n) {
        const Sim& sim = now.m_sims[n];
        text += first_sims()[n].iccid + ' ' + sim.status + ' ' + sim.profile + ' ' + sim.plan;
        if (sim.next) text += " then " + *sim.next + " from " + to_text(sim.from);
        if (sim.deviated) text += " deviated";
        for (const auto& [option, value] : options_of(sim)) text += ' ' + option + '=' + value;
        text += '\n';
    }
    return text;
}

}  // namespace simprof::model_test
