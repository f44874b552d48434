#pragma once

#include "lib/formats/forms/sim_form.hpp"
#include "lib/text/reading/file_position.hpp"

#include <string_view>
#include <vector>

namespace simprof {

struct FormReading {
    SimForm form;
    std::vector<FileMistake> mistakes;  ///< by place; empty where the form can be used
};

/// Reads a form from TOML. Keys in brackets may be missing:
///
///     title = "…"                     what people call it
///     kind = "table"                  or "json"
///     [source = "…"]                  how its columns and words are known
///     [known-by = ["NAME", …]]        names that are all there; without it most of the fields have to be
///     [general = true]                any file that has a name of an ICCID or an MSISDN
///     [ignore = ["NAME", …]]          columns or keys that are passed over (IMP-2)
///     [keeps-first-imsi = true]       rows of one card that differ in the IMSI only are one (BAT-2)
///     [fields]                        FIELD = "NAME", or ["NAME", …], the preferred one first; FIELD is a
///     column of
///                                     `sim list -o csv`, "opt:NAME", or first_use
///     [words.FIELD]                   "WORD" = "VALUE", or { is = "VALUE", why = "…" }
///     [options]                       list = "PATH", [name = "KEY"], [value = "KEY"]
///     [page]                          list = "KEY" or "KEY.KEY", [more = ["PATH", …]], [total = "PATH"],
///     [pages = "PATH"] [lines]                         [before-header = ["CELL", …]], [before-row = ["CELL",
///     …]], [footer = "CELL"]
[[nodiscard]] FormReading read_form(std::string_view text);

}  // namespace simprof
