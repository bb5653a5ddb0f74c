// SPDX-License-Identifier: MIT
#include "myoatlas/print/pattern_picture.h"

#include "myoatlas/body_chart/figure_view.h"
#include "myoatlas/body_chart/marks.h"
#include "myoatlas/print/printed_form.h"
#include "myoatlas/session/stage/stage_pain.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace myoatlas::print {
namespace {

using body_chart::FigureRegion;
using body_chart::FigureSpec;

constexpr float k_pain_seen = 0.15f;
constexpr float k_least_body_mm = 330.0f, k_least_drawing_mm = 520.0f;
constexpr float k_figure_gap_mm = 2.0f, k_figure_caption_mm = 4.2f;
constexpr glm::vec3 k_drawing_edge{0.36f, 0.10f, 0.42f}, k_picture_edge{0.80f, 0.77f, 0.73f};

std::vector<const FigureSpec*> figures_of(const body_chart::Page& page) {
    std::vector<const FigureSpec*> specs;
    for (const auto& row : page.rows)
        for (const FigureSpec& spec : row) specs.push_back(&spec);
    return specs;
}

std::vector<float> strongest_of(std::span<const body_chart::Overlay> overlays, std::size_t vertices) {
    std::vector<float> strongest(vertices, 0.0f);
    for (const body_chart::Overlay& overlay : overlays)
        for (std::size_t v = 0; v < vertices; ++v) strongest[v] = std::max(strongest[v], overlay.by_vertex[v]);
    return strongest;
}

// Such a figure hides half of the body behind the other.
bool is_from_side(const FigureSpec& spec) {
    return spec.region == FigureRegion::Body &&
           (spec.facing == body_chart::Facing::Left || spec.facing == body_chart::Facing::Right);
}

// How much of a quantity faces the viewer of a figure, in mm2.
float seen_of(const FigureSpec& spec, LineFigures& figures, std::span<const float> by_vertex) {
    const body_chart::FigureView& view = figures.view_of(spec);
    const anatomy::SurfaceMap& surface_map = figures.surface_map();
    double sum = 0.0;
    for (std::size_t v = 0; v < by_vertex.size(); ++v) {
        if (by_vertex[v] < k_pain_seen) continue;
        const float kept = view.kept.empty() ? 1.0f : view.kept[v];
        const float facing = glm::dot(figures.body().skin.normals[v], view.toward) - 0.15f;
        sum += static_cast<double>(by_vertex[v] * surface_map.area_mm2[v] * kept * std::max(0.0f, facing));
    }
    return static_cast<float>(sum) * (is_from_side(spec) ? 0.72f : 1.0f);
}

// The same of a figure as drawn: where the other half of the body stands before it, nothing is seen.
float drawn_of(const FigureSpec& spec, LineFigures& figures, std::span<const float> by_vertex) {
    return seen_mm2(figures.of(spec), by_vertex, k_pain_seen);
}

const FigureSpec* best_figure(const std::vector<const FigureSpec*>& specs, LineFigures& figures,
                              std::span<const float> by_vertex) {
    const FigureSpec* best = specs.front();
    float most = 0.0f;
    for (const FigureSpec* spec : specs) {
        float seen = seen_of(*spec, figures, by_vertex);
        if (seen > most && is_from_side(*spec)) seen = std::min(seen, drawn_of(*spec, figures, by_vertex));
        if (seen <= most) continue;
        most = seen;
        best = spec;
    }
    return best;
}

std::vector<std::uint32_t> vertices_of(std::span<const float> by_vertex, float least) {
    std::vector<std::uint32_t> vertices;
    for (std::size_t v = 0; v < by_vertex.size(); ++v)
        if (by_vertex[v] >= least) vertices.push_back(static_cast<std::uint32_t>(v));
    return vertices;
}

bool shows_place(const LineFigure& figure, glm::vec3 place, const geometry::MeshData& skin) {
    return figure.figure.shows(place, scene::nearest_vertex(skin, place), skin);
}

void add_box(PrintedBox& box, glm::vec2 at) {
    box.low = glm::min(box.low, at);
    box.high = glm::max(box.high, at);
}

// One figure of a picture in its frame, with what it shows below it and the person's left and right.
class PictureFrame {
public:
    PictureFrame(io::DocumentPage& page, const PrintedBox& box, const PrintContext& means)
        : page_(page), box_(box), means_(means) {}

