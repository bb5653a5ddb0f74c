// SPDX-License-Identifier: MIT
#include "myoatlas/core/text.h"
#include "myoatlas/print/handout_parts.h"
#include "myoatlas/referral/speech/words.h"

#include <algorithm>
#include <glm/common.hpp>

namespace myoatlas::print {
namespace {

std::string told_caution(const anatomy::Caution& caution, const referral::Rules* rules) {
    if (rules)
        for (const referral::Care& care : rules->cares)
            if (care.caution == caution.id) return care.plain;
    return caution.plain;
}

// `is_pressed`: by the client; else the place is shown, and left to the therapist.
void add_legend_row(Stack& stack, const PatternPicture& picture, bool is_pressed, const HandoutDesk& desk) {
    const session::Theme& theme = desk.means.theme;
    const core::TextCatalog& texts = desk.texts();
    struct Sign {
        std::string text;
        int kind;
        glm::vec3 color;
    };
    std::vector<Sign> signs{{texts(is_pressed ? "handout.press" : "handout.spot"), 0, theme.point},
                            {texts("handout.felt"), 1, theme.essential}};
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

const referral::Candidate* candidate_for(const HandoutMuscle& told, const HandoutDesk& desk) {
    const auto is_it = [&](const referral::Candidate& each) {
        return each.muscle == told.muscle && each.side == told.side;
    };
    const auto found = std::ranges::find_if(desk.answer.candidates, is_it);
    return found == desk.answer.candidates.end() ? nullptr : &*found;
}

// What a muscle is linked with of what was named beside the pain, as its own sentence lists it; or nothing.
std::string linked_with(const referral::Candidate& candidate, const core::TextCatalog& texts) {
    const std::string sentence = texts("answer.plain_symptom", {{"name", "\n"}});
    const std::size_t gap = sentence.find('\n');
    const std::string_view before = std::string_view(sentence).substr(0, gap),
                           after = std::string_view(sentence).substr(gap + 1);
    for (const referral::Reason& reason : candidate.because)
        if (reason.plain.size() > sentence.size() && reason.plain.starts_with(before) && reason.plain.ends_with(after))
            return reason.plain.substr(gap, reason.plain.size() - before.size() - after.size());
    return {};
}

// The same where it is so of all muscles told of, and they are several: then it is said once.
std::string linked_with_all(const HandoutDesk& desk) {
    std::size_t cards = 0;
    std::string linked;
    for (std::size_t i = 0; i < desk.muscles.size(); ++i) {
        if (desk.is_other_side(i)) continue;
        const referral::Candidate* candidate = candidate_for(desk.muscles[i], desk);
        const std::string own = candidate ? linked_with(*candidate, desk.texts()) : std::string();
        if (own.empty() || (cards++ > 0 && own != linked)) return {};
        linked = own;
    }
    return cards > 1 ? linked : std::string();
}

// What a muscle does and why it is told of, and by whom it is charted so.
void add_why(Stack& stack, const anatomy::Muscle& muscle, const HandoutMuscle& told, bool is_of_both_sides,
             HandoutDesk& desk) {
    std::string words = referral::as_sentence(muscle.plain);
    if (const referral::Candidate* candidate = candidate_for(told, desk)) {
        const std::string linked = linked_with_all(desk);
        const std::string told_above = linked.empty() ? "" : desk.texts()("answer.plain_symptom", {{"name", linked}});
        for (const referral::Reason& reason : candidate->because) {
            if (is_of_both_sides && reason.plain == desk.texts()("answer.plain_crossing")) continue; // neither is
            if (reason.plain == told_above) continue;
            if (words.find(reason.plain) == std::string::npos) words += (words.empty() ? "" : " ") + reason.plain;
        }
    }
    std::vector<std::string> sources;
    anatomy::Evidence evidence = anatomy::Evidence::Reproduced;
    for (const anatomy::TriggerPoint& point : muscle.points) {
        if (!told.points.empty() && std::ranges::find(told.points, point.id) == told.points.end()) continue;
        sources.insert(sources.end(), point.sources.begin(), point.sources.end());
        evidence = std::max(evidence, point.evidence);
    }
    std::ranges::sort(sources);
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    if (sources.empty()) sources = muscle.sources;
    desk.notes.add(stack, words, desk.notes.note_of(evidence, sources), k_handout_body, io::TextRole::Paragraph, 1.6f);
}

// What a muscle's card says beside its picture.
Stack muscle_words(const HandoutMuscle& told, bool is_of_both_sides, float width, HandoutDesk& desk) {
    Stack stack(width);
    const anatomy::Muscle& muscle = *desk.catalog().find_muscle(told.muscle);
    const core::TextCatalog& texts = desk.texts();
    add_why(stack, muscle, told, is_of_both_sides, desk);
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

// With a larger and a smaller picture. `index` in the desk's muscles, `number` among the cards.
std::vector<Stack> muscle_cards(std::size_t index, std::size_t number, const DrawnPain& drawn, float width,
                                HandoutDesk& desk) {
    HandoutMuscle told = desk.muscles[index];
    const bool has_both_sides = index + 1 < desk.muscles.size() && desk.is_other_side(index + 1);
    if (has_both_sides) { // no points: all of them
        const std::vector<std::string>& further = desk.muscles[index + 1].points;
        if (further.empty()) told.points.clear();
        for (const std::string& point : further)
            if (!told.points.empty() && std::ranges::find(told.points, point) == told.points.end())
                told.points.push_back(point);
    }
    constexpr float k_picture_width = 82.0f, k_between = 6.0f;
    const anatomy::Muscle& muscle = *desk.catalog().find_muscle(told.muscle);
    const PatternPicture picture = pattern_of(told.muscle, told.side, told.points, drawn, desk.means);
    const bool is_pressed = !desk.is_pressing() && desk.book.care_for(muscle, anatomy::HomeCareKind::Leave).empty();
    const Stack right = muscle_words(told, has_both_sides, width - k_picture_width - k_between, desk);
    std::vector<Stack> sizes;
    for (const float height : {62.0f, 50.0f}) {
        Stack card(width);
        card.add(std::to_string(number) + ".  " + desk.name_at(index), k_handout_name, io::TextRole::Heading, 0.2f);
        // In plain words a muscle goes by its lay name alone; what stands as the other is for the profession.
        if (desk.request.language != "plain" && core::fold(muscle.names.lay) != core::fold(muscle.names.name))
            card.add(muscle.names.lay, k_handout_quiet, io::TextRole::Paragraph, 0.0f);
        card.add_gap(1.8f);
        Stack left(k_picture_width);
        left.add(height, [&desk, picture, height](io::DocumentPage& page, glm::vec2 at) {
            add_pattern(page, box_at(at, k_picture_width, height), picture, desk.figures, desk.means);
        });
        left.add_gap(0.8f);
        add_legend_row(left, picture, is_pressed, desk);
        card.add(std::max(left.height_mm(), right.height_mm()), [left, right](io::DocumentPage& page, glm::vec2 at) {
            left.draw(page, at);
            right.draw(page, at + glm::vec2(k_picture_width + k_between, -0.6f));
        });
        sizes.push_back(std::move(card));
    }
    return sizes;
}

}

void add_muscles(Flow& flow, HandoutDesk& desk) {
    if (desk.muscles.empty()) return;
    const DrawnPain drawn = drawn_pain(desk.request.report, desk.means);
    std::string intro = desk.texts()(desk.is_pressing()               ? "handout.behind_urgent"
                                     : desk.request.report.is_empty() ? "handout.behind_muscles"
                                                                      : "handout.behind_drawing");
    bool has_both_sides = false;
    for (std::size_t i = 0; i < desk.muscles.size(); ++i) has_both_sides |= desk.is_other_side(i);
    if (has_both_sides) intro += " " + std::string(desk.texts()("handout.other_side"));
    if (const std::string linked = linked_with_all(desk); !linked.empty())
        intro += " " + desk.texts()("handout.linked_all", {{"name", linked}});
    add_heading(flow, desk.texts()("handout.behind"), intro);
    std::size_t number = 0;
    for (std::size_t i = 0; i < desk.muscles.size(); ++i)
        if (!desk.is_other_side(i))
            flow.add_one_of(muscle_cards(i, ++number, drawn, flow.width_mm(), desk), k_part_gap_mm);
}

}
