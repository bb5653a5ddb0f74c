// SPDX-License-Identifier: MIT
#include "referral/alerts.h"

#include "referral/words.h"

#include <algorithm>
#include <utility>

namespace referral {
namespace {

constexpr std::size_t k_muscles_warned = 5; // candidates whose cautions are shown
constexpr float k_marked = 0.05f;           // of the drawing, for an area to set off a flag

// How directly the report calls for a caution, most direct first.
enum Call : int { BySymptom, ByFlag, ByCondition, ByArea, ByMuscle };

class Alerts {
public:
    Alerts(const Knowledge& known, const PainReport& report, const PaintedSkin& skin)
        : known_(known), report_(report), skin_(skin) {}

    std::vector<Alert> all(const std::vector<Ranked>& ranked) {
        for (const std::string& id : report_.symptoms)
            if (const Symptom* symptom = find_symptom(known_.rules, id))
                for (const std::string& caution : symptom->cautions)
                    add(BySymptom, caution, as_sentence(symptom->names.name + " was named"));
        for (const Flag& flag : known_.rules.flags)
            if (applies(flag)) add(ByFlag, flag.caution, flag.text);
        for (const std::string& id : report_.conditions)
            if (const anatomy::Condition* condition = known_.catalog.find_condition(id))
                for (const std::string& caution : condition->cautions)
                    add(ByCondition, caution, as_sentence(condition->names.name + " was named"));
        for (const std::string& id : skin_.areas)
            if (const anatomy::Area* area = known_.catalog.find_area(id))
                for (const std::string& caution : area->red_flags)
                    add(ByArea, caution, "Pain " + where_of(*area) + " is marked.");
        for (std::size_t i = 0; i < std::min(ranked.size(), k_muscles_warned); ++i) {
            const anatomy::Muscle& muscle = known_.muscle(ranked[i].muscle);
            for (const std::string& caution : muscle.cautions)
                add(ByMuscle, caution, as_sentence(short_name(muscle.names.name) + " is among the first muscles here"));
        }
        std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
            if (a.is_serious != b.is_serious) return a.is_serious;
            return a.call < b.call;
        });
        std::vector<Alert> alerts;
        for (Found& each : found_) alerts.push_back(std::move(each.alert));
        return alerts;
    }

private:
    struct Found {
        Alert alert;
        bool is_serious = false;
        Call call = ByMuscle;
    };

    // The first and so most direct call for a caution stands.
    void add(Call call, const std::string& id, std::string text) {
        const anatomy::Caution* caution = known_.catalog.find_caution(id);
        if (!caution) return;
        for (const Found& each : found_)
            if (each.alert.caution == id) return;
        found_.push_back({{id, std::move(text)}, caution->is_serious, call});
    }

    bool is_marked(const std::string& area, std::optional<core::Side> side) const {
        return std::any_of(skin_.touched.begin(), skin_.touched.end(), [&](const MarkedArea& marked) {
            const anatomy::SkinArea& drawn = known_.map.areas[marked.area];
            return drawn.area == area && marked.of_drawing >= k_marked &&
                   (!side || drawn.side == *side || drawn.side == core::Side::Midline);
        });
    }

    bool applies(const Flag& flag) const {
        for (std::size_t i = 0; i < flag.areas.size(); ++i) {
            const auto side = i + 1 == flag.areas.size() ? flag.side : std::nullopt;
            if (std::none_of(flag.areas[i].begin(), flag.areas[i].end(),
                             [&](const std::string& area) { return is_marked(area, side); }))
                return false;
        }
        return holds_any(flag.symptoms, report_.symptoms) && holds_any(flag.qualities, skin_.qualities) &&
               skin_.strongest >= flag.min_intensity;
    }

    static bool holds_any(const std::vector<std::string>& asked, const std::vector<std::string>& said) {
        return asked.empty() || std::any_of(asked.begin(), asked.end(), [&](const std::string& each) {
                   return std::find(said.begin(), said.end(), each) != said.end();
               });
    }

    const Knowledge& known_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    std::vector<Found> found_;
};

}

std::vector<Alert> alerts_of(const Knowledge& known, const PainReport& report, const PaintedSkin& skin,
                             const std::vector<Ranked>& ranked) {
    return Alerts(known, report, skin).all(ranked);
}

}
