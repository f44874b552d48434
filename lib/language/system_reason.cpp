#include "lib/language/system_reason.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace simprof {

namespace {

/// What the C library says of the errors that people meet with files and servers, as it says it in English.
constexpr std::array known_reasons{
    msgid("Operation not permitted"),
    msgid("No such file or directory"),
    msgid("Interrupted system call"),
    msgid("Input/output error"),
    msgid("No such device or address"),
    msgid("Bad file descriptor"),
    msgid("Resource temporarily unavailable"),
    msgid("Cannot allocate memory"),
    msgid("Permission denied"),
    msgid("Device or resource busy"),
    msgid("File exists"),
    msgid("Invalid cross-device link"),
    msgid("No such device"),
    msgid("Not a directory"),
    msgid("Is a directory"),
    msgid("Invalid argument"),
    msgid("Too many open files in system"),
    msgid("Too many open files"),
    msgid("Text file busy"),
    msgid("File too large"),
    msgid("No space left on device"),
    msgid("Illegal seek"),
    msgid("Read-only file system"),
    msgid("Too many links"),
    msgid("Broken pipe"),
    msgid("File name too long"),
    msgid("No locks available"),
    msgid("Function not implemented"),
    msgid("Directory not empty"),
    msgid("Too many levels of symbolic links"),
    msgid("Value too large for defined data type"),
    msgid("Operation not supported"),
    msgid("Connection refused"),
    msgid("Connection timed out"),
    msgid("Stale file handle"),
    msgid("Disk quota exceeded"),
};

}  // namespace

Sentence system_reason(const std::error_code& error) {
    std::string text = error.message();
    const auto* const known = std::ranges::find(known_reasons, text);
    return known != known_reasons.end() ? marked(*known) : verbatim(std::move(text));
}

Sentence system_reason(int error_number) { return system_reason({error_number, std::generic_category()}); }

}  // namespace simprof
