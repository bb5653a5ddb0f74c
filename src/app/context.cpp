// SPDX-License-Identifier: MIT
#include "app/context.h"

#include "io/catalog_files.h"
#include "io/pack.h"

#include <cstdlib>
#include <utility>

namespace app {
namespace {

namespace fs = std::filesystem;

void require_there(const fs::path& path, const std::string& what) {
    std::error_code error;
    if (!fs::exists(path, error))
        throw Failure(k_exit_cannot, what + " is missing: there is no " + path.string() +
                                         ". Build the program again, or name the data folder with --data DIR.");
}

template <class T> T value_or_fail(core::Result<T> result, const std::string& heading) {
    if (!result) throw Failure(k_exit_bad_input, heading + "\n" + lines_of(result.problems()));
    return std::move(*result);
}

fs::path default_data_folder(const fs::path& executable_folder) {
    if (const char* named = std::getenv("MYOATLAS_DATA"); named && *named) return named;
    std::error_code error;
    const fs::path beside = executable_folder / "data";
    const fs::path installed = executable_folder.parent_path() / "share" / "myoatlas";
    return !fs::exists(beside, error) && fs::exists(installed, error) ? installed : beside;
}

}

std::string lines_of(const core::Problems& problems) {
    std::string lines;
    for (const core::Problem& problem : problems)
        lines +=
            (lines.empty() ? "" : "\n") + (problem.where.empty() ? problem.what : problem.where + ": " + problem.what);
    return lines;
}

Context::Context(fs::path executable_folder) : data_folder_(default_data_folder(executable_folder)) {}

void Context::set_data_folder(fs::path folder) {
    data_folder_ = std::move(folder);
}

fs::path Context::atlas_folder() const {
    return data_folder_ / "atlas";
}
fs::path Context::body_pack() const {
    return data_folder_ / "built-in.body";
}
fs::path Context::chart_pack() const {
    return data_folder_ / "built-in.chart";
}

std::shared_ptr<const anatomy::Catalog> Context::catalog() {
    if (!catalog_) {
        require_there(atlas_folder(), "The atlas data");
        catalog_ = std::make_shared<const anatomy::Catalog>(value_or_fail(
            io::load_catalog(atlas_folder()), "The atlas data in " + atlas_folder().string() + " is faulty:"));
    }
    return catalog_;
}

const scene::MeshLibrary& Context::body() {
    if (!body_) {
        require_there(body_pack(), "The body");
        body_ = std::make_unique<scene::MeshLibrary>(
            value_or_fail(io::map_body_pack(body_pack()), "The body pack cannot be used:"));
    }
    return *body_;
}

std::shared_ptr<const anatomy::SurfaceMap> Context::chart() {
    if (!chart_) {
        require_there(chart_pack(), "The chart of zones and areas");
        chart_ = std::make_shared<const anatomy::SurfaceMap>(
            value_or_fail(io::read_chart_pack(chart_pack()), "The chart pack cannot be used:"));
    }
    return chart_;
}

const referral::Engine& Context::engine() {
    if (!engine_) {
        auto facts = catalog();
        engine_ = std::make_unique<referral::Engine>(std::move(facts), chart());
    }
    return *engine_;
}

}
