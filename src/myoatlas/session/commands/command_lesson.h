// Commands about lessons: to give one, and to make one.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/word_table.h"
#include "myoatlas/session/study/lesson_run.h"

#include <optional>
#include <string>

namespace myoatlas::session {

enum class LessonMove : unsigned char { Next, Back, To };
enum class LessonPart : unsigned char { Notes, Steps, Black };
constexpr auto k_lesson_parts = core::word_table<LessonPart>({
    {LessonPart::Notes, "notes"},
    {LessonPart::Steps, "steps"},
    {LessonPart::Black, "black"},
});
// The words of a step, and the name of the whole.
enum class LessonField : unsigned char { Name, Title, Text, Question, Answer, Notes };
constexpr auto k_lesson_fields = core::word_table<LessonField>({
    {LessonField::Name, "name"},
    {LessonField::Title, "title"},
    {LessonField::Text, "text"},
    {LessonField::Question, "question"},
    {LessonField::Answer, "answer"},
    {LessonField::Notes, "notes"},
});

constexpr auto k_lesson_tools = core::word_table<LessonTool>({
    {LessonTool::None, "none"},
    {LessonTool::Laser, "laser"},
    {LessonTool::Pen, "pen"},
});

struct ShowLessons { // those there are
    bool is_shown = true;
    friend bool operator==(const ShowLessons&, const ShowLessons&) = default;
};
struct OpenLesson { // one of the atlas by id or name, or a file; at its first step
    std::string lesson;
    friend bool operator==(const OpenLesson&, const OpenLesson&) = default;
};
struct TurnLesson { // next: first the answer to the step's question, then the next step
    LessonMove move = LessonMove::Next;
    int step = 1; // with To
    friend bool operator==(const TurnLesson&, const TurnLesson&) = default;
};
struct PresentLesson { // full screen, large, in the projector's colors
    bool is_on = true;
    friend bool operator==(const PresentLesson&, const PresentLesson&) = default;
};
struct ShowInLesson {
    LessonPart part = LessonPart::Notes;
    bool is_shown = true;
    friend bool operator==(const ShowInLesson&, const ShowInLesson&) = default;
};
struct EndLesson { // what was there before comes back
    friend bool operator==(const EndLesson&, const EndLesson&) = default;
};
struct NewLesson { // of one's own, still without steps
    std::string name;
    friend bool operator==(const NewLesson&, const NewLesson&) = default;
};
struct AddStep { // what is seen now, after the step one stands at
    std::string title;
    friend bool operator==(const AddStep&, const AddStep&) = default;
};
struct MoveStep { // the step one stands at, to another place
    int to = 1;
    friend bool operator==(const MoveStep&, const MoveStep&) = default;
};
struct DuplicateStep { // the step one stands at, once more after it
    friend bool operator==(const DuplicateStep&, const DuplicateStep&) = default;
};
struct DeleteStep {
    friend bool operator==(const DeleteStep&, const DeleteStep&) = default;
};
struct WriteStep { // in the language of the window; no words: takes them away
    LessonField field = LessonField::Text;
    std::string words;
    friend bool operator==(const WriteStep&, const WriteStep&) = default;
};
struct SaveLesson {
    std::string file;
    friend bool operator==(const SaveLesson&, const SaveLesson&) = default;
};
struct CountAnswer {      // one of the class gave it
    int answer = 1;       // to k_class_answers; 0: counting begins anew
    bool is_less = false; // one fewer
    friend bool operator==(const CountAnswer&, const CountAnswer&) = default;
};
struct UseTool {
    LessonTool tool = LessonTool::None;
    std::optional<glm::vec2> at; // until the pointer moves, as places of ink
    friend bool operator==(const UseTool&, const UseTool&) = default;
};
struct DrawInk {
    glm::vec2 at{0.0f}; // as session::Ink
    bool joins = false; // goes on the stroke before
    friend bool operator==(const DrawInk&, const DrawInk&) = default;
};
struct WipeInk {
    friend bool operator==(const WipeInk&, const WipeInk&) = default;
};
struct AskLeave {     // whether a lesson may be left unsaved for this
    std::string line; // of a script; empty: no longer
    friend bool operator==(const AskLeave&, const AskLeave&) = default;
};

}
