// Several learn at one machine: whose answers are kept, another one, another name.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <string>
#include <string_view>

namespace myoatlas::ui {

namespace {

void close_box(UiState& state) {
    state.names_learner = state.renames_learner = false;
    state.learner_box.text.clear();
}

void draw_name(const PanelView& view, UiState& state, const std::string& now, Queue& queue) {
    const Style& style = view.style;
    const float width = std::min(style.px(280), ImGui::GetContentRegionAvail().x * 0.5f);
    text_box(state.learner_box, "##learner", view.text("study.learner_name"), width);
    ImGui::SameLine();
    const bool is_asked = is_accepted_by_key(queue);
    const std::string key = state.renames_learner ? "study.rename" : "study.add";
    const bool is_taken = button(style, "take", view.text(key, {}), ButtonKind::Accent) || is_asked;
    ImGui::SameLine();
    if (button(style, "not", view.text("action.cancel"), ButtonKind::Plain)) return close_box(state);
    const std::string name = state.learner_box.text;
    if (!is_taken || name.find_first_not_of(' ') == std::string::npos) return;
    if (!state.renames_learner)
        push(queue, session::ChooseLearner{name});
    else if (name != now)
        push(queue, session::RenameLearner{name});
    close_box(state);
}

}

void draw_learner_row(const PanelView& view, UiState& state, Queue& queue) {
    if (!view.world.learned) return;
    const session::Learned& learned = *view.world.learned;
    const auto shown = [&](const std::string& name) {
        return name == session::k_usual_learner ? std::string(view.text("study.me")) : name;
    };
    text_in(view.style.fonts.small, view.style.palette.text_soft, view.text("study.learner"));
    const auto add = [&](const std::string& id, std::string_view label, bool is_on) {
        const bool is_clicked = chip(view.style, id.c_str(), label, is_on);
        ImGui::SameLine();
        return is_clicked;
    };
    for (const std::string& name : learned.learners)
        if (add("learner " + name, shown(name), name == learned.learner) && name != learned.learner)
            push(queue, session::ChooseLearner{name});
    const auto open = [&](bool renames) {
        state.names_learner = !renames;
        state.renames_learner = renames;
        state.learner_box.open(renames ? learned.learner : std::string());
    };
    if (add("another", view.text("study.another"), state.names_learner)) open(false);
    if (add("rename", view.text("study.rename_this"), state.renames_learner)) open(true);
    if (add("table", view.text("study.save_table"), false))
        push(queue, session::AskFile{session::FilePurpose::SaveProgress});
    ImGui::NewLine();
    if (state.names_learner || state.renames_learner) draw_name(view, state, learned.learner, queue);
}

}
