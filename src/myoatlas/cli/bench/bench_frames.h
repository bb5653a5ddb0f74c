// How long frames take, for the benches.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/render/renderer.h"

#include <vector>

namespace myoatlas::cli {

// From the call until the driver is done, in ms.
double time_of_frame_ms(render::Renderer&, const scene::DrawList&, const scene::Camera&, int width, int height,
                        render::Quality);

// Of moving frames around the body, each a step further; the first ones, which warm caches, are left out.
struct Orbit {
    int warm_up = 4, frames = 72;
    float step_deg = 5.0f;
};
std::vector<double> orbit_times_ms(render::Renderer&, const scene::DrawList&, scene::Camera, int width, int height,
                                   const Orbit&);

}
