// SPDX-License-Identifier: MIT
#include "myoatlas/session/stage/attachments.h"

#include "myoatlas/scene/contact.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <map>
#include <string>

namespace myoatlas::session {

namespace {

using Key = std::pair<std::uint32_t, scene::DecalInk>;
using Decals = std::map<Key, scene::Decal>;

// The named structures on the muscle's side and the midline; muscles and skin take no paint.
std::vector<std::uint32_t> parts_named(const std::vector<std::string>& ids, core::Side side,
                                       const scene::MeshLibrary& body) {
    std::vector<std::uint32_t> parts;
    for (std::uint32_t i = 0; i < body.parts.size(); ++i) {
        const scene::Part& part = body.parts[i];
        if (part.kind == scene::PartKind::Muscle || part.kind == scene::PartKind::Skin) continue;
        const bool is_near = part.side == side || part.side == core::Side::Midline || side == core::Side::Midline;
        if (is_near && std::ranges::find(ids, part.structure) != ids.end()) parts.push_back(i);
    }
    return parts;
}

void add(Decals& decals, scene::DecalInk ink, const std::vector<scene::Contact>& contacts) {
    for (const scene::Contact& contact : contacts) {
        const auto [found, is_new] =
            decals.try_emplace({contact.part, ink}, scene::Decal{contact.part, ink, contact.inside});
        if (is_new) continue;
        auto& inside = found->second.inside;
        for (std::size_t i = 0; i < inside.size(); ++i) inside[i] = std::max(inside[i], contact.inside[i]);
    }
}

}

std::shared_ptr<const std::vector<scene::Decal>> find_attachments(const Session& session, const World& world) {
    if (!session.selection || !world.body || !world.catalog) return nullptr;
    Decals decals;
    for (const PartRef& ref : parts_of(*session.selection, world.catalog)) {
        const anatomy::Structure* structure = world.catalog->find_structure(ref.structure);
        const scene::Part* part = world.body->find_part(ref.structure, ref.side);
        if (!structure || !part) continue;
        const auto index = static_cast<std::uint32_t>(part - world.body->parts.data());
        const auto origin = parts_named(structure->origin_on, ref.side, *world.body),
                   insertion = parts_named(structure->insertion_on, ref.side, *world.body);
        const scene::Stretch start{index, 0.0f, anatomy::reach_from_origin(structure->fibers)},
            end{index, 1.0f - anatomy::reach_to_insertion(structure->fibers), 1.0f};
        if (!origin.empty()) add(decals, scene::DecalInk::First, find_contacts(*world.body, start, origin));
        if (!insertion.empty()) add(decals, scene::DecalInk::Second, find_contacts(*world.body, end, insertion));
    }
    if (decals.empty()) return nullptr;
    auto list = std::make_shared<std::vector<scene::Decal>>();
    for (auto& [key, decal] : decals) list->push_back(std::move(decal));
    return list;
}

}
