// SPDX-License-Identifier: MIT
#include "myoatlas/search/coverage.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace myoatlas::search {
namespace {

using anatomy::Kind;

template <class Record, class Has>
Share share_of(std::string what, const std::vector<Record>& records, const Has& has) {
    Share share{std::move(what), records.size(), {}};
    for (const Record& record : records)
        if (!has(record)) share.lacking.push_back(record.id);
    return share;
}

template <class Record> void add_latin(KindCoverage& kind, const std::vector<Record>& records) {
    kind.shares.push_back(share_of("latin", records, [](const Record& r) { return !r.names.latin.empty(); }));
}

template <class Record>
void add_words(KindCoverage& kind, const std::vector<Record>& records, const std::vector<std::string>& languages) {
    kind.shares.push_back(share_of("lay", records, [](const Record& r) { return !r.names.lay.empty(); }));
    for (const std::string& language : languages)
        kind.shares.push_back(
            share_of(language, records, [&](const Record& r) { return r.names.translations.count(language) > 0; }));
}

template <class Record> void add_sources(KindCoverage& kind, const std::vector<Record>& records) {
    kind.shares.push_back(share_of("sources", records, [](const Record& r) { return !r.sources.empty(); }));
}

// What the surface map holds of each thing, over both sides.
struct Drawn {
    explicit Drawn(const anatomy::SurfaceMap& surface_map) {
        for (const anatomy::PlacedPoint& point : surface_map.points) ++points[point.point];
        for (const anatomy::SkinZone& zone : surface_map.zones) zones[zone.point] += zone.weights.empty() ? 0 : 1;
        for (const anatomy::SkinCause& cause : surface_map.causes) causes[cause.cause] += cause.weights.empty() ? 0 : 1;
        for (const anatomy::SkinArea& area : surface_map.areas) areas[area.area] += area.weights.empty() ? 0 : 1;
    }
    bool is_placed(const std::string& point) const { return count(points, point) >= 2; }
    bool is_drawn(const anatomy::TriggerPoint& point) const { return count(zones, point.id) >= 2 * point.zones.size(); }
    bool is_drawn(const anatomy::OtherCause& cause) const {
        std::size_t due = 0;
        for (const anatomy::CauseChart& chart : cause.charts) due += chart.zones.size();
        return count(causes, cause.id) >= (cause.side == anatomy::CauseSide::Either ? 2 : 1) * due;
    }
    bool is_painted(const std::string& area) const { return count(areas, area) >= 2; }

private:
    using Counts = std::map<std::string, std::size_t>;
    static std::size_t count(const Counts& counts, const std::string& id) {
        const auto found = counts.find(id);
        return found == counts.end() ? 0 : found->second;
    }
    Counts points, zones, areas, causes;
};

// Everything that something else of the atlas points at.
struct Used {
    explicit Used(const anatomy::CatalogData& data) {
        const auto cite = [&](const std::vector<std::string>& ids) { sources.insert(ids.begin(), ids.end()); };
        for (const anatomy::Muscle& muscle : data.muscles) {
            structures.insert(muscle.structures.begin(), muscle.structures.end());
            cite(muscle.sources);
            for (const anatomy::TriggerPoint& point : muscle.points) {
                cite(point.sources);
                for (const anatomy::Zone& zone : point.zones) areas.insert(zone.areas.begin(), zone.areas.end());
            }
        }
        for (const anatomy::Structure& structure : data.structures) cite(structure.fibers.pennation_sources);
        for (const anatomy::Caution& caution : data.cautions) cite(caution.sources);
        for (const anatomy::Condition& condition : data.conditions) {
            cite(condition.sources);
            for (const anatomy::ConditionLink& link : condition.muscles) cite(link.sources);
        }
        for (const anatomy::OtherCause& cause : data.other_causes) {
            cite(cause.sources);
            for (const anatomy::CauseChart& chart : cause.charts) cite(chart.sources);
        }
        for (const anatomy::Endangerment& site : data.endangerments) cite(site.sources);
        for (const anatomy::Chapter& chapter : data.chapters)
            for (const anatomy::ChapterSection& section : chapter.sections) cite(section.sources());
    }
    std::set<std::string> structures, areas, sources;
};

class Counter {
public:
    Counter(const anatomy::CatalogData& data, const anatomy::SurfaceMap* surface_map) : data_(data), used_(data) {
        if (surface_map) drawn_.emplace(*surface_map);
        for (const anatomy::Muscle& muscle : data.muscles)
            points_.insert(points_.end(), muscle.points.begin(), muscle.points.end());
        languages_ = {"es", "fr"};
        note_languages(data.muscles);
        note_languages(data.areas);
        note_languages(data.conditions);
        note_languages(data.chapters);
        note_languages(data.structures);
        note_languages(data.landmarks);
        note_languages(data.other_causes);
    }

