// A lesson as the page shows it: each step a view of the body, and one more where its answer shows another.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/page/page.h"
#include "myoatlas/session/session.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace myoatlas::page {

// What is seen at once.
struct ShownView {
    session::Session session;
    std::optional<std::size_t> pattern; // into ShownLesson::patterns, whose zone is open
};

struct ShownStep {
    const anatomy::LessonStep* step = nullptr; // of the lesson
    std::size_t view = 0;                      // into ShownLesson::views
    std::optional<std::size_t> answered;       // with the answer to its question, where that shows something else
};

struct ShownLesson {
    std::vector<ShownView> views;
    std::vector<ShownStep> steps;
    std::vector<PatternRequest> patterns; // each once
};

// Empty without a lesson.
ShownLesson shown_lesson(const anatomy::Lesson*, const PageContext&);

}
