// SPDX-License-Identifier: MIT
#include "myoatlas/print/handout_parts.h"

#include "myoatlas/core/text.h"
#include "myoatlas/referral/speech/told_cautions.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

namespace myoatlas::print {
namespace {

constexpr float k_part_gap_mm = 6.0f; // between parts
constexpr std::size_t k_most_emergencies = 3;
constexpr glm::vec3 k_tint{0.972f, 0.955f, 0.935f};

PrintedBox box_at(glm::vec2 at, float width, float height) {
    return {at, at + glm::vec2(width, height)};
}

io::PrintedShape filled_box(const PrintedBox& box, float line_mm, glm::vec3 line, std::optional<glm::vec3> fill) {
    return {{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}}, line_mm, line, fill, true};
}

// A stack on a ground, with room around it.
Stack boxed(const Stack& inner, float width_mm, float line_mm, glm::vec3 line, std::optional<glm::vec3> fill) {
    constexpr float k_pad = 4.0f;
    Stack outer(width_mm);
    const float height = inner.height_mm() + 2.0f * k_pad;
    outer.add(height, [=](io::DocumentPage& page, glm::vec2 at) {
        page.add(filled_box(box_at(at, width_mm, height), line_mm, line, fill));
        inner.draw(page, at + glm::vec2(k_pad));
    });
    return outer;
}
float inside(float width_mm) {
    return width_mm - 8.0f;
}

std::string date_text(const std::string& date, const core::TextCatalog& texts) {
    if (date.size() != 10) return date;
    const auto number = [&](std::size_t at) { return std::to_string(std::stoi(date.substr(at, 2))); };
    return texts("handout.date",
                 {{"day", number(8)}, {"month", texts("handout.month." + number(5))}, {"year", date.substr(0, 4)}});
}

std::string told_caution(const anatomy::Caution& caution, const referral::Rules* rules) {
    if (rules)
        for (const referral::Care& care : rules->cares)
            if (care.caution == caution.id) return care.plain;
    return caution.plain;
}

void add_legend_row(Stack& stack, const PatternPicture& picture, const HandoutDesk& desk) {
    const session::Theme& theme = desk.means.theme;
    const core::TextCatalog& texts = desk.texts();
    struct Sign {
        std::string text;
        int kind;
        glm::vec3 color;
    };
    std::vector<Sign> signs{{texts("handout.press"), 0, theme.point}, {texts("handout.felt"), 1, theme.essential}};
    if (picture.has_spread) signs.push_back({texts("handout.spreads"), 2, theme.spillover});
    if (picture.has_drawing) signs.push_back({texts("handout.drawn"), 3, {0.36f, 0.10f, 0.42f}});
    constexpr float k_row = 4.6f;
    const std::size_t rows = (signs.size() + 1) / 2;
    stack.add(static_cast<float>(rows) * k_row + 0.6f, [signs, width = stack.width_mm()](io::DocumentPage& page,
                                                                                         glm::vec2 at) {
        for (std::size_t i = 0; i < signs.size(); ++i) {
            const std::size_t row = i / 2;
            const glm::vec2 low =
                at + glm::vec2(i % 2 == 0 ? 0.0f : 0.5f * width, static_cast<float>(row) * k_row + 0.8f);
            const glm::vec2 middle = low + glm::vec2(2.6f, 1.7f);
            const glm::vec3 pale = glm::mix(glm::vec3(0.985f, 0.965f, 0.94f), signs[i].color, 0.55f);
            if (signs[i].kind == 0) add_press(page, middle, signs[i].color);
            if (signs[i].kind == 1)
                page.add(filled_box({low, low + glm::vec2(5.2f, 3.4f)}, 0.2f, signs[i].color * 0.85f, pale));
            for (const float down : {1.0f, 2.3f})
                for (int dot = 0; signs[i].kind == 2 && dot < 4; ++dot)
                    page.add(io::PrintedDisk{low + glm::vec2(0.7f + 1.25f * static_cast<float>(dot), down), 0.4f,
                                             signs[i].color});
            if (signs[i].kind == 3)
                page.add(filled_box({low, low + glm::vec2(5.2f, 3.4f)}, 0.45f, signs[i].color, std::nullopt));
            page.add(io::PrintedText{signs[i].text, low + glm::vec2(6.8f, 2.8f), {7.6f, 400, k_printed_text}});
        }
    });
}

// What may keep a muscle sore, of a person's days; illnesses are for the therapist to speak of.
std::vector<std::string> habits_of(const anatomy::Muscle& muscle, const HandoutDesk& desk) {
    constexpr std::size_t k_most = 4;
    const anatomy::Muscle* english = desk.request.english ? desk.request.english->find_muscle(muscle.id) : nullptr;
    std::vector<std::string> habits;
    for (std::size_t i = 0; i < muscle.perpetuating_factors.size() && habits.size() < k_most; ++i) {
        const std::string known = english && i < english->perpetuating_factors.size()
                                      ? core::fold(english->perpetuating_factors[i])
                                      : core::fold(muscle.perpetuating_factors[i]);
        if (std::ranges::none_of(desk.book.untold,
                                 [&](const std::string& word) { return known.find(word) != known.npos; }))
            habits.push_back(muscle.perpetuating_factors[i]);
    }
    return habits;
}

// What a muscle's card says beside its picture.
Stack muscle_words(const HandoutMuscle& told, bool is_of_both_sides, float width, HandoutDesk& desk) {
    Stack stack(width);
    const anatomy::Muscle& muscle = *desk.catalog().find_muscle(told.muscle);
    const core::TextCatalog& texts = desk.texts();
    std::string words = referral::as_sentence(muscle.plain);
    for (const referral::Candidate& candidate : desk.answer.candidates) {
        if (candidate.muscle != told.muscle || candidate.side != told.side) continue;
        for (const referral::Reason& reason : candidate.because) {
            if (is_of_both_sides && reason.plain == texts("answer.plain_crossing")) continue; // neither is the other
            if (words.find(reason.plain) == std::string::npos) words += (words.empty() ? "" : " ") + reason.plain;
        }
    }
    stack.add(words, k_handout_body, io::TextRole::Paragraph, 1.6f);
    std::vector<std::string> sources;
    anatomy::Evidence evidence = anatomy::Evidence::Reproduced;
    std::vector<std::string> places;
    for (const anatomy::TriggerPoint& point : muscle.points) {
        if (!told.points.empty() && std::ranges::find(told.points, point.id) == told.points.end()) continue;
        sources.insert(sources.end(), point.sources.begin(), point.sources.end());
        evidence = std::max(evidence, point.evidence);
        if (!point.place.empty() && places.size() < 4) places.push_back(point.place);
    }
    std::ranges::sort(sources);
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    if (sources.empty()) sources = muscle.sources;
    const std::string sure = texts("handout.sure." + std::string(anatomy::name_of(evidence)));
    desk.notes.add(stack, sure, desk.notes.numbers_of(sources), k_handout_body, io::TextRole::Paragraph, 1.6f);
    if (const std::vector<std::string> habits = habits_of(muscle, desk); !habits.empty()) {
        stack.add(texts("handout.keeps"), k_handout_label, io::TextRole::Paragraph, 0.2f);
        stack.add(referral::as_sentence(core::joined(habits, texts("handout.between"))), k_handout_body,
                  io::TextRole::Paragraph, 1.6f);
    }
    for (const std::string& id : muscle.cautions) {
        const anatomy::Caution* caution = desk.catalog().find_caution(id);
        // What the drawing itself calls for is told in full, below.
        const bool is_called_for =
            std::ranges::find(desk.answer.alerts, id, &referral::Alert::caution) != desk.answer.alerts.end();
        if (!caution || is_called_for || !desk.told_cautions.insert(id).second) continue;
        desk.notes.add(stack, told_caution(*caution, desk.means.world.rules()), desk.notes.numbers_of(caution->sources),
                       k_handout_body, io::TextRole::Paragraph, 1.2f);
    }
    return stack;
}

// `index` in the desk's muscles, `number` among the cards.
Stack muscle_card(std::size_t index, std::size_t number, const DrawnPain& drawn, float width, HandoutDesk& desk) {
    HandoutMuscle told = desk.muscles[index];
    const bool has_both_sides = index + 1 < desk.muscles.size() && desk.is_other_side(index + 1);
    if (has_both_sides) { // no points: all of them
        const std::vector<std::string>& further = desk.muscles[index + 1].points;
        if (further.empty()) told.points.clear();
        for (const std::string& point : further)
            if (!told.points.empty() && std::ranges::find(told.points, point) == told.points.end())
                told.points.push_back(point);
    }
    constexpr float k_picture_width = 82.0f, k_picture_height = 62.0f, k_between = 6.0f;
    const anatomy::Muscle& muscle = *desk.catalog().find_muscle(told.muscle);
    Stack card(width);
    card.add(std::to_string(number) + ".  " + desk.name_at(index), k_handout_name, io::TextRole::Heading, 0.2f);
    if (core::fold(muscle.names.lay) != core::fold(muscle.names.name))
        card.add(muscle.names.lay, k_handout_quiet, io::TextRole::Paragraph, 0.0f);
    card.add_gap(1.8f);
    Stack left(k_picture_width);
    const PatternPicture picture = pattern_of(told.muscle, told.side, told.points, drawn, desk.means);
    left.add(k_picture_height, [&desk, picture](io::DocumentPage& page, glm::vec2 at) {
        add_pattern(page, box_at(at, k_picture_width, k_picture_height), picture, desk.figures, desk.means);
    });
    left.add_gap(0.8f);
    add_legend_row(left, picture, desk);
    if (has_both_sides) left.add(desk.texts()("handout.other_side"), k_handout_small, io::TextRole::Paragraph);
    const Stack right = muscle_words(told, has_both_sides, width - k_picture_width - k_between, desk);
    card.add(std::max(left.height_mm(), right.height_mm()), [left, right](io::DocumentPage& page, glm::vec2 at) {
        left.draw(page, at);
        right.draw(page, at + glm::vec2(k_picture_width + k_between, -0.6f));
    });
    return card;
}

}

