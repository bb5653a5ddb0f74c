// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/print/handout_parts.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <cmath>

namespace myoatlas::print {
namespace {

using anatomy::HomeCare;
using anatomy::HomeCareKind;

constexpr float k_figure_mm = 18.0f, k_home_gap_mm = 5.0f;

void add_home_figure(io::DocumentPage& page, const anatomy::HomeFigure& figure, glm::vec2 at, float size_mm) {
    const float scale = size_mm / 100.0f, line = 0.85f;
    for (const std::vector<glm::vec2>& stroke : figure.strokes) {
        io::PrintedShape shape{{}, line, k_printed_text, {}, false};
        for (const glm::vec2& place : stroke) shape.points_mm.push_back(at + place * scale);
        page.add(std::move(shape));
    }
    const auto ring_of = [&](const glm::vec3& round) {
        Ring ring;
        for (int i = 0; i < 32; ++i) {
            const float angle = 6.2831853f * static_cast<float>(i) / 32.0f;
            ring.push_back(at + scale * (glm::vec2(round) + round.z * glm::vec2(std::cos(angle), std::sin(angle))));
        }
        return ring;
    };
    for (const glm::vec3& round : figure.rings)
        page.add(io::PrintedShape{ring_of(round), line, k_printed_text, {}, true});
    for (const glm::vec3& round : figure.disks)
        page.add(io::PrintedDisk{at + glm::vec2(round) * scale, round.z * scale, k_printed_text});
}

// From 0 to 10, the strengths that are meant marked.
void add_strength_scale(io::DocumentPage& page, const PrintedBox& box, const core::TextCatalog& texts) {
    constexpr int k_low = 5, k_high = 7;
    const float y = box.low.y + 6.0f, step = (box.size().x - 4.0f) / 10.0f, left = box.low.x + 2.0f;
    const auto at = [&](float number) { return left + number * step; };
    page.add(io::PrintedShape{{{at(k_low - 0.4f), y - 2.6f},
                               {at(k_high + 0.4f), y - 2.6f},
                               {at(k_high + 0.4f), y + 2.6f},
                               {at(k_low - 0.4f), y + 2.6f}},
                              0.5f,
                              k_handout_accent,
                              glm::vec3(0.97f, 0.90f, 0.87f),
                              true});
    page.add(io::PrintedShape{{{at(0), y}, {at(10), y}}, 0.4f, k_printed_quiet, {}, false});
    for (int i = 0; i <= 10; ++i) {
        const auto number = static_cast<float>(i);
        page.add(io::PrintedShape{{{at(number), y - 1.1f}, {at(number), y + 1.1f}}, 0.35f, k_printed_quiet, {}, false});
        const bool is_meant = i >= k_low && i <= k_high;
        page.add(io::PrintedText{std::to_string(i),
                                 {at(number), y + 6.2f},
                                 {8.0f, is_meant ? 600 : 400, is_meant ? k_printed_text : k_printed_quiet},
                                 io::Align::Center,
                                 0.0f});
    }
    page.add(io::PrintedText{texts("paper.strength_none"), {at(0) - 2.0f, y + 10.4f}, k_handout_small});
    page.add(io::PrintedText{
        texts("handout.strength_most"), {at(10) + 2.0f, y + 10.4f}, k_handout_small, io::Align::Right, 0.0f});
}

// Build up, hold, let go: pressure over time.
void add_time_curve(io::DocumentPage& page, const PrintedBox& box, const core::TextCatalog& texts) {
    const float low = box.low.y + 10.5f, high = box.low.y + 2.0f, left = box.low.x + 1.0f, right = box.high.x - 1.0f;
    const float width = right - left;
    page.add(io::PrintedShape{{{left, low}, {right, low}}, 0.3f, k_printed_quiet, {}, false});
    page.add(io::PrintedShape{{{left, low}, {left + 0.16f * width, high}, {left + 0.84f * width, high}, {right, low}},
                              0.8f,
                              k_handout_accent,
                              glm::vec3(0.97f, 0.90f, 0.87f),
                              false});
    page.add(io::PrintedText{texts("handout.hold"),
                             {left + 0.5f * width, 0.5f * (low + high) + 1.2f},
                             {9.0f, 600, k_printed_text},
                             io::Align::Center,
                             0.0f});
    page.add(io::PrintedText{texts("handout.build_up"), {left, low + 4.2f}, k_handout_small});
    page.add(io::PrintedText{texts("handout.let_go"), {right, low + 4.2f}, k_handout_small, io::Align::Right, 0.0f});
}

// A record, and the muscles it is for.
struct CareFor {
    const HomeCare* care = nullptr;
    std::vector<std::string> muscles; // names, without what is in parentheses
};

std::vector<CareFor> care_of(HomeCareKind kind, const HandoutDesk& desk) {
    std::vector<CareFor> all;
    for (std::size_t i = 0; i < desk.muscles.size(); ++i) {
        if (desk.is_other_side(i)) continue;
        const anatomy::Muscle& muscle = *desk.catalog().find_muscle(desk.muscles[i].muscle);
        // What is not to be pressed at home needs no tool.
        if (kind == HomeCareKind::Tool && !desk.book.care_for(muscle, HomeCareKind::Leave).empty()) continue;
        for (const HomeCare* care : desk.book.care_for(muscle, kind)) {
            if (!care->suits(desk.request.report.symptoms)) continue;
            auto found = std::ranges::find(all, care, &CareFor::care);
            if (found == all.end()) found = all.insert(all.end(), {care, {}});
            found->muscles.push_back(referral::short_name(muscle.names.name));
        }
    }
    return all;
}

// Nothing where one muscle is told of: all is for that.
std::string whom_for(const CareFor& each, const HandoutDesk& desk) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < desk.muscles.size(); ++i) count += !desk.is_other_side(i);
    if (count < 2) return {};
    if (each.muscles.size() == count) return std::string(desk.texts()("handout.all_of_them"));
    return core::joined(each.muscles, desk.texts()("handout.between"));
}

