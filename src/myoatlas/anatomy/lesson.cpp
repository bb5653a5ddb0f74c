// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"

#include <algorithm>

namespace myoatlas::anatomy {

std::vector<std::string> Lesson::sources() const {
    std::vector<std::string> all;
    for (const LessonStep& step : steps)
        for (const std::string& source : step.sources)
            if (std::find(all.begin(), all.end(), source) == all.end()) all.push_back(source);
    return all;
}

std::vector<std::string> Lesson::languages() const {
    std::vector<std::string> all;
    for (const auto& [language, name] : names) {
        const bool is_whole = std::all_of(steps.begin(), steps.end(), [&language = language](const LessonStep& step) {
            return step.title.contains(language) && step.text.contains(language) &&
                   (!step.question ||
                    (step.question->text.contains(language) && step.question->answer.contains(language)));
        });
        if (is_whole) all.push_back(language);
    }
    return all;
}

const std::string& words_in(const core::LocalText& texts, std::string_view language) {
    const std::string& words = core::in_language(texts, language);
    return words.empty() && !texts.empty() ? texts.begin()->second : words;
}

}
