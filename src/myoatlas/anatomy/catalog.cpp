// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/catalog.h"

#include "myoatlas/anatomy/catalog_faults.h"

#include <algorithm>
#include <utility>

namespace myoatlas::anatomy {
namespace {

template <class Record>
const Record* find(const std::unordered_map<std::string_view, std::size_t>& lookup, const std::vector<Record>& records,
                   std::string_view id) {
    const auto found = lookup.find(id);
    return found == lookup.end() ? nullptr : &records[found->second];
}

template <class Record>
void fill(std::unordered_map<std::string_view, std::size_t>& lookup, const std::vector<Record>& records) {
    lookup.reserve(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) lookup.emplace(records[i].id, i);
}

const std::string& id_of(const CatalogData& data, Kind kind, std::size_t index) {
    switch (kind) {
    case Kind::Source:
        return data.sources[index].id;
    case Kind::Structure:
        return data.structures[index].id;
    case Kind::Landmark:
        return data.landmarks[index].id;
    case Kind::Area:
        return data.areas[index].id;
    case Kind::Caution:
        return data.cautions[index].id;
    case Kind::Condition:
        return data.conditions[index].id;
    case Kind::Chapter:
        return data.chapters[index].id;
    case Kind::OtherCause:
        return data.other_causes[index].id;
    case Kind::Muscle:
    case Kind::TriggerPoint:
        break;
    }
    return data.muscles[index].id;
}

}

core::Result<Catalog> Catalog::build(CatalogData data) {
    core::Problems problems;
    for (const Fault& fault : faults_of(data))
        problems.push_back(
            {std::string(name_of(fault.kind)) + " " + id_of(data, fault.kind, fault.index) + fault.pointer,
             fault.what});
    if (!problems.empty()) return problems;
    return Catalog(std::move(data));
}

Catalog::Catalog(CatalogData data) : data_(std::move(data)) {
    fill(sources_, data_.sources);
    fill(structures_, data_.structures);
    fill(landmarks_, data_.landmarks);
    fill(areas_, data_.areas);
    fill(cautions_, data_.cautions);
    fill(muscles_, data_.muscles);
    fill(conditions_, data_.conditions);
    fill(chapters_, data_.chapters);
    fill(other_causes_, data_.other_causes);
    for (std::size_t m = 0; m < data_.muscles.size(); ++m)
        for (std::size_t p = 0; p < data_.muscles[m].points.size(); ++p)
            points_.emplace(data_.muscles[m].points[p].id, PointIndex{m, p});
}

const Source* Catalog::find_source(std::string_view id) const {
    return find(sources_, data_.sources, id);
}
const Structure* Catalog::find_structure(std::string_view id) const {
    return find(structures_, data_.structures, id);
}
const Landmark* Catalog::find_landmark(std::string_view id) const {
    return find(landmarks_, data_.landmarks, id);
}
const Area* Catalog::find_area(std::string_view id) const {
    return find(areas_, data_.areas, id);
}
const Caution* Catalog::find_caution(std::string_view id) const {
    return find(cautions_, data_.cautions, id);
}
const Muscle* Catalog::find_muscle(std::string_view id) const {
    return find(muscles_, data_.muscles, id);
}
const Condition* Catalog::find_condition(std::string_view id) const {
    return find(conditions_, data_.conditions, id);
}
const Chapter* Catalog::find_chapter(std::string_view id) const {
    return find(chapters_, data_.chapters, id);
}
const OtherCause* Catalog::find_other_cause(std::string_view id) const {
    return find(other_causes_, data_.other_causes, id);
}

const Lesson* Catalog::find_lesson(std::string_view id) const {
    const auto found =
        std::find_if(data_.lessons.begin(), data_.lessons.end(), [&](const Lesson& lesson) { return lesson.id == id; });
    return found == data_.lessons.end() ? nullptr : &*found;
}

const Endangerment* Catalog::find_endangerment(std::string_view id) const {
    const auto found = std::find_if(data_.endangerments.begin(), data_.endangerments.end(),
                                    [&](const Endangerment& each) { return each.id == id; });
    return found == data_.endangerments.end() ? nullptr : &*found;
}

const TriggerPoint* Catalog::find_point(std::string_view id) const {
    const auto found = points_.find(id);
    return found == points_.end() ? nullptr : &data_.muscles[found->second.muscle].points[found->second.point];
}

const Muscle* Catalog::muscle_of(std::string_view point_id) const {
    const auto found = points_.find(point_id);
    return found == points_.end() ? nullptr : &data_.muscles[found->second.muscle];
}

std::vector<const Muscle*> Catalog::muscles_of_structure(std::string_view structure_id) const {
    std::vector<const Muscle*> muscles;
    for (const Muscle& muscle : data_.muscles)
        if (std::find(muscle.structures.begin(), muscle.structures.end(), structure_id) != muscle.structures.end())
            muscles.push_back(&muscle);
    return muscles;
}

}
