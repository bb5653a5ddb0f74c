// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/gui.h"
#include "myoatlas/ui/input/keys.h"
#include "myoatlas/ui/platform/fonts.h"

#include <algorithm>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <stdexcept>

namespace myoatlas::ui {

Gui::Gui(GLFWwindow* window, float scale, float pixel_ratio) : has_window_(window != nullptr) {
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
    if (has_window_) {
        listen_to_keys(window);
        ImGui_ImplGlfw_InitForOpenGL(window, true);
    }
    if (!ImGui_ImplOpenGL3_Init("#version 330 core"))
        throw std::runtime_error("The interface could not be set up with this machine's OpenGL.");
}

Gui::~Gui() {
    ImGui_ImplOpenGL3_Shutdown();
    if (has_window_) ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
}

void Gui::begin(int width, int height, float seconds) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    if (has_window_) {
        ImGui_ImplGlfw_NewFrame();
    } else {
        io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
        io.DeltaTime = std::max(seconds, 1e-4f);
    }
    ImGui::NewFrame();
}

void Gui::end() {
    ImGui::Render();
    forget_keys();
}
void Gui::draw() {
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool Gui::is_typing() const {
    return ImGui::GetIO().WantTextInput;
}

}
