// SPDX-License-Identifier: MIT
#include "myoatlas/session/legend.h"

namespace myoatlas::session {

std::string key_of(const LegendEntry& entry) {
    switch (entry.mark) {
    case LegendMark::Muscle:
    case LegendMark::Cause:
        break;
    case LegendMark::Layer:
        return "overlay." + entry.name;
    case LegendMark::Solid:
        return "legend.essential";
    case LegendMark::Dots:
        return "legend.spillover";
    case LegendMark::Point:
        return "legend.point";
    case LegendMark::Marked:
        return "legend.marked";
    case LegendMark::Quality:
        return "quality." + std::string(name_of(entry.quality));
    case LegendMark::Match:
        return "legend.match";
    case LegendMark::Unexplained:
        return "legend.unexplained";
    case LegendMark::Unfilled:
        return "legend.unfilled";
    case LegendMark::Earlier:
        return "legend.earlier";
    case LegendMark::Shared:
        return "legend.shared";
    case LegendMark::NotAsked:
        return "legend.not_asked";
    case LegendMark::Begun:
        return "legend.begun";
    case LegendMark::Known:
        return "legend.known";
    case LegendMark::Pointed:
        return "legend.pointed";
    case LegendMark::Origin:
        return "legend.origin";
    case LegendMark::Insertion:
        return "legend.insertion";
    }
    return {};
}

}
