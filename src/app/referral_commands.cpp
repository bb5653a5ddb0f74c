// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/json_output.h"
#include "app/knowledge.h"
#include "app/pain_drawing.h"
#include "app/terminal.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

namespace app {
namespace {

using anatomy::Kind;

std::string percent(float share) {
    return std::to_string(std::lround(100.0f * share)) + " %";
}

std::optional<core::Side> side_or_fail(const std::string& word) {
    if (word.empty()) return std::nullopt;
    const auto side = core::parse_side(word);
    if (!side || *side == core::Side::Midline)
        throw Failure(k_exit_bad_input, "--side is \"" + word + "\"; expected left or right");
    return side;
}

std::string area_name(const anatomy::Catalog& catalog, const std::string& id) {
    const anatomy::Area* area = catalog.find_area(id);
    return area ? area->names.name : id;
}

struct Refer {
    std::string name, side;
    bool is_json = false;
};

void refer(Context& context, const Refer& asked) {
    const auto catalog = context.catalog();
    const core::Side side = side_or_fail(asked.side).value_or(core::Side::Left);
    const study::Named named = named_or_fail(*catalog, asked.name, {Kind::Muscle, Kind::TriggerPoint});
    const bool is_point = named.kind == Kind::TriggerPoint;
    const anatomy::Muscle& muscle = is_point ? *catalog->muscle_of(named.id) : *catalog->find_muscle(named.id);
    const auto referrals = context.engine().referral_of(muscle.id, side);
    const auto chart = context.chart();

    Json points = Json::array();
    std::string text = muscle.names.name + ", " + std::string(core::name_of(side)) + "\n";
    for (const referral::PointReferral& referral : referrals) {
        if (is_point && referral.point != named.id) continue;
        const anatomy::TriggerPoint& point = *catalog->find_point(referral.point);
        Json row{{"id", point.id}};
        const anatomy::PlacedPoint* placed = find_placed(*chart, point.id, side);
        row["position_mm"] = placed ? rounded_mm(placed->position) : Json(nullptr);
        row["areas"] = Json::array();
        Table table({"AREA", "SIDE", "GRADE", "SHARE", "NAME"});
        for (const referral::AreaShare& share : referral.areas) {
            row["areas"].push_back({{"area", share.area},
                                    {"side", core::name_of(share.side)},
                                    {"grade", anatomy::name_of(share.grade)},
                                    {"share", rounded(share.share)}});
            table.add({share.area, std::string(core::name_of(share.side)), std::string(anatomy::name_of(share.grade)),
                       percent(share.share), area_name(*catalog, share.area)});
        }
        row["sources"] = point.sources;
        row["evidence"] = anatomy::name_of(point.evidence);
        points.push_back(std::move(row));
        text += "\n" + point.name + " (" + point.id + ")\n" + wrapped(point.place, 2);
        text += referral.areas.empty() ? "  Its zones lie in none of the areas.\n" : table.text(2);
        text += "  " + in_words(anatomy::name_of(point.evidence)) + " [" + joined(point.sources) + "]\n";
    }
    if (asked.is_json)
        print_json({{"muscle", muscle.id}, {"side", core::name_of(side)}, {"trigger_points", points}});
    else
        std::cout << text << (referrals.empty() ? "No trigger points are charted for it.\n" : "");
}

struct Trace {
    std::vector<std::string> areas, conditions;
    std::string painted, side;
    std::size_t top = 0; // 0: all
    bool is_json = false;
};

// What was asked, as the engine takes it and as it is told back.
struct Question {
    referral::PainReport report;
    Json query = Json::object();
    std::string words;
};

Question question_of(const Trace& asked, const anatomy::Catalog& catalog) {
    Question question;
    const auto side = side_or_fail(asked.side);
    const auto add_words = [&](const std::string& words) {
        if (words.empty()) return;
        question.words += (question.words.empty() ? "" : " + ") + words;
    };
    if (!asked.areas.empty()) {
        std::vector<std::string> ids, names;
        for (const std::string& name : asked.areas) {
            ids.push_back(named_or_fail(catalog, name, {Kind::Area}).id);
            names.push_back(area_name(catalog, ids.back()));
            question.report.areas.push_back({ids.back(), side});
        }
        question.query["areas"] = ids;
        add_words(joined(names, " + "));
    }
    if (!asked.painted.empty()) {
        auto marks = read_pain_drawing(asked.painted);
        if (!marks) throw Failure(k_exit_bad_input, lines_of(marks.problems()));
        question.report.marks = std::move(*marks);
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
    if (question.report.is_empty())
        throw Failure(k_exit_bad_input, "There is nothing to trace; expected areas, --painted FILE or --condition ID");
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

Json json_of(const referral::Candidate& candidate, std::size_t rank) {
    Json because = Json::array();
    for (const referral::Reason& reason : candidate.because)
        because.push_back({{"text", reason.text},
                           {"covers", rounded(reason.covers)},
                           {"zone_inside", rounded(reason.zone_inside)},
                           {"grade", anatomy::name_of(reason.grade)}});
    return {{"rank", rank},
            {"muscle", candidate.muscle},
            {"side", core::name_of(candidate.side)},
            {"score", rounded(candidate.score)},
            {"grade", anatomy::name_of(candidate.grade)},
            {"trigger_points", candidate.points},
            {"because", std::move(because)},
            {"sources", candidate.sources}};
}

void print_answer(const referral::Answer& answer, const Question& question, const anatomy::Catalog& catalog) {
    std::cout << wrapped("Muscles that refer there: " + question.words) << '\n';
    std::size_t rank = 0;
    for (const referral::Candidate& candidate : answer.candidates) {
        const std::string lead = std::to_string(++rank) + ". ";
        std::cout << std::string(lead.size() < 4 ? 4 - lead.size() : 0, ' ') << lead
                  << catalog.find_muscle(candidate.muscle)->names.name << ", " << core::name_of(candidate.side)
                  << "  (score " << std::to_string(candidate.score).substr(0, 4) << ")\n";
        for (const referral::Reason& reason : candidate.because) std::cout << wrapped(reason.text, 6);
        std::cout << wrapped("[" + joined(candidate.sources) + "]", 6);
    }
    if (answer.candidates.empty()) std::cout << "    No charted muscle refers there.\n";
    if (answer.cautions.empty()) return;
    std::cout << "\nBefore anything else, consider\n";
    for (const std::string& id : answer.cautions)
        if (const anatomy::Caution* caution = catalog.find_caution(id)) std::cout << labeled("  -", caution->text, 4);
}

void trace(Context& context, const Trace& asked) {
    const auto catalog = context.catalog();
    const Question question = question_of(asked, *catalog);
    referral::Answer answer = context.engine().candidates_for(question.report);
    if (!answer.problems.empty()) throw Failure(k_exit_bad_input, problem_lines(answer.problems, asked.painted));
    const auto side = side_or_fail(asked.side);
    if (side && asked.areas.empty())
        std::erase_if(answer.candidates, [&](const referral::Candidate& each) { return each.side != *side; });
    if (asked.top > 0 && answer.candidates.size() > asked.top)
        answer.candidates.erase(answer.candidates.begin() + static_cast<std::ptrdiff_t>(asked.top),
                                answer.candidates.end());

    if (asked.is_json) {
        Json document{{"query", question.query}, {"candidates", Json::array()}, {"cautions", Json::array()}};
        for (std::size_t i = 0; i < answer.candidates.size(); ++i)
            document["candidates"].push_back(json_of(answer.candidates[i], i + 1));
        for (const std::string& id : answer.cautions)
            if (const anatomy::Caution* caution = catalog->find_caution(id))
                document["cautions"].push_back(app::json_of(*caution));
        print_json(document);
    } else {
        print_answer(answer, question, *catalog);
    }
    if (answer.candidates.empty()) throw Failure(k_exit_no, "");
}

}

void add_referral_commands(CLI::App& program, Context& context) {
    CLI::App* referring = program.add_subcommand("refer", "From a muscle to where its trigger points refer pain");
    auto refer_asked = std::make_shared<Refer>();
    referring->add_option("id", refer_asked->name, "A muscle or one of its trigger points")
        ->required()
        ->type_name("ID");
    referring->add_option("--side", refer_asked->side, "left (default) or right")->type_name("SIDE");
    referring->add_flag("--json", refer_asked->is_json, "Print JSON");
    referring->callback([&context, refer_asked] { refer(context, *refer_asked); });

    CLI::App* tracing = program.add_subcommand("trace", "From a pain to the muscles that could refer it");
    auto trace_asked = std::make_shared<Trace>();
    tracing->add_option("area", trace_asked->areas, "Areas that hurt")->type_name("AREA...");
    tracing->add_option("--painted", trace_asked->painted, "A pain drawing (JSON)")->type_name("FILE");
    tracing->add_option("--condition", trace_asked->conditions, "A complaint")
        ->type_name("ID")
        ->allow_extra_args(false);
    tracing->add_option("--side", trace_asked->side, "left or right; without it both sides are asked about")
        ->type_name("SIDE");
    tracing->add_option("--top", trace_asked->top, "Candidates to give")->check(CLI::PositiveNumber)->type_name("N");
    tracing->add_flag("--json", trace_asked->is_json, "Print JSON");
    tracing->callback([&context, trace_asked] { trace(context, *trace_asked); });
}

}
