// SPDX-License-Identifier: MIT
#include "myoatlas/study/choices.h"

#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <set>

namespace myoatlas::study {

bool fill_choices(Question& question, Choice right, std::vector<Distractor> distractors, Chance& chance) {
    constexpr std::size_t k_nearest = 8; // of which chance takes some: the same card is not always asked alike
    std::stable_sort(distractors.begin(), distractors.end(),
                     [](const Distractor& a, const Distractor& b) { return a.nearness > b.nearness; });
    std::set<std::string> told{core::fold(right.text)};
    std::vector<Choice> near;
    for (Distractor& distractor : distractors) {
        if (near.size() == k_nearest) break;
        if (told.insert(core::fold(distractor.choice.text)).second) near.push_back(std::move(distractor.choice));
    }
    if (near.size() + 1 < k_least_choices) return false;
    chance.shuffle(near);
    if (near.size() > k_choices - 1) near.resize(k_choices - 1);
    question.right = chance.below(near.size() + 1);
    near.insert(near.begin() + static_cast<std::ptrdiff_t>(question.right), std::move(right));
    question.choices = std::move(near);
    return true;
}

std::string as_choice(std::string text) {
    referral::make_sentence(text);
    if (text.ends_with('.') && !text.ends_with("..")) text.pop_back();
    return text;
}

}
