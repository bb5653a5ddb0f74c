// The chain from a pressed trigger point to the pain, played.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/stage/chain_paths.h"

#include <memory>

namespace myoatlas::session {

namespace {

Effects no_zone() {
    return refused("No zone is shown; choose a muscle with trigger points first.");
}

void tell(Session& session, const World& world, float at) {
    session.chain.is_told = true;
    session.chain.at = at;
    if (session.chain_paths || !world.catalog || !world.surface_map) return;
    session.chain_paths = std::make_shared<const std::vector<ChainPath>>(
        find_chain_paths(*session.shown, *world.catalog, *world.surface_map));
}

}

void forget_chain(Session& session) {
    session.chain.is_told = session.chain.is_playing = false;
    session.chain.at = 0.0f;
    session.chain_paths.reset();
}

Effects Applier::operator()(const PlayChain&) const {
    if (!session.shown) return no_zone();
    const bool is_over = !session.chain.is_told || session.chain.at >= 1.0f;
    tell(session, world, session.is_motion_reduced ? 1.0f : is_over ? 0.0f : session.chain.at);
    session.chain.is_playing = !session.is_motion_reduced;
    return {};
}

Effects Applier::operator()(const PauseChain&) const {
    session.chain.is_playing = false;
    return {};
}

Effects Applier::operator()(const ScrubChain& c) const {
    if (!session.shown) return no_zone();
    tell(session, world, c.at);
    session.chain.is_playing = false;
    return {};
}

Effects Applier::operator()(const LoopChain& c) const {
    session.chain.is_looped = c.is_looped;
    return {};
}

Effects Applier::operator()(const SetPace& c) const {
    session.chain.pace = c.factor;
    return {};
}

}
