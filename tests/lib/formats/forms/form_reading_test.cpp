#include "lib/formats/forms/form_reading.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

const std::string head = "title = \"T\"\nkind = \"table\"\n";

/// The first mistake as "line:column message / hint".
std::string mistake_in(const std::string& text) {
    const FormReading reading = read_form(text);
    if (reading.mistakes.empty()) return {};
    const FileMistake& first = reading.mistakes.front();
    return std::to_string(first.position.line) + ':' + std::to_string(first.position.column) + ' ' +
           first.message.english() + " / " + first.hint.english();
}

}  // namespace

TEST_CASE("IMP-1 a form is read with its fields, words, options, page and lines") {
    const FormReading reading = read_form(R"(title = "Made up"
kind = "json"
source = "a test"
known-by = ["card.iccid"]
ignore = ["state"]
keeps-first-imsi = true

[fields]
iccid = ["card.iccid", "iccid"]
status = "states[is-current=true].state"
"opt:sms-mo" = "sms"

[words.status]
"On Line" = "active"
Scrap = { is = "refuse", why = "on its way" }

[options]
list = "services"
name = "key"

[page]
list = "items"
more = ["hasMore"]
total = "total"

[lines]
footer = "END"
)");
    for (const FileMistake& mistake : reading.mistakes) FAIL_CHECK(mistake.message.english());
    const SimForm& form = reading.form;
    CHECK(form.kind == SimForm::Kind::json);
    CHECK(form.keeps_first_imsi);
    REQUIRE(form.reading(SimField::iccid) != nullptr);
    CHECK(form.reading(SimField::iccid)->names == std::vector<std::string>{"card.iccid", "iccid"});
    REQUIRE(form.word("status", "ON-LINE") != nullptr);
    CHECK(form.word("status", "on_line")->value == "active");
    CHECK(form.word("status", "scrap")->why == "on its way");
    CHECK(form.word("status", "off") == nullptr);
    CHECK(form.options.list == "services");
    CHECK(form.options.name == "key");
    CHECK(form.options.value == "value");
    CHECK(form.page.more == std::vector<std::string>{"hasMore"});
    CHECK(form.lines.footer == "END");
}

TEST_CASE("IMP-1 a mistake in a form has its line, its column and the nearest key") {
    CHECK(mistake_in(head + "knownby = [\"x\"]\n[fields]\niccid = \"ICCID\"\n") ==
          "3:1 The form has no key \"knownby\". / Did you mean \"known-by\"?");
    CHECK(mistake_in(head + "[fields]\niccd = \"ICCID\"\n") ==
          "4:1 There is no field \"iccd\". / Did you mean \"iccid\"?");
    CHECK(mistake_in(head + "[fields]\niccid = \"I\"\n[words.status]\nOn = \"activ\"\n")
              .starts_with("6:1 The word \"On\" cannot be \"activ\": that is no status."));
    CHECK(mistake_in(head + "[fields]\nstatus = \"S\"\n")
              .starts_with("1:1 The form reads neither an ICCID nor an MSISDN."));
    CHECK(mistake_in("title = \"T\"\nkind = \"jsn\"\n[fields]\niccid = \"I\"\n")
              .starts_with("1:1 There is no kind of form \"jsn\"."));
    CHECK(mistake_in("title = \"T\"\nkind = \"json\"\n[fields]\niccid = \"a[\"\n")
              .starts_with("3:2 \"a[\" is no path to a value."));
    CHECK(mistake_in(head + "[fields\n").starts_with("3:"));
}
