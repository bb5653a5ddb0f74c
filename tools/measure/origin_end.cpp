// SPDX-License-Identifier: MIT
#include "origin_end.h"
#include "myoatlas/sculpt/shapes/sheet.h"

#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <string_view>
#include <utility>

namespace myoatlas::measure {
namespace {

// A direction that points from origin to insertion, for muscles whose origin is not simply the nearer end.
struct Way {
    std::string_view word; // found in the structure id
    glm::vec3 direction;   // left side: +X lateral, +Y up, +Z front
};

constexpr std::array k_ways{
    Way{"sternocleidomastoid", {0, 1, 0}},
    Way{"splenius", {0, 1, 0}},
    Way{"semispinalis", {0, 1, 0}},
    Way{"longissimus", {0, 1, 0}},
    Way{"iliocostalis", {0, 1, 0}},
    Way{"spinalis", {0, 1, 0}},
    Way{"multifidus", {0, 1, 0}},
    Way{"rotator", {0, 1, 0}},
    Way{"quadratus_lumborum", {0, 1, 0}},
    Way{"longus_c", {0, 1, 0}},
    Way{"rectus_capitis", {0, 1, 0}},
    Way{"obliquus_capitis_superior", {0, 1, 0}},
    Way{"obliquus_capitis_inferior", {1, 0, 0}},
    Way{"scalenus", {0, -1, 0}},
    Way{"levator_scapulae", {0, -1, 0}},
    Way{"rhomboid", {1, -1, 0}},
    Way{"descending_part_of_trapezius", {0.6f, -1, 0}},
    Way{"ascending_part_of_trapezius", {0.6f, 1, 0}},
    Way{"trapezius", {1, 0, 0}},
    Way{"latissimus", {0.6f, 1, 0.2f}},
    Way{"pectoralis_minor", {0, 1, 0}},
    Way{"abdominal_part_of_pectoralis", {1, 1, 0}},
    Way{"pectoralis_major", {1, 0.25f, 0}},
    Way{"subclavius", {1, 0, 0}},
    Way{"serratus_anterior", {0, 0, -1}},
    Way{"serratus_posterior_superior", {1, -0.7f, 0}},
    Way{"serratus_posterior", {1, 0.6f, 0}},
    Way{"deltoid", {0, -1, 0}},
    Way{"rectus_abdominis", {0, 1, 0}},
    Way{"pyramidalis", {0, 1, 0}},
    Way{"external_oblique", {-0.4f, -0.6f, 0.6f}},
    Way{"internal_oblique", {-0.4f, 0.6f, 0.6f}},
    Way{"transversus_abdominis", {-0.6f, 0, 0.8f}},
    Way{"intercostal", {0, -1, 0}},
    Way{"levatores_costarum", {0, -1, 0}},
    Way{"transversus_thoracis", {1, 1, 0}},
    Way{"psoas", {0, -1, 0}},
    Way{"iliacus", {0, -1, 0}},
    Way{"gluteus_maximus", {1, -1, 0.2f}},
    Way{"gluteus_m", {0.3f, -1, 0}},
    Way{"piriformis", {1, 0, 0}},
    Way{"obturator", {1, 0, 0}},
    Way{"gemellus", {1, 0, 0}},
    Way{"quadratus_femoris", {1, 0, 0}},
    Way{"coccygeus", {-1, 0, -1}},
    Way{"temporalis", {0, -1, 0}},
    Way{"temporoparietalis", {0, 1, 0}},
    Way{"masseter", {0, -1, 0}},
    Way{"medial_pterygoid", {0, -1, -1}},
    Way{"lateral_pterygoid", {0, 0, -1}},
    Way{"frontalis", {0, -1, 0}},
    Way{"occipitalis", {0, 1, 0}},
    Way{"anterior_belly_of_digastric", {0, 0, -1}},
    Way{"posterior_belly_of_digastric", {0, -1, 1}},
    Way{"stylohyoid", {0, -1, 1}},
    Way{"mylohyoid", {-1, 0, 0}},
    Way{"geniohyoid", {0, 0, -1}},
    Way{"sternohyoid", {0, 1, 0}},
    Way{"sternothyroid", {0, 1, 0}},
    Way{"thyrohyoid", {0, 1, 0}},
    Way{"omohyoid", {0, 1, 0}},
    Way{"platysma", {0, 1, 0}},
    Way{"zygomaticus", {-1, -1, 0}},
    Way{"levator_labii", {0, -1, 0}},
    Way{"levator_anguli", {0, -1, 0}},
    Way{"depressor", {0, 1, 0}},
    Way{"mentalis", {0, -1, 0}},
    Way{"procerus", {0, 1, 0}},
    Way{"corrugator", {1, 0, 0}},
    Way{"risorius", {0, 0, 1}},
    Way{"buccinator", {0, 0, 1}},
    Way{"nasalis", {-1, -1, 0}},
    Way{"interspinales", {0, 1, 0}},
    Way{"intertransvers", {0, 1, 0}},
    Way{"diaphragm", {0, 1, 0}},
    Way{"adductor_hallucis", {-1, 0, 1}},
    Way{"adductor_pollicis", {1, 0, 0}},
    Way{"pronator_quadratus", {1, 0, 0}},
    Way{"popliteus", {-1, -1, 0}},
    Way{"supinator", {0, -1, 0}},
    Way{"supraspinatus", {1, 0, 0}},
    Way{"infraspinatus", {1, 0.35f, 0.3f}},
    Way{"subscapularis", {1, 0.25f, 0.4f}},
    Way{"teres", {1, 1, 0}},
};

std::pair<glm::vec3, glm::vec3> ends_of(const sculpt::Piece& piece) {
    if (const auto* loft = std::get_if<sculpt::Loft>(&piece))
        return {loft->axis.points.front(), loft->axis.points.back()};
    if (const auto* sections = std::get_if<sculpt::Sections>(&piece))
        return {sections->axis.points.front(), sections->axis.points.back()};
    const auto& sheet = std::get<sculpt::Sheet>(piece);
    const glm::vec2 middle = 0.5f * (sheet.low + sheet.high);
    return {sculpt::point_of_coordinates(sheet.coordinates, {middle.x, sheet.low.y, 0.0f}),
            sculpt::point_of_coordinates(sheet.coordinates, {middle.x, sheet.high.y, 0.0f})};
}

}

bool origin_is_end(const sculpt::PartTable& table) {
    if (table.kind != scene::PartKind::Muscle || table.pieces.empty()) return false;
    const auto [start, end] = ends_of(table.pieces.front());
    for (const Way& way : k_ways)
        if (table.structure.find(way.word) != std::string::npos) return glm::dot(end - start, way.direction) < 0.0f;
    const glm::vec3 middle = 0.5f * (start + end);
    const bool is_limb = middle.y < 880.0f || middle.x > 170.0f;
    if (is_limb) {
        // Proximal is higher, save in the foot, where it is further back.
        const glm::vec3 out = middle.y < 130.0f ? glm::vec3(0, -0.3f, 1) : glm::vec3(0, -1, 0);
        return glm::dot(end - start, out) < 0.0f;
    }
    return std::abs(end.x) < std::abs(start.x);
}

void set_fibers(sculpt::PartTable& table) {
    table.origin_is_end = origin_is_end(table);
    table.fiber = glm::vec3(0.0f);
    if (table.kind != scene::PartKind::Muscle || table.pieces.empty()) return;
    // Lofts of a set follow their own axes; the layers of a sheet share one direction, and a dome's fibers run to its
    // ridge.
    for (const sculpt::Piece& piece : table.pieces) {
        const auto* sheet = std::get_if<sculpt::Sheet>(&piece);
        if (sheet && sheet->coordinates.kind == sculpt::CoordinatesKind::Dome) {
            table.origin_is_end = false;
            return;
        }
        if (!sheet && table.pieces.size() > 1) return;
    }
    for (const Way& way : k_ways) {
        if (table.structure.find(way.word) == std::string::npos) continue;
        const auto [start, end] = ends_of(table.pieces.front());
        const glm::vec3 axis = glm::normalize(end - start), direction = glm::normalize(way.direction);
        const bool is_sheet = std::holds_alternative<sculpt::Sheet>(table.pieces.front());
        if (!is_sheet && std::abs(glm::dot(axis, direction)) > 0.72f) return;
        table.fiber = direction;
        table.origin_is_end = false;
        return;
    }
}

}
