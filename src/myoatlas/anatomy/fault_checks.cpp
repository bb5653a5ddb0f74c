// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/fault_checks.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace myoatlas::anatomy {
namespace {

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

std::string suggestion(const std::string& id, const FaultChecks::Ids& known) {
    std::vector<std::string> names(known.begin(), known.end());
    std::sort(names.begin(), names.end());
    const auto best = core::nearest(id, names, 1);
    return best.empty() ? "; none is defined" : "; the nearest is \"" + best.front() + "\"";
}

}

template <class Record> void FaultChecks::note_ids(Kind kind, const std::vector<Record>& records) {
    auto& ids = ids_[static_cast<std::size_t>(kind)];
    ids.reserve(records.size());
    for (const Record& record : records) ids.insert(record.id);
}

FaultChecks::FaultChecks(const CatalogData& data) {
    note_ids(Kind::Source, data.sources);
    note_ids(Kind::Structure, data.structures);
    note_ids(Kind::Landmark, data.landmarks);
    note_ids(Kind::Area, data.areas);
    note_ids(Kind::Caution, data.cautions);
    note_ids(Kind::Muscle, data.muscles);
    note_ids(Kind::Condition, data.conditions);
    note_ids(Kind::Chapter, data.chapters);
    note_ids(Kind::OtherCause, data.other_causes);
    for (const Muscle& muscle : data.muscles) {
        note_ids(Kind::TriggerPoint, muscle.points);
        if (!muscle.parent.empty()) wholes_.insert(muscle.parent);
    }
}

void FaultChecks::fault(std::string pointer, std::string what) {
    faults_.push_back({kind_, index_, std::move(pointer), std::move(what)});
}

void FaultChecks::check_id(const std::string& id, const std::string& pointer, Kind kind, Ids& seen) {
    if (!is_snake_case(id))
        fault(pointer, "the id is \"" + id + "\"; expected lower-case letters, digits and underscores");
    else if (!seen.insert(id).second)
        fault(pointer,
              "the id \"" + id + "\" is used twice; every " + std::string(name_of(kind)) + " needs an id of its own");
}

void FaultChecks::check_text(const std::string& text, const std::string& pointer) {
    if (is_blank(text)) fault(pointer, "the text is empty; expected words");
}

void FaultChecks::check_texts(const std::vector<std::string>& texts, const std::string& pointer) {
    for (std::size_t i = 0; i < texts.size(); ++i) check_text(texts[i], pointer + "/" + std::to_string(i));
}

void FaultChecks::check_reference(const std::string& id, Kind kind, const std::string& pointer) {
    if (is_known(kind, id)) return;
    const auto& known = ids_[static_cast<std::size_t>(kind)];
    fault(pointer, "there is no " + std::string(name_of(kind)) + " \"" + id + "\"" + suggestion(id, known));
}

void FaultChecks::check_references(const std::vector<std::string>& ids, Kind kind, const std::string& pointer) {
    for (std::size_t i = 0; i < ids.size(); ++i) check_reference(ids[i], kind, pointer + "/" + std::to_string(i));
}

void FaultChecks::check_sources(const std::vector<std::string>& ids, const std::string& pointer) {
    if (ids.empty()) fault(pointer, "no source is named; expected at least one id of sources.json");
    check_references(ids, Kind::Source, pointer);
}

// Muscles that work together are named before all of them are charted, so a structure or a whole muscle will do.
void FaultChecks::check_muscle_names(const std::vector<std::string>& ids, const std::string& pointer) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (is_known(Kind::Muscle, ids[i]) || is_known(Kind::Structure, ids[i]) || wholes_.count(ids[i])) continue;
        const auto& known = ids_[static_cast<std::size_t>(Kind::Muscle)];
        fault(pointer + "/" + std::to_string(i),
              "there is no muscle, whole muscle or structure \"" + ids[i] + "\"" + suggestion(ids[i], known));
    }
}

void FaultChecks::check_finite(const glm::vec3& value, const std::string& pointer) {
    if (!std::isfinite(value.x) || !std::isfinite(value.y) || !std::isfinite(value.z))
        fault(pointer, "a number is not finite; expected three plain numbers");
}

void FaultChecks::check_fraction(float value, const std::string& pointer) {
    if (!(value >= 0.0f && value <= 1.0f))
        fault(pointer, "the fraction is " + core::plain_number(value) + "; expected 0 to 1");
}

void FaultChecks::check_names(const Names& names) {
    check_text(names.name, "/name");
    check_texts(names.aliases, "/aliases");
    for (const auto& [language, text] : names.translations) check_text(text, "/translations/" + language);
}

void FaultChecks::check_strokes(const std::vector<Stroke>& strokes, const std::string& pointer) {
    if (strokes.empty()) fault(pointer, "there are no strokes; expected at least one");
    for (std::size_t s = 0; s < strokes.size(); ++s) {
        const std::string at = pointer + "/" + std::to_string(s);
        const Stroke& stroke = strokes[s];
        if (!(stroke.radius_mm > 0.0f && stroke.radius_mm <= k_max_radius_mm))
            fault(at + "/radius_mm", "the radius is " + core::plain_number(stroke.radius_mm) +
                                         "; expected more than 0 and at most " + core::plain_number(k_max_radius_mm) +
                                         " mm");
        if (stroke.path.empty()) fault(at + "/path", "the path is empty; expected at least one landmark");
        for (std::size_t p = 0; p < stroke.path.size(); ++p) {
            const std::string point = at + "/path/" + std::to_string(p);
            check_reference(stroke.path[p].landmark, Kind::Landmark, point);
            check_finite(stroke.path[p].offset_mm, point + "/offset_mm");
        }
    }
}

void FaultChecks::check_place(const PlaceCheck& check, const std::string& pointer) {
    if (!check.is_given()) return;
    check_reference(check.from, Kind::Landmark, pointer + "/from");
    if (!check.toward.empty()) check_reference(check.toward, Kind::Landmark, pointer + "/toward");
    if (!(check.within_mm > 0.0f)) fault(pointer + "/within_mm", "expected more than 0 mm");
}

void FaultChecks::check_zones(const std::vector<Zone>& zones, const std::string& pointer) {
    for (std::size_t z = 0; z < zones.size(); ++z) {
        const std::string at = pointer + "/" + std::to_string(z);
        check_strokes(zones[z].strokes, at + "/strokes");
        check_references(zones[z].areas, Kind::Area, at + "/areas");
        check_place(zones[z].check, at + "/check");
    }
}

}
