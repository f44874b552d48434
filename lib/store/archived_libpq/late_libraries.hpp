#pragma once

// What the archive of libpq calls of Kerberos and LDAP, which few servers are reached by: each function loads
// its library when it is called first. Without that library it fails as its own would, and libpq goes on or
// says so.
