#pragma once

#include "lib/formats/forms/sim_field.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace simprof {

/// What a platform's word is here. For a status `value` is one of the domain's, or one of three answers that
/// refuse the row: `refuse` (a passing state), `ask` (two answers are possible, and a wrong one does harm),
/// `none` (says nothing of the subscription).
struct FormWord {
    std::string value;
    std::string why{};
};

/// How a kind of file is read (IMP-1): which column or key is what, which word is which status, and what
/// stands around the rows. Columns are named as the header names them, JSON's values by their paths (see
/// SimPath).
struct SimForm {
    enum class Kind { table, json };

    /// What is read, and under which names, the preferred one first.
    struct Reading {
        ReadAs as;
        std::vector<std::string> names;
        bool is_wished = false;  ///< named on the command line: it must be there
    };
    /// A document that wraps the list of SIMs, and how it says that it is one page of several.
    struct Page {
        std::string list;               ///< the key of the list; empty where there is no wrapper
        std::vector<std::string> more;  ///< keys that are true, or not empty, where pages follow
        std::string total;              ///< the key of the number of SIMs on all pages
        std::string pages;              ///< the key of the number of pages
    };
    /// Options in JSON: a list of pairs, or an object of names and values.
    struct Options {
        std::string list;
        std::string name = "name";
        std::string value = "value";
    };
    /// What stands around the rows of a report.
    struct Lines {
        std::vector<std::string> before_header;  ///< cells of the header's line before the names
        std::vector<std::string> before_row;     ///< cells of a row before its values
        std::string footer;                      ///< how the line behind the last row begins
    };

    std::string name;
    std::string title;
    std::string source;  ///< how it is known
    Kind kind = Kind::table;
    bool is_general = false;        ///< reads any file that names SIMs by its names
    bool keeps_first_imsi = false;  ///< a card has a row for each of its IMSIs, of which the first is kept
    std::vector<std::string> known_by;  ///< names that are all there
    std::vector<Reading> readings;
    std::vector<std::string> ignored;  ///< names that say nothing about what a SIM is to be
    Options options;
    Page page;
    Lines lines;
    std::map<std::string, std::map<std::string, FormWord>, std::less<>>
        words;  ///< by field, then folded word

    std::string text;    ///< the TOML it was read from
    std::string origin;  ///< the file; empty where it comes with the program

    [[nodiscard]] bool is_own() const { return !origin.empty(); }
    [[nodiscard]] const Reading* reading(SimField field) const;
    /// The word of that field, or null. `field` as `to_string(ReadAs)` names it.
    [[nodiscard]] const FormWord* word(std::string_view field, std::string_view word) const;
};

}  // namespace simprof
