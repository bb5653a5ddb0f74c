// SPDX-License-Identifier: MIT
#include "myoatlas/referral/safety/alerts.h"

#include "myoatlas/referral/safety/report_findings.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <utility>

namespace myoatlas::referral {
namespace {

constexpr std::size_t k_muscles_warned = 5; // candidates whose cautions are shown

class Alerts {
public:
    Alerts(const Knowledge& known, const Telling& telling, const PainReport& report, const PaintedSkin& skin)
        : known_(known), telling_(telling), report_(report), skin_(skin), findings_(known, report, skin) {}

    std::vector<Alert> all() {
        const Words& words = telling_.words;
        const auto named = [&](const anatomy::Names& names) {
            return words("named", {{"name", inside_sentence(names.name)}});
        };
        for (const std::string& id : report_.symptoms)
            if (const Symptom* symptom = find_symptom(telling_.rules, id))
                for (const CautionCall& call : symptom->cautions)
                    add({call.caution, named(symptom->names), CalledBy::Symptom, call.sources});
        for (const Flag& flag : telling_.rules.flags)
            if (applies(flag)) add({flag.caution, flag.text, CalledBy::Flag, flag.sources});
        for (const std::string& id : report_.conditions)
            if (const anatomy::Condition* condition = telling_.facts.find_condition(id))
                for (const std::string& caution : condition->cautions)
                    add({caution, named(condition->names), CalledBy::Condition, {}});
        for (const std::string& id : skin_.areas)
            if (const anatomy::Area* area = telling_.facts.find_area(id))
                for (const std::string& caution : area->red_flags)
                    add({caution, words("area_marked", {{"where", words.where_of(*area)}}), CalledBy::Area, {}});
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

    bool applies(const Flag& flag) const {
        return (flag.symptoms.empty() || findings_.names_any(flag.symptoms)) && findings_.feels(flag.qualities) &&
               findings_.strongest() >= flag.min_intensity && findings_.marks(flag.areas, flag.side);
    }

    const Knowledge& known_;
    const Telling& telling_;
    const PainReport& report_;
    const PaintedSkin& skin_;
    ReportFindings findings_;
    std::vector<Alert> alerts_;
};

}

std::vector<Alert> alerts_of(const Knowledge& known, const Telling& telling, const PainReport& report,
                             const PaintedSkin& skin) {
    return Alerts(known, telling, report, skin).all();
}

std::vector<MuscleCare> care_of(const Knowledge& known, const Telling& telling, const std::vector<Ranked>& ranked,
                                const std::vector<Alert>& alerts) {
    std::vector<MuscleCare> cares;
    for (std::size_t i = 0; i < std::min(ranked.size(), k_muscles_warned); ++i) {
        const anatomy::Muscle& muscle = known.muscle(ranked[i].muscle);
        for (const std::string& id : muscle.cautions) {
            const anatomy::Caution* caution = telling.facts.find_caution(id);
            const auto is_it = [&](const auto& each) { return each.caution == id; };
            if (!caution || std::any_of(alerts.begin(), alerts.end(), is_it)) continue;
            auto care = std::find_if(cares.begin(), cares.end(), is_it);
            if (care == cares.end()) {
                const auto words = std::find_if(telling.rules.cares.begin(), telling.rules.cares.end(), is_it);
                const bool has_own = words != telling.rules.cares.end();
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
