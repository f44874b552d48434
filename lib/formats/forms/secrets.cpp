#include "lib/formats/forms/secrets.hpp"

#include "lib/model/digits.hpp"
#include "lib/text/words/folded.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace simprof {

namespace {

/// Folded, and without what `bare` takes off.
constexpr std::array<std::string_view, 33> secret_names{"pin",
                                                        "puk",
                                                        "pinpuk",
                                                        "ki",
                                                        "eki",
                                                        "k",
                                                        "op",
                                                        "opc",
                                                        "eopc",
                                                        "opopc",
                                                        "key",
                                                        "adm",
                                                        "admin",
                                                        "acc",
                                                        "kic",
                                                        "kid",
                                                        "kik",
                                                        "psk",
                                                        "des",
                                                        "chv",
                                                        "activation",
                                                        "confirmation",
                                                        "registration",
                                                        "matchingid",
                                                        "lpa",
                                                        "lpastring",
                                                        "esimurl",
                                                        "qr",
                                                        "smdpaddress",
                                                        "smdpplusuri",
                                                        "smdpplusaddress",
                                                        "arcclientpeerprivatekey",
                                                        "password"};

/// Of these, what stands behind is only a number, a word for code, or the like.
constexpr std::array<std::string_view, 6> secret_beginnings{"pin", "puk", "adm", "kic", "kid", "kik"};

/// Names that end in `code` and are no secret without it (a column `activation` is a date).
constexpr std::array<std::string_view, 4> secret_by_code{"activation", "confirmation", "registration", "qr"};

std::string without(std::string text, std::string_view part) {
    const std::size_t at = text.find(part);
    return at == std::string::npos ? text : text.erase(at, part.size());
}

bool is_one_of(std::string_view name, const auto& names) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

bool names_secret(std::string_view name) {
    std::string bare = folded(name);
    std::erase_if(bare, [](char c) { return is_digit(c) || c == '.' || c == '(' || c == ')' || c == '/'; });
    const bool is_code = bare.find("code") != std::string::npos;
    bare = without(std::move(bare), "code");
    if (is_one_of(bare, secret_by_code)) return is_code;
    if (is_one_of(bare, secret_names)) return true;
    return is_code && std::ranges::any_of(secret_beginnings, [&](std::string_view beginning) {
               return bare.starts_with(beginning);
           });
}

bool is_activation_code(std::string_view text) {
    if (text.starts_with("LPA:") || text.starts_with("lpa:")) text.remove_prefix(4);
    return text.starts_with("1$") && text.find('$', 2) != std::string_view::npos;
}

}  // namespace simprof
