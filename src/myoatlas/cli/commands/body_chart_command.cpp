// The command `body-chart` (`map` for short): the body on paper, blank or with what is marked on it.
// SPDX-License-Identifier: MIT
#include "myoatlas/body_chart/marks.h"
#include "myoatlas/cli/commands.h"
#include "myoatlas/cli/options/out_option.h"
#include "myoatlas/cli/output/json_output.h"
#include "myoatlas/cli/output/knowledge.h"
#include "myoatlas/cli/output/pain_words.h"
#include "myoatlas/cli/output/referral_words.h"
#include "myoatlas/core/terminal_text.h"
#include "myoatlas/core/text.h"
#include "myoatlas/desktop/picture.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/print/chart_document.h"
#include "myoatlas/print/printed_figures.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace myoatlas::cli {
namespace {

using anatomy::Kind;

constexpr float k_measured_mm = 1.0f; // of the body, a pixel of the figures that --json tells of

struct BodyChartArguments {
    PainWords pain;
    std::string page, refer, paper = "a4", out;
    bool has_no_names = false, is_json = false;
};

std::vector<const body_chart::Page*> pages_or_fail(const std::string& word) {
    std::vector<const body_chart::Page*> pages;
    std::vector<std::string> ids;
    for (const body_chart::Page& page : body_chart::pages()) {
        if (word == "all" || word == page.id) pages.push_back(&page);
        ids.emplace_back(page.id);
    }
    ids.emplace_back("all");
    if (pages.empty())
        throw loading::Failure(loading::k_exit_bad_input,
                               "--sheet: there is no sheet \"" + word + "\"; the nearest is " +
                                   core::nearest(word, ids, 1).front() + ", and all there are: " + core::joined(ids));
    return pages;
}

void check_out(const BodyChartArguments& asked, std::size_t pages) {
    if (asked.out.empty()) {
        if (asked.is_json) return;
        throw loading::Failure(loading::k_exit_bad_input,
                               "There is nothing to write to; expected --out FILE.pdf, .svg or .png, or --json");
    }
    require_ending(asked.out, {".pdf", ".svg", ".png"});
    require_apart({{"--out", asked.out}}, {{"--painted", asked.pain.painted}});
    const auto format = io::document_format_of(asked.out);
    if (!format) // a device, whose name does not say what is wanted
        throw loading::Failure(loading::k_exit_bad_input, "--out: \"" + asked.out +
                                                              "\" was given; expected a name that ends in .pdf, "
                                                              ".svg or .png");
    if (pages > 1 && *format != io::DocumentFormat::Pdf)
        throw loading::Failure(loading::k_exit_bad_input, "--sheet all makes " + std::to_string(pages) +
                                                              " pages, which only a .pdf holds; name one sheet for \"" +
                                                              asked.out + "\"");
}

std::optional<session::ShownReferral> shown_or_fail(const anatomy::Catalog& catalog, const BodyChartArguments& asked) {
    if (asked.refer.empty()) return std::nullopt;
    const search::Named named = named_or_fail(catalog, asked.refer, {Kind::Muscle, Kind::TriggerPoint});
    const core::Side side = side_or_fail(asked.pain.side).value_or(core::Side::Left);
    const bool is_point = named.kind == Kind::TriggerPoint;
    const anatomy::Muscle* muscle = is_point ? catalog.muscle_of(named.id) : catalog.find_muscle(named.id);
    if (muscle->points.empty())
        throw loading::Failure(loading::k_exit_no, "No trigger points are charted for " + muscle->names.name + ".");
    return session::ShownReferral{muscle->id, side, is_point ? named.id : ""};
}

Json json_of(const body_chart::Page& page, const body_chart::ChartBody& body, const anatomy::SurfaceMap& surface_map,
             const core::TextCatalog& texts) {
    const auto pair = [](glm::vec2 mm) { return Json::array({rounded(mm.x), rounded(mm.y)}); };
    Json figures = Json::array();
    for (const auto& row : page.rows)
        for (const body_chart::FigureSpec& spec : row) {
            const print::PrintedFigure figure = print::measured_figure(spec, body, surface_map, k_measured_mm);
            Json areas = Json::array();
            for (const body_chart::Place& place : figure.places.list) {
                const anatomy::SkinArea& area = surface_map.areas[place.area];
                areas.push_back({{"area", area.area},
                                 {"side", core::name_of(area.side)},
                                 {"at_mm", pair(place.at * figure.pixel_mm)},
                                 {"seen_mm2", rounded(place.seen_mm2)}});
            }
            figures.push_back({{"id", spec.id},
                               {"caption", texts("figure." + std::string(spec.id))},
                               {"size_mm", pair(figure.box().size())},
                               {"areas", std::move(areas)}});
        }
    return {{"id", page.id}, {"figures", std::move(figures)}};
}

// The vertices of the skin on which something will lie.
std::vector<std::uint32_t> drawn_on(const session::Session& session, const anatomy::Catalog& catalog,
                                    const anatomy::SurfaceMap& surface_map, const geometry::MeshData& skin) {
    std::vector<std::uint32_t> vertices;
    for (const anatomy::SkinArea& area : surface_map.areas)
        if (body_chart::is_marked(session.report, area))
            for (const anatomy::SkinWeight& weight : area.weights) vertices.push_back(weight.vertex);
    for (const referral::PaintMark& mark : session.report.marks)
        vertices.push_back(scene::nearest_vertex(skin, mark.at_mm));
    if (!session.shown) return vertices;
    constexpr float k_plain = 0.3f;
    for (const anatomy::SkinZone& zone : surface_map.zones) {
        const anatomy::Muscle* muscle = catalog.muscle_of(zone.point);
        if (!muscle || muscle->id != session.shown->muscle || zone.side != session.shown->side) continue;
        if (!session.shown->point.empty() && session.shown->point != zone.point) continue;
        for (const anatomy::SkinWeight& weight : zone.weights)
            if (weight.weight >= k_plain) vertices.push_back(weight.vertex);
    }
    return vertices;
}

void print_body_chart(loading::Context& context, const BodyChartArguments& asked) {
    print::ChartRequest order;
    if (!asked.page.empty()) order.pages = pages_or_fail(asked.page);
    check_out(asked, order.pages.size());
    order.paper = asked.paper == "letter" ? io::k_letter : io::k_a4;
    order.has_names = !asked.has_no_names;
    order.session.mode = session::Mode::Pain;
    const auto catalog = context.catalog();
    order.session.shown = shown_or_fail(*catalog, asked);
    order.session.report = report_or_fail(asked.pain, *catalog, context.rules());
    // The engine knows which marks lie on no skin; nothing of them would be seen.
    if (!asked.pain.painted.empty())
        fail_for(context.engine().candidates_for(order.session.report).problems, asked.pain);
    if (!asked.pain.side.empty() && asked.pain.areas.empty() && !order.session.shown)
        throw loading::Failure(loading::k_exit_bad_input,
                               "--side goes with areas or --refer; a drawing already has its sides");

    const auto surface_map = context.surface_map();
    const core::TextCatalog& texts = context.texts();
    const auto body = body_chart::body_of(context.body(), *surface_map);
    if (!body) throw loading::Failure(loading::k_exit_no, "This body has no skin to draw a map from.");
    if (asked.page.empty())
        order.pages = {
            &body_chart::best_page(*surface_map, drawn_on(order.session, *catalog, *surface_map, body->skin))};
    if (!asked.out.empty()) {
        const session::Theme theme = desktop::theme_or_fail(context.data_folder(), session::Theme{}.id);
        if (order.session.shown || !order.session.report.is_empty()) context.engine();
        const session::World world = context.world();
        const print::PrintContext means{world, *body, texts, theme, context.has_built_in_body()};
        if (const core::Status written = io::write_document(asked.out, print::chart_document(order, means)); !written)
            throw loading::Failure(loading::k_exit_cannot, loading::lines_of(written.problems()));
    }
    if (asked.is_json) {
        Json pages = Json::array();
        for (const body_chart::Page* page : order.pages) pages.push_back(json_of(*page, *body, *surface_map, texts));
        print_json({{"sheets", std::move(pages)}});
    }
}

}

