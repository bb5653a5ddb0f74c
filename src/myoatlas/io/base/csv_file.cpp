// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/csv_file.h"

#include "myoatlas/io/base/read_file.h"

#include <algorithm>
#include <utility>

namespace myoatlas::io {
namespace {

// Programs whose language writes 0,5 part cells by semicolons; a table copied from one has tabs. The first line tells:
// what stands there most often outside of quotes, or what "sep=;" names, as Excel writes and reads it.
char separator_of(std::string_view& text) {
    constexpr std::string_view k_separators = ",;\t";
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() == 5 && line.starts_with("sep=")) {
        text.remove_prefix(line.size()); // its end of line is an empty row
        return line.back();
    }
    std::size_t counts[k_separators.size()]{};
    bool is_quoted = false;
    for (const char c : line) {
        is_quoted ^= c == '"';
        if (const std::size_t at = k_separators.find(c); at != k_separators.npos && !is_quoted) ++counts[at];
    }
    return k_separators[static_cast<std::size_t>(std::max_element(counts, std::end(counts)) - counts)];
}

// Takes the text apart into rows of cells.
class CsvReader {
public:
    CsvReader(std::string_view text, const std::string& name, core::Problems& problems)
        : text_(text), name_(name), problems_(problems), separator_(separator_of(text_)) {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row{line_, {}};
            do row.cells.push_back(cell());
            while (take(separator_));
            take('\r');
            if (at_ < text_.size() && !take('\n')) {
                problem(row.line,
                        "a quoted cell goes on after its end; expected a " + separator() + " or the end of the line");
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
    std::string separator() const { return separator_ == ',' ? "comma" : separator_ == ';' ? "semicolon" : "tab"; }

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
    void skip_blanks() {
        while (at_ < text_.size() && text_[at_] != separator_ && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    }
    // Blanks around a cell are no part of it, unless they stand in quotes.
    std::string cell() {
        std::string cell;
        skip_blanks();
        if (!take('"')) {
            while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
                cell += text_[at_++];
            cell.erase(cell.find_last_not_of(" \t") + 1);
            return cell;
        }
        const std::size_t begun = line_;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"' && !take('"')) { // two of them stand for one
                skip_blanks();
                return cell;
            }
            line_ += c == '\n' ? 1 : 0;
            cell += c;
        }
        problem(begun, "a quoted cell has no end");
        return cell;
    }

    std::string_view text_;
    const std::string& name_;
    core::Problems& problems_;
    const char separator_;
    std::size_t at_ = 0, line_ = 1;
};

// What follows a byte of zeros would be lost wherever a text is handed on as C has it.
void refuse_zeros(std::string_view text, const std::string& name, core::Problems& problems) {
    const std::size_t at = text.find('\0');
    if (at == text.npos) return;
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    problems.push_back({name + ": line " + std::to_string(line), "there is a NUL byte; expected text alone"});
}

}

core::Result<CsvTable> parse_csv(std::string_view text, const std::string& name) {
    core::Problems problems;
    refuse_zeros(text, name, problems);
    if (!problems.empty()) return problems;
    CsvReader reader(text, name, problems);
    CsvTable table;
    table.rows = reader.rows();
    if (table.rows.empty()) return core::Problem{name, "there is no row; expected one of headings, then records"};
    const std::size_t line = table.rows.front().line;
    table.headings = std::move(table.rows.front().cells);
    table.separator = reader.separator();
    table.rows.erase(table.rows.begin());
    for (auto heading = table.headings.begin(); heading != table.headings.end(); ++heading) {
        if (heading->empty()) reader.problem(line, "a heading is empty");
        if (std::find(table.headings.begin(), heading, *heading) != heading)
            reader.problem(line, "the heading \"" + *heading + "\" is there twice");
    }
    for (const CsvRow& row : table.rows)
        if (row.cells.size() != table.headings.size())
            reader.problem(row.line, std::to_string(row.cells.size()) + " cells, parted by a " + reader.separator() +
                                         "; expected " + std::to_string(table.headings.size()) +
                                         ", as there are headings");
    if (!problems.empty()) return problems;
    return table;
}

core::Result<CsvTable> read_csv(const std::filesystem::path& path) {
    const auto text = read_file(path, path.string(), Reading::FilesAndPipes);
    if (!text) return text.problems();
    return parse_csv(*text, path.string());
}

}
