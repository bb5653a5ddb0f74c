// The command `progress`: what learners have answered, what is due, and their answers carried between machines.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/output/study_output.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/study/progress_file.h"
#include "myoatlas/io/study/progress_store.h"
#include "myoatlas/loading/study_loading.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cmath>
#include <functional>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

struct ProgressArguments {
    std::string learner = "me", name, file, out, card, rating;
    std::int64_t at_ms = -1;
    bool is_json = false;
};

study::TimeMs time_of(const ProgressArguments& asked) {
    using namespace std::chrono;
    return asked.at_ms >= 0 ? asked.at_ms : duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

template <class T> T value_or_fail(core::Result<T> result) {
    if (!result) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(result.problems()));
    return std::move(*result);
}

io::ProgressStore open_store() {
    const std::filesystem::path path = io::progress_file();
    if (path.empty()) throw loading::Failure(loading::k_exit_cannot, "The system names no home to keep progress in.");
    io::ProgressStore store = value_or_fail(io::ProgressStore::open(path));
    if (!store.note().empty()) std::cerr << core::without_controls(store.note()) << '\n';
    return store;
}

io::Learner known_learner(const io::ProgressStore& store, const std::string& name) {
    const auto found = value_or_fail(store.find_learner(name));
    if (found) return *found;
    std::vector<std::string> names;
    for (const io::Learner& learner : value_or_fail(store.learners())) names.push_back(learner.name);
    throw loading::Failure(loading::k_exit_bad_input, "There is no learner \"" + name + "\"; " +
                                                          (names.empty() ? "nobody has answered yet."
                                                                         : "there are: " + core::joined(names) + "."));
}

void list_learners(const ProgressArguments& asked) {
    const io::ProgressStore store = open_store();
    Json rows = Json::array();
    core::Table table({"LEARNER", "ANSWERS", "DUE"});
    for (const io::Learner& learner : value_or_fail(store.learners())) {
        const std::size_t answers = value_or_fail(store.reviews(learner)).size();
        const std::size_t due = study::due_cards(value_or_fail(store.memories(learner)), time_of(asked)).size();
        rows.push_back({{"learner", learner.name}, {"answers", answers}, {"due", due}});
        table.add({learner.name, std::to_string(answers), std::to_string(due)});
    }
    if (asked.is_json)
        print_json({{"learners", std::move(rows)}});
    else
        std::cout << table.text();
}

Json card_json(const std::string& card, const study::Memory& memory, study::TimeMs now) {
    return {{"card", card},
            {"due", io::text_of_time(memory.due_ms)},
            {"due_ms", memory.due_ms},
            {"stability_days", std::round(memory.stability * 1000.0) / 1000.0},
            {"difficulty", std::round(memory.difficulty * 1000.0) / 1000.0},
            {"recall", std::round(study::Fsrs{}.recall(memory, now) * 1000.0) / 1000.0},
            {"reviews", memory.reviews},
            {"lapses", memory.lapses}};
}

void list_due(const ProgressArguments& asked) {
    const io::ProgressStore store = open_store();
    const study::Memories memories = value_or_fail(store.memories(known_learner(store, asked.learner)));
    const study::TimeMs now = time_of(asked);
    Json rows = Json::array(), load = Json::array();
    core::Table table({"CARD", "DUE", "RECALL"});
    for (const std::string& card : study::due_cards(memories, now)) {
        const study::Memory& memory = memories.at(card);
        rows.push_back(card_json(card, memory, now));
        table.add({card, io::text_of_time(memory.due_ms),
                   std::to_string(static_cast<int>(std::lround(100.0 * study::Fsrs{}.recall(memory, now)))) + " %"});
    }
    for (const std::size_t day : study::due_load(memories, now, 30)) load.push_back(day);
    if (asked.is_json)
        print_json({{"learner", asked.learner}, {"due", std::move(rows)}, {"next_30_days", std::move(load)}});
    else
        std::cout << (memories.empty() ? "" : table.text());
}

