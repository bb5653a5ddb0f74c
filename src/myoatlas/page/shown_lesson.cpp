// SPDX-License-Identifier: MIT
#include "myoatlas/page/shown_lesson.h"

#include "myoatlas/session/study/lessons.h"

#include <algorithm>

namespace myoatlas::page {

namespace {

// Adds a view, and the pattern it shows unless that is there.
std::size_t add_view(ShownLesson& shown, session::Session session, const anatomy::Catalog& catalog) {
    ShownView view{std::move(session), std::nullopt};
    if (const auto& zones = view.session.shown; zones && catalog.find_muscle(zones->muscle)) {
        PatternRequest pattern{zones->muscle, zones->side, {}, {}};
        if (!zones->point.empty()) pattern.points = {zones->point};
        const auto found = std::ranges::find(shown.patterns, pattern);
        view.pattern = static_cast<std::size_t>(found - shown.patterns.begin());
        if (found == shown.patterns.end()) shown.patterns.push_back(std::move(pattern));
    }
    shown.views.push_back(std::move(view));
    return shown.views.size() - 1;
}

}

ShownLesson shown_lesson(const anatomy::Lesson* lesson, const PageContext& means) {
    constexpr glm::vec2 k_square(1000.0f); // the page widens it for the screen it meets
    ShownLesson shown;
    if (!lesson) return shown;
    const session::World& world = means.world;
    for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
        const anatomy::LessonStep& step = lesson->steps[i];
        ShownStep row{&step, 0, std::nullopt};
        row.view = add_view(shown, session::session_of_step(*lesson, i, false, k_square, world), *world.catalog);
        if (step.question && !step.question->reveal.empty())
            row.answered = add_view(shown, session::session_of_step(*lesson, i, true, k_square, world), *world.catalog);
        shown.steps.push_back(row);
    }
    return shown;
}

}
