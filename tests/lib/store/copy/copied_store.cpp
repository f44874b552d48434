#include "tests/lib/store/copy/copied_store.hpp"

#include "lib/store/sqlite/file/connection.hpp"

#include <fmt/format.h>

namespace simprof::store_test {

namespace {

std::string text_of(const Value& value) {
    const Field& content = value.content();
    if (const auto* number = std::get_if<std::int64_t>(&content)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string_view>(&content)) return fmt::format("“{}”", *text);
    if (const auto* blob = std::get_if<Blob>(&content)) return hexadecimal(blob->bytes);
    return "-";
}

class EndingRows final : public CopiedRows {
public:
    EndingRows(std::unique_ptr<CopiedRows> rows, EndingSource& source)
        : m_rows(std::move(rows)), m_source(source) {}
    const std::vector<Value>* next() override {
        m_source.step();
        return m_rows->next();
    }

private:
    std::unique_ptr<CopiedRows> m_rows;
    EndingSource& m_source;
};

}  // namespace

std::string content_of_file(const std::string& path) {
    sqlite::Connection connection{{path}};
    std::string content;
    std::vector<std::string> tables;
    for (sqlite::Query names{connection,
                             std::string{"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1"}};
         names.step();)
        tables.emplace_back(names.text(0));
    for (const std::string& table : tables) {
        content += table + "\n";
        for (sqlite::Query rows{connection, "SELECT * FROM " + table + " ORDER BY 1, 2"}; rows.step();) {
            for (int n = 0; n < rows.columns(); ++n) content += text_of(rows.value(n)) + " ";
            content += "\n";
        }
    }
    return content;
}

std::string content_of(CopySource& source) {
    std::string content;
    source.begin();
    for (const auto tables : {growing_tables(), small_tables()})
        for (const CopiedTable& table : tables) {
            content += std::string{table.name} + "\n";
            const auto rows = source.rows(table, {});
            while (const std::vector<Value>* row = rows->next()) {
                for (const Value& value : *row) content += text_of(value) + " ";
                content += "\n";
            }
        }
    source.end();
    return content;
}

void EndingSource::begin() {
    step();
    if (before_view) before_view();
    m_source.begin();
}

std::unique_ptr<CopiedRows> EndingSource::rows(const CopiedTable& table, const WantedRows& wanted) {
    return std::make_unique<EndingRows>(m_source.rows(table, wanted), *this);
}

void EndingSource::step() {
    if (m_steps-- == 0) throw Error{ErrorKind::input_output, verbatim("It ends here.")};
}

void change_everything(TestStore& store, int round) {
    const Iccid giver = nth_sim(10 * round + 3);
    const Iccid taker = nth_sim(10 * round + 4);
    const std::string number = std::to_string(1'000'003 + 10 * round);
    RequestContent content;
    content.identities = {
        {giver, identity_of(*store->read(), giver),
         identity("20801" + number, "33610" + std::to_string(round), "x")},
        {taker, identity_of(*store->read(), taker), identity("208019" + number, "336" + number)}};
    store.record(content, RequestKind::sim_edit);
    store.record(moves({store.sim(nth_sim(10 * round + 5))}, deviated_state(), DeviationChange::set),
                 RequestKind::sim_deviate);
    store.import_sims(1, round == 0 ? 0 : 500 + round);
    store.import_sims(2, 1000 + 2 * round);
}

}  // namespace simprof::store_test
