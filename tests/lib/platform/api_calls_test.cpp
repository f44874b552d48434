#include "lib/platform/api_calls.hpp"

#include "tests/lib/platform/platform_work_sample.hpp"

#include <doctest/doctest.h>

using namespace simprof;
using simprof::test::iccid;

namespace {

/// A SIM whose plan and options change, one that has no call, and one that has two.
PlatformWork three_sims() {
    PlatformWork work;
    work.request.number = RequestNumber{42};
    const ApiCall modify{"modify", "EU-\"500\"", {{"BAR", "off"}, {"USE", "on"}}, Day::parse("2026-12-01")};
    work.works = {{{}, {modify}}, {}, {{}, {{"reactivate"}, {"modify", {}, {{"BAR", "on"}}, {}}}}};
    work.sims = {
        {iccid("893322400000001000"), 0}, {iccid("893322400000001001"), 1}, {iccid("893322400000001002"), 2}};
    return work;
}

std::string all(void (*write)(const PlatformWork&, const TextSink&), const PlatformWork& work) {
    std::string text;
    write(work, [&text](std::string_view call) { text.append(call).append("|"); });
    return text;
}

}  // namespace

TEST_CASE("A call holds only what changes, and the reference") {
    CHECK(
        all(write_calls_as_json, three_sims()) ==
        R"({"iccid":"893322400000001000","method":"POST","path":"/sim-serial/893322400000001000/modify",)"
        R"("body":{"ratePlan":"EU-\"500\"","options":[{"name":"BAR","value":"off"},{"name":"USE","value":"on"}],)"
        R"("externalReference":"simprof-42"},"plan_effective":"2026-12-01"}|)"
        R"({"iccid":"893322400000001002","method":"POST","path":"/sim-serial/893322400000001002/reactivate",)"
        R"("body":{"externalReference":"simprof-42"},"plan_effective":null}|)"
        R"({"iccid":"893322400000001002","method":"POST","path":"/sim-serial/893322400000001002/modify",)"
        R"("body":{"options":[{"name":"BAR","value":"on"}],"externalReference":"simprof-42"},)"
        R"("plan_effective":null}|)");
}

TEST_CASE("The reference of the request is that of its calls, whatever characters it has") {
    PlatformWork work = three_sims();
    work.request.reference = "a\"b\\";
    CHECK(all(write_calls_as_json, work).find(R"("externalReference":"a\"b\\")") != std::string::npos);
}

TEST_CASE("As CSV a call is a row, with its body in one cell") {
    const std::string csv = all(write_calls_as_csv, three_sims());
    CHECK(
        csv.starts_with("iccid,method,path,body,plan_effective\r\n|893322400000001000,POST,"
                        "/sim-serial/893322400000001000/modify,\"{\"\"ratePlan\"\":"));
    CHECK(
        csv.ends_with("\"{\"\"options\"\":[{\"\"name\"\":\"\"BAR\"\",\"\"value\"\":\"\"on\"\"}],"
                      "\"\"externalReference\"\":\"\"simprof-42\"\"}\",\r\n|"));
}
