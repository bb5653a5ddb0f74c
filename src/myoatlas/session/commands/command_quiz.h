// Commands about studying: to be asked, to answer, and to see what is known.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"

#include <cstdint>
#include <glm/vec3.hpp>
#include <optional>
#include <string>

namespace myoatlas::session {

struct ShowStudy { // the decks there are
    bool is_shown = true;
    friend bool operator==(const ShowStudy&, const ShowStudy&) = default;
};
struct ShowProgress { // how much is known, and what comes back when
    bool is_shown = true;
    friend bool operator==(const ShowProgress&, const ShowProgress&) = default;
};
struct ColorByMastery { // the muscles by how much of them is known
    bool is_on = true;
    friend bool operator==(const ColorByMastery&, const ColorByMastery&) = default;
};
constexpr int k_quiz_count = 10, k_most_quiz_count = 5000;
struct StartQuiz {
    std::string deck;         // an id or a name; "due", "weak" or "selection"
    bool is_test = false;     // nothing is told before the end
    int count = k_quiz_count; // of questions, at most
    std::uint64_t seed = 0;   // another number, other questions; 0: by the time
    friend bool operator==(const StartQuiz&, const StartQuiz&) = default;
};
struct AnswerQuiz { // one of the choices
    int choice = 1; // from 1; 0: it is not known
    friend bool operator==(const AnswerQuiz&, const AnswerQuiz&) = default;
};
struct AnswerAt { // a place on the body, and the structure that is seen there
    glm::vec3 at_mm{0.0f};
    std::string structure; // empty: none
    std::optional<core::Side> side;
    friend bool operator==(const AnswerAt&, const AnswerAt&) = default;
};
struct AnswerPainted { // what is painted
    friend bool operator==(const AnswerPainted&, const AnswerPainted&) = default;
};
struct NextQuestion {
    friend bool operator==(const NextQuestion&, const NextQuestion&) = default;
};
struct ChooseLearner { // whose answers are kept from now on
    std::string name;  // one that nobody has yet makes another learner; empty: the usual one
    friend bool operator==(const ChooseLearner&, const ChooseLearner&) = default;
};
struct RenameLearner { // whose answers are kept now
    std::string name;
    friend bool operator==(const RenameLearner&, const RenameLearner&) = default;
};
struct SaveProgress { // the answers of the learner
    std::string file; // .csv for a spreadsheet, .json for another machine
    friend bool operator==(const SaveProgress&, const SaveProgress&) = default;
};
struct EndQuiz { // what was there before comes back
    friend bool operator==(const EndQuiz&, const EndQuiz&) = default;
};

}
