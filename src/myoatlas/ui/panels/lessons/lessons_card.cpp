// The lessons there are, to choose one; or to begin one of one's own.
// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

void draw_lessons_card(const PanelView& view, const Rect& window, Queue& queue) {
    if (!view.session.are_lessons_shown || !view.world.catalog) return;
    const Style& style = view.style;
    begin_front_card("lessons", 640.0f, style.px(28), window, style);
    text_in(style.fonts.title, style.palette.text_color, view.text("lessons.title"));
    text_in(style.fonts.body, style.palette.text_soft, view.text("lessons.about"));
    gap(style, 2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(1)});
    for (const anatomy::Lesson& lesson : view.world.catalog->all().lessons) {
        const std::string& name = anatomy::words_in(lesson.names, view.session.language);
        const std::string& about = anatomy::words_in(lesson.about, view.session.language);
        const float wrap = ImGui::GetContentRegionAvail().x;
        const float head = text_height(style.fonts.body, name, wrap);
        const Row line =
            row(style, lesson.id.c_str(), head + text_height(style.fonts.small, about, wrap) + style.px(11), false);
        draw_wrapped(style.fonts.body, line.content.x, line.content.y + style.px(4), style.palette.accent, name, wrap);
        draw_wrapped(style.fonts.small, line.content.x, line.content.y + style.px(5) + head, style.palette.text_soft,
                     about, wrap);
        if (line.is_clicked) push(queue, session::OpenLesson{lesson.id});
    }
    ImGui::PopStyleVar();
    gap(style, 4);
    if (button(style, "new", view.text("lessons.new"))) push(queue, session::NewLesson{});
    ImGui::SameLine();
    if (button(style, "open", view.text("lessons.open")))
        push(queue, session::AskFile{session::FilePurpose::OpenLesson});
    ImGui::SameLine();
    if (button(style, "close", view.text("action.close"), ButtonKind::Plain)) push(queue, session::ShowLessons{false});
    if (is_clicked_beside_card()) push(queue, session::ShowLessons{false});
    end_front_card();
}

}
