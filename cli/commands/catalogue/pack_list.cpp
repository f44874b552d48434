#include "cli/commands/list_words.hpp"
#include "cli/language/spoken.hpp"
#include "cli/output/catalogue/catalogue_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

class ListPacks final : public Action {
public:
    void declare(Declaration& words) override { m_list.declare(words); }

    ExitCode run(Session& session) override {
        const ListWish wish = m_list.wish();
        const auto snapshot = session.store().read();
        std::vector<Json> rows;
        for (const ServicePack& pack : snapshot->catalogue().packs) {
            Json row = to_json(pack);
            row["option_count"] = pack.options.size();
            rows.push_back(std::move(row));
        }
        print_listing(
            session, "packs", rows,
            {{"/name", "name", say("PACK")},
             {.path = "/title", .csv_name = "title", .title = say("TITLE"), .may_shrink = true},
             {.path = "/option_count", .csv_name = "options", .title = say("OPTIONS"), .right = true}},
            said("There is no pack. `simprof catalogue apply FILE` adds some."), wish);
        return ExitCode::done;
    }

private:
    ListWords m_list;
};

}  // namespace

extern const Command pack_list_command{
    "pack",
    "list",
    msgid("list the service packs"),
    {msgid("Lists the service packs: each is a set of options that exist, with their values.")},
    "    simprof pack list\n"
    "    simprof pack list -o json",
    make_action<ListPacks>};

}  // namespace simprof::cli
