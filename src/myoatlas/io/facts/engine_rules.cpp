// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/engine_rules.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/json_object.h"
#include "myoatlas/io/facts/emergency_file.h"
#include "myoatlas/referral/pain_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace myoatlas::io {
namespace {

using enum JsonObject::Need;
constexpr int k_rules_version = 1;

class RulesReader {
public:
    explicit RulesReader(const anatomy::Catalog& catalog) : catalog_(catalog) {}

    referral::Rules read(JsonObject& root) {
        root.check_schema_version(k_rules_version);
        root.each_object("weights", Required, [&](JsonObject& record) { read_weight(record); });
        for (const std::string& id : referral::weight_ids())
            if (!weights_.count(id)) root.problem("weights", "the weight \"" + id + "\" is missing");
        root.each_object("symptoms", Required, [&](JsonObject& record) { read_symptom(record); });
        root.each_object("flags", Required, [&](JsonObject& record) { read_flag(record); });
        root.each_object("cares", Optional, [&](JsonObject& record) { read_care(record); });
        root.finish();
        return std::move(rules_);
    }

private:
    void read_weight(JsonObject& record) {
        const std::string id = record.text("id", Required);
        const float value = record.number("value", 0.0f, Required);
        if (record.text("reason", Required).empty()) record.problem("reason", "the reason is empty");
        float* weight = referral::find_weight(rules_.weights, id);
        if (!weight) {
            record.problem("id", "there is no weight \"" + id + "\"; expected one of the engine's");
            return;
        }
        if (!weights_.insert(id).second) record.problem("id", "the weight \"" + id + "\" is there twice");
        if (!(value >= 0.0f && value <= 1.0f))
            record.problem("value", "the weight is " + core::plain_number(value) + "; expected 0 to 1");
        *weight = value;
    }

    template <class Known>
    void check_ids(JsonObject& record, std::string_view key, const std::vector<std::string>& ids,
                   const Known& is_known) {
        for (const std::string& id : ids)
            if (!is_known(id)) record.problem(key, "\"" + id + "\" is not known");
    }

    std::string read_caution(JsonObject& record, std::string_view key) {
        std::string id = record.text(key, Required);
        if (!catalog_.find_caution(id)) record.problem(key, "there is no caution \"" + id + "\"");
        return id;
    }

    // A medical claim names its sources, or says that it has none.
    std::vector<std::string> read_sources(JsonObject& record) {
        std::vector<std::string> ids = record.texts("sources");
        check_ids(record, "sources", ids, [&](const std::string& id) { return catalog_.find_source(id); });
        const bool is_uncited = record.flag("uncited");
        if (ids.empty() && !is_uncited)
            record.problem("sources", "there are no sources; expected some, or \"uncited\": true for our own advice");
        if (!ids.empty() && is_uncited) record.problem("uncited", "it names sources; expected one or the other");
        return ids;
    }

    void read_symptom(JsonObject& record) {
        referral::Symptom symptom;
        symptom.id = record.text("id", Required);
        symptom.names.name = record.text("name", Required);
        symptom.names.lay = record.text("lay", Required);
        symptom.names.aliases = record.texts("aliases");
        symptom.names.translations = record.text_map("translations");
        symptom.phrases = record.texts("phrases");
        symptom.condition = record.text("condition");
        symptom.is_of_nerve = record.flag("nerve");
        record.each_object("cautions", Optional, [&](JsonObject& call) {
            std::string caution = read_caution(call, "id");
            symptom.cautions.push_back({std::move(caution), read_sources(call)});
        });
        if (referral::find_symptom(rules_, symptom.id)) record.problem("id", "the id is there twice");
        if (!symptom.condition.empty() && !catalog_.find_condition(symptom.condition))
            record.problem("condition", "there is no condition \"" + symptom.condition + "\"");
        if (symptom.phrases.empty() && symptom.condition.empty() && symptom.cautions.empty() && !symptom.is_of_nerve)
            record.problem("", "the symptom leads nowhere; expected phrases, a condition or cautions");
        rules_.symptoms.push_back(std::move(symptom));
    }

    void read_flag(JsonObject& record) {
        referral::Flag flag;
        flag.caution = read_caution(record, "caution");
        flag.text = record.text("text", Required);
        flag.sources = read_sources(record);
        record.each_object("areas", Optional, [&](JsonObject& group) {
            flag.areas.push_back(group.texts("any", Required));
            check_ids(group, "any", flag.areas.back(), [&](const std::string& id) { return catalog_.find_area(id); });
        });
        if (record.has("side")) {
            flag.side = record.word("side", core::k_sides, core::Side::Left);
            if (flag.side == core::Side::Midline)
                record.problem("side", "an area lies on one side; expected left or right");
        }
        flag.symptoms = record.texts("symptoms");
        check_ids(record, "symptoms", flag.symptoms,
                  [&](const std::string& id) { return referral::find_symptom(rules_, id); });
        for (const std::string& word : record.words("qualities", referral::k_pain_qualities.words()))
            flag.qualities.push_back(*referral::k_pain_qualities.value_of(word));
        flag.min_intensity = record.number("min_intensity", 0.0f);
        if (flag.areas.empty() && flag.symptoms.empty() && flag.qualities.empty())
            record.problem("", "the flag would always be up; expected areas, symptoms or qualities");
        rules_.flags.push_back(std::move(flag));
    }

    void read_care(JsonObject& record) {
        referral::Care care;
        care.caution = read_caution(record, "caution");
        care.text = record.text("text", Required);
        care.plain = record.text("plain", Required);
        for (const referral::Care& other : rules_.cares)
            if (other.caution == care.caution) record.problem("caution", "the caution is there twice");
        rules_.cares.push_back(std::move(care));
    }

    const anatomy::Catalog& catalog_;
    std::set<std::string> weights_;
    referral::Rules rules_;
};

}

core::Result<referral::Rules> load_engine_rules(const std::filesystem::path& folder, const anatomy::Catalog& catalog) {
    const std::string file = "engine.json";
    core::Problems problems;
    referral::Rules rules;
    read_object_file(folder / file, file, problems, [&](JsonObject& root) { rules = RulesReader(catalog).read(root); });
    const core::Problems more = add_emergencies(folder, catalog, rules);
    problems.insert(problems.end(), more.begin(), more.end());
    if (!problems.empty()) return problems;
    return rules;
}

}
