// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/gui.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/platform/fonts.h"
#include "myoatlas/ui/platform/imgui_input.h"

#include <algorithm>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <stdexcept>

namespace myoatlas::ui {

Gui::Gui(Window* window, float scale, float pixel_ratio) : window_(window) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // what is worth keeping is kept by the atlas, not by ImGui
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    style_.scale = scale;
    style_.fonts = load_fonts(scale * pixel_ratio, font_message_);
    io.FontGlobalScale = 1.0f / pixel_ratio;
    use_style(style_);
    set_up_input(window);
    if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
        throw std::runtime_error("The interface could not be set up with this machine's OpenGL.");
}

Gui::~Gui() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
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
