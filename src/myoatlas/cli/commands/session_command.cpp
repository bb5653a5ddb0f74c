// The command `session`: a client's session file told, exported, begun, added to, sealed and unsealed.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/checks/session_check.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/passphrase.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/base/file_lock.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/sessions/session_table.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <functional>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <thread>

namespace myoatlas::cli {
namespace {

struct SessionArguments {
    std::string file, export_to, passphrase_file, client, date, painted, moment = "before";
    bool is_begun = false, is_sealed = false, is_unsealed = false, is_json = false;
};

void fail_unless(const core::Status& status, int code) {
    if (!status) throw loading::Failure(code, loading::lines_of(status.problems()));
}

void write_text(const std::string& path, const std::string& text) {
    fail_unless(io::write_file(path, std::as_bytes(std::span(text)), io::Privacy::Private), loading::k_exit_cannot);
}

io::PainDrawing drawing_or_fail(const std::string& path) {
    auto drawing = io::read_pain_drawing(path);
    if (!drawing) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(drawing.problems()));
    return std::move(*drawing);
}

// Adds the drawing to the visit of that day, or begins one.
void add_drawing(io::SessionFile& session, const SessionArguments& asked) {
    if (const std::string fault = io::fault_of_date(asked.date); !fault.empty())
        throw loading::Failure(loading::k_exit_bad_input, "--date: " + fault);
    if (!session.visits.empty() && asked.date < session.visits.back().date)
        throw loading::Failure(loading::k_exit_bad_input, "--date: the last visit was on " +
                                                              session.visits.back().date + "; expected a later day");
    io::PainDrawing drawing = drawing_or_fail(asked.painted);
    if (session.visits.empty() || session.visits.back().date != asked.date) {
        session.visits.emplace_back().date = asked.date;
        session.visits.back().said = drawing.said;
    }
    session.visits.back().drawings.push_back(
        {io::k_visit_moments.value_of(asked.moment).value_or(io::VisitMoment::Before), std::move(drawing)});
}

std::string strengths_of(std::optional<float> before, std::optional<float> after) {
    const auto word = [](std::optional<float> number) {
        return number ? core::plain_number(*number) : std::string("?");
    };
    return before || after ? word(before) + " -> " + word(after) : "";
}

void print_session(const io::SessionFile& session, const anatomy::Catalog& catalog) {
    std::cout << (session.client.empty() ? "A session" : core::without_controls(session.client)) << '\n';
    core::Table table({"day", "what", "", "before -> after", "notes"});
    for (const io::Visit& visit : session.visits) {
        table.add({visit.date, "visit", visit.said, strengths_of(visit.before, visit.after), visit.notes});
        for (const io::VisitDrawing& drawing : visit.drawings)
            table.add({"", "drawing " + std::string(io::k_visit_moments.word_of(drawing.moment)),
                       std::to_string(drawing.drawing.marks.size()) + " marks", "", ""});
        for (const io::WorkedMuscle& worked : visit.worked) {
            const anatomy::Muscle* muscle = catalog.find_muscle(worked.muscle);
            table.add({"", "worked",
                       (muscle ? muscle->names.name : worked.muscle) + ", " + std::string(core::name_of(worked.side)),
                       strengths_of(worked.before, worked.after), worked.notes});
        }
    }
    std::cout << table.text();
}

void begin_session(const SessionArguments& asked, io::SessionFile& session) {
    std::error_code error;
    if (std::filesystem::exists(asked.file, error))
        throw loading::Failure(loading::k_exit_bad_input,
                               asked.file + ": the file is there already; expected a new name, or no --new");
    require_ending(asked.file, {io::k_session_ending});
    session.client = asked.client;
}

// Two programs that add to one file go one after the other, so that neither loses what the other wrote.
io::FileLock lock_or_fail(const std::string& file) {
    namespace fs = std::filesystem;
    constexpr auto k_pause = std::chrono::milliseconds(50);
    constexpr int k_tries = 200;
    std::error_code error;
    const std::string whole = fs::weakly_canonical(fs::absolute(file, error), error).string();
    const fs::path lock_file = fs::temp_directory_path(error) /
                               ("myoatlas-session-" + std::to_string(std::hash<std::string>{}(whole)) + ".lock");
    for (int tries = 0; tries < k_tries; ++tries) {
        if (auto lock = io::FileLock::take(lock_file)) return std::move(*lock);
        std::this_thread::sleep_for(k_pause);
    }
    throw loading::Failure(loading::k_exit_cannot,
                           file + ": another program has been at it for ten seconds; nothing was changed");
}

void run_session(loading::Context& context, const SessionArguments& asked) {
    if (!asked.export_to.empty()) require_ending(asked.export_to, {".csv", ".json"});
    require_apart({{"the session", asked.file}, {"--export", asked.export_to}},
                  {{"--painted", asked.painted}, {"--passphrase-file", asked.passphrase_file}});
    const bool is_written = asked.is_begun || asked.is_sealed || asked.is_unsealed || !asked.painted.empty();
    std::optional<io::FileLock> lock;
    if (is_written) lock.emplace(lock_or_fail(asked.file));
    std::unique_ptr<io::Seal> seal;
    io::SessionFile session;
    if (asked.is_begun)
        begin_session(asked, session);
    else
        session = session_or_fail(asked.file, asked.passphrase_file, seal);
    if (!asked.painted.empty()) add_drawing(session, asked);
    if (asked.is_sealed && !seal)
        seal = std::make_unique<io::Seal>(new_passphrase_or_fail(asked.passphrase_file, asked.file));
    if (is_written)
        fail_unless(io::write_session(asked.file, session, asked.is_unsealed ? nullptr : seal.get()),
                    loading::k_exit_cannot);
    const std::string document =
        io::session_json(session).dump(2, ' ', false, io::Json::error_handler_t::replace) + "\n";
    const bool is_table = std::filesystem::path(asked.export_to).extension() == ".csv";
    if (!asked.export_to.empty()) write_text(asked.export_to, is_table ? io::session_csv(session) : document);
    if (asked.is_json)
        std::cout << document;
    else if (asked.export_to.empty())
        print_session(session, *context.catalog());
}

}

void add_session_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand("session", "A client's session file: tell, export, add to, seal it");
    auto asked = std::make_shared<SessionArguments>();
    command->add_option("file", asked->file, "The session file")->type_name("FILE.myoatlas")->required();
    command->add_option("--export", asked->export_to, "Write it, open to read, as a table or as JSON")
        ->type_name("FILE.csv|.json");
    auto* begun = command->add_flag("--new", asked->is_begun, "Begin a new file");
    command->add_option("--client", asked->client, "With --new: a label for the client; better no full name")
        ->type_name("LABEL")
        ->needs(begun);
    auto* painted =
        command->add_option("--painted", asked->painted, "Add this pain drawing (JSON) to a visit")->type_name("FILE");
    auto* date = command->add_option("--date", asked->date, "With --painted: the day of the visit, as 2026-11-29")
                     ->type_name("DAY")
                     ->needs(painted);
    painted->needs(date);
    command->add_option("--moment", asked->moment, "With --painted: before or after the work")
        ->needs("--painted")
        ->check(CLI::IsMember({"before", "after"}))
        ->capture_default_str();
    auto* sealed = command->add_flag("--seal", asked->is_sealed, "Seal the file with a passphrase");
    command->add_flag("--unseal", asked->is_unsealed, "Write the file open again")->excludes(sealed);
    add_passphrase_option(*command, asked->passphrase_file);
    command->add_flag("--json", asked->is_json, "Print the document");
    command->callback([&context, asked] { run_session(context, *asked); });
}

}
