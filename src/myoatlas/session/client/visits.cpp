// SPDX-License-Identifier: MIT
#include "myoatlas/session/client/visits.h"

#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

#include <algorithm>
#include <glm/geometric.hpp>

namespace myoatlas::session {

namespace {

using referral::PainDrawing;
using referral::VisitMoment;

bool is_blank(const referral::Visit& visit) {
    return visit.drawings.empty() && visit.said.empty() && visit.denied.empty() && visit.viewed.empty() &&
           visit.worked.empty() && visit.notes.empty() && !visit.before && !visit.after;
}

const PainDrawing* first_choice(const referral::Visit& visit) {
    const PainDrawing* before = visit.drawing_of(VisitMoment::Before);
    return before ? before : visit.drawing_of(VisitMoment::After);
}

// The skin under marks and areas, each vertex once.
float area_of(const PainDrawing& drawing, const anatomy::SurfaceMap& surface_map) {
    constexpr float k_half = 0.5f, k_mm2_in_cm2 = 100.0f;
    std::vector<bool> is_marked(surface_map.positions.size());
    for (const referral::PaintMark& mark : drawing.marks)
        for (std::size_t i = 0; i < is_marked.size(); ++i)
            if (glm::distance(surface_map.positions[i], mark.at_mm) <= mark.radius_mm) is_marked[i] = true;
    for (const referral::AreaMark& mark : drawing.areas)
        for (const anatomy::SkinArea& area : surface_map.areas)
            if (area.area == mark.area && (!mark.side || *mark.side == area.side))
                for (const anatomy::SkinWeight& weight : area.weights)
                    if (weight.weight >= k_half && weight.vertex < is_marked.size()) is_marked[weight.vertex] = true;
    float mm2 = 0.0f;
    for (std::size_t i = 0; i < std::min(is_marked.size(), surface_map.area_mm2.size()); ++i)
        if (is_marked[i]) mm2 += surface_map.area_mm2[i];
    return mm2 / k_mm2_in_cm2;
}

// That of the strongest mark; of what is named alone, what was said.
float strength_of(const PainDrawing& drawing, std::optional<float> said) {
    float most = drawing.areas.empty() ? 0.0f : said.value_or(referral::PaintMark{}.intensity);
    for (const referral::PaintMark& mark : drawing.marks) most = std::max(most, mark.intensity);
    return most;
}

}

PainDrawing drawing_of(const Undoable& now) {
    return {now.report.marks, now.report.symptoms, now.report.areas, now.report.conditions,
            now.said.text,    now.report.denied,   now.report.age};
}

referral::SessionFile session_file_of(const Undoable& now) {
    referral::SessionFile file;
    if (!now.opened) return file;
    const OpenedSession& opened = *now.opened;
    file.client = opened.client;
    file.visits = *opened.earlier;
    referral::Visit visit = opened.visit;
    PainDrawing drawing = drawing_of(now);
    // After the work an empty drawing says that nothing hurts any more; before it, it says nothing.
    const bool is_told = opened.moment == VisitMoment::After || !drawing.is_empty() || !drawing.denied.empty();
    if (opened.moment == VisitMoment::Before && !drawing.said.empty()) visit.said = drawing.said;
    if (now.report.intensity > 0.0f)
        (opened.moment == VisitMoment::Before ? visit.before : visit.after) = now.report.intensity;
    if (is_told) visit.drawings.push_back({opened.moment, std::move(drawing)});
    std::ranges::stable_sort(visit.drawings, {}, &referral::VisitDrawing::moment);
    if (!is_blank(visit)) file.visits.push_back(std::move(visit));
    return file;
}

const PainDrawing* earlier_drawing(const Undoable& now) {
    if (!now.opened) return nullptr;
    if (now.opened->moment == VisitMoment::After)
        if (const PainDrawing* before = now.opened->visit.drawing_of(VisitMoment::Before)) return before;
    const std::vector<referral::Visit>& earlier = *now.opened->earlier;
    for (auto visit = earlier.rbegin(); visit != earlier.rend(); ++visit)
        if (const PainDrawing* drawing = first_choice(*visit)) return drawing;
    return nullptr;
}

std::vector<DrawingMeasure> measures_of(const referral::SessionFile& file, const World& world) {
    std::vector<DrawingMeasure> measures;
    for (const referral::Visit& visit : file.visits)
        for (const referral::VisitDrawing& each : visit.drawings)
            measures.push_back(
                {visit.date, each.moment, area_of(each.drawing, *world.surface_map),
                 strength_of(each.drawing, each.moment == VisitMoment::Before ? visit.before : visit.after)});
    return measures;
}

}
