// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/batch_rows.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/read_file.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <unistd.h>

namespace myoatlas::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_files[] = {"painted", "session", "logo", "out",
                                        "passphrase-file"}; // columns that name one

std::vector<std::string> values_of(const std::string& cell) {
    std::vector<std::string> values;
    for (std::size_t begin = 0; begin <= cell.size();) {
        const std::size_t end = std::min(cell.find(';', begin), cell.size());
        std::string value = cell.substr(begin, end - begin);
        value.erase(0, value.find_first_not_of(' '));
        value.erase(value.find_last_not_of(' ') + 1);
        if (!value.empty()) values.push_back(std::move(value));
        begin = end + 1;
    }
    return values;
}

// FNV-1a, 64 bits.
class Marker {
public:
    void add(std::string_view text) {
        for (const char c : text) step(static_cast<unsigned char>(c));
        step(0);
    }
    void add_file(const fs::path& path) {
        std::error_code error;
        add(std::to_string(fs::file_size(path, error)));
        add(std::to_string(fs::last_write_time(path, error).time_since_epoch().count()));
    }
    std::string text() const {
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash_));
        return digits;
    }

private:
    void step(unsigned char c) { hash_ = (hash_ ^ c) * 1099511628211u; }
    std::uint64_t hash_ = 14695981039346656037u;
};

BatchRow row_of(const io::CsvTable& table, const io::CsvRow& record, const fs::path& folder) {
    BatchRow row;
    row.line = record.line;
    Marker marker;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const std::string &column = table.headings[i], &cell = record.cells[i];
        if (column == "command") row.command = cell;
        if (column == "command" || cell.empty()) continue;
        const bool is_file = std::ranges::find(k_files, column) != std::end(k_files);
        for (std::string value : is_file ? std::vector{cell} : values_of(cell)) {
            if (is_file && value != "-") value = (folder / value).lexically_normal().string();
            if (is_file && column != "out") marker.add_file(value);
            if (column == "out") row.out = value;
            row.arguments.push_back("--" + column + (value == "yes" ? "" : "=" + value));
        }
    }
    row.arguments.insert(row.arguments.begin(), row.command);
    for (const std::string& argument : row.arguments) marker.add(argument);
    row.mark = marker.text();
    return row;
}

}

core::Result<std::vector<BatchRow>> batch_rows(const io::CsvTable& table, const fs::path& path) {
    core::Problems problems;
    for (const char* column : {"command", "out"})
        if (std::ranges::find(table.headings, column) == table.headings.end())
            problems.push_back({path.string(), std::string("there is no column \"") + column + "\""});
    if (!problems.empty()) return problems;
    std::vector<BatchRow> rows;
    std::map<std::string, std::size_t> made; // by what is written, the line
    for (const io::CsvRow& record : table.rows) {
        BatchRow row = row_of(table, record, path.parent_path());
        row.number = rows.size() + 1;
        const std::string where = path.string() + ": line " + std::to_string(row.line);
        if (std::ranges::find(k_batch_commands, row.command) == std::end(k_batch_commands))
            problems.push_back(
                {where, "the command \"" + row.command + "\" is not one of: " + core::joined(k_batch_commands)});
        if (row.out.empty()) problems.push_back({where, "there is no file to write; expected one as \"out\""});
        const auto [known, is_new] = made.emplace(row.out, row.line);
        if (!is_new)
            problems.push_back({where, row.out + " is written by line " + std::to_string(known->second) + " already"});
        rows.push_back(std::move(row));
    }
    if (!problems.empty()) return problems;
    return rows;
}

BatchRecord::BatchRecord(fs::path file) : file_(std::move(file)) {
    const auto text = io::read_file(file_, file_.string());
    if (!text) return; // nothing was made yet
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        marks_.insert(text->substr(begin, end - begin));
        begin = end + 1;
    }
}

bool BatchRecord::has(const BatchRow& row) const {
    std::error_code error;
    return marks_.contains(row.mark) && fs::exists(row.out, error);
}

void BatchRecord::add(const BatchRow& row) {
    marks_.insert(row.mark);
    const std::string line = row.mark + "\n";
    const int descriptor = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (descriptor < 0) return; // then it is made once more another time
    [[maybe_unused]] const ssize_t written = ::write(descriptor, line.data(), line.size()); // whole, being so short
    ::close(descriptor);
}

}
