// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/input/event.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <array>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_internal.h> // ClearActiveID, InputTextDeactivatedState
#include <type_traits>
#include <utility>

namespace myoatlas::ui::imgui_versions {

namespace {

#if IMGUI_VERSION_NUM >= 18700
constexpr int k_keypad_enter = ImGuiKey_KeypadEnter;
#else
constexpr int k_keypad_enter = ImGuiKey_KeyPadEnter;
#endif

// The keys that ImGui itself listens to, in GLFW's numbers. Tab is ours: it leads through everything (widgets/focus.h).
constexpr std::array<std::pair<unsigned, int>, 21> k_keys{{
    {GLFW_KEY_LEFT, ImGuiKey_LeftArrow},
    {GLFW_KEY_RIGHT, ImGuiKey_RightArrow},
    {GLFW_KEY_UP, ImGuiKey_UpArrow},
    {GLFW_KEY_DOWN, ImGuiKey_DownArrow},
    {GLFW_KEY_PAGE_UP, ImGuiKey_PageUp},
    {GLFW_KEY_PAGE_DOWN, ImGuiKey_PageDown},
    {GLFW_KEY_HOME, ImGuiKey_Home},
    {GLFW_KEY_END, ImGuiKey_End},
    {GLFW_KEY_INSERT, ImGuiKey_Insert},
    {GLFW_KEY_DELETE, ImGuiKey_Delete},
    {GLFW_KEY_BACKSPACE, ImGuiKey_Backspace},
    {GLFW_KEY_SPACE, ImGuiKey_Space},
    {GLFW_KEY_ENTER, ImGuiKey_Enter},
    {GLFW_KEY_ESCAPE, ImGuiKey_Escape},
    {GLFW_KEY_KP_ENTER, k_keypad_enter},
    {GLFW_KEY_A, ImGuiKey_A},
    {GLFW_KEY_C, ImGuiKey_C},
    {GLFW_KEY_V, ImGuiKey_V},
    {GLFW_KEY_X, ImGuiKey_X},
    {GLFW_KEY_Y, ImGuiKey_Y},
    {GLFW_KEY_Z, ImGuiKey_Z},
}};

// How ImGui calls a texture of OpenGL: by a pointer until 1.91.4, then by a number.
template <class Id> Id id_of(std::uintptr_t name) {
    if constexpr (std::is_pointer_v<Id>)
        return reinterpret_cast<Id>(name);
    else
        return static_cast<Id>(name);
}

#if IMGUI_VERSION_NUM >= 19110
struct Clipboard {
    void* owner = nullptr;
    ReadText read = nullptr;
    WriteText write = nullptr;
};
#endif

}

void draw_image(ImDrawList* list, std::uint32_t texture, glm::vec2 low, glm::vec2 high, glm::vec2 from, glm::vec2 to) {
    list->AddImage(id_of<ImTextureID>(texture), {low.x, low.y}, {high.x, high.y}, {from.x, from.y}, {to.x, to.y});
}

#if IMGUI_VERSION_NUM >= 19280
void draw_outline(ImDrawList* list, glm::vec2 low, glm::vec2 high, std::uint32_t color, float rounding, float thick) {
    list->AddRect({low.x, low.y}, {high.x, high.y}, color, rounding, thick);
}
void stroke_path(ImDrawList* list, std::uint32_t color, float thick) {
    list->PathStroke(color, thick);
}
#else
void draw_outline(ImDrawList* list, glm::vec2 low, glm::vec2 high, std::uint32_t color, float rounding, float thick) {
    list->AddRect({low.x, low.y}, {high.x, high.y}, color, rounding, 0, thick);
}
void stroke_path(ImDrawList* list, std::uint32_t color, float thick) {
    list->PathStroke(color, 0, thick);
}
#endif

std::span<ImDrawList* const> lists_of(const ImDrawData& drawn) {
#if IMGUI_VERSION_NUM >= 18980
    return {drawn.CmdLists.Data, static_cast<std::size_t>(drawn.CmdLists.Size)};
#else
    return {drawn.CmdLists, static_cast<std::size_t>(drawn.CmdListsCount)};
#endif
}

#if IMGUI_VERSION_NUM >= 18700
void set_held(ImGuiIO& io, unsigned held) {
#if IMGUI_VERSION_NUM >= 18900
    io.AddKeyEvent(ImGuiMod_Ctrl, (held & k_held_control) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (held & k_held_shift) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (held & k_held_alt) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (held & k_held_super) != 0);
#else
    io.AddKeyEvent(ImGuiKey_ModCtrl, (held & k_held_control) != 0);
    io.AddKeyEvent(ImGuiKey_ModShift, (held & k_held_shift) != 0);
    io.AddKeyEvent(ImGuiKey_ModAlt, (held & k_held_alt) != 0);
    io.AddKeyEvent(ImGuiKey_ModSuper, (held & k_held_super) != 0);
#endif
}
void set_pointer(ImGuiIO& io, float x, float y) {
    io.AddMousePosEvent(x, y);
}
void set_button(ImGuiIO& io, int button, bool is_down) {
    io.AddMouseButtonEvent(button, is_down);
}
void turn_wheel(ImGuiIO& io, float x, float y) {
    io.AddMouseWheelEvent(x, y);
}
void set_key(ImGuiIO& io, unsigned code, bool is_down) {
    for (const auto& [own, theirs] : k_keys)
        if (own == code) io.AddKeyEvent(static_cast<ImGuiKey>(theirs), is_down);
}
void let_go(ImGuiIO&) {} // AddFocusEvent does
void name_keys(ImGuiIO& io) {
    io.ConfigInputTrickleEventQueue = false; // steps are small enough already
}
#else
void set_held(ImGuiIO& io, unsigned held) {
    io.KeyCtrl = (held & k_held_control) != 0;
    io.KeyShift = (held & k_held_shift) != 0;
    io.KeyAlt = (held & k_held_alt) != 0;
    io.KeySuper = (held & k_held_super) != 0;
}
void set_pointer(ImGuiIO& io, float x, float y) {
    io.MousePos = {x, y};
}
void set_button(ImGuiIO& io, int button, bool is_down) {
    io.MouseDown[button] = is_down;
}
void turn_wheel(ImGuiIO& io, float x, float y) {
    io.MouseWheelH += x;
    io.MouseWheel += y;
}
void set_key(ImGuiIO& io, unsigned code, bool is_down) {
    if (code < std::size(io.KeysDown)) io.KeysDown[code] = is_down;
}
void let_go(ImGuiIO& io) {
    for (bool& is_down : io.KeysDown) is_down = false;
    for (bool& is_down : io.MouseDown) is_down = false;
}
void name_keys(ImGuiIO& io) {
    for (const auto& [own, theirs] : k_keys) io.KeyMap[theirs] = static_cast<int>(own);
}
#endif

void leave_text_box() {
    ImGui::ClearActiveID();
#if IMGUI_VERSION_NUM >= 18950 // in the frame after, to a box that was emptied meanwhile
    ImGui::GetCurrentContext()->InputTextDeactivatedState.ClearFreeMemory();
#endif
}

#if IMGUI_VERSION_NUM >= 19110
void set_clipboard(void* owner, ReadText read, WriteText write) {
    static Clipboard clipboard; // there is one context at a time
    clipboard = {owner, read, write};
    ImGuiPlatformIO& io = ImGui::GetPlatformIO();
    io.Platform_GetClipboardTextFn = [](ImGuiContext*) { return clipboard.read(clipboard.owner); };
    io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) { clipboard.write(clipboard.owner, text); };
}
#else
void set_clipboard(void* owner, ReadText read, WriteText write) {
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = owner;
    io.GetClipboardTextFn = read;
    io.SetClipboardTextFn = write;
}
#endif

