// warp_body: fits the warp that makes another body of the built-in one to a table of surveyed measures.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/packs/pack.h"
#include "myoatlas/io/tables/warp_tables.h"
#include "myoatlas/sculpt/warp/fit_warp.h"
#include "myoatlas/sculpt/warp/warped_body.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <fmt/format.h>
#include <string>

using namespace myoatlas;

namespace {

int refuse(const core::Problems& problems) {
    for (const auto& problem : problems) fmt::print(stderr, "{}: {}\n", problem.where, problem.what);
    return 2;
}

void report(const sculpt::WarpTable& table, const sculpt::FittedWarp& fitted) {
    fmt::print("{:32} {:>9} {:>7} {:>9} {:>9} {:>7}\n", "measure", "own mm", "ratio", "wanted", "made", "off %");
    for (std::size_t i = 0; i < table.measures.size(); ++i) {
        const auto& measure = fitted.measures[i];
        fmt::print("{:32} {:9.1f} {:7.4f} {:9.1f} {:9.1f} {:7.2f}\n", table.measures[i].measure.id, measure.own_mm,
                   table.measures[i].ratio(), measure.wanted_mm, measure.made_mm,
                   100.0 * (measure.made_mm / measure.wanted_mm - 1.0));
    }
}

}

int main(int argc, char** argv) {
    std::string body_path, table_path, out, pack;
    CLI::App program{"Fits a warp of the built-in body to a table of surveyed measures."};
    program.add_option("--body", body_path, "The pack of the built-in body")->required();
    program.add_option("--table", table_path, "The table of measures (assets/body/female.json)")->required();
    program.add_option("--out", out, "The warp to write")->required();
    program.add_option("--pack", pack, "Write the body it makes as a pack, too");
    bool is_quiet = false;
    program.add_flag("--quiet", is_quiet, "Print no measures");
    CLI11_PARSE(program, argc, argv);

    const auto body = io::read_body_pack(body_path);
    if (!body) return refuse(body.problems());
    const auto table = io::load_warp_table(table_path);
    if (!table) return refuse(table.problems());
    const auto fitted = sculpt::fit_warp(*body, *table);
    if (!fitted) return refuse(fitted.problems());
    if (!is_quiet) report(*table, *fitted);
    if (const auto written = io::write_body_warp(out, fitted->warp); !written) return refuse(written.problems());
    if (!pack.empty())
        if (const auto written = io::write_body_pack(pack, sculpt::warped(*body, fitted->warp)); !written)
            return refuse(written.problems());
    return 0;
}
