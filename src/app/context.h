// What every command may need, loaded when first asked for: the catalog, the body, the chart, the engine.
// Everything is found in one data folder: beside the executable (data/), or share/myoatlas of an installation.
// SPDX-License-Identifier: MIT
#pragma once
#include "anatomy/catalog.h"
#include "anatomy/surface_map.h"
#include "core/result.h"
#include "referral/engine.h"
#include "scene/mesh_library.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace app {

// Exit codes of the command line.
constexpr int k_exit_no = 1; // understood, and the answer is "no", or a check failed
constexpr int k_exit_bad_input = 2;
constexpr int k_exit_cannot = 3; // the machine cannot do it

// Ends a command with a plain sentence on standard error. Thrown by commands, caught once in main(). An empty message
// ends it silently.
struct Failure : std::runtime_error {
    Failure(int code, const std::string& message) : std::runtime_error(message), exit_code(code) {}
    int exit_code;
};

// Returns all problems as lines "where: what".
std::string lines_of(const core::Problems&);

class Context {
public:
    // `executable` is argv[0]'s resolved folder. The environment's MYOATLAS_DATA, when set, names the data folder.
    explicit Context(std::filesystem::path executable_folder);

    // Takes another data folder; what is loaded already stays. For the option --data.
    void set_data_folder(std::filesystem::path);
    const std::filesystem::path& data_folder() const { return data_folder_; } // holds atlas, themes, text and the packs
    std::filesystem::path atlas_folder() const;                               // the facts, laid out as assets/data
    std::filesystem::path body_pack() const;
    std::filesystem::path chart_pack() const;

    // Each throws Failure(k_exit_bad_input) when the data is faulty, Failure(k_exit_cannot) when it is missing.
    std::shared_ptr<const anatomy::Catalog> catalog();
    const scene::MeshLibrary& body();
    std::shared_ptr<const anatomy::SurfaceMap> chart();
    const referral::Engine& engine();

private:
    std::filesystem::path data_folder_;
    std::shared_ptr<const anatomy::Catalog> catalog_;
    std::unique_ptr<scene::MeshLibrary> body_;
    std::shared_ptr<const anatomy::SurfaceMap> chart_;
    std::unique_ptr<referral::Engine> engine_;
};

}
