// SPDX-License-Identifier: MIT
#include "myoatlas/ui/body_chart/body_chart.h"
#include "myoatlas/body_chart/marks.h"
#include "myoatlas/session/apply/apply.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/ui/body_chart/chart_paint.h"
#include "myoatlas/ui/body_chart/chart_plan.h"
#include "myoatlas/ui/panels/panels.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <glm/geometric.hpp>
#include <imgui.h>
#include <limits>
#include <tuple>

namespace myoatlas::ui {
namespace {

constexpr float k_rest_s = 0.2f;         // a size that lasts so long is drawn anew
constexpr float k_reveal_steps = 14.0f;  // each tints the figures anew
constexpr double k_colorize_s = 0.010;   // of a frame, for tinting
constexpr float k_cross_reach = 10.0f;   // points around a cross that count as on it
constexpr std::size_t k_kept = 1500000u; // pixels of figures, over all pages; each takes some 30 bytes
constexpr std::uint8_t k_body = 64;      // of 255: what is fainter fades out and is not marked

float pixel_ratio() {
    return std::max(0.1f, ImGui::GetIO().DisplayFramebufferScale.x);
}

glm::vec2 vector_of(session::Direction direction) {
    switch (direction) {
    case session::Direction::Left:
        return {-1.0f, 0.0f};
    case session::Direction::Right:
        return {1.0f, 0.0f};
    case session::Direction::Up:
        return {0.0f, -1.0f};
    case session::Direction::Down:
        return {0.0f, 1.0f};
    }
    return {};
}

}

void BodyChart::forget_pointed() {
    area_.reset();
    words_.clear();
    told_.clear();
    is_by_keys_ = false;
}

// Finds the figures of the page and their places; false when there is nothing to draw.
bool BodyChart::lay_out(const PanelView& view, const Rect& room) {
    const body_chart::Page* page = body_chart::find_page(view.session.chart_page);
    if (!page) page = &body_chart::pages().front();
    if (!figures_ || page_ != page->id) {
        page_ = page->id;
        auto found = pages_.find(page_);
        if (found == pages_.end())
            found = pages_.emplace(page_, figures_of(*page, *view.chart_body, *view.world.surface_map)).first;
        figures_ = &found->second;
        forget_pointed();
    }
    if (std::ranges::none_of(*figures_, &ChartFigure::is_there)) return false;
    std::vector<std::vector<ChartSlot>> rows;
    auto next = figures_->begin();
    for (const auto& row : page->rows) {
        auto& slots = rows.emplace_back();
        for (const body_chart::FigureSpec& spec : row) slots.push_back({(next++)->size_mm, caption_width(view, spec)});
    }
    const ChartPlan plan = plan_chart(rows, room, view.style.scale);
    const float ratio = pixel_ratio(), mm_per_pixel = plan.mm_per_point / ratio;
    still_s_ = mm_per_pixel == mm_per_pixel_ ? still_s_ + ImGui::GetIO().DeltaTime : 0.0f;
    mm_per_pixel_ = mm_per_pixel;
    mm_per_point_ = plan.mm_per_point;
    for (std::size_t i = 0; i < figures_->size(); ++i) {
        ChartFigure& figure = (*figures_)[i];
        figure.at = plan.figures[i];
        // Pixel on pixel, so that the lines stay as they were drawn.
        figure.at.x = std::round(figure.at.x * ratio) / ratio;
        figure.at.y = std::round(figure.at.y * ratio) / ratio;
        if (figure.is_drawn() && figure.drawn.mm_per_pixel == mm_per_pixel) {
            figure.at.width = static_cast<float>(figure.drawn.width) / ratio;
            figure.at.height = static_cast<float>(figure.drawn.height) / ratio;
        }
    }
    return true;
}

// Draws one figure that has no picture of this size; while the size still changes the old one is stretched.
void BodyChart::draw_stale(const PanelView& view) {
    const auto is_stale = [&](const ChartFigure& figure) {
        return figure.is_there() && figure.drawn.mm_per_pixel != mm_per_pixel_;
    };
    auto stale = std::ranges::find_if(
        *figures_, [&](const ChartFigure& figure) { return figure.is_there() && !figure.is_drawn(); });
    if (stale == figures_->end() && still_s_ >= k_rest_s) stale = std::ranges::find_if(*figures_, is_stale);
    if (stale != figures_->end()) ui::draw(*stale, *view.chart_body, *view.world.surface_map, mm_per_pixel_);
    needs_frame_ |= std::ranges::any_of(*figures_, is_stale) || stale != figures_->end();
    std::size_t pixels = 0;
    for (const auto& [id, figures] : pages_)
        for (const ChartFigure& figure : figures) pixels += figure.drawn.spots.size();
    if (pixels > k_kept) std::erase_if(pages_, [&](const auto& page) { return page.first != page_; });
}

void BodyChart::colorize_stale(const PanelView& view, const scene::DrawList& list) {
    std::vector<scene::PainOverlay> pain = list.pain;
    for (scene::PainOverlay& overlay : pain) { // a zone opens in steps; on paper nothing pulses
        needs_frame_ |= overlay.reveal < 1.0f && session::is_opening(view.session);
        overlay.reveal = std::ceil(overlay.reveal * k_reveal_steps) / k_reveal_steps;
        overlay.pulse = 0.0f;
    }
    if (pain != pain_ || view.session.report.areas != marked_) {
        pain_ = std::move(pain);
        marked_ = view.session.report.areas;
        overlays_ = body_chart::overlays_of(pain_, view.session.report, *view.world.surface_map, *view.chart_body);
        ++number_;
    }
    body_chart::FigureColors colors;
    colors.dot_px = std::max(3.5f, view.style.px(5.0f) * pixel_ratio());
    std::vector<ChartFigure*> stale;
    for (ChartFigure& figure : *figures_)
        if (figure.is_drawn() && figure.colorize != number_) stale.push_back(&figure);
    std::stable_partition(stale.begin(), stale.end(),
                          [&](const ChartFigure* f) { return f->at.contains(pointer_.x, pointer_.y); });
    const auto begin = std::chrono::steady_clock::now();
    for (ChartFigure* figure : stale) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
        needs_frame_ |= spent.count() > k_colorize_s;
        if (spent.count() <= k_colorize_s) colorize(*figure, overlays_, colors, number_);
    }
}

