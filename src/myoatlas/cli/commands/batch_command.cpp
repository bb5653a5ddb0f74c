// The command `batch`: many handouts, pages, pictures and films from one table, several at once; what is made already
// is left as it is.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/batch/batch_run.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/loading/context.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <span>
#include <thread>
#include <unistd.h>

namespace myoatlas::cli {
namespace {

struct BatchArguments {
    std::string file, rows, report;
    std::size_t jobs = 0; // 0: one a core
    bool is_again = false;
};

struct RowRange {
    std::size_t first = 1, last = 0; // from 1, both taken
};

RowRange range_or_fail(const std::string& text, std::size_t count) {
    if (text.empty()) return {1, count};
    const std::size_t dash = std::min(text.find('-'), text.size());
    const auto first = parse_whole(std::string_view(text).substr(0, dash));
    const auto last = dash == text.size() ? first : parse_whole(std::string_view(text).substr(dash + 1));
    if (!first || !last || *first < 1 || *last < *first)
        throw loading::Failure(loading::k_exit_bad_input, "--rows: \"" + text + "\" was given; expected A-B, from 1");
    return {*first, std::min<std::size_t>(*last, count)};
}

std::string quoted(const std::string& text) {
    std::string cell = "\"";
    for (const char c : text) cell += c == '"' ? "\"\"" : std::string(1, c);
    return cell + "\"";
}

// What becomes of the rows, told while they run and written at the end.
class BatchTeller {
public:
    explicit BatchTeller(std::span<const BatchRow> rows) : rows_(rows), results_(rows.size()) {}

    void tell(std::size_t i, const BatchResult& result) {
        results_[i] = result;
        ++counts_[static_cast<std::size_t>(result.end)];
        if (result.end == BatchResult::End::Failed)
            line("line " + std::to_string(rows_[i].line) + ": " + result.message, true);
        const std::size_t ended = counts_[0] + counts_[1] + counts_[2], made = counts_[1] + counts_[2];
        const double left =
            made == 0 ? 0.0 : seconds() / static_cast<double>(made) * static_cast<double>(rows_.size() - ended);
        char text[120];
        std::snprintf(text, sizeof text, "%zu of %zu (%zu as they were, %zu failed), about %.0f s to go", ended,
                      rows_.size(), counts_[0], counts_[2], left);
        const bool is_tenth = 10 * ended / rows_.size() != 10 * (ended - 1) / rows_.size();
        if (isatty(STDERR_FILENO) || is_tenth) line(text, false);
    }
    std::string csv() const {
        constexpr const char* k_ends[]{"as it was", "done", "failed"};
        std::string csv = "row,line,command,out,result,seconds,message\r\n";
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            char seconds[32];
            std::snprintf(seconds, sizeof seconds, "%.2f", results_[i].seconds);
            csv += std::to_string(rows_[i].number) + "," + std::to_string(rows_[i].line) + "," + rows_[i].command +
                   "," + quoted(rows_[i].out) + "," + k_ends[static_cast<std::size_t>(results_[i].end)] + "," +
                   seconds + "," + quoted(results_[i].message) + "\r\n";
        }
        return csv;
    }
    std::string summary() const {
        return std::to_string(counts_[1]) + " made, " + std::to_string(counts_[0]) + " as they were, " +
               std::to_string(counts_[2]) + " failed.";
    }
    std::size_t failed() const { return counts_[2]; }
    void end() const {
        if (isatty(STDERR_FILENO)) std::cerr << '\n';
    }

private:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count(); }
    // On a terminal the progress stays on one line.
    static void line(const std::string& text, bool stays) {
        if (isatty(STDERR_FILENO))
            std::cerr << "\r\x1b[K" << text << (stays ? "\n" : "") << std::flush;
        else
            std::cerr << text << std::endl;
    }

    std::span<const BatchRow> rows_;
    std::vector<BatchResult> results_;
    std::size_t counts_[3]{}; // by BatchResult::End
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

// The table as a file: paths are from its folder, and what is kept of it lies beside it. What is handed in counts as a
// file of the current folder.
std::string table_file(const std::string& named) {
    return io::file_behind(named) && !named.starts_with("/dev/") && !named.starts_with("/proc/") ? named : "batch.csv";
}

void run_batch(loading::Context& context, const BatchArguments& asked) {
    const auto table = io::read_csv(asked.file);
    if (!table) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(table.problems()));
    const std::string file = table_file(asked.file);
    const auto all = batch_rows(*table, file);
    if (!all) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(all.problems()));
    const RowRange range = range_or_fail(asked.rows, all->size());
    const std::string part = asked.rows.empty() ? "" : "-" + asked.rows;
    const std::string report = asked.report.empty() ? file + ".report" + part + ".csv" : asked.report;
    require_ending(report, {".csv"});
    const std::string made_before = file + ".done";
    if (const core::Problems clashes = clashes_of(*all, {asked.file, made_before, report}); !clashes.empty())
        throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(clashes));
    std::vector<BatchRow> rows;
    for (std::size_t number = range.first; number <= range.last; ++number) rows.push_back((*all)[number - 1]);
    if (rows.empty())
        throw loading::Failure(loading::k_exit_no,
                               all->empty() ? "Below the headings there is no row." : "There is no such row.");
    BatchRecord record(made_before);
    std::vector<std::string> before{"--data", context.data_folder().string(), "--body", context.body_name()};
    if (context.is_language_given()) before.insert(before.end(), {"--language", context.language().code});
    BatchTeller teller(rows);
    const std::size_t jobs = asked.jobs > 0 ? asked.jobs : std::max(1u, std::thread::hardware_concurrency());
    run_all(
        rows.size(), std::min(jobs, rows.size()),
        [&](std::size_t i) {
            if (!asked.is_again && record.has(rows[i])) return BatchResult{BatchResult::End::Skipped, 0.0, ""};
            std::error_code error; // where it cannot be made the row says so
            if (const std::filesystem::path folder = std::filesystem::path(rows[i].out).parent_path(); !folder.empty())
                std::filesystem::create_directories(folder, error);
            return run_batch_row(context.executable(), before, rows[i]);
        },
        [&](std::size_t i, const BatchResult& result) {
            if (result.end == BatchResult::End::Done) record.add(rows[i]);
            teller.tell(i, result);
        });
    teller.end();
    const std::string csv = teller.csv();
    if (const core::Status written = io::write_file(report, std::as_bytes(std::span(csv))); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
    if (report == "-")
        std::cerr << teller.summary() << '\n';
    else
        std::cout << teller.summary() << " The report is in " << report << ".\n";
    if (teller.failed() > 0) throw loading::Failure(loading::k_exit_no, "");
}

}

void add_batch_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand(
        "batch", "Many handouts, pages, pictures and films from a table; goes on where it was interrupted");
    auto asked = std::make_shared<BatchArguments>();
    command
        ->add_option("file", asked->file,
                     "The table: columns command, out, and one for each option (docs/formats.md); - is standard input")
        ->type_name("FILE.csv")
        ->required();
    command->add_option("--jobs", asked->jobs, "Rows at once (default: one a core)")
        ->transform(whole_between(1, 256))
        ->type_name("N");
    command->add_option("--rows", asked->rows, "Only these rows, from 1, headings not counted")->type_name("A-B");
    command
        ->add_option("--report", asked->report, "Where to tell what became of each row (default: FILE.csv.report.csv)")
        ->type_name("FILE.csv");
    command->add_flag("--again", asked->is_again, "Make also what is made already");
    command->callback([&context, asked] { run_batch(context, *asked); });
}

}
