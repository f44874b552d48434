#include "lib/formats/forms/form_writing.hpp"

#include "lib/formats/forms/form_library.hpp"
#include "lib/formats/forms/form_reading.hpp"
#include "lib/formats/forms/shipped_forms.hpp"
#include "lib/formats/sims/sim_records.hpp"
#include "lib/model/error.hpp"
#include "tests/lib/formats/data_file.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

FormWishes portal_wishes() {
    FormWishes wishes;
    for (const char* column : {"Card No=iccid", "Phone=msisdn", "Line State=status"})
        wishes.add_column(column);
    for (const char* word : {"status:In Use=active", "status:Paused=suspended"}) wishes.add_word(word);
    wishes.ignored = {"Tariff Code"};
    return wishes;
}

}  // namespace

TEST_CASE("IMP-1 a form that is written reads back as the same form") {
    for (const ShippedForm& shipped : shipped_forms()) {
        CAPTURE(shipped.name);
        const SimForm form = read_form(shipped.text).form;
        const std::string text = write_form(form);
        const FormReading again = read_form(text);
        REQUIRE(again.mistakes.empty());
        CHECK(write_form(again.form) == text);
        CHECK(again.form.known_by == form.known_by);
        CHECK(again.form.readings.size() == form.readings.size());
        CHECK(again.form.words.size() == form.words.size());
        CHECK(again.form.page.more == form.page.more);
        CHECK(again.form.lines.before_row == form.lines.before_row);
    }
}

TEST_CASE("IMP-1 what is said on the command line can be kept as a form, which reads the file alone") {
    const FormLibrary shipped;
    const std::string toml = write_form(kept_form(shipped.named("simprof-csv"), portal_wishes()));
    const FormLibrary library{{{"our-portal", "our-portal.toml", toml}}};
    const SimReading reading{&library, {}, SimReading::Purpose::import};
    SimRecords records{test::data_file("unknown-portal.csv"), "file", reading};
    CHECK(records.form().name == "our-portal");
    const SimRecord* record = records.next();
    CHECK(record->iccid == "8933224000000088918");
    CHECK(record->msisdn == "+882470400088091");
    CHECK(record->status == "active");
    CHECK(records.next()->status == "suspended");
    // It takes no file that another form knows.
    SimRecords others{test::data_file("fleet.csv"), "file", reading};
    CHECK(others.form().name == "simprof-csv");
}

TEST_CASE("IMP-1 a form that nothing would tell from others is not kept") {
    const FormLibrary shipped;
    FormWishes wishes;
    wishes.add_word("status:In Use=active");
    CHECK_THROWS_AS((void)kept_form(shipped.named("simprof-csv"), wishes), Error);
    const SimForm kept = kept_form(shipped.named("cisco-control-center"), wishes);
    CHECK(kept.known_by == shipped.named("cisco-control-center").known_by);
    CHECK(kept.word("status", "in use")->value == "active");
}

TEST_CASE("IMP-1 an empty file of a form is none: it may be about to be filled") {
    const FormLibrary library{{{"simprof-csv", "simprof-csv.toml", ""}}};
    CHECK_FALSE(library.named("simprof-csv").is_own());
}
