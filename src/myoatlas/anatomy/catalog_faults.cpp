// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/catalog_faults.h"

#include "myoatlas/anatomy/fault_checks.h"
#include "myoatlas/anatomy/sources/source_form.h"
#include "myoatlas/core/text.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace myoatlas::anatomy {
namespace {

// What each kind of record must hold.
class Inspector : private FaultChecks {
public:
    explicit Inspector(const CatalogData& data) : FaultChecks(data), data_(data) {}

    std::vector<Fault> inspect() {
        each(Kind::Source, data_.sources, [&](const Source& source) { inspect_source(source); });
        each(Kind::Structure, data_.structures, [&](const Structure& structure) { inspect_structure(structure); });
        each(Kind::Landmark, data_.landmarks, [&](const Landmark& landmark) { inspect_landmark(landmark); });
        inspect_landmark_cycles();
        each(Kind::Area, data_.areas, [&](const Area& area) { inspect_area(area); });
        each(Kind::Caution, data_.cautions, [&](const Caution& caution) { inspect_caution(caution); });
        each(Kind::Muscle, data_.muscles, [&](const Muscle& muscle) { inspect_muscle(muscle); });
        each(Kind::Condition, data_.conditions, [&](const Condition& condition) { inspect_condition(condition); });
        each(Kind::Chapter, data_.chapters, [&](const Chapter& chapter) { inspect_chapter(chapter); });
        each(Kind::OtherCause, data_.other_causes, [&](const OtherCause& cause) { inspect_other_cause(cause); });
        return take_faults();
    }

private:
    template <class Record, class Inspect>
    void each(Kind kind, const std::vector<Record>& records, const Inspect& inspect_record) {
        Ids seen;
        for (std::size_t i = 0; i < records.size(); ++i) {
            stand_at(kind, i);
            check_id(records[i].id, "/id", kind, seen);
            inspect_record(records[i]);
        }
    }

    void inspect_source(const Source& source) {
        check_text(source.title, "/title");
        check_text(source.authors, "/authors");
        if (source.year != 0 && (source.year < 1500 || source.year > 2100))
            fault("/year", "the year is " + std::to_string(source.year) + "; expected 1500 to 2100, or 0 when unknown");
        if (!source.superseded_by.empty()) check_reference(source.superseded_by, Kind::Source, "/superseded_by");
        for (std::size_t s = 0; s < source.proofs.size(); ++s) {
            const std::string at = "/proofs/" + std::to_string(s);
            check_text(source.proofs[s].what, at + "/what");
            check_text(source.proofs[s].where, at + "/where");
            if (!is_day(source.proofs[s].checked_on))
                fault(at + "/checked_on", "expected the day it was looked up, as 2026-11-29");
        }
        for (std::size_t e = 0; e < source.experiments.size(); ++e)
            inspect_experiment(source.experiments[e], "/experiments/" + std::to_string(e));
        for (std::size_t p = 0; p < source.prevalence.size(); ++p) {
            const std::string at = "/prevalence/" + std::to_string(p);
            check_reference(source.prevalence[p].muscle, Kind::Muscle, at + "/muscle");
            check_reference(source.prevalence[p].condition, Kind::Condition, at + "/condition");
        }
    }

    void inspect_experiment(const Experiment& experiment, const std::string& at) {
        check_reference(experiment.muscle, Kind::Muscle, at + "/muscle");
        check_references(experiment.points, Kind::TriggerPoint, at + "/points");
        check_text(experiment.stimulus, at + "/stimulus");
        for (std::size_t i = 0; i < experiment.felt.size(); ++i) {
            const std::string felt = at + "/felt/" + std::to_string(i);
            check_reference(experiment.felt[i].area, Kind::Area, felt + "/area");
            if (experiment.felt[i].percent < 0 || experiment.felt[i].percent > 100)
                fault(felt + "/percent", "expected 0 to 100, or 0 where the source gives no number");
        }
    }

    void inspect_structure(const Structure& structure) {
        check_names(structure.names);
        const bool is_muscle_layer =
            structure.layer >= Layer::MuscleSuperficial && structure.layer <= Layer::MuscleDeepest;
        // A fascia or tendon may be peeled with the muscles it belongs to.
        if (structure.kind == StructureKind::Muscle ? !is_muscle_layer
                                                    : is_muscle_layer && structure.kind != StructureKind::Other)
            fault("/layer", "the layer \"" + std::string(name_of(structure.layer)) + "\" does not suit the kind \"" +
                                std::string(name_of(structure.kind)) + "\"");
        inspect_fibers(structure);
    }

