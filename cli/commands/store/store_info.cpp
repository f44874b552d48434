#include "cli/language/spoken.hpp"
#include "cli/output/show/card.hpp"
#include "cli/output/show/json.hpp"
#include "cli/session/listing.hpp"
#include "cli/session/session.hpp"
#include "cli/words/command.hpp"

namespace simprof::cli {

namespace {

Json description_of(const StoreFacts& facts, Snapshot& snapshot) {
    const auto last = snapshot.last_request();
    Json json = Json::object();
    json["path"] = facts.location;
    json["engine"] = facts.engine;
    json["schema_version"] = facts.schema_version;
    json["bytes"] = facts.bytes ? Json(*facts.bytes) : Json{};
    json["created"] = text_or_null(facts.created);
    json["billing_zone"] = snapshot.billing_zone().name();
    json["clock"] = to_string(snapshot.clock());
    json["shared_with"] = text_or_null(facts.shared_with);
    json["sims"] = snapshot.number_of_sims();
    json["profiles"] = snapshot.catalogue().profile_names().size();
    json["last_request"] = last ? Json(static_cast<std::int64_t>(last->number)) : Json{};
    json["chain_head"] = text_or_null(facts.chain_head);
    return json;
}

std::string value_for_people(std::string_view path, const Json& value, const BillingZone& zone) {
    if (value.is_null()) return "-";
    const std::string* const text = value.text();
    if (text == nullptr) return value.dump();
    if (path == "/clock") return *text == to_string(Clock::real) ? say("real") : say("rehearsal");
    if (path != "/created") return *text;
    const auto created = parse_instant(*text);
    return created ? zone.local_time(*created) : *text;
}

std::string as_text(const Json& description, const BillingZone& zone, int width) {
    constexpr std::pair<const char*, std::string_view> rows[] = {
        {"/path", msgid("Store")},
        {"/created", msgid("Created")},
        {"/billing_zone", msgid("Billing zone")},
        {"/clock", msgid("Clock")},
        {"/shared_with", msgid("Shared with")},
        {"/sims", msgid("SIMs")},
        {"/profiles", msgid("Profiles")},
        {"/last_request", msgid("Newest request")},
        {"/chain_head", msgid("Head of the chain")},
        {"/bytes", msgid("Size in bytes")},
        {"/engine", msgid("Engine")},
        {"/schema_version", msgid("Schema version")},
    };
    Card card;
    for (const auto& [path, title] : rows)
        card.add(std::string{spoken(title)}, value_for_people(path, *description.find(path), zone));
    return card.render(width);
}

class StoreInfo final : public Action {
public:
    void declare(Declaration&) override {}

    ExitCode run(Session& session) override {
        const StoreFacts facts = session.store().facts();
        const auto snapshot = session.store().read();
        const Json description = description_of(facts, *snapshot);
        print_object(session, description, as_text(description, snapshot->billing_zone(), session.width()));
        return ExitCode::done;
    }
};

}  // namespace

extern const Command store_info_command{
    "store",
    "info",
    msgid("show which store is used, and its state"),
    {msgid(
        "Shows which store is used and its state: the file, its size, its schema, the billing zone, how many "
        "SIMs and profiles it holds, the newest request, and the head of the chain over all requests.")},
    "    simprof store info\n"
    "    simprof store info -o json",
    make_action<StoreInfo>};

}  // namespace simprof::cli
