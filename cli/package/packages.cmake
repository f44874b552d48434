# The Debian packages, made by CPack: `./dev package`. What lies in each is said where it is installed, by its component;
# what lies in the packages alone is EXCLUDE_FROM_ALL.

set(SIMPROF_MAINTAINER "The simprof maintainers <maintainers@simprof.invalid>" CACHE STRING
    "Who answers for the packages: NAME <ADDRESS>")

set(package ${PROJECT_SOURCE_DIR}/cli/package)
set(package_files ${PROJECT_BINARY_DIR}/package)
file(WRITE ${package_files}/conffiles "/etc/simprof/config.toml\n")
file(WRITE ${package_files}/triggers "activate-noawait ldconfig\n")
file(CHMOD ${package_files}/conffiles ${package_files}/triggers PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

install(FILES cli/settings/config.toml DESTINATION /etc/simprof COMPONENT program EXCLUDE_FROM_ALL)
install(FILES ${package}/simprof.lintian-overrides DESTINATION share/lintian/overrides RENAME simprof
        COMPONENT program EXCLUDE_FROM_ALL)
install(FILES ${package}/simprof-postgresql.lintian-overrides DESTINATION share/lintian/overrides RENAME simprof-postgresql
        COMPONENT server EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program library development)
if(TARGET simprof-postgresql)
    list(APPEND CPACK_COMPONENTS_ALL server)
endif()
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${package}/prepare.cmake)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each has its own
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${SIMPROF_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# One static program: it needs no library, but the days of its billing zone are those of tzdata.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME simprof)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "man-db, less, bash-completion | zsh | fish, simprof-postgresql")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_CONTROL_EXTRA ${package_files}/conffiles)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "change the services of M2M and IoT SIM cards safely
A SIM gets its services from a service profile: a pack, a rate plan and a
value for every option. simprof migrates SIMs to other profiles, edits
profiles, and lets single SIMs deviate. It judges every change by the rules
of the platform first, shows what it does now and what on the first of the
next month, keeps the history and takes changes back.

This package has the program, its manual pages, completion for bash, zsh and
fish, and JSON Schemas of what it prints.")

# Where libpq is inside, its dependencies tell of glibc alone; Kerberos and LDAP are loaded where a server asks for them.
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME simprof-postgresql)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS "simprof (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_SERVER_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS "postgresql, libgssapi-krb5-2, libldap-2.5-0")
set(CPACK_DEBIAN_SERVER_DESCRIPTION "change the services of M2M and IoT SIM cards (stores on servers)
simprof keeps its store in a file, or on a PostgreSQL server for a team that
works from several places: the same commands, the same rules, the same answers.

This package has the program to which simprof hands over for a store that is
named as postgresql://HOST/DATABASE. The server is made by the package
postgresql, here or on another machine.")

set(about_the_library "What simprof does, for other programs: the same changes, judged by the same
rules, on the same stores.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libsimprof${SIMPROF_SOVERSION})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
# The trigger calls ldconfig. CPack would add scripts that do, too, but for those that are named here; there are none.
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA
    ${package_files}/triggers ${package_files}/none/postinst ${package_files}/none/postrm)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "change the services of M2M and IoT SIM cards (library)
${about_the_library}

This package has the shared library.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libsimprof-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libsimprof${SIMPROF_SOVERSION} (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "change the services of M2M and IoT SIM cards (headers)
${about_the_library}

This package has what programs are built with: headers and simprof.pc.")
include(CPack)
