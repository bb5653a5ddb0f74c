// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/pain_words.h"

#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/referral_words.h"
#include "myoatlas/cli/output/sided_name.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/loading/context.h"

#include <algorithm>

namespace myoatlas::cli {
namespace {

using anatomy::Kind;

referral::AreaMark area_or_fail(const anatomy::Catalog& catalog, const std::string& text,
                                std::optional<core::Side> side) {
    const SidedName asked = sided_name_or_fail(text);
    return {named_or_fail(catalog, asked.name, {Kind::Area}).id, asked.side ? asked.side : side};
}

void add_once(std::vector<std::string>& ids, const std::string& id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

void add_symptoms(std::vector<std::string>& symptoms, const std::vector<std::string>& words,
                  const referral::Rules& rules, const std::string& where) {
    for (const std::string& word : words) {
        const auto id = referral::symptom_named(rules, word);
        if (!id) throw loading::Failure(loading::k_exit_bad_input, where + loading::lines_of(id.problems()));
        add_once(symptoms, *id);
    }
}

// Adds what a sentence came to; a place of no side gets the one that is asked for.
void add_said(referral::PainReport& report, const referral::PainReport& said, std::optional<core::Side> side) {
    for (referral::AreaMark mark : said.areas) {
        if (!mark.side) mark.side = side;
        if (std::ranges::find(report.areas, mark) == report.areas.end()) report.areas.push_back(std::move(mark));
    }
    report.conditions.insert(report.conditions.end(), said.conditions.begin(), said.conditions.end());
    report.symptoms.insert(report.symptoms.end(), said.symptoms.begin(), said.symptoms.end());
    report.qualities = said.qualities;
    report.intensity = said.intensity;
    for (const std::string& id : said.denied) add_once(report.denied, id);
    if (said.age > 0) report.age = said.age;
    report.unclear = said.unclear;
    report.fingers = said.fingers;
    report.side = said.side ? said.side : side;
}

}

referral::PainReport report_or_fail(const PainWords& words, const anatomy::Catalog& catalog,
                                    const referral::Rules& rules, std::string* said) {
    referral::PainReport report;
    const auto side = side_or_fail(words.side);
    for (const std::string& area : words.areas) report.areas.push_back(area_or_fail(catalog, area, side));
    if (!words.painted.empty()) {
        auto drawing = io::read_pain_drawing(words.painted);
        if (!drawing) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(drawing.problems()));
        add_drawing(report, *drawing, words.painted, catalog, rules);
        if (said) *said = drawing->said;
    }
    if (words.said) add_said(report, words.said->report, side);
    for (const std::string& name : words.conditions)
        report.conditions.push_back(named_or_fail(catalog, name, {Kind::Condition}).id);
    add_symptoms(report.symptoms, words.symptoms, rules, "");
    // What is named now counts more than what was denied once.
    std::erase_if(report.denied, [&](const std::string& id) {
        return std::ranges::find(report.symptoms, id) != report.symptoms.end();
    });
    if (words.age > 0) report.age = words.age;
    return report;
}

void add_drawing(referral::PainReport& report, const io::PainDrawing& drawing, const std::string& where,
                 const anatomy::Catalog& catalog, const referral::Rules& rules) {
    report.marks = drawing.marks;
    add_symptoms(report.symptoms, drawing.symptoms, rules, where + "#/symptoms: ");
    add_symptoms(report.denied, drawing.denied, rules, where + "#/denied: ");
    report.age = drawing.age;
    for (const referral::AreaMark& mark : drawing.areas)
        report.areas.push_back({named_or_fail(catalog, mark.area, {Kind::Area}).id, mark.side});
    for (const std::string& name : drawing.conditions)
        report.conditions.push_back(named_or_fail(catalog, name, {Kind::Condition}).id);
}

std::string place_of_mark(const std::string& where, const std::string& drawing) {
    constexpr std::string_view k_mark = "mark ";
    if (!where.starts_with(k_mark)) return where;
    return drawing + "/marks/" + std::to_string(std::stoul(where.substr(k_mark.size())) - 1);
}

void fail_for(const core::Problems& problems, const PainWords& words) {
    if (problems.empty()) return;
    core::Problems placed = problems;
    for (core::Problem& problem : placed) problem.where = place_of_mark(problem.where, words.painted + "#");
    throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(placed));
}

}
