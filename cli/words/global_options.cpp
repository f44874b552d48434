#include "cli/words/global_options.hpp"

#include "lib/language/wording.hpp"

namespace simprof::cli {

void declare_global_options(Declaration& words, GlobalWords& into) {
    using Value = Declaration::Value;
    words.option("--store", msgid("FILE"), Value::file, msgid("the store to work on"), into.options.store);
    words.option("-o,--output", msgid("FORMAT"), Value::format, msgid("table, json, ndjson or csv"),
                 into.options.output);
    words.option("--color", msgid("WHEN"), Value::color, msgid("auto, always or never"), into.options.color);
    words.flag("-q,--quiet", msgid("say nothing but errors"), into.options.quiet);
    words.flag("--no-input", msgid("never ask; fail where a question would be needed"),
               into.options.no_input);
    words.flag("--no-pager", msgid("never hand a long table to a pager"), into.options.no_pager);
    words.option("--wait", msgid("SECONDS"), Value::number, msgid("how long to wait for a busy store (5)"),
                 into.options.wait);
    words.flag("-h,--help", msgid("show help and end"), into.help);
    words.flag("--version", msgid("show the version and end"), into.version);
}

DeclaredWords global_words() {
    Declaration declared;
    GlobalWords none;
    declare_global_options(declared, none);
    return declared.words();
}

}  // namespace simprof::cli
