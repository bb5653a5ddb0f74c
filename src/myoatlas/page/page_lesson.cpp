// SPDX-License-Identifier: MIT
#include "myoatlas/page/page_lesson.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"
#include "myoatlas/page/page_words.h"

namespace myoatlas::page {

namespace {

std::string told(const core::LocalText& words, const PageContext& means) {
    return io::escaped(anatomy::words_in(words, means.language));
}

std::string sources_of(const anatomy::LessonStep& step, const PageContext& means) {
    if (step.is_uncited) return html(means, "lesson.own_words");
    std::vector<std::string> words;
    for (const std::string& id : step.sources)
        if (const anatomy::Source* source = means.world.catalog->find_source(id))
            words.push_back(anatomy::surnames_and_year(*source));
    return io::escaped(core::joined(words, "; "));
}

}

std::string step_buttons_html(const anatomy::Lesson& lesson, const PageContext& means) {
    const std::string count = std::to_string(lesson.steps.size());
    return tagged("nav",
                  tagged("button", html(means, "lesson.back"), "type=\"button\" id=\"back\"") +
                      tagged("b", html(means, "lesson.step", {{"step", "1"}, {"of", count}}), "id=\"step\"") +
                      tagged("button", html(means, "lesson.next"), "type=\"button\" id=\"next\""),
                  "class=\"steps\" aria-label=\"" + html(means, "page.steps") + "\"");
}

std::string steps_html(const anatomy::Lesson& lesson, const PageContext& means) {
    std::string articles;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const anatomy::LessonStep& step = lesson.steps[i];
        std::string rows =
            tagged("h2", std::to_string(i + 1) + ". " + told(step.title, means)) + tagged("p", told(step.text, means));
        if (step.question)
            rows += tagged("details", tagged("summary", told(step.question->text, means)) +
                                          tagged("p", told(step.question->answer, means)));
        rows += tagged("p", sources_of(step, means), "class=\"small\"");
        articles += tagged("article", rows, "class=\"card\" id=\"step-" + std::to_string(i) + "\"");
    }
    return articles;
}

std::string lesson_lead_html(const anatomy::Lesson& lesson, const PageContext& means) {
    return tagged("p", told(lesson.about, means), "class=\"lead\"") +
           tagged("p", html(means, "page.standing"), "class=\"small\"");
}

std::string lesson_sources_html(const anatomy::Lesson& lesson, const PageContext& means) {
    std::vector<std::string> references;
    for (const std::string& id : lesson.sources())
        if (const anatomy::Source* source = means.world.catalog->find_source(id))
            references.push_back(io::escaped(anatomy::full_reference(*source)));
    std::string rows;
    if (!references.empty()) rows += tagged("h2", html(means, "lesson.sources")) + list_of(references);
    return tagged("section", rows + tagged("p", credit_of(means)), "class=\"small\"");
}

}
