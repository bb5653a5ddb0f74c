// Before a class: answers are counted, a laser dot and a pen show what is meant; and a lesson of one's own is not left
// unsaved unasked.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/apply/lesson_steps.h"

#include <algorithm>

namespace myoatlas::session {

void put_away_tools(Session& session) {
    session.tool = LessonTool::None;
    session.tool_at.reset();
    session.ink.clear();
}

Effects Applier::operator()(const CountAnswer& c) const {
    if (!session.lesson) return refused(k_no_lesson);
    LessonRun& run = *session.lesson;
    if (!run.has_question()) return refused("This step asks nothing.");
    if (c.answer < 0 || static_cast<std::size_t>(c.answer) > k_class_answers)
        return refused("Answers are counted from 1 to " + std::to_string(k_class_answers) + ".");
    if (c.answer == 0) {
        run.counted.erase(run.step);
        return {};
    }
    AnswerCounts counts = run.counted_here();
    int& count = counts[static_cast<std::size_t>(c.answer) - 1];
    constexpr int k_most = 999;
    count = std::clamp(count + (c.is_less ? -1 : 1), 0, k_most);
    if (counts == AnswerCounts{})
        run.counted.erase(run.step);
    else
        run.counted[run.step] = counts;
    return {};
}

Effects Applier::operator()(const UseTool& c) const {
    if (!session.lesson && c.tool != LessonTool::None) return refused(k_no_lesson);
    session.tool = c.tool;
    session.tool_at = c.at;
    return {};
}

Effects Applier::operator()(const DrawInk& c) const {
    if (!session.lesson) return refused(k_no_lesson);
    constexpr std::size_t k_most_strokes = 500, k_most_vertices = 5000;
    if (!c.joins || session.ink.empty()) {
        if (session.ink.size() == k_most_strokes) session.ink.erase(session.ink.begin());
        session.ink.emplace_back();
    }
    if (session.ink.back().size() < k_most_vertices) session.ink.back().push_back(c.at);
    return {};
}

Effects Applier::operator()(const WipeInk&) const {
    session.ink.clear();
    return {};
}

Effects Applier::operator()(const AskLeave& c) const {
    if (!c.line.empty() && !parse_command(c.line)) return refused("There is no command \"" + c.line + "\".");
    close_cards(session);
    session.leaving = c.line;
    return {};
}

}
