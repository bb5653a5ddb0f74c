// SPDX-License-Identifier: MIT
#include "myoatlas/io/facts/drawing_frame.h"

#include <mutex>
#include <utility>

namespace myoatlas::io {
namespace {

struct Frame {
    std::mutex guard; // files are written by workers
    CarryMark from_file, to_file;
};

Frame& frame() {
    static Frame one;
    return one;
}

glm::vec3 carried(CarryMark Frame::*way, const glm::vec3& at_mm) {
    const std::lock_guard lock{frame().guard};
    const CarryMark& carry = frame().*way;
    return carry ? carry(at_mm) : at_mm;
}

}

void set_drawing_frame(CarryMark from_file, CarryMark to_file) {
    const std::lock_guard lock{frame().guard};
    frame().from_file = std::move(from_file);
    frame().to_file = std::move(to_file);
}

glm::vec3 place_from_file(const glm::vec3& at_mm) {
    return carried(&Frame::from_file, at_mm);
}
glm::vec3 place_to_file(const glm::vec3& at_mm) {
    return carried(&Frame::to_file, at_mm);
}

}
