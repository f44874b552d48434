#include "cli/commands/list_words.hpp"

#include "cli/words/given_values.hpp"
#include "lib/model/error.hpp"

#include <string_view>

namespace simprof::cli {

namespace {

ListWish::Order read_order(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    const std::string_view field = text.substr(0, colon);
    const std::string_view way = colon == std::string_view::npos ? "asc" : text.substr(colon + 1);
    if (field.empty() || (way != "asc" && way != "desc"))
        throw Error{ErrorKind::malformed, said("“{order}” is no order of a list.", "order"_is = text),
                    said("Write --sort FIELD, or --sort FIELD:desc for the last first.")};
    return {std::string{field}, way == "desc"};
}

}  // namespace

void ListWords::declare(Declaration& words) {
    using Value = Declaration::Value;
    const SharedWords shared{words, DeclaredWord::Set::listing};
    words.option("--fields", msgid("A,B,..."), Value::text,
                 msgid("these fields only, by the names of JSON keys"), fields);
    words.option("--sort", msgid("FIELD[:desc]"), Value::text, msgid("in the order of a field"), sort);
    words.option("--limit", msgid("N"), Value::number, msgid("the first N only"), limit);
}

ListWish ListWords::wish() const {
    ListWish wish;
    for (std::string_view names : fields) {
        for (std::size_t end = 0; end != std::string_view::npos; names.remove_prefix(end + 1)) {
            end = names.find(',');
            if (end != 0 && !names.empty()) wish.fields.emplace_back(names.substr(0, end));
            if (end == std::string_view::npos) break;
        }
    }
    if (!fields.empty() && wish.fields.empty())
        throw Error{ErrorKind::malformed, said("--fields names no field."), said("Write --fields A,B.")};
    if (sort) wish.order = read_order(*sort);
    if (limit) wish.limit = static_cast<std::size_t>(read_number(*limit, "--limit"));
    return wish;
}

}  // namespace simprof::cli