    Coverage count() {
        Coverage coverage;
        coverage.languages.assign(languages_.begin(), languages_.end());
        names_in_ = coverage.languages;
        coverage.kinds = {muscles(),  points(),   areas(),      conditions(), other_causes(),
                          chapters(), cautions(), structures(), landmarks(),  sources()};
        tally(coverage);
        coverage.uncited = uncited();
        return coverage;
    }

private:
    template <class Record> void note_languages(const std::vector<Record>& records) {
        for (const Record& record : records)
            for (const auto& translation : record.names.translations) languages_.insert(translation.first);
    }

    KindCoverage muscles() const {
        using anatomy::Muscle;
        KindCoverage kind{Kind::Muscle, data_.muscles.size(), {}};
        const auto add = [&](const char* what, const auto& has) {
            kind.shares.push_back(share_of(what, data_.muscles, has));
        };
        const auto every_point = [](const Muscle& muscle, const auto& has) {
            return !muscle.points.empty() && std::all_of(muscle.points.begin(), muscle.points.end(), has);
        };
        add("trigger_points", [](const Muscle& m) { return !m.points.empty(); });
        add("zones", [&](const Muscle& m) { return every_point(m, [](const auto& p) { return !p.zones.empty(); }); });
        add_sources(kind, data_.muscles);
        // A point cannot be without a grade: the reader asks for one.
        add("grades", [&](const Muscle& m) { return !m.points.empty(); });
        if (drawn_)
            add("drawn", [&](const Muscle& m) {
                return every_point(m, [&](const auto& p) { return drawn_->is_placed(p.id) && drawn_->is_drawn(p); });
            });
        add_latin(kind, data_.muscles);
        add_words(kind, data_.muscles, names_in_);
        add("structures", [](const Muscle& m) { return !m.structures.empty(); });
        add("origin", [](const Muscle& m) { return !m.origin.empty(); });
        add("insertion", [](const Muscle& m) { return !m.insertion.empty(); });
        add("action", [](const Muscle& m) { return !m.action.empty(); });
        add("innervation", [](const Muscle& m) { return !m.innervation.empty(); });
        add("roots", [](const Muscle& m) { return !m.roots.empty(); });
        add("palpation", [](const Muscle& m) { return !m.palpation.empty(); });
        add("plain", [](const Muscle& m) { return !m.plain.empty(); });
        add("synergists", [](const Muscle& m) { return !m.synergists.empty(); });
        add("antagonists", [](const Muscle& m) { return !m.antagonists.empty(); });
        add("perpetuating_factors", [](const Muscle& m) { return !m.perpetuating_factors.empty(); });
        return kind;
    }

    KindCoverage points() const {
        using anatomy::TriggerPoint;
        KindCoverage kind{Kind::TriggerPoint, points_.size(), {}};
        const auto add = [&](const char* what, const auto& has) {
            kind.shares.push_back(share_of(what, points_, has));
        };
        add("zones", [](const TriggerPoint& p) { return !p.zones.empty(); });
        add_sources(kind, points_);
        add("grades", [](const TriggerPoint&) { return true; });
        if (drawn_) add("drawn", [&](const TriggerPoint& p) { return drawn_->is_placed(p.id) && drawn_->is_drawn(p); });
        add("essential_zone", [](const TriggerPoint& p) {
            return std::any_of(p.zones.begin(), p.zones.end(),
                               [](const auto& zone) { return zone.grade == anatomy::ZoneGrade::Essential; });
        });
        add("declared_areas", [](const TriggerPoint& p) {
            return std::all_of(p.zones.begin(), p.zones.end(), [](const auto& zone) { return !zone.areas.empty(); });
        });
        add("place", [](const TriggerPoint& p) { return !p.place.empty(); });
        return kind;
    }

    KindCoverage areas() const {
        using anatomy::Area;
        KindCoverage kind{Kind::Area, data_.areas.size(), {}};
        kind.shares.push_back(
            share_of("zones", data_.areas, [&](const Area& a) { return used_.areas.count(a.id) > 0; }));
        if (drawn_)
            kind.shares.push_back(
                share_of("drawn", data_.areas, [&](const Area& a) { return drawn_->is_painted(a.id); }));
        add_latin(kind, data_.areas);
        add_words(kind, data_.areas, names_in_);
        return kind;
    }

