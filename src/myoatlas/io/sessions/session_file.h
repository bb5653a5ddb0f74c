// A client's session file (.myoatlas): visits over time, each with what was drawn, said, looked at, worked on, and how
// it was before and after. JSON, or the same JSON sealed with a passphrase (seal.h). Stays on the therapist's machine.
// Units: millimeters, seconds; strengths and pressures 0..10.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/core/side.h"
#include "myoatlas/core/word_table.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/io/sessions/seal.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::io {

constexpr std::string_view k_session_ending = ".myoatlas";

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
};

// A candidate of an answer that was looked at.
struct ViewedMuscle {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::optional<float> score; // 0..1, of the answer it stood in
    std::string notes;
};

struct TimedReply {
    float at_s = 0.0f; // since the press began
    ClientReply reply = ClientReply::Good;
};

struct WorkedMuscle {
    std::string muscle;
    core::Side side = core::Side::Left;
    std::string point; // id of a trigger point; empty: the muscle as a whole
    std::optional<float> pressure, seconds;
    std::optional<float> before, after; // how strong its pain was
    std::vector<TimedReply> replies;
    std::string notes;
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
};

struct SessionFile {
    std::string client;        // a label of the therapist's choice; better no full name
    std::vector<Visit> visits; // in their order in time
};

// Returns whether a file begins as a sealed one does; false for one that cannot be read.
bool is_sealed_session(const std::filesystem::path&);

// Reads one; `seal` opens a sealed file and may be null for one that is not. Every fault comes with its JSON pointer; a
// wrong passphrase, a damaged or cut file, and one of a newer version say so.
core::Result<SessionFile> read_session(const std::filesystem::path&, Seal* seal = nullptr);

// Writes it whole or not at all, for its owner only (Privacy::Private); sealed where there is a seal.
core::Status write_session(const std::filesystem::path&, const SessionFile&, Seal* seal = nullptr);

// The document itself: what lies in a file, and what is exported.
Json session_json(const SessionFile&);
core::Result<SessionFile> parse_session(std::string_view text, const std::string& name);

// Returns what is wrong with a date or a time of day; empty when nothing is.
std::string fault_of_date(std::string_view);
std::string fault_of_time(std::string_view);

}
