// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/panels/shell/settings_list.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>

namespace myoatlas::ui {

void draw_settings_card(const PanelView& view, const Rect& window, Queue& queue) {
    if (!view.session.is_settings_shown) return;
    const Style& style = view.style;
    const float width = std::min(style.px(600), window.width - style.px(40)), height = window.height - style.px(40);
    const float top = std::max(style.px(20), (window.height - style.px(640)) * 0.5f);
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + top, width, height - top + style.px(20)};
    begin_front_card("settings", rect, window, style);
    text_in(style.fonts.title, style.palette.text_color, view.text("settings.title"));
    ImGui::SetCursorScreenPos({rect.x + width - style.px(56), rect.y + style.px(20)});
    if (icon_button(style, "close", Icon::Close, view.text("action.close"))) push(queue, session::ShowSettings{false});
    ImGui::SetCursorScreenPos({rect.x + style.px(26), rect.y + style.px(62)});
    const float inner = ImGui::GetContentRegionAvail().x;
    for (const Setting& setting : settings_of(view)) {
        text_in(style.fonts.strong, style.palette.text_color, setting.title);
        std::vector<std::string_view> words;
        int current = -1;
        for (const SettingChoice& choice : setting.choices) {
            if (choice.is_current) current = static_cast<int>(words.size());
            words.push_back(choice.words);
        }
        const int chosen = segmented(style, setting.title.c_str(), words, current, inner);
        if (chosen >= 0) push(queue, setting.choices[static_cast<std::size_t>(chosen)].command);
        text_in(style.fonts.small, style.palette.text_soft, setting.purpose);
        gap(style, 4);
    }
    text_in(style.fonts.small, style.palette.text_soft, view.text("settings.kept"));
    gap(style, 2);
    if (button(style, "introduction", view.text("introduction.again")))
        push(queue, session::Introduce{session::IntroductionMove::Start});
    ImGui::SameLine();
    if (button(style, "help", view.text("help.title"))) {
        push(queue, session::ShowSettings{false});
        push(queue, session::ShowHelp{true});
    }
    if (is_clicked_beside_card()) push(queue, session::ShowSettings{false});
    end_front_card();
}

}
