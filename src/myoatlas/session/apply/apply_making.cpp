// Lessons made in the window: what is seen becomes a step, with words beside it.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/anatomy/skin_areas.h"
#include "myoatlas/core/language.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/apply/lesson_steps.h"
#include "myoatlas/session/apply/quiz_poses.h"
#include "myoatlas/session/apply/rebuild.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/study/lessons.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <map>
#include <utility>

namespace myoatlas::session {

namespace {

constexpr const char* k_not_own = "Only a lesson of your own can be changed; begin one, or open one from a file.";

bool has_own(const Session& session) {
    return session.lesson && session.lesson->is_own;
}

// A lesson is a value: a change makes another one, so that undo brings the old one back.
template <class Change> void change(Session& session, const Change& change_it) {
    anatomy::Lesson lesson = *session.lesson->lesson;
    change_it(lesson);
    if (lesson.steps.size() != session.lesson->lesson->steps.size())
        session.lesson->counted.clear(); // which are by the number of a step
    session.lesson->lesson = std::make_shared<const anatomy::Lesson>(std::move(lesson));
}

// Lessons are written in languages people speak; plain English is English.
std::string language_of(const Session& session) {
    return std::string(core::tag_of(session.language));
}

std::string id_for(std::string_view name) {
    std::string id;
    for (const char c : core::fold(name)) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_plain)
            id += c;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    return id.empty() || id.front() < 'a' ? "lesson_" + id : id;
}

std::vector<std::string> lines_that_show(const Session& session) {
    std::vector<std::string> lines;
    for (const Command& command : showing(session)) lines.push_back(text_of(command));
    return lines;
}

// The named area that most dabs of a drawing lie in, the smallest of those at each; empty where none does.
std::string area_painted(const std::vector<referral::PaintMark>& marks, const anatomy::SurfaceMap& map) {
    const anatomy::SkinAreas at(map);
    std::map<std::string, int> dabs;
    std::string most;
    for (const referral::PaintMark& mark : marks) {
        const auto nearest = std::ranges::min_element(
            map.positions, {}, [&](glm::vec3 place) { return glm::distance(place, mark.at_mm); });
        const auto areas = at.at(static_cast<std::uint32_t>(nearest - map.positions.begin()));
        if (areas.empty()) continue;
        const std::string& area = map.areas[areas.front()].area;
        if (++dabs[area] > dabs[most]) most = area;
    }
    return most;
}

// What a view is called that was given no name: what is chosen, else what hurts, else what lies over the skin.
std::string title_of_view(const Session& session, const anatomy::Catalog& catalog, const anatomy::SurfaceMap* map) {
    if (session.selection) return name_of(*session.selection, catalog);
    const referral::PainReport& report = session.report;
    if (!report.conditions.empty())
        if (const auto* condition = catalog.find_condition(report.conditions.front())) return condition->names.name;
    std::string area = !report.areas.empty() ? report.areas.front().area : std::string();
    if (area.empty() && !report.marks.empty() && map) area = area_painted(report.marks, *map);
    if (const anatomy::Area* named = catalog.find_area(area)) return named->names.name;
    const anatomy::OtherCause* cause = session.overlay ? catalog.find_other_cause(session.overlay->only) : nullptr;
    return cause ? cause->names.name : std::string();
}

void put(core::LocalText& texts, const std::string& language, const std::string& words) {
    if (words.empty())
        texts.erase(language);
    else
        texts[language] = words;
}

}

Effects Applier::operator()(const NewLesson& c) const {
    const std::string name = c.name.empty() ? "My lesson" : c.name;
    leave_quiz(session, world);
    LessonRun run;
    run.before = session.lesson ? session.lesson->before : std::make_shared<const Undoable>(session.undoable());
    run.camera_before = session.lesson ? session.lesson->camera_before : session.camera;
    anatomy::Lesson lesson;
    lesson.id = id_for(name);
    lesson.names = {{language_of(session), name}};
    run.lesson = std::make_shared<const anatomy::Lesson>(std::move(lesson));
    run.is_own = true;
    session.lesson = std::move(run);
    session.saved_lesson.reset();
    put_away_tools(session);
    session.are_lessons_shown = false;
    return {};
}

