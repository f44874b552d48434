#include "cli/manual/pages/recipes.hpp"

#include "lib/language/wording.hpp"

namespace simprof::cli {

extern const std::string_view nightly_recipe;
extern const std::string_view batch_recipe;
extern const std::string_view smoke_recipe;

std::span<const Recipe> all_recipes() {
    static const Recipe recipes[] = {
        {"nightly.sh", msgid("A comparison every night"),
         msgid("It mails what the platform's export says otherwise than the store, and nothing where both "
               "agree. The exit code of the comparison tells the two apart: 8 where something differs, 0 "
               "where nothing does."),
         nightly_recipe},
        {"batch.sh", msgid("A batch that is judged in one job and done in the next"),
         msgid("The first job judges the list and keeps the judgement, for people to read and for the second "
               "job, which names the number of SIMs. Where by then not exactly that many would change, it is "
               "refused with 6."),
         batch_recipe},
        {"smoke.sh", msgid("A new catalogue tried before it is used"),
         msgid("It copies the store, which goes on living by its own clock, and moves the copy's by "
               "SIMPROF_NOW: a migration on the last day of the year has its plan on the first of the next."),
         smoke_recipe},
    };
    return recipes;
}

}  // namespace simprof::cli
