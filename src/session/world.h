// What a session looks at: the loaded facts and meshes, lent. What did not load is null, and the session does without.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"
#include "anatomy/surface_map.h"
#include "referral/engine.h"
#include "scene/mesh_library.h"

namespace session {

struct World {
    const anatomy::Catalog* catalog = nullptr;
    const anatomy::SurfaceMap* chart = nullptr;
    const referral::Engine* engine = nullptr;
    const scene::MeshLibrary* body = nullptr;
};

}
