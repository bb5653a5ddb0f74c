// The command `quiz`: questions as text, as JSON, one after another in the terminal, or as a printed exam with its key.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/output/study_output.h"
#include "myoatlas/core/language.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/study/progress_store.h"
#include "myoatlas/loading/study_loading.h"
#include "myoatlas/print/exam_document.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/views/session_view.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <iostream>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

namespace myoatlas::cli {
namespace {

struct QuizArguments {
    std::string deck = "all", learner, paper = "a4", out, key;
    std::vector<std::string> kinds;
    std::size_t count = 10;
    std::uint64_t seed = 1;
    bool is_json = false, is_asking = false;
};

study::TimeMs now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

io::ProgressStore store_or_fail() {
    auto store = io::ProgressStore::open(io::progress_file());
    if (!store) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(store.problems()));
    if (!store->note().empty()) std::cerr << core::without_controls(store->note()) << '\n';
    return std::move(*store);
}

template <class T> T value_or_fail(core::Result<T> result) {
    if (!result) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(result.problems()));
    return std::move(*result);
}

bool is_table(const QuizArguments& asked) {
    return asked.out.ends_with(".csv");
}

// What is asked on paper or in the terminal must be a choice.
std::vector<study::QuestionKind> kinds_or_fail(const QuizArguments& asked) {
    const bool needs_choices = (!asked.out.empty() && !is_table(asked)) || asked.is_asking;
    std::vector<study::QuestionKind> kinds;
    for (const std::string& word : asked.kinds) {
        const study::QuestionKind kind = *study::k_question_kinds.value_of(word);
        if (needs_choices && study::is_on_body(kind))
            throw loading::Failure(loading::k_exit_bad_input,
                                   "--kind: \"" + word +
                                       "\" is answered on the body; on paper and in a terminal there is "
                                       "none");
        if (asked.is_asking && study::needs_picture(kind))
            throw loading::Failure(loading::k_exit_bad_input,
                                   "--kind: \"" + word + "\" needs a picture; a terminal shows none");
        kinds.push_back(kind);
    }
    if (kinds.empty() && needs_choices)
        for (const auto& row : study::k_question_kinds.rows)
            if (!study::is_on_body(row.value) && !(asked.is_asking && study::needs_picture(row.value)))
                kinds.push_back(row.value);
    return kinds;
}

// Cards of a learner that are due or weak.
std::vector<study::Card> own_cards(const QuizArguments& asked, const std::vector<study::QuestionKind>& kinds) {
    io::ProgressStore store = store_or_fail();
    const auto learner = value_or_fail(store.find_learner(asked.learner));
    if (!learner)
        throw loading::Failure(loading::k_exit_bad_input, "There is no learner \"" + asked.learner +
                                                              "\" (`myoatlas progress learners` lists them).");
    const study::Memories memories = value_or_fail(store.memories(*learner));
    std::vector<study::Card> cards;
    for (const std::string& text : asked.deck == "due" ? study::due_cards(memories, now_ms())
                                                       : study::weak_cards(memories, study::Fsrs{}, now_ms()))
        if (const auto card = study::parse_card(text);
            card && (kinds.empty() || std::find(kinds.begin(), kinds.end(), card->kind) != kinds.end()))
            cards.push_back(*card);
    return cards;
}

struct Dealt {
    std::string deck, name;
    std::vector<study::DealtQuestion> questions;
};

Dealt deal(const QuizArguments& asked, const loading::Studies& studies, const std::string& language) {
    const std::vector<study::QuestionKind> kinds = kinds_or_fail(asked);
    if (asked.deck == "due" || asked.deck == "weak") {
        if (asked.learner.empty())
            throw loading::Failure(loading::k_exit_bad_input, "--deck " + asked.deck +
                                                                  " is one learner's; name them with "
                                                                  "--learner NAME");
        return {asked.deck, asked.deck,
                study::deal_cards(*studies.facts, own_cards(asked, kinds), asked.count, asked.seed)};
    }
    const study::Deck& deck = studies.deck_or_fail(asked.deck);
    return {deck.id, core::in_language(deck.names, language),
            study::deal(*studies.facts, deck, kinds, asked.count, asked.seed)};
}

