// SPDX-License-Identifier: MIT
#include "myoatlas/print/chart_document.h"

#include "myoatlas/body_chart/marks.h"
#include "myoatlas/print/printed_words.h"
#include "myoatlas/session/client/of_client.h"
#include "myoatlas/session/stage/stage_builder.h"
#include "myoatlas/session/stage/stage_pain.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::print {
namespace {

constexpr float k_chart_side_mm = 15.0f, k_chart_top_mm = 14.0f, k_chart_foot_mm = 10.0f; // margins
constexpr float k_caption_mm = 6.5f;
constexpr float k_form_mm = 20.0f, k_legend_mm = 6.0f;
constexpr float k_least_writing_mm = 32.0f;
constexpr float k_meant = 0.9f; // strength of the points that are meant; the others of a muscle are left out

// Returns whether anything of an overlay is seen.
bool is_seen(std::span<const PrintedFigure> figures, const body_chart::Overlay& overlay) {
    constexpr float k_seen = 0.15f;
    return std::ranges::any_of(figures, [&](const PrintedFigure& figure) {
        for (std::size_t i = 0; i < figure.figure.spots.size(); ++i)
            if (figure.figure.cover[i] > 64 && figure.figure.spots[i].sample(overlay.by_vertex) > k_seen) return true;
        return false;
    });
}

// Names of areas into which a muscle refers point at its zones there; those of marked areas at the areas.
void aim_at_zones(std::vector<PrintedFigure>& figures, std::span<const body_chart::Overlay> zones,
                  const ChartRequest& order, const PrintContext& means) {
    std::vector<float> strongest(means.body.skin.positions.size(), 0.0f);
    for (const body_chart::Overlay& zone : zones)
        for (std::size_t v = 0; v < strongest.size(); ++v) strongest[v] = std::max(strongest[v], zone.by_vertex[v]);
    for (PrintedFigure& figure : figures) {
        const std::vector<body_chart::Place> whole = figure.places.list;
        aim_places(figure, means.body.areas, strongest);
        std::vector<body_chart::Place>& viewed = figure.places.list;
        for (const body_chart::Place& place : whole)
            if (body_chart::is_marked(order.session.report, means.world.surface_map->areas[place.area]) &&
                std::ranges::find(viewed, place.area, &body_chart::Place::area) == viewed.end())
                viewed.push_back(place);
    }
}

// The figures with all that lies on them; returns what is seen there.
std::vector<session::LegendEntry> draw_figures(io::DocumentPage& page, std::vector<PrintedFigure>& figures,
                                               const ChartRequest& order, const PrintContext& means) {
    session::Session session = order.session;
    session.answer.reset(); // what could cause the pain is not on the chart
    session.time_s = session::k_rest_s;
    session.chain = {};
    const session::Stage stage = session::build_stage(session, means.world, means.theme);
    const auto overlays_of = [&](std::span<const scene::PainOverlay> pain, const referral::PainReport& report) {
        return body_chart::overlays_of(pain, report, *means.world.surface_map, means.body);
    };
    const std::vector<body_chart::Overlay> overlays = overlays_of(stage.list.pain, session.report);
    for (const PrintedFigure& figure : figures)
        page.add(io::PrintedPicture{picture_of(figure, overlays), figure.at_mm, figure.box().size().x});

    std::vector<session::LegendEntry> signs;
    for (const session::LegendEntry& entry : stage.legend.entries)
        if (std::ranges::any_of(overlays, [&](const body_chart::Overlay& overlay) {
                return overlay.color == entry.color && is_seen(figures, overlay);
            }))
            signs.push_back(entry);
    if (session.shown && !stage.list.pain.empty()) {
        session::Session alone = session;
        alone.report = {};
        aim_at_zones(figures, overlays_of(session::pain_on_skin(alone, means.world, means.theme).overlays, {}), order,
                     means);
    }
    bool has_points = false;
    for (const scene::Marker& marker : stage.list.markers) {
        if (marker.strength < k_meant) continue;
        const std::uint32_t under = scene::nearest_vertex(means.body.skin, marker.position);
        for (const PrintedFigure& figure : figures) {
            if (!figure.figure.shows(marker.position, under, means.body.skin)) continue;
            add_cross(page, figure.on_page(figure.figure.place_of(marker.position)), marker.color);
            has_points = true;
        }
    }
    if (has_points) signs.push_back({session::LegendMark::Point, {}, means.theme.point});
    return signs;
}

// Captions, with the person's left and right where a figure shows both.
std::vector<PrintedBox> add_captions(io::DocumentPage& page, const std::vector<PrintedFigure>& figures,
                                     const core::TextCatalog& texts) {
    constexpr io::Type k_type{7.5f, 400, k_printed_quiet}, k_side_type{7.5f, 600, k_printed_quiet};
    std::vector<PrintedBox> taken;
    for (const PrintedFigure& figure : figures) {
        const PrintedBox box = figure.box();
        const float y = box.high.y + 3.6f;
        taken.push_back({{box.low.x, box.high.y}, {box.high.x, y + 1.5f}});
        page.add(io::PrintedText{texts("figure." + std::string(figure.spec->id)),
                                 {0.5f * (box.low.x + box.high.x), y},
                                 k_type,
                                 io::Align::Center,
                                 0.0f});
        const float to_left = figure.figure.view.right.x;
        const bool has_both = figure.spec->region == body_chart::FigureRegion::Body ||
                              figure.spec->region == body_chart::FigureRegion::Head;
        if (!has_both || std::abs(to_left) < 0.5f) continue;
        const float out = std::min(14.0f, 0.5f * box.size().x);
        const float middle = 0.5f * (box.low.x + box.high.x);
        for (const float way : {-1.0f, 1.0f})
            page.add(io::PrintedText{texts(way * to_left > 0.0f ? "paper.left" : "paper.right"),
                                     {middle + way * out, y},
                                     k_side_type,
                                     io::Align::Center,
                                     0.0f});
    }
    return taken;
}

io::DocumentPage page_of(const body_chart::Page& chart_page, const ChartRequest& order, const PrintContext& means) {
    io::DocumentPage page;
    const PrintedBox whole{{k_chart_side_mm, k_chart_top_mm},
                           {order.paper.width_mm - k_chart_side_mm, order.paper.height_mm - k_chart_foot_mm}};
    const Heading heading = heading_of(order.session, means);
    const float title_y = whole.low.y + 5.0f;
    io::PrintedText title{
        heading.title, {whole.low.x, title_y}, {15.0f, 600, k_printed_text}, io::Align::Left, whole.size().x};
    const io::TextSize title_size = io::size_of(title);
    const float last_y = title_y + title_size.height_mm - title_size.baseline_mm; // where the title ends
    page.add(std::move(title));
    float top = last_y + 1.5f;
    if (!heading.about.empty()) {
        io::PrintedText about{
            heading.about, {whole.low.x, last_y + 4.6f}, {8.5f, 400, k_printed_quiet}, io::Align::Left, whole.size().x};
        top += 2.0f + io::size_of(about).height_mm;
        page.add(std::move(about));
    }
    if (!heading.first.empty()) {
        io::PrintedText first{
            heading.first, {whole.low.x, top + 4.2f}, {10.5f, 600, k_printed_text}, io::Align::Left, whole.size().x};
        top += 2.5f + io::size_of(first).height_mm;
        page.add(std::move(first));
    }
    if (!order.session.shown) add_name_lines(page, {whole.low, {whole.high.x, title_y}}, means.texts);

    const float bottom = add_small_print(page, whole, small_print(order, means)) - 4.0f;
    const bool has_form = is_blank(order.session);
    const float below = has_form ? k_form_mm : k_legend_mm;
    PrintedBox room{{whole.low.x, top + 3.0f}, {whole.high.x, bottom - below - 3.0f}};
    std::vector<PrintedFigure> figures =
        draw_page(chart_page, means.body, *means.world.surface_map, room, k_caption_mm);
    float foot = room.low.y;
    for (const PrintedFigure& figure : figures) foot = std::max(foot, figure.box().high.y + k_caption_mm);
    // What the figures leave free is for writing; where that is too little, they stand in the middle of it.
    const float spare = room.high.y - foot;
    const bool has_writing = spare > k_least_writing_mm;
    if (const float lower = has_writing ? std::min(4.0f, 0.1f * spare) : 0.5f * spare; lower > 0.0f) {
        move_down(figures, lower);
        foot += lower;
    }
    const float form_y = has_writing ? foot + 4.0f : bottom - below;
    const PrintedBox writing{{whole.low.x, form_y + below + 4.0f}, {whole.high.x, bottom}};

    const std::vector<session::LegendEntry> signs = draw_figures(page, figures, order, means);
    const std::vector<PrintedBox> captions = add_captions(page, figures, means.texts);
    if (order.has_names) {
        const PrintedBox names{room.low, {room.high.x, form_y - 1.0f}};
        add_names(page, names_for(order, means), figures, names, captions);
    }
    if (has_form) {
        const float middle = 0.5f * (whole.low.x + whole.high.x);
        add_strength_line(page, {{whole.low.x, form_y}, {middle - 5.0f, form_y + k_form_mm}}, means.texts);
        add_signs(page, {{middle + 5.0f, form_y}, {whole.high.x, form_y + k_form_mm}}, means.texts);
    } else {
        add_legend(page, {whole.low.x, form_y + 4.0f}, signs, means.texts);
        if (signs.empty())
            page.add(io::PrintedText{
                means.texts("paper.none_here"), {whole.low.x, form_y + 4.0f}, {8.5f, 400, k_printed_quiet}});
    }
    if (has_writing && order.session.shown)
        add_notes(page, writing, notes_of(*order.session.shown, *means.world.catalog));
    else if (has_writing)
        add_note_lines(page, writing, means.texts("paper.notes"));
    return page;
}

}

io::Document chart_document(const ChartRequest& order, const PrintContext& means) {
    io::Document paper;
    paper.size = order.paper;
    paper.title = heading_of(order.session, means).title;
    if (session::is_of_client(order.session)) paper.privacy = io::Privacy::Private;
    for (const body_chart::Page* chart_page : order.pages) paper.pages.push_back(page_of(*chart_page, order, means));
    return paper;
}

}
