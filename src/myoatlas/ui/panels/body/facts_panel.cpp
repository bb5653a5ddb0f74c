// SPDX-License-Identifier: MIT
#include "myoatlas/anatomy/language/pronunciation.h"
#include "myoatlas/anatomy/sources/citation.h"
#include "myoatlas/core/text.h"
#include "myoatlas/session/lookup.h"
#include "myoatlas/ui/panels/panels.h"
#include "myoatlas/ui/widgets/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <imgui.h>
#include <utility>

namespace myoatlas::ui {

namespace {

// What students meet first, from the head down.
constexpr std::array k_first_muscles{"temporalis",    "upper_trapezius", "levator_scapulae",
                                     "infraspinatus", "piriformis",      "gluteus_minimus_posterior",
                                     "soleus"};

std::string area_name(const PanelView& view, const std::string& id) {
    const anatomy::Area* area = view.world.catalog->find_area(id);
    return area ? area->names.name : id;
}

const std::vector<referral::PointReferral>& referral_of(const PanelView& view, UiState& state,
                                                        const anatomy::Muscle& muscle, core::Side side) {
    const std::string key = muscle.id + '/' + std::string(core::name_of(side));
    if (state.referral_key != key) {
        state.referral_key = key;
        state.referral = view.world.engine ? view.world.engine->referral_of(muscle.id, side)
                                           : std::vector<referral::PointReferral>{};
    }
    return state.referral;
}

// The Latin name under the name, and how it is said.
void draw_latin(const PanelView& view, const anatomy::Names& names, const std::string& id, Queue& queue) {
    if (names.latin.empty()) return;
    const Style& style = view.style;
    if (core::fold(names.latin) != core::fold(names.name)) {
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - style.px(5));
        text_in(style.fonts.italic, style.palette.text_soft, names.latin);
    }
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - style.px(5));
    text_in(style.fonts.small, style.palette.text_faint, anatomy::respelled(names.latin, view.text));
    if (!view.can_speak) return;
    if (button(style, "speak", view.text("action.speak"), ButtonKind::Plain)) push(queue, session::Speak{id});
}

void draw_head(const PanelView& view, const session::Selection& selection, const anatomy::Names& names,
               const std::string& kicker, const std::string& id, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    const Palette& p = style.palette;
    text_in(style.fonts.caps, p.accent, kicker);
    text_in(style.fonts.title, p.text_color, names.name);
    draw_latin(view, names, id, queue);
    if (!names.lay.empty()) text_in(style.fonts.body, p.text_soft, text("facts.lay", {{"name", names.lay}}));
    gap(style, 3);
    if (selection.side != core::Side::Midline) {
        const std::array<std::string_view, 2> sides{text("side.right"), text("side.left")};
        const int side = segmented(style, "side", sides, selection.side == core::Side::Left ? 1 : 0,
                                   ImGui::GetContentRegionAvail().x);
        if (side >= 0) {
            const core::Side wanted = side == 1 ? core::Side::Left : core::Side::Right;
            if (view.session.shown && !view.session.shown->point.empty())
                push(queue, session::ShowPoint{view.session.shown->point, wanted});
            else
                push(queue, session::Select{id, wanted});
        }
    }
    const float width = (ImGui::GetContentRegionAvail().x - 2 * style.px(6)) / 3.0f;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(6), style.px(6)});
    if (button(style, "frame", text("action.frame"), ButtonKind::Quiet, width)) push(queue, session::FrameNext{});
    ImGui::SameLine();
    const bool is_alone = !view.session.isolated.empty();
    if (button(style, "isolate", is_alone ? text("action.show_all") : text("action.isolate"), ButtonKind::Quiet,
               width)) {
        if (is_alone)
            push(queue, session::ShowAll{});
        else
            push(queue, session::Isolate{});
    }
    ImGui::SameLine();
    if (button(style, "hide", text("action.hide"), ButtonKind::Quiet, width)) {
        push(queue, session::Hide{});
    }
    ImGui::PopStyleVar();
}

// Names of the areas a point reaches with a grade. Spillover tells only what the essential zone does not reach.
std::vector<std::string> areas_of(const PanelView& view, const referral::PointReferral& referral,
                                  anatomy::ZoneGrade grade) {
    constexpr float k_worth_telling = 0.03f;
    std::vector<std::string> ids, names;
    for (const anatomy::ZoneGrade each : {anatomy::ZoneGrade::Essential, anatomy::ZoneGrade::Spillover})
        for (const referral::AreaShare& share : referral.areas) {
            if (share.grade != each || share.share < k_worth_telling) continue;
            if (std::find(ids.begin(), ids.end(), share.area) != ids.end()) continue;
            ids.push_back(share.area);
            if (each == grade) names.push_back(area_name(view, share.area));
        }
    return names;
}

