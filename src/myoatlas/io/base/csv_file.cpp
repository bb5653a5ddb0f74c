// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/csv_file.h"

#include "myoatlas/io/base/read_file.h"

#include <algorithm>
#include <utility>

namespace myoatlas::io {
namespace {

// Takes the text apart into rows of cells.
class CsvReader {
public:
    CsvReader(std::string_view text, const std::string& name, core::Problems& problems)
        : text_(text), name_(name), problems_(problems) {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row{line_, {}};
            do row.cells.push_back(cell());
            while (take(','));
            take('\r');
            if (at_ < text_.size() && !take('\n')) {
                problem(row.line, "a quoted cell goes on after its end; expected a comma or the end of the line");
                skip_line();
            }
            ++line_;
            const bool is_empty = row.cells.size() == 1 && row.cells.front().empty();
            if (!is_empty) rows.push_back(std::move(row));
        }
        return rows;
    }
    void problem(std::size_t line, std::string what) {
        problems_.push_back({name_ + ": line " + std::to_string(line), std::move(what)});
    }

private:
    bool take(char c) {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    void skip_line() {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
        take('\n');
    }
    std::string cell() {
        std::string cell;
        if (!take('"')) {
            while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r')
                cell += text_[at_++];
            return cell;
        }
        const std::size_t begun = line_;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"' && !take('"')) return cell; // two of them stand for one
            line_ += c == '\n' ? 1 : 0;
            cell += c;
        }
        problem(begun, "a quoted cell has no end");
        return cell;
    }

    std::string_view text_;
    const std::string& name_;
    core::Problems& problems_;
    std::size_t at_ = 0, line_ = 1;
};

}

core::Result<CsvTable> parse_csv(std::string_view text, const std::string& name) {
    core::Problems problems;
    CsvReader reader(text, name, problems);
    CsvTable table;
    table.rows = reader.rows();
    if (table.rows.empty()) return core::Problem{name, "there is no row; expected one of headings, then records"};
    const std::size_t line = table.rows.front().line;
    table.headings = std::move(table.rows.front().cells);
    table.rows.erase(table.rows.begin());
    for (auto heading = table.headings.begin(); heading != table.headings.end(); ++heading) {
        if (heading->empty()) reader.problem(line, "a heading is empty");
        if (std::find(table.headings.begin(), heading, *heading) != heading)
            reader.problem(line, "the heading \"" + *heading + "\" is there twice");
    }
    for (const CsvRow& row : table.rows)
        if (row.cells.size() != table.headings.size())
            reader.problem(row.line, std::to_string(row.cells.size()) + " cells; expected " +
                                         std::to_string(table.headings.size()) + ", as there are headings");
    if (!problems.empty()) return problems;
    return table;
}

core::Result<CsvTable> read_csv(const std::filesystem::path& path) {
    const auto text = read_file(path, path.string(), Reading::FilesAndPipes);
    if (!text) return text.problems();
    return parse_csv(*text, path.string());
}

}