void add_heading(Flow& flow, const std::string& text, const std::string& intro) {
    Stack stack(flow.width_mm());
    stack.add(text, k_handout_heading, io::TextRole::Heading, 0.8f);
    stack.add(intro, k_handout_body, io::TextRole::Paragraph, 0.4f);
    flow.add(std::move(stack), 1.8f, true);
}

void add_urgent(Flow& flow, HandoutDesk& desk) {
    const referral::Answer& answer = desk.answer;
    const referral::Rules* rules = desk.means.world.rules();
    if (answer.emergencies.empty() || !rules) return;
    Stack stack(inside(flow.width_mm()));
    stack.add(core::in_language(rules->emergency_words.headings.at(answer.act), desk.request.language),
              {15.0f, 600, glm::vec3(0.0f)}, io::TextRole::Title, 1.2f);
    std::size_t count = 0;
    for (const referral::RaisedEmergency& raised : answer.emergencies) {
        if (raised.act != answer.act || count++ == k_most_emergencies) break;
        const referral::Emergency& emergency = *referral::find_emergency(*rules, raised.emergency);
        desk.notes.add(stack,
                       referral::with_number(rules->emergency_words, emergency.plain, desk.request.language,
                                             desk.request.emergency_number),
                       desk.notes.numbers_of(emergency.sources), {11.5f, 400, glm::vec3(0.0f)}, io::TextRole::Paragraph,
                       1.6f);
        for (const std::string& id : emergency.instead_of) desk.told_cautions.insert(id);
    }
    if (!answer.lists_muscles)
        stack.add(core::in_language(rules->emergency_words.withheld, desk.request.language), k_handout_body,
                  io::TextRole::Paragraph);
    const bool is_pressing = answer.act <= referral::Act::Today;
    flow.add(boxed(stack, flow.width_mm(), is_pressing ? 1.1f : 0.45f, glm::vec3(0.0f), std::nullopt), k_part_gap_mm);
}