// One line of a point's areas: a mark of the grade and the names.
float draw_areas_line(const PanelView& view, const referral::PointReferral* referral, anatomy::ZoneGrade grade,
                      const Rect& at, float y, bool is_drawn) {
    std::vector<std::string> names;
    if (referral) names = areas_of(view, *referral, grade);
    if (names.empty()) return 0.0f;
    const Style& style = view.style;
    const float indent = style.px(16), wrap = at.width - style.px(34) - indent;
    const std::string line = core::joined(names, " · ");
    const float height = text_height(style.fonts.small, line, wrap);
    if (is_drawn) {
        draw_grade_dot(style, at.x + style.px(34) + style.px(4), y + style.px(8),
                       grade == anatomy::ZoneGrade::Essential);
        draw_wrapped(style.fonts.small, at.x + style.px(34) + indent, y, style.palette.text_soft, line, wrap);
    }
    return height + style.px(3);
}

void draw_point(const PanelView& view, const anatomy::TriggerPoint& point, int number,
                const referral::PointReferral* referral, bool is_shown, Queue& queue) {
    const Style& style = view.style;
    const Palette& p = style.palette;
    const float text_left = style.px(34), wrap = ImGui::GetContentRegionAvail().x - text_left;
    const float place_height = text_height(style.fonts.body, point.place, wrap);
    Rect measure{0, 0, ImGui::GetContentRegionAvail().x, 0};
    const float essential = draw_areas_line(view, referral, anatomy::ZoneGrade::Essential, measure, 0.0f, false);
    const float spillover = draw_areas_line(view, referral, anatomy::ZoneGrade::Spillover, measure, 0.0f, false);
    const std::string own = point.is_own() ? view.text("facts.own") : std::string();
    const float own_height = own.empty() ? 0.0f : text_height(style.fonts.small, own, wrap) + style.px(3);
    const float pad = style.px(8), height = pad * 2 + place_height + style.px(3) + own_height + essential + spillover;
    const Row line = row(style, point.id.c_str(), height, is_shown);
    const Rect& at = line.content;
    const float badge = style.px(11), badge_x = at.x + badge, badge_y = at.y + pad + style.px(10);
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {badge_x, badge_y}, badge,
        ImGui::ColorConvertFloat4ToU32(is_shown ? ImVec4{p.accent.r, p.accent.g, p.accent.b, 1}
                                                : ImVec4{p.accent_soft.r, p.accent_soft.g, p.accent_soft.b, 1}),
        28);
    const std::string digits = std::to_string(number);
    draw_text(style.fonts.caps, badge_x - text_width(style.fonts.caps, digits) * 0.5f, badge_y - style.px(7.5f),
              is_shown ? p.on_accent : p.accent, digits);
    float y = at.y + pad;
    draw_wrapped(style.fonts.body, at.x + text_left, y, p.text_color, point.place, wrap);
    y += place_height + style.px(3);
    if (!own.empty()) draw_wrapped(style.fonts.small, at.x + text_left, y, p.accent, own, wrap);
    y += own_height;
    y += draw_areas_line(view, referral, anatomy::ZoneGrade::Essential, at, y, true);
    draw_areas_line(view, referral, anatomy::ZoneGrade::Spillover, at, y, true);
    if (!line.is_clicked) return;
    const core::Side side = view.session.selection->side;
    if (is_shown) {
        push(queue, session::ShowReferral{view.session.selection->muscle, side});
        return;
    }
    push(queue, session::ShowPoint{point.id, side});
    // Who looks at the zones goes on looking at them.
    if (view.session.framing == session::Framing::Referral)
        push(queue, session::FrameReferral{});
    else
        push(queue, session::Frame{});
}

