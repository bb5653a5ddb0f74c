// Where the selected muscles are fixed to bones: origin and insertion as decals of the parts they touch.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/scene/draw_list.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/world.h"

#include <memory>
#include <vector>

namespace myoatlas::session {

// Returns null without a selection, or when nothing of it touches what the catalog says it is fixed to. Takes a few ms.
std::shared_ptr<const std::vector<scene::Decal>> find_attachments(const Session&, const World&);

}
