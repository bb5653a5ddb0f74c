// The pointer over the picture: turning, moving, zooming, hovering, choosing, painting pain.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/ray_picker.h"
#include "myoatlas/ui/panel.h"
#include "myoatlas/ui/picture.h"

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace myoatlas::ui {

constexpr float k_still_points = 4.0f; // a press that moves less is a click

class Pointer {
public:
    // Reads this frame's pointer over the pictures and queues what it asks for. `picker` may be null while things load.
    void update(const PanelView&, std::span<const Picture>, scene::RayPicker* picker, Queue&);
    // The brush or the eraser over the skin, while it is in hand: where, and how far it reaches, in points.
    struct Reach {
        float x = 0.0f, y = 0.0f, radius = 0.0f;
    };
    std::optional<Reach> reach() const { return reach_; }

    // What is under the pointer, in words; empty over nothing.
    const std::string& pointed() const { return pointed_; }
    // The place asked about by a right click, once.
    std::optional<AskedPlace> take_place() { return std::exchange(place_, std::nullopt); }
    // Returns true while a button is held on the picture.
    bool is_dragging() const { return drag_ != Drag::None; }

private:
    enum class Drag { None, Maybe, Orbit, Pan, Paint };
    struct Target; // what is under the pointer

    Target find_target(const PanelView&, const Picture&, scene::RayPicker&, float x, float y);
    void press(const PanelView&, const Picture&, scene::RayPicker*, Queue&);
    void drag(const PanelView&, const Picture&, scene::RayPicker*, Queue&);
    void click(const PanelView&, const Target&, Queue&);
    bool answer(const PanelView&, const Target&, Queue&) const;
    void ask_about(const PanelView&, const Picture&, scene::RayPicker&, float x, float y);
    void begin_stroke(const PanelView&, const Target&, Queue&);
    void paint(const PanelView&, const Target&, Queue&, bool joins_last);
    void show_reach(const PanelView&, const Target&);
    void hover(const PanelView&, const Picture&, scene::RayPicker*, Queue&);
    void turn_wheel(const PanelView&, const Picture&, Queue&);

    std::optional<Reach> reach_;
    Drag drag_ = Drag::None;
    int button_ = 0;
    bool is_double_ = false;  // the press was the second of two
    bool is_adding_ = false;  // a key was held that adds to what is chosen
    std::size_t pressed_ = 0; // which picture the press was on
    float press_x_ = 0.0f, press_y_ = 0.0f;
    float last_x_ = 0.0f, last_y_ = 0.0f;
    std::optional<glm::vec3> painted_; // the last mark of this stroke
    std::string pointed_;
    std::optional<AskedPlace> place_;
    std::vector<bool> flags_; // kept to spare an allocation a frame
};

}