void draw_points(const PanelView& view, UiState& state, const anatomy::Muscle& muscle, Queue& queue) {
    const Style& style = view.style;
    const core::Side side = view.session.selection->side;
    if (muscle.points.empty()) return;
    heading(style, view.text("facts.points"));
    const auto& referral = referral_of(view, state, muscle, side);
    const std::string& shown = view.session.shown ? view.session.shown->point : std::string();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.px(8), style.px(2)});
    int number = 0;
    for (const anatomy::TriggerPoint& point : muscle.points) {
        const auto found = std::find_if(referral.begin(), referral.end(),
                                        [&](const referral::PointReferral& r) { return r.point == point.id; });
        draw_point(view, point, ++number, found == referral.end() ? nullptr : &*found, shown == point.id, queue);
    }
    ImGui::PopStyleVar();
    gap(style, 1);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_grade_dot(style, at.x + style.px(5), at.y + style.px(8), true);
    const float first =
        draw_text(style.fonts.small, at.x + style.px(16), at.y, style.palette.text_faint, view.text("grade.essential"));
    const float second_x = at.x + style.px(16) + first + style.px(18);
    draw_grade_dot(style, second_x + style.px(5), at.y + style.px(8), false);
    draw_text(style.fonts.small, second_x + style.px(16), at.y, style.palette.text_faint, view.text("grade.spillover"));
    ImGui::Dummy({1.0f, style.px(18)});
    draw_guide_link(view, "why_pain_elsewhere", queue);
}

void draw_symptoms(const PanelView& view, const anatomy::Muscle& muscle) {
    std::vector<std::string> symptoms;
    for (const anatomy::TriggerPoint& point : muscle.points)
        for (const std::string& symptom : point.symptoms)
            if (std::find(symptoms.begin(), symptoms.end(), symptom) == symptoms.end()) symptoms.push_back(symptom);
    fact(view.style, view.text("facts.symptoms"), core::joined(symptoms, ", "));
}

void draw_sources(const PanelView& view, const anatomy::Muscle& muscle, Queue& queue) {
    const Style& style = view.style;
    heading(style, view.text("facts.sources"));
    std::vector<std::string> ids = muscle.sources;
    anatomy::Evidence weakest = anatomy::Evidence::Reproduced;
    for (const anatomy::TriggerPoint& point : muscle.points) {
        weakest = std::max(weakest, point.evidence);
        for (const std::string& id : point.sources)
            if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    for (const std::string& id : ids)
        if (const anatomy::Source* source = view.world.catalog->find_source(id)) {
            text_in(style.fonts.small, style.palette.text_soft, anatomy::authors_and_year(*source));
            if (ImGui::IsItemHovered() && !source->title.empty()) tooltip(style, source->title);
        }
    if (!muscle.points.empty()) {
        gap(style, 2);
        text_in(style.fonts.small, style.palette.text_faint,
                view.text("evidence." + std::string(anatomy::name_of(weakest)), {}));
    }
    draw_guide_link(view, "reading_the_charts", queue);
}

// How the fibers run, each plan named once: "bipennate, about 14°; parallel".
void draw_fibers(const PanelView& view, const std::vector<std::string>& structures) {
    std::vector<std::string> plans;
    for (const std::string& id : structures) {
        const anatomy::Structure* structure = view.world.catalog->find_structure(id);
        if (!structure || structure->fibers.plan == anatomy::FiberPlan::Unknown) continue;
        std::string plan = view.text("facts.fibers." + std::string(anatomy::name_of(structure->fibers.plan)), {});
        if (structure->fibers.angle_deg > 0.0f)
            plan = view.text("facts.fibers.at_angle",
                             {{"plan", plan}, {"degrees", std::to_string(std::lround(structure->fibers.angle_deg))}});
        if (std::ranges::find(plans, plan) == plans.end()) plans.push_back(std::move(plan));
    }
    fact(view.style, view.text("facts.fibers"), core::joined(plans, "; "));
}

void draw_muscle(const PanelView& view, UiState& state, const anatomy::Muscle& muscle, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    const session::Selection& selection = *view.session.selection;
    draw_head(view, selection, muscle.names, text("section." + std::string(anatomy::name_of(muscle.section)), {}),
              muscle.id, queue);
    if (!muscle.plain.empty()) {
        gap(style, 4);
        text_in(style.fonts.body, style.palette.text_color, muscle.plain);
    }
    draw_points(view, state, muscle, queue);
    draw_site_notes(view, state, muscle);
    heading(style, text("facts.anatomy"));
    fact(style, text("facts.origin"), muscle.origin);
    fact(style, text("facts.insertion"), muscle.insertion);
    fact(style, text("facts.action"), muscle.action);
    draw_fibers(view, muscle.structures);
    std::string nerve = muscle.innervation;
    if (nerve.ends_with('.')) nerve.pop_back(); // the roots go within the sentence
    if (!muscle.roots.empty())
        nerve += (nerve.empty() ? "" : " (") + core::joined(muscle.roots, ", ") + (nerve.empty() ? "" : ")");
    fact(style, text("facts.innervation"), nerve);
    const bool has_practice = !muscle.palpation.empty() || !muscle.perpetuating_factors.empty();
    if (has_practice) heading(style, text("facts.practice"));
    fact(style, text("facts.palpation"), muscle.palpation);
    draw_symptoms(view, muscle);
    fact(style, text("facts.perpetuating"), core::joined(muscle.perpetuating_factors, " · "));
    if (!muscle.cautions.empty()) {
        heading(style, text("facts.cautions"));
        bool is_open = true;
        draw_serious_cautions(view, muscle.cautions, is_open);
        draw_plain_cautions(view, muscle.cautions);
    }
    draw_sources(view, muscle, queue);
}

void draw_structure(const PanelView& view, const anatomy::Structure& structure, Queue& queue) {
    const std::string kicker = view.text("kicker." + std::string(anatomy::name_of(structure.kind)), {});
    draw_head(view, *view.session.selection, structure.names, kicker, structure.id, queue);
    heading(view.style, view.text("facts.anatomy"));
    fact(view.style, view.text("facts.layer"),
         view.text("layer." + std::string(anatomy::name_of(structure.layer)), {}));
    fact(view.style, view.text("facts.compartment"), structure.compartment);
    draw_fibers(view, {structure.id});
    fact(view.style, view.text("facts.aliases"), core::joined(structure.names.aliases, ", "));
    if (structure.kind == anatomy::StructureKind::Muscle) {
        gap(view.style, 6);
        text_in(view.style.fonts.small, view.style.palette.text_faint, view.text("facts.uncharted"));
    }
}

}

