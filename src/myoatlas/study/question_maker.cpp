// SPDX-License-Identifier: MIT
#include "myoatlas/study/question_maker.h"

#include "myoatlas/study/makers.h"

#include <algorithm>

namespace myoatlas::study {
namespace {

bool is_of_muscle(QuestionKind kind) {
    return kind <= QuestionKind::MuscleByRoots || kind == QuestionKind::MuscleCaution;
}

const referral::Emergency* find_emergency(const StudyFacts& facts, const std::string& id) {
    if (!facts.means().engine) return nullptr;
    const std::vector<referral::Emergency>& all = facts.means().engine->rules().emergencies;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool muscle_can_be_asked(const anatomy::Muscle& muscle, QuestionKind kind) {
    switch (kind) {
    case QuestionKind::MuscleByOrigin:
        return !gives_away(muscle.names.name, muscle.origin);
    case QuestionKind::MuscleByInsertion:
        return !gives_away(muscle.names.name, muscle.insertion);
    case QuestionKind::MuscleByAction:
        return !gives_away(muscle.names.name, muscle.action);
    case QuestionKind::Nerve:
    case QuestionKind::MuscleByNerve:
        return !gives_away(muscle.names.name, muscle.innervation);
    case QuestionKind::Roots:
    case QuestionKind::MuscleByRoots:
        return !muscle.roots.empty();
    case QuestionKind::MuscleCaution:
        return !muscle.cautions.empty();
    default:
        return true;
    }
}

}

std::string text_of(const Card& card) {
    return std::string(name_of(card.kind)) + ':' + card.subject;
}

std::optional<Card> parse_card(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return std::nullopt;
    const auto kind = k_question_kinds.value_of(text.substr(0, colon));
    if (!kind) return std::nullopt;
    return Card{*kind, std::string(text.substr(colon + 1))};
}

bool can_be_asked(const StudyFacts& facts, const Card& card) {
    if (is_of_muscle(card.kind)) {
        const std::size_t muscle = facts.index_of_muscle(card.subject);
        return muscle < facts.muscles().size() && muscle_can_be_asked(facts.muscles()[muscle], card.kind);
    }
    if (card.kind == QuestionKind::CautionFirst) {
        const referral::Emergency* emergency = find_emergency(facts, card.subject);
        return emergency && !emergency->when.empty() && !emergency->sources.empty(); // every answer has its source
    }
    if (card.kind == QuestionKind::MuscleByArea) return facts.index_of_area(card.subject) < facts.areas().size();
    const anatomy::PointIndex* point = facts.find_point(card.subject);
    if (!point) return false;
    switch (card.kind) {
    case QuestionKind::FindPoint:
        return facts.find_placed(card.subject) != nullptr;
    case QuestionKind::PointByPlace:
        return true;
    case QuestionKind::LayerOrder:
        return static_cast<bool>(facts.means().layers_under);
    case QuestionKind::ExplainsDrawing:
        return facts.means().engine && facts.means().surface_map && !facts.reach(*point).essential.empty();
    case QuestionKind::AreaOfPoint:
        return !facts.reach(*point).essential.empty() || !facts.reach(*point).spillover.empty();
    default:
        return !facts.reach(*point).essential.empty();
    }
}

std::optional<Question> make_question(const StudyFacts& facts, const Card& card, std::uint64_t seed) {
    if (!can_be_asked(facts, card)) return std::nullopt;
    Chance chance(seed_of(text_of(card), seed));
    Question question;
    question.card = card;
    bool is_made = false;
    if (card.kind == QuestionKind::MuscleCaution)
        is_made = make_caution_question(facts, facts.index_of_muscle(card.subject), question, chance);
    else if (is_of_muscle(card.kind))
        is_made = make_muscle_question(facts, facts.index_of_muscle(card.subject), question, chance);
    else if (card.kind == QuestionKind::CautionFirst)
        is_made = make_emergency_question(facts, question, chance);
    else if (card.kind == QuestionKind::MuscleByArea)
        is_made = make_area_question(facts, facts.index_of_area(card.subject), question, chance);
    else if (card.kind == QuestionKind::ExplainsDrawing)
        is_made = make_drawing_question(facts, *facts.find_point(card.subject), question, chance);
    else if (card.kind == QuestionKind::LayerOrder)
        is_made = make_layer_question(facts, *facts.find_point(card.subject), question, chance);
    else
        is_made = make_point_question(facts, *facts.find_point(card.subject), question, chance);
    if (!is_made) return std::nullopt;
    return question;
}

}
