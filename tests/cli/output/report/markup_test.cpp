#include "cli/output/report/markup.hpp"

#include "tests/cli/output/report/markup_checks.hpp"

#include <doctest/doctest.h>

using namespace simprof::cli;
using namespace simprof::cli::test;

TEST_CASE("A text is escaped, in an element and in an attribute") {
    const std::string hostile = "</td><script>alert(\"1\" & '2')</script>";
    const std::string html = element("td", {{"title", hostile}}, hostile).html();
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html ==
          "<td title=\"&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot; &amp; '2')&lt;/script&gt;\">"
          "&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot; &amp; '2')&lt;/script&gt;</td>\n");
    CHECK(why_malformed(html) == "");
}

TEST_CASE("What would turn a text around, end a line or be no character is shown escaped") {
    CHECK(Markup{"a\u202eb"}.html() == "a\\u202eb");
    CHECK(Markup{"a\nb\x1b[0m"}.html() == "a\\nb\\x1b[0m");
    CHECK(Markup{"a\xff"}.html() == "a\\xff");
    CHECK(Markup{"é → 漢"}.html() == "é → 漢");
}

TEST_CASE("Elements hold markup, and those that HTML never closes are not closed") {
    const Markup content = element("b", {}, "bold") + Markup{" & plain"};
    CHECK(element("p", {{"class", "a"}}, content).html() == "<p class=\"a\"><b>bold</b> &amp; plain</p>\n");
    CHECK(void_element("meta", {{"charset", "utf-8"}}).html() == "<meta charset=\"utf-8\">\n");
    CHECK(html_document(element("html", {}, "")) == "<!doctype html>\n<html></html>\n");
}

TEST_CASE("The check of well-formed HTML finds what is wrong") {
    CHECK(why_malformed("<p>a</p>") == "");
    CHECK(why_malformed("<p>a") == "p is not closed");
    CHECK(why_malformed("<p><b>a</p></b>") == "p is closed but not open");
    CHECK(why_malformed("</p>") == "p is closed but not open");
    CHECK(why_malformed("<p>a & b</p>") != "");
    CHECK(why_malformed("<p>a > b</p>") != "");
    CHECK(why_malformed("<p class=a></p>") != "");
    CHECK(why_malformed("<p class=\"a\" class=\"b\"></p>") != "");
    CHECK(why_malformed("<p") != "");
}
