// A body of blocks with facts, and the picture that a session makes of it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/build_library.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "session_fixture.h"

namespace myoatlas {

// A block, 40 mm wide, standing at a place.
inline geometry::MeshData block_at(glm::vec3 center) {
    geometry::MeshData mesh;
    for (int i = 0; i < 8; ++i)
        mesh.positions.push_back(center +
                                 glm::vec3(i & 1 ? 20.0f : -20.0f, i & 2 ? 20.0f : -20.0f, i & 4 ? 20.0f : -20.0f));
    mesh.triangles = {{0, 2, 1}, {1, 2, 3}, {4, 5, 6}, {5, 7, 6}, {0, 1, 4}, {1, 5, 4},
                      {2, 6, 3}, {3, 6, 7}, {0, 4, 2}, {2, 4, 6}, {1, 3, 5}, {3, 7, 5}};
    return mesh;
}

class StageBuilder : public SessionFixture {
protected:
    StageBuilder() {
        // "buried" lies under the left "upper_part"; "loner" is far from both.
        add_structure("buried", anatomy::StructureKind::Muscle, false);
        facts.data.structures.back().layer = anatomy::Layer::MuscleDeep;
        // "hood" ends in the skin over the left "loner", in the same layer.
        add_structure("skin", anatomy::StructureKind::Skin, true);
        facts.data.structures.back().layer = anatomy::Layer::Skin;
        add_structure("hood", anatomy::StructureKind::Muscle, false);
        facts.data.structures.back().layer = anatomy::Layer::MuscleSuperficial;
        facts.data.structures.back().insertion_on = {"skin"};
        catalog = facts.build();
        std::vector<scene::PartMesh> parts;
        const auto add = [&](const std::string& name, core::Side side, scene::PartKind kind, geometry::MeshData mesh) {
            parts.push_back({name, side, kind, std::move(mesh), {}});
        };
        using enum core::Side;
        for (const auto& [side, x] : {std::pair{Left, 60.0f}, std::pair{Right, -60.0f}}) {
            add("upper_part", side, scene::PartKind::Muscle, block_at({x, 100, 0}));
            add("lower_part", side, scene::PartKind::Muscle, block_at({x, 0, 0}));
            add("buried", side, scene::PartKind::Muscle, block_at({x, 100, -10}));
            add("loner", side, scene::PartKind::Muscle, block_at({x, -400, 0}));
        }
        add("hood", Left, scene::PartKind::Muscle, block_at({60, -400, 28}));
        add("hood", Right, scene::PartKind::Muscle, block_at({-40, -380, 28})); // in its box, but not on it
        add("spine", Midline, scene::PartKind::Bone, block_at({0, 0, -60}));
        geometry::MeshData page;
        page.positions = surface_map->positions;
        for (std::uint32_t i = 0; i + 2 < page.positions.size(); i += 3) page.triangles.push_back({i, i + 1, i + 2});
        add("skin", Midline, scene::PartKind::Skin, std::move(page));
        body = scene::build_library(std::move(parts), "blocks");
    }

    session::World full_world() const { return {catalog.get(), surface_map.get(), engine.get(), &body}; }
    session::Stage stage_of(const session::Session& now) const {
        return session::build_stage(now, full_world(), theme);
    }
    const scene::PartState& state_of(const session::Stage& stage, std::string_view name, core::Side side) const {
        const scene::Part* part = body.find_part(name, side);
        return stage.list.parts.at(static_cast<std::size_t>(part - body.parts.data()));
    }

    scene::MeshLibrary body;
    session::Theme theme;
    session::Session session;
};

constexpr auto k_left = core::Side::Left;
constexpr auto k_right = core::Side::Right;

}
