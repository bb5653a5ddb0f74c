// Within the card of a lesson of one's own: what is seen becomes a step, steps are moved and taken out, and their words
// are written.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

namespace {

using session::LessonField;

const std::string& words_of(const PanelView& view, LessonField field) {
    static const std::string k_none;
    const session::LessonRun& run = *view.session.lesson;
    const auto in = [&](const core::LocalText& texts) -> const std::string& {
        return anatomy::words_in(texts, view.session.language);
    };
    if (field == LessonField::Name) return in(run.lesson->names);
    if (run.step >= run.lesson->steps.size()) return k_none;
    const anatomy::LessonStep& step = run.lesson->steps[run.step];
    switch (field) {
    case LessonField::Title:
        return in(step.title);
    case LessonField::Text:
        return in(step.text);
    case LessonField::Question:
        return step.question ? in(step.question->text) : k_none;
    case LessonField::Answer:
        return step.question ? in(step.question->answer) : k_none;
    case LessonField::Notes:
        return in(step.notes);
    case LessonField::Name:
        break;
    }
    return k_none;
}

// All that is typed into one box is undone as one.
void draw_box(const PanelView& view, UiState& state, LessonField field, Queue& queue) {
    const std::string word(session::k_lesson_fields.word_of(field));
    TextBox& box = state.lesson_boxes[static_cast<std::size_t>(field)];
    const std::string& now = words_of(view, field);
    const std::string key = word + ' ' + std::to_string(view.session.lesson->step);
    if (box.text != now && state.lesson_written != key) {
        box.text = now;
        box.is_put = true;
    }
    text_in(view.style.fonts.small, view.style.palette.text_soft, view.text("lesson.field." + word, {}));
    if (!text_box(box, ("##lesson " + word).c_str(), "", ImGui::GetContentRegionAvail().x)) return;
    const bool goes_on = std::exchange(state.lesson_written, key) == key;
    queue.push_back({session::WriteStep{field, box.text}, goes_on});
}

void draw_order(const PanelView& view, Queue& queue) {
    const Style& style = view.style;
    const session::LessonRun& run = *view.session.lesson;
    const int at = static_cast<int>(run.step) + 1, count = static_cast<int>(run.lesson->steps.size());
    if (at > 1) {
        if (chip(style, "earlier", view.text("lesson.earlier"), false)) push(queue, session::MoveStep{at - 1});
        ImGui::SameLine();
    }
    if (at < count) {
        if (chip(style, "later", view.text("lesson.later"), false)) push(queue, session::MoveStep{at + 1});
        ImGui::SameLine();
    }
    if (chip(style, "duplicate", view.text("lesson.duplicate"), false)) push(queue, session::DuplicateStep{});
    ImGui::SameLine();
    if (chip(style, "delete", view.text("lesson.delete"), false)) push(queue, session::DeleteStep{});
    ImGui::SameLine();
    if (chip(style, "save", view.text("lesson.save"), false))
        push(queue, session::AskFile{session::FilePurpose::SaveLesson});
}

}

void draw_lesson_making(const PanelView& view, UiState& state, Queue& queue) {
    const Style& style = view.style;
    gap(style, 4);
    const float width = ImGui::GetContentRegionAvail().x;
    if (button(style, "add", view.text("lesson.add"), ButtonKind::Quiet, width)) {
        state.lesson_written.clear();
        push(queue, session::AddStep{});
    }
    const bool has_steps = !view.session.lesson->lesson->steps.empty();
    if (has_steps) draw_order(view, queue);
    draw_box(view, state, LessonField::Name, queue);
    if (!has_steps) return;
    for (const LessonField field :
         {LessonField::Title, LessonField::Text, LessonField::Question, LessonField::Answer, LessonField::Notes})
        draw_box(view, state, field, queue);
}

}