    KindCoverage conditions() const {
        using anatomy::Condition;
        KindCoverage kind{Kind::Condition, data_.conditions.size(), {}};
        add_sources(kind, data_.conditions);
        // How strongly each muscle is linked is this kind's grade; no link is without.
        kind.shares.push_back(share_of("grades", data_.conditions, [](const Condition&) { return true; }));
        add_words(kind, data_.conditions, names_in_); // Latin names anatomy, not complaints
        kind.shares.push_back(
            share_of("muscles", data_.conditions, [](const Condition& c) { return !c.muscles.empty(); }));
        kind.shares.push_back(share_of("about", data_.conditions, [](const Condition& c) { return !c.about.empty(); }));
        return kind;
    }

    KindCoverage other_causes() const {
        using anatomy::OtherCause;
        KindCoverage kind{Kind::OtherCause, data_.other_causes.size(), {}};
        const auto add = [&](const char* what, const auto& has) {
            kind.shares.push_back(share_of(what, data_.other_causes, has));
        };
        const auto every_chart = [](const OtherCause& cause, const auto& has) {
            return !cause.charts.empty() && std::all_of(cause.charts.begin(), cause.charts.end(), has);
        };
        add("zones", [&](const OtherCause& c) {
            return every_chart(c, [](const auto& chart) { return !chart.zones.empty(); });
        });
        add("sources", [&](const OtherCause& c) {
            return !c.sources.empty() && every_chart(c, [](const auto& chart) { return !chart.sources.empty(); });
        });
        // A chart cannot be without a grade: the reader asks for one.
        add("grades", [](const OtherCause& c) { return !c.charts.empty(); });
        if (drawn_) add("drawn", [&](const OtherCause& c) { return drawn_->is_drawn(c); });
        add_words(kind, data_.other_causes, names_in_);
        add("plain", [](const OtherCause& c) { return !c.plain.empty(); });
        add("symptoms", [](const OtherCause& c) { return !c.symptoms.empty(); });
        return kind;
    }

    KindCoverage chapters() const {
        using anatomy::Chapter;
        KindCoverage kind{Kind::Chapter, data_.chapters.size(), {}};
        const auto every_claim = [](const Chapter& chapter, const auto& has) {
            return std::all_of(chapter.sections.begin(), chapter.sections.end(), [&](const auto& section) {
                return std::all_of(section.claims.begin(), section.claims.end(), has);
            });
        };
        kind.shares.push_back(share_of("sources", data_.chapters, [&](const Chapter& chapter) {
            return !every_claim(chapter, [](const auto& claim) { return claim.sources.empty(); });
        }));
        kind.shares.push_back(share_of("every_claim_cited", data_.chapters, [&](const Chapter& chapter) {
            return every_claim(chapter, [](const auto& claim) { return !claim.sources.empty(); });
        }));
        // A claim cannot be without a grade: the reader asks for one.
        kind.shares.push_back(share_of("grades", data_.chapters, [](const Chapter&) { return true; }));
        for (const std::string& language : names_in_)
            kind.shares.push_back(share_of(language, data_.chapters, [&](const Chapter& chapter) {
                return chapter.names.translations.count(language) > 0;
            }));
        return kind;
    }

    KindCoverage cautions() const {
        KindCoverage kind{Kind::Caution, data_.cautions.size(), {}};
        add_sources(kind, data_.cautions);
        kind.shares.push_back(share_of("plain", data_.cautions, [](const auto& c) { return !c.plain.empty(); }));
        return kind;
    }

    KindCoverage structures() const {
        KindCoverage kind{Kind::Structure, data_.structures.size(), {}};
        add_latin(kind, data_.structures);
        add_words(kind, data_.structures, names_in_);
        std::vector<anatomy::Structure> muscles;
        for (const anatomy::Structure& structure : data_.structures)
            if (structure.kind == anatomy::StructureKind::Muscle) muscles.push_back(structure);
        kind.shares.push_back(
            share_of("charted", muscles, [&](const auto& s) { return used_.structures.count(s.id) > 0; }));
        return kind;
    }

    KindCoverage landmarks() const {
        KindCoverage kind{Kind::Landmark, data_.landmarks.size(), {}};
        add_latin(kind, data_.landmarks);
        add_words(kind, data_.landmarks, names_in_);
        return kind;
    }

    KindCoverage sources() const {
        using anatomy::Source;
        KindCoverage kind{Kind::Source, data_.sources.size(), {}};
        kind.shares.push_back(
            share_of("cited", data_.sources, [&](const Source& s) { return used_.sources.count(s.id) > 0; }));
        kind.shares.push_back(share_of("identifier", data_.sources, [](const Source& s) {
            return !s.doi.empty() || !s.isbn.empty() || !s.pmid.empty() || !s.url.empty();
        }));
        kind.shares.push_back(share_of("note", data_.sources, [](const Source& s) { return !s.note.empty(); }));
        return kind;
    }

