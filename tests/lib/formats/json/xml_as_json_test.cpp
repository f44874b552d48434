#include "lib/formats/json/xml_as_json.hpp"

#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace simprof;

namespace {

std::string json_of_xml(const std::string& xml) {
    TextInMemory source{xml};
    XmlAsJson json{source, "sims.xml"};
    std::string text;
    std::array<char, 7> piece{};
    while (const std::size_t count = json.read(piece)) text.append(piece.data(), count);
    return text;
}

std::string refusal_of_xml(const std::string& xml) {
    try {
        SimRecords records{xml, "sims.xml"};
        while (records.next()) {
        }
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        CHECK(error.line());
        CHECK_FALSE(error.hint().english().empty());
        return error.message().english();
    }
    return {};
}

}  // namespace

TEST_CASE("a list of SIMs in XML is read as the JSON that says the same, each SIM on its line") {
    CHECK(json_of_xml("<result><done>true</done><sims><sim><iccid> 89 </iccid></sim></sims></result>") ==
          "[{\"iccid\":\"89\"}]");
    CHECK(json_of_xml("<r>\n<sims>\n<sim><a>1</a><b/></sim><sim>\n<a>\"&amp;\\</a></sim>\n</sims></r>") ==
          "[\n\n{\"a\":\"1\",\"b\":\"\"},{\"a\":\"\\\"&\\\\\"}]");
    CHECK(json_of_xml("<sims><sim><c><d>1</d><e><f>x</f></e><d>2</d></c></sim></sims>") ==
          "[{\"c\":{\"d\":[\"1\",\"2\"],\"e\":{\"f\":\"x\"}}}]");
    CHECK(json_of_xml("<r><sims></sims></r>") == "[]");
}

TEST_CASE("XML that holds no list of SIMs, is cut off, or is a web page is refused by its name") {
    CHECK(refusal_of_xml("<a><b>8933224000000001002</b></a>") ==
          "sims.xml is XML, and has no list “sims” of SIMs.");
    CHECK(
        refusal_of_xml("<r><sims><sim><iccid>8933224000000001002</iccid></sim>").find("sims.xml: it is no") ==
        0);
    CHECK(refusal_of_xml("\n<!DOCTYPE html>\n<html><body>Sign in<br></body>") ==
          "sims.xml is a page of HTML, whatever it is called.");
    CHECK(refusal_of_xml("<!DOCTYPE r [<!ENTITY a \"aa\">]><r><sims/></r>").find("sims.xml: it declares") ==
          0);
    std::string wide = "<sims><sim>";
    for (int i = 0; i < 5000; ++i) wide += "<a/>";
    CHECK(refusal_of_xml(wide + "</sim></sims>") ==
          "sims.xml, line 1: a SIM holds more elements than one has.");
}

TEST_CASE("rows of XML have the lines of their elements, and come again as often as asked for") {
    const std::string xml =
        "<r>\n <sims>\n  <sim><iccid>8933224000000001002</iccid></sim>\n"
        "  <sim>\n   <iccid>8933224000000001010</iccid>\n  </sim>\n </sims>\n</r>\n";
    TextInMemory source{xml};
    SimFile file{source, "sims.xml"};
    for (int time = 0; time < 2; ++time) {
        SimRecords records{file};
        CHECK(records.next()->line == 3);
        const SimRecord* const second = records.next();
        CHECK(second->line == 4);
        CHECK(second->iccid == "8933224000000001010");
        CHECK(records.next() == nullptr);
    }
}
