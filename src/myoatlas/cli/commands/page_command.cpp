// The command `page`: the living page, one HTML file that a client opens on a phone.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/number_option.h"
#include "myoatlas/cli/output/out_option.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/cli/output/sided_name.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/loading/theme_file.h"
#include "myoatlas/page/page.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <span>

namespace myoatlas::cli {
namespace {

struct PageArguments {
    std::vector<std::string> muscles; // "infraspinatus:left"
    PainWords pain;
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

// What the page is about: the muscles that were named, or those that the drawing points to.
page::PageRequest request_or_fail(loading::Context& context, const PageArguments& asked) {
    if (asked.muscles.empty() == asked.pain.painted.empty())
        throw loading::Failure(loading::k_exit_bad_input,
                               "Expected what the page is to be about: --muscle ID[:side], once or more, or "
                               "--painted FILE");
    const auto catalog = context.catalog();
    page::PageRequest request;
    request.emergency_number = asked.emergency_number;
    for (const std::string& text : asked.muscles) {
        page::PatternRequest pattern = pattern_or_fail(*catalog, text);
        if (std::ranges::find(request.patterns, pattern) == request.patterns.end())
            request.patterns.push_back(std::move(pattern));
    }
    if (asked.pain.painted.empty()) return request;
    request.report = report_or_fail(asked.pain, *catalog, context.rules());
    if (auto drawing = io::read_pain_drawing(asked.pain.painted)) request.said = drawing->said;
    request.answer = context.answer_to(request.report);
    fail_for(request.answer.problems, asked.pain);
    if (asked.has_muscles_anyway) request.answer.lists_muscles = true;
    referral::withhold_muscles(request.answer);
    request.patterns = page::patterns_of(request.answer, asked.top, context.texts());
    return request;
}

std::string text_or_fail(const std::filesystem::path& path) {
    auto text = io::read_file(path, path.string());
    if (!text) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(text.problems()));
    return std::move(*text);
}

page::PageParts parts_or_fail(const std::filesystem::path& data_folder) {
    const std::filesystem::path folder = data_folder / "page";
    page::PageParts parts{text_or_fail(folder / "page.html"), text_or_fail(folder / "page.css"), {}};
    for (const char* name : {"unpack.js", "shaders.js", "picture.js", "turning.js", "page.js"})
        parts.script += text_or_fail(folder / name);
    return parts;
}

void write_page(loading::Context& context, const PageArguments& asked) {
    require_ending(asked.out, {".html", ".htm"});
    require_apart({{"--out", asked.out}}, {{"--painted", asked.pain.painted}});
    const page::PageRequest request = request_or_fail(context, asked);
    const page::PageParts parts = parts_or_fail(context.data_folder());
    const auto theme = loading::load_theme(context.data_folder() / "themes", asked.theme);
    if (!theme) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(theme.problems()));
    context.surface_map();
    context.body();
    context.engine();
    context.rules();
    const session::World world = context.world();
    const core::TextCatalog& texts = context.texts();
    const std::string html =
        page::living_page(request, {world, texts, *theme, parts, context.language().code, context.has_built_in_body()});
    if (const core::Status written = io::write_file(asked.out, std::as_bytes(std::span(html))); !written)
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
