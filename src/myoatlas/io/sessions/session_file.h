// A client's session file (.myoatlas): visits over time, each with what was drawn, said, looked at, worked on, and how
// it was before and after. JSON, or the same JSON sealed with a passphrase (seal.h). Stays on the therapist's machine.
// Units: millimeters, seconds; strengths and pressures 0..10.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/base/json_text.h"
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/io/sessions/seal.h"
#include "myoatlas/referral/visits.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace myoatlas::io {

constexpr std::string_view k_session_ending = ".myoatlas";

using referral::ClientReply;
using referral::fault_of_date;
using referral::fault_of_time;
using referral::k_client_replies;
using referral::k_visit_moments;
using referral::SessionFile;
using referral::TimedReply;
using referral::ViewedMuscle;
using referral::Visit;
using referral::VisitDrawing;
using referral::VisitMoment;
using referral::WorkedMuscle;

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

}
