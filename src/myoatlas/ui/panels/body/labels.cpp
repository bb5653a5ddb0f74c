// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/body/labels.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/leader_lines.h"
#include "myoatlas/ui/widgets/paint.h"
#include "myoatlas/ui/widgets/seen_words.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <imgui.h>
#include <map>
#include <string>
#include <vector>

namespace myoatlas::ui {

namespace {

constexpr float k_label_grid = 15.0f;     // points from look to look, at the least
constexpr float k_most_looks = 1600.0f;   // into one picture
constexpr int k_least_seen = 3;           // looks that must meet a thing for it to have a name
constexpr std::size_t k_most_labels = 16; // names of one picture
constexpr float k_opaque = 0.3f;          // what is fainter has no name

struct NamedThing {
    std::string words;
    glm::vec2 place{0.0f};
    int seen = 0;
    bool is_strong = false;
};

// What the insets at its left edge leave of a place.
Rect beside_insets(Rect free, const Pictures& pictures) {
    if (pictures.insets.empty()) return free;
    const Rect& inset = pictures.insets.front().rect;
    const float taken = std::max(0.0f, inset.x + inset.width - free.x);
    free.x += taken;
    free.width -= taken;
    return free;
}

// The part of a picture that no panel covers.
Rect uncovered(const Picture& picture, const Rect& free) {
    const float x = std::max(free.x, picture.rect.x), y = std::max(free.y, picture.rect.y);
    return {x, y, std::min(free.x + free.width, picture.rect.x + picture.rect.width) - x,
            std::min(free.y + free.height, picture.rect.y + picture.rect.height) - y};
}

// What a grid of looks into the picture meets: where, and as which part of the body.
std::vector<Labels::Look> looks_into(const PanelView& view, const Picture& picture, const Rect& room,
                                     const std::vector<bool>& is_solid, scene::RayPicker& picker) {
    picker.set_visible(is_solid);
    std::vector<Labels::Look> looks;
    const float grid = std::max(view.style.px(k_label_grid), std::sqrt(room.width * room.height / k_most_looks));
    for (float y = room.y + grid; y < room.y + room.height; y += grid)
        for (float x = room.x + grid; x < room.x + room.width; x += grid)
            if (const auto hit = picker.pick(picture.ray_at(x, y))) looks.push_back({{x, y}, hit->part});
    return looks;
}

// Each thing that was met once, by the name its card has, at the place nearest to the middle of it.
std::vector<NamedThing> things_met(const PanelView& view, const Picture& picture,
                                   const std::vector<Labels::Look>& looks) {
    struct Met {
        std::vector<glm::vec2> places;
        bool is_strong = false;
    };
    std::map<std::string, Met> by_name;
    for (const Labels::Look& look : looks) {
        const scene::Part& part = view.world.body->parts[look.part];
        Met& met = by_name[name_of_part(view, {part.structure, core::Side::Midline})];
        met.places.push_back(look.place);
        met.is_strong |= picture.list->parts[look.part].highlight > 0.75f;
    }
    std::vector<NamedThing> things;
    for (auto& [name, met] : by_name) {
        const int seen = static_cast<int>(met.places.size());
        if (seen < k_least_seen && !met.is_strong) continue;
        glm::vec2 middle{0.0f};
        for (const glm::vec2 place : met.places) middle += place / static_cast<float>(seen);
        const auto nearest =
            std::ranges::min_element(met.places, {}, [&](glm::vec2 place) { return glm::distance(place, middle); });
        things.push_back({name, *nearest, seen, met.is_strong});
    }
    std::ranges::stable_sort(things, [](const NamedThing& a, const NamedThing& b) {
        return std::pair(a.is_strong, a.seen) > std::pair(b.is_strong, b.seen);
    });
    if (things.size() > k_most_labels) things.resize(k_most_labels);
    return things;
}

void add_points(const PanelView& view, const Picture& picture, std::vector<NamedThing>& labels) {
    if (!view.world.surface_map || !view.session.shown) return;
    for (const scene::Marker& marker : picture.list->markers) {
        const anatomy::PlacedPoint* point = session::point_of_tag(marker.tag, *view.world.surface_map);
        const auto place = picture.place_of(marker.position);
        if (!point || !place || !picture.rect.contains(place->x, place->y)) continue;
        labels.push_back(
            {view.text("point.number", {{"number", std::to_string(marker.number)}}), *place, k_least_seen, true});
    }
}

void draw_names(const PanelView& view, const std::vector<NamedThing>& labels, const Rect& room) {
    const Style& style = view.style;
    ImFont* font = style.fonts.small;
    const float pad = style.px(5), height = size_of(font) + style.px(5);
    std::vector<glm::vec2> places;
    std::vector<float> widths;
    for (const NamedThing& label : labels) {
        places.push_back(label.place);
        widths.push_back(text_width(font, label.words) + 2 * pad);
    }
    const LabelPlan plan = plan_labels(places, widths, height, room);
    ImDrawList* out = ImGui::GetBackgroundDrawList();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Rect& at = plan.rects[i];
        if (at.width <= 0.0f) continue;
        const glm::vec4& ink = labels[i].is_strong ? style.palette.accent : style.palette.text_color;
        const bool is_left = at.x <= room.x;
        const ImVec2 from{is_left ? at.x + at.width : at.x, at.y + height * 0.5f};
        const ImVec2 to{labels[i].place.x, labels[i].place.y};
        out->AddLine(from, to, color_of(style.palette.card, 0.85f), style.px(2.6f));
        out->AddLine(from, to, color_of(ink, 0.8f), style.px(1.0f));
        out->AddCircleFilled(to, style.px(2.4f), color_of(ink), 12);
        out->AddRectFilled({at.x, at.y}, {at.x + at.width, at.y + height}, color_of(style.palette.card, 0.92f),
                           style.px(5));
        out->AddText(font, size_of(font), {at.x + pad, at.y + style.px(2)}, color_of(ink), labels[i].words.c_str());
        see_words_on_picture(labels[i].words, at);
    }
}

}

void Labels::draw(const PanelView& view, const Pictures& pictures, const Rect& all, scene::RayPicker& picker) {
    if (!view.world.body || !view.world.catalog) return;
    const Style& style = view.style;
    const auto& parts = view.world.body->parts;
    const Rect free = beside_insets(all, pictures);
    const bool is_alone = pictures.main.size() == 1;
    kept_.resize(pictures.main.size());
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        const Picture& picture = pictures.main[i];
        if (picture.list->parts.size() != parts.size()) continue;
        const Rect seen = uncovered(picture, free);
        std::vector<bool> is_solid(parts.size(), false);
        for (std::size_t part = 0; part < parts.size(); ++part)
            is_solid[part] = picture.list->parts[part].opacity >= k_opaque && parts[part].kind != scene::PartKind::Skin;
        Kept& kept = kept_[i];
        if (kept.camera != picture.camera || kept.seen != seen || kept.is_solid != is_solid) {
            kept.looks = looks_into(view, picture, seen, is_solid, picker);
            kept.camera = picture.camera;
            kept.seen = seen;
            kept.is_solid = std::move(is_solid);
        }
        std::vector<NamedThing> things = things_met(view, picture, kept.looks);
        add_points(view, picture, things);
        // Between the cube or the name above and the legend below.
        Rect room = is_alone ? free : picture.rect;
        room.x += style.px(8);
        room.width -= style.px(16);
        room.y += style.px(is_alone ? 116.0f : 44.0f);
        room.height -= style.px(is_alone ? 162.0f : 90.0f);
        draw_names(view, things, room);
    }
}

}
