// SPDX-License-Identifier: MIT
#include "myoatlas/cli/output/lesson_output.h"

#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/io/facts/lesson_file.h"
#include "myoatlas/session/study/lessons.h"

#include <nlohmann/json.hpp>

namespace myoatlas::cli {

Json json_of(const anatomy::Lesson& lesson, std::string_view language) {
    return {{"id", lesson.id},
            {"name", anatomy::words_in(lesson.names, language)},
            {"about", anatomy::words_in(lesson.about, language)},
            {"steps", lesson.steps.size()},
            {"languages", lesson.languages()},
            {"sources", lesson.sources()}};
}

Json whole_json_of(const anatomy::Lesson& lesson, std::string_view language) {
    Json document = json_of(lesson, language);
    document["steps"] = Json::array();
    for (const anatomy::LessonStep& step : lesson.steps) {
        Json record{{"title", anatomy::words_in(step.title, language)},
                    {"text", anatomy::words_in(step.text, language)},
                    {"commands", step.commands},
                    {"sources", step.sources}};
        if (step.question)
            record["question"] = {{"text", anatomy::words_in(step.question->text, language)},
                                  {"answer", anatomy::words_in(step.question->answer, language)}};
        if (!step.notes.empty()) record["notes"] = anatomy::words_in(step.notes, language);
        document["steps"].push_back(std::move(record));
    }
    return document;
}

std::string text_of(const anatomy::Lesson& lesson, const anatomy::Catalog& catalog, const core::TextCatalog& texts,
                    std::string_view language) {
    const auto told = [&](const core::LocalText& words) { return anatomy::words_in(words, language); };
    std::string text = told(lesson.names) + "\n" + core::wrapped(told(lesson.about)) + "\n";
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const anatomy::LessonStep& step = lesson.steps[i];
        text += "\n" + std::to_string(i + 1) + "  " + told(step.title) + "\n" + core::wrapped(told(step.text), 3);
        if (step.question)
            text += core::labeled("   " + std::string(texts("lesson.question")), told(step.question->text)) +
                    core::labeled("   " + std::string(texts("lesson.the_answer")), told(step.question->answer));
        if (!step.notes.empty()) text += core::labeled("   " + std::string(texts("lesson.notes")), told(step.notes));
    }
    text += "\n";
    for (const std::string& id : lesson.sources())
        if (const anatomy::Source* source = catalog.find_source(id))
            text += core::wrapped(anatomy::full_reference(*source) + " [" + id + "]", 2);
    return core::without_controls(text); // a lesson may be anyone's file
}

bool names_lesson_file(const std::string& named) {
    return named == "-" || named.ends_with(".json") || named.find('/') != std::string::npos;
}

anatomy::Lesson lesson_or_fail(loading::Context& context, const std::string& named) {
    const anatomy::Catalog& catalog = *context.catalog();
    if (names_lesson_file(named)) {
        auto lesson = io::read_lesson(named, catalog);
        if (!lesson) throw loading::Failure(loading::k_exit_bad_input, loading::lines_of(lesson.problems()));
        return std::move(*lesson);
    }
    const auto lesson = session::find_lesson(catalog, named);
    if (!lesson) throw loading::Failure(loading::k_exit_bad_input, lesson.problems().front().what);
    return **lesson;
}

}
