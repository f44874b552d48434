#include "lib/operations/history/about.hpp"

#include "lib/text/words/counts.hpp"

#include <fmt/format.h>

#include <string_view>

namespace simprof {

namespace {

std::string_view verb_of(RequestKind kind) {
    switch (kind) {
        case RequestKind::profile_create:
            return "create profile";
        case RequestKind::profile_edit:
            return "edit profile";
        case RequestKind::profile_archive:
            return "archive profile";
        case RequestKind::profile_unarchive:
            return "unarchive profile";
        case RequestKind::profile_delete:
            return "delete profile";
        case RequestKind::catalogue_apply:
            return "apply a catalogue";
        case RequestKind::request_revert:
            return "take back";
        case RequestKind::store_clock:
            return "accept the clock";
        default: {
            const std::string_view kind_words = to_string(kind);
            return kind_words.substr(kind_words.find('.') + 1);  // of SIMs
        }
    }
}

}  // namespace

std::string about(const Request& request) {
    const std::string_view verb = verb_of(request.kind);
    if (!request.subject.empty()) return fmt::format("{} {}", verb, request.subject);
    const std::int64_t sims = request.sims - sims_that_gave_up(request);
    if (sims == 0) return std::string{verb};
    return fmt::format("{} {}", verb, counted_sims(sims));
}

}  // namespace simprof
