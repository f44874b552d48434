#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"
#include "tests/lib/formats/sims/notice_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace simprof;

namespace {

using Purpose = SimReading::Purpose;

/// "iccid status" of each row, "iccid ! message" where its status is refused, "problem" where it is none.
std::vector<std::string> read(const std::string& text, const SimReading& reading = {}) {
    SimRecords records{text, "file", reading};
    std::vector<std::string> rows;
    while (const SimRecord* const record = records.next()) {
        std::string row{record->iccid.value_or(record->msisdn.value_or("problem"))};
        if (record->status) row.append(" ").append(*record->status);
        if (record->refusal) row.append(" ! ").append(record->refusal->message.english());
        rows.push_back(row);
    }
    return rows;
}

/// The error's rule, message and hint.
std::string error_of(const std::string& text, const SimReading& reading = {}) {
    try {
        read(text, reading);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        return error.rule() + ' ' + error.what() + " / " + error.hint().english();
    }
    return {};
}

FormWishes wishing(const std::vector<std::string>& columns, const std::vector<std::string>& words = {},
                   const std::vector<std::string>& ignored = {}) {
    FormWishes wishes;
    for (const std::string& column : columns) wishes.add_column(column);
    for (const std::string& word : words) wishes.add_word(word);
    wishes.ignored = ignored;
    return wishes;
}

std::vector<std::string> notices_of(const std::string& text) {
    SimRecords records{text, "file"};
    while (records.next()) {
    }
    return in_english(records.notices());
}

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("IMP-2 a column or a key that could say a status or a plan and is not read stops an import") {
    CHECK(error_of("iccid,Statut\n8933224000000001002,Suspendue\n") ==
          "IMP-2 file, line 1: “Statut” is not read, and could say what the SIMs' status or services are. / "
          "Say what "
          "it is, such as: --column \"Statut=status\" --word \"status:Suspendue=suspended\" Or leave it out "
          "by name: "
          "--ignore \"Statut\"");
    CHECK(error_of("{\"iccid\":\"1\"}\n{\"iccid\":\"2\",\"simState\":\"gone\"}\n")
              .starts_with("IMP-2 file, line 2"));
    CHECK(error_of("iccid,status\u00A0,My Plan\n1,active,x\n").find("“My Plan” is not read") !=
          std::string::npos);
}

TEST_CASE("IMP-2 it is read once it is named, passed over once it is left out, and a list passes over all") {
    const std::string text = "iccid,Statut\n8933224000000001002,Suspendue\n";
    CHECK(read(text, {nullptr, wishing({"statut=status"}, {"status:SUSPENDUE=suspended"}),
                      Purpose::import}) == Rows{"8933224000000001002 suspended"});
    CHECK(read(text, {nullptr, wishing({}, {}, {"STATUT"}), Purpose::import}) == Rows{"8933224000000001002"});
    CHECK(read(text, {nullptr, {}, Purpose::list}) == Rows{"8933224000000001002"});
    CHECK(read("{\"iccid\":\"1\",\"simState\":\"gone\"}", {nullptr, {}, Purpose::list}) == Rows{"1"});
    const auto notices = notices_of("iccid,colour,size\n1,a,b\n");
    CHECK(notices == Rows{"The columns colour and size were not read: simprof does not know them."});
    CHECK(notices_of("{\"iccid\":\"1\",\"colour\":1}\n{\"iccid\":\"2\",\"colour\":2,\"size\":3}") ==
          Rows{"The keys colour and size were not read: simprof does not know them."});
}

TEST_CASE("IMP-1 columns named on the command line have to be there, and the nearest is named") {
    const SimReading reading{nullptr, wishing({"SIM Stat=status"}), Purpose::import};
    CHECK(error_of("iccid,SIM Status\n1,x\n", reading) ==
          "IMP-1 file, line 1: there is no column \"SIM Stat\". / Did you mean \"SIM Status\"?");
    CHECK_THROWS_WITH_AS(wishing({"X=statuss"}), "--column: there is no field “statuss”.", Error);
    CHECK_THROWS_WITH_AS(wishing({"X"}), "--column \"X\" does not name a column and a field.", Error);
    CHECK_THROWS_WITH_AS(wishing({}, {"status:on=activ"}),
                         "--word \"status:on=activ\": “activ” is no status.", Error);
    CHECK_THROWS_WITH_AS(wishing({}, {"on=active"}),
                         "--word \"on=active\" does not name a field, a word and a value.", Error);
}

TEST_CASE("IMP-1 a name is split at the last sign, and words of any field are taken") {
    const SimReading reading{nullptr, wishing({"a=b=plan", "Card=iccid"}, {"plan:x:y=z=EU"}),
                             Purpose::import};
    SimRecords records{"a=b;Card\nx:y=z;8933224000000001002\n", "file", reading};
    const SimRecord* const record = records.next();
    REQUIRE(record != nullptr);
    CHECK(record->plan == "EU");
    CHECK(record->iccid == "8933224000000001002");
}

TEST_CASE("IMP-1 a file that no form knows is told with the options to type") {
    const std::string text =
        "Card;Line;SIM Status;PIN1\n8933224000000099014;+882470400999001;ACTIVATED;1234\n"
        "8933224000000099022;+882470400999002;Retired;1234\n8933224000000099030;;Inactive;1234\n";
    CHECK(error_of(text).find("--column \"Card=iccid\" --column \"SIM Status=status\" --word "
                              "\"status:ACTIVATED=active\" --word \"status:Retired=terminated\" --word "
                              "\"status:Inactive=STATUS\"") != std::string::npos);
    CHECK(error_of(text).starts_with(
        "IMP-1 file, line 1: no column or key holds the ICCID or the MSISDN of the SIMs"));
    CHECK(error_of(text).find("1234") == std::string::npos);
    CHECK(error_of("{\"card\":{\"number\":\"8933224000000099014\"},\"mode\":\"x\"}")
              .find("--column \"card.number=iccid\"") != std::string::npos);
}

TEST_CASE("IMP-1 up to twenty lines before a known header are passed over, and that is said") {
    std::string before;
    for (int line = 0; line < 20; ++line) before += "line;of;a;report\n";
    CHECK(read(before + "ICCID;Status\n1;active\n") == Rows{"1 active"});
    CHECK(notices_of(before + "ICCID;Status\n1;active\n") ==
          Rows{"Lines 1 to 20 stand before the header and were passed over."});
    CHECK(error_of("one more\n" + before + "ICCID;Status\n1;active\n").starts_with("IMP-1"));
    CHECK(read("sep=;\r\nICCID;Status\r\n1;active\r\n") == Rows{"1 active"});
    CHECK(read("ICCIDs of March\n\n\nMSISDN(+…);ICCID;Status\n+33700;1;active\n") == Rows{"1 active"});
}

TEST_CASE(
    "IMP-1 a line that is the header again and a line that closes the file are passed over, and that is "
    "said") {
    const std::string text = "iccid,status\n1,active\n\uFEFFICCID,Status\n2,active\nTotal: 2 SIMs\n";
    CHECK(read(text) == Rows{"1 active", "2 active"});
    CHECK(notices_of(text) == Rows{"line 3 holds the header again, and was passed over: were files joined?",
                                   "line 5 is no SIM but closes the file, and was passed over."});
    CHECK(read("iccid,status\nTotal: 2\n1,active\n") == Rows{"Total: 2", "1 active"});
}

TEST_CASE("IMP-1 whatever stands before a header is no table: neither its quotes nor its line ends count") {
    const std::string row = "8933224000000001002;Active\r";
    CHECK(read("\r\rA report\rICCID;Status\r" + row) == Rows{"8933224000000001002 active"});
    CHECK(read("\"Cards\" of 2026\nICCID;Status\n" + row) == Rows{"8933224000000001002 active"});
    CHECK(read("A \"report\n\"of ours\n\nICCID;Status\n" + row) == Rows{"8933224000000001002 active"});
    SimRecords records{"\r\r\"A\" report\rICCID;Status\r" + row, "file"};
    CHECK(records.next()->line == 5);
    CHECK(in_english(records.notices()) ==
          Rows{"Lines 1 to 3 stand before the header and were passed over."});
}

TEST_CASE("IMP-1 a line that closes a file in the middle of another names no SIM, and is told") {
    const std::string report =
        "SECTION,Data,-1,SIM_ID,ICCID,SIM_STATE\nData,,8933224000000001002,Active.Live\nREPEND\n"
        "Data,,8933224000000001010,Active.Live\n";
    CHECK(read(report) == Rows{"8933224000000001002 active", "8933224000000001010 active"});
    CHECK(notices_of(report) == Rows{"line 3 closes a file, and others follow: were files joined?"});
}

TEST_CASE("IMP-1 blanks part the columns where a form knows the names, and then no field can be missing") {
    const std::string keys =
        "IMSI             ICCID                ACC   ADM1\n901370000880090  8933224000000088900  0000  "
        "88880090\n901370000880091  0001  88880091\n";
    CHECK(read(keys) == Rows{"8933224000000088900", "problem"});
    CHECK(error_of("A list of ICCID numbers\nof ours\n").find("IMP-1") == 0);
}

TEST_CASE("IMP-1 columns are parted by bars, too, and by blanks under names alone") {
    CHECK(read("ICCID|Status\n8933224000000001002|Active\n") == Rows{"8933224000000001002 active"});
    CHECK(read("ICCID                Status\n8933224000000001002  active\n") ==
          Rows{"8933224000000001002 active"});
    CHECK(error_of("ICCID of ours\n8933224000000001002\n").find("IMP-1") == 0);
}

TEST_CASE("IMP-1 what is proposed reads the whole file, whatever its language and its wrapper") {
    const std::string german = "Karte;Rufnummer;Zustand\n8933224000000001002;+49170000001;Aktiviert\n";
    CHECK(error_of(german).find("--column \"Karte=iccid\" --column \"Rufnummer=msisdn\" --column "
                                "\"Zustand=status\" --word \"status:Aktiviert=active\"") !=
          std::string::npos);
    CHECK(error_of("iccid;Zustand\n8933224000000001002;Gesperrt\n").find("IMP-2") == 0);
    const std::string sims =
        R"({"data":{"items":[{"iccid":"8933224000000001002","status":"active"},{"iccid":"8933224000000001010","status":"sleep"}]}})";
    CHECK(error_of(sims).find("--column \"data.items[].iccid=iccid\" --column "
                              "\"data.items[].status=status\" ") != std::string::npos);
    CHECK(read(sims, {nullptr, wishing({"data.items[].iccid=iccid", "data.items[].status=status"})}) ==
          Rows{"8933224000000001002 active", "8933224000000001010 sleep"});
    const std::string one = R"({"cards":[{"iccid":"8933224000000001002","tags":[{"group":"south"}]}]})";
    CHECK(error_of(one).find("\"cards[].iccid=iccid\" --column \"cards[].tags[0].group=group\"") !=
          std::string::npos);
    CHECK(error_of(R"({"card":"8933224000000001002","session":{"status":"active"}})").find("status=status") ==
          std::string::npos);
}

TEST_CASE("IMP-1 a list whose every line is a number needs no header") {
    CHECK(read("8933224000000001002\n'+33700000001'\n\n8933224000000001010,\n") ==
          Rows{"8933224000000001002", "'+33700000001'", "8933224000000001010"});
    CHECK(read("ICCID\n8933224000000001002,\n8933224000000001010;\n") ==
          Rows{"8933224000000001002", "8933224000000001010"});
    CHECK(error_of("8933224000000001002,lab\n").find("the file begins with a number") != std::string::npos);
}

TEST_CASE(
    "IMP-1 of two names of a number the preferred one counts; a device's serial number is none of the card") {
    CHECK(read("Serial Number;IMEI;ICCID\n1100423344;86;8933224000000099014\n") ==
          Rows{"8933224000000099014"});
    CHECK(notices_of("Serial Number;IMEI;ICCID\n1100423344;86;8933224000000099014\n")[1] ==
          "The column Serial Number was passed over: the iccid is read from ICCID.");
    CHECK(read("Serial Number\n8933224000000099014\n") == Rows{"8933224000000099014"});
    CHECK(error_of("ICCID,x,ICCID\n1,2,3\n").find("the column \"ICCID\" is there twice") !=
          std::string::npos);
}

TEST_CASE("IMP-1 of two forms that know a file as well one is asked for, and a person's own goes first") {
    const std::string form =
        "title = \"T\"\nkind = \"table\"\nknown-by = [\"Card\"]\n[fields]\niccid = \"Card\"\n";
    const FormLibrary two{{{"one", "/one.toml", form}, {"two", "/two.toml", form}}};
    CHECK(error_of("Card\n1\n", {&two, {}, Purpose::import}) ==
          "IMP-1 file can be read by two forms as well: one and two. / Say which: --form one");
    const FormLibrary own{
        {{"cisco-control-center", "/c.toml", form}, {"mine", "/m.toml", form + "msisdn = \"No\"\n"}}};
    SimReading reading{&own, {}, Purpose::import};
    reading.wishes.form = "Mine";
    CHECK(read("Card,No\n1,2\n", reading) == Rows{"1"});
    CHECK(own.named("cisco-control-center").title == "T");
    const FormLibrary mine{
        {{"mine", "/m.toml", form + "status = \"Status\"\n[words.status]\nActive = \"sleep\"\n"}}};
    SimRecords records{"Card,iccid,Status\n1,2,Active\n", "file", {&mine, {}, Purpose::import}};
    CHECK(records.form().name == "mine");
    CHECK(records.next()->status == "sleep");
}

TEST_CASE(
    "IMP-1 a form named for a file of another kind is refused, and one that is not there has a near name") {
    SimReading reading;
    reading.wishes.form = "emnify";
    CHECK(error_of("iccid\n1\n", reading)
              .starts_with("IMP-1 file is a table with columns, and the form emnify reads JSON"));
    reading.wishes.form = "emnfy";
    CHECK_THROWS_WITH_AS(read("iccid\n1\n", reading), "There is no form “emnfy”.", Error);
}

TEST_CASE(
    "IMP-3 a word that a form maps to nothing, to ask or to refuse is refused, and so is one that it lacks") {
    const Rows rows =
        read(R"({"sims":[{"sid":"HS1","unique_name":null,"iccid":"1","status":"scheduled","fleet_sid":"F"},)"
             R"({"sid":"HS2","unique_name":null,"iccid":"2","status":"Ready","fleet_sid":"F"},)"
             R"({"sid":"HS3","unique_name":null,"iccid":"3","status":"lost","fleet_sid":"F"}],"meta":{}})");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].starts_with("1 ! The status “scheduled” is only passed through"));
    CHECK(rows[1] == "2 preactivated");
    CHECK(rows[2].starts_with("3 ! “lost” is no status that the form twilio-supersim knows."));
}

TEST_CASE("IMP-5 a page says that others follow") {
    const auto is_one_of_several = [](const std::string& text) {
        SimRecords records{text, "file"};
        while (records.next()) {
        }
        return records.is_one_page_of_several();
    };
    const std::string list = R"("devices":[{"deviceIds":[{"id":"89148000000000880014","kind":"iccid"}],)"
                             R"("carrierInformations":[{"state":"active"}]}])";
    CHECK(is_one_of_several("{\"hasMoreData\":true," + list + "}"));
    CHECK(is_one_of_several("{" + list + ",\"hasMoreData\":true}"));
    CHECK_FALSE(is_one_of_several("{\"hasMoreData\":false," + list + "}"));
    CHECK_FALSE(is_one_of_several("[" + list.substr(11, list.size() - 12) + "]"));
}

TEST_CASE("IDN-3 an ICCID that JSON holds as a number is marked") {
    SimRecords records{"{\"iccid\":8933224000000099000}\n{\"iccid\":\"8933224000000099014\"}\n", "file"};
    CHECK(records.next()->iccid_is_number);
    CHECK_FALSE(records.next()->iccid_is_number);
}
