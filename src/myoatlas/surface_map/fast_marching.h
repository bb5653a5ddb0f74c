// Distances over the skin: a front that starts at some vertices and marches outward (Kimmel & Sethian 1998).
// Keeps its work arrays, so one Front serves many runs. Thread: one at a time.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/surface_map/skin_graph.h"

#include <limits>
#include <span>
#include <vector>

namespace myoatlas::surface_map {

struct Reached {
    std::uint32_t vertex = 0;
    float distance_mm = 0.0f;
};

class FastMarching {
public:
    // The skin must outlive it.
    explicit FastMarching(const SkinGraph&);

    // Returns the vertices within `limit_mm` of the seeds over the skin, nearest first, each once. Where `walkable` is
    // given (one flag a vertex) the front stays on those. The span is good until the next run.
    std::span<const Reached> run(std::span<const Reached> seeds, float limit_mm,
                                 const std::vector<bool>* walkable = nullptr);

private:
    void offer(std::uint32_t vertex, float distance);

    const SkinGraph& skin_;
    std::vector<float> distance_; // infinite where the running front has not been
    std::vector<bool> is_done_;
    std::vector<std::uint32_t> touched_;
    std::vector<std::pair<float, std::uint32_t>> heap_;
    std::vector<Reached> reached_;
};

}