void add_title(Flow& flow, HandoutDesk& desk) {
    const HandoutRequest& request = desk.request;
    const core::TextCatalog& texts = desk.texts();
    constexpr float k_practice_mm = 62.0f, k_logo_mm = 14.0f;
    Stack right(k_practice_mm);
    if (request.logo && request.logo->width > 0) {
        const float aspect = static_cast<float>(request.logo->width) / static_cast<float>(request.logo->height);
        const float width = std::min(k_practice_mm, k_logo_mm * aspect), height = width / aspect;
        right.add(height, [logo = *request.logo, width](io::DocumentPage& page, glm::vec2 at) {
            page.add(io::PrintedPicture{logo, at, width});
        });
        right.add_gap(1.2f);
    }
    right.add(request.practice, k_handout_label, io::TextRole::Paragraph, 0.2f);
    right.add(request.contact, k_handout_quiet, io::TextRole::Paragraph, 0.4f);
    const bool has_practice = !right.is_empty();
    Stack left(flow.width_mm() - (has_practice ? k_practice_mm + 6.0f : 0.0f));
    left.add(texts("handout.title"), k_handout_title, io::TextRole::Title, 0.6f);
    const std::string who = request.client.empty() ? "" : texts("handout.for", {{"client", request.client}});
    left.add(core::joined(std::vector<std::string>{who, date_text(request.date, texts)}, "  ·  "), k_handout_quiet,
             io::TextRole::Paragraph, 1.6f);
    left.add(texts(desk.answer.lists_muscles ? "handout.intro" : "handout.intro_urgent"), k_handout_body,
             io::TextRole::Paragraph);
    Stack head(flow.width_mm());
    head.add(std::max(left.height_mm(), right.height_mm()),
             [left, right, width = flow.width_mm()](io::DocumentPage& page, glm::vec2 at) {
                 left.draw(page, at);
                 right.draw(page, at + glm::vec2(width - k_practice_mm, 1.0f));
             });
    flow.add(std::move(head), k_part_gap_mm);
}

