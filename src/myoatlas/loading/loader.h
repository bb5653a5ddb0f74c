// Loads what the window needs on a worker, so that nothing blocks a frame. Each thing loads or fails on its own: the
// atlas starts with what there is.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/skin_areas.h"
#include "myoatlas/body_chart/chart_body.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/loading/study_loading.h"
#include "myoatlas/scene/ray_picker.h"
#include "myoatlas/search/search_index.h"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace myoatlas::loading {

struct Loaded {
    session::World world; // the context's
    std::unique_ptr<search::SearchIndex> search;
    std::unique_ptr<anatomy::SkinAreas> skin_areas;
    std::unique_ptr<scene::RayPicker> picker;
    std::unique_ptr<body_chart::ChartBody>
        chart_body;                   // null without a body, a surface map, or when they do not fit together
    std::unique_ptr<Studies> studies; // null where they could not be loaded
    std::unique_ptr<const std::vector<std::string>> bodies; // that may be shown
    std::vector<std::string> failures;                      // one plain sentence each
};

// Makes the studies anew, in the language of the context, and lends them to the world.
void take_studies(Context&, Loaded&);
// The index over the facts in the language of the context, and in English.
std::unique_ptr<search::SearchIndex> search_of(Context&);

// Loads everything now. Throws std::bad_alloc where there is too little memory.
Loaded load_all(Context&);

// Loads on a worker; `on_done` is called from it at the end. The context is the worker's until take() has given
// everything. The destructor waits for the worker.
class Loader {
public:
    Loader(Context&, std::function<void()> on_done);
    // Returns everything once, when it is there. Throws what kept the worker from it.
    std::optional<Loaded> take();

private:
    std::future<Loaded> future_;
};

}
