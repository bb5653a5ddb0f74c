// SPDX-License-Identifier: MIT
#include "grown_catalog.h"

#include <algorithm>
#include <string>
#include <utility>

namespace myoatlas::support {
namespace {

// A patch of skin of as many vertices, grown from a place drawn by lot, takes the weights, the largest in its middle.
class Patches {
public:
    Patches(const anatomy::SurfaceMap& surface_map, const std::vector<bool>& kept_free)
        : surface_map_(surface_map), kept_free_(kept_free), visit_(surface_map.positions.size(), 0) {}

    std::vector<anatomy::SkinWeight> somewhere(std::vector<anatomy::SkinWeight> weights) {
        std::stable_sort(weights.begin(), weights.end(),
                         [](const auto& a, const auto& b) { return a.weight > b.weight; });
        std::vector<std::uint32_t> patch{draw()};
        visit_[patch.front()] = ++visits_;
        for (std::size_t i = 0; i < patch.size() && patch.size() < weights.size(); ++i)
            for (std::uint32_t n = surface_map_.neighbor_begin[patch[i]]; n < surface_map_.neighbor_begin[patch[i] + 1];
                 ++n) {
                const std::uint32_t next = surface_map_.neighbors[n];
                if (visit_[next] == visits_ || kept_free_[next]) continue;
                visit_[next] = visits_;
                patch.push_back(next);
            }
        weights.resize(std::min(weights.size(), patch.size()));
        for (std::size_t i = 0; i < weights.size(); ++i) weights[i].vertex = patch[i];
        std::sort(weights.begin(), weights.end(), [](const auto& a, const auto& b) { return a.vertex < b.vertex; });
        return weights;
    }

private:
    std::uint32_t draw() {
        for (;;) {
            state_ = state_ * 6364136223846793005u + 1442695040888963407u;
            const auto vertex = static_cast<std::uint32_t>((state_ >> 33) % surface_map_.positions.size());
            if (!kept_free_[vertex]) return vertex;
        }
    }

    const anatomy::SurfaceMap& surface_map_;
    const std::vector<bool>& kept_free_;
    std::vector<std::uint32_t> visit_;
    std::uint32_t visits_ = 0;
    std::uint64_t state_ = 20;
};

}

Grown grow(const anatomy::Catalog& catalog, const anatomy::SurfaceMap& surface_map, std::size_t times,
           const std::vector<bool>& kept_free) {
    anatomy::CatalogData data = catalog.all();
    anatomy::SurfaceMap grown = surface_map;
    Patches patches(surface_map, kept_free);
    for (std::size_t copy = 1; copy < times; ++copy) {
        const std::string mark = "_copy_" + std::to_string(copy);
        for (anatomy::Muscle muscle : catalog.all().muscles) {
            muscle.id += mark;
            for (anatomy::TriggerPoint& point : muscle.points) point.id += mark;
            data.muscles.push_back(std::move(muscle));
        }
        for (const anatomy::SkinZone& zone : surface_map.zones)
            grown.zones.push_back(
                {zone.point + mark, zone.side, zone.grade, zone.is_deep, patches.somewhere(zone.weights), {}});
    }
    auto built = anatomy::Catalog::build(std::move(data));
    if (!built) return {};
    return {std::make_shared<const anatomy::Catalog>(std::move(*built)),
            std::make_shared<const anatomy::SurfaceMap>(std::move(grown))};
}

}
