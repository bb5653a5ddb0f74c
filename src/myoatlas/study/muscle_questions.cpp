// What belongs to a muscle, and which muscle it belongs to: shape, ends, action, nerve, roots.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/words.h"
#include "myoatlas/study/makers.h"

#include <algorithm>
#include <functional>

namespace myoatlas::study {
namespace {

// A fact of muscles that can be asked for in both directions.
struct MuscleFact {
    QuestionKind forward, backward;
    std::string (*text)(const anatomy::Muscle&);
    // Whether the fact of the one could be true of the other.
    bool (*is_alike)(const StudyFacts&, std::size_t muscle, std::size_t other);
};

std::string roots_of(const anatomy::Muscle& muscle) {
    return core::joined(muscle.roots);
}

const MuscleFact k_facts[] = {
    {QuestionKind::Origin, QuestionKind::MuscleByOrigin, [](const anatomy::Muscle& m) { return m.origin; },
     [](const StudyFacts& f, std::size_t a, std::size_t b) {
         return could_be_said_of(f.traits(b).origin, f.traits(a).origin);
     }},
    {QuestionKind::Insertion, QuestionKind::MuscleByInsertion, [](const anatomy::Muscle& m) { return m.insertion; },
     [](const StudyFacts& f, std::size_t a, std::size_t b) {
         return could_be_said_of(f.traits(b).insertion, f.traits(a).insertion);
     }},
    {QuestionKind::Action, QuestionKind::MuscleByAction, [](const anatomy::Muscle& m) { return m.action; },
     [](const StudyFacts& f, std::size_t a, std::size_t b) {
         return f.help_each_other(a, b) || are_alike(f.traits(a).action, f.traits(b).action);
     }},
    {QuestionKind::Nerve, QuestionKind::MuscleByNerve, [](const anatomy::Muscle& m) { return m.innervation; },
     [](const StudyFacts& f, std::size_t a, std::size_t b) { return are_alike(f.traits(a).nerve, f.traits(b).nerve); }},
    {QuestionKind::Roots, QuestionKind::MuscleByRoots, roots_of,
     [](const StudyFacts& f, std::size_t a, std::size_t b) {
         return f.muscles()[b].roots.empty() || are_alike(f.traits(a).nerve.roots, f.traits(b).nerve.roots);
     }},
};

const MuscleFact& fact_of(QuestionKind kind) {
    return *std::find_if(std::begin(k_facts), std::end(k_facts),
                         [&](const MuscleFact& fact) { return fact.forward == kind || fact.backward == kind; });
}

bool make_shape_question(const StudyFacts& facts, std::size_t muscle, Question& question, Chance& chance) {
    const std::string& name = facts.told_muscle(muscle).names.name;
    const core::Side side = a_side(chance);
    question.why = facts.text("why.muscle", {{"name", name},
                                             {"origin", referral::as_clause(facts.told_muscle(muscle).origin)},
                                             {"insertion", referral::as_clause(facts.told_muscle(muscle).insertion)}});
    question.sources = facts.muscles()[muscle].sources;
    if (question.card.kind == QuestionKind::FindMuscle) {
        question.prompt = facts.text("ask.find_muscle", {{"name", name}});
        question.on_body = BodyAnswer{facts.muscles()[muscle].id, {}, facts.muscles()[muscle].structures, {}, side};
        return true;
    }
    question.prompt = facts.text("ask.name_muscle");
    question.shown.muscle = facts.muscles()[muscle].id;
    question.shown.side = side;
    std::vector<Distractor> others;
    for (std::size_t other = 0; other < facts.muscles().size(); ++other)
        if (other != muscle && !facts.share_structure(muscle, other))
            others.push_back({choice_of_muscle(facts, other), facts.nearness(muscle, other)});
    return fill_choices(question, choice_of_muscle(facts, muscle), std::move(others), chance);
}

}

bool make_muscle_question(const StudyFacts& facts, std::size_t muscle, Question& question, Chance& chance) {
    const QuestionKind kind = question.card.kind;
    if (kind == QuestionKind::NameMuscle || kind == QuestionKind::FindMuscle)
        return make_shape_question(facts, muscle, question, chance);
    const MuscleFact& fact = fact_of(kind);
    const bool is_forward = kind == fact.forward;
    const auto told = [&](std::size_t m) { return as_choice(fact.text(facts.told_muscle(m))); };
    std::vector<Distractor> others;
    for (std::size_t other = 0; other < facts.muscles().size(); ++other) {
        if (other == muscle || facts.are_parts_of_one(muscle, other) || facts.share_structure(muscle, other)) continue;
        if (fact.is_alike(facts, muscle, other)) continue;
        const std::string text = told(other);
        // Nor may a wrong text name the muscle that is asked for, or the right one.
        if (is_forward && gives_away(facts.muscles()[muscle].names.name, fact.text(facts.muscles()[other]))) continue;
        others.push_back({is_forward ? Choice{facts.muscles()[other].id, text} : choice_of_muscle(facts, other),
                          facts.nearness(muscle, other)});
    }
    const std::string name = facts.told_muscle(muscle).names.name;
    question.prompt = facts.text("ask." + std::string(name_of(kind)),
                                 {{"name", name}, {"text", referral::as_clause(fact.text(facts.told_muscle(muscle)))}});
    question.why = facts.text("why." + std::string(name_of(fact.forward)),
                              {{"name", name},
                               {"text", referral::as_clause(fact.text(facts.told_muscle(muscle)))},
                               {"nerve", referral::as_clause(facts.told_muscle(muscle).innervation)}});
    question.sources = facts.muscles()[muscle].sources;
    Choice right = is_forward ? Choice{facts.muscles()[muscle].id, told(muscle)} : choice_of_muscle(facts, muscle);
    return fill_choices(question, std::move(right), std::move(others), chance);
}

}
