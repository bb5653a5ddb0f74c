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
#include <functional>
#include <imgui.h>
#include <stdexcept>
#include <string_view>

namespace myoatlas::ui {

Gui::Turn::Turn(const Gui& gui) : before_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(gui.context_);
}
Gui::Turn::~Turn() {
    ImGui::SetCurrentContext(before_);
}

Gui::Gui(Window* window, float scale, float pixel_ratio) : window_(window), scale_(scale), pixel_ratio_(pixel_ratio) {
    IMGUI_CHECKVERSION();
    is_first_ = ImGui::GetCurrentContext() == nullptr;
    context_ = ImGui::CreateContext(); // which becomes the current one only when it is the first
    if (is_first_) ImGui::SetCurrentContext(context_);
    const Turn turn(*this);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // what is worth keeping is kept by the atlas, not by ImGui
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    style_.scale = scale;
    style_.fonts = load_fonts(scale * pixel_ratio, font_message_);
    imgui_versions::shrink_letters(1.0f / pixel_ratio);
    use_style(style_);
    set_up_input(window);
    if (is_first_) move_focus(session::FocusMove::Leave);
    if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
        throw std::runtime_error("The interface could not be set up with this machine's OpenGL.");
}

Gui::~Gui() {
    {
        const Turn turn(*this);
        ImGui_ImplOpenGL3_Shutdown();
    }
    ImGui::DestroyContext(context_); // where it was the current one, none is then
}

void Gui::use_look(int text_percent, const session::Theme& theme, bool has_touch) {
    style_.has_touch = has_touch;
    if (text_percent == text_percent_ && theme.id == theme_) return;
    theme_ = theme.id;
    style_.palette = palette_of(theme);
    if (text_percent != text_percent_) {
        text_percent_ = text_percent;
        style_.scale = scale_ * static_cast<float>(text_percent) / 100.0f;
        const bool were_made = imgui_versions::forget_letters();
        style_.fonts = load_fonts(style_.scale * pixel_ratio_, font_message_);
        if (were_made) imgui_versions::make_letters();
    }
    use_style(style_);
}

void Gui::begin(const GuiFrame& frame, std::span<const Event> step) {
    ImGui_ImplOpenGL3_NewFrame();
    imgui_versions::drop_letter_pixels();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(frame.width), static_cast<float>(frame.height)};
    io.DisplayFramebufferScale = {frame.pixel_ratio, frame.pixel_ratio};
    io.DeltaTime = std::max(frame.seconds, 1e-4f);
    if (is_first_) hear(step);
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

std::uint64_t Gui::fingerprint() const {
    std::uint64_t mixed = 1469598103934665603u; // FNV-1a
    const auto add = [&](const void* data, std::size_t bytes) {
        const std::string_view text(static_cast<const char*>(data), bytes);
        mixed = (mixed ^ std::hash<std::string_view>{}(text)) * 1099511628211u;
    };
    for (const ImDrawList* each : imgui_versions::lists_of(*ImGui::GetDrawData())) {
        const ImDrawList& list = *each;
        add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.Size) * sizeof(ImDrawVert));
        add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.Size) * sizeof(ImDrawIdx));
        for (const ImDrawCmd& command : list.CmdBuffer) add(&command.ClipRect, sizeof command.ClipRect);
    }
    return mixed;
}

bool Gui::is_typing() const {
    return ImGui::GetIO().WantTextInput;
}

}