Effects Applier::operator()(const AddStep& c) const {
    if (!has_own(session)) return refused(k_not_own);
    const std::size_t count = session.lesson->lesson->steps.size();
    const std::size_t at = count == 0 ? 0 : session.lesson->step + 1;
    anatomy::LessonStep step;
    step.commands = lines_that_show(session);
    step.is_uncited = true;
    std::string title = c.title;
    if (title.empty() && world.catalog) title = title_of_view(session, *world.catalog, world.surface_map);
    if (title.empty()) title = std::to_string(at + 1);
    step.title = step.text = {{language_of(session), title}};
    change(session, [&](anatomy::Lesson& lesson) {
        lesson.steps.insert(lesson.steps.begin() + static_cast<std::ptrdiff_t>(at), std::move(step));
    });
    session.lesson->step = at;
    session.lesson->is_revealed = false;
    session.lesson->faults.clear();
    return {};
}

Effects Applier::operator()(const MoveStep& c) const {
    if (!has_own(session)) return refused(k_not_own);
    const std::size_t count = session.lesson->lesson->steps.size(), from = session.lesson->step;
    if (c.to < 1 || static_cast<std::size_t>(c.to) > count)
        return refused("The lesson has " + std::to_string(count) + " steps.");
    const std::size_t to = static_cast<std::size_t>(c.to) - 1;
    change(session, [&](anatomy::Lesson& lesson) {
        anatomy::LessonStep step = std::move(lesson.steps[from]);
        lesson.steps.erase(lesson.steps.begin() + static_cast<std::ptrdiff_t>(from));
        lesson.steps.insert(lesson.steps.begin() + static_cast<std::ptrdiff_t>(to), std::move(step));
    });
    session.lesson->step = to;
    session.lesson->counted.clear();
    return {};
}

Effects Applier::operator()(const DuplicateStep&) const {
    if (!has_own(session)) return refused(k_not_own);
    if (session.lesson->lesson->steps.empty()) return refused("The lesson has no steps yet.");
    const std::size_t at = session.lesson->step;
    change(session, [&](anatomy::Lesson& lesson) {
        const anatomy::LessonStep step = lesson.steps[at];
        lesson.steps.insert(lesson.steps.begin() + static_cast<std::ptrdiff_t>(at) + 1, step);
    });
    session.lesson->step = at + 1;
    return {};
}

Effects Applier::operator()(const DeleteStep&) const {
    if (!has_own(session)) return refused(k_not_own);
    const std::size_t at = session.lesson->step;
    if (session.lesson->lesson->steps.empty()) return refused("The lesson has no steps yet.");
    change(session, [&](anatomy::Lesson& lesson) {
        lesson.steps.erase(lesson.steps.begin() + static_cast<std::ptrdiff_t>(at));
    });
    const std::size_t count = session.lesson->lesson->steps.size();
    if (count == 0) {
        session.lesson->step = 0;
        return {};
    }
    session.lesson->step = std::min(at, count - 1);
    show_step(session, world);
    return {};
}

Effects Applier::operator()(const WriteStep& c) const {
    if (!has_own(session)) return refused(k_not_own);
    const std::string language = language_of(session);
    const bool has_steps = !session.lesson->lesson->steps.empty();
    if (c.field != LessonField::Name && !has_steps) return refused("The lesson has no steps yet.");
    const bool is_needed = c.field <= LessonField::Text;
    if (is_needed && c.words.empty()) return refused("A lesson and each of its steps need words.");
    const std::size_t at = session.lesson->step;
    change(session, [&](anatomy::Lesson& lesson) {
        if (c.field == LessonField::Name) return put(lesson.names, language, c.words);
        anatomy::LessonStep& step = lesson.steps[at];
        if (c.field == LessonField::Title) put(step.title, language, c.words);
        if (c.field == LessonField::Text) put(step.text, language, c.words);
        if (c.field == LessonField::Notes) put(step.notes, language, c.words);
        if (c.field != LessonField::Question && c.field != LessonField::Answer) return;
        if (!step.question) step.question.emplace();
        put(c.field == LessonField::Question ? step.question->text : step.question->answer, language, c.words);
        if (step.question->text.empty() && step.question->answer.empty()) step.question.reset();
    });
    return {};
}

Effects Applier::operator()(const SaveLesson& c) const {
    if (!has_own(session)) return refused(k_not_own);
    const std::vector<anatomy::LessonStep>& steps = session.lesson->lesson->steps;
    if (steps.empty()) return refused("The lesson has no steps yet.");
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].question && (steps[i].question->text.empty() || steps[i].question->answer.empty()))
            return refused("The question of step " + std::to_string(i + 1) + " lacks its words or its answer.");
    return asking(&Effects::save_lesson, c.file);
}

}