void add_body_chart_command(CLI::App& program, loading::Context& context) {
    CLI::App* command = program.add_subcommand(
        "body-chart", "Print the body chart to draw pain on, or with what is marked or where a muscle refers");
    command->alias("map");
    auto asked = std::make_shared<BodyChartArguments>();
    command->add_option("area", asked->pain.areas, "Areas to mark; head_temporal:left names a side for one of them")
        ->type_name("AREA...");
    command
        ->add_option("--sheet", asked->page,
                     "body, head, hands, feet, or all: a page each (default: the one that shows it best)")
        ->type_name("SHEET");
    command
        ->add_option("--side", asked->pain.side,
                     "left or right, of the areas (default both) and of --refer (default left)")
        ->type_name("SIDE");
    command->add_option("--painted", asked->pain.painted, "A pain drawing (JSON) to mark")->type_name("FILE");
    command->add_option("--condition", asked->pain.conditions, "A complaint, noted in words")
        ->type_name("ID")
        ->allow_extra_args(false);
    command->add_option("--symptom", asked->pain.symptoms, "What is felt beside the pain, noted in words")
        ->type_name("WORDS")
        ->allow_extra_args(false);
    command->add_option("--refer", asked->refer, "A muscle or trigger point whose pain zones to draw")->type_name("ID");
    command->add_flag("--no-names", asked->has_no_names, "Leave the names of areas out");
    command->add_option("--paper", asked->paper, "a4 or letter")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    command->add_option("--out", asked->out, "The page to write; the name's ending says how")
        ->type_name("FILE.pdf|.svg|.png");
    command->add_flag("--json", asked->is_json, "Print the figures and the areas each shows as JSON");
    command->callback([&context, asked] { print_body_chart(context, *asked); });
}

}
