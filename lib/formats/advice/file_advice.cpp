#include "lib/formats/advice/file_advice.hpp"

#include "lib/formats/forms/doubtful_names.hpp"
#include "lib/formats/forms/secrets.hpp"
#include "lib/language/lists.hpp"
#include "lib/model/error.hpp"
#include "lib/text/words/folded.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace simprof {

namespace {

constexpr std::size_t most_words_advised = 12;

/// As one word of a shell.
std::string as_shell_word(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\' || c == '$' || c == '`') result += '\\';
        result += c;
    }
    return result + '"';
}

bool is_read(const SimForm& form, std::string_view name) {
    return std::ranges::any_of(form.readings, [&](const SimForm::Reading& reading) {
        return std::ranges::any_of(reading.names,
                                   [&](const std::string& known) { return folded(known) == folded(name); });
    });
}

class Advice {
public:
    explicit Advice(const SimForm& form) : m_form(form) {}

    void add(const SampledName& sampled) {
        if (names_secret(sampled.name) || is_read(m_form, sampled.name)) return;
        const auto field = guessed_field(sampled);
        const bool is_first = field && m_taken.insert(*field).second;
        if (is_first) {
            add_option("--column", fmt::format("{}={}", sampled.name, to_string(*field)));
            if (field == SimField::status) add_words(sampled);
        } else if (is_doubtful_name(sampled.name)) {
            add_option("--ignore", sampled.name);
        }
    }

    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void add_option(std::string_view option, std::string_view value) {
        if (!m_text.empty()) m_text += ' ';
        m_text += fmt::format("{} {}", option, as_shell_word(value));
    }

    void add_words(const SampledName& sampled) {
        std::size_t count = 0;
        for (const std::string& word : sampled.values) {
            if (m_form.word("status", word) || ++count > most_words_advised) continue;
            add_option("--word", fmt::format("status:{}={}", word, guessed_status(word).value_or("STATUS")));
        }
    }

    const SimForm& m_form;
    std::set<SimField> m_taken;
    std::string m_text;
};

std::vector<Sentence> in_quotes(const std::vector<std::string>& names) {
    std::vector<Sentence> quoted;
    quoted.reserve(names.size());
    for (const std::string& name : names) quoted.push_back(said("“{name}”", "name"_is = name));
    return quoted;
}

Sentence no_names(const std::optional<std::string>& form, const Sentence& place) {
    if (form)
        return said("{place}: the form {form} finds neither an ICCID nor an MSISDN; there is nothing.",
                    "place"_is = place, "form"_is = *form);
    return said("{place}: no column or key holds the ICCID or the MSISDN of the SIMs; there is nothing.",
                "place"_is = place);
}

Sentence unknown_names(const std::vector<SampledName>& names, const std::optional<std::string>& form,
                       const Sentence& place) {
    if (names.empty()) return no_names(form, place);
    std::vector<std::string> there;
    there.reserve(names.size());
    for (const SampledName& sampled : names) there.push_back(sampled.name);
    const Sentence shown = listed(in_quotes(there));
    if (form)
        return said("{place}: the form {form} finds neither an ICCID nor an MSISDN; there is {names}.",
                    "place"_is = place, "form"_is = *form, "names"_is = shown);
    return said("{place}: no column or key holds the ICCID or the MSISDN of the SIMs; there is {names}.",
                "place"_is = place, "names"_is = shown);
}

Sentence to_type(const std::string& options, const std::string& form) {
    return said(
        "They seem to be these; look, and say so: `{options}`. To keep that as a form of your own: `mkdir -p "
        "~/.config/simprof/forms && simprof form show {form} {options} > "
        "~/.config/simprof/forms/our-portal.toml`.",
        "options"_is = options, "form"_is = form);
}

}  // namespace

std::string advised_options(const std::vector<SampledName>& names, const SimForm& form) {
    Advice advice{form};
    for (const SampledName& sampled : names) advice.add(sampled);
    return advice.text();
}

void refuse_unknown_names(const std::vector<SampledName>& names, const SimForm& general,
                          const SimReading& reading, const Sentence& place, std::size_t line) {
    const std::string options = advised_options(names, general);
    throw Error{
        ErrorKind::malformed, unknown_names(names, reading.wishes.form, place),
        options.empty()
            ? said("The first line must be ICCID, MSISDN or serial number, or name the columns, one of "
                   "them \"iccid\" or \"msisdn\"; or say which it is: --column \"NAME=iccid\"")
            : to_type(options, reading.wishes.form.value_or(general.name))}
        .with_rule("IMP-1")
        .with_line(line);
}

void refuse_doubtful(const std::vector<std::string>& doubtful, const std::vector<SampledName>& names,
                     const SimForm& form, const Sentence& place, std::size_t line) {
    std::vector<SampledName> asked;
    std::ranges::copy_if(names, std::back_inserter(asked), [&](const SampledName& sampled) {
        return std::ranges::find(doubtful, sampled.name) != doubtful.end();
    });
    throw Error{
        ErrorKind::malformed,
        said_of(doubtful.size(),
                "{place}: {names} is not read, and could say what the SIMs' status or services are.",
                "{place}: {names} are not read, and could say what the SIMs' status or services are.",
                "place"_is = place, "names"_is = listed(in_quotes(doubtful))),
        said_of(doubtful.size(),
                "Say what it is, such as: {options} Or leave it out by name: --ignore {name}",
                "Say what they are, such as: {options} Or leave each out by name: --ignore {name}",
                "options"_is = advised_options(asked, form), "name"_is = as_shell_word(doubtful.front()))}
        .with_rule("IMP-2")
        .with_line(line);
}

}  // namespace simprof
