// The press timer: it runs with the session's time, and what came of it goes into the visit.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/applier.h"

#include <algorithm>

namespace myoatlas::session {

namespace {

constexpr const char* k_no_timer = "The press timer is not open.";

// What is pressed: the trigger point that is shown, else the muscle that is chosen.
TimedPress press_of(const Session& session) {
    TimedPress press;
    if (!session.selection || session.selection->muscle.empty()) return press;
    press.muscle = session.selection->muscle;
    press.side = session.selection->side;
    if (session.shown && session.shown->muscle == press.muscle) press.point = session.shown->point;
    return press;
}

bool has_begun(const TimedPress& press) {
    return press.is_running || press.at_s > 0.0f;
}

// Notes it among what was worked; returns what is worth saying.
Effects keep(Session& session) {
    TimedPress& press = *session.press;
    press.is_running = false;
    if (!has_begun(press) || press.is_kept) return {};
    Effects effects;
    if (!session.opened || press.muscle.empty()) {
        effects.note = session.opened ? "This press is noted nowhere: no muscle was chosen for it."
                                      : "This press is noted nowhere: no client's session is open.";
        press.is_kept = true;
        return effects;
    }
    referral::WorkedMuscle worked;
    worked.muscle = press.muscle;
    worked.side = press.side;
    worked.point = press.point;
    worked.seconds = press.at_s;
    if (press.strength) worked.pressure = static_cast<float>(*press.strength);
    if (press.first) worked.before = static_cast<float>(*press.first);
    if (press.strength) worked.after = static_cast<float>(*press.strength);
    worked.replies = press.replies;
    session.opened->visit.worked.push_back(std::move(worked));
    press.is_kept = true;
    return effects;
}

}

Effects Applier::operator()(const ShowPress& c) const {
    if (c.is_shown == session.press.has_value()) return {};
    if (c.is_shown) {
        close_cards(session);
        session.press = press_of(session);
        return {};
    }
    Effects effects = keep(session);
    session.press.reset();
    return effects;
}

Effects Applier::operator()(const RunPress& c) const {
    if (!session.press) return refused(k_no_timer);
    if (c.seconds == 0) return apply_meant(c, session, world, {});
    const Effects effects = keep(session); // the one before
    TimedPress next = *session.press;
    next.total_s = c.seconds;
    next.at_s = 0.0f;
    next.is_running = true;
    next.is_kept = false;
    next.first.reset();
    next.strength.reset();
    next.replies.clear();
    session.press = std::move(next);
    return effects;
}

Effects Applier::operator()(const EndPress&) const {
    if (!session.press) return refused(k_no_timer);
    return keep(session);
}

Effects Applier::operator()(const SayPress& c) const {
    if (!session.press) return refused(k_no_timer);
    TimedPress& press = *session.press;
    if (!press.is_running) return refused("Nothing is pressed now.");
    press.replies.push_back({press.at_s, c.reply});
    return c.reply == referral::ClientReply::Stop ? keep(session) : Effects{};
}

Effects Applier::operator()(const RatePress& c) const {
    if (!session.press) return refused(k_no_timer);
    if (c.steps != 0) return apply_meant(c, session, world, {});
    TimedPress& press = *session.press;
    press.strength = c.strength;
    if (!press.first) press.first = c.strength;
    const bool was_noted = press.is_kept && session.opened && !press.muscle.empty();
    if (was_noted && !session.opened->visit.worked.empty()) // said afterwards: how strong it is now
        session.opened->visit.worked.back().after = static_cast<float>(c.strength);
    return {};
}

}
