// SPDX-License-Identifier: MIT
#include "myoatlas/print/handout.h"

#include "myoatlas/core/language.h"
#include "myoatlas/print/handout_parts.h"

#include <algorithm>

namespace myoatlas::print {
namespace {

constexpr float k_page_margin_mm = 16.0f, k_page_top_mm = 14.0f, k_page_foot_mm = 19.0f;

referral::Answer answer_to(const HandoutRequest& request, const session::World& world) {
    if (request.report.is_empty() || !world.engine) return {};
    referral::Answer answer = world.speech ? world.engine->candidates_for(request.report, *world.speech)
                                           : world.engine->candidates_for(request.report);
    referral::withhold_muscles(answer);
    return answer;
}

// Each after the same muscle of the other side, where that is told of, too.
std::vector<HandoutMuscle> beside_their_other_side(std::vector<HandoutMuscle> muscles) {
    std::vector<HandoutMuscle> ordered;
    for (HandoutMuscle& muscle : muscles) {
        const auto last = std::find_if(ordered.rbegin(), ordered.rend(), [&](const HandoutMuscle& each) {
            return each.muscle == muscle.muscle && each.side != muscle.side;
        });
        ordered.insert(last == ordered.rend() ? ordered.end() : last.base(), std::move(muscle));
    }
    return ordered;
}

std::vector<HandoutMuscle> muscles_of(const HandoutRequest& request, const referral::Answer& answer) {
    if (!answer.lists_muscles) return {};
    std::vector<HandoutMuscle> muscles = request.muscles;
    for (HandoutMuscle& muscle : muscles)
        for (const referral::Candidate& candidate : answer.candidates)
            if (candidate.muscle == muscle.muscle && candidate.side == muscle.side && muscle.points.empty())
                muscle.points = candidate.points;
    std::size_t told = 0; // the other side of one that is told of is told with it
    const bool is_named = !muscles.empty();
    for (const referral::Candidate& candidate : answer.candidates) {
        if (is_named) break;
        if (std::ranges::find(muscles, candidate.muscle, &HandoutMuscle::muscle) == muscles.end())
            if (told++ >= request.most_muscles) continue;
        muscles.push_back({candidate.muscle, candidate.side, candidate.points});
    }
    return beside_their_other_side(std::move(muscles));
}

void add_foot(io::DocumentPage& page, std::size_t number, std::size_t count, const HandoutDesk& desk) {
    const HandoutRequest& request = desk.request;
    const float left = k_page_margin_mm, right = request.paper.width_mm - k_page_margin_mm,
                top = request.paper.height_mm - k_page_foot_mm + 4.0f;
    page.add(io::PrintedShape{{{left, top}, {right, top}}, 0.2f, k_printed_rule, {}, false});
    std::string foot = desk.texts()("handout.foot", {{"version", MYOATLAS_VERSION}});
    if (desk.means.has_built_in_body) foot += " " + std::string(desk.texts()("paper.body_credit"));
    io::PrintedText small{
        foot, {left, top + 3.6f}, k_handout_small, io::Align::Left, right - left - 34.0f, io::TextRole::Note};
    page.add(std::move(small));
    page.add(io::PrintedText{
        desk.texts()("handout.page", {{"page", std::to_string(number)}, {"pages", std::to_string(count)}}),
        {right, top + 3.6f},
        {8.0f, 600, k_printed_quiet},
        io::Align::Right,
        0.0f});
}

}

bool HandoutDesk::is_other_side(std::size_t i) const {
    return i > 0 && muscles[i].muscle == muscles[i - 1].muscle && muscles[i].side != muscles[i - 1].side;
}

std::string HandoutDesk::name_at(std::size_t i) const {
    const HandoutMuscle& muscle = muscles[i];
    const anatomy::Muscle* known = catalog().find_muscle(muscle.muscle);
    if (known && i + 1 < muscles.size() && is_other_side(i + 1))
        return texts()("handout.both_sides", {{"muscle", known->names.name}});
    return texts()("answer.sided", {{"muscle", known ? known->names.name : muscle.muscle},
                                    {"side", texts()("answer.side." + std::string(core::name_of(muscle.side)))}});
}

const anatomy::Claim* HandoutDesk::find_claim(const std::string& chapter, const std::string& section,
                                              int number) const {
    for (const anatomy::Chapter& each : catalog().all().chapters)
        for (const anatomy::ChapterSection& part : each.sections)
            if (each.id == chapter && part.id == section && number >= 1 &&
                static_cast<std::size_t>(number) <= part.claims.size())
                return &part.claims[static_cast<std::size_t>(number) - 1];
    return nullptr;
}

void HandoutDesk::add_claim(Stack& stack, const std::string& chapter, const std::string& section, int number,
                            float gap_mm) {
    if (const anatomy::Claim* claim = find_claim(chapter, section, number))
        notes.add(stack, claim->words(true), notes.note_of(claim->support, claim->sources, claim->is_uncited),
                  k_handout_body, io::TextRole::Item, gap_mm);
}

io::Document handout_document(const HandoutRequest& request, const PrintContext& means,
                              const anatomy::HomeCareBook& book) {
    referral::Answer answer = answer_to(request, means.world);
    std::vector<HandoutMuscle> muscles = muscles_of(request, answer);
    HandoutDesk desk{request,
                     means,
                     book,
                     std::move(answer),
                     std::move(muscles),
                     LineFigures(means.body, *means.world.surface_map),
                     SourceNotes(*means.world.catalog, means.texts),
                     {}};
    Flow flow(request.paper, k_page_margin_mm, k_page_top_mm, k_page_foot_mm);
    add_urgent(flow, desk);
    add_title(flow, desk);
    add_drawings(flow, desk);
    add_muscles(flow, desk);
    add_mind(flow, desk);
    if (!desk.muscles.empty() && !desk.is_pressing()) add_home(flow, desk);
    add_after(flow, desk);
    add_sources(flow, desk);

    io::Document document;
    document.size = request.paper;
    document.title = means.texts("handout.title");
    document.language = core::tag_of(request.language);
    if (!request.report.is_empty() || request.after || !request.said.empty() || !request.client.empty())
        document.privacy = io::Privacy::Private;
    document.pages = flow.pages();
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        add_foot(document.pages[i], i + 1, document.pages.size(), desk);
    if (request.is_gray) io::make_gray(document);
    return document;
}

}
