// What a client is handed over from the window: the handout as a PDF and the living page, as work for a worker.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/loading/context.h"
#include "myoatlas/page/page.h"
#include "myoatlas/print/handout.h"
#include "myoatlas/session/session.h"

#include <filesystem>
#include <memory>

namespace myoatlas::desktop {

// All that it takes, copied or of what never changes, so that a worker may carry it out while the window goes on.
struct HandOver {
    print::HandoutRequest handout;
    page::PageRequest page;
    session::World world;
    const body_chart::ChartBody* body = nullptr; // lent, as is what the world looks at
    std::shared_ptr<const anatomy::Catalog> catalog, english;
    core::TextCatalog texts;
    session::Theme theme; // of the page; paper has its own
    std::filesystem::path data_folder, atlas_folder;
    bool has_built_in_body = true;

    core::Status write_handout(const std::filesystem::path&) const;
    core::Status write_page(const std::filesystem::path&) const;
};

// Tells of what is marked now and may be behind it; of a client's session the label, and of a visit after the work how
// it was before and what was worked. Throws Failure when what the atlas needs for it cannot be loaded.
HandOver hand_over(loading::Context&, const session::Session&, const session::World&, const body_chart::ChartBody*);

}