    void inspect_landmark(const Landmark& landmark) {
        check_names(landmark.names);
        const LandmarkAnchor& anchor = landmark.anchor;
        check_finite(anchor.offset_mm, "/offset_mm");
        if (!anchor.from.empty() || !anchor.to.empty()) {
            check_reference(anchor.from, Kind::Landmark, "/between/0");
            check_reference(anchor.to, Kind::Landmark, "/between/1");
            if (!std::isfinite(anchor.t))
                fault("/t", "the fraction is " + core::plain_number(anchor.t) + "; expected a plain number");
        } else if (anchor.structure.empty()) {
            fault("/on", "the landmark hangs on nothing; expected \"on\" with \"at\", or \"between\"");
        } else {
            check_reference(anchor.structure, Kind::Structure, "/on");
            check_finite(anchor.at, "/at");
        }
    }

    void inspect_fibers(const Structure& structure) {
        const Fibers& fibers = structure.fibers;
        if (structure.kind != StructureKind::Muscle && fibers.plan != FiberPlan::Unknown)
            fault("/fibers", "only a muscle has fibers");
        if (!is_pennate(fibers.plan) && fibers.angle_deg != 0.0f)
            fault("/pennation",
                  "the fibers are called \"" + std::string(name_of(fibers.plan)) + "\"; expected a pennate muscle");
        if (!(fibers.angle_deg >= 0.0f && fibers.angle_deg < 60.0f))
            fault("/pennation/angle_deg",
                  "the angle is " + core::plain_number(fibers.angle_deg) + "; expected 0 to 60 degrees");
        check_fraction(fibers.tendon_at, "/pennation/tendon_at");
        if (fibers.bundles < 1) fault("/pennation/bundles", "expected at least one bundle");
        check_references(fibers.pennation_sources, Kind::Source, "/pennation/sources");
        check_finite(fibers.direction, "/fiber_direction");
        for (const float share : fibers.tendon_from_origin) check_fraction(share, "/tendons/origin");
        for (const float share : fibers.tendon_to_insertion) check_fraction(share, "/tendons/insertion");
        for (const float place : fibers.tendon_bands) check_fraction(place, "/tendons/bands");
        check_fraction(fibers.origin_reach, "/origin_reach");
        check_fraction(fibers.insertion_reach, "/insertion_reach");
        check_references(structure.origin_on, Kind::Structure, "/origin_on");
        check_references(structure.insertion_on, Kind::Structure, "/insertion_on");
    }

    // A landmark between two others that lead back to it could never be placed.
    void inspect_landmark_cycles() {
        std::unordered_map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < data_.landmarks.size(); ++i) by_id.emplace(data_.landmarks[i].id, i);
        enum class Mark : unsigned char { New, Open, Done };
        std::vector<Mark> marks(data_.landmarks.size(), Mark::New);
        const auto visit = [&](const auto& self, std::size_t i) -> bool {
            if (marks[i] != Mark::New) return marks[i] == Mark::Open;
            marks[i] = Mark::Open;
            bool is_cycle = false;
            for (const std::string& id : {data_.landmarks[i].anchor.from, data_.landmarks[i].anchor.to})
                if (const auto found = by_id.find(id); found != by_id.end()) is_cycle |= self(self, found->second);
            marks[i] = Mark::Done;
            if (is_cycle) {
                stand_at(Kind::Landmark, i);
                fault("/between", "the landmark hangs between landmarks that hang on it; expected no circle");
            }
            return false;
        };
        for (std::size_t i = 0; i < data_.landmarks.size(); ++i) visit(visit, i);
    }

    void inspect_area(const Area& area) {
        check_names(area.names);
        check_strokes(area.strokes, "/strokes");
        check_references(area.red_flags, Kind::Caution, "/cautions");
    }

    void inspect_caution(const Caution& caution) {
        check_text(caution.text, "/text");
        check_text(caution.plain, "/plain");
        check_sources(caution.sources, "/sources");
    }

    void inspect_muscle(const Muscle& muscle) {
        check_names(muscle.names);
        check_text(muscle.origin, "/origin");
        check_text(muscle.insertion, "/insertion");
        check_text(muscle.action, "/action");
        check_text(muscle.innervation, "/innervation");
        if (muscle.structures.empty()) fault("/structures", "no structure is named; expected at least one");
        check_references(muscle.structures, Kind::Structure, "/structures");
        check_texts(muscle.roots, "/roots");
        check_texts(muscle.perpetuating_factors, "/perpetuating_factors");
        check_muscle_names(muscle.synergists, "/synergists");
        check_muscle_names(muscle.antagonists, "/antagonists");
        check_references(muscle.cautions, Kind::Caution, "/cautions");
        check_sources(muscle.sources, "/sources");
        for (std::size_t p = 0; p < muscle.points.size(); ++p)
            inspect_point(muscle, muscle.points[p], "/trigger_points/" + std::to_string(p));
    }

