// Looks through data for faults: the facts, the packs, whether they fit each other, and a user's own files.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/context.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::cli {

struct Checked {
    std::vector<std::string> lines; // what was looked at: "the facts: 24 muscles, 63 areas ..."
    core::Problems problems;        // everything that is wrong with it
};

// Checks a whole data folder (atlas and packs), as the program finds it at start, and the person's own patterns.
Checked check_data_folder(loading::Context&);
// Checks a folder of facts, a folder that holds one as "atlas", a pack, a file of own patterns, a lesson, a session, or
// a pain drawing; a path that is none of these is a problem. The passphrase of a sealed session comes from that file,
// or as passphrase_or_fail() finds it.
Checked check_path(loading::Context&, const std::filesystem::path&, const std::string& passphrase_file = {});

}
