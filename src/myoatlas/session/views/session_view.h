// Chooses where to look from: a view that frames what is chosen, a muscle and its zones, or a marked pain and its
// likely sources, from the side where they face.
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

// The same of what is chosen alone, near, from where its surface is seen through the least; in pain mode with the
// marked pain when that lies near it. With nothing chosen it is view_of_session().
std::optional<scene::Camera> view_of_chosen(const Session&, const World&, float aspect,
                                            const scene::Camera* kept = nullptr);

}
