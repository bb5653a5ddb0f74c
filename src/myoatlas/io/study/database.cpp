// SPDX-License-Identifier: MIT
#include "myoatlas/io/study/database.h"

#include <cstring>
#include <sqlite3.h>
#include <system_error>

#ifndef _WIN32
#include <fcntl.h>
#include <unistd.h>
#endif

namespace myoatlas::io {
namespace {

constexpr int k_patience_ms = 20'000; // for another program that writes

[[noreturn]] void fail(sqlite3* db, int code) {
    throw DatabaseFault(code, db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
}
void check(sqlite3* db, int code) {
    if (code != SQLITE_OK) fail(db, code);
}

// Who learned what is for the owner of the file only; SQLite would let others read it. Its journal is as it is.
void make_private([[maybe_unused]] const std::filesystem::path& path) {
#ifndef _WIN32
    // Only a file that is new: closing one that SQLite has open would end its locks.
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::close(descriptor);
    std::error_code error; // of a file of somebody else, which they have decided on
    constexpr auto k_owner_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
    if (std::filesystem::is_regular_file(path, error)) std::filesystem::permissions(path, k_owner_only, error);
#endif
}

}

bool DatabaseFault::is_damage() const {
    const int kind = code & 0xff; // the rest tells of the same in more detail
    return kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB;
}

void Database::Close::operator()(sqlite3* db) const {
    sqlite3_close_v2(db);
}
void DatabaseRows::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Database Database::open(const std::filesystem::path& path) {
    make_private(path);
    sqlite3* db = nullptr;
    const std::u8string name = path.u8string();
    const int code = sqlite3_open_v2(reinterpret_cast<const char*>(name.c_str()), &db,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database opened(db);
    check(db, code);
    sqlite3_busy_timeout(db, k_patience_ms);
    return opened;
}

Database Database::in_memory() {
    sqlite3* db = nullptr;
    const int code = sqlite3_open(":memory:", &db);
    Database opened(db);
    check(db, code);
    return opened;
}

void Database::run(const std::string& sql) {
    check(db_.get(), sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr));
}

DatabaseRows Database::rows(std::string_view sql) const {
    return {db_.get(), sql};
}

std::int64_t Database::number(std::string_view sql) const {
    DatabaseRows found = rows(sql);
    return found.next() ? found.whole(0) : 0;
}

std::int64_t Database::last_row() const {
    return sqlite3_last_insert_rowid(db_.get());
}

std::vector<std::byte> Database::bytes() const {
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> data(sqlite3_serialize(db_.get(), "main", &size, 0),
                                                               &sqlite3_free);
    if (!data) throw DatabaseFault(SQLITE_NOMEM, "there is not enough memory");
    std::vector<std::byte> copy(static_cast<std::size_t>(size));
    std::memcpy(copy.data(), data.get(), copy.size());
    return copy;
}

DatabaseRows::DatabaseRows(sqlite3* db, std::string_view sql) : db_(db) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    statement_.reset(statement);
    check(db, code);
}

DatabaseRows& DatabaseRows::put(int place, std::int64_t value) {
    check(db_, sqlite3_bind_int64(statement_.get(), place, value));
    return *this;
}
DatabaseRows& DatabaseRows::put(int place, double value) {
    check(db_, sqlite3_bind_double(statement_.get(), place, value));
    return *this;
}
DatabaseRows& DatabaseRows::put(int place, std::string_view value) {
    check(db_,
          sqlite3_bind_text(statement_.get(), place, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

bool DatabaseRows::next() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(db_, code);
    return false;
}

void DatabaseRows::done() {
    while (next()) continue;
    check(db_, sqlite3_reset(statement_.get()));
}

std::int64_t DatabaseRows::whole(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}
double DatabaseRows::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}
std::string DatabaseRows::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))) : "";
}

Transaction::Transaction(Database& db) : db_(db) {
    db_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!is_open_) return;
    try {
        db_.run("ROLLBACK");
    } catch (const DatabaseFault&) { // rolled back already, or when the file is next opened
    }
}

void Transaction::commit() {
    db_.run("COMMIT");
    is_open_ = false;
}

}
