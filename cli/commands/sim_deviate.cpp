#include "cli/commands/change_of_sims.hpp"
#include "cli/commands/factories.hpp"
#include "lib/operations/sims/change_sims.hpp"

namespace simprof::cli {

namespace {

class DeviateSims final : public ChangeOfSims {
    void declare_own(Declaration& words) override { declare_options(words, m_words); }
    void check_own() override {
        m_options = read_options(m_words);
        if (m_options.empty())
            throw Error{ErrorKind::malformed, "No option is given.", "Say --set OPTION=VALUE."};
    }
    Change judge(Snapshot& snapshot, const Selection& selection, Timing timing) override {
        const bool reason_given = !change_words().reason.value_or("").empty();
        return deviate_sims(snapshot, selection, m_options, reason_given, timing);
    }

    std::vector<std::string> m_words;
    OptionChanges m_options;
};

}  // namespace

std::unique_ptr<Action> make_sim_deviate() { return std::make_unique<DeviateSims>(); }

}  // namespace simprof::cli
