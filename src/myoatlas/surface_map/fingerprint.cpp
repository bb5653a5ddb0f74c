// SPDX-License-Identifier: MIT
#include "myoatlas/surface_map/fingerprint.h"

#include <bit>
#include <cstdint>
#include <cstdio>
#include <glm/vec3.hpp>
#include <string_view>
#include <vector>

namespace myoatlas::surface_map {
namespace {

// Goes up whenever this room lays the same facts otherwise.
constexpr std::uint64_t k_version = 1;

// FNV-1a over values and texts; a length goes before what may be long or short.
class Hash {
public:
    void add(std::uint64_t value) {
        for (int byte = 0; byte < 8; ++byte) {
            value_ = (value_ ^ (value >> (8 * byte) & 0xffu)) * 1099511628211ull;
        }
    }
    void add(float value) { add(static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(value))); }
    void add(bool value) { add(static_cast<std::uint64_t>(value)); }
    void add(const glm::vec3& v) {
        for (int axis = 0; axis < 3; ++axis) add(v[axis]);
    }
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    }
    void add(const anatomy::Zone& zone) {
        add(zone.grade == anatomy::ZoneGrade::Essential);
        add(anatomy::name_of(zone.depth));
        add(zone.strokes);
    }
    void add(const std::vector<anatomy::Stroke>& strokes) {
        add(static_cast<std::uint64_t>(strokes.size()));
        for (const anatomy::Stroke& stroke : strokes) {
            add(stroke.radius_mm);
            add(static_cast<std::uint64_t>(stroke.path.size()));
            for (const anatomy::StrokePoint& point : stroke.path) {
                add(point.landmark);
                add(point.offset_mm);
                add(point.is_opposite);
            }
        }
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 1469598103934665603ull;
};

}

std::string fingerprint_of(const anatomy::Catalog& catalog) {
    Hash hash;
    hash.add(k_version);
    for (const anatomy::Landmark& landmark : catalog.all().landmarks) {
        hash.add(landmark.id);
        hash.add(landmark.is_midline);
        const anatomy::LandmarkAnchor& anchor = landmark.anchor;
        for (const std::string* text : {&anchor.structure, &anchor.from, &anchor.to}) hash.add(*text);
        hash.add(anatomy::name_of(anchor.toward));
        hash.add(anchor.at);
        hash.add(anchor.t);
        hash.add(anchor.offset_mm);
    }
    for (const anatomy::Area& area : catalog.all().areas) {
        hash.add(area.id);
        hash.add(area.strokes);
    }
    for (const anatomy::Muscle& muscle : catalog.all().muscles)
        for (const anatomy::TriggerPoint& point : muscle.points) {
            hash.add(point.id);
            const anatomy::PointAnchor& anchor = point.anchor;
            hash.add(anchor.structure);
            hash.add(anatomy::name_of(anchor.face));
            hash.add(anchor.near);
            hash.add(anchor.along);
            hash.add(anchor.across);
            for (const anatomy::Zone& zone : point.zones) hash.add(zone);
        }
    for (const anatomy::OtherCause& cause : catalog.all().other_causes) {
        hash.add(cause.id);
        hash.add(anatomy::name_of(cause.side));
        for (const anatomy::CauseChart& chart : cause.charts) {
            hash.add(static_cast<std::uint64_t>(chart.zones.size()));
            for (const anatomy::Zone& zone : chart.zones) hash.add(zone);
        }
    }
    for (const anatomy::Endangerment& site : catalog.all().endangerments) {
        hash.add(site.id);
        hash.add(site.strokes);
    }
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash.value()));
    return text;
}

}
