// SPDX-License-Identifier: MIT
#include "myoatlas/session/session.h"

namespace myoatlas::session {

bool differs_for_undo(const Session& a, const Session& b) {
    return a.mode != b.mode || a.selection != b.selection || a.shown != b.shown || a.layers != b.layers ||
           a.hidden != b.hidden || a.isolated != b.isolated || a.shows_attachments != b.shows_attachments ||
           a.report != b.report || a.candidate != b.candidate;
}

Session restored(const Session& then, const Session& now) {
    Session session = then;
    session.hover = now.hover;
    session.query = now.query;
    session.theme = now.theme;
    session.camera = now.camera;
    session.camera_move = now.camera_move;
    session.viewport = now.viewport;
    session.insets = now.insets;
    session.time_s = 0.0f; // what comes back opens again
    session.is_help_shown = now.is_help_shown;
    session.is_body_chart_shown = now.is_body_chart_shown && then.mode == Mode::Pain;
    session.chart_page = now.chart_page;
    session.is_guide_shown = now.is_guide_shown;
    session.is_guide_plain = now.is_guide_plain;
    session.chapter = now.chapter;
    return session;
}

}
