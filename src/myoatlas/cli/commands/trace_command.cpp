// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/number_option.h"
#include "myoatlas/cli/output/answer_output.h"
#include "myoatlas/cli/output/emergency_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/cli/output/referral_words.h"
#include "myoatlas/cli/output/said_output.h"
#include "myoatlas/core/language.h"
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
    bool is_json = false, is_plain = false, has_muscles_anyway = false;
    std::string said, language, emergency_number;
};

// What was asked, as the engine takes it and as it is told back.
struct Question {
    referral::PainReport report;
    Json query = Json::object();
    std::string words;
};

std::string side_word(const core::TextCatalog& texts, core::Side side) {
    return texts("answer.side." + std::string(core::name_of(side)), {});
}

Question question_of(const PainWords& asked, const anatomy::Catalog& catalog, const referral::Rules& rules,
                     const core::TextCatalog& texts, bool is_plain) {
    Question question;
    if (asked.said) question.query["said"] = asked.said->text;
    question.report = report_or_fail(asked, catalog, rules);
    const referral::PainReport& report = question.report;
    const auto side = side_or_fail(asked.side);
    const auto add_words = [&](const std::string& words) {
        question.words += (question.words.empty() ? "" : is_plain ? "; " : " + ") + words;
    };
    if (!report.areas.empty()) {
        Json ids = Json::array(), sides = Json::array();
        bool has_own_sides = false;
        for (const referral::AreaMark& mark : report.areas) {
            const bool has_own_side = mark.side != side;
            has_own_sides |= has_own_side;
            ids.push_back(mark.area);
            sides.push_back(mark.side ? Json(core::name_of(*mark.side)) : Json(nullptr));
            add_words((is_plain ? lay_area_name : area_name)(catalog, mark.area) +
                      (has_own_side ? " (" + side_word(texts, *mark.side) + ")" : ""));
        }
        question.query["areas"] = ids;
        if (has_own_sides) question.query["sides"] = sides;
    }
    if (!asked.painted.empty()) {
        question.query["painted"] = asked.painted;
        question.query["marks"] = report.marks.size();
        add_words(texts("trace.drawing", {{"file", asked.painted}}));
    }
    if (report.conditions.size() == 1)
        question.query["condition"] = report.conditions.front();
    else if (!report.conditions.empty())
        question.query["conditions"] = report.conditions;
    for (const std::string& id : report.conditions) add_words(catalog.find_condition(id)->names.name);
    if (!report.symptoms.empty()) question.query["symptoms"] = report.symptoms;
    if (!report.fingers.empty()) question.query["fingers"] = report.fingers;
    if (report.age > 0) question.query["age"] = report.age;
    if (!report.denied.empty()) question.query["denied"] = report.denied;
    if (!is_plain || question.words.empty()) // where it hurts is question enough for a client
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
        question.words += ", " + side_word(texts, *side);
    } else if (report.side && report.areas.empty()) {
        question.query["side"] = core::name_of(*report.side);
        question.words += ", " + side_word(texts, *report.side);
    }
    return question;
}

void trace(loading::Context& context, TraceArguments asked) {
    const auto catalog = context.catalog();
    const SaidSpeech said_speech{*catalog, context.rules(), context.texts(), asked.is_plain};
    if (!asked.said.empty()) {
        const bool is_spoken = std::ranges::count(context.said_grammar()->languages(), asked.language) > 0;
        asked.pain.said = understood_or_fail(*context.said_grammar(), said_speech, asked.said,
                                             is_spoken ? asked.language : std::string());
    }
    const Question question =
        question_of(asked.pain, *catalog, context.rules(), context.texts(), asked.is_plain && !asked.is_json);
    referral::Answer answer = context.answer_to(question.report);
    fail_for(answer.problems, asked.pain);
    const auto side = side_or_fail(asked.pain.side);
    if (side && asked.pain.areas.empty() && !asked.pain.said)
        std::erase_if(answer.candidates, [&](const referral::Candidate& each) { return each.side != *side; });
    if (asked.is_json && asked.top > 0 && answer.candidates.size() > asked.top)
        answer.candidates.erase(answer.candidates.begin() + static_cast<std::ptrdiff_t>(asked.top),
                                answer.candidates.end());

    if (asked.has_muscles_anyway) answer.lists_muscles = true;
    referral::withhold_muscles(answer);
    // As the answer is told; without a language of its own as the sentence was said.
    const std::string& told_in = context.language().code;
    const bool is_as_said = told_in == core::k_english && asked.language.empty() && asked.pain.said;
    const EmergencySpeech speech{context.rules(), is_as_said ? asked.pain.said->language : told_in,
                                 asked.emergency_number};
    if (asked.is_json) {
        Json document{{"query", question.query}};
        if (asked.pain.said) add_said(document, *asked.pain.said);
        add_emergencies(document, answer, speech);
        add_answer(document, answer, *catalog);
        print_json(document);
    } else {
        std::cout << core::without_controls(emergencies_text(answer, speech, asked.is_plain));
        // Below a call for help a client finds nothing but why.
        const bool is_only_call = asked.is_plain && answer.act == referral::Act::CallNow;
        if (asked.pain.said)
            std::cout << core::without_controls(is_only_call ? because_text(*asked.pain.said, said_speech)
                                                             : text_of(*asked.pain.said, said_speech))
                      << '\n';
        std::cout << core::without_controls(
            answer.lists_muscles
                ? text_of(answer, *catalog, context.texts(), question.words, asked.top, asked.is_plain, question.report)
                : withheld_text(speech, asked.is_plain));
    }
    if (!answer.candidates.empty() || !answer.alerts.empty() || !answer.emergencies.empty()) return;
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
    tracing
        ->add_option_function<std::string>(
            "--language",
            [&context, trace_asked](const std::string& code) {
                context.set_language({code, context.language().has_latin_names});
                trace_asked->language = code;
            },
            "Of the sentence (without it the nearest) and of the answer: en, plain, es or fr")
        ->type_name("CODE")
        ->trigger_on_parse();
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
    tracing->add_option("--age", trace_asked->pain.age, "Of the person, in years")
        ->transform(whole_between(1, 120))
        ->type_name("YEARS");
    tracing
        ->add_option("--emergency-number", trace_asked->emergency_number,
                     "The number to call where the person is; without it 112, 911 and 999 are named")
        ->check(emergency_number())
        ->type_name("NUMBER");
    tracing->add_flag("--muscles-anyway", trace_asked->has_muscles_anyway,
                      "List muscles even where help is to be called first");
    tracing->add_option("--top", trace_asked->top, "Candidates to give")
        ->transform(whole_between(1, 10000))
        ->type_name("N");
    tracing->add_flag("--plain", trace_asked->is_plain, "In words for a client");
    tracing->add_flag("--json", trace_asked->is_json, "Print JSON");
    tracing->callback([&context, trace_asked] { trace(context, *trace_asked); });
}

}
