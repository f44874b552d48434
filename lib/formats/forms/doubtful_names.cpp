#include "lib/formats/forms/doubtful_names.hpp"

#include "lib/text/words/folded.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace simprof {

bool is_doubtful_name(std::string_view name) {
    constexpr std::array<std::string_view, 18> parts{
        "status", "state", "statut", "etat", "lifecycle", "plan", "tariff", "tarif", "profile", "profil",
        "option", "service",
        // The same in other languages.
        "zustand", "estado", "stato", "perfil", "servici", "状態"};
    const std::string known = folded(name);
    return std::ranges::any_of(parts,
                               [&](std::string_view part) { return known.find(part) != std::string::npos; });
}

}  // namespace simprof
