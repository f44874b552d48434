#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simprof::cli {

/// One word that a command takes, as it was declared.
struct DeclaredWord {
    enum class Kind { argument, optional_argument, arguments, option, repeated_option, flag };

    /// What a word stands for, so that a shell can complete it.
    enum class Value {
        text,
        profile,
        pack,
        plan,
        option_value,
        status,
        group,
        file,
        rule,
        number,
        day,
        month,
        sim,
        sim_range,
        request,
        request_kind,
        reference,
        actor,
        format,
        color,
        shell,
        topic,
        zone,
        export_format,
        language,
        form,
        encoding,
        column,
    };

    /// Words that many commands share. Help names each such set in one paragraph and leaves the rest to a
    /// topic.
    enum class Set {
        own,        ///< of this command
        selecting,  ///< which SIMs
        reading,    ///< how a file of SIMs is read
        listing,    ///< what of a list is printed
        changing,   ///< of every command that changes something
        batches,
        hidden,  ///< parsed, so that a refusal can say why, and told nowhere
    };

    Kind kind;
    std::string_view names;       ///< "SIM" (which msgid() marks), "--to", "-n,--dry-run"
    std::string_view value_name;  ///< of an option: "PROFILE", likewise; else empty
    Value value;
    std::string_view help;  ///< likewise
    Set set = Set::own;

    /// The names one by one: "-n", "--dry-run".
    [[nodiscard]] std::vector<std::string> each_name() const;
    /// The word as usage shows it in the language of this run: "SIM", "[SIM]...", "-n, --dry-run",
    /// "--to PROFILE".
    [[nodiscard]] std::string shown() const;
    [[nodiscard]] bool is_option() const { return kind >= Kind::option; }
    [[nodiscard]] bool is_flag() const { return kind == Kind::flag; }
    [[nodiscard]] bool repeatable() const { return kind == Kind::arguments || kind == Kind::repeated_option; }
    [[nodiscard]] bool required() const { return kind == Kind::argument; }
};

/// Everything that a command declares and tells of, in its order.
struct DeclaredWords {
    std::vector<DeclaredWord> arguments;
    std::vector<DeclaredWord> options;
};

/// Where a command says, once, which words it takes. Parsing, help, manual pages and completion are four
/// readers of the same declaration. `names` are as typed: "-n,--dry-run" or "--to".
class Declaration {
public:
    using Value = DeclaredWord::Value;
    using Set = DeclaredWord::Set;

    void argument(std::string_view name, Value value, std::string_view help, std::string& into);
    void argument(std::string_view name, Value value, std::string_view help,
                  std::optional<std::string>& into);
    void arguments(std::string_view name, Value value, std::string_view help, std::vector<std::string>& into);
    void option(std::string_view names, std::string_view value_name, Value value, std::string_view help,
                std::optional<std::string>& into);
    /// May be given more than once, one value each time.
    void option(std::string_view names, std::string_view value_name, Value value, std::string_view help,
                std::vector<std::string>& into);
    void flag(std::string_view names, std::string_view help, bool& into);

    /// A word, and what takes the values that were given for it.
    struct Entry {
        DeclaredWord word;
        std::function<void(const std::vector<std::string>& given)> take;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// All but the hidden ones.
    [[nodiscard]] DeclaredWords words() const;
    /// The option of that name, "--to" or "-t"; null where there is none.
    [[nodiscard]] const DeclaredWord* option(std::string_view name) const;
    /// True where the value of an option stands in the word behind this one: `--to`, or `-nt`, a cluster of
    /// flags that ends with one.
    [[nodiscard]] bool takes_next(std::string_view typed) const;

private:
    friend class SharedWords;

    void add(DeclaredWord word, std::function<void(const std::vector<std::string>& given)> take);

    std::vector<Entry> m_entries;
    Set m_set = Set::own;
};

/// As long as it lives, what is declared belongs to a set.
class SharedWords {
public:
    SharedWords(Declaration& words, DeclaredWord::Set set);
    SharedWords(const SharedWords&) = delete;
    SharedWords& operator=(const SharedWords&) = delete;
    ~SharedWords() { m_words.m_set = m_before; }

private:
    Declaration& m_words;
    DeclaredWord::Set m_before;
};

}  // namespace simprof::cli