void BodyChart::light_up(const PanelView& view) {
    const glm::vec4& accent = view.style.palette.accent;
    const float px = std::max(1.0f, view.style.scale * pixel_ratio());
    const body_chart::HighlightStyle highlight{glm::vec3(accent), is_by_keys_ ? 0.2f : 0.13f,
                                               (is_by_keys_ ? 1.5f : 0.9f) * px};
    for (ChartFigure& figure : *figures_)
        if (figure.is_drawn() && (figure.lit != area_ || figure.is_lit_by_keys != is_by_keys_)) {
            light(figure, *view.chart_body, area_, highlight);
            figure.is_lit_by_keys = is_by_keys_;
        }
}

void BodyChart::draw(const PanelView& view, const scene::DrawList& list, const Rect& window, const Rect& room,
                     std::optional<BrushCircle> brush) {
    needs_frame_ = false;
    page_drawn_ = view.session.chart_page;
    paint_ground(list, window);
    if (!view.chart_body || !view.world.surface_map || !view.world.catalog) {
        figures_ = nullptr;
        pages_.clear();
        forget_pointed();
    }
    if (!view.chart_body || !view.world.surface_map || !view.world.catalog || !lay_out(view, room)) {
        paint_message(view.style, room, view.text("map.missing"));
        return;
    }
    if (area_ && words_.empty()) { // the cursor stepped
        const anatomy::SkinArea& skin = view.world.surface_map->areas[*area_];
        words_ = area_words(view, {skin.area, skin.side});
    }
    draw_stale(view);
    colorize_stale(view, list);
    light_up(view);
    for (const ChartFigure& figure : *figures_)
        if (figure.is_there()) paint_figure(view, figure);
    // On small figures points lie close together.
    const float cross = std::clamp(1.5f / (mm_per_point_ * view.style.scale), 0.55f, 1.0f);
    for (const ChartFigure& figure : *figures_)
        for (const scene::Marker& marker : list.markers)
            if (shows(view, figure, marker))
                paint_point(view.style, marker, figure.window_at(figure.drawn.place_of(marker.position)), cross);
    told_ = area_ && body_chart::is_marked(view.session.report, view.world.surface_map->areas[*area_])
                ? view.text("map.is_marked", {{"area", words_}})
                : words_;
    if (brush) paint_brush(view.style, brush->at, brush->radius_mm / mm_per_point_, view.session.is_erasing);
    if (const auto thing = named()) paint_label(view.style, *thing, told_, room);
}

std::optional<BodyChart::Found> BodyChart::find(glm::vec2 window) const {
    if (!figures_) return std::nullopt;
    for (const ChartFigure& figure : *figures_) {
        if (!figure.is_drawn() || !figure.at.contains(window.x, window.y)) continue;
        const glm::vec2 pixel = figure.pixel_at(window);
        const int x = static_cast<int>(pixel.x), y = static_cast<int>(pixel.y);
        if (!figure.drawn.holds(x, y)) continue;
        const std::size_t i = figure.drawn.index_of(x, y);
        if (!figure.drawn.spots[i].is_skin() || figure.drawn.cover[i] < k_body) return std::nullopt;
        Found found{figure.drawn.spots[i], {}};
        if (figure.places.area_of_pixel[i] != body_chart::Places::k_none) found.area = figure.places.area_of_pixel[i];
        return found;
    }
    return std::nullopt;
}

bool BodyChart::shows(const PanelView& view, const ChartFigure& figure, const scene::Marker& marker) const {
    if (!figure.is_drawn() || marker.shape != scene::MarkerShape::Point) return false;
    const auto [known, is_new] = skin_of_point_.try_emplace(marker.tag, 0u);
    if (is_new) known->second = scene::nearest_vertex(view.chart_body->skin, marker.position);
    return figure.drawn.shows(marker.position, known->second, view.chart_body->skin);
}

