#include "tests/language/po_file.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <regex>
#include <string>

using namespace simprof::language_test;

namespace {

/// The text without what is typed as it stands: between backquotes, lines of commands, SQL and what a shell
/// does next.
std::string prose_of(const std::string& text) {
    static const std::regex typed{R"(`[^`]*`|(^|\n)    [^\n]*|[A-Z]+ [A-Z\"][^;]*;|; chmod )"};
    return std::regex_replace(text, typed, "X");
}

/// What French typography does not have, by name; empty where all is well. A no-break space is written
/// U+00A0, a narrow one U+202F.
std::string fault_of(const std::string& text) {
    // Bytes of UTF-8: C2 A0 is the no-break space, E2 80 AF the narrow one.
    static const std::array<std::pair<const char*, std::regex>, 5> faults{{
        {"a no-break space before a colon", std::regex{"[^\\xa0](:|\xc2\xbb)(\\s|$)|[^\\xa0]\xc2\xbb"}},
        {"a narrow no-break space before ; ? !", std::regex{"[^\\xaf;?!(\"][;?!](\\s|$)"}},
        {"a no-break space behind «", std::regex{"\xc2\xab($|[^\\xc2]|\\xc2[^\\xa0])"}},
        {"quotes « »", std::regex{"\xe2\x80\x9c|\xe2\x80\x9d"}},
        {"an apostrophe ’", std::regex{"[a-zA-Z]'[a-zA-Z\\xc3]"}},
    }};
    const std::string prose = prose_of(text);
    for (const auto& [what, fault] : faults)
        if (std::regex_search(prose, fault)) return what;
    return {};
}

}  // namespace

TEST_CASE("Every sentence in French is set as French is: spaces, quotes and apostrophes") {
    const auto file = std::filesystem::path{SIMPROF_SOURCE_DIR} / "cli" / "language" / "fr.po";
    std::string complaints;
    for (const PoMessage& message : po_messages(file))
        for (const std::string& form : message.forms)
            if (const std::string fault = fault_of(form); !fault.empty())
                complaints += "\n" + fault + ": " + form;
    CHECK(complaints == "");
}

TEST_CASE("What is not set as French is, is found") {
    CHECK(fault_of("Essai : oui") == "a no-break space before a colon");
    CHECK(fault_of("Essai\u00a0: l’option «\u00a0a\u00a0», vraiment\u202f! `a: \"b\"`\n    simprof: 'x'") ==
          "");
    CHECK(fault_of("Essai: oui") == "a no-break space before a colon");
    CHECK(fault_of("Quoi ?") == "a narrow no-break space before ; ? !");
    CHECK(fault_of("« a\u00a0»") == "a no-break space behind «");
    CHECK(fault_of("“a”") == "quotes « »");
    CHECK(fault_of("l'option") == "an apostrophe ’");
}
