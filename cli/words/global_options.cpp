#include "cli/words/global_options.hpp"

namespace simprof::cli {

void declare_global_options(Declaration& words, GlobalWords& into) {
    using Value = Declaration::Value;
    words.option("--store", "FILE", Value::file, "the store to work on", into.options.store);
    words.option("-o,--output", "FORMAT", Value::format, "table, json, ndjson or csv", into.options.output);
    words.option("--color", "WHEN", Value::color, "auto, always or never", into.options.color);
    words.flag("-q,--quiet", "say nothing but errors", into.options.quiet);
    words.flag("--no-input", "never ask; fail where a question would be needed", into.options.no_input);
    words.flag("--no-pager", "never hand a long table to a pager", into.options.no_pager);
    words.option("--wait", "SECONDS", Value::number, "how long to wait for a busy store (5)",
                 into.options.wait);
    words.flag("-h,--help", "show help and end", into.help);
    words.flag("--version", "show the version and end", into.version);
}

DeclaredWords global_words() {
    Declaration declared;
    GlobalWords none;
    declare_global_options(declared, none);
    return declared.words();
}

}  // namespace simprof::cli
