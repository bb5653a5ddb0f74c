// What a client drew, said and was treated for, visit by visit, as values. Files of them are read and written by io.
// Units: millimeters, seconds; strengths and pressures 0..10.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/referral/pain_report.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::referral {

struct PainDrawing {
    std::vector<PaintMark> marks;
    std::vector<std::string> symptoms; // as written; symptom_named() knows what they mean
    std::vector<AreaMark> areas;
    std::vector<std::string> conditions;
    std::string said;                // the sentence that the areas began with; empty when there was none
    std::vector<std::string> denied; // symptoms said not to be there, as written
    int age = 0;                     // years, 0: not said

    bool is_empty() const { return marks.empty() && symptoms.empty() && areas.empty() && conditions.empty(); }
    friend bool operator==(const PainDrawing&, const PainDrawing&) = default;
};

// Of a visit: before it was worked, or after.
enum class VisitMoment : unsigned char { Before, After };
constexpr auto k_visit_moments = core::word_table<VisitMoment>({
    {VisitMoment::Before, "before"},
    {VisitMoment::After, "after"},
});

// What a client says while being pressed.
enum class ClientReply : unsigned char { More, Less, Good, Stop };
constexpr auto k_client_replies = core::word_table<ClientReply>({
    {ClientReply::More, "more"},
    {ClientReply::Less, "less"},
    {ClientReply::Good, "good"},
    {ClientReply::Stop, "stop"},
});

struct VisitDrawing {
    VisitMoment moment = VisitMoment::Before;
    PainDrawing drawing; // may be empty: nothing hurts any more
    friend bool operator==(const VisitDrawing&, const VisitDrawing&) = default;
};

// A candidate of an answer that was looked at.
struct ViewedMuscle {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::optional<float> score; // 0..1, of the answer it stood in
    std::string notes;
    friend bool operator==(const ViewedMuscle&, const ViewedMuscle&) = default;
};

struct TimedReply {
    float at_s = 0.0f; // since the press began
    ClientReply reply = ClientReply::Good;
    friend bool operator==(const TimedReply&, const TimedReply&) = default;
};

struct WorkedMuscle {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::string point; // id of a trigger point; empty: the muscle as a whole
    std::optional<float> pressure, seconds;
    std::optional<float> before, after; // how strong its pain was
    std::vector<TimedReply> replies;
    std::string notes;
    friend bool operator==(const WorkedMuscle&, const WorkedMuscle&) = default;
};

struct Visit {
    std::string date; // "2026-11-29"
    std::string time; // "09:30"; may be empty
    std::vector<VisitDrawing> drawings;
    std::string said;                // by the client, as said
    std::vector<std::string> denied; // symptoms asked about that are not there
    std::vector<ViewedMuscle> viewed;
    std::vector<WorkedMuscle> worked;
    std::optional<float> before, after; // how strong the pain was as a whole
    std::string notes;                  // the therapist's; never on a client's page

    // Returns the last drawing of a moment, or null.
    const PainDrawing* drawing_of(VisitMoment) const;
    friend bool operator==(const Visit&, const Visit&) = default;
};

struct SessionFile {
    std::string client;        // a label of the therapist's choice; better no full name
    std::vector<Visit> visits; // in their order in time
    friend bool operator==(const SessionFile&, const SessionFile&) = default;
};

// Returns what is wrong with a date or a time of day; empty when nothing is.
std::string fault_of_date(std::string_view);
std::string fault_of_time(std::string_view);

}
