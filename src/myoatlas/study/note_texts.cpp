// SPDX-License-Identifier: MIT
#include "myoatlas/study/note_texts.h"

#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace myoatlas::study {
namespace {

bool is_of_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// "V" is named by "(V3)", a branch of it; "C1" is not by "C11".
bool is_named(std::string_view root, std::string_view text) {
    const bool has_branches = std::isdigit(static_cast<unsigned char>(root.back())) == 0;
    for (std::size_t at = text.find(root); at != std::string_view::npos; at = text.find(root, at + 1)) {
        const std::size_t end = at + root.size();
        const bool begins = at == 0 || !is_of_word(text[at - 1]);
        const bool ends = end == text.size() || !is_of_word(text[end]);
        const bool is_branch = has_branches && end < text.size() && std::isdigit(static_cast<unsigned char>(text[end]));
        if (begins && (ends || is_branch)) return true;
    }
    return false;
}

}

std::string nerve_sentence(const anatomy::Muscle& muscle) {
    std::string text = muscle.innervation;
    while (text.ends_with('.')) text.pop_back();
    const bool are_named = std::all_of(muscle.roots.begin(), muscle.roots.end(),
                                       [&](const std::string& root) { return root.empty() || is_named(root, text); });
    const std::string roots = core::joined(muscle.roots);
    if (!are_named) text = text.empty() ? roots : text + " (" + roots + ")";
    return referral::as_sentence(std::move(text));
}

std::vector<std::size_t> beyond_essential(const PointReach& reach) {
    std::vector<std::size_t> beyond;
    for (const std::size_t area : reach.spillover)
        if (std::find(reach.essential.begin(), reach.essential.end(), area) == reach.essential.end())
            beyond.push_back(area);
    return beyond;
}

}
