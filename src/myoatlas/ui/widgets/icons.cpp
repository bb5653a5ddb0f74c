// SPDX-License-Identifier: MIT
#include "myoatlas/ui/platform/imgui_versions.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui.h>

namespace myoatlas::ui {

namespace {

// Draws one icon into a square about a point; places run from -1 to 1 either way.
class IconPen {
public:
    IconPen(float x, float y, float size, const glm::vec4& color)
        : x_(x), y_(y), size_(size), line_(ImGui::ColorConvertFloat4ToU32({color.r, color.g, color.b, color.a})) {}

    void draw(Icon icon) const {
        switch (icon) {
        case Icon::Search:
            search();
            break;
        case Icon::Undo:
            arrow_back(1.0f);
            break;
        case Icon::Redo:
            arrow_back(-1.0f);
            break;
        case Icon::Help:
            help();
            break;
        case Icon::Eye:
            eye();
            break;
        case Icon::EyeClosed:
            closed_eye();
            break;
        case Icon::Close:
            close();
            break;
        case Icon::Frame:
            frame();
            break;
        case Icon::Chevron:
            chevron();
            break;
        case Icon::ChevronDown:
            chevron_down();
            break;
        case Icon::Caution:
            caution();
            break;
        case Icon::Book:
            book();
            break;
        case Icon::Gear:
            gear();
            break;
        case Icon::Play:
            draw_->AddTriangleFilled(at(-0.45f, -0.7f), at(0.75f, 0.0f), at(-0.45f, 0.7f), line_);
            break;
        case Icon::Pause:
            line(at(-0.32f, -0.6f), at(-0.32f, 0.6f), 2.4f);
            line(at(0.32f, -0.6f), at(0.32f, 0.6f), 2.4f);
            break;
        case Icon::Loop:
            loop();
            break;
        case Icon::Looped:
            loop();
            draw_->AddCircleFilled(at(0.0f, 0.0f), radius_ * 0.26f, line_, 14);
            break;
        }
    }

private:
    ImVec2 at(float dx, float dy) const { return {x_ + dx * radius_, y_ + dy * radius_}; }
    void line(ImVec2 from, ImVec2 to, float width = 1.0f) const { draw_->AddLine(from, to, line_, stroke_ * width); }
    void curve(ImVec2 by, ImVec2 and_by, ImVec2 to, int pieces) const {
        draw_->PathBezierCubicCurveTo(by, and_by, to, pieces);
    }
    void stroke() const { imgui_versions::stroke_path(draw_, line_, stroke_); }

