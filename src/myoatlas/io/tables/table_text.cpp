// SPDX-License-Identifier: MIT
#include "myoatlas/io/tables/table_text.h"

#include <array>
#include <cstdio>

namespace myoatlas::io {

std::string number_text(float number, int decimals) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, static_cast<double>(number));
    std::string text = buffer;
    if (text.find('.') != std::string::npos) {
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string row_text(std::span<const float> numbers, int decimals) {
    std::string row = "[";
    for (const float number : numbers) {
        if (row.size() > 1) row += ',';
        row += number_text(number, decimals);
    }
    return row + "]";
}

std::string row_text(const glm::vec3& v, int decimals) {
    return row_text(std::array{v.x, v.y, v.z}, decimals);
}

}
