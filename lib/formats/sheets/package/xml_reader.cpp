#include "lib/formats/sheets/package/xml_reader.hpp"

#include "lib/formats/sheets/package/sheet_limits.hpp"
#include "lib/formats/sheets/package/sheet_refusals.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

namespace simprof {

namespace {

constexpr char namespace_end = '|';
constexpr int piece = 64 * 1024;

std::string_view local_name(const char* name) {
    const std::string_view whole{name};
    return whole.substr(whole.rfind(namespace_end) + 1);
}

/// What expat says of the faults that files have, as it says it.
constexpr std::array known_faults{
    msgid("syntax error"),
    msgid("no element found"),
    msgid("not well-formed (invalid token)"),
    msgid("unclosed token"),
    msgid("partial character"),
    msgid("mismatched tag"),
    msgid("duplicate attribute"),
    msgid("junk after document element"),
    msgid("undefined entity"),
    msgid("unknown encoding"),
    msgid("encoding specified in XML declaration is incorrect"),
    msgid("unclosed CDATA section"),
    msgid("unbound prefix"),
};

Sentence told_fault(std::string_view fault) {
    const auto* const known = std::ranges::find(known_faults, fault);
    return known != known_faults.end() ? marked(*known) : verbatim(std::string{fault});
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char** at = m_list; *at != nullptr; at += 2)
        if (local_name(*at) == name) return std::string_view{at[1]};
    return {};
}

template <typename Deed>
void XmlReader::tell(const Deed& deed) {
    if (m_failure) return;
    try {
        deed();
    } catch (...) {
        m_failure = std::current_exception();
        XML_StopParser(m_parser.get(), XML_FALSE);
    }
}

struct XmlReader::Calls {
    static void begin(void* reader, const char* element, const char** attributes) {
        auto& self = *static_cast<XmlReader*>(reader);
        self.tell([&] {
            if (++self.m_depth > deepest_element)
                throw damaged_workbook(said("{place}: it is nested too deep.", "place"_is = self.m_place));
            self.m_listener.begin(local_name(element), XmlAttributes{attributes}, self.m_depth);
        });
    }
    static void text(void* reader, const char* text, int length) {
        auto& self = *static_cast<XmlReader*>(reader);
        self.tell([&] { self.m_listener.text({text, static_cast<std::size_t>(length)}); });
    }
    static void end(void* reader, const char* element) {
        auto& self = *static_cast<XmlReader*>(reader);
        self.tell([&] { self.m_listener.end(local_name(element), self.m_depth--); });
    }
    static void document_type(void* reader, const char* /*name*/, const char* /*system*/,
                              const char* /*public_id*/, int /*has_internal*/) {
        auto& self = *static_cast<XmlReader*>(reader);
        self.tell([&] {
            throw damaged_workbook(
                said("{place}: it declares a document type, as no spreadsheet program does.",
                     "place"_is = self.m_place));
        });
    }
};

XmlReader::XmlReader(TextSource& source, Sentence place, XmlListener& listener)
    : m_source(source),
      m_place(std::move(place)),
      m_listener(listener),
      m_parser(XML_ParserCreateNS(nullptr, namespace_end), XML_ParserFree) {
    if (m_parser == nullptr) throw std::bad_alloc{};
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), Calls::begin, Calls::end);
    XML_SetCharacterDataHandler(m_parser.get(), Calls::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), Calls::document_type);
}

XmlReader::~XmlReader() = default;

bool XmlReader::read_some() {
    if (m_ended) return false;
    void* const buffer = XML_GetBuffer(m_parser.get(), piece);
    if (buffer == nullptr) throw std::bad_alloc{};
    const std::size_t count = m_source.read({static_cast<char*>(buffer), piece});
    m_ended = count == 0;
    m_fed += count;
    const auto status = XML_ParseBuffer(m_parser.get(), static_cast<int>(count), m_ended ? 1 : 0);
    if (m_failure) std::rethrow_exception(m_failure);
    if (status != XML_STATUS_OK) throw_broken();
    const auto understood = std::max<XML_Index>(XML_GetCurrentByteIndex(m_parser.get()), 0);
    if (m_fed > static_cast<std::uint64_t>(understood) + longest_markup)
        throw damaged_workbook(said("{place}: it has a tag that does not end.", "place"_is = m_place));
    return !m_ended;
}

void XmlReader::read_all() {
    while (read_some()) {
    }
}

std::size_t XmlReader::line() const { return XML_GetCurrentLineNumber(m_parser.get()); }

void XmlReader::throw_broken() const {
    const char* const fault = XML_ErrorString(XML_GetErrorCode(m_parser.get()));
    throw damaged_workbook(said("{place}: it is no well-formed XML (line {line}: {fault}).",
                                "place"_is = m_place, "line"_is = line(), "fault"_is = told_fault(fault)));
}

}  // namespace simprof
