#include "cli/language/spoken.hpp"
#include "cli/output/catalogue/catalogue_output.hpp"
#include "cli/output/show/card.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/operations/select/named_things.hpp"
#include "lib/text/words/joined.hpp"

#include <fmt/format.h>

namespace simprof::cli {

namespace {

std::string card_of(const ServicePack& pack, int width) {
    Card card;
    card.add(say("Pack"), pack.name);
    if (!pack.title.empty()) card.add(say("Title"), pack.title);
    card.heading(say("Options (the default first named):"));
    for (const OptionDefinition& option : pack.options) {
        const std::string title = option.title.empty() ? "" : fmt::format("   ({})", option.title);
        card.add("  " + option.name,
                 say("{default}; values {values}{title}", "default"_is = option.default_value,
                     "values"_is = joined(option.values, ", "), "title"_is = title));
    }
    if (!pack.conflicts.empty()) card.heading(say("Conflicts:"));
    for (const Conflict& conflict : pack.conflicts) {
        card.add(fmt::format("  {}={}", conflict.option, conflict.value),
                 say("excludes {option}={values}: {why}", "option"_is = conflict.excluded_option,
                     "values"_is = joined(conflict.excluded_values, ", "), "why"_is = conflict.because));
    }
    return card.render(width);
}

class ShowPack final : public Action {
public:
    void declare(Declaration& words) override {
        words.argument(msgid("PACK"), Declaration::Value::pack, msgid("the service pack"), m_pack);
    }

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const ServicePack& pack = find_pack(snapshot->catalogue(), m_pack);
        print_object(session, to_json(pack), card_of(pack, session.width()));
        return ExitCode::done;
    }

private:
    std::string m_pack;
};

}  // namespace

extern const Command pack_show_command{"pack",
                                       "show",
                                       msgid("show a service pack: options, values, conflicts"),
                                       {msgid("Shows one service pack: every option with its values and "
                                              "default, and which values exclude each other and why.")},
                                       "    simprof pack show iot-connect\n"
                                       "    simprof pack show metering -o json",
                                       make_action<ShowPack>};

}  // namespace simprof::cli
