# What Debian wants of every package, done by CPack before it packs: pages and changes compressed, a copyright, a changelog.
set(version ${CPACK_PACKAGE_VERSION})
string(TIMESTAMP when "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    string(TOUPPER ${component} COMPONENT)
    set(name ${CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME})
    set(share ${CPACK_TEMPORARY_DIRECTORY}/${component}/usr/share)
    file(WRITE ${share}/doc/${name}/changelog "simprof (${version}) unstable; urgency=medium

  * Release ${version}; CHANGELOG.md.gz of the package simprof has the changes.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${when}
")
    file(COPY ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${share}/doc/${name})
    file(GLOB_RECURSE compressed ${share}/man/*.[1-9] ${share}/doc/changelog ${share}/doc/CHANGELOG.md)
    execute_process(COMMAND gzip -9nf ${compressed} COMMAND_ERROR_IS_FATAL ANY)
    file(GLOB_RECURSE texts ${share}/doc/*)
    file(CHMOD ${texts} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endforeach()
