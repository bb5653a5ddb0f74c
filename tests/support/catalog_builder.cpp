// SPDX-License-Identifier: MIT
#include "support/catalog_builder.h"

#include <cmath>
#include <gtest/gtest.h>
#include <utility>

namespace myoatlas::support {
namespace {

constexpr int k_half = 40; // vertices from the middle to an edge
constexpr float k_step_mm = 5.0f;

}

CatalogBuilder::CatalogBuilder() {
    anatomy::Source book;
    book.id = "book_1";
    book.authors = "Somebody A";
    book.year = 2000;
    book.title = "A book";
    book.container = "A press";
    data.sources.push_back(book);
    anatomy::Structure slab;
    slab.id = "slab";
    slab.names.name = "Slab";
    slab.kind = anatomy::StructureKind::Muscle;
    slab.layer = anatomy::Layer::MuscleSuperficial;
    slab.region = anatomy::Region::Back;
    data.structures.push_back(slab);
    anatomy::Landmark spot;
    spot.id = "spot";
    spot.names.name = "Spot";
    spot.anchor.structure = "slab";
    data.landmarks.push_back(spot);
    // The references that are handed out must outlive further additions.
    data.areas.reserve(64);
    data.muscles.reserve(64);
    data.cautions.reserve(64);
    data.conditions.reserve(64);
    data.chapters.reserve(64);
    data.other_causes.reserve(64);
}

anatomy::Area& CatalogBuilder::area(const std::string& id) {
    anatomy::Area area;
    area.id = id;
    area.names.name = "Area " + id;
    area.strokes.push_back({{{"spot", {}, false}}, 20.0f});
    return data.areas.emplace_back(std::move(area));
}

anatomy::Muscle& CatalogBuilder::muscle(const std::string& id) {
    anatomy::Muscle muscle;
    muscle.id = id;
    muscle.names.name = "Muscle " + id;
    muscle.structures = {"slab"};
    muscle.origin = muscle.insertion = muscle.action = muscle.innervation = "as invented";
    muscle.sources = {"book_1"};
    muscle.points.reserve(16);
    return data.muscles.emplace_back(std::move(muscle));
}

anatomy::TriggerPoint& CatalogBuilder::point(anatomy::Muscle& muscle, const std::string& id) {
    anatomy::TriggerPoint point;
    point.id = id;
    point.name = "Point " + id;
    point.place = "in the middle";
    point.anchor.structure = "slab";
    anatomy::Zone zone;
    zone.strokes.push_back({{{"spot", {}, false}}, 20.0f});
    point.zones.push_back(zone);
    point.sources = {"book_1"};
    return muscle.points.emplace_back(std::move(point));
}

anatomy::Caution& CatalogBuilder::caution(const std::string& id, bool is_serious) {
    return data.cautions.emplace_back(
        anatomy::Caution{id, "A caution", "Mind this.", "Please mind this.", is_serious, {"book_1"}});
}

anatomy::Condition& CatalogBuilder::condition(const std::string& id) {
    anatomy::Condition condition;
    condition.id = id;
    condition.names.name = "Condition " + id;
    condition.about = "An invention.";
    condition.sources = {"book_1"};
    return data.conditions.emplace_back(std::move(condition));
}

anatomy::Chapter& CatalogBuilder::chapter(const std::string& id) {
    anatomy::Chapter chapter;
    chapter.id = id;
    chapter.names.name = "Chapter " + id;
    chapter.summary = "In short.";
    chapter.sections = {{"opening", "Opening", {{"It is said.", "", {"book_1"}, false, anatomy::Support::Taught}}}};
    return data.chapters.emplace_back(chapter);
}

anatomy::OtherCause& CatalogBuilder::other_cause(const std::string& id, anatomy::CauseKind kind) {
    anatomy::OtherCause cause;
    cause.id = id;
    cause.names.name = "Cause " + id;
    cause.kind = kind;
    cause.text = "It shows so.";
    cause.plain = "It can be felt there.";
    cause.sources = {"book_1"};
    anatomy::Zone zone;
    zone.strokes.push_back({{{"spot", {}, false}}, 20.0f});
    cause.charts.push_back({"", {zone}, {"book_1"}, anatomy::Evidence::ChartedBySeveral});
    return data.other_causes.emplace_back(std::move(cause));
}

std::shared_ptr<const anatomy::Catalog> CatalogBuilder::build() const {
    auto catalog = anatomy::Catalog::build(data);
    if (!catalog) {
        for (const core::Problem& problem : catalog.problems()) ADD_FAILURE() << problem.where << ": " << problem.what;
        catalog = anatomy::Catalog::build({});
    }
    return std::make_shared<const anatomy::Catalog>(std::move(*catalog));
}

SheetBuilder::SheetBuilder() {
    constexpr int k_across = 2 * k_half + 1;
    const auto number = [](int column, int row) { return static_cast<std::uint32_t>(row * k_across + column); };
    for (int row = 0; row < k_across; ++row)
        for (int column = 0; column < k_across; ++column) {
            surface_map.positions.emplace_back(k_step_mm * static_cast<float>(column - k_half),
                                               k_step_mm * static_cast<float>(row - k_half), 0.0f);
            surface_map.normals.emplace_back(0.0f, 0.0f, 1.0f);
            surface_map.area_mm2.push_back(k_step_mm * k_step_mm);
            surface_map.neighbor_begin.push_back(static_cast<std::uint32_t>(surface_map.neighbors.size()));
            for (int down = -1; down <= 1; ++down)
                for (int right = -1; right <= 1; ++right) {
                    const int c = column + right, r = row + down;
                    if ((right == 0 && down == 0) || c < 0 || r < 0 || c >= k_across || r >= k_across) continue;
                    surface_map.neighbors.push_back(number(c, r));
                }
        }
    surface_map.neighbor_begin.push_back(static_cast<std::uint32_t>(surface_map.neighbors.size()));
}

std::vector<anatomy::SkinWeight> SheetBuilder::disk(float x, float y, float radius_mm, bool is_soft) const {
    std::vector<anatomy::SkinWeight> weights;
    for (std::uint32_t v = 0; v < surface_map.positions.size(); ++v) {
        const float part = std::hypot(surface_map.positions[v].x - x, surface_map.positions[v].y - y) / radius_mm;
        if (part < 1.0f) weights.push_back({v, is_soft && part > 0.6f ? (1.0f - part) / 0.4f : 1.0f});
    }
    return weights;
}

void SheetBuilder::area(const std::string& id, float x, float y, float radius_mm) {
    surface_map.areas.push_back({id, core::Side::Left, disk(x, y, radius_mm, false)});
    surface_map.areas.push_back({id, core::Side::Right, disk(-x, y, radius_mm, false)});
}

void SheetBuilder::zone(const std::string& point, anatomy::ZoneGrade grade, float x, float y, float radius_mm,
                        bool is_deep) {
    for (const core::Side side : {core::Side::Left, core::Side::Right}) {
        const float mirror = side == core::Side::Left ? 1.0f : -1.0f;
        auto weights = disk(mirror * x, y, radius_mm, true);
        std::vector<float> arrival(weights.size(), 0.0f);
        surface_map.zones.push_back({point, side, grade, is_deep, std::move(weights), std::move(arrival)});
    }
}

void SheetBuilder::cause(const std::string& id, float x, float y, float radius_mm) {
    for (const auto& [side, at] : {std::pair{core::Side::Left, x}, std::pair{core::Side::Right, -x}})
        surface_map.causes.push_back({id, 0, side, anatomy::ZoneGrade::Essential, false, disk(at, y, radius_mm, true)});
}

void SheetBuilder::place(const std::string& point, float x, float y) {
    surface_map.points.push_back({point, core::Side::Left, {x, y, -5.0f}, {0.0f, 0.0f, 1.0f}});
    surface_map.points.push_back({point, core::Side::Right, {-x, y, -5.0f}, {0.0f, 0.0f, 1.0f}});
}

}
