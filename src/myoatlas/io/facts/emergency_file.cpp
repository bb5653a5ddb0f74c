// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/emergency_file.h"

#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/facts/local_text.h"
#include "myoatlas/referral/pain_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;
using referral::Act;
constexpr int k_emergencies_version = 1;
constexpr std::string_view k_number = "{emergency_number}";

class EmergencyReader {
public:
    EmergencyReader(const anatomy::Catalog& catalog, referral::Rules& rules) : catalog_(catalog), rules_(rules) {}

    void read(JsonObject& root) {
        root.check_schema_version(k_emergencies_version);
        JsonObject words = root.object("words");
        if (words.is_valid()) read_words(words);
        root.each_object("signs", Required, [&](JsonObject& record) { read_sign(record); });
        root.each_object("emergencies", Required, [&](JsonObject& record) { read_emergency(record); });
        for (const referral::Symptom& symptom : rules_.symptoms)
            if (symptom.is_sign && !used_.contains(symptom.id))
                root.problem("signs", "the sign \"" + symptom.id + "\" points to no emergency");
        root.finish();
    }

private:
    void read_words(JsonObject& record) {
        referral::EmergencyWords& words = rules_.emergency_words;
        words.number_unset = read_local(record, "number_unset");
        words.number_set = read_local(record, "number_set");
        words.withheld = read_local(record, "withheld");
        words.headings[Act::CallNow] = read_local(record, "call_now");
        words.headings[Act::Today] = read_local(record, "today");
        words.headings[Act::AskFirst] = read_local(record, "ask_first");
        record.finish();
    }

    void read_sign(JsonObject& record) {
        referral::Symptom sign;
        sign.is_sign = true;
        sign.id = record.text("id", Required);
        sign.names.name = record.text("name", Required);
        sign.names.lay = record.text("lay", Required);
        sign.names.translations = record.text_map("translations", Required);
        if (referral::find_symptom(rules_, sign.id)) record.problem("id", "the id is there twice");
        rules_.symptoms.push_back(std::move(sign));
    }

    std::vector<std::string> read_symptoms(JsonObject& record, std::string_view key, JsonObject::Need need) {
        std::vector<std::string> ids = record.texts(key, need);
        for (const std::string& id : ids) {
            if (!referral::find_symptom(rules_, id)) record.problem(key, "there is no symptom \"" + id + "\"");
            used_.insert(id);
        }
        return ids;
    }

    void read_emergency(JsonObject& record) {
        referral::Emergency emergency;
        emergency.id = record.text("id", Required);
        emergency.act = record.word("act", referral::k_acts, emergency.act);
        emergency.names = read_local(record, "names");
        emergency.text = read_local(record, "text");
        emergency.plain = read_local(record, "plain");
        emergency.lists_muscles = record.flag("lists_muscles");
        emergency.asks = read_symptoms(record, "asks", Optional);
        emergency.instead_of = record.texts("instead_of");
        emergency.sources = record.texts("sources");
        const bool is_uncited = record.flag("uncited");
        if (emergency.sources.empty() != is_uncited)
            record.problem("sources", "expected sources, or \"uncited\": true for our own advice");
        for (const std::string& id : emergency.sources)
            if (!catalog_.find_source(id)) record.problem("sources", "there is no source \"" + id + "\"");
        for (const std::string& id : emergency.instead_of)
            if (!catalog_.find_caution(id)) record.problem("instead_of", "there is no caution \"" + id + "\"");
        record.each_object("when", Required, [&](JsonObject& each) {
            emergency.when.push_back(read_findings(each));
            check_findings(each, emergency.when.back(), emergency.act);
        });
        check(record, emergency);
        rules_.emergencies.push_back(std::move(emergency));
    }

    referral::Findings read_findings(JsonObject& record) {
        referral::Findings findings;
        record.each_object("areas", Optional, [&](JsonObject& group) {
            findings.areas.push_back(group.texts("any", Required));
            for (const std::string& id : findings.areas.back())
                if (!catalog_.find_area(id)) group.problem("any", "there is no area \"" + id + "\"");
        });
        if (record.has("side")) findings.side = record.word("side", core::k_sides, core::Side::Left);
        record.each_object("signs", Optional,
                           [&](JsonObject& group) { findings.signs.push_back(read_symptoms(group, "any", Required)); });
        findings.none = read_symptoms(record, "none", Optional);
        for (const std::string& word : record.words("qualities", referral::k_pain_qualities.words()))
            findings.qualities.push_back(*referral::k_pain_qualities.value_of(word));
        findings.min_intensity = record.number("min_intensity", 0.0f);
        findings.age_from = record.whole_number("age_from", 0);
        findings.is_age_unknown = record.flag("age_unknown");
        return findings;
    }

    // Nobody is sent to the telephone for a place that hurts: it takes words, or two places that mean the heart.
    static void check_findings(JsonObject& record, const referral::Findings& findings, Act act) {
        if (findings.areas.empty() && findings.signs.empty())
            record.problem("", "this would always hold; expected areas or signs");
        if (act == Act::CallNow && findings.signs.empty() && findings.areas.size() < 2)
            record.problem("", "a single area calls for help; expected signs, or two groups of areas");
        if (findings.age_from > 0 && findings.is_age_unknown)
            record.problem("age_unknown", "an age is asked for, too; expected one or the other");
    }

    void check(JsonObject& record, const referral::Emergency& emergency) {
        if (referral::find_emergency(rules_, emergency.id)) record.problem("id", "the id is there twice");
        if (emergency.act == Act::None) record.problem("act", "expected call_now, today or ask_first");
        if (emergency.when.empty()) record.problem("when", "nothing points to it");
        if (!rules_.emergencies.empty() && emergency.act < rules_.emergencies.back().act)
            record.problem("act", "a more pressing one stands below; expected the most pressing first");
        if (emergency.act == Act::AskFirst && emergency.asks.empty())
            record.problem("asks", "nothing is asked; expected symptoms");
        if (emergency.act != Act::CallNow) return;
        if (emergency.lists_muscles) record.problem("lists_muscles", "muscles are not looked at while help is called");
        for (const auto& [language, words] : emergency.text)
            if (words.find(k_number) == std::string::npos)
                record.problem("text", "the number to call is missing in \"" + language + "\"");
        for (const auto& [language, words] : emergency.plain)
            if (words.find(k_number) == std::string::npos)
                record.problem("plain", "the number to call is missing in \"" + language + "\"");
    }

    const anatomy::Catalog& catalog_;
    referral::Rules& rules_;
    std::set<std::string> used_;
};

}

core::Problems add_emergencies(const std::filesystem::path& folder, const anatomy::Catalog& catalog,
                               referral::Rules& rules) {
    const std::string file = "emergencies.json";
    std::error_code error;
    if (!std::filesystem::exists(folder / file, error)) return {};
    core::Problems problems;
    read_object_file(folder / file, file, problems,
                     [&](JsonObject& root) { EmergencyReader(catalog, rules).read(root); });
    return problems;
}

}
