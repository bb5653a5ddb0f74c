// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/json_records.h"

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;

anatomy::Names read_names(JsonObject& record) {
    anatomy::Names names;
    names.name = record.text("name", Required);
    names.latin = record.text("latin");
    names.lay = record.text("lay");
    names.aliases = record.texts("aliases");
    names.translations = record.text_map("translations");
    return names;
}

}

std::vector<anatomy::Stroke> read_strokes(JsonObject& owner) {
    std::vector<anatomy::Stroke> strokes;
    owner.each_object("strokes", Required, [&](JsonObject& record) {
        anatomy::Stroke stroke;
        stroke.radius_mm = record.number("radius_mm", stroke.radius_mm, Required);
        const std::size_t count = record.size_of_array("path", Required);
        for (std::size_t i = 0; i < count; ++i) {
            anatomy::StrokePoint point;
            if (const std::string* landmark = record.text_at("path", i)) {
                point.landmark = *landmark;
            } else {
                JsonObject place = record.object_at("path", i);
                point.landmark = place.text("landmark", Required);
                point.offset_mm = place.vector("offset_mm", point.offset_mm);
                point.is_opposite = place.flag("opposite");
                place.finish();
            }
            stroke.path.push_back(std::move(point));
        }
        strokes.push_back(std::move(stroke));
    });
    return strokes;
}

namespace {
anatomy::PlaceCheck read_check(JsonObject& owner) {
    anatomy::PlaceCheck check;
    if (!owner.has("check")) return check;
    JsonObject record = owner.object("check");
    if (!record.is_valid()) return check;
    check.from = record.text("from", Required);
    check.toward = record.text("toward");
    check.mm = record.number("mm", check.mm);
    check.share = record.number("share", check.share);
    check.within_mm = record.number("within_mm", check.within_mm, Required);
    record.finish();
    return check;
}

anatomy::Zone read_zone(JsonObject& record) {
    anatomy::Zone zone;
    zone.grade = record.word("grade", anatomy::k_zone_grades, zone.grade);
    zone.depth = record.word("depth", anatomy::k_zone_depths, zone.depth, Optional);
    zone.areas = record.texts("areas");
    zone.strokes = read_strokes(record);
    zone.check = read_check(record);
    return zone;
}

anatomy::TriggerPoint read_point(JsonObject& record, JsonObject::Need support) {
    anatomy::TriggerPoint point;
    point.id = record.text("id", Required);
    point.name = record.text("name", Required);
    point.kind = record.word("kind", anatomy::k_point_kinds, point.kind);
    point.place = record.text("place", Required);
    JsonObject anchor = record.object("anchor");
    if (anchor.is_valid()) {
        point.anchor.structure = anchor.text("structure", Required);
        point.anchor.along = anchor.number("along", point.anchor.along, Required);
        point.anchor.across = anchor.number("across", point.anchor.across, Required);
        point.anchor.face = anchor.word("face", anatomy::k_muscle_faces, point.anchor.face, Optional);
        if (anchor.has("near")) point.anchor.near = anchor.text("near");
        anchor.finish();
    }
    point.check = read_check(record);
    record.each_object("zones", Required, [&](JsonObject& zone) { point.zones.push_back(read_zone(zone)); });
    record.each_object("charted", Optional, [&](JsonObject& charted) {
        point.charted.push_back({charted.texts("sources", Required), charted.texts("essential", Optional),
                                 charted.texts("spillover", Optional)});
    });
    point.symptoms = record.texts("symptoms");
    point.satellites = record.texts("satellites");
    point.sources = record.texts("sources", support);
    point.evidence = record.word("evidence", anatomy::k_evidence, anatomy::Evidence::ChartedByOne, support);
    return point;
}

anatomy::Proof read_proof(JsonObject& record) {
    anatomy::Proof proof;
    proof.seen = record.word("seen", anatomy::k_seen, proof.seen);
    proof.what = record.text("what", Required);
    proof.where = record.text("where", Required);
    proof.checked_on = record.text("checked_on", Required);
    return proof;
}

anatomy::Experiment read_experiment(JsonObject& record) {
    anatomy::Experiment experiment;
    experiment.muscle = record.text("muscle", Required);
    experiment.points = record.texts("points");
    experiment.people = record.whole_number("people", 0);
    experiment.stimulus = record.text("stimulus", Required);
    experiment.site = record.text("site");
    record.each_object("felt", Required, [&](JsonObject& felt) {
        experiment.felt.push_back({felt.text("area", Required), felt.whole_number("percent", 0)});
    });
    experiment.agreement = record.word("agreement", anatomy::k_agreements, experiment.agreement);
    experiment.note = record.text("note");
    return experiment;
}

anatomy::Prevalence read_prevalence(JsonObject& record) {
    anatomy::Prevalence found;
    found.muscle = record.text("muscle", Required);
    found.condition = record.text("condition", Required);
    found.people = record.whole_number("people", 0);
    found.controls = record.whole_number("controls", 0);
    found.active_percent = record.number("active_percent", found.active_percent, Required);
    found.controls_percent = record.number("controls_percent", found.controls_percent);
    found.is_blinded = record.flag("blinded");
    found.note = record.text("note");
    return found;
}

std::vector<anatomy::Review> read_reviews(JsonObject& owner) {
    std::vector<anatomy::Review> reviews;
    owner.each_object("reviews", Optional, [&](JsonObject& record) {
        anatomy::Review review;
        review.role = record.text("role", Required);
        review.date = record.text("date", Required);
        review.verdict = record.word("verdict", anatomy::k_verdicts, review.verdict);
        review.note = record.text("note");
        reviews.push_back(std::move(review));
    });
    return reviews;
}

}