// The muscle asked for, brought out and seen near.
io::Image picture_of(const study::Question& question, const session::World& world, desktop::PictureMaker& maker,
                     const session::Theme& theme) {
    constexpr int k_pixels = 560;
    session::Session session;
    session.viewport = {static_cast<float>(k_pixels), static_cast<float>(k_pixels)};
    const session::Effects effects =
        session::apply(session, session::Select{question.shown.muscle, question.shown.side}, world);
    if (!effects.refusal.empty()) throw loading::Failure(loading::k_exit_bad_input, effects.refusal);
    session.shown.reset(); // its pain zones would hide it
    session.camera_move.reset();
    if (const auto camera = session::view_of_chosen(session, world, 1.0f)) session.camera = *camera;
    return maker.draw_bared(session, theme, k_pixels, k_pixels);
}

void write_exam(loading::Context& context, const QuizArguments& asked, const Dealt& dealt) {
    print::Exam exam;
    exam.deck = dealt.name;
    exam.version = std::to_string(asked.seed);
    exam.language = core::tag_of(context.language().code);
    exam.paper = asked.paper == "a4" ? io::k_a4 : io::k_letter;
    context.body();
    context.catalog();
    const session::World world = context.world();
    const session::Theme theme = desktop::theme_or_fail(context.data_folder(), session::Theme{}.id);
    std::unique_ptr<desktop::PictureMaker> maker; // only where a picture is asked for
    for (const study::DealtQuestion& one : dealt.questions) {
        print::ExamQuestion question{one.question, std::nullopt};
        if (study::needs_picture(one.question.card.kind)) {
            if (!maker) maker = std::make_unique<desktop::PictureMaker>(world);
            question.picture = picture_of(one.question, world, *maker, theme);
        }
        exam.questions.push_back(std::move(question));
    }
    const auto write = [](const std::string& path, const io::Document& document) {
        if (const core::Status written = io::write_document(path, document, io::DocumentFormat::Pdf); !written)
            throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
    };
    write(asked.out, print::exam_document(exam, context.texts()));
    if (!asked.key.empty()) write(asked.key, print::key_document(exam, *context.catalog(), context.texts()));
}

// Asks for the number of a choice until one is typed: a slip of the finger is no wrong answer. Returns it, from 1; 0
// for an empty line, which skips the question; nothing at the end of what is typed.
std::optional<std::size_t> typed_choice(std::size_t choices, const study::StudyFacts& facts) {
    for (std::string line; std::cout << "? " << std::flush, std::getline(std::cin, line);) {
        line.erase(0, line.find_first_not_of(" \t\r"));
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (line.empty()) return 0;
        if (const auto number = parse_whole(line); number && *number >= 1 && *number <= choices) return *number;
        std::cout << core::wrapped(facts.text("ask_again", {{"most", std::to_string(choices)}}));
    }
    return std::nullopt;
}

// One question after another; an empty line skips one, the end of what is typed ends it all.
void ask_all(const QuizArguments& asked, const Dealt& dealt, const study::StudyFacts& facts) {
    std::optional<io::ProgressStore> store;
    std::optional<io::Learner> learner;
    if (!asked.learner.empty()) {
        store.emplace(store_or_fail());
        learner = value_or_fail(store->learner(asked.learner));
    }
    std::size_t answered = 0, right = 0;
    for (const study::DealtQuestion& one : dealt.questions) {
        std::cout << text_of(one.question);
        const study::TimeMs begun = now_ms();
        const std::optional<std::size_t> typed = typed_choice(one.question.choices.size(), facts);
        if (!typed) break;
        if (*typed == 0) {
            std::cout << '\n';
            continue;
        }
        const bool is_right = *typed == one.question.right + 1;
        ++answered;
        right += is_right ? 1 : 0;
        std::cout << answer_text_of(one.question, facts) << '\n';
        if (!learner) continue;
        study::GivenAnswer review{study::text_of(one.question.card), now_ms(), study::rating_of(is_right ? 1.0f : 0.0f),
                                  is_right ? 1.0f : 0.0f,
                                  static_cast<int>(std::min<study::TimeMs>(now_ms() - begun, 3'600'000))};
        value_or_fail(store->record(*learner, std::move(review)));
    }
    std::cout << right << " / " << answered << '\n';
}