    PrintedBox inner() const { return {box_.low + 0.6f, box_.high - glm::vec2(0.6f, k_figure_caption_mm)}; }

    void add(const LineFigure& figure, const FigureWindow& window, std::span<const body_chart::Overlay> overlays) {
        add_line_figure(page_, figure, window, overlays);
        const glm::vec2 low = box_.low, high(box_.high.x, inner().high.y + 0.6f);
        page_.add(io::PrintedShape{{low, {high.x, low.y}, high, {low.x, high.y}}, 0.18f, k_picture_edge, {}, true});
        const io::Type type{7.0f, 400, k_printed_quiet};
        page_.add(io::PrintedText{means_.texts("figure." + std::string(figure.spec->id)),
                                  {0.5f * (low.x + high.x), box_.high.y - 0.6f},
                                  type,
                                  io::Align::Center,
                                  0.0f});
        const float to_left = figure.figure.view.right.x;
        const bool has_both = figure.spec->region == FigureRegion::Body || figure.spec->region == FigureRegion::Head;
        if (!has_both || std::abs(to_left) < 0.5f) return;
        const io::Type side_type{7.0f, 600, k_printed_quiet};
        page_.add(io::PrintedText{means_.texts(to_left > 0.0f ? "paper.right" : "paper.left"),
                                  {low.x + 0.5f, box_.high.y - 0.6f},
                                  side_type});
        page_.add(io::PrintedText{means_.texts(to_left > 0.0f ? "paper.left" : "paper.right"),
                                  {high.x - 0.5f, box_.high.y - 0.6f},
                                  side_type,
                                  io::Align::Right,
                                  0.0f});
    }

private:
    io::DocumentPage& page_;
    PrintedBox box_;
    const PrintContext& means_;
};

}

DrawnPain drawn_pain(const referral::PainReport& report, const PrintContext& means) {
    DrawnPain drawn;
    session::Session session;
    session.mode = session::Mode::Pain;
    session.time_s = session::k_rest_s;
    session.report = report;
    session::SkinPain pain = session::pain_on_skin(session, means.world, means.theme);
    drawn.overlays = body_chart::overlays_of(pain.overlays, report, *means.world.surface_map, means.body);
    drawn.legend = std::move(pain.legend);
    drawn.strongest = strongest_of(drawn.overlays, means.body.skin.positions.size());
    return drawn;
}

PatternPicture pattern_of(const std::string& muscle, core::Side side, const std::vector<std::string>& points,
                          const DrawnPain& drawn, const PrintContext& means) {
    PatternPicture picture;
    session::Session session;
    session.mode = session::Mode::Explore;
    session.time_s = session::k_rest_s;
    session.shown = session::ShownReferral{muscle, side, points.size() == 1 ? points.front() : ""};
    const session::SkinPain pain = session::pain_on_skin(session, means.world, means.theme);
    picture.overlays = body_chart::overlays_of(pain.overlays, {}, *means.world.surface_map, means.body);
    for (const session::LegendEntry& entry : pain.legend) picture.has_spread |= entry.mark == session::LegendMark::Dots;
    for (const anatomy::PlacedPoint& point : means.world.surface_map->points) {
        const anatomy::Muscle* owner = means.world.catalog->muscle_of(point.point);
        const bool is_meant = points.empty() || std::ranges::find(points, point.point) != points.end();
        if (owner && owner->id == muscle && point.side == side && is_meant) picture.presses.push_back(point.position);
    }
    picture.has_drawing = std::ranges::any_of(drawn.strongest, [](float value) { return value > k_pain_seen; });
    if (picture.has_drawing)
        picture.overlays.push_back({drawn.strongest, k_drawing_edge, 1.0f, body_chart::FillPattern::Edge, {}});
    return picture;
}

