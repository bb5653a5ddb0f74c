// SPDX-License-Identifier: MIT
#include "session/attachments.h"

#include "scene/contact.h"
#include "session/views.h"

#include <algorithm>
#include <map>
#include <string>

namespace session {

namespace {

using Key = std::pair<std::uint32_t, scene::StainInk>;
using Stains = std::map<Key, scene::Stain>;

// How far from its origin a muscle may still arise: pennate ones come off the length of a bone, fans off its face.
float origin_reach(const anatomy::Fibers& fibers) {
    if (fibers.origin_reach > 0.0f) return fibers.origin_reach;
    if (anatomy::is_pennate(fibers.plan)) return 0.65f;
    return fibers.plan == anatomy::FiberPlan::Convergent ? 0.4f : 0.25f;
}
float insertion_reach(const anatomy::Fibers& fibers) {
    return fibers.insertion_reach > 0.0f ? fibers.insertion_reach : 0.2f;
}

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

void add(Stains& stains, scene::StainInk ink, const std::vector<scene::Contact>& contacts) {
    for (const scene::Contact& contact : contacts) {
        const auto [found, is_new] =
            stains.try_emplace({contact.part, ink}, scene::Stain{contact.part, ink, contact.inside});
        if (is_new) continue;
        auto& inside = found->second.inside;
        for (std::size_t i = 0; i < inside.size(); ++i) inside[i] = std::max(inside[i], contact.inside[i]);
    }
}

}

std::shared_ptr<const std::vector<scene::Stain>> find_attachments(const Session& session, const World& world) {
    if (!session.selection || !world.body || !world.catalog) return nullptr;
    Stains stains;
    for (const PartRef& ref : parts_of(*session.selection, world.catalog)) {
        const anatomy::Structure* structure = world.catalog->find_structure(ref.structure);
        const scene::Part* part = world.body->find_part(ref.structure, ref.side);
        if (!structure || !part) continue;
        const auto index = static_cast<std::uint32_t>(part - world.body->parts.data());
        const auto origin = parts_named(structure->origin_on, ref.side, *world.body),
                   insertion = parts_named(structure->insertion_on, ref.side, *world.body);
        const scene::Stretch start{index, 0.0f, origin_reach(structure->fibers)},
            end{index, 1.0f - insertion_reach(structure->fibers), 1.0f};
        if (!origin.empty()) add(stains, scene::StainInk::First, find_contacts(*world.body, start, origin));
        if (!insertion.empty()) add(stains, scene::StainInk::Second, find_contacts(*world.body, end, insertion));
    }
    if (stains.empty()) return nullptr;
    auto list = std::make_shared<std::vector<scene::Stain>>();
    for (auto& [key, stain] : stains) list->push_back(std::move(stain));
    return list;
}

}