    void inspect_point(const Muscle& muscle, const TriggerPoint& point, const std::string& at) {
        check_id(point.id, at + "/id", Kind::TriggerPoint, seen_points_);
        check_text(point.name, at + "/name");
        check_text(point.place, at + "/place");
        const PointAnchor& anchor = point.anchor;
        if (!is_known(Kind::Structure, anchor.structure))
            check_reference(anchor.structure, Kind::Structure, at + "/anchor/structure");
        else if (std::find(muscle.structures.begin(), muscle.structures.end(), anchor.structure) ==
                 muscle.structures.end())
            fault(at + "/anchor/structure", "\"" + anchor.structure + "\" is not among the muscle's own structures");
        check_fraction(anchor.along, at + "/anchor/along");
        check_fraction(anchor.across, at + "/anchor/across");
        if (!anchor.near.empty()) check_reference(anchor.near, Kind::Landmark, at + "/anchor/near");
        if (point.zones.empty() && point.symptoms.empty())
            fault(at + "/zones", "there are no zones; expected at least one, or symptoms");
        check_place(point.check, at + "/check");
        for (std::size_t c = 0; c < point.charted.size(); ++c) {
            const std::string charted = at + "/charted/" + std::to_string(c);
            check_sources(point.charted[c].sources, charted + "/sources");
            check_references(point.charted[c].essential, Kind::Area, charted + "/essential");
            check_references(point.charted[c].spillover, Kind::Area, charted + "/spillover");
        }
        check_zones(point.zones, at + "/zones");
        check_texts(point.symptoms, at + "/symptoms");
        check_muscle_names(point.satellites, at + "/satellites");
        check_sources(point.sources, at + "/sources");
    }

    void inspect_condition(const Condition& condition) {
        check_names(condition.names);
        check_text(condition.about, "/about");
        for (std::size_t m = 0; m < condition.muscles.size(); ++m) {
            const std::string at = "/muscles/" + std::to_string(m);
            check_reference(condition.muscles[m].muscle, Kind::Muscle, at + "/id");
            const ConditionLink& link = condition.muscles[m];
            if (!link.is_uncited)
                check_sources(link.sources, at + "/sources");
            else if (!link.sources.empty())
                fault(at + "/uncited", "the link is called uncited and names a source; expected one or the other");
        }
        check_references(condition.cautions, Kind::Caution, "/cautions");
        check_sources(condition.sources, "/sources");
    }

    void inspect_chapter(const Chapter& chapter) {
        check_names(chapter.names);
        check_text(chapter.summary, "/summary");
        check_references(chapter.cautions, Kind::Caution, "/cautions");
        check_references(chapter.see, Kind::Chapter, "/see");
        if (chapter.sections.empty()) fault("/sections", "there are no sections; expected at least one");
        Ids seen;
        for (std::size_t s = 0; s < chapter.sections.size(); ++s) {
            const ChapterSection& section = chapter.sections[s];
            const std::string at = "/sections/" + std::to_string(s);
            check_id(section.id, at + "/id", Kind::Chapter, seen);
            check_text(section.title, at + "/title");
            if (section.claims.empty()) fault(at + "/claims", "there are no claims; expected at least one");
            for (std::size_t c = 0; c < section.claims.size(); ++c)
                inspect_claim(section.claims[c], at + "/claims/" + std::to_string(c));
        }
    }

    void inspect_claim(const Claim& claim, const std::string& at) {
        check_text(claim.text, at + "/text");
        check_references(claim.sources, Kind::Source, at + "/sources");
        if (claim.sources.empty() && !claim.is_uncited)
            fault(at + "/sources",
                  "no source is named; expected at least one id of sources.json, or \"uncited\": true");
        if (!claim.sources.empty() && claim.is_uncited)
            fault(at + "/uncited", "the claim is called uncited and names a source; expected one or the other");
    }

    void inspect_other_cause(const OtherCause& cause) {
        check_names(cause.names);
        check_text(cause.text, "/text");
        check_text(cause.plain, "/plain");
        check_texts(cause.symptoms, "/symptoms");
        check_sources(cause.sources, "/sources");
        if (is_of_nerve(cause.kind) && cause.side != CauseSide::Either)
            fault("/side", "a nerve lies on both sides; expected \"either\"");
        if (cause.charts.empty()) fault("/charts", "there are no charts; expected at least one");
        for (std::size_t c = 0; c < cause.charts.size(); ++c) {
            const std::string at = "/charts/" + std::to_string(c);
            if (cause.charts[c].zones.empty()) fault(at + "/zones", "there are no zones; expected at least one");
            check_zones(cause.charts[c].zones, at + "/zones");
            check_sources(cause.charts[c].sources, at + "/sources");
        }
    }

    const CatalogData& data_;
    Ids seen_points_;
};

}

std::vector<Fault> faults_of(const CatalogData& data) {
    return Inspector(data).inspect();
}

}
