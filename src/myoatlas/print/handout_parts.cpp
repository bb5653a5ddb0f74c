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

constexpr std::size_t k_most_emergencies = 3;
constexpr glm::vec3 k_tint{0.972f, 0.955f, 0.935f};

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

// Letters that run from the right would draw the number that follows to their other side; a mark ends their run.
std::string ended_run(const std::string& name) {
    const auto is_from_right = [](char c) { // Hebrew, Arabic, Syriac, Thaana, N'Ko: first bytes of UTF-8
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD6 && byte <= 0xDF;
    };
    return std::ranges::any_of(name, is_from_right) ? name + "\u200e" : name;
}

std::string date_text(const std::string& date, const core::TextCatalog& texts) {
    if (date.size() != 10) return date;
    const auto number = [&](std::size_t at) { return std::to_string(std::stoi(date.substr(at, 2))); };
    return texts("handout.date",
                 {{"day", number(8)}, {"month", texts("handout.month." + number(5))}, {"year", date.substr(0, 4)}});
}

}

PrintedBox box_at(glm::vec2 at, float width, float height) {
    return {at, at + glm::vec2(width, height)};
}

io::PrintedShape filled_box(const PrintedBox& box, float line_mm, glm::vec3 line, std::optional<glm::vec3> fill) {
    return {{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}}, line_mm, line, fill, true};
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
    flow.add(boxed(stack, flow.width_mm(), desk.is_pressing() ? 1.1f : 0.45f, glm::vec3(0.0f), std::nullopt),
             k_part_gap_mm);
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
    const std::string who = request.client.empty() ? "" : texts("handout.for", {{"client", ended_run(request.client)}});
    left.add(core::joined(std::vector<std::string>{who, date_text(request.date, texts)}, "  ·  "), k_handout_quiet,
             io::TextRole::Paragraph, 1.6f);
    left.add(texts(desk.is_pressing() ? "handout.intro_urgent" : "handout.intro"), k_handout_body,
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
        const bool is_told_by_heading =
            drawn.legend.size() == 1 && drawn.legend.front().mark == session::LegendMark::Marked;
        if (!is_told_by_heading)
            stack.add(6.0f, [&desk, drawn](io::DocumentPage& page, glm::vec2 at) {
                add_legend(page, at + glm::vec2(0.0f, 4.6f), drawn.legend, desk.texts());
            });
        float most = report.intensity;
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

void add_mind(Flow& flow, HandoutDesk& desk) {
    Stack stack(inside(flow.width_mm()));
    stack.add(desk.texts()("handout.mind"), k_handout_label, io::TextRole::Heading, 0.4f);
    stack.add(desk.texts()("handout.mind_intro"), k_handout_body, io::TextRole::Paragraph, 1.2f);
    const float heading_mm = stack.height_mm();
    // What the client's own words call for comes before what the place does.
    std::vector<referral::Alert> alerts = desk.answer.alerts;
    std::ranges::stable_sort(alerts, {}, &referral::Alert::by);
    // What muscles call for stands beside them.
    for (const referral::Alert& alert : alerts) {
        const anatomy::Caution* caution = desk.catalog().find_caution(alert.caution);
        if (caution && referral::is_told_beside(alert, desk.answer) && desk.told_cautions.insert(caution->id).second)
            desk.notes.add(stack, caution->plain, desk.notes.numbers_of(caution->sources), k_handout_body,
                           io::TextRole::Item, 1.0f);
    }
    if (stack.height_mm() > heading_mm)
        flow.add(boxed(stack, flow.width_mm(), 0.0f, k_printed_rule, k_tint), k_part_gap_mm);
}

void add_after(Flow& flow, HandoutDesk& desk) {
    const core::TextCatalog& texts = desk.texts();
    const float gap = 6.0f, half = 0.5f * (flow.width_mm() - gap);
    const referral::Rules* rules = desk.means.world.rules();
    if (!desk.muscles.empty() && !desk.is_pressing()) {
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
    // Whoever is to call now has read so at the top, and is not told what else one goes to a doctor for.
    if (desk.answer.act != referral::Act::CallNow) {
        call.add(texts("handout.call"), k_handout_heading, io::TextRole::Heading, 1.0f);
        if (desk.answer.lists_muscles) desk.add_claim(call, "after_a_session", "unusual", 2, 1.0f);
        const std::string number = rules ? referral::with_number(rules->emergency_words, {{"en", "{emergency_number}"}},
                                                                 desk.request.language, desk.request.emergency_number)
                                         : desk.request.emergency_number;
        call.add(texts("handout.call_emergency", {{"number", number}}), k_handout_label, io::TextRole::Paragraph);
    }
    if (!desk.request.practice.empty() || !desk.request.contact.empty()) {
        if (!call.is_empty()) call.add_gap(0.8f);
        const std::string who = core::joined(std::vector<std::string>{desk.request.practice, desk.request.contact});
        call.add(texts("handout.call_us", {{"practice", who}}), k_handout_body, io::TextRole::Paragraph);
    }
    if (call.is_empty()) return;
    flow.add(boxed(call, flow.width_mm(), 0.5f, k_printed_text, std::nullopt), k_part_gap_mm);
}

void add_sources(Flow& flow, HandoutDesk& desk) {
    const std::vector<std::string> references = desk.notes.references();
    Stack intro(flow.width_mm());
    if (references.empty()) return;
    intro.add(desk.texts()("handout.sources"), k_handout_label, io::TextRole::Heading, 0.4f);
    intro.add(desk.texts()("handout.sources_intro"), k_handout_small, io::TextRole::Note, 0.4f);
    flow.add(std::move(intro), 0.6f, true);
    const float gap = 6.0f, half = 0.5f * (flow.width_mm() - gap);
    std::vector<Stack> pieces;
    for (const std::string& reference : references) {
        pieces.emplace_back(half).add(reference, k_handout_small, io::TextRole::Note);
        pieces.back().add_gap(0.5f);
    }
    flow.add_columns(std::move(pieces), gap, 0.0f);
}

}
