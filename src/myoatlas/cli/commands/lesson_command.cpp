// The command `lesson`: a lesson as text, as a handout, as slides, or as a page for a browser.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/size_option.h"
#include "myoatlas/cli/output/lesson_output.h"
#include "myoatlas/core/text.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/print/lesson_document.h"
#include "myoatlas/session/study/lessons.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <span>

namespace myoatlas::cli {

namespace {

namespace fs = std::filesystem;

struct LessonArguments {
    std::string lesson, out, size = "1180x980", paper = "a4", theme = "atlas";
    bool is_json = false;
};

std::vector<io::Image> pictures_of(loading::Context& context, const anatomy::Lesson& lesson,
                                   const LessonArguments& asked) {
    const PictureSize size = parse_size(asked.size, {64, 64});
    const session::Theme theme = desktop::theme_or_fail(context.data_folder(), asked.theme);
    context.body();
    context.engine();
    const auto grammar = context.said_grammar(); // some steps say where it hurts
    session::World world = context.world();
    world.said_grammar = grammar.get();
    desktop::PictureMaker maker(world);
    const glm::vec2 viewport(static_cast<float>(size.width), static_cast<float>(size.height));
    std::vector<io::Image> pictures;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        pictures.push_back(
            maker.draw(session::session_of_step(lesson, i, false, viewport, world), theme, size.width, size.height));
    return pictures;
}

void write_or_fail(const fs::path& path, const io::Document& document) {
    if (const core::Status written = io::write_document(path, document); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

void write_slides(const fs::path& folder, const print::LessonHandout& handout) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        throw loading::Failure(loading::k_exit_cannot,
                               "The folder " + folder.string() + " cannot be made: " + error.message() + ".");
    for (std::size_t i = 0; i < handout.lesson.steps.size(); ++i) {
        char name[32];
        std::snprintf(name, sizeof name, "step_%02d.png", static_cast<int>(i) + 1);
        write_or_fail(folder / name, print::lesson_slide(handout, i));
        std::cerr << (folder / name).string() << '\n';
    }
}

void write_page(const fs::path& path, const print::LessonHandout& handout) {
    const auto page = print::lesson_page(handout);
    if (!page) throw loading::Failure(loading::k_exit_cannot, loading::lines_of(page.problems()));
    if (const core::Status written = io::write_file(path, std::as_bytes(std::span(*page))); !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

void run_lesson(loading::Context& context, const LessonArguments& asked) {
    const anatomy::Lesson lesson = lesson_or_fail(context, asked.lesson);
    const std::string language = context.language().code;
    if (asked.is_json) print_json(whole_json_of(lesson, language));
    if (asked.out.empty()) {
        if (!asked.is_json) std::cout << text_of(lesson, *context.catalog(), context.texts(), language);
        return;
    }
    const fs::path out(asked.out);
    std::string ending = out.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    std::error_code error;
    const bool is_folder = ending.empty() && out != "-" && (fs::is_directory(out, error) || !fs::exists(out, error));
    if (!is_folder && ending != ".pdf" && ending != ".html")
        throw loading::Failure(loading::k_exit_bad_input,
                               "--out: \"" + asked.out +
                                   "\" was given; expected a name that ends in .pdf or .html, or a folder");
    if (names_lesson_file(asked.lesson)) require_apart({{"--out", asked.out}}, {{"the lesson", asked.lesson}});
    const std::vector<io::Image> pictures = pictures_of(context, lesson, asked);
    const auto catalog = context.catalog();
    const print::LessonHandout handout{lesson,   pictures,        language,
                                       *catalog, context.texts(), context.has_built_in_body()};
    if (ending == ".pdf")
        write_or_fail(out, print::lesson_document(handout, asked.paper == "letter" ? io::k_letter : io::k_a4));
    else if (ending == ".html")
        write_page(out, handout);
    else
        write_slides(out, handout);
}

}

void add_lesson_command(CLI::App& program, loading::Context& context) {
    auto arguments = std::make_shared<LessonArguments>();
    CLI::App* command =
        program.add_subcommand("lesson", "Tell a lesson, or make a handout, slides or a web page of it");
    command->add_option("lesson", arguments->lesson, "A lesson of the atlas (`myoatlas list lessons`), or a file")
        ->required()
        ->type_name("ID|FILE");
    command
        ->add_option("--out", arguments->out,
                     "A handout (.pdf), a page for any browser (.html), or a folder for a picture of each step")
        ->type_name("FILE|DIR");
    command->add_option("--paper", arguments->paper, "a4 or letter")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    command->add_option("--size", arguments->size, "Width and height of the pictures, in pixels")
        ->type_name("WxH")
        ->capture_default_str();
    command->add_option("--theme", arguments->theme, "Colors: atlas, dark, contrast or projector")
        ->type_name("NAME")
        ->capture_default_str();
    command->add_flag("--json", arguments->is_json, "Print JSON");
    command->callback([arguments, &context] { run_lesson(context, *arguments); });
}

}
