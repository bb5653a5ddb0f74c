// All that questions are made from: the facts in English, by which right and wrong are told, the same facts in the
// language that is spoken, and what of them was worked out before.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/text_catalog.h"
#include "myoatlas/referral/engine.h"
#include "myoatlas/study/likeness.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace myoatlas::study {

// Lent; must outlive the facts. What is null is done without: the kinds of questions that need it are not asked.
struct StudyMeans {
    const anatomy::Catalog* catalog = nullptr; // in English; must be there
    const anatomy::Catalog* told = nullptr;    // in the language, record for record; null: English
    const anatomy::SurfaceMap* surface_map = nullptr;
    const referral::Engine* engine = nullptr;
    const referral::Speech* speech = nullptr; // of that language; null: English
    const core::TextCatalog* texts = nullptr; // must be there
    std::string language = "en";
    // Ids of the structures under a trigger point of the left side, from the skin inward.
    std::function<std::vector<std::string>(const std::string& point)> layers_under;
};

// Where a trigger point sends pain, on either side of the body, by area of the catalog.
struct PointReach {
    std::vector<std::size_t> essential, spillover; // that its zones reach, most first
    std::vector<bool> touched;                     // by area: drawn, meant or charted there, however little
};

struct MuscleTraits {
    AttachmentTraits origin, insertion;
    ActionTraits action;
    NerveTraits nerve;
    std::vector<bool> touched;                     // by area, of all its points
    std::vector<std::size_t> essential, spillover; // areas, each once
};

class StudyFacts {
public:
    explicit StudyFacts(StudyMeans);

    const StudyMeans& means() const { return means_; }
    const std::vector<anatomy::Muscle>& muscles() const { return means_.catalog->all().muscles; }
    const std::vector<anatomy::Area>& areas() const { return means_.catalog->all().areas; }
    const anatomy::Catalog& told() const { return means_.told ? *means_.told : *means_.catalog; }
    const anatomy::Muscle& told_muscle(std::size_t muscle) const { return told().all().muscles[muscle]; }
    const anatomy::Area& told_area(std::size_t area) const { return told().all().areas[area]; }
    const referral::Rules* told_rules() const;

    // Returns places in the catalog; the count of them for an unknown id.
    std::size_t index_of_muscle(std::string_view id) const;
    std::size_t index_of_area(std::string_view id) const;
    const anatomy::PointIndex* find_point(std::string_view id) const;
    const anatomy::TriggerPoint& point(const anatomy::PointIndex& at) const {
        return muscles()[at.muscle].points[at.point];
    }
    const anatomy::TriggerPoint& told_point(const anatomy::PointIndex& at) const {
        return told_muscle(at.muscle).points[at.point];
    }
    // Of the left side: into SurfaceMap::zones.
    const std::vector<std::size_t>& zones_of(std::string_view point) const;
    // Of the left side; null without a surface map.
    const anatomy::PlacedPoint* find_placed(std::string_view point) const;

    const MuscleTraits& traits(std::size_t muscle) const { return traits_[muscle]; }
    const PointReach& reach(const anatomy::PointIndex& at) const { return reaches_[at.muscle][at.point]; }
    // Parts of one muscle, muscles that share a shape, or that are named as helping each other.
    bool are_parts_of_one(std::size_t a, std::size_t b) const;
    bool share_structure(std::size_t a, std::size_t b) const;
    bool help_each_other(std::size_t a, std::size_t b) const;
    // How easily one is taken for the other, 0 for nothing in common.
    float nearness(std::size_t a, std::size_t b) const;

    // A text "study.<key>" of the language, filled.
    using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    std::string text(std::string_view key, Values = {}) const;
    // "Neck, back; shoulder, front": names of areas in the language.
    std::string area_names(const std::vector<std::size_t>& areas) const;

private:
    void add_traits();
    void add_reaches();
    void measure_zones();

    StudyMeans means_;
    std::vector<MuscleTraits> traits_;
    std::vector<std::vector<PointReach>> reaches_; // by muscle, point
    std::unordered_map<std::string_view, std::size_t> muscle_index_, area_index_;
    std::unordered_map<std::string_view, anatomy::PointIndex> points_;
    std::unordered_map<std::string_view, std::size_t> placed_; // into SurfaceMap::points
    std::unordered_map<std::string_view, std::vector<std::size_t>> zones_;
};

}
