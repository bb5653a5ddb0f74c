// SPDX-License-Identifier: MIT
#include "myoatlas/ui/body_chart/chart_marks.h"

namespace myoatlas::ui {

float brush_mm(std::string_view page) {
    return page == "body" ? 18.0f : 9.0f;
}

}
