# Every cli/language/CODE.po is a language of the program. msgfmt compiles it, the assembler takes it in as it is, and
# gettext's rule of plurals, an expression of C, becomes a function.
find_program(SIMPROF_MSGFMT msgfmt REQUIRED) # Debian: gettext

function(embed_language list file)
    cmake_path(GET file STEM code)
    set(dictionary ${CMAKE_CURRENT_BINARY_DIR}/${code}.mo)
    add_custom_command(OUTPUT ${dictionary} DEPENDS ${file} VERBATIM
        COMMAND ${SIMPROF_MSGFMT} --check --no-hash -o ${dictionary} ${file})
    file(READ ${file} sentences)
    string(REGEX MATCH "\n\"Plural-Forms: nplurals=[0-9]+; plural=([^;]*);" matched "${sentences}")
    set(plural_form "${CMAKE_MATCH_1}")
    file(CONFIGURE OUTPUT language_${code}.cpp @ONLY CONTENT [[
#include "cli/language/dictionary.hpp"

asm(R"(
    .section .rodata
dictionary_@code@:
    .incbin "@dictionary@"
end_of_dictionary_@code@:
    .byte 0
    .previous
)");

extern const char dictionary_begins[] asm("dictionary_@code@");
extern const char dictionary_ends[] asm("end_of_dictionary_@code@");

namespace simprof::cli {

Dictionary dictionary_@code@() {
    return {"@code@", {dictionary_begins, static_cast<std::size_t>(dictionary_ends - dictionary_begins)},
            [](unsigned long n) { return static_cast<unsigned long>(@plural_form@); }};
}

}  // namespace simprof::cli
]])
    set(source ${CMAKE_CURRENT_BINARY_DIR}/language_${code}.cpp)
    set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${dictionary} SKIP_UNITY_BUILD_INCLUSION ON)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    list(APPEND ${list} ${source})
    set(${list} ${${list}} PARENT_SCOPE)
endfunction()

# The languages of a folder, in the order of their codes.
function(embed_languages list folder)
    file(GLOB files CONFIGURE_DEPENDS ${folder}/*.po)
    set(declarations "")
    set(entries "")
    foreach(file IN LISTS files)
        embed_language(${list} ${file})
        cmake_path(GET file STEM code)
        string(APPEND declarations "Dictionary dictionary_${code}();\n")
        string(APPEND entries "dictionary_${code}(), ")
    endforeach()
    file(CONFIGURE OUTPUT shipped_languages.cpp @ONLY CONTENT [[
#include "cli/language/languages.hpp"

#include <array>

namespace simprof::cli {

@declarations@
std::span<const Dictionary> shipped_languages() {
    static const std::array known{@entries@};
    return known;
}

}  // namespace simprof::cli
]])
    list(APPEND ${list} ${CMAKE_CURRENT_BINARY_DIR}/shipped_languages.cpp)
    set(${list} ${${list}} PARENT_SCOPE)
endfunction()
