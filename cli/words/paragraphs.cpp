#include "cli/words/paragraphs.hpp"

#include "cli/language/spoken.hpp"

namespace simprof::cli {

namespace {

void append(std::string& text, std::string_view paragraph) {
    if (paragraph.empty()) return;
    text.append(text.empty() ? "" : "\n\n").append(paragraph);
}

}  // namespace

std::string english_text(const Paragraphs& paragraphs) {
    std::string text;
    for (const std::string_view paragraph : paragraphs) append(text, paragraph);
    return text;
}

std::string spoken_text(const Paragraphs& paragraphs) {
    std::string text;
    for (const std::string_view paragraph : paragraphs) append(text, spoken(paragraph));
    return text;
}

}  // namespace simprof::cli
