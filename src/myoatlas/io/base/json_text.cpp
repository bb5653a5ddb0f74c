// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/json_text.h"

#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>

namespace myoatlas::io {

void print_json(const Json& document) {
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

Json rounded_mm(const glm::vec3& position) {
    const auto tenth = [](float mm) { return std::round(static_cast<double>(mm) * 10.0) / 10.0 + 0.0; };
    return {tenth(position.x), tenth(position.y), tenth(position.z)};
}

double rounded(float value) {
    return std::round(static_cast<double>(value) * 1000.0) / 1000.0;
}

}
