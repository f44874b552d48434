#pragma once

#include "lib/formats/sheets/package/xml_reader.hpp"
#include "lib/model/error.hpp"
#include "lib/text/reading/text_source.hpp"

#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace simprof {

/// A list of SIMs in XML as the list in JSON that says the same: each element within `sims` is an object,
/// each element of it a text, or an object where it holds others. An object begins on the line on which its
/// element does. Reading throws Error (malformed) where the text is no well-formed XML, or has no `sims`.
class XmlAsJson final : public TextSource, private XmlListener {
public:
    /// `source` must outlive this. `name` is what people call it.
    XmlAsJson(TextSource& source, std::string name);

    void rewind() override;
    std::size_t read(std::span<char> into) override;

private:
    struct Element {
        std::string name;
        std::string text;
        std::deque<Element> children;
    };

    void begin(std::string_view element, const XmlAttributes& attributes, std::size_t depth) override;
    void text(std::string_view piece) override;
    void end(std::string_view element, std::size_t depth) override;

    bool read_some();
    void begin_sim();
    void finish();
    static void append(std::string& out, const Element& element);
    static void append_members(std::string& out, const std::deque<Element>& children);

    TextSource& m_source;
    std::string m_name;
    std::unique_ptr<XmlReader> m_reader;
    std::string m_out;             ///< JSON that was not asked for yet
    std::size_t m_given = 0;       ///< of it
    std::size_t m_line = 1;        ///< of the JSON, at its end
    std::size_t m_list_depth = 0;  ///< of the element `sims` that is open; 0: none is
    bool m_has_list = false;
    bool m_has_sim = false;
    bool m_is_over = false;
    std::size_t m_elements = 0;   ///< of the SIM at hand
    std::deque<Element> m_sim;    ///< one element at most
    std::deque<Element*> m_open;  ///< of it, the innermost last
};

}  // namespace simprof
