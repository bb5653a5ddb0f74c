// The ends of the muscles and what the atlas names them to be fixed to.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/catalog.h"
#include "myoatlas/core/result.h"
#include "myoatlas/sculpt/ends/attachment_gaps.h"

#include <filesystem>
#include <vector>

namespace myoatlas::sculpt_tool {

// Returns the attachments of left and midline muscles that have a shape, to what has one, in the order of the parts.
// The skin is no matter of reaching: it lies over everything.
std::vector<sculpt::Attachment> attachments_of(const std::vector<scene::PartMesh>&, const anatomy::Catalog&);

// Writes each attachment with its gap, widest first, as JSON.
core::Status write_gaps(const std::filesystem::path&, const std::vector<scene::PartMesh>&,
                        const std::vector<sculpt::Attachment>&, const std::vector<sculpt::AttachmentGap>&);
void print_gaps(const char* when, const std::vector<sculpt::AttachmentGap>&);

}
