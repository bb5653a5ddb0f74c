// The engine and the catalog of Myoatlas, for other programs: from a muscle to where it refers pain, and from a pain to
// the muscles that could explain it, with reasons and sources. It teaches and explains; it never diagnoses.
// Units: millimeters, frame +X subject's left, +Y up, +Z front. Shares and scores are 0..1.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/anatomy/surface_map.h"
#include "myoatlas/core/result.h"
#include "myoatlas/referral/engine.h"
#include "myoatlas/referral/pain_report.h"

#include <filesystem>
#include <memory>

namespace myoatlas {

// The facts, where they lie on the built-in body's skin, and the engine over both. Immutable; cheap to copy.
struct Atlas {
    std::shared_ptr<const anatomy::Catalog> catalog;
    std::shared_ptr<const anatomy::SurfaceMap> surface_map;
    std::shared_ptr<const referral::Engine> engine;
};

// Reads the data folder of an installed or built Myoatlas (share/myoatlas, or data beside the program). Returns all
// problems, each with its file and place, when it cannot be used.
core::Result<Atlas> open_atlas(const std::filesystem::path& data_folder);

}
