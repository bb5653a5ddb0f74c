// A lesson: steps that are shown one after another, each lines of the script language with words beside the picture.
// The lines are text here; `session` reads them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/local_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::anatomy {

// Asked of the class, held, then answered.
struct LessonQuestion {
    core::LocalText text, answer;
    std::vector<std::string> reveal; // lines carried out with the answer
    friend bool operator==(const LessonQuestion&, const LessonQuestion&) = default;
};

struct LessonStep {
    core::LocalText title, text;
    core::LocalText notes;             // for whoever teaches; may be empty
    std::vector<std::string> commands; // every step begins from the same plain body
    std::optional<LessonQuestion> question;
    std::vector<std::string> sources;
    bool is_uncited = false; // stands without a source, and says so wherever it is shown
    friend bool operator==(const LessonStep&, const LessonStep&) = default;
};

struct Lesson {
    std::string id; // "reading_a_chart"
    core::LocalText names, about;
    std::vector<LessonStep> steps;

    // Returns the sources of its steps, each once, in the order they are first named.
    std::vector<std::string> sources() const;
    // Returns the languages in which its name and every step are told.
    std::vector<std::string> languages() const;
    friend bool operator==(const Lesson&, const Lesson&) = default;
};

// Returns the words in a language, else the English, else any: a teacher's own lesson may speak one language only.
const std::string& words_in(const core::LocalText&, std::string_view language);

}
