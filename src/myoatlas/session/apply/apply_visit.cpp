// The client's session: opened, begun, its visits, what is handed over. Files are desktop's.
// SPDX-License-Identifier: MIT
#include "myoatlas/session/apply/applier.h"
#include "myoatlas/session/lookup.h"

#include <algorithm>
#include <utility>

namespace myoatlas::session {

namespace {

using referral::PainDrawing;
using referral::VisitMoment;

constexpr const char* k_none_open = "No client's session is open.";

// What hurts is what a drawing says, all of it at once; what the atlas does not know of it is left out. Null: nothing.
void take_drawing(Session& session, const World& world, const PainDrawing* drawing) {
    referral::PainReport report;
    search::SaidPain said;
    if (drawing) {
        report.marks = drawing->marks;
        report.age = drawing->age;
        if (!drawing->said.empty() && world.said_grammar) said = world.said_grammar->understand(drawing->said);
        said.text = drawing->said;
        report.qualities = said.report.qualities;
        report.intensity = said.report.intensity;
        report.unclear = said.report.unclear;
        report.fingers = said.report.fingers;
    }
    if (drawing && world.catalog) {
        for (const referral::AreaMark& mark : drawing->areas)
            if (const auto area = find_area(*world.catalog, mark.area))
                report.areas.push_back({(*area)->id, mark.side});
        for (const std::string& name : drawing->conditions)
            if (const auto condition = find_condition(*world.catalog, name))
                report.conditions.push_back((*condition)->id);
    }
    const auto add_known = [&](std::vector<std::string>& ids, const std::vector<std::string>& names) {
        for (const std::string& name : names)
            if (const auto symptom = referral::symptom_named(*world.rules(), name)) ids.push_back(*symptom);
    };
    if (drawing && world.rules()) {
        add_known(report.symptoms, drawing->symptoms);
        add_known(report.denied, drawing->denied);
    }
    session.report = std::move(report);
    session.said = std::move(said);
    session.shows_muscles_anyway = false;
    deselect(session);
    session.answer = answer_to(session, world);
}

// Takes the drawing of a moment out of the visit, where it is what hurts now instead.
void take_moment(Session& session, const World& world, VisitMoment moment) {
    OpenedSession& opened = *session.opened;
    opened.moment = moment;
    std::optional<PainDrawing> drawing;
    auto& drawings = opened.visit.drawings;
    for (std::size_t i = drawings.size(); i-- > 0 && !drawing;)
        if (drawings[i].moment == moment) { // the last of them; those before stay as they are
            drawing = std::move(drawings[i].drawing);
            drawings.erase(drawings.begin() + static_cast<std::ptrdiff_t>(i));
        }
    take_drawing(session, world, drawing ? &*drawing : nullptr);
}

const ReadSession* read_of(const World& world, const std::string& file) {
    if (!world.session_files) return nullptr;
    const auto found = world.session_files->find(file);
    return found == world.session_files->end() ? nullptr : &found->second;
}

referral::Visit visit_of_today(const Session& session) {
    referral::Visit visit;
    visit.date = session.today;
    visit.time = session.clock;
    return visit;
}

// What another client's session left behind.
void leave(Session& session) {
    session.is_earlier_shown = false;
    session.press.reset();
}

}

Effects Applier::operator()(const NewSession& c) const {
    const ReadSession* read = read_of(world, c.file);
    if (!read) return asking(&Effects::new_session, c.file);
    const bool is_another = session.opened.has_value();
    leave(session);
    session.opened =
        OpenedSession{read->number, read->content.client, std::make_shared<const std::vector<referral::Visit>>(),
                      visit_of_today(session), VisitMoment::Before};
    if (is_another) take_drawing(session, world, nullptr);
    return (*this)(SetMode{Mode::Pain});
}

Effects Applier::operator()(const OpenSession& c) const {
    const ReadSession* read = read_of(world, c.file);
    if (!read) return asking(&Effects::open_session, c.file);
    std::vector<referral::Visit> earlier = read->content.visits;
    OpenedSession opened{read->number, read->content.client, nullptr, visit_of_today(session), VisitMoment::Before};
    const bool goes_on = !earlier.empty() && earlier.back().date >= session.today; // none is earlier than the last
    if (goes_on) {
        opened.visit = std::move(earlier.back());
        earlier.pop_back();
    }
    opened.earlier = std::make_shared<const std::vector<referral::Visit>>(std::move(earlier));
    leave(session);
    session.opened = std::move(opened);
    session.sealed_file.clear();
    session.unlock_fault.clear();
    (*this)(SetMode{Mode::Pain});
    const bool was_worked = session.opened->visit.drawing_of(VisitMoment::After) != nullptr;
    take_moment(session, world, was_worked ? VisitMoment::After : VisitMoment::Before);
    return {};
}

Effects Applier::operator()(const Unlock& c) const {
    if (session.sealed_file.empty()) return refused("No sealed session waits for a passphrase.");
    return asking(&Effects::unlock, c.passphrase);
}

Effects Applier::operator()(const ShowSeal& c) const {
    if (c.is_shown && !session.opened) return refused(k_none_open);
    close_cards(session);
    session.is_seal_shown = c.is_shown;
    session.seal_fault.clear();
    return {};
}

Effects Applier::operator()(const SealSession& c) const {
    if (!session.opened) return refused(k_none_open);
    Effects effects;
    effects.seal = SealOrder{c.passphrase, c.current};
    return effects;
}

Effects Applier::operator()(const UnsealSession& c) const {
    if (!session.opened) return refused(k_none_open);
    Effects effects;
    effects.seal = SealOrder{{}, c.current};
    return effects;
}

Effects Applier::operator()(const SaveSession& c) const {
    if (!session.opened) return refused(k_none_open);
    Effects effects;
    effects.save_session = c.file;
    return effects;
}

Effects Applier::operator()(const CloseSession&) const {
    if (!session.opened) return refused(k_none_open);
    leave(session);
    session.opened.reset();
    session.are_visits_shown = session.is_seal_shown = false;
    take_drawing(session, world, nullptr);
    return {};
}

Effects Applier::operator()(const SetClient& c) const {
    if (!session.opened) return refused(k_none_open);
    session.opened->client = c.label;
    return {};
}

Effects Applier::operator()(const BeginVisit& c) const {
    if (!session.opened) return refused(k_none_open);
    referral::Visit next = visit_of_today(session);
    if (!c.date.empty() && c.date != session.today) {
        next.date = c.date;
        next.time.clear();
    }
    if (const std::string fault = referral::fault_of_date(next.date); !fault.empty()) return refused(fault + ".");
    const referral::SessionFile file = session_file_of(session);
    if (!file.visits.empty() && next.date < file.visits.back().date)
        return refused("The last visit was on " + file.visits.back().date + "; a later day is expected.");
    leave(session);
    OpenedSession& opened = *session.opened;
    opened.earlier = std::make_shared<const std::vector<referral::Visit>>(file.visits);
    opened.visit = std::move(next);
    opened.moment = VisitMoment::Before;
    take_drawing(session, world, nullptr);
    return (*this)(SetMode{Mode::Pain});
}

Effects Applier::operator()(const SetMoment& c) const {
    if (!session.opened) return refused(k_none_open);
    OpenedSession& opened = *session.opened;
    if (opened.moment == c.moment) return {};
    PainDrawing drawing = drawing_of(session);
    if (opened.moment == VisitMoment::Before && !drawing.said.empty()) opened.visit.said = drawing.said;
    if (session.report.intensity > 0.0f)
        (opened.moment == VisitMoment::Before ? opened.visit.before : opened.visit.after) = session.report.intensity;
    if (!drawing.is_empty()) opened.visit.drawings.push_back({opened.moment, std::move(drawing)});
    session.is_earlier_shown = c.moment == VisitMoment::After; // to be seen beside how it was
    take_moment(session, world, c.moment);
    return {};
}

Effects Applier::operator()(const WriteNotes& c) const {
    if (!session.opened) return refused(k_none_open);
    session.opened->visit.notes = c.words;
    return {};
}

Effects Applier::operator()(const ShowVisits& c) const {
    close_cards(session);
    session.are_visits_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const CompareVisits& c) const {
    if (c.is_shown && !earlier_drawing(session)) return refused("There is no earlier drawing to compare with.");
    session.is_earlier_shown = c.is_shown;
    return {};
}

Effects Applier::operator()(const WriteHandout& c) const {
    if (session.report.is_empty()) return refused("Nothing is marked yet, so there is nothing to hand over.");
    return asking(&Effects::handout, c.file);
}

Effects Applier::operator()(const WritePage& c) const {
    if (session.report.is_empty()) return refused("Nothing is marked yet, so there is nothing to hand over.");
    return asking(&Effects::page, c.file);
}

}
