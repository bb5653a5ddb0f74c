// SPDX-License-Identifier: MIT
#include "myoatlas/ui/widgets/style.h"
#include "myoatlas/session/stage/stage_pain.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/ui/platform/imgui_versions.h"

#include <imgui.h>

namespace myoatlas::ui {

namespace {

ImVec4 vec(const glm::vec4& c) {
    return {c.r, c.g, c.b, c.a};
}
ImVec4 with_alpha(const glm::vec4& c, float alpha) {
    return {c.r, c.g, c.b, alpha};
}

}

Palette palette_of(const session::Theme& theme) {
    const session::InterfaceColors& c = theme.interface;
    const auto solid = [](const glm::vec3& color) { return glm::vec4(color, 1.0f); };
    Palette p;
    p.paper = solid(c.paper);
    p.card = glm::vec4(c.card, 0.97f);
    p.field = solid(c.field);
    p.field_hover = solid(c.field_hover);
    p.line = solid(c.line);
    p.text_color = solid(c.text);
    p.text_soft = solid(c.text_soft);
    p.text_faint = solid(c.text_faint);
    p.accent = solid(c.accent);
    p.accent_soft = solid(c.accent_soft);
    p.on_accent = solid(c.on_accent);
    p.caution = solid(c.caution);
    p.caution_text = solid(c.caution_text);
    for (std::size_t i = 0; i < p.qualities.size(); ++i)
        p.qualities[i] = session::color_of(theme, static_cast<referral::PainQuality>(i));
    p.essential = solid(theme.essential);
    p.spillover = solid(theme.spillover);
    p.match = theme.match;
    p.unexplained = theme.unexplained;
    p.unfilled = theme.unfilled;
    return p;
}

void use_style(const Style& style) {
    const Palette& p = style.palette;
    ImGuiStyle look;
    look.WindowPadding = {18.0f, 16.0f};
    look.WindowRounding = 14.0f;
    look.WindowBorderSize = 0.0f;
    look.ChildRounding = 10.0f;
    look.ChildBorderSize = 0.0f;
    look.PopupRounding = 12.0f;
    look.PopupBorderSize = 0.0f;
    look.FramePadding = {12.0f, 7.0f};
    look.FrameRounding = 9.0f;
    look.ItemSpacing = {8.0f, 7.0f};
    look.ItemInnerSpacing = {7.0f, 5.0f};
    look.ScrollbarSize = 9.0f;
    look.ScrollbarRounding = 9.0f;
    look.GrabMinSize = 12.0f;
    look.GrabRounding = 9.0f;
    look.WindowMinSize = {24.0f, 24.0f};
    look.ScaleAllSizes(style.scale);

    ImVec4* c = look.Colors;
    c[ImGuiCol_Text] = vec(p.text_color);
    c[ImGuiCol_TextDisabled] = vec(p.text_faint);
    c[ImGuiCol_WindowBg] = vec(p.card);
    c[ImGuiCol_ChildBg] = {0, 0, 0, 0};
    c[ImGuiCol_PopupBg] = with_alpha(p.card, 1.0f);
    c[ImGuiCol_Border] = vec(p.line);
    c[ImGuiCol_BorderShadow] = {0, 0, 0, 0};
    c[ImGuiCol_FrameBg] = vec(p.field);
    c[ImGuiCol_FrameBgHovered] = vec(p.field_hover);
    c[ImGuiCol_FrameBgActive] = vec(p.field_hover);
    c[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    c[ImGuiCol_ScrollbarGrab] = with_alpha(p.text_faint, 0.30f);
    c[ImGuiCol_ScrollbarGrabHovered] = with_alpha(p.text_faint, 0.55f);
    c[ImGuiCol_ScrollbarGrabActive] = with_alpha(p.text_faint, 0.75f);
    c[ImGuiCol_CheckMark] = vec(p.accent);
    c[ImGuiCol_SliderGrab] = vec(p.accent);
    c[ImGuiCol_SliderGrabActive] = vec(p.accent);
    c[ImGuiCol_Button] = vec(p.field);
    c[ImGuiCol_ButtonHovered] = vec(p.field_hover);
    c[ImGuiCol_ButtonActive] = vec(p.accent_soft);
    c[ImGuiCol_Header] = vec(p.accent_soft);
    c[ImGuiCol_HeaderHovered] = vec(p.field);
    c[ImGuiCol_HeaderActive] = vec(p.field_hover);
    c[ImGuiCol_Separator] = vec(p.line);
    c[ImGuiCol_TextSelectedBg] = with_alpha(p.accent, 0.22f);
    c[ImGuiCol_ModalWindowDimBg] = {0.2f, 0.17f, 0.15f, 0.25f};
    imgui_versions::use_style(look);
}

}
