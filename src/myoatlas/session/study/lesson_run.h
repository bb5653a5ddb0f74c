// A lesson that is being given, or made: where one stands in it, what the class answered, what the teacher points with,
// and what was there before.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"

#include <array>
#include <cstddef>
#include <glm/vec2.hpp>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace myoatlas::anatomy {
struct Lesson;
}

namespace myoatlas::session {

struct Undoable;

constexpr std::size_t k_class_answers = 4;             // that are told apart while a class is counted
using AnswerCounts = std::array<int, k_class_answers>; // how many of the class gave each

// What the teacher shows with.
enum class LessonTool : unsigned char {
    None,
    Laser, // a dot where the pointer is
    Pen    // draws over the picture; never on the body, so that it is no mark of pain
};
// Strokes of the pen, each at least one place: from 0, 0 at the window's upper left to 1, 1.
using Ink = std::vector<std::vector<glm::vec2>>;

struct LessonRun {
    std::shared_ptr<const anatomy::Lesson> lesson; // never null
    bool is_own = false;                           // may be changed and saved
    std::size_t step = 0;                          // into its steps, of which one's own may have none yet
    bool is_revealed = false;                      // the answer to the step's question
    std::vector<std::string> faults;               // lines of the step that were refused, each with why
    std::map<std::size_t, AnswerCounts> counted;   // of the class, by step
    std::shared_ptr<const Undoable> before;        // what comes back at the end
    scene::Camera camera_before;
    // Whether the step one stands at asks the class; and what was counted there so far.
    bool has_question() const;
    AnswerCounts counted_here() const;
    friend bool operator==(const LessonRun&, const LessonRun&) = default;
};

}
