// The room's own: SQLite behind two classes, so that every fault is seen and nothing leaks.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace myoatlas::io {

// Thrown within io/study and caught at its border.
struct DatabaseFault : std::runtime_error {
    DatabaseFault(int code_, const std::string& what) : std::runtime_error(what), code(code_) {}
    bool is_damage() const; // the file is no database, or parts of it cannot be read
    int code;               // SQLite's
};

class DatabaseRows;

class Database {
public:
    static Database open(const std::filesystem::path&); // made when it is not there
    static Database in_memory();

    void run(const std::string& sql); // one statement or several
    DatabaseRows rows(std::string_view sql) const;
    std::int64_t number(std::string_view sql) const; // of the first row; 0 without one
    std::int64_t last_row() const;
    std::vector<std::byte> bytes() const; // the file that it would be

private:
    struct Close {
        void operator()(sqlite3*) const;
    };
    explicit Database(sqlite3* opened) : db_(opened) {}
    std::unique_ptr<sqlite3, Close> db_;
};

// One statement: values put in by place from 1, then rows read by column from 0.
class DatabaseRows {
public:
    DatabaseRows(sqlite3*, std::string_view sql);
    DatabaseRows& put(int place, std::int64_t);
    DatabaseRows& put(int place, double);
    DatabaseRows& put(int place, std::string_view);
    bool next(); // false: there is no other row
    void done(); // steps to the end and may be put anew
    std::int64_t whole(int column) const;
    double real(int column) const;
    std::string text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt*) const;
    };
    sqlite3* db_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// All or nothing: rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database&); // takes the right to write at once, waiting for others
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& db_;
    bool is_open_ = true;
};

}