Stack care_card(const CareFor& each, float width, HandoutDesk& desk) {
    const HomeCare& care = *each.care;
    const auto figure = desk.book.figures.find(care.figure);
    const bool has_figure = figure != desk.book.figures.end();
    Stack words(width - (has_figure ? k_figure_mm + 4.0f : 0.0f));
    words.add(whom_for(each, desk), {8.2f, 600, k_printed_quiet}, io::TextRole::Paragraph, 0.2f);
    if (care.claim.number > 0)
        desk.add_claim(words, care.claim.chapter, care.claim.section, care.claim.number, 0.0f);
    else
        desk.notes.add(words, core::in_language(care.texts, desk.request.language),
                       desk.notes.note_of(care.support, care.sources, care.is_uncited), k_handout_body,
                       io::TextRole::Item, 0.0f);
    Stack card(width);
    const float height = std::max(words.height_mm(), has_figure ? k_figure_mm : 0.0f);
    card.add(height, [=, shape = has_figure ? &figure->second : nullptr](io::DocumentPage& page, glm::vec2 at) {
        if (shape) add_home_figure(page, *shape, at, k_figure_mm);
        words.draw(page, at + glm::vec2(shape ? k_figure_mm + 4.0f : 0.0f, 0.0f));
    });
    return card;
}

// Two beside each other.
void add_pairs(Flow& flow, std::vector<Stack> cards, float half, float gap) {
    for (std::size_t i = 0; i < cards.size(); i += 2) {
        const Stack left = cards[i], right = i + 1 < cards.size() ? cards[i + 1] : Stack(half);
        Stack row(flow.width_mm());
        row.add(std::max(left.height_mm(), right.height_mm()), [=](io::DocumentPage& page, glm::vec2 at) {
            left.draw(page, at);
            right.draw(page, at + glm::vec2(half + gap, 0.0f));
        });
        flow.add(std::move(row), i + 2 < cards.size() ? 3.5f : k_home_gap_mm);
    }
}

void add_how(Flow& flow, HandoutDesk& desk, float half, float gap) {
    Stack words(half);
    words.add(desk.texts()("handout.how"), k_handout_label, io::TextRole::Heading, 0.8f);
    for (const int number : {1, 2, 3}) desk.add_claim(words, "self_care", "how", number, 1.0f);
    constexpr int k_grown_up = 16;
    const int age = desk.request.report.age;
    if (age > 0 && age < k_grown_up)
        desk.notes.add(words, std::string(desk.texts()("handout.child")), desk.notes.numbers_of({}), k_handout_body,
                       io::TextRole::Item, 1.0f);
    Stack how(flow.width_mm());
    how.add(std::max(words.height_mm(), 38.0f), [&desk, words, half, gap](io::DocumentPage& page, glm::vec2 at) {
        words.draw(page, at);
        const glm::vec2 right = at + glm::vec2(half + gap, 1.0f);
        add_time_curve(page, {right, right + glm::vec2(half, 16.0f)}, desk.texts());
        add_strength_scale(page, {right + glm::vec2(0.0f, 19.0f), right + glm::vec2(half, 36.0f)}, desk.texts());
    });
    flow.add(std::move(how), k_home_gap_mm);
}

}

void add_home(Flow& flow, HandoutDesk& desk) {
    const core::TextCatalog& texts = desk.texts();
    const float gap = 7.0f, half = 0.5f * (flow.width_mm() - gap);
    add_heading(flow, texts("handout.home"), texts("handout.home_intro"));
    const std::vector<CareFor> tools = care_of(HomeCareKind::Tool, desk);
    if (!tools.empty()) add_how(flow, desk, half, gap);
    const auto add_group = [&](const std::string& label, const std::vector<CareFor>& group) {
        if (group.empty()) return;
        Stack heading(flow.width_mm());
        heading.add(label, k_handout_label, io::TextRole::Heading);
        flow.add(std::move(heading), 1.2f, true);
        std::vector<Stack> cards;
        for (const CareFor& each : group) cards.push_back(care_card(each, half, desk));
        add_pairs(flow, std::move(cards), half, gap);
    };
    add_group(texts("handout.leave"), care_of(HomeCareKind::Leave, desk));
    add_group(texts("handout.tools"), tools);
    add_group(texts("handout.stretch"), care_of(HomeCareKind::Stretch, desk));
    Stack posture(flow.width_mm());
    posture.add(texts("handout.posture"), k_handout_label, io::TextRole::Heading, 0.6f);
    desk.add_claim(posture, "posture_and_work", "workplace", 3, 0.8f);
    desk.add_claim(posture, "posture_and_work", "more", 1, 0.0f);
    flow.add(std::move(posture), k_home_gap_mm);
}

}
