#include "cli/commands/carry_out.hpp"
#include "cli/commands/factories.hpp"
#include "cli/commands/rejects.hpp"
#include "cli/session/session.hpp"
#include "lib/operations/revert/revert_request.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

class RevertRequest final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument("N", Declaration::Value::request, "the request to take back", m_number);
        m_change.declare_batch(words);
    }

    ExitCode run(Session& session) override {
        const RequestNumber number = read_request_number(m_number);
        if (!m_change.reason)
            m_change.reason = fmt::format("takes back request {}", static_cast<std::int64_t>(number));
        const Rejects rejects{m_change, {}, true};
        return run_change(
            session, m_change,
            [&](Snapshot& snapshot, Timing timing) { return revert_request(snapshot, number, timing); },
            Origin::cli, &rejects);
    }

private:
    std::string m_number;
    ChangeWords m_change;
};

}  // namespace

std::unique_ptr<Action> make_request_revert() { return std::make_unique<RevertRequest>(); }

}  // namespace simprof::cli
