// Builds small invented catalogs, and flat skin to draw their zones on. Everything a builder makes is without faults
// until a test puts one in.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"

#include <memory>
#include <string>
#include <vector>

namespace myoatlas::support {

// Facts one by one, with every field that must be filled filled. Change what is returned, then build() it.
class CatalogBuilder {
public:
    CatalogBuilder(); // one source "book_1", one structure "slab", one landmark "spot"

    anatomy::Area& area(const std::string& id);
    anatomy::Muscle& muscle(const std::string& id); // without trigger points, on the structure "slab"
    anatomy::TriggerPoint& point(anatomy::Muscle&, const std::string& id);
    anatomy::Caution& caution(const std::string& id, bool is_serious);
    anatomy::Condition& condition(const std::string& id);
    anatomy::Chapter& chapter(const std::string& id);                            // of one section with one claim
    anatomy::OtherCause& other_cause(const std::string& id, anatomy::CauseKind); // of one chart with one zone

    anatomy::CatalogData data;

    // Fails the test and returns an empty catalog when the data has faults.
    std::shared_ptr<const anatomy::Catalog> build() const;
};

// A flat sheet of skin facing front, 400 x 400 mm around the origin, a vertex every 5 mm; x > 0 is the left side.
class SheetBuilder {
public:
    SheetBuilder();

    // A disk, and its mirror image on the other side.
    void area(const std::string& id, float x, float y, float radius_mm);
    // A disk of full weight to 60 % of the radius, fading to its edge, for the point on the left; mirrored for the
    // right.
    void zone(const std::string& point, anatomy::ZoneGrade, float x, float y, float radius_mm, bool is_deep = false);
    // The same of the first chart of another cause, on both sides.
    void cause(const std::string& id, float x, float y, float radius_mm);
    // Where the point lies, on both sides.
    void place(const std::string& point, float x, float y);

    anatomy::SurfaceMap surface_map;
    std::shared_ptr<const anatomy::SurfaceMap> build() const {
        return std::make_shared<const anatomy::SurfaceMap>(surface_map);
    }

private:
    std::vector<anatomy::SkinWeight> disk(float x, float y, float radius_mm, bool is_soft) const;
};

}
