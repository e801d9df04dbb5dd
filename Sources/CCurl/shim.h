// The variadic functions of libcurl, one wrapper for each kind of argument: Swift cannot call variadic C.
// The types are those that CURLOPTTYPE_* and CURLINFO_* in <curl/curl.h> ask for.

#ifndef DREAMS_CCURL_SHIM_H
#define DREAMS_CCURL_SHIM_H

#include <curl/curl.h>

static inline CURLcode shim_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

/// libcurl copies the text of every option except CURLOPT_POSTFIELDS.
static inline CURLcode shim_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_setopt_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

typedef size_t (*shim_data_callback)(char *data, size_t size, size_t count, void *context);

/// For CURLOPT_WRITEFUNCTION, CURLOPT_HEADERFUNCTION and CURLOPT_READFUNCTION.
static inline CURLcode shim_setopt_data_callback(CURL *handle, CURLoption option, shim_data_callback value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode shim_setopt_prereq(CURL *handle, curl_prereq_callback value) {
    return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}

static inline CURLcode shim_getinfo_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode shim_getinfo_pointer(CURL *handle, CURLINFO info, void **value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode shim_multi_setopt_long(CURLM *handle, CURLMoption option, long value) {
    return curl_multi_setopt(handle, option, value);
}

// Macros that Swift does not import because they are built from other macros.
static const long shim_http_version_2tls = CURL_HTTP_VERSION_2TLS;
static const long shim_http_version_1_1 = CURL_HTTP_VERSION_1_1;
static const long shim_tls_1_2 = CURL_SSLVERSION_TLSv1_2;
static const long shim_global_all = CURL_GLOBAL_ALL;

#endif
