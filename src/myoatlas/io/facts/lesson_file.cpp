// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/lesson_file.h"

#include "myoatlas/io/base/folder_scan.h"
#include "myoatlas/io/base/json_file.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/base/write_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

namespace myoatlas::io {
namespace {

namespace fs = std::filesystem;
using enum JsonObject::Need;
constexpr int k_lesson_version = 1;

bool is_id(const std::string& text) {
    const auto is_known = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && std::ranges::all_of(text, is_known);
}

// Texts by language; words in at least one when it is required.
core::LocalText read_words(JsonObject& owner, std::string_view key, JsonObject::Need need) {
    core::LocalText texts = owner.text_map(key, need);
    if (need == Required && texts.empty() && owner.has(key)) owner.problem(key, "there are no words in any language");
    for (const auto& [language, words] : texts)
        if (words.empty()) owner.problem(key, "there are no words in \"" + language + "\"");
    return texts;
}

anatomy::LessonQuestion read_question(JsonObject& record) {
    anatomy::LessonQuestion question;
    question.text = read_words(record, "text", Required);
    question.answer = read_words(record, "answer", Required);
    question.reveal = record.texts("reveal");
    record.finish();
    return question;
}

anatomy::LessonStep read_step(JsonObject& record, const std::vector<anatomy::Source>& sources) {
    anatomy::LessonStep step;
    step.title = read_words(record, "title", Required);
    step.text = read_words(record, "text", Required);
    step.notes = read_words(record, "notes", Optional);
    step.commands = record.texts("commands", Required);
    if (record.has("question"))
        if (JsonObject question = record.object("question"); question.is_valid())
            step.question = read_question(question);
    step.sources = record.texts("sources");
    step.is_uncited = record.flag("uncited");
    for (const std::string& id : step.sources)
        if (std::ranges::find(sources, id, &anatomy::Source::id) == sources.end())
            record.problem("sources", "there is no source \"" + id + "\"");
    if (step.sources.empty() != step.is_uncited)
        record.problem("sources", "expected sources, or \"uncited\": true for words of our own");
    return step;
}

anatomy::Lesson read_fields(JsonObject& root, const std::vector<anatomy::Source>& sources) {
    anatomy::Lesson lesson;
    if (!root.check_schema_version(k_lesson_version)) return lesson;
    lesson.id = root.text("id", Required);
    if (root.has("id") && !is_id(lesson.id)) root.problem("id", "expected small letters, digits and _");
    lesson.names = read_words(root, "name", Required);
    lesson.about = read_words(root, "about", Optional);
    root.each_object("steps", Required,
                     [&](JsonObject& record) { lesson.steps.push_back(read_step(record, sources)); });
    if (root.has("steps") && lesson.steps.empty()) root.problem("steps", "there are no steps; expected at least one");
    root.finish();
    return lesson;
}

Json json_of(const anatomy::LessonStep& step) {
    Json record{{"title", step.title}, {"text", step.text}};
    if (!step.notes.empty()) record["notes"] = step.notes;
    record["commands"] = step.commands;
    if (step.question) {
        record["question"] = {{"text", step.question->text}, {"answer", step.question->answer}};
        if (!step.question->reveal.empty()) record["question"]["reveal"] = step.question->reveal;
    }
    if (step.sources.empty())
        record["uncited"] = true;
    else
        record["sources"] = step.sources;
    return record;
}

}

core::Problems add_lessons(const fs::path& folder, anatomy::CatalogData& data) {
    core::Problems problems;
    std::error_code error;
    if (!fs::is_directory(folder / "lessons", error)) return problems;
    for (const fs::path& path : files_in(folder / "lessons", ".json"))
        read_object_file(path, "lessons/" + path.filename().string(), problems, [&](JsonObject& root) {
            anatomy::Lesson lesson = read_fields(root, data.sources);
            if (std::ranges::find(data.lessons, lesson.id, &anatomy::Lesson::id) != data.lessons.end())
                root.problem("id", "the id is there twice");
            data.lessons.push_back(std::move(lesson));
        });
    return problems;
}

core::Result<anatomy::Lesson> read_lesson(const fs::path& path, const anatomy::Catalog& catalog) {
    core::Problems problems;
    anatomy::Lesson lesson;
    read_object_file(
        path, path.string(), problems, [&](JsonObject& root) { lesson = read_fields(root, catalog.all().sources); },
        Reading::FilesAndPipes);
    if (!problems.empty()) return problems;
    return lesson;
}

core::Status write_lesson(const fs::path& path, const anatomy::Lesson& lesson) {
    Json document{{"schema_version", k_lesson_version}, {"id", lesson.id}, {"name", lesson.names}};
    if (!lesson.about.empty()) document["about"] = lesson.about;
    document["steps"] = Json::array();
    for (const anatomy::LessonStep& step : lesson.steps) document["steps"].push_back(json_of(step));
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return write_file(path, std::as_bytes(std::span(text)));
}

bool is_lesson_file(const fs::path& path) {
    const auto document = read_json_file(path, path.string());
    return document && document->is_object() && document->contains("steps");
}

}
