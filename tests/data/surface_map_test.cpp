// The shipped facts laid on the shipped bodies: what the build made of assets/data and assets/body.
// SPDX-License-Identifier: MIT
#include "myoatlas/loading/context.h"
#include "myoatlas/surface_map/mirror.h"
#include "myoatlas/surface_map/skin_graph.h"
#include "myoatlas/surface_map/skin_probe.h"
#include "myoatlas/surface_map/zone_shares.h"
#include "support/places.h"
#include "support/point_gaps.h"
#include "support/shipped_body.h"

#include <cmath>
#include <fmt/format.h>
#include <glm/geometric.hpp>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <set>

namespace myoatlas {

using core::Side;

namespace {

struct ShippedBody {
    explicit ShippedBody(const std::string& body_name) : context(support::build_folder() / "myoatlas") {
        context.set_data_folder(support::build_folder() / "data");
        context.set_own_patterns(false);
        context.set_body(body_name);
        context.surface_map();
    }
    loading::Context context;
};

ShippedBody& body_named(const std::string& body_name) {
    static std::map<std::string, std::unique_ptr<ShippedBody>> all;
    auto& one = all[body_name];
    if (!one) one = std::make_unique<ShippedBody>(body_name);
    return *one;
}

class surface_map_data : public testing::TestWithParam<std::string> {
protected:
    const anatomy::Catalog& catalog() const { return *body_named(GetParam()).context.english_catalog(); }
    const scene::MeshLibrary& body() const { return body_named(GetParam()).context.body(); }
    const anatomy::SurfaceMap& surface_map() const { return *body_named(GetParam()).context.surface_map(); }
};

// Gathers faults so that one run shows all of them.
class Faults {
public:
    template <class... Values> void add(fmt::format_string<Values...> text, Values&&... values) {
        text_ += fmt::format(text, std::forward<Values>(values)...) + "\n";
    }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

}

// A crumb of an area far from the rest of it is a stroke that went astray. The pelvic area is the perineum and the
// pubis.
TEST_P(surface_map_data, every_area_is_one_patch_a_side) {
    const anatomy::SurfaceMap& map = surface_map();
    for (const anatomy::SkinArea& area : map.areas) {
        std::set<std::uint32_t> left;
        for (const anatomy::SkinWeight& weight : area.weights) left.insert(weight.vertex);
        int patches = 0;
        for (; !left.empty(); ++patches) {
            std::vector<std::uint32_t> open{*left.begin()};
            left.erase(left.begin());
            while (!open.empty()) {
                const std::uint32_t v = open.back();
                open.pop_back();
                for (std::uint32_t n = map.neighbor_begin[v]; n < map.neighbor_begin[v + 1]; ++n)
                    if (left.erase(map.neighbors[n]) > 0) open.push_back(map.neighbors[n]);
            }
        }
        EXPECT_LE(patches, area.area == "pelvic" ? 2 : 1) << area.area << ' ' << core::name_of(area.side);
    }
}

TEST_P(surface_map_data, was_laid_on_this_body) {
    const auto skin = surface_map::skin_graph_of(body());
    ASSERT_TRUE(skin);
    ASSERT_EQ(skin->mesh.positions.size(), surface_map().positions.size());
    for (std::size_t v = 0; v < surface_map().positions.size(); ++v)
        ASSERT_EQ(skin->mesh.positions[v], surface_map().positions[v]);
}

TEST_P(surface_map_data, has_every_landmark_on_the_skin_of_its_side) {
    const auto skin = surface_map::skin_graph_of(body());
    const surface_map::SkinProbe probe(skin->mesh);
    const bool is_symmetric = !surface_map::mirror_of(*skin).empty();
    Faults faults;
    std::map<std::string, std::map<Side, glm::vec3>> placed;
    for (const auto& landmark : surface_map().landmarks) {
        placed[landmark.landmark][landmark.side] = landmark.position;
        const auto near_skin = probe.nearest(landmark.position);
        const float gap = glm::distance(near_skin->position, landmark.position);
        if (gap > 0.1f)
            faults.add("{} ({}) lies {:.1f} mm off the skin", landmark.landmark, core::name_of(landmark.side), gap);
        const float x = landmark.position.x;
        if (landmark.side == Side::Midline ? std::abs(x) > 0.5f : (x > 0.0f) != (landmark.side == Side::Left))
            faults.add("{} ({}) lies at x = {:.1f} mm", landmark.landmark, core::name_of(landmark.side), x);
    }
    for (const auto& landmark : catalog().all().landmarks) {
        auto& sides = placed[landmark.id];
        const bool is_whole = landmark.is_midline ? sides.count(Side::Midline) == 1
                                                  : sides.count(Side::Left) == 1 && sides.count(Side::Right) == 1;
        if (!is_whole) {
            faults.add("{} is not on every side", landmark.id);
        } else if (!landmark.is_midline) {
            // The sculpted body mirrors exactly; one read from meshes only roughly.
            const float miss = glm::distance(sides[Side::Left], sides[Side::Right] * glm::vec3(-1, 1, 1));
            if (miss > (is_symmetric ? 0.2f : 15.0f))
                faults.add("{} misses its mirror image by {:.1f} mm", landmark.id, miss);
        }
    }
    EXPECT_TRUE(faults.text().empty()) << faults.text();
}

TEST_P(surface_map_data, has_skin_for_every_area_on_both_sides) {
    std::set<std::pair<std::string, Side>> covered;
    for (const auto& area : surface_map().areas)
        if (!area.weights.empty()) covered.emplace(area.area, area.side);
    Faults faults;
    for (const auto& area : catalog().all().areas)
        for (const auto side : {Side::Left, Side::Right})
            if (!covered.count({area.id, side})) faults.add("{} has no skin on the {}", area.id, core::name_of(side));
    EXPECT_TRUE(faults.text().empty()) << faults.text();
}

TEST_P(surface_map_data, has_an_area_for_every_place_of_the_skin) {
    std::vector<bool> is_covered(surface_map().positions.size());
    for (const auto& area : surface_map().areas)
        for (const auto& weight : area.weights) is_covered[weight.vertex] = true;
    std::size_t bare = 0;
    for (std::size_t v = 0; v < is_covered.size(); ++v) bare += !is_covered[v] && surface_map().area_mm2[v] > 0.0f;
    EXPECT_EQ(bare, 0u);
}

TEST_P(surface_map_data, has_every_trigger_point_on_its_muscle_on_both_sides) {
    EXPECT_EQ(support::faults_of_points(catalog(), body(), surface_map(), 3.0f), "");
}

TEST_P(surface_map_data, has_skin_for_every_zone_and_a_time_of_arrival_for_all_of_it) {
    Faults faults;
    std::size_t expected = 0;
    for (const auto& muscle : catalog().all().muscles)
        for (const auto& point : muscle.points) expected += 2 * point.zones.size();
    EXPECT_EQ(surface_map().zones.size(), expected);
    for (const auto& zone : surface_map().zones) {
        float strongest = 0.0f;
        for (const auto& weight : zone.weights) strongest = std::max(strongest, weight.weight);
        if (strongest < 0.5f)
            faults.add("a zone of {} ({}) hardly touches the skin", zone.point, core::name_of(zone.side));
        if (zone.arrival.size() != zone.weights.size())
            faults.add("a zone of {} does not arrive everywhere", zone.point);
    }
    EXPECT_TRUE(faults.text().empty()) << faults.text();
}

TEST_P(surface_map_data, mirrors_every_zone_and_trigger_point) {
    const auto skin = surface_map::skin_graph_of(body());
    const auto mirror = surface_map::mirror_of(*skin);
    ASSERT_FALSE(mirror.empty()) << "the shipped skin is symmetric";
    Faults faults;
    for (std::size_t i = 0; i + 1 < surface_map().zones.size(); i += 2) {
        const anatomy::SkinZone &left = surface_map().zones[i], &right = surface_map().zones[i + 1];
        ASSERT_EQ(left.point, right.point);
        std::map<std::uint32_t, float> there;
        for (const auto& weight : right.weights) there[weight.vertex] = weight.weight;
        bool is_alike = left.weights.size() == right.weights.size();
        for (const auto& weight : left.weights) {
            const auto found = there.find(mirror[weight.vertex]);
            is_alike = is_alike && found != there.end() && found->second == weight.weight;
        }
        if (!is_alike) faults.add("a zone of {} is not the mirror image of the other side", left.point);
    }
    for (std::size_t i = 0; i + 1 < surface_map().points.size(); i += 2) {
        const anatomy::PlacedPoint &left = surface_map().points[i], &right = surface_map().points[i + 1];
        ASSERT_EQ(left.point, right.point);
        // The diaphragm is not the same on both sides, so its points are not either.
        if (catalog().find_point(left.point)->anchor.structure == "diaphragm") continue;
        const float miss = glm::distance(left.position, right.position * glm::vec3(-1, 1, 1));
        if (miss > 0.001f) faults.add("{} misses its mirror image by {:.3f} mm", left.point, miss);
    }
    EXPECT_TRUE(faults.text().empty()) << faults.text();
}

TEST_P(surface_map_data, draws_each_zone_in_the_areas_its_author_named) {
    Faults faults;
    for (const auto& reading : surface_map::read_zones(catalog(), surface_map())) {
        for (const auto& area : reading.missed)
            faults.add("{} zone {}: {} is named but hardly drawn", reading.point, reading.zone, area);
        for (const auto& area : reading.undeclared)
            faults.add("{} zone {}: {} is drawn but not named", reading.point, reading.zone, area);
    }
    EXPECT_TRUE(faults.text().empty()) << faults.text();
}

INSTANTIATE_TEST_SUITE_P(bodies, surface_map_data, support::k_all_bodies, support::name_of_test);

}
