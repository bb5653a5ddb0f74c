// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/commands/dispatch.h"

#include "myoatlas/body_chart/pages.h"
#include "myoatlas/core/language.h"
#include "myoatlas/core/text.h"
#include "myoatlas/search/name_lookup.h"
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/apply/definite.h"
#include "myoatlas/session/apply/lesson_steps.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/session/stage/attachments.h"
#include "myoatlas/session/stage/zone_places.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::session {

Effects asking(std::string Effects::*what, const std::string& file) {
    Effects effects;
    effects.*what = file;
    return effects;
}

Effects refused(std::string sentence) {
    Effects effects;
    effects.refusal = std::move(sentence);
    return effects;
}

Effects refused(const core::Problems& problems) {
    const core::Problem& first = problems.front();
    return refused(first.where.empty() ? first.what : first.where + ": " + first.what);
}

Effects no_catalog() {
    return refused("The atlas data did not load.");
}

Effects no_engine() {
    return refused("The chart of referred pain did not load.");
}

Effects apply_meant(const Command& command, Session& session, const World& world, std::string nothing) {
    const std::vector<Command> meant = definite(command, session, world);
    if (meant.empty()) return refused(std::move(nothing));
    for (const Command& one : meant)
        if (Effects effects = dispatch(Applier{session, world}, one); !effects.refusal.empty()) return effects;
    return {};
}

Effects Applier::operator()(const Search& c) const {
    session.query = c.text;
    return {};
}

Effects Applier::operator()(const SetTheme& c) const {
    if (c.name == "next") return apply_meant(c, session, world, {});
    session.theme = c.name;
    return {};
}

Effects Applier::operator()(const SetLanguage& c) const {
    if (!core::is_language(c.code))
        return refused("There is no language \"" + c.code + "\"; there are " + core::joined(core::k_languages) + ".");
    session.language = c.code;
    return {};
}

Effects Applier::operator()(const SetNames& c) const {
    session.has_latin_names = c.are_latin;
    return {};
}

// What is painted in a lesson, a quiz or a client's session belongs to the body it was painted on.
Effects Applier::operator()(const SetBody& c) const {
    if (c.name == session.body) return {};
    if (world.bodies && std::ranges::find(*world.bodies, c.name) == world.bodies->end())
        return refused("There is no body \"" + c.name + "\"; there are " + core::joined(*world.bodies) + ".");
    if (session.quiz || session.lesson || session.opened)
        return refused("Close the lesson, the quiz or the client's session first, then choose the body.");
    session.body = c.name;
    return {};
}

Effects Applier::operator()(const Speak& c) const {
    if (!world.catalog) return no_catalog();
    std::string id = c.id;
    if (id.empty() && session.selection) id = session.selection->id();
    if (id.empty()) return refused("Nothing is selected whose name could be said.");
    const auto named = search::find_named(*world.catalog, id, {anatomy::Kind::Muscle, anatomy::Kind::Structure});
    if (!named) return refused(named.problems());
    const anatomy::Muscle* muscle = world.catalog->find_muscle(named->id);
    const anatomy::Names& names = muscle ? muscle->names : world.catalog->find_structure(named->id)->names;
    Effects effects;
    effects.speaks = names.latin.empty() ? names.name : names.latin;
    return effects;
}

Effects Applier::operator()(const ShowHelp& c) const {
    session.is_help_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const ShowGuide& c) const {
    if (!c.is_shown) {
        session.is_guide_shown = false;
        return {};
    }
    if (!world.catalog) return no_catalog();
    const auto& chapters = world.catalog->all().chapters;
    if (chapters.empty()) return refused("The atlas data holds no guide.");
    if (!c.chapter.empty()) {
        const auto chapter = find_chapter(*world.catalog, c.chapter);
        if (!chapter) return refused(chapter.problems());
        session.chapter = (*chapter)->id;
    } else if (!world.catalog->find_chapter(session.chapter)) {
        session.chapter = chapters.front().id;
    }
    session.is_guide_shown = true;
    session.is_guide_plain = c.is_plain;
    return {};
}

