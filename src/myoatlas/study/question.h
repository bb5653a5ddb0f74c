// A question made from the atlas, as a value: what is asked, what may be chosen or where on the body it is answered,
// and why the answer is right. Units: millimeters, frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/referral/pain_report.h"

#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::study {

// What is asked. Facts come in both directions: what belongs to a muscle, and which muscle it belongs to.
enum class QuestionKind : unsigned char {
    NameMuscle,
    FindMuscle,
    Origin,
    MuscleByOrigin,
    Insertion,
    MuscleByInsertion,
    Action,
    MuscleByAction,
    Nerve,
    MuscleByNerve,
    Roots,
    MuscleByRoots,
    MuscleByPattern,
    PaintReferral,
    AreaOfPoint,
    MuscleByArea,
    FindPoint,
    PointByPlace,
    ExplainsDrawing,
    CautionFirst,
    MuscleCaution,
    LayerOrder,
};
constexpr auto k_question_kinds = core::word_table<QuestionKind>({
    {QuestionKind::NameMuscle, "name_muscle"},
    {QuestionKind::FindMuscle, "find_muscle"},
    {QuestionKind::Origin, "origin"},
    {QuestionKind::MuscleByOrigin, "muscle_by_origin"},
    {QuestionKind::Insertion, "insertion"},
    {QuestionKind::MuscleByInsertion, "muscle_by_insertion"},
    {QuestionKind::Action, "action"},
    {QuestionKind::MuscleByAction, "muscle_by_action"},
    {QuestionKind::Nerve, "nerve"},
    {QuestionKind::MuscleByNerve, "muscle_by_nerve"},
    {QuestionKind::Roots, "roots"},
    {QuestionKind::MuscleByRoots, "muscle_by_roots"},
    {QuestionKind::MuscleByPattern, "muscle_by_pattern"},
    {QuestionKind::PaintReferral, "paint_referral"},
    {QuestionKind::AreaOfPoint, "area_of_point"},
    {QuestionKind::MuscleByArea, "muscle_by_area"},
    {QuestionKind::FindPoint, "find_point"},
    {QuestionKind::PointByPlace, "point_by_place"},
    {QuestionKind::ExplainsDrawing, "explains_drawing"},
    {QuestionKind::CautionFirst, "caution_first"},
    {QuestionKind::MuscleCaution, "muscle_caution"},
    {QuestionKind::LayerOrder, "layer_order"},
});
constexpr std::string_view name_of(QuestionKind kind) {
    return k_question_kinds.word_of(kind);
}
// Answered by a click or a brush on the body, not by a choice.
constexpr bool is_on_body(QuestionKind kind) {
    return kind == QuestionKind::FindMuscle || kind == QuestionKind::PaintReferral || kind == QuestionKind::FindPoint;
}
// Cannot be answered without seeing the body.
constexpr bool needs_picture(QuestionKind kind) {
    return kind == QuestionKind::NameMuscle;
}

// What is learned and comes back: a kind of question about one thing of the atlas. The subject is the id of a muscle,
// of a trigger point (patterns, places, layers), an area (MuscleByArea) or an emergency (CautionFirst).
struct Card {
    QuestionKind kind = QuestionKind::NameMuscle;
    std::string subject;
    friend bool operator==(const Card&, const Card&) = default;
};
// "origin:levator_scapulae"
std::string text_of(const Card&);
// Reads it back; nothing for other text. Whether the subject is known is not looked at.
std::optional<Card> parse_card(std::string_view text);

struct Choice {
    std::string id; // what it stands for: a muscle, area, point ...
    std::string text;
};

// Where on the body the answer lies.
struct BodyAnswer {
    std::string muscle, point;
    std::vector<std::string> structures;  // any of them, of FindMuscle
    std::optional<glm::vec3> position_mm; // of FindPoint
    core::Side side = core::Side::Left;
};

// What is seen while it is asked.
struct ShownForQuestion {
    std::string muscle;          // lit
    std::string pattern;         // a trigger point whose zones lie on the skin
    std::string point;           // a trigger point that is marked
    referral::PainReport report; // what a client draws or tells
    core::Side side = core::Side::Left;
};

struct Question {
    Card card;
    std::string prompt;
    std::vector<Choice> choices; // three or four; none for an answer on the body
    std::size_t right = 0;       // of the choices
    std::optional<BodyAnswer> on_body;
    std::string why;                  // a sentence or two, told after the answer
    std::vector<std::string> sources; // ids
    ShownForQuestion shown;
};

}
