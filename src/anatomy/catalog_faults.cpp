// SPDX-License-Identifier: MIT
#include "anatomy/catalog_faults.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace anatomy {
namespace {

using Words = std::initializer_list<std::string_view>;

// A radius wider than this is a slip of the keyboard: a whole thigh is about 150 mm across.
constexpr float k_max_radius_mm = 400.0f;

bool is_snake_case(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string listed(Words words) {
    std::string list;
    for (const std::string_view word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

class Inspector {
public:
    explicit Inspector(const CatalogData& data) : data_(data) {
        note_ids(Kind::Source, data.sources);
        note_ids(Kind::Structure, data.structures);
        note_ids(Kind::Landmark, data.landmarks);
        note_ids(Kind::Area, data.areas);
        note_ids(Kind::Caution, data.cautions);
        note_ids(Kind::Muscle, data.muscles);
        note_ids(Kind::Condition, data.conditions);
        for (const Muscle& muscle : data.muscles)
            if (!muscle.parent.empty()) wholes_.insert(muscle.parent);
    }

    std::vector<Fault> inspect() {
        each(Kind::Source, data_.sources, [&](const Source& source) { inspect_source(source); });
        each(Kind::Structure, data_.structures, [&](const Structure& structure) { inspect_structure(structure); });
        each(Kind::Landmark, data_.landmarks, [&](const Landmark& landmark) { inspect_landmark(landmark); });
        inspect_landmark_cycles();
        each(Kind::Area, data_.areas, [&](const Area& area) { inspect_area(area); });
        each(Kind::Caution, data_.cautions, [&](const Caution& caution) { inspect_caution(caution); });
        each(Kind::Muscle, data_.muscles, [&](const Muscle& muscle) { inspect_muscle(muscle); });
        each(Kind::Condition, data_.conditions, [&](const Condition& condition) { inspect_condition(condition); });
        return std::move(faults_);
    }

private:
    template <class Record> void note_ids(Kind kind, const std::vector<Record>& records) {
        auto& ids = ids_[static_cast<std::size_t>(kind)];
        ids.reserve(records.size());
        for (const Record& record : records) ids.insert(record.id);
    }

    template <class Record, class Inspect>
    void each(Kind kind, const std::vector<Record>& records, const Inspect& inspect_record) {
        kind_ = kind;
        std::unordered_set<std::string_view> seen;
        for (index_ = 0; index_ < records.size(); ++index_) {
            check_id(records[index_].id, "/id", kind, seen);
            inspect_record(records[index_]);
        }
    }

    void fault(std::string pointer, std::string what) {
        faults_.push_back({kind_, index_, std::move(pointer), std::move(what)});
    }

    bool is_known(Kind kind, std::string_view id) const { return ids_[static_cast<std::size_t>(kind)].count(id) > 0; }

    void check_id(const std::string& id, const std::string& pointer, Kind kind,
                  std::unordered_set<std::string_view>& seen) {
        if (!is_snake_case(id))
            fault(pointer, "the id is \"" + id + "\"; expected lower-case letters, digits and underscores");
        else if (!seen.insert(id).second)
            fault(pointer, "the id \"" + id + "\" is used twice; every " + std::string(name_of(kind)) +
                               " needs an id of its own");
    }

    void check_text(const std::string& text, const std::string& pointer) {
        if (is_blank(text)) fault(pointer, "the text is empty; expected words");
    }

    void check_texts(const std::vector<std::string>& texts, const std::string& pointer) {
        for (std::size_t i = 0; i < texts.size(); ++i) check_text(texts[i], pointer + "/" + std::to_string(i));
    }

    void check_word(const std::string& word, Words words, const std::string& pointer) {
        if (std::find(words.begin(), words.end(), word) == words.end())
            fault(pointer, "\"" + word + "\" is not one of: " + listed(words));
    }

    void check_reference(const std::string& id, Kind kind, const std::string& pointer) {
        if (is_known(kind, id)) return;
        const auto& known = ids_[static_cast<std::size_t>(kind)];
        fault(pointer, "there is no " + std::string(name_of(kind)) + " \"" + id + "\"" + suggestion(id, known));
    }

    void check_references(const std::vector<std::string>& ids, Kind kind, const std::string& pointer) {
        for (std::size_t i = 0; i < ids.size(); ++i) check_reference(ids[i], kind, pointer + "/" + std::to_string(i));
    }

    void check_sources(const std::vector<std::string>& ids, const std::string& pointer) {
        if (ids.empty()) fault(pointer, "no source is named; expected at least one id of sources.json");
        check_references(ids, Kind::Source, pointer);
    }

    // Muscles that work together are named before all of them are charted, so a structure or a whole muscle will do.
    void check_muscle_names(const std::vector<std::string>& ids, const std::string& pointer) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (is_known(Kind::Muscle, ids[i]) || is_known(Kind::Structure, ids[i]) || wholes_.count(ids[i])) continue;
            const auto& known = ids_[static_cast<std::size_t>(Kind::Muscle)];
            fault(pointer + "/" + std::to_string(i),
                  "there is no muscle, whole muscle or structure \"" + ids[i] + "\"" + suggestion(ids[i], known));
        }
    }

    static std::string suggestion(const std::string& id, const std::unordered_set<std::string_view>& known) {
        std::vector<std::string> names(known.begin(), known.end());
        std::sort(names.begin(), names.end());
        const auto best = core::nearest(id, names, 1);
        return best.empty() ? "; none is defined" : "; the nearest is \"" + best.front() + "\"";
    }

    void check_finite(const glm::vec3& value, const std::string& pointer) {
        if (!std::isfinite(value.x) || !std::isfinite(value.y) || !std::isfinite(value.z))
            fault(pointer, "a number is not finite; expected three plain numbers");
    }

    void check_fraction(float value, const std::string& pointer) {
        if (!(value >= 0.0f && value <= 1.0f)) fault(pointer, "the fraction is " + number(value) + "; expected 0 to 1");
    }

    static std::string number(float value) {
        if (std::isnan(value)) return "not a number";
        if (std::isinf(value)) return "infinite";
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
        return text;
    }

    void check_names(const Names& names) {
        check_text(names.name, "/name");
        check_texts(names.aliases, "/aliases");
        for (const auto& [language, text] : names.translations) check_text(text, "/translations/" + language);
    }

    void check_strokes(const std::vector<Stroke>& strokes, const std::string& pointer) {
        if (strokes.empty()) fault(pointer, "there are no strokes; expected at least one");
        for (std::size_t s = 0; s < strokes.size(); ++s) {
            const std::string at = pointer + "/" + std::to_string(s);
            const Stroke& stroke = strokes[s];
            if (!(stroke.radius_mm > 0.0f && stroke.radius_mm <= k_max_radius_mm))
                fault(at + "/radius_mm", "the radius is " + number(stroke.radius_mm) +
                                             "; expected more than 0 and at most " + number(k_max_radius_mm) + " mm");
            if (stroke.path.empty()) fault(at + "/path", "the path is empty; expected at least one landmark");
            for (std::size_t p = 0; p < stroke.path.size(); ++p) {
                const std::string point = at + "/path/" + std::to_string(p);
                check_reference(stroke.path[p].landmark, Kind::Landmark, point);
                check_finite(stroke.path[p].offset_mm, point + "/offset_mm");
            }
        }
    }

    void inspect_source(const Source& source) {
        check_word(source.kind, {"book", "article", "review", "guideline", "web"}, "/kind");
        check_text(source.title, "/title");
        check_text(source.authors, "/authors");
        if (source.year != 0 && (source.year < 1500 || source.year > 2100))
            fault("/year", "the year is " + std::to_string(source.year) + "; expected 1500 to 2100, or 0 when unknown");
    }

    void inspect_structure(const Structure& structure) {
        check_names(structure.names);
        check_word(structure.region,
                   {"head", "neck", "shoulder", "arm", "forearm", "hand", "thorax", "back", "abdomen", "pelvis", "hip",
                    "thigh", "leg", "foot"},
                   "/region");
        const bool is_muscle_layer =
            structure.layer >= Layer::MuscleSuperficial && structure.layer <= Layer::MuscleDeepest;
        if ((structure.kind == StructureKind::Muscle) != is_muscle_layer)
            fault("/layer", "the layer \"" + std::string(name_of(structure.layer)) + "\" does not suit the kind \"" +
                                std::string(name_of(structure.kind)) + "\"");
    }

    void inspect_landmark(const Landmark& landmark) {
        check_names(landmark.names);
        const LandmarkAnchor& anchor = landmark.anchor;
        check_word(anchor.toward, {"nearest", "front", "back", "lateral", "medial", "up", "down"}, "/toward");
        check_finite(anchor.offset_mm, "/offset_mm");
        if (!anchor.from.empty() || !anchor.to.empty()) {
            check_reference(anchor.from, Kind::Landmark, "/between/0");
            check_reference(anchor.to, Kind::Landmark, "/between/1");
            if (!std::isfinite(anchor.t))
                fault("/t", "the fraction is " + number(anchor.t) + "; expected a plain number");
        } else if (anchor.structure.empty()) {
            fault("/on", "the landmark hangs on nothing; expected \"on\" with \"at\", or \"between\"");
        } else {
            check_reference(anchor.structure, Kind::Structure, "/on");
            check_finite(anchor.at, "/at");
        }
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
                index_ = i;
                fault("/between", "the landmark hangs between landmarks that hang on it; expected no circle");
            }
            return false;
        };
        for (std::size_t i = 0; i < data_.landmarks.size(); ++i) visit(visit, i);
    }

