#include "tests/fuzz/mutations.hpp"

#include <string_view>
#include <utility>

namespace simprof::fuzz {

std::string Mutations::damaged(std::string text) {
    for (std::size_t i = below(8); i > 0 && !text.empty(); --i) damage_once(text);
    return text;
}

std::string Mutations::random_bytes() {
    std::string text(below(300), ' ');
    for (char& c : text) c = byte();
    return text;
}

void Mutations::damage_once(std::string& text) {
    const std::size_t at = below(text.size());
    switch (below(5)) {
        case 0:
            text[at] = byte();
            break;
        case 1:
            text.erase(at, below(40));
            break;
        case 2:
            text.insert(at, text.substr(below(text.size()), below(60)));
            break;
        case 3:
            text.insert(at, 1, byte());
            break;
        default:
            text.resize(at);
            break;
    }
}

std::size_t Mutations::below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>{0, bound - 1}(m_random);
}

char Mutations::byte() {
    constexpr std::string_view meaning = "\"',;\t\r\n=[]{}.:#\\-+ <>/&E89\xEF\xBB\xBF\xE9";
    return below(2) == 0 ? meaning[below(meaning.size())] : static_cast<char>(below(256));
}

}  // namespace simprof::fuzz