void draw_facts_panel(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    if (!view.session.selection || !view.world.catalog) return;
    begin_card("facts", rect, view.style);
    const session::Selection& selection = *view.session.selection;
    if (std::exchange(state.facts_drawn, selection.id()) != selection.id()) ImGui::SetScrollY(0.0f);
    draw_chosen(view, queue);
    if (const anatomy::Muscle* muscle = view.world.catalog->find_muscle(selection.muscle))
        draw_muscle(view, state, *muscle, queue);
    else if (const anatomy::Structure* structure = view.world.catalog->find_structure(selection.structures.front()))
        draw_structure(view, *structure, queue);
    gap(view.style, 6);
    end_card();
}

// Two beside each other.
static void draw_ways_to_learn(const PanelView& view, UiState& state, Queue& queue) {
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) * 0.5f;
    int count = 0;
    const auto is_wanted = [&](const char* id, const char* words) {
        if (count++ % 2 == 1) ImGui::SameLine();
        return button(view.style, id, view.text(words), ButtonKind::Quiet, half);
    };
    if (is_wanted("search", "welcome.search")) open_search(state);
    const bool has_facts = view.world.catalog != nullptr;
    if (view.world.studies && is_wanted("study", "welcome.study")) push(queue, session::ShowStudy{});
    if (has_facts && !view.world.catalog->all().lessons.empty() && is_wanted("lessons", "welcome.lessons"))
        push(queue, session::ShowLessons{});
    if (has_facts && !view.world.catalog->all().chapters.empty() && is_wanted("guide", "welcome.guide"))
        push(queue, session::ShowGuide{true, {}, view.session.is_guide_plain});
}

void draw_welcome_panel(const PanelView& view, UiState& state, const Rect& rect, Queue& queue) {
    const Style& style = view.style;
    const core::TextCatalog& text = view.text;
    begin_card("welcome", rect, style);
    text_in(style.fonts.title, style.palette.text_color, text("welcome.title"));
    gap(style, 2);
    text_in(style.fonts.body, style.palette.text_soft, text("welcome.body"));
    if (view.world.catalog && !view.world.catalog->all().muscles.empty()) {
        heading(style, text("welcome.try"));
        bool is_first = true;
        for (const char* id : k_first_muscles) {
            const anatomy::Muscle* muscle = view.world.catalog->find_muscle(id);
            if (!muscle) continue;
            if (!std::exchange(is_first, false)) ImGui::SameLine();
            if (!chip(style, id, muscle->names.name, false)) continue;
            push(queue, session::Select{id, core::Side::Left});
            push(queue, session::Frame{});
        }
    }
    gap(style, 6);
    const float whole = ImGui::GetContentRegionAvail().x;
    if (button(style, "pain", text("welcome.pain"), ButtonKind::Accent, whole))
        push(queue, session::SetMode{session::Mode::Pain});
    draw_ways_to_learn(view, state, queue);
    end_card();
}

}
