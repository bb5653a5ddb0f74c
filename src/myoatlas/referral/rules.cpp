// SPDX-License-Identifier: MIT
#include "myoatlas/referral/rules.h"

#include "myoatlas/core/text.h"

#include <algorithm>
#include <utility>

namespace myoatlas::referral {
namespace {

constexpr std::size_t k_suggestions = 3;

const std::vector<std::pair<std::string, float Weights::*>> k_plain_weights{
    {"explaining", &Weights::explaining},
    {"spillover", &Weights::spillover},
    {"spillover_filled", &Weights::spillover_filled},
    {"settled", &Weights::settled},
    {"wrong_depth", &Weights::wrong_depth},
    {"charted", &Weights::charted},
    {"charted_spillover", &Weights::charted_spillover},
    {"charted_once", &Weights::charted_once},
    {"further_point", &Weights::further_point},
    {"chain", &Weights::chain},
    {"condition", &Weights::condition},
    {"link_sometimes", &Weights::link_sometimes},
    {"link_unsure", &Weights::link_unsure},
    {"symptom_at_times", &Weights::symptom_at_times},
    {"symptom", &Weights::symptom},
    {"symptom_link", &Weights::symptom_link},
    {"symptom_alone", &Weights::symptom_alone},
    {"set_penalty", &Weights::set_penalty},
    {"nerve_quality", &Weights::nerve_quality},
    {"left_out", &Weights::left_out},
    {"outline", &Weights::outline},
};

const std::array<std::string, 5> k_evidence_weights{"evidence_reproduced", "evidence_charted_by_several",
                                                    "evidence_charted_by_one", "evidence_traditional",
                                                    "evidence_disputed"};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words{""};
    for (const char c : core::fold(text))
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    if (words.back().empty()) words.pop_back();
    return words;
}

bool holds(const std::vector<std::string>& words, const std::string& beginnings) {
    const std::vector<std::string> asked = words_of(beginnings);
    return !asked.empty() && std::all_of(asked.begin(), asked.end(), [&](const std::string& beginning) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return word.rfind(beginning, 0) == 0; });
    });
}

}

float* find_weight(Weights& weights, std::string_view id) {
    for (const auto& [name, member] : k_plain_weights)
        if (name == id) return &(weights.*member);
    for (std::size_t i = 0; i < k_evidence_weights.size(); ++i)
        if (k_evidence_weights[i] == id) return &weights.evidence[i];
    return nullptr;
}

const std::vector<std::string>& weight_ids() {
    static const std::vector<std::string> k_ids = [] {
        std::vector<std::string> ids;
        for (const auto& [name, member] : k_plain_weights) ids.push_back(name);
        ids.insert(ids.end(), k_evidence_weights.begin(), k_evidence_weights.end());
        return ids;
    }();
    return k_ids;
}

const Emergency* find_emergency(const Rules& rules, std::string_view id) {
    const auto found = std::find_if(rules.emergencies.begin(), rules.emergencies.end(),
                                    [&](const Emergency& each) { return each.id == id; });
    return found == rules.emergencies.end() ? nullptr : &*found;
}

const Symptom* find_symptom(const Rules& rules, std::string_view id) {
    const auto found =
        std::find_if(rules.symptoms.begin(), rules.symptoms.end(), [&](const Symptom& each) { return each.id == id; });
    return found == rules.symptoms.end() ? nullptr : &*found;
}

bool means(const Symptom& symptom, std::string_view phrase) {
    const std::vector<std::string> words = words_of(phrase);
    return std::any_of(symptom.phrases.begin(), symptom.phrases.end(),
                       [&](const std::string& beginnings) { return holds(words, beginnings); });
}

core::Result<std::string> symptom_named(const Rules& rules, std::string_view text) {
    const std::string folded = core::fold(text);
    std::vector<std::pair<std::string, std::string>> known; // what it is called, its id
    for (const Symptom& symptom : rules.symptoms) {
        const auto add = [&](const std::string& name) {
            if (!name.empty()) known.emplace_back(core::fold(name), symptom.id);
        };
        add(symptom.id);
        add(symptom.names.name);
        add(symptom.names.lay);
        for (const std::string& alias : symptom.names.aliases) add(alias);
        for (const auto& translation : symptom.names.translations) add(translation.second);
        for (const std::string& name : symptom.names.elsewhere) add(name);
    }
    for (const auto& [name, id] : known)
        if (name == folded) return id;
    for (const Symptom& symptom : rules.symptoms)
        if (means(symptom, text)) return symptom.id;

    // The nearest are looked for among all names, so that "diziness" finds what is called dizziness.
    std::vector<std::string> names;
    for (const auto& each : known) names.push_back(each.first);
    std::vector<std::string> ids;
    for (const std::string& name : core::nearest(text, names, names.size())) {
        const auto each = std::find_if(known.begin(), known.end(), [&](const auto& k) { return k.first == name; });
        if (std::find(ids.begin(), ids.end(), each->second) == ids.end()) ids.push_back(each->second);
        if (ids.size() == k_suggestions) break;
    }
    std::string what = "there is no such symptom";
    for (std::size_t i = 0; i < ids.size(); ++i)
        what += (i == 0 ? "; the nearest are " : i + 1 == ids.size() ? " and " : ", ") + ids[i];
    return core::Problem{"symptom \"" + std::string(text) + "\"", what};
}

}
