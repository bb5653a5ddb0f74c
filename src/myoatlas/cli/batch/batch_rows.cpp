// SPDX-License-Identifier: MIT
#include "myoatlas/cli/batch/batch_rows.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/write_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
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
    void add_bytes(std::string_view bytes) {
        for (const char c : bytes) step(static_cast<unsigned char>(c));
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
            if (is_file && column != "out") {
                marker.add_file(value);
                row.files.push_back(value);
            }
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
            problems.push_back({path.string(), std::string("there is no column \"") + column + "\" (the first line's " +
                                                   "headings are parted by a " + table.separator + ": " +
                                                   core::joined(table.headings) + ")"});
    if (!problems.empty()) return problems;
    std::vector<BatchRow> rows;
    for (const io::CsvRow& record : table.rows) {
        BatchRow row = row_of(table, record, path.parent_path());
        row.number = rows.size() + 1;
        const std::string where = path.string() + ": line " + std::to_string(row.line);
        if (std::ranges::find(k_batch_commands, row.command) == std::end(k_batch_commands))
            problems.push_back(
                {where, "the command \"" + row.command + "\" is not one of: " + core::joined(k_batch_commands)});
        if (row.out.empty()) problems.push_back({where, "there is no file to write; expected one as \"out\""});
        rows.push_back(std::move(row));
    }
    if (!problems.empty()) return problems;
    return rows;
}

core::Problems clashes_of(const std::vector<BatchRow>& rows, const BatchFiles& files) {
    core::Problems problems;
    std::map<fs::path, std::string> known; // by the file, what it is
    const auto keep = [&](const fs::path& path, const std::string& what) {
        if (const auto behind = io::file_behind(path)) known.emplace(*behind, what);
    };
    keep(files.table, "is the table itself");
    keep(files.record, "remembers what was made");
    const auto line_of = [](const BatchRow& row) { return "line " + std::to_string(row.line); };
    for (const BatchRow& row : rows)
        for (const std::string& file : row.files) keep(file, "is read by " + line_of(row));
    const auto write = [&](const fs::path& path, const std::string& where, const std::string& what) {
        const auto behind = io::file_behind(path);
        if (!behind) return;
        if (const auto [at, is_new] = known.emplace(*behind, what); !is_new)
            problems.push_back({where, path.string() + " " + at->second + " already; expected another name"});
    };
    for (const BatchRow& row : rows)
        write(row.out, files.table.string() + ": " + line_of(row), "is written by " + line_of(row));
    write(files.report, "--report", "is the report");
    return problems;
}

namespace {

// Size and checksum of what was made; nothing where it is not there.
std::string print_of(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return {}; // a pipe would have to be waited for
    std::ifstream file(path, std::ios::binary);
    Marker marker;
    std::size_t size = 0;
    for (std::array<char, 1 << 16> some{}; file.read(some.data(), some.size()) || file.gcount() > 0;) {
        marker.add_bytes({some.data(), static_cast<std::size_t>(file.gcount())});
        size += static_cast<std::size_t>(file.gcount());
    }
    return std::to_string(size) + " " + marker.text();
}

}

BatchRecord::BatchRecord(fs::path file) : file_(std::move(file)) {
    const auto text = io::read_file(file_, file_.string());
    if (!text) return; // nothing was made yet
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        const std::string line = text->substr(begin, end - begin);
        const std::size_t space = std::min(line.find(' '), line.size());
        made_[line.substr(0, space)] = line.substr(std::min(space + 1, line.size())); // the last one holds
        begin = end + 1;
    }
}

bool BatchRecord::has(const BatchRow& row) const {
    std::string made;
    {
        const std::lock_guard lock(one_looks_);
        const auto found = made_.find(row.mark);
        if (found != made_.end()) made = found->second;
    }
    return !made.empty() && made == print_of(row.out);
}

void BatchRecord::add(const BatchRow& row) {
    const std::string made = print_of(row.out), line = row.mark + " " + made + "\n";
    const std::lock_guard lock(one_looks_);
    made_[row.mark] = made;
    const int descriptor = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (descriptor < 0) return; // then it is made once more another time
    [[maybe_unused]] const ssize_t written = ::write(descriptor, line.data(), line.size()); // whole, being so short
    ::close(descriptor);
}

}
