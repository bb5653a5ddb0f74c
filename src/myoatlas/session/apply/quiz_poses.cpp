// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/quiz_poses.h"

#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/views/session_view.h"
#include "myoatlas/session/views/views.h"

#include <utility>

namespace myoatlas::session {

namespace {

using study::QuestionKind;

const anatomy::PlacedPoint* find_placed(const World& world, const std::string& point, core::Side side) {
    if (!world.surface_map || point.empty()) return nullptr;
    for (const anatomy::PlacedPoint& placed : world.surface_map->points)
        if (placed.point == point && placed.side == side) return &placed;
    return nullptr;
}

void look_at_body(Session& session, const World& world, float yaw_deg) {
    auto camera = find_view("anterior", world, free_aspect(session));
    if (!camera) return;
    camera->yaw_deg = yaw_deg;
    move_camera(session, fitted(*camera, session));
}

// At what is chosen, or with where it sends pain.
void look(Session& session, const World& world, bool is_wide) {
    const auto camera = is_wide ? view_of_session(session, world, free_aspect(session))
                                : view_of_chosen(session, world, free_aspect(session));
    if (camera)
        move_camera(session, fitted(*camera, session));
    else
        look_at_body(session, world, 0.0f);
}

// Lights a muscle; its zones only where they are asked for.
bool light(Session& session, const World& world, const std::string& id, core::Side side) {
    const anatomy::Muscle* muscle = world.catalog ? world.catalog->find_muscle(id) : nullptr;
    if (!muscle) return false;
    select(session, Selection{muscle->id, muscle->structures, side}, *world.catalog);
    show(session, std::nullopt);
    return true;
}

// From where the muscle of a point is seen best, though it is not lit.
scene::Camera seen_from(const Session& session, const World& world, const std::string& point, core::Side side) {
    Session probe = session;
    const anatomy::Muscle* owner = world.catalog ? world.catalog->muscle_of(point) : nullptr;
    if (!owner || !light(probe, world, owner->id, side)) return {};
    return view_of_chosen(probe, world, free_aspect(session)).value_or(scene::Camera{});
}

// Near enough to see what lies around it.
void look_at_point(Session& session, const World& world, const anatomy::PlacedPoint& placed) {
    constexpr float k_away_mm = 1300.0f;
    scene::Camera camera = seen_from(session, world, placed.point, placed.side);
    camera.target = placed.position;
    camera.distance_mm = k_away_mm;
    move_camera(session, camera);
}

void light_with_zones(Session& session, const World& world, const std::string& id, core::Side side,
                      const std::string& point) {
    if (light(session, world, id, side)) show(session, ShownReferral{id, side, point});
    look(session, world, true);
}

// The muscle that a question names; while learning it is shown, for its name alone is a part of the answer.
std::string named_muscle(const study::Question& question, const World& world) {
    switch (question.card.kind) {
    case QuestionKind::Origin:
    case QuestionKind::Insertion:
    case QuestionKind::Action:
    case QuestionKind::Nerve:
    case QuestionKind::Roots:
    case QuestionKind::MuscleCaution:
        return question.card.subject;
    case QuestionKind::AreaOfPoint: {
        const anatomy::Muscle* owner = world.catalog ? world.catalog->muscle_of(question.card.subject) : nullptr;
        return owner ? owner->id : std::string();
    }
    default:
        return {};
    }
}

bool is_of_ends(QuestionKind kind) {
    return kind >= QuestionKind::Origin && kind <= QuestionKind::MuscleByInsertion;
}

// The side that a client's drawing lies on.
core::Side side_of(const referral::PainReport& report) {
    return !report.marks.empty() && report.marks.front().at_mm.x < 0.0f ? core::Side::Right : core::Side::Left;
}

void pose_pain(Session& session, const World& world, const study::Question& question) {
    Applier{session, world}(SetMode{Mode::Pain});
    session.report = question.shown.report;
    if (!question.shown.report.is_empty()) return look(session, world, true);
    look_at_body(session, world, seen_from(session, world, question.shown.point, question.shown.side).yaw_deg);
}

}

void pose_question(Session& session, const World& world) {
    Undoable plain;
    close_pages(session);
    const QuizRun& quiz = *session.quiz;
    plain.shows_attachments = quiz.is_over(); // they would tell
    restore(session, std::move(plain), session.camera_move ? session.camera_move->to : session.camera, world);
    session.is_body_chart_shown = false;
    take_plain_brush(session);
    session.is_erasing = session.is_mirrored = false;
    if (quiz.is_over()) return look_at_body(session, world, 0.0f);
    const study::Question& question = quiz.question();
    const study::ShownForQuestion& shown = question.shown;
    if (question.card.kind == QuestionKind::PaintReferral || !shown.report.is_empty())
        return pose_pain(session, world, question);
    if (!shown.pattern.empty()) {
        const anatomy::Muscle* owner = world.catalog ? world.catalog->muscle_of(shown.pattern) : nullptr;
        if (owner) show(session, ShownReferral{owner->id, shown.side, shown.pattern});
        return look(session, world, true);
    }
    if (const auto* placed = find_placed(world, shown.point, shown.side)) return look_at_point(session, world, *placed);
    std::string lit = shown.muscle;
    if (lit.empty() && !quiz.is_test) lit = named_muscle(question, world);
    if (lit.empty() && question.card.kind == QuestionKind::FindPoint) lit = question.on_body->muscle;
    if (light(session, world, lit, shown.side))
        look(session, world, false);
    else
        look_at_body(session, world, 0.0f);
}

void pose_answer(Session& session, const World& world) {
    if (!world.catalog) return;
    const study::Question& question = session.quiz->question();
    const std::string& subject = question.card.subject;
    core::Side side = question.on_body ? question.on_body->side : question.shown.side;
    // What is to be found counts alike on both sides: it is shown on that where it was looked for.
    const bool is_found =
        question.card.kind == QuestionKind::FindMuscle || question.card.kind == QuestionKind::FindPoint;
    if (const QuizResult& result = session.quiz->results.back();
        is_found && result.at_mm && result.hit_side != core::Side::Midline)
        side = result.hit_side;
    const anatomy::Muscle* owner = world.catalog->muscle_of(subject);
    switch (question.card.kind) {
    case QuestionKind::CautionFirst: // it has no place on the body
        return;
    case QuestionKind::MuscleByArea:
        return light_with_zones(session, world, question.choices[question.right].id, side, {});
    case QuestionKind::ExplainsDrawing:
        return light_with_zones(session, world, question.choices[question.right].id, side_of(session.report), {});
    case QuestionKind::MuscleByPattern:
    case QuestionKind::AreaOfPoint:
    case QuestionKind::PaintReferral:
        return light_with_zones(session, world, owner ? owner->id : std::string(), side, subject);
    default:
        break;
    }
    session.shows_attachments = is_of_ends(question.card.kind);
    if (light(session, world, owner ? owner->id : subject, side)) look(session, world, false);
}

void leave_quiz(Session& session, const World& world) {
    if (!session.quiz) return;
    const QuizRun quiz = *std::exchange(session.quiz, std::nullopt);
    close_pages(session);
    restore(session, quiz.before ? *quiz.before : Undoable{}, quiz.camera_before, world);
    take_own_brush(session);
}

void take_plain_brush(Session& session) {
    if (!session.brush_before) session.brush_before = session.brush;
    session.brush = {};
}

void take_own_brush(Session& session) {
    if (session.brush_before) session.brush = *std::exchange(session.brush_before, std::nullopt);
}

}
