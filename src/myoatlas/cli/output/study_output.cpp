// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/study_output.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/base/csv_text.h"
#include "myoatlas/study/fsrs.h"

#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

Json area_ids(const study::StudyFacts& facts, const std::vector<std::size_t>& areas) {
    Json ids = Json::array();
    for (const std::size_t area : areas) ids.push_back(facts.areas()[area].id);
    return ids;
}

Json answer_of(const study::Question& question, const study::StudyFacts& facts) {
    if (!question.on_body) return question.right;
    const study::BodyAnswer& body = *question.on_body;
    Json answer{{"muscle", body.muscle}, {"side", core::name_of(body.side)}};
    if (!body.point.empty()) answer["point"] = body.point;
    if (!body.structures.empty()) answer["structures"] = body.structures;
    if (body.position_mm) answer["position_mm"] = rounded_mm(*body.position_mm);
    if (question.card.kind == study::QuestionKind::PaintReferral)
        if (const anatomy::PointIndex* point = facts.find_point(body.point)) {
            answer["essential_areas"] = area_ids(facts, facts.reach(*point).essential);
            answer["spillover_areas"] = area_ids(facts, facts.reach(*point).spillover);
        }
    return answer;
}

// Null when nothing need be seen.
Json shown_of(const study::ShownForQuestion& shown) {
    Json json;
    if (!shown.muscle.empty()) json["muscle"] = shown.muscle;
    if (!shown.pattern.empty()) json["pattern"] = shown.pattern;
    if (!shown.point.empty()) json["point"] = shown.point;
    if (!shown.report.marks.empty()) {
        Json marks = Json::array();
        for (const referral::PaintMark& mark : shown.report.marks)
            marks.push_back({{"at_mm", rounded_mm(mark.at_mm)}, {"radius_mm", rounded(mark.radius_mm)}});
        json["drawing"] = {{"version", 1}, {"marks", std::move(marks)}};
    }
    if (!json.is_null()) json["side"] = core::name_of(shown.side);
    return json;
}

}

Json json_of(const study::Deck& deck, const study::StudyFacts& facts) {
    const std::string& language = facts.means().language;
    Json parts = Json::array();
    for (const study::DeckPart& part : deck.parts)
        parts.push_back({{"id", part.id},
                         {"name", core::in_language(part.names, language)},
                         {"percent", part.percent},
                         {"cards", study::cards_of(facts, part.filter).size()}});
    return {{"id", deck.id},
            {"name", core::in_language(deck.names, language)},
            {"about", core::in_language(deck.about, language)},
            {"cards", study::cards_of(facts, deck).size()},
            {"parts", std::move(parts)}};
}

Json json_of(const study::DealtQuestion& dealt, const std::string& deck, const study::StudyFacts& facts) {
    const study::Question& question = dealt.question;
    Json choices = Json::array(), ids = Json::array();
    for (const study::Choice& choice : question.choices) {
        choices.push_back(choice.text);
        ids.push_back(choice.id);
    }
    return {{"id", study::text_of(question.card)},
            {"kind", study::name_of(question.card.kind)},
            {"deck", deck},
            {"part", dealt.part},
            {"subject", question.card.subject},
            {"prompt", question.prompt},
            {"choices", std::move(choices)},
            {"choice_ids", std::move(ids)},
            {"answer", answer_of(question, facts)},
            {"shown", shown_of(question.shown)},
            {"why", question.why},
            {"sources", question.sources}};
}

std::string text_of(const study::Question& question) {
    std::string text = core::wrapped(question.prompt);
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        text += core::labeled("  " + std::to_string(i + 1), question.choices[i].text, 5);
    return text;
}

std::string answer_text_of(const study::Question& question, const study::StudyFacts& facts) {
    std::string text;
    if (!question.on_body)
        text = core::labeled("  = " + std::to_string(question.right + 1), question.choices[question.right].text, 7);
    text += core::wrapped(question.why, 5);
    std::vector<std::string> names;
    for (const std::string& id : question.sources)
        if (const anatomy::Source* source = facts.means().catalog->find_source(id))
            names.push_back(anatomy::surnames_and_year(*source));
    return text + core::wrapped(core::joined(names, "; "), 5);
}

std::string csv_of(const std::vector<study::DealtQuestion>& dealt, const study::StudyFacts& facts) {
    std::string csv = "card,question,right,wrong,why,sources\r\n";
    for (const study::DealtQuestion& one : dealt) {
        const study::Question& question = one.question;
        std::vector<std::string> wrong, sources;
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            if (i != question.right) wrong.push_back(question.choices[i].text);
        for (const std::string& id : question.sources)
            if (const anatomy::Source* source = facts.means().catalog->find_source(id))
                sources.push_back(anatomy::surnames_and_year(*source));
        const std::string right = question.choices.empty() ? std::string() : question.choices[question.right].text;
        csv += io::csv_cell(study::text_of(question.card)) + ',' + io::csv_cell(question.prompt) + ',' +
               io::csv_cell(right) + ',' + io::csv_cell(core::joined(wrong, " | ")) + ',' + io::csv_cell(question.why) +
               ',' + io::csv_cell(core::joined(sources, "; ")) + "\r\n";
    }
    return csv;
}

}
