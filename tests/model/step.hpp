#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace simprof::model_test {

/// Something that happens to the fleet of the model: all of it is drawn, and can be made smaller.
struct Step {
    enum class Kind {
        migrate,
        deviate,
        realign,
        activate,
        suspend,
        resume,
        terminate,
        edit,
        archive,
        unarchive,
        revert
    };
    Kind kind = Kind::migrate;
    std::vector<int> sims;  ///< in the fleet's order, each once; at least one
    int profile = 0;
    int back =
        0;  ///< which request is taken back: 0 is the last one, 1 the one before; -1 none that there is
    int option = 0;
    bool with_target = true;  ///< an activation names its profile
    bool with_reason = true;
    int hours = 0;  ///< that pass before it
    int cut = 0;    ///< the operation of the disk at which the power is cut; 0: at none
};
std::ostream& operator<<(std::ostream& out, const Step& step);

struct Setting {
    std::string option;
    std::string value;
};

/// What steps name; some of it does not exist.
[[nodiscard]] const std::vector<std::string>& profile_names();
[[nodiscard]] const std::vector<Setting>& settings();

/// The fleet at the beginning.
struct FirstSim {
    std::string iccid;
    std::string status;
    std::string profile;
};
[[nodiscard]] const std::vector<FirstSim>& first_sims();

}  // namespace simprof::model_test
