// SPDX-License-Identifier: MIT
#include "myoatlas/session/study/sequence.h"
#include "myoatlas/session/lookup.h"

#include <algorithm>
#include <optional>

namespace myoatlas::session {

namespace {

std::vector<Command> shown(const Selection& selection) {
    return {Select{selection.id(), selection.side}, FrameReferral{}};
}

// The place after, or before; the first where there is none yet.
std::optional<std::size_t> next_index(std::optional<std::size_t> now, std::size_t count, bool is_forward) {
    if (count == 0) return std::nullopt;
    if (!now) return 0;
    if (is_forward ? *now + 1 >= count : *now == 0) return std::nullopt;
    return is_forward ? *now + 1 : *now - 1;
}

std::vector<Selection> region_of(const Session& session, const anatomy::Catalog& catalog) {
    const anatomy::Muscle* chosen = session.selection ? catalog.find_muscle(session.selection->muscle) : nullptr;
    const core::Side side =
        session.selection && session.selection->side == core::Side::Right ? core::Side::Right : core::Side::Left;
    std::vector<Selection> muscles;
    for (const anatomy::Muscle& muscle : catalog.all().muscles)
        if (!muscle.points.empty() && (!chosen || muscle.section == chosen->section))
            muscles.push_back({muscle.id, muscle.structures, side});
    return muscles;
}

}

std::vector<Command> step_of_sequence(const Session& session, const World& world, bool is_forward) {
    if (!world.catalog) return {};
    const bool is_pain = session.mode == Mode::Pain;
    if (session.sequence.empty() && is_pain && session.answer && !session.answer->candidates.empty()) {
        const auto next = next_index(session.candidate, session.answer->candidates.size(), is_forward);
        if (!next) return {};
        return {ChooseCandidate{static_cast<int>(*next) + 1}, FrameReferral{}};
    }
    if (session.sequence.empty() && !session.beside.empty()) {
        Present together{Presenting::These, {}, {}};
        for (const Selection& each : session.beside) together.ids.push_back(sided_id(each));
        together.ids.push_back(sided_id(*session.selection));
        return {together};
    }
    // Where pain is marked and no muscle is told, as when it must not wait, none is brought up by a key either.
    if (session.sequence.empty() && is_pain) return {};
    const std::vector<Selection> all = session.sequence.empty() ? region_of(session, *world.catalog) : session.sequence;
    std::optional<std::size_t> now;
    if (session.selection)
        if (const auto found = std::ranges::find(all, *session.selection); found != all.end())
            now = static_cast<std::size_t>(found - all.begin());
    const auto next = next_index(now, all.size(), is_forward);
    return next ? shown(all[*next]) : std::vector<Command>{};
}

}