void add_drawings(Flow& flow, HandoutDesk& desk) {
    const core::TextCatalog& texts = desk.texts();
    const HandoutRequest& request = desk.request;
    const bool has_drawing = !request.report.marks.empty() || !request.report.areas.empty();
    if (!has_drawing && request.said.empty() && !request.after) return;
    add_heading(flow, texts("handout.drawing"),
                request.said.empty() ? "" : texts("handout.said", {{"words", request.said}}));
    const auto add = [&](const referral::PainReport& report, const std::string& label, float height) {
        const DrawnPain drawn = drawn_pain(report, desk.means);
        Stack stack(flow.width_mm());
        stack.add(label, k_handout_label, io::TextRole::Paragraph, 0.8f);
        stack.add(height, [&desk, drawn, height, width = flow.width_mm()](io::DocumentPage& page, glm::vec2 at) {
            add_drawing(page, box_at(at, width, height), drawn, desk.figures, desk.means);
        });
        stack.add(6.0f, [&desk, drawn](io::DocumentPage& page, glm::vec2 at) {
            add_legend(page, at + glm::vec2(0.0f, 4.6f), drawn.legend, desk.texts());
        });
        float most = 0.0f;
        for (const referral::PaintMark& mark : report.marks) most = std::max(most, mark.intensity);
        if (most > 0.0f)
            stack.add(texts("handout.strength", {{"number", core::plain_number(most)}}), k_handout_body,
                      io::TextRole::Paragraph);
        flow.add(std::move(stack), request.after ? 3.0f : k_part_gap_mm);
    };
    if (has_drawing) add(request.report, request.after ? texts("handout.before") : "", request.after ? 58.0f : 82.0f);
    if (!request.after) return;
    if (!request.after->marks.empty() || !request.after->areas.empty())
        return add(*request.after, texts("handout.after"), 58.0f);
    Stack none(flow.width_mm());
    none.add(texts("handout.after_none"), k_handout_body, io::TextRole::Paragraph);
    flow.add(std::move(none), k_part_gap_mm);
}

void add_muscles(Flow& flow, HandoutDesk& desk) {
    if (desk.muscles.empty()) return;
    const DrawnPain drawn = drawn_pain(desk.request.report, desk.means);
    const bool has_report = !desk.request.report.is_empty();
    add_heading(flow, desk.texts()("handout.behind"),
                desk.texts()(has_report ? "handout.behind_drawing" : "handout.behind_muscles"));
    std::size_t number = 0;
    for (std::size_t i = 0; i < desk.muscles.size(); ++i)
        if (!desk.is_other_side(i)) flow.add(muscle_card(i, ++number, drawn, flow.width_mm(), desk), k_part_gap_mm);
}

