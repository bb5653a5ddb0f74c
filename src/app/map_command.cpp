// The command `map`: the flat body on paper, blank or with what is marked on it.
// SPDX-License-Identifier: MIT
#include "app/commands.h"
#include "app/context.h"
#include "app/json_output.h"
#include "app/knowledge.h"
#include "app/map_figures.h"
#include "app/map_page.h"
#include "app/pain_words.h"
#include "app/picture.h"
#include "app/referral_words.h"
#include "app/terminal.h"
#include "app/text_file.h"
#include "core/text.h"
#include "ui/map_marks.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace app {
namespace {

using anatomy::Kind;

constexpr float k_measured_mm = 1.0f; // of the body, a pixel of the figures that --json tells of

struct MapArguments {
    PainWords pain;
    std::string sheet, refer, paper = "a4", out;
    bool has_no_names = false, is_json = false;
};

std::vector<const flat::Sheet*> sheets_or_fail(const std::string& word) {
    std::vector<const flat::Sheet*> sheets;
    std::vector<std::string> ids;
    for (const flat::Sheet& sheet : flat::sheets()) {
        if (word == "all" || word == sheet.id) sheets.push_back(&sheet);
        ids.emplace_back(sheet.id);
    }
    ids.emplace_back("all");
    if (sheets.empty())
        throw Failure(k_exit_bad_input, "--sheet: there is no sheet \"" + word + "\"; the nearest is " +
                                            core::nearest(word, ids, 1).front() +
                                            ", and all there are: " + core::joined(ids));
    return sheets;
}

void check_out(const MapArguments& asked, std::size_t pages) {
    if (asked.out.empty()) {
        if (asked.is_json) return;
        throw Failure(k_exit_bad_input,
                      "There is nothing to write to; expected --out FILE.pdf, .svg or .png, or --json");
    }
    const auto format = io::paper_format_of(asked.out);
    if (!format)
        throw Failure(k_exit_bad_input, "--out: \"" + asked.out +
                                            "\" was given; expected a name that ends in .pdf, "
                                            ".svg or .png");
    if (pages > 1 && *format != io::PaperFormat::Pdf)
        throw Failure(k_exit_bad_input, "--sheet all makes " + std::to_string(pages) +
                                            " pages, which only a .pdf holds; name one sheet for \"" + asked.out +
                                            "\"");
}

std::optional<session::ShownReferral> shown_or_fail(const anatomy::Catalog& catalog, const MapArguments& asked) {
    if (asked.refer.empty()) return std::nullopt;
    const study::Named named = named_or_fail(catalog, asked.refer, {Kind::Muscle, Kind::TriggerPoint});
    const core::Side side = side_or_fail(asked.pain.side).value_or(core::Side::Left);
    const bool is_point = named.kind == Kind::TriggerPoint;
    const anatomy::Muscle* muscle = is_point ? catalog.muscle_of(named.id) : catalog.find_muscle(named.id);
    if (muscle->points.empty())
        throw Failure(k_exit_no, "No trigger points are charted for " + muscle->names.name + ".");
    return session::ShownReferral{muscle->id, side, is_point ? named.id : ""};
}

Json json_of(const flat::Sheet& sheet, const flat::Body& body, const anatomy::SurfaceMap& map,
             const ui::TextCatalog& texts) {
    const auto pair = [](glm::vec2 mm) { return Json::array({rounded(mm.x), rounded(mm.y)}); };
    Json figures = Json::array();
    for (const auto& row : sheet.rows)
        for (const flat::FigureSpec& spec : row) {
            const PaperFigure figure = measured_figure(spec, body, map, k_measured_mm);
            Json areas = Json::array();
            for (const flat::Place& place : figure.places.list) {
                const anatomy::SkinArea& area = map.areas[place.area];
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
    return {{"id", sheet.id}, {"figures", std::move(figures)}};
}

// The vertices of the skin on which something will lie.
std::vector<std::uint32_t> drawn_on(const session::Session& session, const anatomy::Catalog& catalog,
                                    const anatomy::SurfaceMap& map, const flat::Skin& skin) {
    std::vector<std::uint32_t> vertices;
    for (const anatomy::SkinArea& area : map.areas)
        if (ui::is_marked(session.report, area))
            for (const anatomy::SkinWeight& weight : area.weights) vertices.push_back(weight.vertex);
    for (const referral::PaintMark& mark : session.report.marks)
        vertices.push_back(flat::nearest_vertex(skin, mark.at_mm));
    if (!session.shown) return vertices;
    constexpr float k_plain = 0.3f;
    for (const anatomy::SkinZone& zone : map.zones) {
        const anatomy::Muscle* muscle = catalog.muscle_of(zone.point);
        if (!muscle || muscle->id != session.shown->muscle || zone.side != session.shown->side) continue;
        if (!session.shown->point.empty() && session.shown->point != zone.point) continue;
        for (const anatomy::SkinWeight& weight : zone.weights)
            if (weight.weight >= k_plain) vertices.push_back(weight.vertex);
    }
    return vertices;
}

void print_map(Context& context, const MapArguments& asked) {
    MapOrder order;
    if (!asked.sheet.empty()) order.sheets = sheets_or_fail(asked.sheet);
    check_out(asked, order.sheets.size());
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
        throw Failure(k_exit_bad_input, "--side goes with areas or --refer; a drawing already has its sides");

    const auto chart = context.chart();
    const auto texts = load_texts(context.data_folder() / "text" / "en.json");
    if (!texts) throw Failure(k_exit_cannot, lines_of(texts.problems()));
    const auto body = flat::body_of(context.body(), *chart);
    if (!body) throw Failure(k_exit_no, "This body has no skin to draw a map from.");
    if (asked.sheet.empty())
        order.sheets = {&flat::best_sheet(*chart, drawn_on(order.session, *catalog, *chart, body->skin))};
    if (!asked.out.empty()) {
        const session::Theme theme = theme_or_fail(context.data_folder(), session::Theme{}.id);
        session::World world{catalog.get(), chart.get(), nullptr, &context.body()};
        if (order.session.shown || !order.session.report.symptoms.empty()) world.engine = &context.engine();
        const MapMeans means{world, *body, *texts, theme, context.has_built_in_body()};
        if (const core::Status written = io::write_paper(asked.out, map_paper(order, means)); !written)
            throw Failure(k_exit_cannot, lines_of(written.problems()));
    }
    if (asked.is_json) {
        Json sheets = Json::array();
        for (const flat::Sheet* sheet : order.sheets) sheets.push_back(json_of(*sheet, *body, *chart, *texts));
        print_json({{"sheets", std::move(sheets)}});
    }
}

}

void add_map_command(CLI::App& program, Context& context) {
    CLI::App* command = program.add_subcommand(
        "map", "Print the flat body to draw pain on, or with what is marked or where a muscle refers");
    auto asked = std::make_shared<MapArguments>();
    command->add_option("area", asked->pain.areas, "Areas to mark; head_temporal:left names a side for one of them")
        ->type_name("AREA...");
    command
        ->add_option("--sheet", asked->sheet,
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
    command->callback([&context, asked] { print_map(context, *asked); });
}

}