    void inspect_area(const Area& area) {
        check_names(area.names);
        check_text(area.section, "/section");
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
        check_text(muscle.section, "/section");
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
        check_word(point.kind, {"central", "attachment"}, at + "/kind");
        check_text(point.place, at + "/place");
        const PointAnchor& anchor = point.anchor;
        if (!is_known(Kind::Structure, anchor.structure))
            check_reference(anchor.structure, Kind::Structure, at + "/anchor/structure");
        else if (std::find(muscle.structures.begin(), muscle.structures.end(), anchor.structure) ==
                 muscle.structures.end())
            fault(at + "/anchor/structure", "\"" + anchor.structure + "\" is not among the muscle's own structures");
        check_fraction(anchor.along, at + "/anchor/along");
        check_fraction(anchor.across, at + "/anchor/across");
        check_word(anchor.face, {"superficial", "deep"}, at + "/anchor/face");
        if (!anchor.near.empty()) check_reference(anchor.near, Kind::Landmark, at + "/anchor/near");
        if (point.zones.empty()) fault(at + "/zones", "there are no zones; expected at least one");
        for (std::size_t z = 0; z < point.zones.size(); ++z) {
            const std::string zone = at + "/zones/" + std::to_string(z);
            check_word(point.zones[z].depth, {"surface", "deep"}, zone + "/depth");
            check_strokes(point.zones[z].strokes, zone + "/strokes");
            check_references(point.zones[z].areas, Kind::Area, zone + "/areas");
        }
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
            check_word(condition.muscles[m].strength, {"often", "sometimes", "little_evidence"}, at + "/strength");
            check_sources(condition.muscles[m].sources, at + "/sources");
        }
        check_references(condition.cautions, Kind::Caution, "/cautions");
        check_sources(condition.sources, "/sources");
    }

    const CatalogData& data_;
    std::unordered_set<std::string_view> ids_[8]; // by Kind
    std::unordered_set<std::string_view> wholes_, seen_points_;
    std::vector<Fault> faults_;
    Kind kind_ = Kind::Source;
    std::size_t index_ = 0;
};

}

std::vector<Fault> faults_of(const CatalogData& data) {
    return Inspector(data).inspect();
}

}
