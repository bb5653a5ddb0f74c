// SPDX-License-Identifier: MIT
#include "myoatlas/referral/safety/emergencies.h"

#include "myoatlas/referral/safety/alerts.h"
#include "myoatlas/referral/safety/report_findings.h"

#include <algorithm>

namespace myoatlas::referral {
namespace {

constexpr std::string_view k_number_mark = "{emergency_number}", k_digits_mark = "{number}";
constexpr std::size_t k_fewest_digits = 2, k_most_digits = 8;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// Symptoms are asked about first: most reports name none, and then most findings fail at once.
bool hold(const ReportFindings& report, const Findings& findings) {
    for (const std::vector<std::string>& any : findings.signs)
        if (!report.names_any(any)) return false;
    if (report.names_any(findings.none)) return false;
    if (findings.age_from > 0 && report.age() < findings.age_from) return false;
    if (findings.is_age_unknown && report.age() > 0) return false;
    return report.strongest() >= findings.min_intensity && report.feels(findings.qualities) &&
           (report.marks(findings.areas, findings.side) ||
            (!findings.signs.empty() && !findings.side && report.may_mark(findings.areas)));
}

RaisedEmergency raised_by(const ReportFindings& report, const Emergency& emergency, const Findings& findings) {
    RaisedEmergency raised{emergency.id, emergency.act, {}, {}, {}};
    for (const std::vector<std::string>& any : findings.signs)
        for (const std::string& symptom : any)
            if (report.names(symptom)) add_new(raised.symptoms, {symptom});
    for (const std::vector<std::string>& any : findings.areas) add_new(raised.areas, report.marked_of(any));
    for (const std::string& symptom : emergency.asks)
        if (!report.names(symptom) && !report.denies(symptom)) raised.asks.push_back(symptom);
    return raised;
}

}

bool is_emergency_number(std::string_view number) {
    return number.size() >= k_fewest_digits && number.size() <= k_most_digits &&
           std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string with_number(const EmergencyWords& words, const LocalText& texts, std::string_view language,
                        std::string_view number) {
    std::string spoken = core::in_language(number.empty() ? words.number_unset : words.number_set, language);
    replace_all(spoken, k_digits_mark, number);
    std::string text = core::in_language(texts, language);
    replace_all(text, k_number_mark, spoken);
    return text;
}

std::vector<RaisedEmergency> emergencies_of(const Knowledge& known, const PainReport& report, const PaintedSkin& skin) {
    const ReportFindings findings(known, report, skin);
    std::vector<RaisedEmergency> raised;
    for (const Emergency& emergency : known.rules.emergencies) {
        // Where help is called no question is left; and what was asked and denied is not asked again.
        const bool is_question = emergency.act == Act::AskFirst;
        if (is_question && !raised.empty() && raised.front().act == Act::CallNow) break;
        const auto found = std::find_if(emergency.when.begin(), emergency.when.end(),
                                        [&](const Findings& each) { return hold(findings, each); });
        if (found == emergency.when.end()) continue;
        RaisedEmergency each = raised_by(findings, emergency, *found);
        if (is_question && each.asks.empty() && !emergency.asks.empty()) continue;
        raised.push_back(std::move(each));
    }
    return raised;
}

}