anatomy::Source read_source(JsonObject& record) {
    anatomy::Source source;
    source.id = record.text("id", Required);
    source.kind = record.word("kind", anatomy::k_source_kinds, source.kind);
    source.authors = record.text("authors", Required);
    source.year = record.whole_number("year", 0);
    source.title = record.text("title", Required);
    source.container = record.text("container");
    source.locator = record.text("locator");
    source.doi = record.text("doi");
    source.isbn = record.text("isbn");
    source.pmid = record.text("pmid");
    source.url = record.text("url");
    source.note = record.text("note");
    source.school = record.text("school");
    source.superseded_by = record.text("superseded_by");
    record.each_object("proofs", Optional, [&](JsonObject& each) { source.proofs.push_back(read_proof(each)); });
    record.each_object("experiments", Optional,
                       [&](JsonObject& each) { source.experiments.push_back(read_experiment(each)); });
    record.each_object("prevalence", Optional,
                       [&](JsonObject& each) { source.prevalence.push_back(read_prevalence(each)); });
    return source;
}

namespace {

anatomy::Fibers read_fibers(JsonObject& record) {
    anatomy::Fibers fibers;
    fibers.plan = record.word("fibers", anatomy::k_fiber_plans, fibers.plan);
    if (record.has("pennation")) {
        JsonObject pennation = record.object("pennation");
        fibers.angle_deg = pennation.number("angle_deg", fibers.angle_deg);
        fibers.tendon_at = pennation.number("tendon_at", fibers.tendon_at);
        fibers.is_tendon_of_origin = pennation.word("tendon_of", anatomy::k_tendon_ends, false, Optional);
        fibers.bundles = pennation.whole_number("bundles", fibers.bundles);
        fibers.pennation_sources = pennation.texts("sources");
        pennation.finish();
    }
    fibers.direction = record.vector("fiber_direction", fibers.direction);
    fibers.origin_reach = record.number("origin_reach", fibers.origin_reach);
    fibers.insertion_reach = record.number("insertion_reach", fibers.insertion_reach);
    if (record.has("tendons")) {
        JsonObject tendons = record.object("tendons");
        fibers.tendon_from_origin = tendons.numbers("origin");
        fibers.tendon_to_insertion = tendons.numbers("insertion");
        fibers.tendon_bands = tendons.numbers("bands");
        const std::vector<float> planes = tendons.numbers("planes");
        if (planes.size() % 4 != 0) tendons.problem("planes", "expected four numbers a plane");
        for (std::size_t i = 0; i + 3 < planes.size(); i += 4)
            fibers.tendon_planes.emplace_back(planes[i], planes[i + 1], planes[i + 2], planes[i + 3]);
        tendons.finish();
    }
    return fibers;
}

}

anatomy::Structure read_structure(JsonObject& record) {
    anatomy::Structure structure;
    structure.id = record.text("id", Required);
    structure.names = read_names(record);
    structure.kind = record.word("kind", anatomy::k_structure_kinds, structure.kind);
    structure.layer = record.word("layer", anatomy::k_layers, structure.layer);
    structure.region = record.word("region", anatomy::k_regions, structure.region);
    structure.compartment = record.text("compartment");
    structure.is_midline = record.flag("midline");
    structure.is_variant = record.flag("variant");
    structure.is_described = record.flag("described");
    if (record.has("fibers")) structure.fibers = read_fibers(record);
    structure.origin_on = record.texts("origin_on");
    structure.insertion_on = record.texts("insertion_on");
    if (!record.has("fma")) return structure;
    if (structure.is_midline) {
        structure.fma_left = structure.fma_right = record.text("fma");
    } else {
        JsonObject fma = record.object("fma");
        structure.fma_left = fma.text("left", Required);
        structure.fma_right = fma.text("right", Required);
        fma.finish();
    }
    return structure;
}

anatomy::Landmark read_landmark(JsonObject& record) {
    anatomy::Landmark landmark;
    landmark.id = record.text("id", Required);
    landmark.names = read_names(record);
    landmark.is_midline = record.flag("midline");
    anatomy::LandmarkAnchor& anchor = landmark.anchor;
    if (record.has("between")) {
        const std::vector<std::string> ends = record.texts("between");
        if (ends.size() == 2) {
            anchor.from = ends[0];
            anchor.to = ends[1];
        } else {
            record.problem("between", "there are " + std::to_string(ends.size()) + " names; expected two landmarks");
        }
        anchor.t = record.number("t", anchor.t);
        if (record.has("on")) record.problem("on", "\"on\" and \"between\" stand together; expected one of them");
        record.has("at");
    } else {
        anchor.structure = record.text("on", Required);
        anchor.at = record.vector("at", anchor.at, Required);
    }
    anchor.offset_mm = record.vector("offset_mm", anchor.offset_mm);
    anchor.toward = record.word("toward", anatomy::k_towards, anchor.toward, Optional);
    return landmark;
}

