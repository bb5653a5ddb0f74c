// The body on paper, where the 3D picture is otherwise: the figures of one page, what lies on them, and where a place
// of the window falls on the skin. An unchanged map costs nothing; a frame draws one figure at the most.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/ui/body_chart/chart_figure.h"
#include "myoatlas/ui/panel.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

class BodyChart {
public:
    struct BrushCircle { // in points of the window, and mm
        glm::vec2 at{0.0f};
        float radius_mm = 0.0f;
    };
    // Draws the session's page into the ground of the window, all within `room`. Without a body or a chart it says so.
    void draw(const PanelView&, const scene::DrawList&, const Rect& window, const Rect& room,
              std::optional<BrushCircle>);
    // True while the next frame would show more.
    bool needs_frame() const { return needs_frame_; }

    // What is under a place of the window, as it was last drawn.
    struct Found {
        body_chart::Spot spot;
        std::optional<std::uint32_t> area; // into SurfaceMap::areas
    };
    std::optional<Found> find(glm::vec2 window) const;
    const anatomy::PlacedPoint* find_point(const PanelView&, const scene::DrawList&, glm::vec2 window) const;
    // Returns where a place of the body lies in the window; nothing unless that figure is drawn and shows it.
    std::optional<glm::vec2> place_of(std::string_view figure, glm::vec3 position_mm) const;

    // What is meant: a trigger point or an area under the pointer, lit up or only named; or the area where the arrow
    // keys stand.
    void point_at(const PanelView&, const anatomy::PlacedPoint*, std::optional<std::uint32_t> area, glm::vec2 window,
                  bool is_lit = true);
    void step(const PanelView&, glm::vec2 direction);
    std::optional<std::uint32_t> area_meant() const { return area_; }
    bool is_by_keys() const { return is_by_keys_; }
    // In words; empty for nothing.
    const std::string& words() const { return told_; }

private:
    bool lay_out(const PanelView&, const Rect& room);
    void draw_stale(const PanelView&);
    void colorize_stale(const PanelView&, const scene::DrawList&);
    void light_up(const PanelView&);
    void forget_pointed();
    std::optional<Rect> named() const; // what the label stands at
    bool shows(const PanelView&, const ChartFigure&, const scene::Marker&) const;

    std::map<std::string, std::vector<ChartFigure>, std::less<>> pages_;
    std::vector<ChartFigure>* figures_ = nullptr; // of the page shown
    std::string page_;
    float mm_per_pixel_ = 0.0f, mm_per_point_ = 1.0f;
    float still_s_ = 0.0f; // since the scale last changed
    bool needs_frame_ = false;

    // What the overlays show, so that they are made anew only when it changes.
    std::vector<scene::PainOverlay> pain_;
    std::vector<referral::AreaMark> marked_;
    std::vector<body_chart::Overlay> overlays_;
    unsigned number_ = 1;

    mutable std::map<std::uint32_t, std::uint32_t> skin_of_point_; // the nearest vertex, by the marker's tag

    std::optional<std::uint32_t> area_;
    bool is_by_keys_ = false;
    std::size_t figure_ = 0; // of the page, where the arrow keys stand
    glm::vec2 pointer_{0.0f};
    std::string words_, told_; // the name; the name and whether it is marked
};

}
