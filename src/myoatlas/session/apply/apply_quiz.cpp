// Studying: a quiz is dealt, asked and answered, and at its end what was there before comes back.
// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/apply/quiz_poses.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <limits>
#include <utility>

namespace myoatlas::session {

namespace {

constexpr const char* k_no_quiz = "No quiz is going on.";
constexpr const char* k_in_quiz = "A quiz is going on; leave it first.";
constexpr const char* k_answered = "This question is answered already.";

struct DealtQuiz {
    std::string id, name;
    std::vector<study::DealtQuestion> questions;
};

// What the learner was asked before and is to be asked again.
DealtQuiz deal_own(const StartQuiz& c, const World& world) {
    DealtQuiz dealt{c.deck, world.studies->text("deck." + c.deck), {}};
    if (!world.learned) return dealt;
    const Learned& learned = *world.learned;
    std::vector<study::Card> cards;
    for (const std::string& text : c.deck == "due" ? study::due_cards(learned.memories, learned.now_ms)
                                                   : study::weak_cards(learned.memories, study::Fsrs{}, learned.now_ms))
        if (auto card = study::parse_card(text)) cards.push_back(std::move(*card));
    dealt.questions = study::deal_cards(*world.studies, cards, static_cast<std::size_t>(c.count), c.seed);
    return dealt;
}

study::Deck deck_of_selection(const Session& session, const study::StudyFacts& facts) {
    study::Deck deck;
    deck.id = "selection";
    deck.names["en"] = facts.text("deck.selection");
    study::DeckPart& part = deck.parts.emplace_back();
    part.id = deck.id;
    part.names = deck.names;
    if (session.selection) part.filter.muscles.push_back(session.selection->muscle);
    for (const Selection& other : session.beside) part.filter.muscles.push_back(other.muscle);
    std::erase(part.filter.muscles, std::string()); // bones, and muscles of which nothing is charted
    return deck;
}

const study::Deck* find_deck(const std::vector<study::Deck>& decks, const std::string& wanted) {
    const std::string folded = core::fold(wanted);
    const study::Deck* named = nullptr;
    for (const study::Deck& deck : decks) {
        if (deck.id == wanted) return &deck;
        for (const auto& [language, name] : deck.names)
            if (!named && core::fold(name) == folded) named = &deck;
    }
    return named;
}

DealtQuiz deal_from(const study::Deck& deck, const StartQuiz& c, const Session& session, const World& world) {
    return {deck.id, core::in_language(deck.names, session.language),
            study::deal(*world.studies, deck, {}, static_cast<std::size_t>(c.count), c.seed)};
}

Effects answered(Session& session, const World& world, QuizResult result) {
    QuizRun& quiz = *session.quiz;
    Effects effects;
    effects.quiz_answer = QuizAnswer{study::text_of(quiz.question().card), result.score};
    quiz.results.push_back(std::move(result));
    if (quiz.is_test) { // the next one at once; all is told at the end
        ++quiz.at;
        pose_question(session, world);
    } else {
        pose_answer(session, world);
    }
    return effects;
}

// How far a place is from the nearest of some structures, on either side; nothing without a body.
std::optional<float> way_to(const std::vector<std::string>& structures, glm::vec3 place, const World& world) {
    if (!world.body) return std::nullopt;
    float least = std::numeric_limits<float>::max();
    for (const scene::Part& part : world.body->parts) {
        if (std::ranges::find(structures, part.structure) == structures.end()) continue;
        for (std::uint32_t i = 0; i < part.vertex_count; ++i)
            least = std::min(least, glm::distance(world.body->position(part.first_vertex + i), place));
    }
    return least;
}

glm::vec3 skin_nearest_to(const anatomy::SurfaceMap& map, glm::vec3 place) {
    const auto nearest =
        std::ranges::min_element(map.positions, {}, [&](glm::vec3 at) { return glm::distance(at, place); });
    return nearest == map.positions.end() ? place : *nearest;
}

// How far a place is from a trigger point, of either side: within the body or over the skin, whichever is less, for
// who points at a deep one touches the skin over it.
std::optional<float> way_to_point(const std::string& point, glm::vec3 place, const World& world) {
    if (!world.surface_map) return std::nullopt;
    std::optional<float> least;
    const glm::vec3 skin = skin_nearest_to(*world.surface_map, place);
    for (const anatomy::PlacedPoint& placed : world.surface_map->points) {
        if (placed.point != point) continue;
        const float mm = std::min(glm::distance(placed.position, place),
                                  glm::distance(skin_nearest_to(*world.surface_map, placed.position), skin));
        least = std::min(least.value_or(mm), mm);
    }
    return least;
}

QuizResult found_muscle(const AnswerAt& c, const study::BodyAnswer& wanted, const World& world) {
    constexpr float k_beside = 0.5f; // of a hit, at most
    QuizResult result;
    const bool is_hit =
        c.structure == wanted.muscle || std::ranges::find(wanted.structures, c.structure) != wanted.structures.end();
    result.off_mm = is_hit ? 0.0f : way_to(wanted.structures, c.at_mm, world);
    result.score = is_hit ? 1.0f : result.off_mm ? k_beside * study::score_distance(*result.off_mm) : 0.0f;
    return result;
}

QuizResult found_point(const AnswerAt& c, const study::BodyAnswer& wanted, const World& world) {
    QuizResult result;
    result.off_mm = way_to_point(wanted.point, c.at_mm, world);
    result.score = result.off_mm ? study::score_distance(*result.off_mm) : 0.0f;
    return result;
}

core::Side side_of(const AnswerAt& c, const World& world) {
    if (c.side) return *c.side;
    const anatomy::Structure* structure = world.catalog ? world.catalog->find_structure(c.structure) : nullptr;
    if (structure && structure->is_midline) return core::Side::Midline;
    return c.at_mm.x < 0.0f ? core::Side::Right : core::Side::Left;
}

// Why nothing can be answered now; empty: something can.
std::string not_asking(const Session& session) {
    if (!session.quiz) return k_no_quiz;
    return session.quiz->is_asking() ? "" : k_answered;
}

}

Effects Applier::operator()(const ShowStudy& c) const {
    if (c.is_shown && (!world.studies || !world.decks)) return refused("There is nothing to make questions from.");
    close_cards(session);
    session.is_study_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const ShowProgress& c) const {
    if (c.is_shown && !world.learned) return refused("There is nothing to make questions from.");
    close_cards(session);
    session.is_progress_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const ColorByMastery& c) const {
    session.is_mastery_shown = c.is_on;
    return {};
}

Effects Applier::operator()(const StartQuiz& c) const {
    if (c.seed == 0) return apply_meant(c, session, world, {});
    if (!world.studies || !world.decks) return refused("There is nothing to make questions from.");
    DealtQuiz dealt;
    if (c.deck == "due" || c.deck == "weak") {
        dealt = deal_own(c, world);
        if (dealt.questions.empty())
            return c.deck == "due" ? refused("Nothing is due now.") : refused("Nothing that was asked so far is weak.");
    } else if (c.deck == "selection") {
        const study::Deck deck = deck_of_selection(session, *world.studies);
        if (deck.parts.front().filter.muscles.empty()) return refused("Select a charted muscle first.");
        dealt = deal_from(deck, c, session, world);
    } else if (const study::Deck* deck = find_deck(*world.decks, c.deck)) {
        dealt = deal_from(*deck, c, session, world);
    } else {
        return refused("There is no deck \"" + c.deck + "\".");
    }
    if (dealt.questions.empty()) return refused("There is nothing to ask in this deck.");
    leave_quiz(session, world);
    QuizRun quiz{std::move(dealt.id),
                 std::move(dealt.name),
                 c.is_test,
                 static_cast<std::size_t>(c.count),
                 std::make_shared<const std::vector<study::DealtQuestion>>(std::move(dealt.questions)),
                 0,
                 {},
                 std::make_shared<const Undoable>(session.undoable()),
                 session.camera_move ? session.camera_move->to : session.camera};
    session.quiz = std::move(quiz);
    pose_question(session, world);
    return {};
}

Effects Applier::operator()(const AnswerQuiz& c) const {
    if (std::string why = not_asking(session); !why.empty()) return refused(std::move(why));
    const study::Question& question = session.quiz->question();
    QuizResult result;
    if (c.choice == 0) {
        result.is_unknown = true;
        return answered(session, world, std::move(result));
    }
    if (question.on_body) return refused("This question is answered on the body.");
    if (static_cast<std::size_t>(c.choice) > question.choices.size()) return refused("There is no such choice.");
    result.chosen = static_cast<std::size_t>(c.choice) - 1;
    result.score = *result.chosen == question.right ? 1.0f : 0.0f;
    return answered(session, world, std::move(result));
}

Effects Applier::operator()(const AnswerAt& c) const {
    if (std::string why = not_asking(session); !why.empty()) return refused(std::move(why));
    if (!session.quiz->waits_for_body()) return refused("This question has choices.");
    if (session.quiz->waits_for_paint()) return refused("This question is answered by painting.");
    const study::BodyAnswer& wanted = *session.quiz->question().on_body;
    QuizResult result = session.quiz->question().card.kind == study::QuestionKind::FindMuscle
                            ? found_muscle(c, wanted, world)
                            : found_point(c, wanted, world);
    result.hit = c.structure;
    result.hit_side = side_of(c, world);
    result.at_mm = c.at_mm;
    return answered(session, world, std::move(result));
}

Effects Applier::operator()(const AnswerPainted&) const {
    if (std::string why = not_asking(session); !why.empty()) return refused(std::move(why));
    if (!session.quiz->waits_for_paint()) return refused("Nothing was to be painted.");
    if (session.report.marks.empty()) return refused("Nothing is painted yet.");
    if (!world.surface_map) return no_engine();
    const study::BodyAnswer& wanted = *session.quiz->question().on_body;
    QuizResult result;
    result.painting = study::score_painting(*world.surface_map, wanted.point, wanted.side,
                                            study::painted_skin(*world.surface_map, session.report.marks));
    result.score = result.painting->score;
    return answered(session, world, std::move(result));
}

Effects Applier::operator()(const NextQuestion& c) const {
    if (!session.quiz) return refused(k_no_quiz);
    if (session.quiz->is_over() || session.quiz->is_asking())
        return apply_meant(c, session, world, "This question waits for an answer.");
    ++session.quiz->at;
    pose_question(session, world);
    return {};
}

Effects Applier::operator()(const EndQuiz&) const {
    if (!session.quiz) return refused(k_no_quiz);
    leave_quiz(session, world);
    return {};
}

Effects Applier::operator()(const ChooseLearner& c) const {
    if (session.quiz) return refused(k_in_quiz);
    session.learner = c.name == k_usual_learner ? std::string() : c.name;
    return {};
}

Effects Applier::operator()(const RenameLearner& c) const {
    if (session.quiz) return refused(k_in_quiz);
    if (c.name.empty()) return refused("A learner needs a name.");
    return asking(&Effects::rename_learner, c.name);
}

Effects Applier::operator()(const SaveProgress& c) const {
    return asking(&Effects::save_progress, c.file);
}

void settle_quiz(Session& session, const World& world) {
    if (!session.quiz || !session.quiz->is_asking()) return;
    pose_question(session, world);
}

}
