// Chooses where to look from: a view that frames a muscle and its zones, or a marked pain and its likely sources, from
// the side where they face.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/camera.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

#include <optional>

namespace myoatlas::session {

// Returns nothing when the session shows neither a selection nor a pain, or when the body lacks them all. The angles of
// `kept`, when given, stay if what is to be seen faces it already.
std::optional<scene::Camera> view_of_session(const Session&, const World&, float aspect,
                                             const scene::Camera* kept = nullptr);

}
