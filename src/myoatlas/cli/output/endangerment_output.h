// Places where what lies beneath is easily hurt, as JSON for scripts and as text for people.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/output/json_output.h"

#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::cli {

Json json_of(const anatomy::Endangerment&);
// What lies there, what hands and needles may do, when to stop.
std::string text_of(const anatomy::Endangerment&, std::string_view language);
// The sites that a point lies in on either side; none without a surface map.
std::vector<std::string> sites_of(const anatomy::SurfaceMap*, std::string_view point);
// A line for each: "Carotid triangle: Move away from any pulse. ... Stop at ...".
std::string care_text(const anatomy::Catalog&, const std::vector<std::string>& sites, std::string_view language);

}
