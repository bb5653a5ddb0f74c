// SPDX-License-Identifier: MIT
#include "myoatlas/ui/body_chart/chart_marks.h"
#include "myoatlas/body_chart/marks.h"

#include <algorithm>

namespace myoatlas::ui {

session::Command toggled(const referral::PainReport& report, const anatomy::SkinArea& area) {
    if (std::ranges::find(report.areas, referral::AreaMark{area.area, area.side}) != report.areas.end())
        return session::UnmarkArea{area.area, area.side};
    if (body_chart::is_marked(report, area)) return session::UnmarkArea{area.area, {}}; // either side is
    return session::MarkArea{area.area, area.side};
}

float brush_mm(std::string_view page) {
    return page == "body" ? 18.0f : 9.0f;
}

}