namespace {

// A figure of a picture and what of it is to be seen.
struct ShownFigure {
    const LineFigure* figure = nullptr;
    PrintedBox pixels; // a low above its high: the whole figure
};

constexpr PrintedBox k_nothing{glm::vec2(1e9f), glm::vec2(-1e9f)};

bool is_nothing(const PrintedBox& pixels) {
    return pixels.low.x > pixels.high.x;
}

// Where is pressed in a figure.
PrintedBox pressed_pixels(const LineFigure& figure, const std::vector<glm::vec3>& presses,
                          const geometry::MeshData& skin) {
    PrintedBox pixels = k_nothing;
    for (const glm::vec3& place : presses)
        if (shows_place(figure, place, skin)) add_box(pixels, figure.figure.place_of(place));
    return pixels;
}

// What is felt near the places that are pressed.
std::vector<float> near_presses(std::span<const float> pain, const std::vector<glm::vec3>& presses,
                                const geometry::MeshData& skin) {
    constexpr float k_near_mm = 220.0f;
    std::vector<float> near(pain.begin(), pain.end());
    for (std::size_t v = 0; v < near.size(); ++v)
        if (near[v] > 0.0f && std::ranges::none_of(presses, [&](const glm::vec3& place) {
                return glm::distance(place, skin.positions[v]) < k_near_mm;
            }))
            near[v] = 0.0f;
    return near;
}

// A figure that shows all, and beside it a nearer look at what is pressed, where that would be lost in it.
std::vector<ShownFigure> shown_of(const LineFigure& figure, const PatternPicture& picture, std::span<const float> pain,
                                  const geometry::MeshData& skin) {
    constexpr float k_far_mm = 700.0f, k_much_nearer = 0.6f;
    const auto with_presses = [&](PrintedBox pixels) {
        const PrintedBox pressed = pressed_pixels(figure, picture.presses, skin);
        if (is_nothing(pressed)) return pixels;
        add_box(pixels, pressed.low);
        add_box(pixels, pressed.high);
        return pixels;
    };
    const ShownFigure all{&figure, with_presses(seen_pixels(figure, pain, k_pain_seen))};
    const auto height_mm = [&](const PrintedBox& pixels) { return pixels.size().y * figure.figure.mm_per_pixel; };
    if (is_nothing(all.pixels) || height_mm(all.pixels) < k_far_mm) return {all};
    const PrintedBox nearer = with_presses(seen_pixels(figure, near_presses(pain, picture.presses, skin), k_pain_seen));
    if (is_nothing(nearer) || height_mm(nearer) > k_much_nearer * height_mm(all.pixels)) return {all};
    return {{&figure, nearer}, all};
}

std::vector<ShownFigure> figures_shown(const PatternPicture& picture, std::span<const float> pain,
                                       LineFigures& figures) {
    const geometry::MeshData& skin = figures.body().skin;
    std::vector<float> pressed(pain.size(), 0.0f);
    for (const glm::vec3& place : picture.presses) pressed[scene::nearest_vertex(skin, place)] = 1.0f;
    std::vector<std::uint32_t> all = vertices_of(pain, k_pain_seen), under = vertices_of(pressed, 0.5f);
    const bool has_pain = !all.empty();
    all.insert(all.end(), under.begin(), under.end());
    const body_chart::Page& sheet = body_chart::best_page(figures.surface_map(), all);
    const std::vector<const FigureSpec*> specs = figures_of(sheet), whole = figures_of(body_chart::pages().front());
    const FigureSpec* felt = best_figure(specs, figures, has_pain ? pain : std::span<const float>(pressed));
    const LineFigure& felt_figure = figures.of(*felt);
    const auto is_pressed_in = [&](const LineFigure& figure) {
        return !is_nothing(pressed_pixels(figure, picture.presses, skin));
    };
    if (picture.presses.empty() || is_pressed_in(felt_figure)) return shown_of(felt_figure, picture, pain, skin);
    const ShownFigure felt_shown{&felt_figure, seen_pixels(felt_figure, pain, k_pain_seen)};
    const FigureSpec* press = best_figure(specs, figures, pressed);
    if (!is_pressed_in(figures.of(*press))) press = best_figure(whole, figures, pressed);
    if (press == felt) return {felt_shown};
    const LineFigure& press_figure = figures.of(*press);
    return {{&press_figure, pressed_pixels(press_figure, picture.presses, skin)}, felt_shown};
}

}

