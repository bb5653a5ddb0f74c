// Cards that lie over the atlas, settings, files: what is asked for, and what desktop has to do.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/applier.h"

#include <algorithm>

namespace myoatlas::session {

void close_cards(Session& session) {
    session.is_palette_shown = session.is_settings_shown = session.is_help_shown = session.are_lessons_shown = false;
    session.is_study_shown = session.is_progress_shown = session.are_visits_shown = session.is_seal_shown = false;
    session.asked_file.reset();
    session.sealed_file.clear();
    session.leaving.clear();
}

void close_pages(Session& session) {
    close_cards(session);
    session.is_guide_shown = session.is_client_view = session.is_black = session.are_steps_listed = false;
    session.introduction_step = 0;
    session.query.clear();
    session.hover.reset();
}

Effects Applier::operator()(const SaveDrawing& c) const {
    if (session.report.is_empty()) return refused("Nothing is marked yet, so there is no drawing to save.");
    return asking(&Effects::save_drawing, c.file);
}

Effects Applier::operator()(const OpenDrawing& c) const {
    return asking(&Effects::open_drawing, c.file);
}

Effects Applier::operator()(const AskFile& c) const {
    if (c.purpose == FilePurpose::SaveDrawing && session.report.is_empty())
        return refused("Nothing is marked yet, so there is no drawing to save.");
    if (c.purpose == FilePurpose::SaveSession && !session.opened) return refused("No client's session is open.");
    const bool is_handed_over = c.purpose == FilePurpose::Handout || c.purpose == FilePurpose::Page;
    if (is_handed_over && session.report.is_empty())
        return refused("Nothing is marked yet, so there is nothing to hand over.");
    close_cards(session);
    session.asked_file = c.purpose;
    return {};
}

Effects Applier::operator()(const OpenFile& c) const {
    return asking(&Effects::open_file, c.file);
}

Effects Applier::operator()(const ShowFolder& c) const {
    return asking(&Effects::show_folder, c.file);
}

Effects Applier::operator()(const Accept&) const {
    Effects effects;
    effects.is_accepted = true;
    return effects;
}

Effects Applier::operator()(const Dismiss&) const {
    const bool has_card = session.is_palette_shown || session.is_settings_shown || session.are_lessons_shown ||
                          session.is_study_shown || session.is_progress_shown || session.asked_file ||
                          session.are_visits_shown || session.is_seal_shown || !session.sealed_file.empty() ||
                          !session.leaving.empty();
    const bool is_help_shown = session.is_help_shown;
    close_cards(session);
    session.is_help_shown = is_help_shown;
    Effects effects;
    effects.is_dismissed = !has_card;
    return effects;
}

Effects Applier::operator()(const ShowPalette& c) const {
    close_cards(session);
    session.is_palette_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const ShowSettings& c) const {
    close_cards(session);
    session.is_settings_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const SetMotion& c) const {
    session.is_motion_reduced = c.is_reduced;
    if (c.is_reduced && session.chain.is_playing) { // it is seen as it ends
        session.chain.is_playing = false;
        session.chain.at = 1.0f;
    }
    return {};
}

Effects Applier::operator()(const SetTouchTargets& c) const {
    session.has_touch_targets = c.is_on;
    return {};
}

Effects Applier::operator()(const Introduce& c) const {
    int& step = session.introduction_step;
    switch (c.move) {
    case IntroductionMove::Start:
        close_cards(session);
        step = 1;
        break;
    case IntroductionMove::Next:
        if (step == 0) return refused("The introduction is not open.");
        step = step == k_introduction_steps ? 0 : step + 1;
        break;
    case IntroductionMove::Previous:
        if (step == 0) return refused("The introduction is not open.");
        step = std::max(1, step - 1);
        break;
    case IntroductionMove::Off:
        step = 0;
        break;
    }
    session.is_introduction_seen = session.is_introduction_seen || step == 0;
    return {};
}

}