void show_mastery(loading::Context& context, const ProgressArguments& asked) {
    const io::ProgressStore store = open_store();
    const io::Learner learner = known_learner(store, asked.learner);
    const study::Memories memories = value_or_fail(store.memories(learner));
    const double retention = study::retention_of(value_or_fail(store.reviews(learner)), study::Fsrs{});
    const loading::Studies studies = loading::load_studies(context);
    Json rows = Json::array();
    core::Table table({"REGION", "CARDS", "SEEN", "RECALL", "DUE"});
    for (const study::Mastery& mastery :
         study::mastery_by_region(*studies.facts, study::cards_of(*studies.facts, study::CardFilter{}), memories,
                                  study::Fsrs{}, time_of(asked))) {
        const std::string region(anatomy::name_of(mastery.section));
        rows.push_back({{"region", region},
                        {"cards", mastery.cards},
                        {"seen", mastery.seen},
                        {"recall", std::round(mastery.recall * 1000.0) / 1000.0},
                        {"due", mastery.due}});
        table.add({region, std::to_string(mastery.cards), std::to_string(mastery.seen),
                   std::to_string(static_cast<int>(std::lround(100.0 * mastery.recall))) + " %",
                   std::to_string(mastery.due)});
    }
    if (asked.is_json)
        print_json({{"learner", learner.name},
                    {"retention", std::round(retention * 1000.0) / 1000.0},
                    {"regions", std::move(rows)}});
    else
        std::cout << table.text();
}

// Prints a line when the answer is safe on the disk, and not before.
void record(loading::Context& context, const ProgressArguments& asked) {
    const auto card = study::parse_card(asked.card);
    if (!card)
        throw loading::Failure(loading::k_exit_bad_input, "\"" + asked.card +
                                                              "\" is no card; expected KIND:SUBJECT, as "
                                                              "\"origin:soleus\" (`myoatlas quiz --json` "
                                                              "names them)");
    const anatomy::Catalog& facts = *context.english_catalog();
    const bool is_known = card->kind == study::QuestionKind::CautionFirst || facts.find_muscle(card->subject) ||
                          facts.find_point(card->subject) || facts.find_area(card->subject);
    if (!is_known)
        throw loading::Failure(loading::k_exit_bad_input, "The atlas has no \"" + card->subject + "\" to ask about.");
    const study::Rating rating = *study::k_ratings.value_of(asked.rating);
    io::ProgressStore store = open_store();
    const io::Learner learner = value_or_fail(store.learner(asked.learner));
    const float score = rating == study::Rating::Again ? 0.0f : rating == study::Rating::Hard ? 0.5f : 1.0f;
    const study::Memory memory = value_or_fail(store.record(learner, {asked.card, time_of(asked), rating, score, 0}));
    if (asked.is_json)
        print_json(card_json(asked.card, memory, memory.last_ms));
    else
        std::cout << core::without_controls(asked.card) << ": due " << io::text_of_time(memory.due_ms) << '\n';
}

void export_progress(const ProgressArguments& asked) {
    if (asked.out != "-") require_ending(asked.out, {".json", ".csv"}); // standard output: JSON
    require_apart({{"--out", asked.out}}, {{"the progress of learners", io::progress_file()}});
    const io::ProgressStore store = open_store();
    const io::Learner learner = known_learner(store, asked.learner);
    const io::ProgressExport progress{learner.name, value_or_fail(store.reviews(learner))};
    const bool is_table = std::filesystem::path(asked.out).extension() == ".csv";
    value_or_fail(is_table ? io::write_progress_csv(asked.out, progress) : io::write_progress(asked.out, progress));
    std::cerr << progress.reviews.size() << " answers of " << core::without_controls(learner.name) << " written.\n";
}

void import_progress(const ProgressArguments& asked, bool is_named) {
    core::Result<io::ProgressExport> read = io::read_progress(asked.file);
    if (!read) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(read.problems()));
    io::ProgressStore store = open_store();
    const io::Learner learner = value_or_fail(store.learner(is_named ? asked.learner : read->learner));
    const std::size_t added = value_or_fail(store.merge(learner, read->reviews));
    std::cerr << added << " of " << read->reviews.size() << " answers were new and were added to "
              << core::without_controls(learner.name) << ".\n";
}

