// The command `page`: the living page, one HTML file that a client opens on a phone, or a class in its course site.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/passphrase.h"
#include "myoatlas/cli/output/lesson_output.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/cli/output/sided_name.h"
#include "myoatlas/cli/output/visit_told.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/facts/home_care_file.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/page/page.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

namespace myoatlas::cli {
namespace {

struct PageArguments {
    std::vector<std::string> muscles; // "infraspinatus:left"
    PainWords pain;
    std::string session, passphrase_file, lesson;
    std::string theme = session::Theme{}.id, emergency_number, out;
    std::size_t top = 5;
    bool has_muscles_anyway = false;
};

page::PatternRequest pattern_or_fail(const anatomy::Catalog& catalog, const std::string& text) {
    const SidedPattern named = sided_pattern_or_fail(catalog, text);
    const anatomy::Muscle& muscle = *catalog.find_muscle(named.muscle);
    if (muscle.points.empty())
        throw loading::Failure(loading::k_exit_no, "No trigger points are charted for " + muscle.names.name + ".");
    page::PatternRequest pattern{muscle.id, named.side, {}, {}};
    if (!named.point.empty()) pattern.points = {named.point};
    return pattern;
}

// What the report leads to: the muscles that may be behind it, unless help is to be called first.
void add_drawing_answer(page::PageRequest& request, loading::Context& context, const PageArguments& asked) {
    request.answer = context.answer_to(request.report);
    fail_for(request.answer.problems, asked.pain);
    if (asked.has_muscles_anyway) request.answer.lists_muscles = true;
    referral::withhold_muscles(request.answer);
    for (page::PatternRequest& likely : page::patterns_of(request.answer, asked.top, context.texts())) {
        const auto named = std::ranges::find_if(request.patterns, [&](const page::PatternRequest& each) {
            return each.muscle == likely.muscle && each.side == likely.side;
        });
        if (named != request.patterns.end())
            named->shares = likely.shares;
        else if (!asked.session.empty() && !request.patterns.empty())
            continue; // what was worked is told of, not what else there is
        else
            request.patterns.push_back(std::move(likely));
    }
    if (!request.answer.lists_muscles) request.patterns.clear();
}

// The last visit: what was worked on, else what was looked at, else what the drawing points to.
void take_session(page::PageRequest& request, loading::Context& context, const PageArguments& asked) {
    const ToldVisit told = told_visit_or_fail(context, asked.session, asked.passphrase_file);
    request.report = told.report;
    request.said = told.said;
    for (const referral::ToldMuscle& each : told.muscles)
        if (!context.catalog()->find_muscle(each.muscle)->points.empty())
            request.patterns.push_back({each.muscle, each.side, each.points, {}});
    if (!request.report.is_empty()) add_drawing_answer(request, context, asked);
    if (request.patterns.empty() && request.report.is_empty())
        throw loading::Failure(loading::k_exit_bad_input,
                               asked.session + ": the last visit holds no drawing and no muscle to tell of");
}

// What the page is about: the muscles that were named, those that a drawing points to, a visit, or a lesson.
page::PageRequest request_or_fail(loading::Context& context, const PageArguments& asked) {
    const int ways =
        !asked.muscles.empty() + !asked.pain.painted.empty() + !asked.session.empty() + !asked.lesson.empty();
    if (ways != 1)
        throw loading::Failure(loading::k_exit_bad_input,
                               "Expected what the page is to be about: --muscle ID[:side], once or more, --painted "
                               "FILE, --session FILE or --lesson ID");
    const auto catalog = context.catalog();
    page::PageRequest request;
    request.emergency_number = asked.emergency_number;
    for (const std::string& text : asked.muscles) {
        page::PatternRequest pattern = pattern_or_fail(*catalog, text);
        if (std::ranges::find(request.patterns, pattern) == request.patterns.end())
            request.patterns.push_back(std::move(pattern));
    }
    if (!asked.session.empty()) take_session(request, context, asked);
    if (asked.pain.painted.empty()) return request;
    request.report = report_or_fail(asked.pain, *catalog, context.rules(), &request.said);
    add_drawing_answer(request, context, asked);
    return request;
}

void write_page(loading::Context& context, const PageArguments& asked) {
    if (asked.out != "-") require_ending(asked.out, {".html", ".htm"});
    require_apart({{"--out", asked.out}}, {{"--painted", asked.pain.painted}, {"--session", asked.session}});
    page::PageRequest request = request_or_fail(context, asked);
    std::optional<anatomy::Lesson> lesson;
    if (!asked.lesson.empty()) request.lesson = &lesson.emplace(lesson_or_fail(context, asked.lesson));
    if (lesson && lesson->steps.empty())
        throw loading::Failure(loading::k_exit_bad_input, asked.lesson + ": the lesson has no steps yet");
    const auto parts = page::read_page_parts(context.data_folder() / "page");
    if (!parts) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(parts.problems()));
    const auto theme = loading::load_theme(context.data_folder() / "themes", asked.theme);
    if (!theme) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(theme.problems()));
    context.surface_map();
    context.body();
    context.engine();
    context.rules();
    session::World world = context.world();
    const auto grammar = lesson ? context.said_grammar() : nullptr; // some steps say where it hurts
    world.said_grammar = grammar.get();
    const core::TextCatalog& texts = context.texts();
    const auto book = io::load_home_care(context.atlas_folder(), *context.english_catalog());
    if (!book) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(book.problems()));
    const std::string html = page::living_page(
        request, {world, texts, *theme, *parts, context.language().code, context.has_built_in_body(), &*book});
    const bool is_of_client = !request.report.is_empty() || !asked.session.empty();
    if (const core::Status written = io::write_file(asked.out, std::as_bytes(std::span(html)),
                                                    is_of_client ? io::Privacy::Private : io::Privacy::Public);
        !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

}

void add_page_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand(
        "page", "Write one HTML file that any browser opens offline: the body in 3D, where to press, where it is felt");
    auto asked = std::make_shared<PageArguments>();
    command
        ->add_option("--muscle", asked->muscles,
                     "A muscle or trigger point to explain; may be repeated (left unless a side is named)")
        ->type_name("ID[:side]")
        ->allow_extra_args(false);
    command->add_option("--painted", asked->pain.painted, "A pain drawing (JSON): the muscles that could be behind it")
        ->type_name("FILE");
    command->add_option("--session", asked->session, "A session file: its last visit")->type_name("FILE.myoatlas");
    add_passphrase_option(*command, asked->passphrase_file);
    command->add_option("--lesson", asked->lesson, "A lesson of the atlas, or a file: its steps one after another")
        ->type_name("ID|FILE");
    command->add_option("--top", asked->top, "How many muscles of a drawing's answer")
        ->transform(whole_between(1, 8))
        ->capture_default_str()
        ->type_name("N");
    command->add_flag("--muscles-anyway", asked->has_muscles_anyway,
                      "Show muscles even where help is to be called first");
    command
        ->add_option("--emergency-number", asked->emergency_number,
                     "The number to call where the client lives; without it 112, 911 and 999 are named")
        ->check(emergency_number())
        ->type_name("NUMBER");
    command->add_option("--theme", asked->theme, "Colors: atlas, dark, contrast or projector")
        ->capture_default_str()
        ->type_name("NAME");
    command->add_option("--out", asked->out, "The page to write")->required()->type_name("FILE.html");
    command->callback([&context, asked] { write_page(context, *asked); });
}

}