void add_pattern(io::DocumentPage& page, const PrintedBox& box, const PatternPicture& picture, LineFigures& figures,
                 const PrintContext& means) {
    const geometry::MeshData& skin = means.body.skin;
    const std::size_t zones = picture.overlays.size() - (picture.has_drawing ? 1 : 0);
    const std::vector<float> pain = strongest_of(std::span(picture.overlays).first(zones), skin.positions.size());
    const std::vector<ShownFigure> shown = figures_shown(picture, pain, figures);
    const auto count = static_cast<float>(shown.size());
    const float width = (box.size().x - k_figure_gap_mm * (count - 1.0f)) / count;
    float left = box.low.x;
    for (const auto& [figure, seen] : shown) {
        PictureFrame frame(page, {{left, box.low.y}, {left + width, box.high.y}}, means);
        const PrintedBox pixels =
            is_nothing(seen) ? PrintedBox{{0.0f, 0.0f}, {figure->figure.width, figure->figure.height}} : seen;
        const float least = figure->spec->region == FigureRegion::Body ? k_least_body_mm : 60.0f;
        const FigureWindow window = window_around(*figure, pixels, least, frame.inner());
        frame.add(*figure, window, picture.overlays);
        for (const glm::vec3& place : picture.presses)
            if (shows_place(*figure, place, skin))
                add_press(page, window.on_page(figure->figure.place_of(place)), means.theme.point);
        left += width + k_figure_gap_mm;
    }
}

void add_drawing(io::DocumentPage& page, const PrintedBox& box, const DrawnPain& drawn, LineFigures& figures,
                 const PrintContext& means) {
    const std::vector<std::uint32_t> vertices = vertices_of(drawn.strongest, k_pain_seen);
    const body_chart::Page& sheet = body_chart::best_page(*means.world.surface_map, vertices);
    std::vector<const FigureSpec*> specs = figures_of(sheet);
    if (vertices.empty()) specs.resize(2); // front and back, on which nothing lies
    std::vector<std::pair<float, const FigureSpec*>> seen;
    for (const FigureSpec* spec : specs) seen.emplace_back(seen_of(*spec, figures, drawn.strongest), spec);
    constexpr float k_worth_showing = 0.45f; // of what the best figure shows
    const auto most_of = [&] { return seen.empty() ? 0.0f : std::ranges::max_element(seen)->first; };
    // What faces the viewer may still lie behind something else, as a right calf does seen from the left.
    for (auto& [mm2, spec] : seen)
        if (is_from_side(*spec) && mm2 >= k_worth_showing * most_of())
            mm2 = std::min(mm2, drawn_of(*spec, figures, drawn.strongest));
    const float most = most_of();
    std::erase_if(seen, [&](const auto& each) { return each.first < k_worth_showing * most; });
    if (seen.size() > 4) seen.resize(4);
    const auto count = static_cast<float>(seen.size());
    const float width = std::min(88.0f, (box.size().x - k_figure_gap_mm * (count - 1.0f)) / count);
    float left = box.low.x;
    for (const auto& [mm2, spec] : seen) {
        const LineFigure& figure = figures.of(*spec);
        PictureFrame frame(page, {{left, box.low.y}, {left + width, box.high.y}}, means);
        const PrintedBox pixels = seen_pixels(figure, drawn.strongest, k_pain_seen);
        const float least = spec->region == FigureRegion::Body ? k_least_drawing_mm : 90.0f;
        const bool is_bare = pixels.low.x > pixels.high.x;
        const FigureWindow window =
            is_bare ? whole_window(figure, frame.inner()) : window_around(figure, pixels, least, frame.inner());
        frame.add(figure, window, drawn.overlays);
        left += width + k_figure_gap_mm;
    }
}

void add_press(io::DocumentPage& page, glm::vec2 at, const glm::vec3& color) {
    Ring ring;
    for (int i = 0; i < 24; ++i) {
        const float angle = 6.2831853f * static_cast<float>(i) / 24.0f;
        ring.push_back(at + 2.0f * glm::vec2(std::cos(angle), std::sin(angle)));
    }
    page.add(io::PrintedRings{{ring}, 1.1f, glm::vec3(1.0f), glm::vec3(1.0f), {}});
    page.add(io::PrintedRings{{ring}, 0.45f, color, {}, {}});
    add_cross(page, at, color);
}

}