Effects Applier::operator()(const ShowBodyChart& c) const {
    if (!c.is_shown) {
        session.is_body_chart_shown = false;
        return {};
    }
    if (!c.page.empty() && !body_chart::find_page(c.page)) {
        std::vector<std::string_view> ids;
        for (const body_chart::Page& page : body_chart::pages()) ids.push_back(page.id);
        return refused("There is no map \"" + c.page + "\"; there are " + core::joined(ids) + ".");
    }
    if (!c.page.empty()) session.chart_page = c.page;
    session.is_body_chart_shown = true;
    return (*this)(SetMode{Mode::Pain});
}

Effects Applier::operator()(const ShowAttachments& c) const {
    session.shows_attachments = c.is_shown;
    return {};
}

Effects Applier::operator()(const ShowOverlay& c) const {
    if (!c.kind) {
        session.overlay.reset();
        return {};
    }
    if (!world.catalog) return no_catalog();
    ShownOverlay overlay{*c.kind, {}};
    if (!c.id.empty() && *c.kind == OverlayKind::Endangerments) {
        const anatomy::Endangerment* site = world.catalog->find_endangerment(c.id);
        if (!site) return refused("There is no endangerment site \"" + c.id + "\".");
        overlay.only = site->id;
    } else if (!c.id.empty()) {
        const auto cause = find_other_cause(*world.catalog, c.id);
        if (!cause) return refused(cause.problems());
        if ((*cause)->kind != cause_kind_of(*c.kind))
            return refused("\"" + (*cause)->names.name + "\" is not among the " +
                           std::string(k_overlay_kinds.word_of(*c.kind)) + "; it is a " +
                           std::string(anatomy::name_of((*cause)->kind)) + ".");
        overlay.only = (*cause)->id;
    }
    session.overlay = std::move(overlay);
    return {};
}

Effects Applier::operator()(const ShowPanels& c) const {
    session.are_panels_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const ShowFullScreen& c) const {
    session.is_full_screen = c.is_shown;
    return {};
}

Effects Applier::operator()(const ShowClientView& c) const {
    session.is_client_view = c.is_shown;
    return {};
}

Effects Applier::operator()(const SetTextSize& c) const {
    if (c.percent == 0) return apply_meant(c, session, world, "Text goes from 80 to 250 percent.");
    session.text_percent = c.percent;
    return {};
}

Effects Applier::operator()(const SetEmergencyNumber& c) const {
    session.emergency_number = c.number;
    return {};
}

Effects Applier::operator()(const MoveFocus& c) const {
    Effects effects;
    effects.focus = c.move;
    return effects;
}

Effects Applier::operator()(const Toggle& c) const {
    return apply_meant(c, session, world, {});
}

Effects Applier::operator()(const TurnChapter& c) const {
    if (!world.catalog) return no_catalog();
    return apply_meant(c, session, world, "The guide has no chapter there.");
}

Effects Applier::operator()(const MoveCursor& c) const {
    if (!session.is_body_chart_shown) return refused("The body chart is not open.");
    Effects effects;
    effects.cursor = c.direction;
    return effects;
}

Effects Applier::operator()(const MarkHere& c) const {
    if (!session.is_body_chart_shown) return refused("The body chart is not open.");
    return apply_meant(c, session, world, "No area is at the cursor of the body chart.");
}

Effects Applier::operator()(const OpenSearch&) const {
    session.is_palette_shown = session.is_settings_shown = false;
    session.asked_file.reset();
    Effects effects;
    effects.opens_search = true;
    return effects;
}

Effects Applier::operator()(const ChooseHit& c) const {
    Effects effects;
    effects.hit = c.choice;
    return effects;
}

Effects Applier::operator()(const Undo&) const {
    return refused("There is nothing to undo.");
}

Effects Applier::operator()(const Redo&) const {
    return refused("There is nothing to redo.");
}

Effects Applier::operator()(const Wait& c) const {
    Effects effects;
    effects.wait_s = c.seconds;
    return effects;
}

Effects Applier::operator()(const SaveImage& c) const {
    return asking(&Effects::save_image, c.file);
}

Effects Applier::operator()(const PrintBodyChart& c) const {
    return asking(&Effects::print_body_chart, c.file);
}

Effects Applier::operator()(const Quit&) const {
    Effects effects;
    effects.is_quit = true;
    return effects;
}

