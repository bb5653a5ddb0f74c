// SPDX-License-Identifier: MIT
#include "app/map_page.h"

#include "app/map_words.h"
#include "session/stage_builder.h"
#include "ui/map_marks.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace app {
namespace {

constexpr float k_side_mm = 15.0f, k_top_mm = 14.0f, k_foot_mm = 10.0f; // margins
constexpr float k_caption_mm = 6.5f;
constexpr float k_form_mm = 20.0f, k_legend_mm = 6.0f;
constexpr float k_least_writing_mm = 32.0f;
constexpr float k_meant = 0.9f; // strength of the points that are meant; the others of a muscle are left out

// Returns whether anything of a wash is seen.
bool is_seen(std::span<const PaperFigure> figures, const flat::Wash& wash) {
    constexpr float k_seen = 0.15f;
    return std::ranges::any_of(figures, [&](const PaperFigure& figure) {
        for (std::size_t i = 0; i < figure.figure.spots.size(); ++i)
            if (figure.figure.cover[i] > 64 && figure.figure.spots[i].sample(wash.by_vertex) > k_seen) return true;
        return false;
    });
}

// Names of areas into which a muscle refers point at its zones there; those of marked areas at the areas.
void aim_at_zones(std::vector<PaperFigure>& figures, std::span<const flat::Wash> zones, const MapOrder& order,
                  const MapMeans& means) {
    std::vector<float> strongest(means.body.skin.positions.size(), 0.0f);
    for (const flat::Wash& zone : zones)
        for (std::size_t v = 0; v < strongest.size(); ++v) strongest[v] = std::max(strongest[v], zone.by_vertex[v]);
    for (PaperFigure& figure : figures) {
        const std::vector<flat::Place> whole = figure.places.list;
        aim_places(figure, means.body.areas, strongest);
        std::vector<flat::Place>& aimed = figure.places.list;
        for (const flat::Place& place : whole)
            if (ui::is_marked(order.session.report, means.world.chart->areas[place.area]) &&
                std::ranges::find(aimed, place.area, &flat::Place::area) == aimed.end())
                aimed.push_back(place);
    }
}

// The figures with all that lies on them; returns which signs were used.
std::vector<PaperSign> draw_figures(io::Page& page, std::vector<PaperFigure>& figures, const MapOrder& order,
                                    const MapMeans& means) {
    session::Session session = order.session;
    session.answer.reset(); // what could cause the pain is not on the map
    session.time_s = session::k_rest_s;
    const session::Stage stage = session::build_stage(session, means.world, means.theme);
    const std::span<const scene::PainOverlay> pain = stage.list.pain;
    const auto washes_of = [&](std::span<const scene::PainOverlay> part) {
        return ui::washes_of(part, session.report, *means.world.chart, means.body);
    };
    const std::vector<flat::Wash> washes = washes_of(pain);
    for (const PaperFigure& figure : figures)
        page.add(io::PaperPicture{picture_of(figure, washes), figure.at_mm, figure.box().size().x});

    // What is marked comes first, then the zones.
    std::vector<PaperSign> signs;
    if (has_marks(session.report) && !pain.empty()) {
        const std::vector<flat::Wash> marked = washes_of(pain.first(1));
        if (std::ranges::any_of(marked, [&](const flat::Wash& wash) { return is_seen(figures, wash); }))
            signs.push_back(PaperSign::Marked);
    }
    if (session.shown && !pain.empty()) {
        const std::vector<flat::Wash> zones = ui::washes_of(pain.last(1), {}, *means.world.chart, means.body);
        for (const auto& [stroke, sign] : {std::pair{flat::Stroke::Solid, PaperSign::Essential},
                                           std::pair{flat::Stroke::Dots, PaperSign::Spillover}})
            if (std::ranges::any_of(zones, [&, stroke = stroke](const flat::Wash& wash) {
                    return wash.stroke == stroke && is_seen(figures, wash);
                }))
                signs.push_back(sign);
        aim_at_zones(figures, zones, order, means);
    }
    bool has_points = false;
    for (const scene::Marker& marker : stage.list.markers) {
        if (marker.strength < k_meant) continue;
        const std::uint32_t under = flat::nearest_vertex(means.body.skin, marker.position);
        for (const PaperFigure& figure : figures) {
            if (!figure.figure.shows(marker.position, under, means.body.skin)) continue;
            add_cross(page, figure.on_page(figure.figure.place_of(marker.position)), marker.color);
            has_points = true;
        }
    }
    if (has_points) signs.push_back(PaperSign::Point);
    return signs;
}

// Captions, with the person's left and right where a figure shows both.
std::vector<Box> add_captions(io::Page& page, const std::vector<PaperFigure>& figures, const ui::TextCatalog& texts) {
    constexpr io::Type k_type{7.5f, 400, k_paper_quiet}, k_side_type{7.5f, 600, k_paper_quiet};
    std::vector<Box> taken;
    for (const PaperFigure& figure : figures) {
        const Box box = figure.box();
        const float y = box.high.y + 3.6f;
        taken.push_back({{box.low.x, box.high.y}, {box.high.x, y + 1.5f}});
        page.add(io::PaperText{texts("figure." + std::string(figure.spec->id)),
                               {0.5f * (box.low.x + box.high.x), y},
                               k_type,
                               io::Align::Center,
                               0.0f});
        const float to_left = figure.figure.aim.right.x;
        const bool has_both = figure.spec->region == flat::Region::Body || figure.spec->region == flat::Region::Head;
        if (!has_both || std::abs(to_left) < 0.5f) continue;
        const float out = std::min(14.0f, 0.5f * box.size().x);
        const float middle = 0.5f * (box.low.x + box.high.x);
        for (const float way : {-1.0f, 1.0f})
            page.add(io::PaperText{texts(way * to_left > 0.0f ? "paper.left" : "paper.right"),
                                   {middle + way * out, y},
                                   k_side_type,
                                   io::Align::Center,
                                   0.0f});
    }
    return taken;
}

io::Page page_of(const flat::Sheet& sheet, const MapOrder& order, const MapMeans& means) {
    io::Page page;
    const Box whole{{k_side_mm, k_top_mm}, {order.paper.width_mm - k_side_mm, order.paper.height_mm - k_foot_mm}};
    const Heading heading = heading_of(order.session, means);
    const float title_y = whole.low.y + 5.0f;
    io::PaperText title{
        heading.title, {whole.low.x, title_y}, {15.0f, 600, k_paper_ink}, io::Align::Left, whole.size().x};
    const io::TextSize title_size = io::size_of(title);
    const float last_y = title_y + title_size.height_mm - title_size.baseline_mm; // where the title ends
    page.add(std::move(title));
    float top = last_y + 1.5f;
    if (!heading.about.empty()) {
        io::PaperText about{
            heading.about, {whole.low.x, last_y + 4.6f}, {8.5f, 400, k_paper_quiet}, io::Align::Left, whole.size().x};
        top += 2.0f + io::size_of(about).height_mm;
        page.add(std::move(about));
    }
    if (!order.session.shown) add_name_lines(page, {whole.low, {whole.high.x, title_y}}, means.texts);

    const float bottom = add_small_print(page, whole, small_print(order, means)) - 4.0f;
    const bool has_form = is_blank(order.session);
    const float below = has_form ? k_form_mm : k_legend_mm;
    Box room{{whole.low.x, top + 3.0f}, {whole.high.x, bottom - below - 3.0f}};
    std::vector<PaperFigure> figures = draw_sheet(sheet, means.body, *means.world.chart, room, k_caption_mm);
    float foot = room.low.y;
    for (const PaperFigure& figure : figures) foot = std::max(foot, figure.box().high.y + k_caption_mm);
    // What the figures leave free is for writing; where that is too little, they stand in the middle of it.
    const float spare = room.high.y - foot;
    const bool has_writing = spare > k_least_writing_mm;
    if (const float lower = has_writing ? std::min(4.0f, 0.1f * spare) : 0.5f * spare; lower > 0.0f) {
        move_down(figures, lower);
        foot += lower;
    }
    const float form_y = has_writing ? foot + 4.0f : bottom - below;
    const Box writing{{whole.low.x, form_y + below + 4.0f}, {whole.high.x, bottom}};

    const std::vector<PaperSign> signs = draw_figures(page, figures, order, means);
    const std::vector<Box> captions = add_captions(page, figures, means.texts);
    if (order.has_names) {
        const Box names{room.low, {room.high.x, form_y - 1.0f}};
        add_names(page, names_for(order, means), figures, names, captions);
    }
    if (has_form) {
        const float middle = 0.5f * (whole.low.x + whole.high.x);
        add_strength_line(page, {{whole.low.x, form_y}, {middle - 5.0f, form_y + k_form_mm}}, means.texts);
        add_signs(page, {{middle + 5.0f, form_y}, {whole.high.x, form_y + k_form_mm}}, means.texts);
    } else {
        add_legend(page, {whole.low.x, form_y + 4.0f}, signs, means.theme, means.texts);
        if (signs.empty())
            page.add(io::PaperText{
                means.texts("paper.none_here"), {whole.low.x, form_y + 4.0f}, {8.5f, 400, k_paper_quiet}});
    }
    if (has_writing && order.session.shown)
        add_notes(page, writing, notes_of(*order.session.shown, *means.world.catalog));
    else if (has_writing)
        add_note_lines(page, writing, means.texts("paper.notes"));
    return page;
}

}

io::Paper map_paper(const MapOrder& order, const MapMeans& means) {
    io::Paper paper;
    paper.size = order.paper;
    paper.title = heading_of(order.session, means).title;
    for (const flat::Sheet* sheet : order.sheets) paper.pages.push_back(page_of(*sheet, order, means));
    return paper;
}

}
