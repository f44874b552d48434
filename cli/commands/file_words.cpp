#include "cli/commands/file_words.hpp"

#include "cli/session/input_text.hpp"
#include "cli/session/session.hpp"

#include <utility>

namespace simprof::cli {

void FileWords::declare(Declaration& declaration) {
    using Value = Declaration::Value;
    const SharedWords shared{declaration, DeclaredWord::Set::reading};
    declaration.option("--encoding", msgid("NAME"), Value::encoding,
                       msgid("how the file writes its letters: utf-8, utf-16le, utf-16be or windows-1252"),
                       encoding);
    declaration.option("--form", msgid("NAME"), Value::form,
                       msgid("the form of the file, such as cisco-control-center"), form);
    declaration.option("--column", msgid("NAME=FIELD"), Value::column,
                       msgid("what a column or a key of the file is"), columns);
    declaration.option("--word", msgid("FIELD:WORD=VALUE"), Value::text,
                       msgid("what a word of the file means"), words);
    declaration.option("--ignore", msgid("NAME"), Value::text, msgid("a column or a key to pass over"),
                       ignored);
}

SimFile FileWords::open(Session& session, const std::string& path, SimReading::Purpose purpose) const {
    auto text = session.open_text(path, encoding ? read_encoding(*encoding) : Encoding::utf_8);
    SimReading reading{&session.forms(), {form, {}, {}, ignored}, purpose};
    for (const std::string& column : columns) reading.wishes.add_column(column);
    for (const std::string& word : words) reading.wishes.add_word(word);
    return {std::move(text), input_name(path), std::move(reading)};
}

bool FileWords::any_given() const {
    return encoding || form || !columns.empty() || !words.empty() || !ignored.empty();
}

}  // namespace simprof::cli
