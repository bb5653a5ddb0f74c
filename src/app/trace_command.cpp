// SPDX-License-Identifier: MIT
#include "app/answer_output.h"
#include "app/commands.h"
#include "app/knowledge.h"
#include "app/pain_drawing.h"
#include "app/referral_words.h"
#include "app/terminal.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace app {
namespace {

using anatomy::Kind;

struct Trace {
    std::vector<std::string> areas, conditions, symptoms;
    std::string painted, side;
    std::size_t top = 0; // 0: all
    bool is_json = false, is_plain = false;
};

// What was asked, as the engine takes it and as it is told back.
struct Question {
    referral::PainReport report;
    Json query = Json::object();
    std::string words;
};

// "head_temporal:left" names an area and its side.
referral::AreaMark area_or_fail(const anatomy::Catalog& catalog, const std::string& text,
                                std::optional<core::Side> side) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) return {named_or_fail(catalog, text, {Kind::Area}).id, side};
    const std::string word = text.substr(colon + 1);
    const auto own = core::parse_side(word);
    if (!own) throw Failure(k_exit_bad_input, "\"" + text + "\" ends in \"" + word + "\"; expected left or right");
    return {named_or_fail(catalog, text.substr(0, colon), {Kind::Area}).id, own};
}

void add_symptoms(Question& question, const std::vector<std::string>& words, const referral::Rules& rules,
                  const std::string& where) {
    for (const std::string& word : words) {
        const auto id = referral::symptom_named(rules, word);
        if (!id) throw Failure(k_exit_bad_input, where + lines_of(id.problems()));
        auto& symptoms = question.report.symptoms;
        if (std::find(symptoms.begin(), symptoms.end(), *id) == symptoms.end()) symptoms.push_back(*id);
    }
}

Question question_of(const Trace& asked, const anatomy::Catalog& catalog, const referral::Rules& rules) {
    Question question;
    const auto side = side_or_fail(asked.side);
    const auto add_words = [&](const std::string& words) {
        if (words.empty()) return;
        question.words += (question.words.empty() ? "" : " + ") + words;
    };
    if (!asked.areas.empty()) {
        std::vector<std::string> ids, names;
        Json sides = Json::array();
        bool has_own_sides = false;
        for (const std::string& name : asked.areas) {
            const referral::AreaMark mark = area_or_fail(catalog, name, side);
            ids.push_back(mark.area);
            const bool has_own_side = mark.side != side;
            has_own_sides |= has_own_side;
            sides.push_back(mark.side ? Json(core::name_of(*mark.side)) : Json(nullptr));
            names.push_back(area_name(catalog, mark.area) +
                            (has_own_side ? " (" + std::string(core::name_of(*mark.side)) + ")" : ""));
            question.report.areas.push_back(mark);
        }
        question.query["areas"] = ids;
        if (has_own_sides) question.query["sides"] = sides;
        add_words(joined(names, " + "));
    }
    if (!asked.painted.empty()) {
        auto drawing = read_pain_drawing(asked.painted);
        if (!drawing) throw Failure(k_exit_bad_input, lines_of(drawing.problems()));
        question.report.marks = std::move(drawing->marks);
        add_symptoms(question, drawing->symptoms, rules, asked.painted + "#/symptoms: ");
        question.query["painted"] = asked.painted;
        question.query["marks"] = question.report.marks.size();
        add_words("the drawing " + asked.painted);
    }
    if (!asked.conditions.empty()) {
        for (const std::string& name : asked.conditions) {
            question.report.conditions.push_back(named_or_fail(catalog, name, {Kind::Condition}).id);
            add_words(catalog.find_condition(question.report.conditions.back())->names.name);
        }
        if (question.report.conditions.size() == 1)
            question.query["condition"] = question.report.conditions.front();
        else
            question.query["conditions"] = question.report.conditions;
    }
    add_symptoms(question, asked.symptoms, rules, "");
    if (!question.report.symptoms.empty()) {
        question.query["symptoms"] = question.report.symptoms;
        for (const std::string& id : question.report.symptoms) add_words(referral::find_symptom(rules, id)->names.name);
    }
    if (question.report.is_empty())
        throw Failure(k_exit_bad_input, "There is nothing to trace; expected areas, --painted FILE, --condition ID or "
                                        "--symptom WORDS");
    if (side && !asked.painted.empty() && asked.areas.empty() && asked.conditions.empty())
        throw Failure(k_exit_bad_input, "--side goes with areas or a condition; a drawing already has its sides");
    if (side) {
        question.query["side"] = core::name_of(*side);
        question.words += ", " + std::string(core::name_of(*side));
    }
    return question;
}

