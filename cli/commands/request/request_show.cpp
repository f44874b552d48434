#include "cli/language/spoken.hpp"
#include "cli/output/change/change_output.hpp"
#include "cli/output/show/card.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "cli/words/given_values.hpp"
#include "lib/operations/history/request_view.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

std::string at(const Request& request, const BillingZone& zone) {
    const std::string time = zone.local_time(request.at);
    return request.rehearsal ? say("{time} (billing zone {zone}); a rehearsal: the clock was replaced",
                                   "time"_is = time, "zone"_is = zone.name())
                             : say("{time} (billing zone {zone})", "time"_is = time, "zone"_is = zone.name());
}

std::string card_of(const Request& request, const BillingZone& zone, const std::string& who, int width) {
    Card card;
    const auto number = [](RequestNumber of) { return static_cast<std::int64_t>(of); };
    card.add(say("Request"), fmt::format("{} ({})", number(request.number), to_string(request.kind)));
    card.add(say("At"), at(request, zone));
    card.add(say("By"), fmt::format("{} ({})", who, to_string(request.origin)));
    card.add(say("Reason"), request.reason.value_or("-"));
    card.add(say("Reference"), request.reference.value_or("-"));
    if (request.reverts != RequestNumber::none)
        card.add(say("Takes back"), say("request {request}", "request"_is = number(request.reverts)));
    card.add(say("Command"), request.command);
    card.add(say("Version"), request.version);
    return card.render(width);
}

class ShowRequest final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("N"), Declaration::Value::request, msgid("the request's number"), m_number);
    }

    ExitCode run(Session& session) override {
        const RequestNumber number = read_request_number(m_number);
        auto snapshot = session.store().read();
        const RequestView view = view_request(*snapshot, number);
        const BillingZone zone = snapshot->billing_zone();
        snapshot.reset();
        session.done_with_store();
        if (session.format() == Format::table)
            session.print(card_of(view.request, zone, session.who(view.request), session.width()));
        print_change(session, view.report);
        return ExitCode::done;
    }

private:
    std::string m_number;
};

}  // namespace

extern const Command request_show_command{"request",
                                          "show",
                                          msgid("show one request and all that it changed"),
                                          {msgid("Shows one request: who asked, when, why, with which "
                                                 "command, and what changed for each SIM and profile.")},
                                          "    simprof request show 2\n"
                                          "    simprof request show 1 -o json",
                                          make_action<ShowRequest>};

}  // namespace simprof::cli
