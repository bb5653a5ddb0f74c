// Looks through a client's session file or pain drawing for faults, and for ids that the atlas does not know.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/checks/data_check.h"
#include "myoatlas/io/sessions/session_file.h"

#include <memory>

namespace myoatlas::cli {

// The same of a pain drawing (JSON).
Checked check_drawing(loading::Context&, const std::filesystem::path&);
Checked check_session(loading::Context&, const std::filesystem::path&, const std::string& passphrase_file);

// Reads a session, asking for the passphrase of a sealed one (passphrase.h), or throws Failure(k_exit_bad_input). The
// seal it was opened with comes back in `seal`, null for one that has none.
io::SessionFile session_or_fail(const std::filesystem::path&, const std::string& passphrase_file,
                                std::unique_ptr<io::Seal>& seal);

}
