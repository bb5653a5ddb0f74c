// Where the selected muscles are fixed to bones: origin and insertion as decals of the parts they touch.
// SPDX-License-Identifier: MIT
#pragma once
#include "scene/draw_list.h"
#include "session/session.h"
#include "session/world.h"

#include <memory>
#include <vector>

namespace session {

// Returns null without a selection, or when nothing of it touches what the catalog says it is fixed to. Takes a few ms.
std::shared_ptr<const std::vector<scene::Decal>> find_attachments(const Session&, const World&);

}
