// What must not wait: findings that point to something dangerous, and what to do first. The records and their words in
// every language are data (assets/data/emergencies.json, read by io/facts/emergency_file.h).
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/local_text.h"
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/referral/pain_report.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::referral {

// What to do first, the most pressing first.
enum class Act : unsigned char { CallNow, Today, AskFirst, None };
constexpr auto k_acts = core::word_table<Act>({
    {Act::CallNow, "call_now"},
    {Act::Today, "today"},
    {Act::AskFirst, "ask_first"},
    {Act::None, "none"},
});
constexpr std::string_view name_of(Act act) {
    return k_acts.word_of(act);
}

using core::LocalText;

// One way in which a report may point to an emergency. All that is set must hold.
struct Findings {
    std::vector<std::vector<std::string>> areas; // of every group at least one area is marked
    std::optional<core::Side> side;              // of the areas of the last group
    std::vector<std::vector<std::string>> signs; // of every group at least one symptom is named
    std::vector<std::string> none;               // none of these symptoms is named
    std::vector<PainQuality> qualities;          // any of them is painted or named
    float min_intensity = 0.0f;                  // 0..10, of the strongest mark
    int age_from = 0;                            // years; an age must be known, then
    bool is_age_unknown = false;                 // no age is known
};

struct Emergency {
    std::string id; // "stroke"
    Act act = Act::CallNow;
    LocalText names;
    LocalText text;                      // for the therapist; {emergency_number} stands for the number to call
    LocalText plain;                     // for the client, never softer
    bool lists_muscles = false;          // whether muscles are looked at beside it
    std::vector<std::string> asks;       // symptoms to ask about
    std::vector<std::string> instead_of; // cautions that need not be told beside it
    std::vector<std::string> sources;    // none: our own advice
    std::vector<Findings> when;          // any of them
};

// What is said around the emergencies.
struct EmergencyWords {
    LocalText number_unset;            // "your emergency number (112, 911, 999)"
    LocalText number_set;              // how a number that was set is spoken of; {number} stands for it
    LocalText withheld;                // that no muscles are shown
    std::map<Act, LocalText> headings; // what is to be done, in a few words
};

// An emergency that a report points to, and what in it does.
struct RaisedEmergency {
    std::string emergency;
    Act act = Act::AskFirst;
    std::vector<std::string> symptoms, areas;
    std::vector<std::string> asks; // those that were neither named nor denied
};

// Puts the number to call into a text; an empty number: the country's own is spoken of.
std::string with_number(const EmergencyWords&, const LocalText&, std::string_view language, std::string_view number);
// True for what may be dialed: 2 to 8 digits.
bool is_emergency_number(std::string_view);

}
