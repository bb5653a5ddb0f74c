// A lesson of one's own is about to be left with steps that are saved nowhere: save them, leave them, or stay.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

void draw_leaving_card(const PanelView& view, UiState& state, const Rect& window, Queue& queue) {
    if (view.session.leaving.empty()) return;
    const Style& style = view.style;
    begin_front_card("leaving", 560.0f, window.height * 0.2f, window, style);
    const std::string name = view.session.lesson
                                 ? anatomy::words_in(view.session.lesson->lesson->names, view.session.language)
                                 : std::string();
    text_in(style.fonts.title, style.palette.text_color, view.text("lesson.unsaved"));
    text_in(style.fonts.body, style.palette.text_soft, view.text("lesson.unsaved_about", {{"name", name}}));
    gap(style, 4);
    const bool is_asked = is_accepted_by_key(queue) || std::exchange(state.is_file_accepted, false);
    const bool saves = button(style, "save", view.text("lesson.save_first"), ButtonKind::Accent) || is_asked;
    ImGui::SameLine();
    const bool leaves = button(style, "discard", view.text("lesson.leave_unsaved"));
    ImGui::SameLine();
    const bool stays = button(style, "stay", view.text("action.cancel"), ButtonKind::Plain);
    if (saves || leaves || stays) push(queue, session::AskLeave{});
    if (saves) push(queue, session::AskFile{session::FilePurpose::SaveLesson});
    if (leaves)
        if (auto command = session::parse_command(view.session.leaving))
            queue.push_back({std::move(*command), false, true});
    end_front_card();
}

}