Effects apply(Session& session, const Command& command, const World& world) {
    const std::optional<Selection> before = session.selection;
    const std::vector<Selection> beside = session.beside;
    const std::optional<ShownReferral> shown = session.shown;
    Effects effects = dispatch(Applier{session, world}, command);
    if (session.selection != before) session.attachments = find_attachments(session, world);
    if (session.shown != shown) session.zone_places = find_zone_places(session, world);
    const bool is_chosen_anew = session.selection != before || session.beside != beside;
    const bool has_framed = command.is<Compare>() || command.is<Present>();
    if (is_chosen_anew && !has_framed) session.framing = Framing::None;
    if (!session.sequence.empty() &&
        (!session.selection || std::ranges::find(session.sequence, *session.selection) == session.sequence.end()))
        session.sequence.clear();
    return effects;
}

void restore(Session& session, Undoable then, const scene::Camera& seen_from, const World& world) {
    const Undoable before = session.undoable();
    static_cast<Undoable&>(session) = std::move(then);
    if (session.selection != before.selection) session.attachments = find_attachments(session, world);
    if (session.shown != before.shown) session.zone_places = find_zone_places(session, world);
    if (session.report != before.report || session.shows_muscles_anyway != before.shows_muscles_anyway)
        answer_anew(session, world);
    if (session.shown != before.shown) forget_chain(session);
    session.time_s = 0.0f;
    session.framing = Framing::None;
    move_camera(session, seen_from);
    session.is_body_chart_shown = session.is_body_chart_shown && session.mode == Mode::Pain;
    if (!session.lesson) stop_presenting(session);
    if (before.lesson && session.lesson && before.lesson->step != session.lesson->step)
        session.ink.clear(); // it was drawn over another picture
}

void retell(Session& session, const World& world) {
    answer_anew(session, world);
}

static void advance_chain(Chain& chain, float seconds) {
    if (!chain.is_playing) return;
    chain.at += seconds * chain.pace / k_chain_s;
    if (chain.at < 1.0f) return;
    chain.is_playing = chain.is_looped;
    chain.at = chain.is_looped ? std::fmod(chain.at, 1.0f) : 1.0f;
}

void advance(Session& session, float seconds) {
    session.time_s = session.is_motion_reduced ? std::max(session.time_s, k_rest_s) : session.time_s + seconds;
    advance_chain(session.chain, seconds);
    if (session.press && session.press->is_running) {
        TimedPress& press = *session.press;
        press.at_s = std::min(press.at_s + seconds, static_cast<float>(press.total_s));
        press.is_running = press.at_s < static_cast<float>(press.total_s);
    }
    if (!session.camera_move) return;
    CameraMove& move = *session.camera_move;
    move.elapsed_s += session.is_motion_reduced ? move.duration_s : seconds;
    if (move.elapsed_s >= move.duration_s) {
        session.camera = move.to;
        session.camera_move.reset();
        return;
    }
    const float t = move.elapsed_s / move.duration_s;
    const float s = 1.0f - (1.0f - t) * (1.0f - t) * (1.0f - t); // arrives gently
    const auto mix = [s](auto a, auto b) { return a + (b - a) * s; };
    session.camera.target = mix(move.from.target, move.to.target);
    session.camera.yaw_deg = move.from.yaw_deg + std::remainder(move.to.yaw_deg - move.from.yaw_deg, 360.0f) * s;
    session.camera.pitch_deg = mix(move.from.pitch_deg, move.to.pitch_deg);
    session.camera.distance_mm = mix(move.from.distance_mm, move.to.distance_mm);
    session.camera.fov_deg = mix(move.from.fov_deg, move.to.fov_deg);
}

bool is_moving(const Session& session) {
    const bool has_life = session.shown || (session.answer && !session.answer->candidates.empty());
    const bool is_pressed = session.press && session.press->is_running;
    return session.camera_move.has_value() || session.chain.is_playing || is_pressed ||
           (has_life && session.time_s < k_rest_s);
}

bool is_opening(const Session& session) {
    return session.chain.is_playing || (session.shown && !session.chain.is_told && session.time_s < k_reveal_s);
}

}
