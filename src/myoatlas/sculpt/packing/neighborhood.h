// The parts of a body as solids that ask who is near them. Sides are symmetric: the left and midline parts are here,
// the right ones stand in as mirror images of the left. Units: mm; frame +X subject's left, +Y up, +Z front.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/geometry/solid.h"
#include "myoatlas/scene/build_library.h"

#include <optional>
#include <vector>

namespace myoatlas::sculpt {

struct Neighbor {
    std::size_t part = 0;
    bool is_other_side = false; // the mirror image of a left part
};

// A vertex that a neighbor's surface is near to; `neighbor` counts within the part's neighbors.
struct NearVertex {
    std::uint32_t vertex = 0, neighbor = 0;
};

constexpr float k_deepest_mm = 15.0f; // what is deeper inside another part is not looked for

inline glm::vec3 mirror_image(glm::vec3 v) {
    return {-v.x, v.y, v.z};
}

class Neighborhood {
public:
    // The parts must outlive this. The skin, right parts and empty meshes stay out of it.
    explicit Neighborhood(const std::vector<scene::PartMesh>& parts);

    // To be called when the mesh of a part has moved; several threads may, for different parts.
    void rebuild(std::size_t part);

    const std::vector<scene::PartMesh>& parts() const { return *parts_; }
    bool has(std::size_t part) const { return solids_[part].has_value(); }
    // Muscles give way; bones, teeth, cartilages and ligaments do not.
    bool is_soft(std::size_t part) const { return has(part) && (*parts_)[part].kind == scene::PartKind::Muscle; }
    const geometry::Solid& solid(std::size_t part) const { return *solids_[part]; }

    // Returns a soft part's neighbors, by part; none for others. Two parts are neighbors when their bounding boxes,
    // made larger, meet.
    const std::vector<Neighbor>& neighbors(std::size_t part) const { return neighbors_[part]; }
    // The same as the functions of Solid, on the neighbor's own side.
    std::optional<geometry::Height> find_height(const Neighbor&, const glm::vec3& point, float reach_mm) const;
    std::optional<geometry::SurfacePoint> find_exit(const Neighbor&, const glm::vec3& point, const glm::vec3& direction,
                                                    float reach_mm) const;
    // Returns a soft part's vertices inside a neighbor or within `margin_mm` of it, by vertex, then neighbor.
    std::vector<NearVertex> near_vertices(std::size_t part, float margin_mm) const;

private:
    const std::vector<scene::PartMesh>* parts_;
    std::vector<geometry::EdgeNeighbors> edges_;
    std::vector<std::optional<geometry::Solid>> solids_;
    std::vector<std::vector<Neighbor>> neighbors_;
};

}
