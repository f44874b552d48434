#include "tests/fuzz/toml_reading.hpp"

#include "lib/formats/catalogue/catalogue_reading.hpp"
#include "lib/formats/forms/form_reading.hpp"
#include "lib/formats/forms/shipped_forms.hpp"
#include "lib/text/writing/csv_writing.hpp"
#include "tests/fuzz/sim_file_reading.hpp"
#include "tests/lib/formats/data_file.hpp"

namespace simprof::fuzz {

namespace {

Fate fate_of(const std::vector<FileMistake>& mistakes) {
    for (const FileMistake& mistake : mistakes) {
        promise(mistake.position.line > 0 && mistake.position.column > 0, "a mistake has its place");
        promise(!mistake.message.empty(), "a mistake is told");
    }
    return mistakes.empty() ? Fate::read : Fate::refused;
}

/// A table with all columns that the form reads, and a word of the form in each.
std::string table_of(const SimForm& form) {
    std::string header;
    std::string row;
    const char* separator = "";
    for (const SimForm::Reading& reading : form.readings) {
        header += separator;
        row += separator;
        append_csv_field(header, reading.names.front());
        const auto words = form.words.find(to_string(reading.as));
        append_csv_field(row, words == form.words.end() || words->second.empty()
                                  ? "8933224000000099014"
                                  : words->second.begin()->first);
        separator = ",";
    }
    return header + '\n' + row + '\n';
}

void read_by(const SimForm& form) {
    const FormLibrary library{{{"mine", "mine.toml", form.text}}};
    SimReading reading{&library, {}, SimReading::Purpose::import};
    reading.wishes.form = "mine";
    static const std::vector<std::string> json = json_files();
    if (form.kind == SimForm::Kind::table) return (void)read_sim_file(table_of(form), reading);
    for (const std::string& file : json) (void)read_sim_file(file, reading);
}

}  // namespace

Fate read_form_file(std::string_view bytes) {
    const FormReading reading = read_form(bytes);
    const Fate fate = fate_of(reading.mistakes);
    if (fate == Fate::read) read_by(reading.form);
    return fate;
}

Fate read_catalogue_file(std::string_view bytes) { return fate_of(read_catalogue(bytes, "file").mistakes); }

std::vector<std::string> form_files() {
    std::vector<std::string> samples;
    for (const ShippedForm& form : shipped_forms()) samples.emplace_back(form.text);
    return samples;
}

std::vector<std::string> catalogue_files() { return {test::data_file("catalogue.toml")}; }

}  // namespace simprof::fuzz