void begin_padded_part(const char* name, glm::vec2 size) {
#if IMGUI_VERSION_NUM >= 19000
    ImGui::BeginChild(name, {size.x, size.y}, ImGuiChildFlags_AlwaysUseWindowPadding);
#else
    ImGui::BeginChild(name, {size.x, size.y}, false, ImGuiWindowFlags_AlwaysUseWindowPadding);
#endif
}

#if IMGUI_VERSION_NUM >= 19200
// Letters are drawn as they are needed, at any size.
void shrink_letters(float factor) {
    ImGui::GetStyle().FontScaleMain = factor;
}
void use_style(const ImGuiStyle& style) {
    const float factor = ImGui::GetStyle().FontScaleMain;
    ImGui::GetStyle() = style;
    shrink_letters(factor);
}
float size_of(const ImFont* font) {
    return font->LegacySize * ImGui::GetStyle().FontScaleMain;
}
void push_font(ImFont* font) {
    ImGui::PushFont(font, font->LegacySize);
}
void use_freetype(ImFontAtlas* atlas) {
    atlas->SetFontLoader(ImGuiFreeType::GetFontLoader());
    atlas->FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
}
bool forget_letters() {
    return false;
}
void make_letters() {}
void drop_letter_pixels() {}
#else
void shrink_letters(float factor) {
    ImGui::GetIO().FontGlobalScale = factor;
}
void use_style(const ImGuiStyle& style) {
    ImGui::GetStyle() = style;
}
float size_of(const ImFont* font) {
    return font->FontSize * ImGui::GetIO().FontGlobalScale;
}
void push_font(ImFont* font) {
    ImGui::PushFont(font);
}
void use_freetype(ImFontAtlas* atlas) {
    atlas->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas->FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas->Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight; // or up to half of the texture is empty
}
bool forget_letters() {
    const bool were_made = ImGui::GetIO().Fonts->TexID != ImTextureID{};
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    return were_made;
}
void make_letters() {
    ImGui_ImplOpenGL3_CreateFontsTexture();
}
void drop_letter_pixels() {
    if (ImGui::GetIO().Fonts->TexPixelsAlpha8) ImGui::GetIO().Fonts->ClearTexData();
}
#endif

const char* version() {
    return IMGUI_VERSION;
}

}
