// SPDX-License-Identifier: MIT
#include "myoatlas/referral/safety/report_findings.h"

#include <algorithm>

namespace myoatlas::referral {
namespace {

constexpr float k_marked = 0.05f; // of the drawing, for an area to count as marked

template <class Item> bool is_among(const std::vector<Item>& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}

ReportFindings::ReportFindings(const Knowledge& known, const PainReport& report, const PaintedSkin& skin)
    : known_(known), report_(report), skin_(skin) {
    // Areas overlap a little as drawn, so that an area beside a named one is touched but not marked.
    for (const MarkedArea& marked : skin.touched)
        if (marked.is_intended || (!report.marks.empty() && marked.of_drawing >= k_marked))
            marked_.push_back(&known.surface_map.areas[marked.area]);
}

bool ReportFindings::is_marked(const std::string& area, std::optional<core::Side> side) const {
    return std::any_of(marked_.begin(), marked_.end(), [&](const anatomy::SkinArea* drawn) {
        return drawn->area == area && (!side || drawn->side == *side || drawn->side == core::Side::Midline);
    });
}

// Pain in two places is marked when the second holds skin that the first does not.
bool ReportFindings::is_marked_apart(const std::vector<std::string>& last,
                                     const std::vector<std::string>& earlier) const {
    float difference = 0.0f, whole = 0.0f;
    for (const PaintedVertex& painted : skin_.vertices) {
        const float marked = painted.strength * known_.surface_map.area_mm2[painted.vertex];
        bool is_in_last = false, is_in_earlier = false;
        for (const std::uint32_t a : known_.areas.at(painted.vertex)) {
            is_in_last |= is_among(last, known_.surface_map.areas[a].area);
            is_in_earlier |= is_among(earlier, known_.surface_map.areas[a].area);
        }
        whole += marked;
        if (is_in_last && !is_in_earlier) difference += marked;
    }
    return difference >= k_marked * whole;
}

bool ReportFindings::marks(const std::vector<std::vector<std::string>>& groups,
                           std::optional<core::Side> of_last) const {
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto side = i + 1 == groups.size() ? of_last : std::nullopt;
        if (std::none_of(groups[i].begin(), groups[i].end(),
                         [&](const std::string& area) { return is_marked(area, side); }))
            return false;
    }
    for (std::size_t i = 1; i < groups.size(); ++i)
        if (!is_marked_apart(groups[i], groups[i - 1])) return false;
    return true;
}

bool ReportFindings::may_mark(const std::vector<std::vector<std::string>>& groups) const {
    return !report_.unclear.empty() &&
           std::all_of(groups.begin(), groups.end(), [&](const std::vector<std::string>& group) {
               return std::any_of(group.begin(), group.end(), [&](const std::string& area) {
                   return is_among(report_.unclear, area) || is_marked(area, std::nullopt);
               });
           });
}

bool ReportFindings::names(const std::string& symptom) const {
    return is_among(report_.symptoms, symptom);
}

bool ReportFindings::names_any(const std::vector<std::string>& symptoms) const {
    return std::any_of(symptoms.begin(), symptoms.end(), [&](const std::string& each) { return names(each); });
}

bool ReportFindings::denies(const std::string& symptom) const {
    return is_among(report_.denied, symptom);
}

bool ReportFindings::feels(const std::vector<PainQuality>& qualities) const {
    return qualities.empty() || std::any_of(qualities.begin(), qualities.end(), [&](PainQuality each) {
               return is_among(skin_.qualities, each) || is_among(report_.qualities, each);
           });
}

float ReportFindings::strongest() const {
    return std::max(skin_.strongest, report_.intensity);
}

std::vector<std::string> ReportFindings::marked_of(const std::vector<std::string>& areas) const {
    std::vector<std::string> marked;
    for (const std::string& area : areas)
        if (is_marked(area, std::nullopt)) marked.push_back(area);
    return marked;
}

}
