#include "lib/text/words/joined.hpp"

namespace simprof {

namespace {

template <typename Texts>
std::string in_one(const Texts& texts, std::string_view separator) {
    std::string all;
    std::string_view before;
    for (const std::string_view text : texts) {
        all.append(before).append(text);
        before = separator;
    }
    return all;
}

}  // namespace

std::string joined(std::span<const std::string> texts, std::string_view separator) {
    return in_one(texts, separator);
}

std::string joined(std::span<const std::string_view> texts, std::string_view separator) {
    return in_one(texts, separator);
}

std::string joined(const std::set<std::string>& texts, std::string_view separator) {
    return in_one(texts, separator);
}

}  // namespace simprof
