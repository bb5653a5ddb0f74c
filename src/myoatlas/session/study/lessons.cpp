// SPDX-License-Identifier: MIT
#include "myoatlas/session/study/lessons.h"
#include "myoatlas/session/commands/dispatch.h"

#include "myoatlas/core/text.h"
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/apply/lesson_steps.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <type_traits>

namespace myoatlas::session {

namespace {

template <class Asked, class... Allowed> constexpr bool is_one_of = (std::is_same_v<Asked, Allowed> || ...);

template <class Asked>
constexpr bool k_is_taught =
    is_one_of<Asked, Select, ClearSelection, Hover, SetLayer, PeelTo, Hide, Isolate, Fade, ShowAll, ShowReferral,
              ShowPoint, SetMode, MarkArea, UnmarkArea, PaintPain, DescribePain, ErasePain, Trace, Say, TraceCondition,
              MarkCondition, MarkSymptom, DenySymptom, SetAge, ShowMusclesAnyway, ChooseCandidate> ||
    is_one_of<Asked, SetBrush, SetView, SetCamera, OrbitCamera, PanCamera, ZoomCamera, Frame, FrameReferral, FrameBody,
              FrameNext, Search, ShowHelp, ShowGuide, ShowBodyChart, ShowAttachments, ShowOverlay, PlayChain,
              PauseChain, ScrubChain, LoopChain, SetPace>;

std::shared_ptr<const anatomy::Lesson> borrowed(const anatomy::Lesson& lesson) {
    return {std::shared_ptr<const anatomy::Lesson>{}, &lesson};
}

}

bool may_be_taught(const Command& command) {
    return dispatch([]<class Asked>(const Asked&) { return k_is_taught<Asked>; }, command);
}

core::Result<Command> parse_lesson_line(std::string_view line) {
    core::Result<Command> command = parse_command(line);
    if (command && !may_be_taught(*command))
        return core::Problem{"", "a step of a lesson does not ask for \"" + std::string(line) +
                                     "\"; it shows and marks the body, and no more"};
    return command;
}

core::Problems lesson_faults(const anatomy::Lesson& lesson, const World& world, const std::string& name) {
    core::Problems problems;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        Session session;
        const auto try_all = [&](const std::vector<std::string>& lines, const std::string& list) {
            for (std::size_t j = 0; j < lines.size(); ++j)
                if (const std::string why = run_lesson_line(lines[j], session, world); !why.empty())
                    problems.push_back(
                        {name + "#/steps/" + std::to_string(i) + "/" + list + "/" + std::to_string(j), why});
        };
        try_all(lesson.steps[i].commands, "commands");
        if (lesson.steps[i].question) try_all(lesson.steps[i].question->reveal, "question/reveal");
    }
    return problems;
}

bool LessonRun::has_question() const {
    return lesson && step < lesson->steps.size() && lesson->steps[step].question;
}

AnswerCounts LessonRun::counted_here() const {
    const auto found = counted.find(step);
    return found == counted.end() ? AnswerCounts{} : found->second;
}

ClassQuestion class_question(std::string_view words) {
    std::vector<std::size_t> begins;
    for (std::size_t from = 0; begins.size() < k_class_answers;) {
        const std::string number = std::to_string(begins.size() + 1) + ". ";
        const std::size_t at = words.find(number, from);
        if (at == std::string_view::npos) break;
        from = at + number.size();
        if (at == 0 || words[at - 1] == ' ' || words[at - 1] == '\n') begins.push_back(at);
    }
    if (begins.size() < 2) return {std::string(words), {}};
    const auto trimmed = [](std::string_view text) {
        while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
        return std::string(text);
    };
    ClassQuestion question{trimmed(words.substr(0, begins.front())), {}};
    constexpr std::size_t k_number = 3; // "1. "
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : words.size();
        question.answers.push_back(trimmed(words.substr(begins[i] + k_number, end - begins[i] - k_number)));
    }
    return question;
}

bool is_lesson_unsaved(const Session& session) {
    if (!session.lesson || !session.lesson->is_own || session.lesson->lesson->steps.empty()) return false;
    return !session.saved_lesson || *session.saved_lesson != *session.lesson->lesson;
}

std::optional<Command> asked_before(const Command& command, const Session& session) {
    const bool leaves =
        command.is<EndLesson>() || command.is<OpenLesson>() || command.is<NewLesson>() || command.is<Quit>();
    if (!leaves || !is_lesson_unsaved(session)) return std::nullopt;
    return AskLeave{text_of(command)};
}

core::Result<const anatomy::Lesson*> find_lesson(const anatomy::Catalog& catalog, std::string_view text) {
    if (const anatomy::Lesson* lesson = catalog.find_lesson(text)) return lesson;
    const std::string wanted = core::fold(text);
    std::vector<std::string> ids;
    for (const anatomy::Lesson& lesson : catalog.all().lessons) {
        for (const auto& [language, name] : lesson.names)
            if (core::fold(name) == wanted) return &lesson;
        ids.push_back(lesson.id);
    }
    return core::Problem{"", "There is no lesson \"" + std::string(text) + "\"; the nearest are " +
                                 core::joined(core::nearest(text, ids, 3)) + "."};
}

Session session_of_step(const anatomy::Lesson& lesson, std::size_t step, bool is_revealed, const glm::vec2& viewport,
                        const World& world) {
    Session session;
    session.viewport = viewport;
    if (const auto camera = find_view("anterior", world, viewport.x / viewport.y)) session.camera = *camera;
    LessonRun run;
    run.lesson = borrowed(lesson);
    run.step = step;
    session.lesson = run;
    show_step(session, world);
    if (is_revealed) reveal_answer(session, world);
    if (session.camera_move) session.camera = session.camera_move->to;
    session.camera_move.reset();
    session.time_s = k_rest_s;
    return session;
}

}