    void search() const {
        draw_->AddCircle(at(-0.15f, -0.15f), radius_ * 0.58f, line_, 24, stroke_);
        line(at(0.28f, 0.28f), at(0.75f, 0.75f), 1.2f);
    }
    void arrow_back(float s) const {
        draw_->PathLineTo(at(-0.65f * s, -0.20f));
        draw_->PathLineTo(at(0.20f * s, -0.20f));
        curve(at(0.90f * s, -0.20f), at(0.90f * s, 0.62f), at(0.20f * s, 0.62f), 14);
        draw_->PathLineTo(at(-0.20f * s, 0.62f));
        stroke();
        line(at(-0.65f * s, -0.20f), at(-0.27f * s, -0.58f));
        line(at(-0.65f * s, -0.20f), at(-0.27f * s, 0.18f));
    }
    void help() const {
        ImFont* font = ImGui::GetFont();
        draw_->AddCircle(at(0, 0), radius_ * 0.85f, line_, 28, stroke_);
        const float width = font->CalcTextSizeA(size_ * 0.72f, 1e6f, 0, "?").x;
        draw_->AddText(font, size_ * 0.72f, {x_ - width * 0.5f, y_ - size_ * 0.37f}, line_, "?");
    }
    void eye() const {
        draw_->PathLineTo(at(-0.95f, 0.0f));
        curve(at(-0.45f, -0.72f), at(0.45f, -0.72f), at(0.95f, 0.0f), 14);
        curve(at(0.45f, 0.72f), at(-0.45f, 0.72f), at(-0.95f, 0.0f), 14);
        stroke();
        draw_->AddCircleFilled(at(0, 0), radius_ * 0.30f, line_, 18);
    }
    void closed_eye() const {
        draw_->PathLineTo(at(-0.95f, 0.0f));
        curve(at(-0.45f, 0.55f), at(0.45f, 0.55f), at(0.95f, 0.0f), 14);
        stroke();
        for (const float dx : {-0.55f, 0.0f, 0.55f})
            line(at(dx, dx == 0.0f ? 0.42f : 0.28f), at(dx * 1.25f, dx == 0.0f ? 0.78f : 0.6f));
    }
    void close() const {
        line(at(-0.5f, -0.5f), at(0.5f, 0.5f));
        line(at(-0.5f, 0.5f), at(0.5f, -0.5f));
    }
    void frame() const {
        for (const float sx : {-1.0f, 1.0f})
            for (const float sy : {-1.0f, 1.0f}) {
                line(at(0.75f * sx, 0.75f * sy), at(0.30f * sx, 0.75f * sy));
                line(at(0.75f * sx, 0.75f * sy), at(0.75f * sx, 0.30f * sy));
            }
    }
    void chevron() const {
        line(at(-0.2f, -0.5f), at(0.3f, 0.0f));
        line(at(-0.2f, 0.5f), at(0.3f, 0.0f));
    }
    void chevron_down() const {
        line(at(-0.5f, -0.2f), at(0.0f, 0.3f));
        line(at(0.5f, -0.2f), at(0.0f, 0.3f));
    }
    void caution() const {
        draw_->AddTriangle(at(0.0f, -0.8f), at(0.9f, 0.7f), at(-0.9f, 0.7f), line_, stroke_);
        line(at(0.0f, -0.25f), at(0.0f, 0.22f), 1.2f);
        draw_->AddCircleFilled(at(0.0f, 0.46f), stroke_ * 0.75f, line_, 10);
    }
    void book() const {
        for (const float s : {-1.0f, 1.0f}) { // two pages that meet at the spine
            draw_->PathLineTo(at(0.0f, -0.50f));
            curve(at(0.25f * s, -0.72f), at(0.62f * s, -0.74f), at(0.92f * s, -0.62f), 10);
            draw_->PathLineTo(at(0.92f * s, 0.56f));
            curve(at(0.62f * s, 0.44f), at(0.25f * s, 0.46f), at(0.0f, 0.68f), 10);
            stroke();
        }
        line(at(0.0f, -0.50f), at(0.0f, 0.68f));
    }

    void gear() const {
        constexpr int k_teeth = 8;
        draw_->AddCircle({x_, y_}, radius_ * 0.58f, line_, 24, stroke_);
        draw_->AddCircle({x_, y_}, radius_ * 0.22f, line_, 16, stroke_);
        for (int i = 0; i < k_teeth; ++i) {
            const float angle = static_cast<float>(i) * 6.2831853f / static_cast<float>(k_teeth);
            const float across = std::cos(angle), down = std::sin(angle);
            line(at(0.60f * across, 0.60f * down), at(0.92f * across, 0.92f * down), 1.5f);
        }
    }

    void loop() const {
        draw_->PathArcTo(at(0.0f, 0.0f), radius_ * 0.72f, -0.9f, 4.4f, 24);
        stroke();
        line(at(0.45f, -0.56f), at(0.78f, -0.86f));
        line(at(0.45f, -0.56f), at(0.86f, -0.36f));
    }

    float x_, y_, size_;
    ImU32 line_; // its color
    float radius_ = size_ * 0.5f, stroke_ = std::max(1.2f, size_ * 0.095f);
    ImDrawList* draw_ = ImGui::GetWindowDrawList();
};

}

void draw_icon(Icon icon, float x, float y, float size, const glm::vec4& color) {
    IconPen(x, y, size, color).draw(icon);
}

}
