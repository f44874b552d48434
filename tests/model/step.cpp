#include "tests/model/step.hpp"

#include <ostream>

namespace simprof::model_test {

const std::vector<std::string>& profile_names() {
    static const std::vector<std::string> names{"tracker-eu",   "tracker-eu-500", "tracker-eu-sms", "lab",
                                                "gateway-pool", "meter",          "no-such"};
    return names;
}

const std::vector<Setting>& settings() {
    static const std::vector<Setting> all{
        {"voice", "on"},       {"voice", "off"},     {"sms-mo", "on-net"},    {"sms-mo", "off"},
        {"data", "off"},       {"data", "on"},       {"static-ip", "public"}, {"static-ip", "off"},
        {"fair-use", "250MB"}, {"fair-use", "none"}, {"voice", "loud"},       {"no-such", "on"}};
    return all;
}

const std::vector<FirstSim>& first_sims() {
    static const std::vector<FirstSim> sims{{"8933224000000010003", "active", "tracker-eu"},
                                            {"8933224000000010078", "available", ""},
                                            {"8933224000000010144", "preactivated", "tracker-eu"},
                                            {"8933224000000010219", "test", "lab"},
                                            {"8933224000000010631", "active", "gateway-pool"},
                                            {"8933224000000012108", "suspended", "meter"},
                                            {"8933224000000099014", "barred", "tracker-eu"},
                                            {"8933224000000099022", "sleep", "tracker-eu"},
                                            {"8933224000000099030", "active", "meter"}};
    return sims;
}

std::ostream& operator<<(std::ostream& out, const Step& step) {
    static constexpr const char* kinds[]{"migrate",   "deviate", "realign", "activate",  "suspend", "resume",
                                         "terminate", "edit",    "archive", "unarchive", "revert"};
    const Setting& setting = settings()[static_cast<std::size_t>(step.option)];
    out << "after " << step.hours << " h " << kinds[static_cast<int>(step.kind)] << " SIMs";
    for (const int sim : step.sims) out << ' ' << sim;
    out << ", profile " << profile_names()[static_cast<std::size_t>(step.profile)] << ", " << setting.option
        << '=' << setting.value << ", back " << step.back << (step.with_target ? ", target" : "")
        << (step.with_reason ? ", reason" : "");
    if (step.cut > 0) out << ", power cut at " << step.cut;
    return out << '\n';
}

}  // namespace simprof::model_test
