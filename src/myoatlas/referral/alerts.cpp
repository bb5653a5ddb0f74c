// SPDX-License-Identifier: MIT
#include "myoatlas/referral/alerts.h"

#include "myoatlas/referral/words.h"

#include <algorithm>
#include <utility>

namespace myoatlas::referral {
namespace {

constexpr std::size_t k_muscles_warned = 5; // candidates whose cautions are shown
constexpr float k_marked = 0.05f;           // of the drawing, for an area to set off a flag

class Alerts {
public:
    Alerts(const Knowledge& known, const PainReport& report, const PaintedSkin& skin)
        : known_(known), report_(report), skin_(skin) {}

    std::vector<Alert> all() {
        for (const std::string& id : report_.symptoms)
            if (const Symptom* symptom = find_symptom(known_.rules, id))
                for (const CautionCall& call : symptom->cautions)
                    add({call.caution, as_sentence("named: " + inside_sentence(symptom->names.name)), CalledBy::Symptom,
                         call.sources});
        for (const Flag& flag : known_.rules.flags)
            if (applies(flag)) add({flag.caution, flag.text, CalledBy::Flag, flag.sources});
        for (const std::string& id : report_.conditions)
            if (const anatomy::Condition* condition = known_.catalog.find_condition(id))
                for (const std::string& caution : condition->cautions)
                    add({caution,
                         as_sentence("named: " + inside_sentence(condition->names.name)),
                         CalledBy::Condition,
                         {}});
        for (const std::string& id : skin_.areas)
            if (const anatomy::Area* area = known_.catalog.find_area(id))
                for (const std::string& caution : area->red_flags)
                    add({caution, "Pain " + where_of(*area) + " is marked.", CalledBy::Area, {}});
        const auto is_mild = [&](const Alert& alert) {
            return !known_.catalog.find_caution(alert.caution)->is_serious;
        };
        std::stable_sort(alerts_.begin(), alerts_.end(), [&](const Alert& a, const Alert& b) {
            return std::pair(is_mild(a), a.by) < std::pair(is_mild(b), b.by);
        });
        return std::move(alerts_);
    }

private:
    // The first and so most direct call for a caution stands.
    void add(Alert alert) {
        if (!known_.catalog.find_caution(alert.caution)) return;
        if (std::none_of(alerts_.begin(), alerts_.end(),
                         [&](const Alert& each) { return each.caution == alert.caution; }))
            alerts_.push_back(std::move(alert));
    }

    // Areas overlap a little as drawn, so that an area beside a named one is touched but not marked.
    bool is_marked(const std::string& area, std::optional<core::Side> side) const {
        return std::any_of(skin_.touched.begin(), skin_.touched.end(), [&](const MarkedArea& marked) {
            const anatomy::SkinArea& drawn = known_.surface_map.areas[marked.area];
            return drawn.area == area &&
                   (marked.is_intended || (!report_.marks.empty() && marked.of_drawing >= k_marked)) &&
                   (!side || drawn.side == *side || drawn.side == core::Side::Midline);
        });
    }

    // Pain in two places is marked when the second holds skin that the first does not.
    bool is_marked_apart(const std::vector<std::string>& last, const std::vector<std::string>& earlier) const {
        float difference = 0.0f, whole = 0.0f;
        for (const PaintedVertex& painted : skin_.vertices) {
            const float marked = painted.strength * known_.surface_map.area_mm2[painted.vertex];
            bool is_in_last = false, is_in_earlier = false;
            for (const std::uint32_t a : known_.areas.at(painted.vertex)) {
                is_in_last |= holds(last, known_.surface_map.areas[a].area);
                is_in_earlier |= holds(earlier, known_.surface_map.areas[a].area);
            }
            whole += marked;
            if (is_in_last && !is_in_earlier) difference += marked;
        }
        return difference >= k_marked * whole;
    }

    bool applies(const Flag& flag) const {
        if (!holds_any(flag.symptoms, report_.symptoms) ||
            (!holds_any(flag.qualities, skin_.qualities) && !holds_any(flag.qualities, report_.qualities)) ||
            std::max(skin_.strongest, report_.intensity) < flag.min_intensity)
            return false;
        for (std::size_t i = 0; i < flag.areas.size(); ++i) {
            const auto side = i + 1 == flag.areas.size() ? flag.side : std::nullopt;
            if (std::none_of(flag.areas[i].begin(), flag.areas[i].end(),
                             [&](const std::string& area) { return is_marked(area, side); }))
                return false;
        }
        for (std::size_t i = 1; i < flag.areas.size(); ++i)
            if (!is_marked_apart(flag.areas[i], flag.areas[i - 1])) return false;
        return true;
    }

    static bool holds(const std::vector<std::string>& list, const std::string& item) {
        return std::find(list.begin(), list.end(), item) != list.end();
    }

    static bool holds_any(const std::vector<std::string>& asked, const std::vector<std::string>& said) {
        return asked.empty() ||
               std::any_of(asked.begin(), asked.end(), [&](const std::string& each) { return holds(said, each); });
    }

    const Knowledge& known_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    std::vector<Alert> alerts_;
};

}

std::vector<Alert> alerts_of(const Knowledge& known, const PainReport& report, const PaintedSkin& skin) {
    return Alerts(known, report, skin).all();
}

std::vector<MuscleCare> care_of(const Knowledge& known, const std::vector<Ranked>& ranked,
                                const std::vector<Alert>& alerts) {
    std::vector<MuscleCare> cares;
    for (std::size_t i = 0; i < std::min(ranked.size(), k_muscles_warned); ++i) {
        const anatomy::Muscle& muscle = known.muscle(ranked[i].muscle);
        for (const std::string& id : muscle.cautions) {
            const anatomy::Caution* caution = known.catalog.find_caution(id);
            const auto is_it = [&](const auto& each) { return each.caution == id; };
            if (!caution || std::any_of(alerts.begin(), alerts.end(), is_it)) continue;
            auto care = std::find_if(cares.begin(), cares.end(), is_it);
            if (care == cares.end()) {
                const auto words = std::find_if(known.rules.cares.begin(), known.rules.cares.end(), is_it);
                const bool has_own = words != known.rules.cares.end();
                care = cares.insert(
                    cares.end(),
                    {id, {}, has_own ? words->text : caution->text, has_own ? words->plain : caution->plain});
            }
            add_new(care->muscles, {muscle.id});
        }
    }
    std::stable_sort(cares.begin(), cares.end(), [&](const MuscleCare& a, const MuscleCare& b) {
        return known.catalog.find_caution(a.caution)->is_serious > known.catalog.find_caution(b.caution)->is_serious;
    });
    return cares;
}

}