// The engine names marks by number; a person finds them by their pointer.
std::string problem_lines(const core::Problems& problems, const std::string& painted) {
    core::Problems placed = problems;
    for (core::Problem& problem : placed)
        if (constexpr std::string_view k_mark = "mark "; problem.where.rfind(k_mark, 0) == 0)
            problem.where = painted + "#/marks/" + std::to_string(std::stoul(problem.where.substr(k_mark.size())) - 1);
    return lines_of(placed);
}

void trace(Context& context, const Trace& asked) {
    const auto catalog = context.catalog();
    const Question question = question_of(asked, *catalog, context.rules());
    referral::Answer answer = context.engine().candidates_for(question.report);
    if (!answer.problems.empty()) throw Failure(k_exit_bad_input, problem_lines(answer.problems, asked.painted));
    const auto side = side_or_fail(asked.side);
    if (side && asked.areas.empty())
        std::erase_if(answer.candidates, [&](const referral::Candidate& each) { return each.side != *side; });
    if (asked.is_json && asked.top > 0 && answer.candidates.size() > asked.top)
        answer.candidates.erase(answer.candidates.begin() + static_cast<std::ptrdiff_t>(asked.top),
                                answer.candidates.end());

    if (asked.is_json) {
        Json document{{"query", question.query}};
        add_answer(document, answer, *catalog);
        print_json(document);
    } else {
        std::cout << text_of(answer, *catalog, question.words, asked.top, asked.is_plain);
    }
    if (!answer.candidates.empty() || !answer.alerts.empty()) return;
    const auto& marks = question.report.marks;
    const bool is_painless = !marks.empty() && std::all_of(marks.begin(), marks.end(),
                                                           [](const auto& mark) { return mark.intensity <= 0.0f; });
    throw Failure(k_exit_no, is_painless ? asked.painted + ": no pain is marked; every mark has the intensity 0" : "");
}

}

void add_trace_command(CLI::App& program, Context& context) {
    CLI::App* tracing = program.add_subcommand("trace", "From a pain to the muscles that could refer it");
    auto trace_asked = std::make_shared<Trace>();
    tracing->add_option("area", trace_asked->areas, "Areas that hurt; head_temporal:left names a side for one of them")
        ->type_name("AREA...");
    tracing->add_option("--painted", trace_asked->painted, "A pain drawing (JSON)")->type_name("FILE");
    tracing->add_option("--condition", trace_asked->conditions, "A complaint")
        ->type_name("ID")
        ->allow_extra_args(false);
    tracing->add_option("--symptom", trace_asked->symptoms, "What is felt or known beside the pain, such as \"dizzy\"")
        ->type_name("WORDS")
        ->allow_extra_args(false);
    tracing->add_option("--side", trace_asked->side, "left or right; without it both sides are asked about")
        ->type_name("SIDE");
    tracing->add_option("--top", trace_asked->top, "Candidates to give")->check(CLI::PositiveNumber)->type_name("N");
    tracing->add_flag("--plain", trace_asked->is_plain, "In words for a client");
    tracing->add_flag("--json", trace_asked->is_json, "Print JSON");
    tracing->callback([&context, trace_asked] { trace(context, *trace_asked); });
}

}
