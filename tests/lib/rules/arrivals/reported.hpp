#pragma once

#include "lib/rules/arrivals/arrival.hpp"
#include "tests/lib/rules/sample.hpp"

/// What a platform reports, of the sample catalogue.
namespace simprof::sample {

inline ReportedServices of_status(Status status) {
    ReportedServices reported;
    reported.status = status;
    return reported;
}

inline ReportedServices of_options(const OptionChanges& options) {
    ReportedServices reported;
    reported.options = options;
    return reported;
}

inline ReportedServices of_profile(const Catalogue& catalogue, const char* name) {
    ReportedServices reported;
    reported.profile = catalogue.profile(name);
    return reported;
}

inline ReportedServices of_plan(const Catalogue& catalogue, const char* name) {
    ReportedServices reported;
    reported.plan = catalogue.plan(name);
    return reported;
}

}  // namespace simprof::sample
