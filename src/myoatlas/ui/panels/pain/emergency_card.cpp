// What must not wait, first of all and as loud as it is pressing; below it what is to be asked, to press yes or no.
// SPDX-License-Identifier: MIT
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <imgui.h>
#include <string>
#include <vector>

namespace myoatlas::ui {

namespace {

constexpr std::size_t k_told_at_once = 3, k_asked = 6; // more is no help in a hurry

// The words of an answer's emergencies, in the language of the window.
class Telling {
public:
    explicit Telling(const PanelView& view) : view_(view), rules_(view.world.engine->rules()) {}

    const referral::Emergency& of(const referral::RaisedEmergency& raised) const {
        return *referral::find_emergency(rules_, raised.emergency);
    }
    std::string words(const referral::LocalText& texts) const {
        return referral::with_number(rules_.emergency_words, texts, view_.session.language,
                                     view_.session.emergency_number);
    }
    std::string heading(referral::Act act) const {
        return core::in_language(rules_.emergency_words.headings.at(act), view_.session.language);
    }
    std::string withheld() const { return words(rules_.emergency_words.withheld); }
    std::string symptom(const std::string& id) const {
        const anatomy::Names& names = referral::find_symptom(rules_, id)->names;
        const auto found = names.translations.find(view_.session.language);
        return found == names.translations.end() ? names.lay : found->second;
    }

private:
    const PanelView& view_;
    const referral::Rules& rules_;
};

struct Line {
    ImFont* font;
    std::string text;
    float after;
};

void draw_filled(const Style& style, const std::vector<Line>& lines) {
    const Palette& p = style.palette;
    const float pad = style.px(12), icon = style.px(26), width = ImGui::GetContentRegionAvail().x;
    const float wrap = width - 2 * pad - icon;
    float height = 2 * pad;
    for (const Line& line : lines) height += text_height(line.font, line.text, wrap) + line.after;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height});
    ImGui::GetWindowDrawList()->AddRectFilled(
        at, {at.x + width, at.y + height},
        ImGui::ColorConvertFloat4ToU32({p.caution.r, p.caution.g, p.caution.b, p.caution.a}), style.px(10));
    draw_icon(Icon::Caution, at.x + pad + icon * 0.35f, at.y + pad + style.px(9), style.px(19), p.caution_text);
    float y = at.y + pad;
    for (const Line& line : lines) {
        draw_wrapped(line.font, at.x + pad + icon, y, p.caution_text, line.text, wrap);
        y += text_height(line.font, line.text, wrap) + line.after;
    }
}

// Draws the button that opens and closes the questions, and returns whether they are open.
bool are_questions_wanted(const PanelView& view) {
    const ImGuiID id = ImGui::GetID("are questions open");
    const bool is_open = ImGui::GetStateStorage()->GetBool(id);
    const char* words = view.text(is_open ? "client.fewer_first" : "client.more_first");
    if (button(view.style, "questions", words, ButtonKind::Plain)) ImGui::GetStateStorage()->SetBool(id, !is_open);
    return is_open;
}

// What was neither said nor denied, each with yes and no.
void draw_questions(const PanelView& view, const Telling& telling, Queue& queue) {
    const Style& style = view.style;
    std::vector<std::string> asks;
    for (const referral::RaisedEmergency& raised : view.session.answer->emergencies)
        for (const std::string& id : raised.asks)
            if (std::ranges::find(asks, id) == asks.end() && asks.size() < k_asked) asks.push_back(id);
    for (const std::string& id : asks) {
        gap(style, 2);
        text_in(style.fonts.body, style.palette.text_color, telling.symptom(id) + "?");
        if (chip(style, ("yes " + id).c_str(), view.text("emergency.yes"), false))
            push(queue, session::MarkSymptom{id, true});
        ImGui::SameLine();
        if (chip(style, ("no " + id).c_str(), view.text("emergency.no"), false))
            push(queue, session::DenySymptom{id, true});
    }
}

}

// For the client what is only to be asked is one line, with its questions folded under it.
void draw_emergencies(const PanelView& view, Queue& queue) {
    const referral::Answer& answer = *view.session.answer;
    if (answer.emergencies.empty() || !view.world.engine) return;
    const Style& style = view.style;
    const Telling telling(view);
    const bool is_quiet = view.session.is_client_view && answer.act == referral::Act::AskFirst;
    std::vector<Line> lines; // what is to be asked says "first" itself
    if (!is_quiet) lines.push_back({style.fonts.strong, telling.heading(answer.act), style.px(6)});
    std::size_t count = 0;
    for (const referral::RaisedEmergency& raised : answer.emergencies) {
        if (count == (is_quiet ? 1 : k_told_at_once) || raised.act != answer.act) break;
        const referral::Emergency& emergency = telling.of(raised);
        if (count > 0 || !view.session.is_client_view)
            lines.push_back({style.fonts.strong, telling.words(emergency.names), style.px(2)});
        lines.push_back({count == 0 ? style.fonts.body : style.fonts.small,
                         telling.words(view.session.is_client_view ? emergency.plain : emergency.text), style.px(8)});
        ++count;
    }
    draw_filled(style, lines);
    if (!answer.lists_muscles && !view.is_only_seen) {
        gap(style, 4);
        if (!view.session.shows_muscles_anyway) {
            text_in(style.fonts.small, style.palette.text_soft, telling.withheld());
            if (button(style, "muscles anyway", view.text("emergency.muscles_anyway"), ButtonKind::Plain))
                push(queue, session::ShowMusclesAnyway{true});
        } else if (button(style, "muscles away", view.text("emergency.muscles_away"), ButtonKind::Plain)) {
            push(queue, session::ShowMusclesAnyway{false});
        }
    }
    if (!view.is_only_seen && (!is_quiet || are_questions_wanted(view))) draw_questions(view, telling, queue);
    gap(style, 6);
}

}
