# After each build of the tests: writes one ctest a test case of PROGRAM into OUTPUT, labelled with its kind: the folder
# of TESTS that it stands in. doctest's own script does this too, but takes a semicolon in a name for the end of it.

set(script "")
set(found 0)
file(GLOB kinds LIST_DIRECTORIES true RELATIVE ${TESTS} ${TESTS}/*)
foreach(kind IN LISTS kinds)
    if(NOT IS_DIRECTORY ${TESTS}/${kind})
        continue()
    endif()
    execute_process(COMMAND ${PROGRAM} --list-test-cases "--source-file=*/tests/${kind}/*,tests/${kind}/*"
        OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
    while(listing MATCHES "^([^\n]*)\n(.*)$")
        set(name "${CMAKE_MATCH_1}")
        set(listing "${CMAKE_MATCH_2}")
        if(NOT name MATCHES "^(\\[doctest\\] |=====)")
            math(EXPR found "${found} + 1")
            string(REPLACE "," "\\," filter "${name}")
            # A name that doctest does not find again would pass with no case run: that is a failure.
            string(APPEND script
                "add_test([==[${name}]==] [==[${PROGRAM}]==] [==[--test-case=${filter}]==])\n"
                "set_tests_properties([==[${name}]==] PROPERTIES LABELS ${kind}\n"
                "    TIMEOUT 600 FAIL_REGULAR_EXPRESSION [==[test cases: +0 ]==])\n")
        endif()
    endwhile()
endforeach()
execute_process(COMMAND ${PROGRAM} --count OUTPUT_VARIABLE all COMMAND_ERROR_IS_FATAL ANY)
if(NOT all MATCHES "filters: ${found}\n")
    message(FATAL_ERROR "Of the test cases, ${found} stand in a folder of ${TESTS}: ${all}")
endif()
file(WRITE ${OUTPUT} "${script}")
