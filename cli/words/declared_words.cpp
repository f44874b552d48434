#include "cli/words/declared_words.hpp"

#include "cli/words/global_options.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace simprof::cli {

namespace {

using Kind = DeclaredWord::Kind;

/// Writes down what is declared, and parses nothing.
class Collector final : public Declaration {
public:
    void argument(std::string_view name, Value value, std::string_view help, std::string&) override {
        add_argument(Kind::argument, name, value, help);
    }
    void argument(std::string_view name, Value value, std::string_view help,
                  std::optional<std::string>&) override {
        add_argument(Kind::optional_argument, name, value, help);
    }
    void arguments(std::string_view name, Value value, std::string_view help,
                   std::vector<std::string>&) override {
        add_argument(Kind::arguments, name, value, help);
    }
    void option(std::string_view names, std::string_view value_name, Value value, std::string_view help,
                std::optional<std::string>&) override {
        add_option(Kind::option, names, value_name, value, help);
    }
    void option(std::string_view names, std::string_view value_name, Value value, std::string_view help,
                std::vector<std::string>&) override {
        add_option(Kind::repeated_option, names, value_name, value, help);
    }
    void flag(std::string_view names, std::string_view help, bool&) override {
        add_option(Kind::flag, names, "", Value::text, help);
    }

    [[nodiscard]] DeclaredWords words() && { return std::move(m_words); }

private:
    void add_argument(Kind kind, std::string_view name, Value value, std::string_view help) {
        m_words.arguments.push_back({kind, std::string{name}, "", value, std::string{help}});
    }
    void add_option(Kind kind, std::string_view names, std::string_view value_name, Value value,
                    std::string_view help) {
        m_words.options.push_back(
            {kind, std::string{names}, std::string{value_name}, value, std::string{help}});
    }

    DeclaredWords m_words;
};

}  // namespace

std::vector<std::string> DeclaredWord::each_name() const {
    std::vector<std::string> each;
    for (std::size_t start = 0; start < names.size();) {
        const std::size_t end = std::min(names.find(',', start), names.size());
        each.push_back(names.substr(start, end - start));
        start = end + 1;
    }
    return each;
}

std::string DeclaredWord::shown() const {
    if (kind == Kind::argument) return names;
    if (kind == Kind::optional_argument) return fmt::format("[{}]", names);
    if (kind == Kind::arguments) return fmt::format("[{}]...", names);
    std::string all;
    for (const std::string& name : each_name()) all.append(all.empty() ? "" : ", ").append(name);
    return value_name.empty() ? all : fmt::format("{} {}", all, value_name);
}

DeclaredWords words_of(const Command& command) {
    Collector collector;
    command.make()->declare(collector);
    return std::move(collector).words();
}

DeclaredWords global_words() {
    Collector collector;
    GlobalWords none;
    declare_global_options(collector, none);
    return std::move(collector).words();
}

std::string usage_of(const Command& command, const DeclaredWords& words) {
    std::string usage = fmt::format("simprof {}", command.words());
    for (const DeclaredWord& argument : words.arguments) usage.append(" ").append(argument.shown());
    return words.options.empty() ? usage : usage + " [OPTIONS]";
}

}  // namespace simprof::cli
