// What the class is asked: the answers to choose from, how many gave each by the teacher's count, as bars once the
// answer is told; and what the teacher shows with.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/session/keys/shortcuts.h"
#include "myoatlas/session/study/lessons.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <numeric>

namespace myoatlas::ui {

namespace {

using session::LessonTool;

// An answer with its number; a press counts it. While nothing is told, so is no count: it would sway the class.
void draw_answer(const PanelView& view, std::size_t index, const std::string& words, int count, int most, bool is_told,
                 Queue& queue) {
    const Style& style = view.style;
    const float number = style.px(26), bar = is_told ? style.px(14) : 0.0f;
    const std::string told = std::to_string(count);
    const float tally = is_told ? text_width(style.fonts.strong, told) + style.px(10) : 0.0f;
    const float wrap = ImGui::GetContentRegionAvail().x - number - tally - style.px(20);
    const float head = text_height(style.fonts.reading, words.empty() ? "0" : words, wrap);
    const Row line = row(style, ("answer " + std::to_string(index)).c_str(), head + bar + style.px(8), false);
    const float x = line.content.x, y = line.content.y + style.px(4);
    draw_text(style.fonts.strong, x, y, style.palette.accent, std::to_string(index + 1));
    if (!words.empty()) draw_wrapped(style.fonts.reading, x + number, y, style.palette.text_color, words, wrap);
    if (is_told) {
        const float width = line.content.width - number - tally;
        const float top = words.empty() ? y + style.px(4) : y + head + style.px(2);
        draw_bar(style, {x + number, top, width, style.px(9)},
                 static_cast<float>(count) / static_cast<float>(std::max(1, most)), style.palette.accent);
        draw_text(style.fonts.strong, x + line.content.width - tally + style.px(10),
                  words.empty() ? y - style.px(2) : top - style.px(6), style.palette.text_color, told);
    }
    if (line.is_clicked) push(queue, session::CountAnswer{static_cast<int>(index) + 1});
}

}

void draw_class_question(const PanelView& view, const session::LessonRun& run, const anatomy::LessonQuestion& question,
                         Queue& queue) {
    const Style& style = view.style;
    const std::string& language = view.session.language;
    gap(style, 4);
    text_in(style.fonts.caps, style.palette.accent, view.text("lesson.question"));
    const session::ClassQuestion asked = session::class_question(anatomy::words_in(question.text, language));
    if (!asked.asked.empty()) text_in(style.fonts.strong, style.palette.text_color, asked.asked);
    const session::AnswerCounts counts = run.counted_here();
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    const bool is_told = run.is_revealed && all > 0;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool is_listed = i < asked.answers.size() || (is_told && counts[i] > 0);
        if (is_listed)
            draw_answer(view, i, i < asked.answers.size() ? asked.answers[i] : std::string(), counts[i],
                        *std::ranges::max_element(counts), is_told, queue);
    }
    ImGui::PopStyleVar();
    if (all > 0)
        text_in(style.fonts.small, style.palette.text_soft,
                view.text("lesson.counted", {{"count", std::to_string(all)}}));
    else if (view.session.before_presenting && !run.is_revealed)
        text_in(style.fonts.small, style.palette.text_soft,
                view.text("lesson.count", {{"keys", session::keys_for_help("keys.lesson_count")}}));
    if (run.is_revealed)
        text_in(style.fonts.reading, style.palette.text_color, anatomy::words_in(question.answer, language));
}

void draw_lesson_tools(const PanelView& view, Queue& queue) {
    const Style& style = view.style;
    const session::Session& now = view.session;
    const auto tool_chip = [&](const char* id, const char* key, LessonTool tool, session::Switch what) {
        if (chip(style, id, view.text(key), now.tool == tool)) push(queue, session::Toggle{what});
        if (ImGui::IsItemHovered())
            tooltip(style, view.text("lesson.tool_key", {{"key", session::key_for("toggle " + std::string(id))}}));
        ImGui::SameLine();
    };
    tool_chip("laser", "lesson.laser", LessonTool::Laser, session::Switch::Laser);
    tool_chip("pen", "lesson.pen", LessonTool::Pen, session::Switch::Pen);
    if (!now.ink.empty() && chip(style, "wipe", view.text("lesson.wipe"), false)) push(queue, session::WipeInk{});
    if (now.ink.empty()) ImGui::NewLine();
}

}
