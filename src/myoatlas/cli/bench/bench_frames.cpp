// SPDX-License-Identifier: MIT
#include "myoatlas/cli/bench/bench_frames.h"

#include "myoatlas/core/process_stats.h"

#include <epoxy/gl.h>

namespace myoatlas::cli {

double time_of_frame_ms(render::Renderer& renderer, const scene::DrawList& list, const scene::Camera& camera, int width,
                        int height, render::Quality quality) {
    core::Stopwatch watch;
    renderer.draw(list, camera, width, height, quality);
    glFinish();
    return watch.lap_ms();
}

std::vector<double> orbit_times_ms(render::Renderer& renderer, const scene::DrawList& list, scene::Camera camera,
                                   int width, int height, const Orbit& orbit) {
    std::vector<double> times;
    for (int frame = 0; frame < orbit.warm_up + orbit.frames; ++frame) {
        camera.yaw_deg += orbit.step_deg;
        const double time = time_of_frame_ms(renderer, list, camera, width, height, render::Quality::Moving);
        if (frame >= orbit.warm_up) times.push_back(time);
    }
    return times;
}

}
