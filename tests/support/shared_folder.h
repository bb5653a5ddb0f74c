// Material to test against that is not the repository's to give away: facts and meshes gathered by others. It lies in
// the folder "shared" beside the checkout of whoever has it, or where MYOATLAS_SHARED says. A test that needs it is
// skipped, with a sentence of what was not tried, where it is not; so it does nothing else besides.
// SPDX-License-Identifier: MIT
#pragma once
#include "support/places.h"

#include <cstdlib>
#include <filesystem>

namespace myoatlas::support {

inline std::filesystem::path shared_folder() {
    if (const char* elsewhere = std::getenv("MYOATLAS_SHARED")) return elsewhere;
    return support::repository().parent_path() / "shared";
}

}
