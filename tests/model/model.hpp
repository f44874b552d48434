#pragma once

#include "tests/model/calendar.hpp"
#include "tests/model/step.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simprof::model_test {

/// The rules once more, as simply as they can be told, over two maps; written from the domain's sentences and
/// sharing no line with the library.
class Model {
public:
    Model();

    /// What comes of a step: "done", "unchanged", or the rule by which it is refused. Time has passed
    /// already.
    std::string take(const Step& step);
    /// How many hours have passed.
    int hours = 0;
    /// Every SIM, on the day that it is.
    [[nodiscard]] std::string picture() const;

private:
    using Options = std::map<std::string, std::string>;
    struct Profile {
        std::string pack;
        std::string plan;
        Options options;
        bool archived = false;
        int in_force = 1;  ///< the request: that which brought it is the first one
    };
    struct Sim {
        std::string status;
        std::string profile;
        std::string plan;
        std::optional<std::string> next;
        Date from;
        std::optional<Options> own;
        bool deviated = false;
        int in_force = 2;  ///< the request: that which brought it is the second one
    };
    /// What a request did to a SIM or a profile: what was there before, and what was in force before and
    /// after.
    template <typename Thing>
    struct Deed {
        Thing before;
        int in_force_after = 0;
    };
    struct Request {
        std::map<std::size_t, Deed<Sim>> sims;
        std::map<std::string, Deed<Profile>> profiles;
    };

    [[nodiscard]] std::string judge(Sim& sim, const Step& step) const;
    [[nodiscard]] std::string migrate(Sim& sim, const std::string& target) const;
    [[nodiscard]] std::string deviate(Sim& sim, const Step& step) const;
    [[nodiscard]] std::string realign(Sim& sim) const;
    [[nodiscard]] std::string activate(Sim& sim, const Step& step) const;
    [[nodiscard]] std::string become(Sim& sim, const std::string& status) const;
    /// REQ-4.
    [[nodiscard]] std::string revert(int number);
    [[nodiscard]] std::string come_back(Sim& sim, const Sim& found) const;
    [[nodiscard]] std::string come_back_to_services(Sim& sim, const Sim& found) const;
    [[nodiscard]] bool has_twin(const std::string& profile) const;
    void schedule(Sim& sim, const std::string& plan) const;
    /// The number of the last request.
    [[nodiscard]] int last() const { return static_cast<int>(m_requests.size()) + 2; }
    /// Another request: what it made of SIMs, or of a profile.
    void record(const std::vector<Sim>& sims);
    void record(const std::string& name, const Profile& profile);
    [[nodiscard]] std::string edit(const std::string& name, const Setting& setting);
    [[nodiscard]] std::string archive(const std::string& name, bool archived);
    /// OPT-1 to OPT-3; empty where the setting can be made.
    [[nodiscard]] static std::string refusal_of(const Setting& setting, const std::string& pack,
                                                const Options& options);
    [[nodiscard]] Options options_of(const Sim& sim) const;
    void pass_time();

    std::map<std::string, Profile> m_profiles;
    std::vector<Sim> m_sims;
    std::vector<Request> m_requests;  ///< from the third on
};

}  // namespace simprof::model_test
