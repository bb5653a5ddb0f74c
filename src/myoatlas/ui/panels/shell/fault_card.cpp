// What of the atlas is missing or damaged: what, where, and what to do.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <sstream>

namespace myoatlas::ui {

namespace {

constexpr int k_lines_told = 5; // of one fault; `myoatlas check` says all

void draw_fault(const core::TextCatalog& text, const Style& style, const std::string& fault) {
    std::istringstream lines(fault);
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        if (count == k_lines_told) {
            text_in(style.fonts.small, style.palette.text_soft, text("fault.more"));
            break;
        }
        text_in(count == 0 ? style.fonts.body : style.fonts.small,
                count == 0 ? style.palette.text_color : style.palette.text_soft, line);
    }
    gap(style, 2);
}

}

bool draw_fault_card(const core::TextCatalog& text, const Style& style, const Rect& window,
                     std::span<const std::string> faults, bool is_body_there) {
    const float width = std::min(style.px(660), window.width - style.px(40)), top = style.px(60);
    const Rect rect{window.x + (window.width - width) * 0.5f, window.y + top, width, window.height - 2 * top};
    begin_front_card("faults", rect, window, style);
    text_in(style.fonts.title, style.palette.accent, text(is_body_there ? "fault.title" : "fault.title_nothing"));
    for (const std::string& fault : faults) draw_fault(text, style, fault);
    text_in(style.fonts.strong, style.palette.text_color, text("fault.what_to_do"));
    text_in(style.fonts.body, style.palette.text_soft, text("fault.remedy"));
    gap(style, 4);
    const bool is_left = is_body_there && button(style, "go on", text("fault.go_on"));
    end_front_card();
    return is_left;
}

}
