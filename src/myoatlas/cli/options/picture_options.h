// The options that say what a picture shows, for the commands that draw one or many.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/cli/options/size_option.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/session/session.h"
#include "myoatlas/session/theme.h"
#include "myoatlas/session/world.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace myoatlas::cli {

struct PictureArguments {
    std::vector<std::string> select, trace;
    std::string refer, layers, view, side, size = "1280x720", theme = "atlas", attachments = "on";
    float time_s = session::k_rest_s;
    bool is_compared = false; // the chosen side by side
};

// Adds them all but --out and --time.
void add_picture_options(CLI::App&, PictureArguments&);

// What is drawn. The context lends the world and must outlive it.
struct PictureScene {
    std::shared_ptr<const anatomy::Catalog> structures; // what the world knows of facts, where no muscle is named
    session::World world;
    session::Session session;
    session::Theme theme;
    PictureSize size;
};

// Loads what the picture needs, and no more. Throws Failure for what cannot be shown.
PictureScene scene_or_fail(loading::Context&, const PictureArguments&);

}
