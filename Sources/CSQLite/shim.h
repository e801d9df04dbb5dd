// The functions of SQLite that Swift calls. See https://www.sqlite.org/c3ref/funclist.html for what they do.

#ifndef DREAMS_CSQLITE_SHIM_H
#define DREAMS_CSQLITE_SHIM_H

#include <dlfcn.h>
#include <stddef.h>
#include <sqlite3.h>

// SQLite is opened when the first of these functions is called, not when the program starts: most commands read from
// the bank only and never need it. Only its header is used when building.

/// The library's handle; NULL when it is not installed. May be called from any thread: opening it twice gives the
/// same handle.
static inline void *lazy_sqlite_library(void) {
    static void *library;
    void *opened = __atomic_load_n(&library, __ATOMIC_ACQUIRE);
    if (opened == NULL) {
        opened = dlopen("libsqlite3.so.0", RTLD_LAZY | RTLD_LOCAL);
        __atomic_store_n(&library, opened, __ATOMIC_RELEASE);
    }
    return opened;
}

/// Defines lazy_NAME, which calls NAME.
#define LAZY_SQLITE(result, name, parameters, arguments)                              \
    static inline result lazy_##name parameters {                                     \
        static void *function;                                                        \
        void *found = __atomic_load_n(&function, __ATOMIC_ACQUIRE);                   \
        if (found == NULL) {                                                          \
            found = dlsym(lazy_sqlite_library(), #name);                              \
            __atomic_store_n(&function, found, __ATOMIC_RELEASE);                     \
        }                                                                             \
        return ((result (*) parameters)found) arguments;                              \
    }

LAZY_SQLITE(int, sqlite3_libversion_number, (void), ())
LAZY_SQLITE(
    int, sqlite3_open_v2, (const char *path, sqlite3 **connection, int flags, const char *vfs),
    (path, connection, flags, vfs))
LAZY_SQLITE(int, sqlite3_close_v2, (sqlite3 * connection), (connection))
LAZY_SQLITE(int, sqlite3_extended_result_codes, (sqlite3 * connection, int on), (connection, on))
LAZY_SQLITE(int, sqlite3_busy_timeout, (sqlite3 * connection, int milliseconds), (connection, milliseconds))
LAZY_SQLITE(int, sqlite3_extended_errcode, (sqlite3 * connection), (connection))
LAZY_SQLITE(
    int, sqlite3_file_control, (sqlite3 * connection, const char *name, int operation, void *argument),
    (connection, name, operation, argument))
LAZY_SQLITE(int, sqlite3_system_errno, (sqlite3 * connection), (connection))
LAZY_SQLITE(const char *, sqlite3_errmsg, (sqlite3 * connection), (connection))
LAZY_SQLITE(int, sqlite3_get_autocommit, (sqlite3 * connection), (connection))
LAZY_SQLITE(
    int, sqlite3_prepare_v3,
    (sqlite3 * connection, const char *text, int length, unsigned int flags, sqlite3_stmt **statement,
     const char **rest),
    (connection, text, length, flags, statement, rest))
LAZY_SQLITE(int, sqlite3_finalize, (sqlite3_stmt * statement), (statement))
LAZY_SQLITE(int, sqlite3_step, (sqlite3_stmt * statement), (statement))
LAZY_SQLITE(int, sqlite3_reset, (sqlite3_stmt * statement), (statement))
LAZY_SQLITE(
    int, sqlite3_bind_int64, (sqlite3_stmt * statement, int index, sqlite3_int64 value),
    (statement, index, value))
LAZY_SQLITE(
    int, sqlite3_bind_text,
    (sqlite3_stmt * statement, int index, const char *text, int length, sqlite3_destructor_type destructor),
    (statement, index, text, length, destructor))
LAZY_SQLITE(sqlite3_int64, sqlite3_column_int64, (sqlite3_stmt * statement, int index), (statement, index))
LAZY_SQLITE(
    const unsigned char *, sqlite3_column_text, (sqlite3_stmt * statement, int index), (statement, index))
LAZY_SQLITE(int, sqlite3_column_bytes, (sqlite3_stmt * statement, int index), (statement, index))

/// Binds a text that SQLite copies at once. SQLITE_TRANSIENT is a cast that Swift cannot import.
static inline int lazy_bind_copied_text(sqlite3_stmt *statement, int index, const char *text, int length) {
    return lazy_sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}

/// Binds a text that stays valid and unchanged until the statement is bound again or finalized.
static inline int lazy_bind_borrowed_text(sqlite3_stmt *statement, int index, const char *text, int length) {
    return lazy_sqlite3_bind_text(statement, index, text, length, SQLITE_STATIC);
}

#endif