void add_mind(Flow& flow, HandoutDesk& desk) {
    Stack stack(inside(flow.width_mm()));
    stack.add(desk.texts()("handout.mind"), k_handout_label, io::TextRole::Heading, 0.8f);
    const Stack heading = stack;
    // What muscles call for stands beside them.
    for (const referral::Alert& alert : desk.answer.alerts) {
        const anatomy::Caution* caution = desk.catalog().find_caution(alert.caution);
        if (caution && referral::is_told_beside(alert, desk.answer) && desk.told_cautions.insert(caution->id).second)
            desk.notes.add(stack, caution->plain, desk.notes.numbers_of(caution->sources), k_handout_body,
                           io::TextRole::Item, 1.0f);
    }
    if (stack.height_mm() > heading.height_mm())
        flow.add(boxed(stack, flow.width_mm(), 0.0f, k_printed_rule, k_tint), k_part_gap_mm);
}

void add_after(Flow& flow, HandoutDesk& desk) {
    const core::TextCatalog& texts = desk.texts();
    const float gap = 6.0f, half = 0.5f * (flow.width_mm() - gap);
    const referral::Rules* rules = desk.means.world.rules();
    if (!desk.muscles.empty()) {
        Stack expect(half), stop(half);
        expect.add(texts("handout.expect"), k_handout_heading, io::TextRole::Heading, 1.2f);
        for (const int number : {1, 2, 3}) desk.add_claim(expect, "after_a_session", "usual", number, 1.2f);
        stop.add(texts("handout.stop"), k_handout_heading, io::TextRole::Heading, 1.2f);
        desk.add_claim(stop, "a_session", "stop", 1, 1.2f);
        for (const int number : {1, 2, 3}) desk.add_claim(stop, "self_care", "where_not", number, 1.2f);
        Stack both(flow.width_mm());
        both.add(std::max(expect.height_mm(), stop.height_mm()), [=](io::DocumentPage& page, glm::vec2 at) {
            expect.draw(page, at);
            stop.draw(page, at + glm::vec2(half + gap, 0.0f));
        });
        flow.add(std::move(both), 4.0f);
    }
    Stack call(inside(flow.width_mm()));
    call.add(texts("handout.call"), k_handout_heading, io::TextRole::Heading, 1.0f);
    // Whoever is to call or go now is not told what else one goes to a doctor for.
    if (desk.answer.lists_muscles) desk.add_claim(call, "after_a_session", "unusual", 2, 1.0f);
    const std::string number = rules ? referral::with_number(rules->emergency_words, {{"en", "{emergency_number}"}},
                                                             desk.request.language, desk.request.emergency_number)
                                     : desk.request.emergency_number;
    call.add(texts("handout.call_emergency", {{"number", number}}), k_handout_label, io::TextRole::Paragraph);
    if (!desk.request.practice.empty() || !desk.request.contact.empty()) {
        call.add_gap(0.8f);
        const std::string who = core::joined(std::vector<std::string>{desk.request.practice, desk.request.contact});
        call.add(texts("handout.call_us", {{"practice", who}}), k_handout_body, io::TextRole::Paragraph);
    }
    flow.add(boxed(call, flow.width_mm(), 0.5f, k_printed_text, std::nullopt), k_part_gap_mm);
}

void add_sources(Flow& flow, HandoutDesk& desk) {
    const std::vector<std::string> references = desk.notes.references();
    Stack intro(flow.width_mm());
    intro.add(desk.texts()("handout.sources"), k_handout_label, io::TextRole::Heading, 0.4f);
    intro.add(desk.texts()("handout.sources_intro"), k_handout_small, io::TextRole::Note, 0.4f);
    flow.add(std::move(intro), 0.6f, true);
    // Two columns, in pieces of a few rows, so that they may go on overleaf.
    const float gap = 6.0f, half = 0.5f * (flow.width_mm() - gap);
    const std::size_t rows = (references.size() + 1) / 2;
    for (std::size_t i = 0; i < rows; ++i) {
        Stack left(half), right(half), row(flow.width_mm());
        left.add(references[i], k_handout_small, io::TextRole::Note);
        if (rows + i < references.size()) right.add(references[rows + i], k_handout_small, io::TextRole::Note);
        row.add(std::max(left.height_mm(), right.height_mm()), [=](io::DocumentPage& page, glm::vec2 at) {
            left.draw(page, at);
            right.draw(page, at + glm::vec2(half + gap, 0.0f));
        });
        flow.add(std::move(row), 0.5f);
    }
}

}
