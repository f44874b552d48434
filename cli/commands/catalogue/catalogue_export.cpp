#include "cli/output/catalogue/catalogue_output.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"
#include "lib/formats/catalogue/catalogue_writing.hpp"
#include "lib/operations/profiles/profile_views.hpp"

namespace simprof::cli {

namespace {

/// The catalogue as a file that applies to an empty store with the same result.
class ExportCatalogue final : public Action {
public:
    void declare(Declaration&) override {}

    ExitCode run(Session& session) override {
        const auto snapshot = session.store().read();
        const Catalogue& catalogue = snapshot->catalogue();
        const std::string toml = write_catalogue(catalogue);
        if (session.format() == Format::table) {
            session.print(toml);
        } else {
            print_object(session, document(*snapshot, toml, snapshot->billing_zone().day_at(session.now())),
                         {});
        }
        return ExitCode::done;
    }

private:
    static Json document(Snapshot& snapshot, const std::string& toml, Day today) {
        const Catalogue& catalogue = snapshot.catalogue();
        Json packs = Json::array();
        for (const ServicePack& pack : catalogue.packs) packs.push_back(to_json(pack));
        Json plans = Json::array();
        for (const RatePlan& plan : catalogue.plans) plans.push_back(to_json(plan, catalogue));
        Json profiles = Json::array();
        for (const ProfileView& profile : view_profiles(snapshot, today))
            profiles.push_back(to_json(profile));
        return {{"toml", toml},
                {"packs", std::move(packs)},
                {"plans", std::move(plans)},
                {"profiles", std::move(profiles)}};
    }
};

}  // namespace

extern const Command catalogue_export_command{
    "catalogue",
    "export",
    msgid("write packs, plans and profiles as a catalogue file"),
    {msgid("Writes the packs, plans and profiles of the store as a catalogue file. Applied to an empty "
           "store, it gives the same catalogue.")},
    "    simprof catalogue export > exported.toml\n"
    "    simprof catalogue export -o json",
    make_action<ExportCatalogue>};

}  // namespace simprof::cli