void quiz(loading::Context& context, const QuizArguments& asked) {
    if (!asked.out.empty() && asked.out != "-") // standard output: PDF
        require_ending(asked.out, {".pdf", ".csv"});
    if (!asked.key.empty()) {
        if (asked.out.empty() || is_table(asked))
            throw loading::Failure(loading::k_exit_bad_input, "--key goes with --out: it is the key to that exam");
        require_ending(asked.key, {".pdf"});
    }
    if (asked.out == "-" && asked.key == "-")
        throw loading::Failure(loading::k_exit_bad_input,
                               "--key: standard output has the exam already; expected another name");
    require_apart({{"--out", asked.out}, {"--key", asked.key}});
    const loading::Studies studies = loading::load_studies(context);
    const Dealt dealt = deal(asked, studies, context.language().code);
    if (is_table(asked) && !dealt.questions.empty()) {
        const std::string csv = csv_of(dealt.questions, *studies.facts);
        if (const core::Status written = io::write_file(asked.out, std::as_bytes(std::span(csv))); !written)
            throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
    } else if (!asked.out.empty() && !dealt.questions.empty()) {
        write_exam(context, asked, dealt);
    }
    if (asked.is_asking) {
        ask_all(asked, dealt, *studies.facts);
    } else if (asked.is_json) {
        Json rows = Json::array();
        for (const study::DealtQuestion& one : dealt.questions)
            rows.push_back(json_of(one, dealt.deck, *studies.facts));
        print_json({{"questions", std::move(rows)}});
    } else if (asked.out.empty()) {
        for (const study::DealtQuestion& one : dealt.questions)
            std::cout << text_of(one.question) << answer_text_of(one.question, *studies.facts) << '\n';
    }
    if (dealt.questions.empty())
        throw loading::Failure(loading::k_exit_no, asked.is_json ? "" : "There is nothing to ask in this deck now.");
}

}

void add_quiz_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand(
        "quiz", "Questions made from the atlas, each with its answer and why; or a printed exam with its key");
    auto asked = std::make_shared<QuizArguments>();
    std::vector<std::string> kinds;
    for (const std::string_view word : study::k_question_kinds.words()) kinds.emplace_back(word);
    command->add_option("--deck", asked->deck, "A deck (`myoatlas list decks`); or due or weak, of a learner")
        ->type_name("ID")
        ->capture_default_str();
    command->add_option("--kind", asked->kinds, "Only this kind of question; may be repeated: " + core::joined(kinds))
        ->type_name("KIND")
        ->check(CLI::IsMember(kinds))
        ->allow_extra_args(false);
    command->add_option("--count", asked->count, "How many questions")
        ->transform(whole_between(1, 5000))
        ->capture_default_str();
    command->add_option("--seed", asked->seed, "Another number, other questions")
        ->transform(whole_between(0, std::numeric_limits<std::uint64_t>::max()))
        ->capture_default_str();
    command->add_option("--learner", asked->learner, "Whose cards are due or weak; whose answers --ask keeps")
        ->type_name("NAME");
    auto* asking =
        command->add_flag("--ask", asked->is_asking, "Ask one after another, and wait for the number of each answer");
    command->add_flag("--json", asked->is_json, "Print the questions as JSON")->excludes(asking);
    command->add_option("--out", asked->out, "The exam to write, or the deck as a table")->type_name("FILE.pdf|.csv");
    command->add_option("--key", asked->key, "Its key to write")->type_name("FILE.pdf");
    command->add_option("--paper", asked->paper, "a4 or letter")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    command->callback([&context, asked] { quiz(context, *asked); });
}

}
