// All the facts of the atlas, immutable once built. No files, no meshes, no colors.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/area.h"
#include "myoatlas/anatomy/chapter.h"
#include "myoatlas/anatomy/endangerment.h"
#include "myoatlas/anatomy/landmark.h"
#include "myoatlas/anatomy/lesson.h"
#include "myoatlas/anatomy/muscle.h"
#include "myoatlas/anatomy/other_cause.h"
#include "myoatlas/anatomy/sources/evidence.h"
#include "myoatlas/anatomy/structure.h"
#include "myoatlas/core/result.h"

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace myoatlas::anatomy {

// The parts a catalog is made of, in the order they are listed to people.
struct CatalogData {
    std::vector<Source> sources;
    std::vector<Structure> structures;
    std::vector<Landmark> landmarks;
    std::vector<Area> areas;
    std::vector<Caution> cautions;
    std::vector<Muscle> muscles;
    std::vector<Condition> conditions;
    std::vector<Chapter> chapters;        // the guide, in reading order
    std::vector<OtherCause> other_causes; // dermatomes, nerves, joints, organs
    std::vector<Endangerment> endangerments;
    std::vector<Lesson> lessons; // in the order they are taught
};

// A trigger point and the muscle it belongs to, as indices into the catalog.
struct PointIndex {
    std::size_t muscle = 0;
    std::size_t point = 0; // within the muscle
    friend bool operator==(const PointIndex&, const PointIndex&) = default;
};

class Catalog {
public:
    // The data must be without faults (catalog_faults.h); otherwise all problems are returned, `where` being the kind
    // and id with a pointer into the record ("muscle upper_trapezius/trigger_points/0/sources").
    static core::Result<Catalog> build(CatalogData data);

    // Moving keeps every pointer that was handed out; a copy could not.
    Catalog(Catalog&&) = default;
    Catalog& operator=(Catalog&&) = default;
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

    const CatalogData& all() const { return data_; }

    // Exact id only; null when there is none. Pointers live as long as the catalog.
    const Source* find_source(std::string_view id) const;
    const Structure* find_structure(std::string_view id) const;
    const Landmark* find_landmark(std::string_view id) const;
    const Area* find_area(std::string_view id) const;
    const Caution* find_caution(std::string_view id) const;
    const Muscle* find_muscle(std::string_view id) const;
    const TriggerPoint* find_point(std::string_view id) const;
    const Condition* find_condition(std::string_view id) const;
    const Chapter* find_chapter(std::string_view id) const;
    const OtherCause* find_other_cause(std::string_view id) const;

    const Endangerment* find_endangerment(std::string_view id) const;
    const Lesson* find_lesson(std::string_view id) const;

    // Returns the muscle a trigger point belongs to; null for an unknown id.
    const Muscle* muscle_of(std::string_view point_id) const;
    // Returns the muscles that a structure is part of, in catalog order; empty when no charted muscle uses it.
    std::vector<const Muscle*> muscles_of_structure(std::string_view structure_id) const;

private:
    explicit Catalog(CatalogData data);
    CatalogData data_;
    using Lookup = std::unordered_map<std::string_view, std::size_t>; // views into data_, whose records stay put
    Lookup sources_, structures_, landmarks_, areas_, cautions_, muscles_, conditions_, chapters_, other_causes_;
    std::unordered_map<std::string_view, PointIndex> points_;
};

}