void rename_learner(const ProgressArguments& asked) {
    io::ProgressStore store = open_store();
    const io::Learner learner = known_learner(store, asked.learner);
    if (asked.name.find_first_not_of(' ') == std::string::npos)
        throw loading::Failure(loading::k_exit_bad_input, "A learner needs a name.");
    if (const auto other = value_or_fail(store.find_learner(asked.name)); other && other->id != learner.id)
        throw loading::Failure(loading::k_exit_bad_input, "There is a learner \"" + asked.name + "\" already.");
    value_or_fail(store.rename(learner, asked.name));
    std::cerr << core::without_controls(learner.name) << " is called " << core::without_controls(asked.name)
              << " from now on.\n";
}

CLI::Option* add_learner(CLI::App* command, ProgressArguments& asked) {
    return command->add_option("--learner", asked.learner, "Whose")->type_name("NAME")->capture_default_str();
}

}

void add_progress_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand("progress", "What learners have answered, and what is due");
    command->require_subcommand(1);
    const auto add = [&](const std::string& name, const std::string& about) {
        auto asked = std::make_shared<ProgressArguments>();
        CLI::App* part = command->add_subcommand(name, about);
        return std::pair{part, asked};
    };
    const auto add_answers = [](CLI::App* part, const std::shared_ptr<ProgressArguments>& asked) {
        part->add_flag("--json", asked->is_json, "Print JSON");
        part->add_option("--at", asked->at_ms, "Another time than now: milliseconds since 1970, UTC")
            ->transform(whole_between(0, study::k_last_ms))
            ->type_name("MS");
    };
    const auto [learners, learners_asked] = add("learners", "List learners");
    add_answers(learners, learners_asked);
    learners->callback([asked = learners_asked] { list_learners(*asked); });

    const auto [renamed, rename_asked] = add("rename", "Call a learner by another name");
    add_learner(renamed, *rename_asked);
    renamed->add_option("name", rename_asked->name, "The new name")->required()->type_name("NAME");
    renamed->callback([asked = rename_asked] { rename_learner(*asked); });

    const auto [due, due_asked] = add("due", "List the cards that are due, the longest overdue first");
    add_learner(due, *due_asked);
    add_answers(due, due_asked);
    due->callback([asked = due_asked] { list_due(*asked); });

    const auto [mastery, mastery_asked] = add("mastery", "How well each region is known, and how much is kept");
    add_learner(mastery, *mastery_asked);
    add_answers(mastery, mastery_asked);
    mastery->callback([&context, asked = mastery_asked] { show_mastery(context, *asked); });

    const auto [answer, answer_asked] = add("record", "Note an answer: a card and how well it was known");
    std::vector<std::string> ratings;
    for (const std::string_view word : study::k_ratings.words()) ratings.emplace_back(word);
    answer->add_option("card", answer_asked->card, "As origin:soleus")->required()->type_name("CARD");
    answer->add_option("rating", answer_asked->rating, core::joined(ratings))
        ->required()
        ->check(CLI::IsMember(ratings))
        ->type_name("RATING");
    add_learner(answer, *answer_asked);
    add_answers(answer, answer_asked);
    answer->callback([&context, asked = answer_asked] { record(context, *asked); });

    const auto [exported, export_asked] = add("export", "Write a learner's answers to a file");
    add_learner(exported, *export_asked);
    exported->add_option("--out", export_asked->out, "The file to write; a table for spreadsheets, or to be imported")
        ->required()
        ->type_name("FILE.csv|.json");
    exported->callback([asked = export_asked] { export_progress(*asked); });

    const auto [imported, import_asked] = add("import", "Add the answers of such a file to what is here");
    CLI::Option* named = add_learner(imported, *import_asked);
    named->default_str("")->description("Whose (default: as the file says)");
    imported->add_option("file", import_asked->file, "What export wrote")->required()->type_name("FILE.json");
    imported->callback([asked = import_asked, named] { import_progress(*asked, named->count() > 0); });
}

}
