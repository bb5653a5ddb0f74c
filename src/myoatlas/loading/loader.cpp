// SPDX-License-Identifier: MIT
#include "myoatlas/loading/loader.h"

#include <chrono>
#include <new>

namespace myoatlas::loading {

namespace {

template <class Load> void attempt(std::vector<std::string>& failures, Load load) {
    try {
        load();
    } catch (const std::bad_alloc&) {
        throw; // nothing that comes after would fare better
    } catch (const std::exception& failure) {
        failures.emplace_back(failure.what());
    }
}

}

std::unique_ptr<search::SearchIndex> search_of(Context& context) {
    const auto catalog = context.catalog(), english = context.english_catalog();
    return std::make_unique<search::SearchIndex>(*catalog, context.said_grammar(),
                                                 catalog == english ? nullptr : english.get());
}

void take_studies(Context& context, Loaded& loaded) {
    loaded.studies = std::make_unique<Studies>(load_studies(context, loaded.picker.get()));
    loaded.world.studies = loaded.studies->facts.get();
    loaded.world.decks = &loaded.studies->decks;
}

Loaded load_all(Context& context) {
    Loaded loaded;
    attempt(loaded.failures, [&] { context.body(); });
    attempt(loaded.failures, [&] { context.said_grammar(); });
    attempt(loaded.failures, [&] {
        context.english_catalog();
        loaded.search = search_of(context);
    });
    if (context.world().catalog)
        attempt(loaded.failures, [&] {
            loaded.skin_areas = std::make_unique<anatomy::SkinAreas>(*context.surface_map());
            context.engine();
        });
    loaded.world = context.world();
    loaded.bodies = std::make_unique<const std::vector<std::string>>(context.body_names());
    loaded.world.bodies = loaded.bodies.get();
    if (loaded.world.body)
        attempt(loaded.failures, [&] { loaded.picker = std::make_unique<scene::RayPicker>(*loaded.world.body); });
    if (loaded.world.engine) attempt(loaded.failures, [&] { take_studies(context, loaded); });
    if (loaded.world.body && loaded.world.surface_map)
        attempt(loaded.failures, [&] {
            if (auto chart = body_chart::body_of(*loaded.world.body, *loaded.world.surface_map))
                loaded.chart_body = std::make_unique<body_chart::ChartBody>(std::move(*chart));
        });
    return loaded;
}

Loader::Loader(Context& context, std::function<void()> on_done)
    : future_(std::async(std::launch::async, [&context, on_done = std::move(on_done)] {
          try {
              Loaded loaded = load_all(context);
              on_done();
              return loaded;
          } catch (...) {
              on_done(); // take() tells of it
              throw;
          }
      })) {}

std::optional<Loaded> Loader::take() {
    if (!future_.valid() || future_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    return future_.get();
}

}
