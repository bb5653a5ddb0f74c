// Picks wrong answers: near enough to be taken for the right one, told otherwise in every language shown.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/study/question.h"
#include "myoatlas/study/random.h"

#include <vector>

namespace myoatlas::study {

constexpr std::size_t k_choices = 4, k_least_choices = 3;

// A wrong answer that is certainly wrong, and how easily it is taken for right.
struct Distractor {
    Choice choice;
    float nearness = 0.0f;
};

// Fills the choices with the right one and some of the distractors, in an order of chance, and notes which is right.
// Returns false, and leaves the question as it is, when too few remain that are told otherwise.
bool fill_choices(Question&, Choice right, std::vector<Distractor>, Chance&);

// "Outer surfaces of the ribs": as a choice is written, whichever way the fact was. The full stop goes, the first
// letter is large, so that how it is written tells nothing.
std::string as_choice(std::string text);

}
