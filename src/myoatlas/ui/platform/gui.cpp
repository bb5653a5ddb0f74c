// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/gui.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/platform/fonts.h"
#include "myoatlas/ui/platform/imgui_input.h"
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/focus.h"

#include <algorithm>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <stdexcept>

namespace myoatlas::ui {

Gui::Gui(Window* window, float scale, float pixel_ratio) : window_(window), scale_(scale), pixel_ratio_(pixel_ratio) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // what is worth keeping is kept by the atlas, not by ImGui
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    style_.scale = scale;
    style_.fonts = load_fonts(scale * pixel_ratio, font_message_);
    imgui_versions::shrink_letters(1.0f / pixel_ratio);
    use_style(style_);
    set_up_input(window);
    move_focus(session::FocusMove::Leave);
    if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
        throw std::runtime_error("The interface could not be set up with this machine's OpenGL.");
}

Gui::~Gui() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void Gui::use_look(int text_percent, const session::Theme& theme, bool has_touch) {
    style_.has_touch = has_touch;
    if (text_percent == text_percent_ && theme.id == theme_) return;
    theme_ = theme.id;
    style_.palette = palette_of(theme);
    if (text_percent != text_percent_) {
        text_percent_ = text_percent;
        style_.scale = scale_ * static_cast<float>(text_percent) / 100.0f;
        imgui_versions::forget_letters();
        style_.fonts = load_fonts(style_.scale * pixel_ratio_, font_message_);
        imgui_versions::make_letters();
    }
    use_style(style_);
}

void Gui::begin(const GuiFrame& frame, std::span<const Event> step) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(frame.width), static_cast<float>(frame.height)};
    io.DisplayFramebufferScale = {frame.pixel_ratio, frame.pixel_ratio};
    io.DeltaTime = std::max(frame.seconds, 1e-4f);
    hear(step);
    hand_over(step);
    ImGui::NewFrame();
}

void Gui::end() {
    ImGui::Render();
    if (window_) window_->set_cursor(wanted_cursor());
}
void Gui::draw() {
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool Gui::is_typing() const {
    return ImGui::GetIO().WantTextInput;
}

}
