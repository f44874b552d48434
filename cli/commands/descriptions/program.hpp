#pragma once

#include <string_view>

/// What help and the manual say about the commands about the program and its store.
namespace simprof::cli::text {

inline constexpr std::string_view init =
    "Creates the store, an empty file that only you can read, and says where it is. The billing zone, "
    "whose calendar decides when \"the first of the next month\" begins, is that of this computer unless "
    "--timezone names another. It cannot be changed later.\n\n"
    "With --sample the store gets a catalogue and a small fleet to try everything on.\n\n"
    "    simprof init --timezone Europe/Paris\n"
    "    simprof --store /tmp/try.db init --sample";

inline constexpr std::string_view demo =
    "Plays the three ways of changing a SIM's services (migrate, edit the profile, deviate) in a store "
    "of its own that is thrown away at the end. Each command is shown before what it prints. Nothing "
    "else on this computer is touched.\n\n"
    "    simprof demo";

inline constexpr std::string_view explain =
    "Explains a rule by its id, as error messages give it: what it says, why it is so, and what to do "
    "about it. Without an id it lists all rules.\n\n"
    "    simprof explain MIG-2";

inline constexpr std::string_view store_info =
    "Shows which store is used and its state: the file, its size, its schema, the billing zone, how "
    "many SIMs and profiles it holds, the newest request, and the head of the chain over all requests.\n\n"
    "    simprof store info";

inline constexpr std::string_view config_list =
    "Lists every setting with the value in force. With --show-origin also where it came from: an "
    "option, a variable of the environment, a line of a configuration file, or built in.\n\n"
    "    simprof config list --show-origin";

inline constexpr std::string_view completion =
    "Prints a script that lets a shell complete the commands, options and values of simprof.\n\n"
    "    simprof completion bash > ~/.local/share/bash-completion/completions/simprof\n"
    "    simprof completion zsh > \"${fpath[1]}/_simprof\"\n"
    "    simprof completion fish > ~/.config/fish/completions/simprof.fish";

inline constexpr std::string_view help =
    "Shows help about a command, a noun, a topic or a rule. Without a word it lists the commands and "
    "the topics.\n\n"
    "    simprof help sim migrate\n"
    "    simprof help exit-codes";

}  // namespace simprof::cli::text
