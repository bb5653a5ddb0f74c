// The last visit of a session file, as handouts and pages tell of it.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/context.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/referral/speech/told_muscles.h"

#include <optional>
#include <string>
#include <vector>

namespace myoatlas::cli {

struct ToldVisit {
    std::string client, date, said;
    referral::PainReport report;               // before the work
    std::optional<referral::PainReport> after; // after it
    std::vector<referral::ToldMuscle> muscles; // what was worked, else what was looked at; each once
};

// Throws Failure(k_exit_bad_input) for a file that cannot be read, has no visit, or speaks of what the atlas lacks.
ToldVisit told_visit_or_fail(loading::Context&, const std::string& session, const std::string& passphrase_file);

}
