// The room's own: the makers of questions by what they are about. Each returns false when there is no such question.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/study/choices.h"
#include "myoatlas/study/question.h"
#include "myoatlas/study/study_facts.h"

namespace myoatlas::study {

bool make_muscle_question(const StudyFacts&, std::size_t muscle, Question&, Chance&);
bool make_point_question(const StudyFacts&, const anatomy::PointIndex&, Question&, Chance&);
bool make_area_question(const StudyFacts&, std::size_t area, Question&, Chance&);
bool make_drawing_question(const StudyFacts&, const anatomy::PointIndex&, Question&, Chance&);
bool make_layer_question(const StudyFacts&, const anatomy::PointIndex&, Question&, Chance&);
bool make_emergency_question(const StudyFacts&, Question&, Chance&); // of the emergency that the card names
bool make_caution_question(const StudyFacts&, std::size_t muscle, Question&, Chance&);

inline Choice choice_of_muscle(const StudyFacts& facts, std::size_t muscle) {
    return {facts.muscles()[muscle].id, facts.told_muscle(muscle).names.name};
}
inline core::Side a_side(Chance& chance) {
    return chance.below(2) == 0 ? core::Side::Left : core::Side::Right;
}
// "Essential pain in ...; spillover in ...": where a point sends pain, in a sentence or two.
std::string reach_sentence(const StudyFacts&, const anatomy::PointIndex&);

}