    void tally(Coverage& coverage) const {
        using anatomy::Evidence;
        using anatomy::Support;
        for (const Support support : {Support::Reviewed, Support::Studied, Support::Taught, Support::Traditional,
                                      Support::Disputed, Support::Unsupported})
            coverage.claims.emplace_back(name_of(support), count_claims(support));
        for (const Evidence evidence : {Evidence::Reproduced, Evidence::ChartedBySeveral, Evidence::ChartedByOne,
                                        Evidence::Traditional, Evidence::Disputed})
            coverage.evidence.emplace_back(
                name_of(evidence), std::count_if(points_.begin(), points_.end(),
                                                 [&](const auto& point) { return point.evidence == evidence; }));
        for (const anatomy::ZoneGrade grade : {anatomy::ZoneGrade::Essential, anatomy::ZoneGrade::Spillover}) {
            std::size_t zones = 0;
            for (const anatomy::TriggerPoint& point : points_)
                zones += static_cast<std::size_t>(std::count_if(point.zones.begin(), point.zones.end(),
                                                                [&](const auto& zone) { return zone.grade == grade; }));
            coverage.zones.emplace_back(name_of(grade), zones);
        }
        coverage.own_points = static_cast<std::size_t>(
            std::count_if(points_.begin(), points_.end(), [](const auto& point) { return point.is_own(); }));
        for (const anatomy::TriggerPoint& point : points_)
            coverage.deep_zones +=
                static_cast<std::size_t>(std::count_if(point.zones.begin(), point.zones.end(), [](const auto& zone) {
                    return zone.depth == anatomy::ZoneDepth::Deep;
                }));
    }

    std::size_t count_claims(anatomy::Support support) const {
        std::size_t count = 0;
        for (const anatomy::Chapter& chapter : data_.chapters)
            for (const anatomy::ChapterSection& section : chapter.sections)
                count += static_cast<std::size_t>(
                    std::count_if(section.claims.begin(), section.claims.end(),
                                  [&](const anatomy::Claim& claim) { return claim.support == support; }));
        return count;
    }

    std::vector<UncitedClaim> uncited() const {
        std::vector<UncitedClaim> claims;
        const auto note = [&](Kind kind, const std::string& id, const std::vector<std::string>& sources,
                              const std::string& claim = {}) {
            if (sources.empty()) claims.push_back({kind, id, claim});
        };
        for (const anatomy::Muscle& muscle : data_.muscles) note(Kind::Muscle, muscle.id, muscle.sources);
        for (const anatomy::TriggerPoint& point : points_) note(Kind::TriggerPoint, point.id, point.sources);
        for (const anatomy::Condition& condition : data_.conditions) {
            note(Kind::Condition, condition.id, condition.sources);
            for (const anatomy::ConditionLink& link : condition.muscles)
                note(Kind::Condition, condition.id, link.sources, "link to " + link.muscle);
        }
        for (const anatomy::OtherCause& cause : data_.other_causes) {
            note(Kind::OtherCause, cause.id, cause.sources);
            for (std::size_t c = 0; c < cause.charts.size(); ++c)
                note(Kind::OtherCause, cause.id, cause.charts[c].sources, "chart " + std::to_string(c + 1));
        }
        for (const anatomy::Caution& caution : data_.cautions) note(Kind::Caution, caution.id, caution.sources);
        for (const anatomy::Chapter& chapter : data_.chapters)
            for (const anatomy::ChapterSection& section : chapter.sections)
                for (std::size_t c = 0; c < section.claims.size(); ++c)
                    note(Kind::Chapter, chapter.id, section.claims[c].sources,
                         section.id + ", claim " + std::to_string(c + 1));
        return claims;
    }

    const anatomy::CatalogData& data_;
    Used used_;
    std::optional<Drawn> drawn_;
    std::vector<anatomy::TriggerPoint> points_;
    std::set<std::string> languages_;
    std::vector<std::string> names_in_;
};

}

const Share* KindCoverage::find(std::string_view what) const {
    const auto found =
        std::find_if(shares.begin(), shares.end(), [&](const Share& share) { return share.what == what; });
    return found == shares.end() ? nullptr : &*found;
}

Coverage coverage_of(const anatomy::CatalogData& data, const anatomy::SurfaceMap* surface_map) {
    return Counter(data, surface_map).count();
}

}
