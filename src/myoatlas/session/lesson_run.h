// A lesson that is being given, or made: where one stands in it, and what was there before.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace myoatlas::anatomy {
struct Lesson;
}

namespace myoatlas::session {

struct Undoable;

struct LessonRun {
    std::shared_ptr<const anatomy::Lesson> lesson; // never null
    bool is_own = false;                           // may be changed and saved
    std::size_t step = 0;                          // into its steps, of which one's own may have none yet
    bool is_revealed = false;                      // the answer to the step's question
    std::vector<std::string> faults;               // lines of the step that were refused, each with why
    std::shared_ptr<const Undoable> before;        // what comes back at the end
    scene::Camera camera_before;
    friend bool operator==(const LessonRun&, const LessonRun&) = default;
};

}
