// chart: lays the facts of assets/data on a body and writes the surface map pack; also reports and pictures what was
// drawn.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/image_file.h"
#include "myoatlas/io/facts/catalog_files.h"
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/surface_map/surface_map.h"
#include "myoatlas/surface_map/zone_shares.h"
#include "report.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fmt/format.h>

using namespace myoatlas;

namespace {

int fail(const core::Problems& problems) {
    for (const auto& problem : problems) fmt::print(stderr, "{}: {}\n", problem.where, problem.what);
    return 2;
}

bool is_subject_of_its_own(const std::string& subject) {
    return subject == "areas" || subject == "landmarks" || subject == "points";
}

bool is_known(const anatomy::Catalog& catalog, const std::string& id) {
    if (catalog.find_muscle(id) || catalog.find_point(id)) return true;
    for (const auto& muscle : catalog.all().muscles)
        if (muscle.parent == id) return true;
    return false;
}

}

int main(int argc, char** argv) {
    CLI::App app("Lays landmarks, areas, trigger points and zones on a body's skin.");
    std::string data, body_path, out, report, picture, region;
    int height = 900;
    bool keeps_going = false;
    app.add_option("--data", data, "assets/data")->required();
    app.add_option("--body", body_path, "a body pack")->required();
    app.add_option("--out", out, "the chart pack to write, or the PNG with --picture");
    auto* report_option = app.add_option("--report", report,
                                         "print what each zone reaches beside what was declared; of one muscle or all")
                              ->expected(0, 1);
    app.add_option("--picture", picture,
                   "draw a muscle's or point's zones, or \"areas\", \"landmarks\" or \"points\", to --out");
    app.add_option("--region", region,
                   "what the picture shows: body head face neck trunk shoulder pelvis arm hand leg knee foot");
    app.add_option("--height", height, "of the picture, in pixels");
    app.add_flag("--keep-going", keeps_going, "write the pack even where something could not be laid");
    CLI11_PARSE(app, argc, argv);

    const auto catalog = io::load_catalog(data);
    if (!catalog) return fail(catalog.problems());
    for (const auto& id : {report, is_subject_of_its_own(picture) ? std::string() : picture})
        if (!id.empty() && !is_known(*catalog, id))
            return fail({{"\"" + id + "\"", "There is no such muscle or trigger point."}});
    if (!region.empty() && !has_region(region)) return fail({{"\"" + region + "\"", "There is no such region."}});
    const auto body = io::read_body_pack(body_path);
    if (!body) return fail(body.problems());

    const auto draft = surface_map::draw_surface_map(*catalog, *body);
    fail(draft.problems);
    if (report_option->count() > 0) fmt::print("{}", report_of(*catalog, draft.surface_map, report));
    if (!picture.empty()) {
        const auto written = io::write_png(out.empty() ? picture + ".png" : out,
                                           picture_of(*catalog, draft.surface_map, *body, picture, region, height));
        return written ? 0 : fail(written.problems());
    }
    if (!draft.problems.empty() && !keeps_going) return 2;
    if (!out.empty()) {
        const auto written = io::write_surface_map_pack(out, draft.surface_map);
        if (!written) return fail(written.problems());
    }
    return 0;
}
