// The functions of libcurl that Swift calls, and one wrapper of the variadic ones for each kind of argument: Swift
// cannot call variadic C.
// The types are those that CURLOPTTYPE_* and CURLINFO_* in <curl/curl.h> ask for.

#ifndef DREAMS_CCURL_SHIM_H
#define DREAMS_CCURL_SHIM_H

#include <curl/curl.h>
#include <dlfcn.h>
#include <sys/eventfd.h>

// libcurl is opened when the first of these functions is called, not when the program starts: its thirty or so
// libraries take longer to load than `dreams --help` takes altogether. Only the headers are used when building.

/// The library's handle; NULL when it is not installed. May be called from any thread: opening it twice gives the
/// same handle.
static inline void *shim_library(void) {
    static void *library;
    void *opened = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
    if (opened == NULL) {
        // The name of the interface version that <curl/curl.h> describes, the same since 2006.
        opened = dlopen("libcurl.so.4", RTLD_LAZY | RTLD_LOCAL);
        __atomic_store_n(&library, opened, __ATOMIC_RELEASE);
    }
    return opened;
}

/// Whether the library is there. To be asked before any of the functions below is called.
static inline int shim_is_available(void) {
    return shim_library() != NULL && dlsym(shim_library(), "curl_multi_poll") != NULL;
}

/// Defines shim_NAME, which calls curl_NAME.
#define SHIM_FUNCTION(result, name, parameters, arguments)                            \
    static inline result shim_##name parameters {                                     \
        static void *function;                                                        \
        void *found = __atomic_load_n(&function, __ATOMIC_ACQUIRE);                   \
        if (found == NULL) {                                                          \
            found = dlsym(shim_library(), "curl_" #name);                             \
            __atomic_store_n(&function, found, __ATOMIC_RELEASE);                     \
        }                                                                             \
        return ((result (*) parameters)found) arguments;                              \
    }

SHIM_FUNCTION(CURLcode, global_init, (long flags), (flags))
SHIM_FUNCTION(CURL *, easy_init, (void), ())
SHIM_FUNCTION(void, easy_cleanup, (CURL * handle), (handle))
SHIM_FUNCTION(const char *, easy_strerror, (CURLcode code), (code))
SHIM_FUNCTION(CURLM *, multi_init, (void), ())
SHIM_FUNCTION(CURLMcode, multi_cleanup, (CURLM * multi), (multi))
SHIM_FUNCTION(CURLMcode, multi_add_handle, (CURLM * multi, CURL *handle), (multi, handle))
SHIM_FUNCTION(CURLMcode, multi_remove_handle, (CURLM * multi, CURL *handle), (multi, handle))
SHIM_FUNCTION(CURLMcode, multi_perform, (CURLM * multi, int *running), (multi, running))
SHIM_FUNCTION(
    CURLMcode, multi_poll,
    (CURLM * multi, struct curl_waitfd *extra, unsigned int count, int timeout_ms, int *ready),
    (multi, extra, count, timeout_ms, ready))
SHIM_FUNCTION(CURLMsg *, multi_info_read, (CURLM * multi, int *left), (multi, left))
SHIM_FUNCTION(struct curl_slist *, slist_append, (struct curl_slist * list, const char *text), (list, text))
SHIM_FUNCTION(void, slist_free_all, (struct curl_slist * list), (list))

// The variadic functions. The prototypes of the header give the calls the right convention.
typedef CURLcode (*shim_easy_setopt_function)(CURL *, CURLoption, ...);
typedef CURLcode (*shim_easy_getinfo_function)(CURL *, CURLINFO, ...);
typedef CURLMcode (*shim_multi_setopt_function)(CURLM *, CURLMoption, ...);

static inline shim_easy_setopt_function shim_easy_setopt(void) {
    static void *function;
    void *found = __atomic_load_n(&function, __ATOMIC_ACQUIRE);
    if (found == NULL) {
        found = dlsym(shim_library(), "curl_easy_setopt");
        __atomic_store_n(&function, found, __ATOMIC_RELEASE);
    }
    return (shim_easy_setopt_function)found;
}

static inline CURLcode shim_setopt_long(CURL *handle, CURLoption option, long value) {
    return shim_easy_setopt()(handle, option, value);
}

static inline CURLcode shim_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return shim_easy_setopt()(handle, option, value);
}

/// libcurl copies the text of every option except CURLOPT_POSTFIELDS.
static inline CURLcode shim_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return shim_easy_setopt()(handle, option, value);
}

static inline CURLcode shim_setopt_pointer(CURL *handle, CURLoption option, void *value) {
    return shim_easy_setopt()(handle, option, value);
}

static inline CURLcode shim_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return shim_easy_setopt()(handle, option, value);
}

typedef size_t (*shim_data_callback)(char *data, size_t size, size_t count, void *context);

/// For CURLOPT_WRITEFUNCTION, CURLOPT_HEADERFUNCTION and CURLOPT_READFUNCTION.
static inline CURLcode shim_setopt_data_callback(CURL *handle, CURLoption option, shim_data_callback value) {
    return shim_easy_setopt()(handle, option, value);
}

static inline CURLcode shim_setopt_prereq(CURL *handle, curl_prereq_callback value) {
    return shim_easy_setopt()(handle, CURLOPT_PREREQFUNCTION, value);
}

static inline shim_easy_getinfo_function shim_easy_getinfo(void) {
    static void *function;
    void *found = __atomic_load_n(&function, __ATOMIC_ACQUIRE);
    if (found == NULL) {
        found = dlsym(shim_library(), "curl_easy_getinfo");
        __atomic_store_n(&function, found, __ATOMIC_RELEASE);
    }
    return (shim_easy_getinfo_function)found;
}

static inline CURLcode shim_getinfo_long(CURL *handle, CURLINFO info, long *value) {
    return shim_easy_getinfo()(handle, info, value);
}

static inline CURLcode shim_getinfo_pointer(CURL *handle, CURLINFO info, void **value) {
    return shim_easy_getinfo()(handle, info, value);
}

static inline CURLMcode shim_multi_setopt_long(CURLM *handle, CURLMoption option, long value) {
    return ((shim_multi_setopt_function)dlsym(shim_library(), "curl_multi_setopt"))(handle, option, value);
}

// Macros that Swift does not import because they are built from other macros.
static const long shim_http_version_2tls = CURL_HTTP_VERSION_2TLS;
static const long shim_http_version_1_1 = CURL_HTTP_VERSION_1_1;
static const long shim_tls_1_2 = CURL_SSLVERSION_TLSv1_2;
static const long shim_global_all = CURL_GLOBAL_ALL;

#endif
