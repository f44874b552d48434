#include "lib/text/words/text_pool.hpp"

#include "lib/model/error.hpp"

#include <limits>

namespace simprof {

namespace {

constexpr std::size_t most_known = 10'000;
constexpr std::size_t longest = 0xffff;

}  // namespace

TextPool::Place TextPool::add(std::string_view text) {
    if (text.empty()) return 0;
    if (const auto known = m_known.find(std::string{text}); known != m_known.end()) return known->second;
    if (text.size() > longest || m_bytes.size() > std::numeric_limits<Place>::max() - text.size())
        throw Error{ErrorKind::malformed,
                    said("The groups and labels of the file are too long to be held at once."),
                    said("Import the file in several parts.")};
    const auto place = static_cast<Place>(m_bytes.size());
    m_bytes += static_cast<char>(text.size() & 0xff);
    m_bytes += static_cast<char>(text.size() >> 8);
    m_bytes += text;
    if (m_known.size() < most_known) m_known.emplace(text, place);
    return place;
}

std::string_view TextPool::at(Place place) const {
    const auto low = static_cast<unsigned char>(m_bytes[place]);
    const auto high = static_cast<unsigned char>(m_bytes[place + 1]);
    return std::string_view{m_bytes}.substr(place + 2,
                                            static_cast<std::size_t>(low) | std::size_t{high} << 8);
}

}  // namespace simprof