anatomy::Area read_area(JsonObject& record) {
    anatomy::Area area;
    area.id = record.text("id", Required);
    area.names = read_names(record);
    area.section = record.word("section", anatomy::k_area_sections, area.section);
    area.strokes = read_strokes(record);
    area.red_flags = record.texts("cautions");
    return area;
}

anatomy::Caution read_caution(JsonObject& record) {
    anatomy::Caution caution;
    caution.id = record.text("id", Required);
    caution.name = record.text("name", Required);
    caution.text = record.text("text", Required);
    caution.plain = record.text("plain", Required);
    caution.is_serious = record.flag("serious");
    caution.is_general = record.flag("general");
    caution.sources = record.texts("sources", Required);
    return caution;
}

anatomy::Muscle read_muscle(JsonObject& record) {
    anatomy::Muscle muscle;
    muscle.id = record.text("id", Required);
    muscle.names = read_names(record);
    muscle.parent = record.text("parent");
    muscle.section = record.word("section", anatomy::k_muscle_sections, muscle.section);
    muscle.structures = record.texts("structures", Required);
    muscle.origin = record.text("origin", Required);
    muscle.insertion = record.text("insertion", Required);
    muscle.action = record.text("action", Required);
    muscle.innervation = record.text("innervation", Required);
    muscle.roots = record.texts("roots");
    muscle.palpation = record.text("palpation");
    muscle.plain = record.text("plain");
    muscle.synergists = record.texts("synergists");
    muscle.antagonists = record.texts("antagonists");
    muscle.perpetuating_factors = record.texts("perpetuating_factors");
    muscle.cautions = record.texts("cautions");
    muscle.sources = record.texts("sources", Required);
    record.each_object("trigger_points", Required,
                       [&](JsonObject& point) { muscle.points.push_back(read_point(point, Required)); });
    muscle.reviews = read_reviews(record);
    return muscle;
}

anatomy::TriggerPoint read_own_point(JsonObject& record) {
    return read_point(record, Optional);
}

anatomy::Condition read_condition(JsonObject& record) {
    anatomy::Condition condition;
    condition.id = record.text("id", Required);
    condition.names = read_names(record);
    condition.about = record.text("about", Required);
    record.each_object("muscles", Required, [&](JsonObject& link) {
        anatomy::ConditionLink linked;
        linked.muscle = link.text("id", Required);
        linked.strength = link.word("strength", anatomy::k_link_strengths, linked.strength);
        linked.sources = link.texts("sources", Required);
        linked.is_uncited = link.flag("uncited");
        condition.muscles.push_back(std::move(linked));
    });
    condition.cautions = record.texts("cautions");
    condition.sources = record.texts("sources", Required);
    return condition;
}

anatomy::Chapter read_chapter(JsonObject& record) {
    anatomy::Chapter chapter;
    chapter.id = record.text("id", Required);
    chapter.names = read_names(record);
    chapter.summary = record.text("summary", Required);
    chapter.audience = record.word("audience", anatomy::k_audiences, chapter.audience);
    chapter.cautions = record.texts("cautions");
    chapter.see = record.texts("see");
    record.each_object("sections", Required, [&](JsonObject& part) {
        anatomy::ChapterSection section;
        section.id = part.text("id", Required);
        section.title = part.text("title", Required);
        part.each_object("claims", Required, [&](JsonObject& said) {
            anatomy::Claim claim;
            claim.text = said.text("text", Required);
            claim.plain = said.text("plain");
            claim.sources = said.texts("sources");
            claim.is_uncited = said.flag("uncited");
            claim.support = said.word("evidence", anatomy::k_supports, claim.support);
            section.claims.push_back(std::move(claim));
        });
        chapter.sections.push_back(std::move(section));
    });
    return chapter;
}

anatomy::OtherCause read_other_cause(JsonObject& record) {
    anatomy::OtherCause cause;
    cause.id = record.text("id", Required);
    cause.names = read_names(record);
    cause.kind = record.word("kind", anatomy::k_cause_kinds, cause.kind);
    cause.side = record.word("side", anatomy::k_cause_sides, cause.side, Optional);
    cause.text = record.text("text", Required);
    cause.plain = record.text("plain", Required);
    cause.symptoms = record.texts("symptoms");
    cause.sources = record.texts("sources", Required);
    record.each_object("charts", Required, [&](JsonObject& charted) {
        anatomy::CauseChart chart;
        chart.about = charted.text("about");
        charted.each_object("zones", Required, [&](JsonObject& zone) { chart.zones.push_back(read_zone(zone)); });
        chart.sources = charted.texts("sources", Required);
        chart.evidence = charted.word("evidence", anatomy::k_evidence, chart.evidence);
        cause.charts.push_back(std::move(chart));
    });
    return cause;
}

}
