// All that differs between the releases of Dear ImGui that we build with, 1.86 to 1.92: how events are handed over, how
// textures are called, how letters are made and sized. Everything else calls what all of them have.
// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <glm/vec2.hpp>
#include <span>

struct ImDrawData;
struct ImDrawList;
struct ImFont;
struct ImFontAtlas;
struct ImGuiIO;
struct ImGuiStyle;

namespace myoatlas::ui::imgui_versions {

const char* version();

// Events. `held` is of enum Held, `code` GLFW's number of a key.
void set_held(ImGuiIO&, unsigned held);
void set_pointer(ImGuiIO&, float x, float y);
void set_button(ImGuiIO&, int button, bool is_down);
void turn_wheel(ImGuiIO&, float x, float y);
void set_key(ImGuiIO&, unsigned code, bool is_down);
void let_go(ImGuiIO&); // of all that is held
void name_keys(ImGuiIO&);

// Takes the keyboard from the box that has it, which writes nothing of what it holds back afterwards.
void leave_text_box();

// The clipboard, by functions of `owner`; what is read is read at once.
using ReadText = const char* (*)(void* owner);
using WriteText = void (*)(void* owner, const char* text);
void set_clipboard(void* owner, ReadText, WriteText);

// A part of a window with the window's padding around what is in it; ImGui::EndChild() ends it.
void begin_padded_part(const char* name, glm::vec2 size);

// A texture of OpenGL between two corners; `from` and `to` are those of the part of it, 0..1.
void draw_image(ImDrawList*, std::uint32_t texture, glm::vec2 low, glm::vec2 high, glm::vec2 from = {0.0f, 0.0f},
                glm::vec2 to = {1.0f, 1.0f});

// Lines of `thick` pixels, whose order of arguments changed: around a rectangle, and along the path that was begun in
// the list, which is then forgotten.
void draw_outline(ImDrawList*, glm::vec2 low, glm::vec2 high, std::uint32_t color, float rounding, float thick);
void stroke_path(ImDrawList*, std::uint32_t color, float thick);

// What a frame is drawn by, in order.
std::span<ImDrawList* const> lists_of(const ImDrawData&);

// Letters. They are made as large as the screen's pixels ask for and drawn `factor` times as large.
void shrink_letters(float factor);
void use_style(const ImGuiStyle&); // but for what letters are shrunk by
float size_of(const ImFont*);      // as it is drawn
void push_font(ImFont*);
void use_freetype(ImFontAtlas*);
bool forget_letters(); // returns whether they were made; where not, the first frame makes them
void make_letters();
void drop_letter_pixels(); // those that a texture has been made of already; it stays

}
