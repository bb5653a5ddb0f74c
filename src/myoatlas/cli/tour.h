// A tour of the atlas as pictures, for machines with no display.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/loading/context.h"

#include <filesystem>

namespace myoatlas::cli {

// Renders the tour into `folder`, which is made when it is missing, and prints where each picture is. Throws
// Failure(k_exit_cannot) when the machine cannot draw or the folder cannot be written. Without a surface map the
// pictures of zones are left out, with a sentence.
void render_tour(loading::Context&, const std::filesystem::path& folder = "myoatlas-tour");

}
