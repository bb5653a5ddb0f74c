// What a report of a fault needs to say of a machine: versions, drawing, data and folders; nothing private.
// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace myoatlas::loading {
class Context;
}

namespace myoatlas::cli {

using AboutRows = std::vector<std::pair<std::string, std::string>>; // what, and which

// `drawing`: what draws, where this build can. A home folder is told as "~".
std::string about_of(loading::Context&, const AboutRows& drawing);

// Opens a context to ask it; why there is none is told in its place. Builds with pictures only.
AboutRows drawing_rows();

}
