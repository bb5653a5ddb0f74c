// The command `handout`: what a client takes home, as a PDF.
// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/options/passphrase.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/cli/output/sided_name.h"
#include "myoatlas/cli/output/visit_told.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/facts/home_care_file.h"
#include "myoatlas/io/facts/practice_file.h"
#include "myoatlas/io/sessions/session_file.h"
#include "myoatlas/print/handout.h"

#include <CLI/CLI.hpp>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

struct HandoutArguments {
    std::vector<std::string> muscles, symptoms;
    std::string session, passphrase_file, painted, paper = "a4", out;
    std::string date, client, practice, contact, logo, emergency_number;
    std::size_t top = 3;
    bool is_gray = false;
};

std::string today() {
    const std::time_t now = std::time(nullptr);
    char text[16] = "";
    if (const std::tm* day = std::localtime(&now)) std::strftime(text, sizeof text, "%Y-%m-%d", day);
    return text;
}

void take_drawing(print::HandoutRequest& request, loading::Context& context, const HandoutArguments& asked) {
    PainWords words;
    words.painted = asked.painted;
    words.symptoms = asked.symptoms;
    request.report = report_or_fail(words, *context.catalog(), context.rules(), &request.said);
    if (asked.painted.empty()) return;
    fail_for(context.engine().candidates_for(request.report).problems, words);
}

// The last visit: what was worked on, else what was looked at, else what the drawing points to.
void take_session(print::HandoutRequest& request, loading::Context& context, const HandoutArguments& asked) {
    ToldVisit told = told_visit_or_fail(context, asked.session, asked.passphrase_file);
    request.report = std::move(told.report);
    request.after = std::move(told.after);
    request.said = told.said;
    request.client = told.client;
    request.date = told.date;
    request.muscles = std::move(told.muscles);
}

// Fills in what the person keeps in practice.json of their folder, where nothing else was said.
void take_practice(HandoutArguments& asked) {
    const auto practice = io::read_practice(io::user_folder());
    if (!practice) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(practice.problems()));
    const auto take = [](std::string& text, const std::string& kept) {
        if (text.empty()) text = kept;
    };
    take(asked.practice, practice->name);
    take(asked.contact, practice->contact);
    take(asked.emergency_number, practice->emergency_number);
    take(asked.logo, practice->logo.string());
}

print::HandoutRequest request_or_fail(loading::Context& context, const HandoutArguments& asked) {
    print::HandoutRequest request;
    if (!asked.session.empty())
        take_session(request, context, asked);
    else
        take_drawing(request, context, asked);
    for (const std::string& text : asked.muscles) {
        const SidedPattern named = sided_pattern_or_fail(*context.catalog(), text);
        request.muscles.push_back({named.muscle, named.side, {}});
        if (!named.point.empty()) request.muscles.back().points = {named.point};
    }
    if (request.muscles.empty() && request.report.is_empty())
        throw loading::Failure(loading::k_exit_bad_input,
                               "There is nothing to tell of; expected --muscle ID, --painted FILE or --session FILE");
    request.most_muscles = asked.top;
    request.language = context.language().code;
    request.paper = asked.paper == "letter" ? io::k_letter : io::k_a4;
    request.is_gray = asked.is_gray;
    if (!asked.date.empty()) request.date = asked.date;
    if (request.date.empty()) request.date = today();
    if (const std::string fault = io::fault_of_date(request.date); !fault.empty())
        throw loading::Failure(loading::k_exit_bad_input, "--date: " + fault);
    if (!asked.client.empty()) request.client = asked.client;
    request.practice = asked.practice;
    request.contact = asked.contact;
    request.emergency_number = asked.emergency_number;
    if (!asked.logo.empty()) {
        auto logo = io::read_png(asked.logo);
        if (!logo) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(logo.problems()));
        request.logo = std::move(*logo);
    }
    return request;
}

void make_handout(loading::Context& context, HandoutArguments asked) {
    require_ending(asked.out, {".pdf"});
    take_practice(asked);
    require_apart({{"--out", asked.out}}, {{"--session", asked.session},
                                           {"--painted", asked.painted},
                                           {"--logo", asked.logo},
                                           {"--passphrase-file", asked.passphrase_file}});
    const auto surface_map = context.surface_map();
    const auto body = body_chart::body_of(context.body(), *surface_map);
    if (!body) throw loading::Failure(loading::k_exit_no, "This body has no skin to draw on.");
    context.engine();
    print::HandoutRequest request = request_or_fail(context, asked);
    const auto english = context.english_catalog();
    request.english = english.get();
    const auto book = io::load_home_care(context.atlas_folder(), *english);
    if (!book) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(book.problems()));
    const core::TextCatalog& texts = context.texts();
    const session::World world = context.world();
    const session::Theme theme = desktop::theme_or_fail(context.data_folder(), session::Theme{}.id);
    const print::PrintContext means{world, *body, texts, theme, context.has_built_in_body()};
    if (const core::Status written =
            io::write_document(asked.out, print::handout_document(request, means, *book), io::DocumentFormat::Pdf);
        !written)
        throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
}

}

void add_handout_command(CLI::App& program, loading::Context& context) {
    CLI::App* command =
        program.add_subcommand("handout", "What a client takes home, as a PDF: pictures and plain words");
    auto asked = std::make_shared<HandoutArguments>();
    command->add_option("--muscle", asked->muscles, "A muscle or trigger point, as infraspinatus:left; may be repeated")
        ->type_name("ID[:SIDE]")
        ->allow_extra_args(false);
    auto* session =
        command->add_option("--session", asked->session, "A session file: its last visit")->type_name("FILE.myoatlas");
    command->add_option("--painted", asked->painted, "A pain drawing (JSON)")->type_name("FILE")->excludes(session);
    command->add_option("--symptom", asked->symptoms, "What is felt or known beside the pain")
        ->type_name("WORDS")
        ->allow_extra_args(false)
        ->excludes(session);
    command->add_option("--top", asked->top, "Muscles of the answer to a drawing to tell of")
        ->transform(whole_between(1, 12))
        ->capture_default_str();
    command->add_option("--paper", asked->paper, "a4 or letter")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    command->add_flag("--grey,--gray", asked->is_gray, "In black, white and grays");
    command->add_option("--date", asked->date, "The day on it, as 2026-11-29 (default: of the visit, else today)")
        ->type_name("DAY");
    command->add_option("--client", asked->client, "Whom it is for")->type_name("LABEL");
    command
        ->add_option("--practice", asked->practice, "The practice's name (default: of practice.json, docs/formats.md)")
        ->type_name("NAME");
    command->add_option("--contact", asked->contact, "How to reach it")->type_name("TEXT");
    command->add_option("--logo", asked->logo, "Its sign, as PNG")->type_name("FILE.png");
    command->add_option("--emergency-number", asked->emergency_number, "The number to call where the client is")
        ->check(emergency_number())
        ->type_name("NUMBER");
    add_passphrase_option(*command, asked->passphrase_file);
    command->add_option("--out", asked->out, "The PDF to write")->type_name("FILE.pdf")->required();
    command->callback([&context, asked] { make_handout(context, *asked); });
}

}
