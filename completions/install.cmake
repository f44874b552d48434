# Puts what completes commands where Debian's shells look, by the prefix at hand. fish looks below /usr/share only: who
# installs elsewhere for everybody names FISH_COMPLETIONS.
set(share ${CMAKE_INSTALL_PREFIX}/share)
set(zsh_completions ${share}/zsh/site-functions)
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    set(zsh_completions ${share}/zsh/vendor-completions)
endif()
if(NOT FISH_COMPLETIONS)
    set(FISH_COMPLETIONS ${share}/fish/vendor_completions.d)
endif()
set(from ${CMAKE_CURRENT_LIST_DIR})
file(INSTALL DESTINATION ${share}/bash-completion/completions TYPE FILE RENAME simprof FILES ${from}/simprof.bash)
file(INSTALL DESTINATION ${zsh_completions} TYPE FILE FILES ${from}/_simprof)
file(INSTALL DESTINATION ${FISH_COMPLETIONS} TYPE FILE FILES ${from}/simprof.fish)