const anatomy::PlacedPoint* BodyChart::find_point(const PanelView& view, const scene::DrawList& list,
                                                  glm::vec2 window) const {
    if (!figures_ || !view.world.surface_map) return nullptr;
    const anatomy::PlacedPoint* nearest = nullptr;
    float least = view.style.px(k_cross_reach);
    for (const ChartFigure& figure : *figures_)
        for (const scene::Marker& marker : list.markers) {
            if (!shows(view, figure, marker)) continue;
            const float far = glm::distance(window, figure.window_at(figure.drawn.place_of(marker.position)));
            if (far >= least) continue;
            least = far;
            nearest = session::point_of_tag(marker.tag, *view.world.surface_map);
        }
    return nearest;
}

std::optional<glm::vec2> BodyChart::place_of(std::string_view id, glm::vec3 position_mm) const {
    if (!figures_) return std::nullopt;
    for (const ChartFigure& figure : *figures_)
        if (figure.spec.id == id && figure.is_drawn() &&
            figure.drawn.spot_at(figure.drawn.place_of(position_mm)).is_skin())
            return figure.window_at(figure.drawn.place_of(position_mm));
    return std::nullopt;
}

void BodyChart::point_at(const PanelView& view, const anatomy::PlacedPoint* point, std::optional<std::uint32_t> area,
                         glm::vec2 window, bool is_lit) {
    forget_pointed();
    pointer_ = window;
    if (!view.world.surface_map || !view.world.catalog) return;
    if (area && !point) {
        if (is_lit) area_ = area;
        const anatomy::SkinArea& skin = view.world.surface_map->areas[*area];
        words_ = area_words(view, {skin.area, skin.side});
    } else if (point) {
        const anatomy::TriggerPoint* facts = view.world.catalog->find_point(point->point);
        const anatomy::Muscle* muscle = view.world.catalog->muscle_of(point->point);
        if (facts && muscle)
            words_ = muscle->names.name + ", " + side_words(view.text, point->side) + ": " + facts->place;
    }
}

void BodyChart::step(const session::Session& session, const session::World& world, session::Direction direction) {
    if (!figures_ || !world.surface_map || !world.catalog) return;
    struct Stop {
        std::size_t figure;
        std::uint32_t area;
        float seen_mm2;
    };
    std::vector<Stop> stops;
    std::vector<glm::vec2> places;
    for (std::size_t i = 0; i < figures_->size(); ++i)
        for (const body_chart::Place& place : (*figures_)[i].places.list) {
            stops.push_back({i, place.area, place.seen_mm2});
            places.push_back((*figures_)[i].window_at(place.at));
        }
    if (stops.empty()) return;
    const auto nearest_to = [&](glm::vec2 at, auto is_meant) {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < stops.size(); ++i)
            if (is_meant(stops[i]) && (!best || glm::distance(places[i], at) < glm::distance(places[*best], at)))
                best = i;
        return best;
    };
    std::optional<std::size_t> chosen;
    if (area_) {
        const auto now = nearest_to(pointer_, [&](const Stop& stop) {
            return stop.area == *area_ && (!is_by_keys_ || stop.figure == figure_);
        });
        chosen = body_chart::next_in_direction(places, now ? places[*now] : pointer_, vector_of(direction));
        if (!chosen) chosen = now;
    } else { // where something was marked last; otherwise high on the first figure
        for (const referral::AreaMark& mark : session.report.areas)
            for (std::size_t i = 0; i < stops.size(); ++i) {
                const anatomy::SkinArea& skin = world.surface_map->areas[stops[i].area];
                if (skin.area == mark.area && (!mark.side || *mark.side == skin.side) &&
                    (!chosen || stops[*chosen].area != stops[i].area || stops[*chosen].seen_mm2 < stops[i].seen_mm2))
                    chosen = i;
            }
        const Rect& first = (*figures_)[stops.front().figure].at;
        if (!chosen)
            chosen = nearest_to({first.x + 0.5f * first.width, first.y + 0.2f * first.height},
                                [](const Stop&) { return true; });
    }
    if (!chosen) return;
    forget_pointed();
    area_ = stops[*chosen].area;
    pointer_ = places[*chosen];
    figure_ = stops[*chosen].figure;
    is_by_keys_ = true;
}

std::optional<Rect> BodyChart::named() const {
    if (words_.empty()) return std::nullopt;
    const Rect pointer{pointer_.x, pointer_.y, 0.0f, 0.0f};
    if (!is_by_keys_ || figure_ >= figures_->size()) return pointer;
    const ChartFigure& figure = (*figures_)[figure_];
    if (figure.light_at.width <= 0.0f) return pointer;
    const Rect& light = figure.light_at;
    const glm::vec2 from = figure.window_at({light.x, light.y});
    const glm::vec2 to = figure.window_at({light.x + light.width, light.y + light.height});
    return Rect{from.x, from.y, to.x - from.x, to.y - from.y};
}

}
