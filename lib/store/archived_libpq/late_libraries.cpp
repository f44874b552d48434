#include "lib/store/archived_libpq/late_libraries.hpp"

#include <dlfcn.h>

#include <array>
#include <cstdint>

namespace {

using Code = std::uint32_t;  // of GSSAPI, where 0 is success
using Thing = void*;         // whatever it points at is the library's

constexpr const char* kerberos = "libgssapi_krb5.so.2";
constexpr const char* ldap = "libldap-2.5.so.0";
constexpr Code failed = 13U << 16U;  // GSS_S_FAILURE
constexpr int no_success = -1;

/// What a library has by that name, or `otherwise` where it is not installed; it stays loaded.
template <typename Function>
Function* late(const char* library, const char* name, Function* otherwise) {
    void* const loaded = dlopen(library, RTLD_NOW);
    void* const found = loaded == nullptr ? nullptr : dlsym(loaded, name);
    return found == nullptr ? otherwise : reinterpret_cast<Function*>(found);
}

/// A call of GSSAPI. Its first parameter takes a code of the mechanism's own.
template <typename... Parameters>
Code call(const char* name, Code* minor, Parameters... parameters) {
    constexpr auto otherwise = [](Code* own, Parameters...) {
        *own = 0;
        return failed;
    };
    return late<Code(Code*, Parameters...)>(kerberos, name, otherwise)(minor, parameters...);
}

/// A call of LDAP that answers with a number.
template <typename... Parameters>
int ask(const char* name, Parameters... parameters) {
    constexpr auto otherwise = [](Parameters...) { return no_success; };
    return late<int(Parameters...)>(ldap, name, otherwise)(parameters...);
}

/// Likewise with something of its own.
template <typename Given, typename... Parameters>
Given* get(const char* name, Parameters... parameters) {
    constexpr auto otherwise = [](Parameters...) -> Given* { return nullptr; };
    return late<Given*(Parameters...)>(ldap, name, otherwise)(parameters...);
}

// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables, readability-identifier-naming,
// readability-function-size): variables and functions as libpq was compiled to find them.

struct Oid {
    Code length;
    const char* elements;
};
Oid hostbased_service{10, "\x2a\x86\x48\x86\xf7\x12\x01\x02\x01\x04"};  // RFC 2743, 4.1

std::array<char, 26> not_installed{"libldap is not installed."};

}  // namespace

extern "C" {

Oid* GSS_C_NT_HOSTBASED_SERVICE = &hostbased_service;
Code gss_acquire_cred(Code* minor, Thing name, Code time, Thing mechanisms, int usage, Thing credentials,
                      Thing actual, Code* lasts) {
    return call("gss_acquire_cred", minor, name, time, mechanisms, usage, credentials, actual, lasts);
}
Code gss_delete_sec_context(Code* minor, Thing context, Thing token) {
    return call("gss_delete_sec_context", minor, context, token);
}
Code gss_display_status(Code* minor, Code status, int type, Thing mechanism, Code* more, Thing text) {
    return call("gss_display_status", minor, status, type, mechanism, more, text);
}
Code gss_import_name(Code* minor, Thing text, Thing type, Thing name) {
    return call("gss_import_name", minor, text, type, name);
}
Code gss_init_sec_context(Code* minor, Thing credentials, Thing context, Thing target, Thing mechanism,
                          Code flags, Code time, Thing bindings, Thing in, Thing actual, Thing out,
                          Code* actual_flags, Code* lasts) {
    return call("gss_init_sec_context", minor, credentials, context, target, mechanism, flags, time, bindings,
                in, actual, out, actual_flags, lasts);
}
Code gss_release_buffer(Code* minor, Thing buffer) { return call("gss_release_buffer", minor, buffer); }
Code gss_release_cred(Code* minor, Thing credentials) { return call("gss_release_cred", minor, credentials); }
Code gss_release_name(Code* minor, Thing name) { return call("gss_release_name", minor, name); }
Code gss_unwrap(Code* minor, Thing context, Thing in, Thing out, int* is_confidential, Code* quality) {
    return call("gss_unwrap", minor, context, in, out, is_confidential, quality);
}
Code gss_wrap(Code* minor, Thing context, int confidential, Code quality, Thing in, int* is_confidential,
              Thing out) {
    return call("gss_wrap", minor, context, confidential, quality, in, is_confidential, out);
}
Code gss_wrap_size_limit(Code* minor, Thing context, int confidential, Code quality, Code out, Code* in) {
    return call("gss_wrap_size_limit", minor, context, confidential, quality, out, in);
}

Thing ldap_init(const char* host, int port) { return get<void>("ldap_init", host, port); }
int ldap_set_option(Thing session, int option, const void* value) {
    return ask("ldap_set_option", session, option, value);
}
int ldap_simple_bind(Thing session, const char* who, const char* password) {
    return ask("ldap_simple_bind", session, who, password);
}
int ldap_result(Thing session, int message, int all, Thing time, Thing result) {
    return ask("ldap_result", session, message, all, time, result);
}
int ldap_search_st(Thing session, const char* base, int scope, const char* filter, Thing attributes,
                   int only_types, Thing time, Thing result) {
    return ask("ldap_search_st", session, base, scope, filter, attributes, only_types, time, result);
}
int ldap_msgfree(Thing message) { return ask("ldap_msgfree", message); }
int ldap_unbind(Thing session) { return ask("ldap_unbind", session); }
int ldap_count_entries(Thing session, Thing chain) { return ask("ldap_count_entries", session, chain); }
Thing ldap_first_entry(Thing session, Thing chain) { return get<void>("ldap_first_entry", session, chain); }
Thing ldap_get_values_len(Thing session, Thing entry, const char* target) {
    return get<void>("ldap_get_values_len", session, entry, target);
}
void ldap_value_free_len(Thing values) {
    late<void(Thing)>(ldap, "ldap_value_free_len", [](Thing) {})(values);
}
char* ldap_err2string(int error) {
    char* const words = get<char>("ldap_err2string", error);
    return words == nullptr ? not_installed.data() : words;
}

}  // extern "C"

// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables, readability-identifier-naming,
// readability-function-size)
