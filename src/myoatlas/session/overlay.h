// What else than muscles may lie over the skin, as a layer of its own: dermatomes, nerves, joints, organs, and the
// places where what lies beneath is easily hurt.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/anatomy/other_cause.h"
#include "myoatlas/core/word_table.h"

#include <optional>
#include <string>

namespace myoatlas::session {

enum class OverlayKind : unsigned char { Dermatomes, Nerves, Joints, Organs, Endangerments };
constexpr auto k_overlay_kinds = core::word_table<OverlayKind>({
    {OverlayKind::Dermatomes, "dermatomes"},
    {OverlayKind::Nerves, "nerves"},
    {OverlayKind::Joints, "joints"},
    {OverlayKind::Organs, "organs"},
    {OverlayKind::Endangerments, "endangerments"},
});

// Returns nothing for a layer that is no cause of pain.
constexpr std::optional<anatomy::CauseKind> cause_kind_of(OverlayKind kind) {
    switch (kind) {
    case OverlayKind::Endangerments:
        return std::nullopt;
    case OverlayKind::Dermatomes:
        break;
    case OverlayKind::Nerves:
        return anatomy::CauseKind::Nerve;
    case OverlayKind::Joints:
        return anatomy::CauseKind::Joint;
    case OverlayKind::Organs:
        return anatomy::CauseKind::Organ;
    }
    return anatomy::CauseKind::Dermatome;
}

constexpr OverlayKind overlay_kind_of(anatomy::CauseKind kind) {
    for (const auto& row : k_overlay_kinds.rows)
        if (cause_kind_of(row.value) == kind) return row.value;
    return OverlayKind::Dermatomes;
}

// All of a kind, each with its first chart; or one of them, with all that is charted of it.
struct ShownOverlay {
    OverlayKind kind = OverlayKind::Dermatomes;
    std::string only; // the id of the one; empty: all
    friend bool operator==(const ShownOverlay&, const ShownOverlay&) = default;
};

}
