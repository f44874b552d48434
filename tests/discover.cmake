# After each build of the tests: writes one ctest a test case of PROGRAM into OUTPUT. doctest's own script does this
# too, but takes a semicolon in a name for the end of it.

execute_process(COMMAND ${PROGRAM} --list-test-cases OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
set(script "")
while(listing MATCHES "^([^\n]*)\n(.*)$")
    set(name "${CMAKE_MATCH_1}")
    set(listing "${CMAKE_MATCH_2}")
    if(NOT name MATCHES "^(\\[doctest\\] |=====)")
        string(REPLACE "," "\\," filter "${name}")
        # A name that doctest does not find again would pass with no case run: that is a failure.
        string(APPEND script
            "add_test([==[${name}]==] [==[${PROGRAM}]==] [==[--test-case=${filter}]==])\n"
            "set_tests_properties([==[${name}]==] PROPERTIES\n"
            "    TIMEOUT 600 FAIL_REGULAR_EXPRESSION [==[test cases: +0 ]==])\n")
    endif()
endwhile()
file(WRITE ${OUTPUT} "${script}")
