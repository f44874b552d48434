#include "cli/manual/help/word_sets.hpp"

#include "lib/language/wording.hpp"

#include <algorithm>
#include <iterator>

namespace simprof::cli {

namespace {

using Set = DeclaredWord::Set;

constexpr WordSet word_sets[] = {
    {Set::selecting, msgid("Which SIMs"), "selecting"},
    {Set::reading, msgid("How the file is read"), "forms"},
    {Set::listing, msgid("What is listed"), "output"},
    {Set::changing, msgid("As every change"), "confirming"},
    {Set::batches, msgid("As every batch"), "batches"},
};

}  // namespace

std::span<const WordSet> shared_word_sets() { return word_sets; }

std::vector<DeclaredWord> words_in(const std::vector<DeclaredWord>& words, DeclaredWord::Set set) {
    std::vector<DeclaredWord> chosen;
    std::ranges::copy_if(words, std::back_inserter(chosen),
                         [set](const DeclaredWord& word) { return word.set == set; });
    return chosen;
}

}  // namespace simprof::cli
