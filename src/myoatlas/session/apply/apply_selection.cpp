// What is selected, hidden and isolated, and how far the body is peeled.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/views/views.h"

#include <algorithm>
#include <set>

namespace myoatlas::session {

using core::Side;

namespace {

// The candidate of the answer that is this muscle, so that list and picture stay together.
std::optional<std::size_t> candidate_of(const Session& session, const std::string& muscle, Side side) {
    if (!session.answer) return std::nullopt;
    const auto& candidates = session.answer->candidates;
    const auto found = std::ranges::find_if(
        candidates, [&](const referral::Candidate& c) { return c.muscle == muscle && c.side == side; });
    if (found == candidates.end()) return std::nullopt;
    return static_cast<std::size_t>(found - candidates.begin());
}

// Parts of both sides when no side is given.
core::Result<std::set<PartRef>> parts_meant(const anatomy::Catalog& catalog, const std::string& text,
                                            const MaybeSide& side) {
    std::set<PartRef> parts;
    for (const Side one : {side.value_or(Side::Left), side.value_or(Side::Right)}) {
        const auto selection = find_selection(catalog, text, one);
        if (!selection) return selection.problems();
        for (PartRef& part : parts_of(*selection, &catalog)) parts.insert(std::move(part));
    }
    return parts;
}

}

void show(Session& session, std::optional<ShownReferral> shown) {
    session.shown = std::move(shown);
    session.time_s = 0.0f;
    forget_chain(session);
}

void select(Session& session, const Selection& selection, const anatomy::Catalog& catalog, std::string point) {
    const anatomy::Muscle* muscle = catalog.find_muscle(selection.muscle);
    const bool has_points = muscle && !muscle->points.empty();
    if (session.selection != selection) {
        // Another of what is compared is shown in its place; anything else ends the comparison.
        const bool is_compared = std::ranges::find(session.compared, selection) != session.compared.end();
        if (is_compared && session.selection) {
            std::erase(session.beside, selection);
            session.beside.push_back(*session.selection);
        } else {
            session.beside.clear();
        }
    }
    session.selection = selection;
    settle_compared(session);
    session.candidate = candidate_of(session, selection.muscle, selection.side);
    show(session,
         has_points ? std::optional(ShownReferral{selection.muscle, selection.side, std::move(point)}) : std::nullopt);
}

void deselect(Session& session) {
    session.selection.reset();
    session.beside.clear();
    session.compared.clear();
    session.candidate.reset();
    show(session, std::nullopt);
}

void settle_compared(Session& session) {
    if (session.compared.empty()) return;
    const auto is_chosen = [&](const Selection& each) {
        return session.selection == each || std::ranges::find(session.beside, each) != session.beside.end();
    };
    std::erase_if(session.compared, [&](const Selection& each) { return !is_chosen(each); });
    const auto add = [&](const Selection& each) {
        if (std::ranges::find(session.compared, each) == session.compared.end()) session.compared.push_back(each);
    };
    for (const Selection& each : session.beside) add(each);
    if (session.selection) add(*session.selection);
    if (session.compared.size() < 2 || session.compared.size() > k_most_compared) session.compared.clear();
}

Effects Applier::operator()(const Select& c) const {
    if (!world.catalog) return no_catalog();
    const auto selection = find_selection(*world.catalog, c.id, c.side);
    if (!selection) return refused(selection.problems());
    std::vector<Selection> others = session.beside, compared = session.compared;
    if (session.selection) others.push_back(*session.selection);
    const bool was_chosen = std::erase(others, *selection) > 0;
    if (c.way == Choosing::Alone) others.clear();
    if (c.way == Choosing::Current && !was_chosen) return refused("\"" + c.id + "\" is not among what is selected.");
    if (c.way == Choosing::Added && was_chosen) { // no more; the one before it is shown instead
        const std::optional<Selection> next = others.empty() ? std::nullopt : std::optional(others.back());
        if (!next) {
            deselect(session);
            return {};
        }
        others.pop_back();
        if (session.selection != next) select(session, *next, *world.catalog);
    } else {
        select(session, *selection, *world.catalog);
    }
    session.beside = std::move(others);
    if (c.way == Choosing::Added) session.compared = std::move(compared); // one more, or one less
    settle_compared(session);
    return {};
}

Effects Applier::operator()(const Compare& c) const {
    if (!world.catalog) return no_catalog();
    if (!c.is_shown) {
        session.compared.clear();
        return (*this)(Frame{});
    }
    std::vector<Selection> chosen;
    for (const std::string& id : c.ids) {
        const auto selection = find_sided(*world.catalog, id, c.side);
        if (!selection) return refused(selection.problems());
        if (std::ranges::find(chosen, *selection) == chosen.end()) chosen.push_back(*selection);
    }
    if (c.ids.empty()) {
        if (session.beside.empty())
            return apply_meant(c, session, world, "Choose what to compare first: two to four, with Ctrl held.");
        chosen = session.beside;
        chosen.push_back(*session.selection);
    }
    if (chosen.size() < 2 || chosen.size() > k_most_compared) return refused("Two to four can be compared.");
    session.compared.clear();
    if (!c.ids.empty()) {
        select(session, chosen.front(), *world.catalog);
        session.beside.assign(chosen.begin() + 1, chosen.end());
    }
    session.compared = std::move(chosen);
    return (*this)(FrameReferral{});
}

Effects Applier::operator()(const Present& c) const {
    if (!world.catalog) return no_catalog();
    if (c.way == Presenting::Off) {
        session.sequence.clear();
        return {};
    }
    if (c.way != Presenting::These) return apply_meant(c, session, world, "There is no other to show.");
    std::vector<Selection> sequence;
    for (const std::string& id : c.ids) {
        const auto selection = find_sided(*world.catalog, id, c.side);
        if (!selection) return refused(selection.problems());
        if (std::ranges::find(sequence, *selection) == sequence.end()) sequence.push_back(*selection);
    }
    session.compared.clear();
    select(session, sequence.front(), *world.catalog);
    session.sequence = std::move(sequence);
    return (*this)(FrameReferral{});
}

Effects Applier::operator()(const ClearSelection&) const {
    deselect(session);
    return {};
}

Effects Applier::operator()(const Hover& c) const {
    session.hover.reset();
    session.is_hover_lifted = c.is_lifted && !c.id.empty();
    if (c.id.empty() || !world.catalog) return {};
    if (const anatomy::Structure* structure = world.catalog->find_structure(c.id))
        session.hover = PartRef{structure->id, structure->is_midline ? Side::Midline : c.side.value_or(Side::Left)};
    else
        return refused("No structure has the id \"" + c.id + "\".");
    return {};
}

Effects Applier::operator()(const SetLayer& c) const {
    session.layers.set(c.layer, std::clamp(c.opacity, 0.0f, 1.0f));
    return {};
}

Effects Applier::operator()(const PeelTo& c) const {
    session.layers = peeled_to(c.outermost);
    return {};
}

Effects Applier::operator()(const Hide& c) const {
    if (!world.catalog) return no_catalog();
    if (c.id.empty()) return apply_meant(c, session, world, "Nothing is selected.");
    const auto parts = parts_meant(*world.catalog, c.id, c.side);
    if (!parts) return refused(parts.problems());
    session.hidden.insert(parts->begin(), parts->end());
    session.hover.reset();
    return {};
}

Effects Applier::operator()(const Isolate& c) const {
    if (!world.catalog) return no_catalog();
    if (c.id.empty()) {
        if (!session.selection) return refused("Nothing is selected.");
        const std::vector<PartRef> parts = parts_chosen(session, world.catalog);
        session.isolated = {parts.begin(), parts.end()};
        return {};
    }
    const auto parts = parts_meant(*world.catalog, c.id, c.side);
    if (!parts) return refused(parts.problems());
    session.isolated = *parts;
    return {};
}

Effects Applier::operator()(const Fade& c) const {
    if (!world.catalog) return no_catalog();
    if (c.id.empty()) return apply_meant(c, session, world, "Nothing is selected.");
    const auto parts = parts_meant(*world.catalog, c.id, c.side);
    if (!parts) return refused(parts.problems());
    for (const PartRef& part : *parts) {
        if (c.is_faded)
            session.faded.insert(part);
        else
            session.faded.erase(part);
    }
    return {};
}

Effects Applier::operator()(const ShowAll&) const {
    session.hidden.clear();
    session.faded.clear();
    session.isolated.clear();
    return {};
}

Effects Applier::operator()(const ShowReferral& c) const {
    if (!world.catalog) return no_catalog();
    const auto muscle = find_muscle(*world.catalog, c.muscle);
    if (!muscle) return refused(muscle.problems());
    select(session, *find_selection(*world.catalog, (*muscle)->id, c.side), *world.catalog);
    return {};
}

Effects Applier::operator()(const ShowPoint& c) const {
    if (!world.catalog) return no_catalog();
    const anatomy::Muscle* muscle = world.catalog->muscle_of(c.point);
    if (!muscle) return refused("No trigger point has the id \"" + c.point + "\".");
    select(session, *find_selection(*world.catalog, muscle->id, c.side), *world.catalog, c.point);
    return {};
}

}
