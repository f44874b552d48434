#pragma once

#include "lib/language/sentence.hpp"
#include "lib/text/reading/text_source.hpp"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct XML_ParserStruct;

namespace simprof {

/// The attributes of an element, by their local names.
class XmlAttributes {
public:
    /// Names and values in turn, a null pointer behind them, as expat has them.
    explicit XmlAttributes(const char** list) : m_list(list) {}
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// The value, or nothing in it where there is none.
    [[nodiscard]] std::string_view of(std::string_view name) const { return find(name).value_or(""); }

private:
    const char** m_list;
};

/// What XML calls true.
[[nodiscard]] inline bool is_true(std::string_view word) { return word == "1" || word == "true"; }

/// Is told what an XML text is made of. Elements go by their local names: `row` for `x:row`.
class XmlListener {
public:
    XmlListener() = default;
    XmlListener(const XmlListener&) = delete;
    XmlListener& operator=(const XmlListener&) = delete;
    virtual ~XmlListener() = default;

    /// `depth`: 1 for the root.
    virtual void begin(std::string_view element, const XmlAttributes& attributes, std::size_t depth) = 0;
    virtual void text(std::string_view /*piece*/) {}
    virtual void end(std::string_view /*element*/, std::size_t /*depth*/) {}
};

/// Reads an XML text piece by piece. It takes no document type, and so no entities but those of XML itself:
/// nothing is read from elsewhere, and nothing grows.
class XmlReader {
public:
    /// Source and listener must outlive this. `place` is what people call the text.
    XmlReader(TextSource& source, Sentence place, XmlListener& listener);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader();

    /// Reads a piece; false behind the last. Throws Error (malformed) where the text is no well-formed XML,
    /// and what the listener throws.
    bool read_some();
    void read_all();
    /// The line at which reading stands, from 1.
    [[nodiscard]] std::size_t line() const;

private:
    struct Calls;  ///< what expat calls

    template <typename Deed>
    void tell(const Deed& deed);
    [[noreturn]] void throw_broken() const;

    TextSource& m_source;
    Sentence m_place;
    XmlListener& m_listener;
    std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct*)> m_parser;
    std::size_t m_depth = 0;
    std::uint64_t m_fed = 0;
    bool m_ended = false;
    std::exception_ptr m_failure;  ///< no exception may pass through expat, which is C
};

}  // namespace simprof
