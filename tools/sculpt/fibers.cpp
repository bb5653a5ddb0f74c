// SPDX-License-Identifier: MIT
#include "fibers.h"

#include "myoatlas/core/parallel.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/sculpt/fibers/fiber_coordinate.h"
#include "myoatlas/sculpt/sculpt.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>

namespace myoatlas::sculpt_tool {

namespace {

sculpt::FiberCourse course_of(anatomy::FiberPlan plan) {
    if (anatomy::is_pennate(plan)) return sculpt::FiberCourse::Pennate;
    if (plan == anatomy::FiberPlan::Convergent) return sculpt::FiberCourse::Convergent;
    return plan == anatomy::FiberPlan::Circular ? sculpt::FiberCourse::Ring : sculpt::FiberCourse::Straight;
}

sculpt::FiberLayout plan_of(const anatomy::Fibers& fibers) {
    constexpr float k_least_deg = 12.0f; // less is not seen
    sculpt::FiberLayout plan;
    plan.course = course_of(fibers.plan);
    if (fibers.angle_deg > 0.0f) plan.angle_deg = std::max(k_least_deg, fibers.angle_deg);
    plan.tendon_at = fibers.tendon_at;
    plan.is_tendon_of_origin = fibers.is_tendon_of_origin;
    plan.bundles = fibers.bundles;
    plan.direction = fibers.direction;
    plan.tendon_from_origin = fibers.tendon_from_origin;
    plan.tendon_to_insertion = fibers.tendon_to_insertion;
    plan.tendon_bands = fibers.tendon_bands;
    plan.tendon_planes = fibers.tendon_planes;
    return plan;
}

}

void lay_fibers(std::vector<scene::PartMesh>& parts, const std::filesystem::path& data_folder) {
    const auto catalog = io::load_catalog(data_folder);
    if (!catalog) {
        fmt::print(stderr,
                   "The atlas data has problems, so fibers run as the shapes tell; \"myoatlas check\" lists them.\n");
        return;
    }
    std::map<std::string, std::size_t> left;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].side == core::Side::Left) left[parts[i].structure] = i;
    core::for_each_in_parallel(parts.size(), [&](std::size_t i) {
        if (parts[i].kind != scene::PartKind::Muscle || parts[i].side == core::Side::Right) return;
        const anatomy::Structure* structure = catalog->find_structure(parts[i].structure);
        if (structure) sculpt::lay_fibers(parts[i].mesh, plan_of(structure->fibers));
    });
    for (auto& part : parts)
        if (part.side == core::Side::Right && part.kind == scene::PartKind::Muscle)
            if (const auto found = left.find(part.structure); found != left.end())
                part.mesh = sculpt::mirrored(parts[found->second].mesh);
}

}
