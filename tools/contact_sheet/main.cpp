// contact_sheet: a small picture of every muscle's pain pattern, a sheet for each section of the atlas, to look
// through.
// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/picture.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/session/apply/apply.h"
#include "pattern_views.h"
#include "sheet.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <map>

using namespace myoatlas;

namespace {

constexpr int k_width = 230, k_height = 270;
constexpr std::size_t k_columns = 8;

std::map<std::string, std::vector<SheetEntry>> draw_all(loading::Context& context, const std::string& only) {
    const auto catalog = context.catalog();
    const auto surface_map = context.surface_map();
    context.body();
    const session::World world = context.world();
    session::Theme theme = desktop::theme_or_fail(context.data_folder(), session::Theme{}.id);
    theme.backdrop.bottom = theme.backdrop.top;
    theme.look.grain = 0.0f;
    desktop::PictureMaker maker(world);
    const session::Sight sight(*world.body);
    std::map<std::string, std::vector<SheetEntry>> sections;
    for (const anatomy::Muscle& muscle : catalog->all().muscles) {
        if (!only.empty() && muscle.id != only && anatomy::name_of(muscle.section) != only) continue;
        SheetEntry entry{muscle.id, {}};
        session::Session session;
        session.viewport = {k_width, k_height};
        session::apply(session, session::ShowReferral{muscle.id, core::Side::Left}, world);
        session.layers = *session::parse_layers("skin");
        session.time_s = session::k_rest_s;
        for (const scene::Camera& camera :
             pattern_views(muscle, *surface_map, sight, static_cast<float>(k_width) / static_cast<float>(k_height))) {
            session.camera = camera;
            entry.pictures.push_back(maker.draw(session, theme, k_width, k_height));
        }
        if (entry.pictures.empty())
            fmt::print(stderr, "{} has no zones.\n", muscle.id);
        else
            sections[std::string(anatomy::name_of(muscle.section))].push_back(std::move(entry));
    }
    return sections;
}

}

int main(int argc, char** argv) {
    CLI::App program("Draws contact sheets of all pain patterns, one for each section of the atlas.");
    std::string data, out, only;
    program.add_option("--data", data, "the data folder of a built atlas")->required();
    program.add_option("--out", out, "the folder for the sheets")->required();
    program.add_option("--only", only, "one muscle or one section");
    CLI11_PARSE(program, argc, argv);
    try {
        loading::Context context{{}};
        context.set_data_folder(data);
        const auto sections = draw_all(context, only);
        std::filesystem::create_directories(out);
        for (const auto& [section, entries] : sections) {
            const auto path = std::filesystem::path(out) / ("patterns_" + section + ".png");
            desktop::write_picture(path, lay_out(entries, k_columns));
            fmt::print("{}: {} muscles\n", path.string(), entries.size());
        }
        return sections.empty() ? 1 : 0;
    } catch (const std::exception& failure) {
        fmt::print(stderr, "{}\n", failure.what());
        return 3;
    }
}
