// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/output/answer_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/cli/output/referral_words.h"
#include "myoatlas/cli/output/said_output.h"
#include "myoatlas/core/terminal_text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

struct TraceArguments {
    PainWords pain;
    std::size_t top = 0; // 0: all
    bool is_json = false, is_plain = false;
    std::string said, language;
};

// What was asked, as the engine takes it and as it is told back.
struct Question {
    referral::PainReport report;
    Json query = Json::object();
    std::string words;
};

Question question_of(const PainWords& asked, const anatomy::Catalog& catalog, const referral::Rules& rules) {
    Question question;
    if (asked.said) question.query["said"] = asked.said->text;
    question.report = report_or_fail(asked, catalog, rules);
    const referral::PainReport& report = question.report;
    const auto side = side_or_fail(asked.side);
    const auto add_words = [&](const std::string& words) {
        question.words += (question.words.empty() ? "" : " + ") + words;
    };
    if (!report.areas.empty()) {
        Json ids = Json::array(), sides = Json::array();
        bool has_own_sides = false;
        for (const referral::AreaMark& mark : report.areas) {
            const bool has_own_side = mark.side != side;
            has_own_sides |= has_own_side;
            ids.push_back(mark.area);
            sides.push_back(mark.side ? Json(core::name_of(*mark.side)) : Json(nullptr));
            add_words(area_name(catalog, mark.area) +
                      (has_own_side ? " (" + std::string(core::name_of(*mark.side)) + ")" : ""));
        }
        question.query["areas"] = ids;
        if (has_own_sides) question.query["sides"] = sides;
    }
    if (!asked.painted.empty()) {
        question.query["painted"] = asked.painted;
        question.query["marks"] = report.marks.size();
        add_words("the drawing " + asked.painted);
    }
    if (report.conditions.size() == 1)
        question.query["condition"] = report.conditions.front();
    else if (!report.conditions.empty())
        question.query["conditions"] = report.conditions;
    for (const std::string& id : report.conditions) add_words(catalog.find_condition(id)->names.name);
    if (!report.symptoms.empty()) question.query["symptoms"] = report.symptoms;
    for (const std::string& id : report.symptoms) add_words(referral::find_symptom(rules, id)->names.name);
    if (report.is_empty())
        throw loading::Failure(
            loading::k_exit_bad_input,
            "There is nothing to trace; expected areas, --say TEXT, --painted FILE, --condition ID or "
            "--symptom WORDS");
    if (side && !asked.painted.empty() && asked.areas.empty() && asked.conditions.empty())
        throw loading::Failure(loading::k_exit_bad_input,
                               "--side goes with areas or a condition; a drawing already has its sides");
    if (side) {
        question.query["side"] = core::name_of(*side);
        question.words += ", " + std::string(core::name_of(*side));
    }
    return question;
}

void trace(loading::Context& context, TraceArguments asked) {
    const auto catalog = context.catalog();
    if (!asked.said.empty())
        asked.pain.said = understood_or_fail(*context.said_grammar(), *catalog, asked.said, asked.language);
    else if (!asked.language.empty())
        throw loading::Failure(loading::k_exit_bad_input, "--language goes with --say");
    const Question question = question_of(asked.pain, *catalog, context.rules());
    referral::Answer answer = context.engine().candidates_for(question.report);
    fail_for(answer.problems, asked.pain);
    const auto side = side_or_fail(asked.pain.side);
    if (side && asked.pain.areas.empty() && !asked.pain.said)
        std::erase_if(answer.candidates, [&](const referral::Candidate& each) { return each.side != *side; });
    if (asked.is_json && asked.top > 0 && answer.candidates.size() > asked.top)
        answer.candidates.erase(answer.candidates.begin() + static_cast<std::ptrdiff_t>(asked.top),
                                answer.candidates.end());

    if (asked.is_json) {
        Json document{{"query", question.query}};
        if (asked.pain.said) add_said(document, *asked.pain.said);
        add_answer(document, answer, *catalog);
        print_json(document);
    } else {
        if (asked.pain.said) std::cout << text_of(*asked.pain.said, *catalog) << '\n';
        std::cout << text_of(answer, *catalog, question.words, asked.top, asked.is_plain);
    }
    if (!answer.candidates.empty() || !answer.alerts.empty()) return;
    const auto& marks = question.report.marks;
    const bool is_painless = !marks.empty() && std::all_of(marks.begin(), marks.end(),
                                                           [](const auto& mark) { return mark.intensity <= 0.0f; });
    throw loading::Failure(loading::k_exit_no,
                           is_painless ? asked.pain.painted + ": no pain is marked; every mark has the intensity 0"
                                       : "");
}

}

void add_trace_command(CLI::App& program, loading::Context& context) {
    CLI::App* tracing = program.add_subcommand("trace", "From a pain to the muscles that could refer it");
    auto trace_asked = std::make_shared<TraceArguments>();
    tracing
        ->add_option("area", trace_asked->pain.areas,
                     "Areas that hurt; head_temporal:left names a side for one of them")
        ->type_name("AREA...");
    tracing->add_option("--say", trace_asked->said, "Where it hurts and how, in a sentence; see docs/said.md")
        ->type_name("TEXT");
    tracing->add_option("--language", trace_asked->language, "Of the sentence: en, es or fr; without it the nearest")
        ->type_name("CODE");
    tracing->add_option("--painted", trace_asked->pain.painted, "A pain drawing (JSON)")->type_name("FILE");
    tracing->add_option("--condition", trace_asked->pain.conditions, "A complaint")
        ->type_name("ID")
        ->allow_extra_args(false);
    tracing
        ->add_option("--symptom", trace_asked->pain.symptoms,
                     "What is felt or known beside the pain, such as \"dizzy\"")
        ->type_name("WORDS")
        ->allow_extra_args(false);
    tracing->add_option("--side", trace_asked->pain.side, "left or right; without it both sides are asked about")
        ->type_name("SIDE");
    tracing->add_option("--top", trace_asked->top, "Candidates to give")->check(CLI::PositiveNumber)->type_name("N");
    tracing->add_flag("--plain", trace_asked->is_plain, "In words for a client");
    tracing->add_flag("--json", trace_asked->is_json, "Print JSON");
    tracing->callback([&context, trace_asked] { trace(context, *trace_asked); });
}

}
