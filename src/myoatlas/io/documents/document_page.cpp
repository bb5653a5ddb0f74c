// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/document.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace myoatlas::io {

void DocumentPage::add(PrintedText text) {
    marks.emplace_back(std::move(text));
}
void DocumentPage::add(PrintedShape shape) {
    marks.emplace_back(std::move(shape));
}
void DocumentPage::add(PrintedRings rings) {
    marks.emplace_back(std::move(rings));
}
void DocumentPage::add(PrintedDisk disk) {
    marks.emplace_back(disk);
}
void DocumentPage::add(PrintedPicture picture) {
    marks.emplace_back(std::move(picture));
}

void make_gray(Document& document) {
    const auto gray = [](glm::vec3& color) {
        color = glm::vec3(0.2126f * color.r + 0.7152f * color.g + 0.0722f * color.b);
    };
    struct Turner {
        const decltype(gray)& turn;
        void operator()(PrintedText& text) const { turn(text.type.color); }
        void operator()(PrintedShape& shape) const {
            turn(shape.line);
            if (shape.fill) turn(*shape.fill);
        }
        void operator()(PrintedRings& rings) const {
            turn(rings.line);
            if (rings.fill) turn(*rings.fill);
        }
        void operator()(PrintedDisk& disk) const { turn(disk.fill); }
        void operator()(PrintedPicture& picture) const {
            for (std::size_t i = 0; i + 3 < picture.image.rgba.size(); i += 4) {
                std::uint8_t* pixel = &picture.image.rgba[i];
                glm::vec3 color(pixel[0], pixel[1], pixel[2]);
                turn(color);
                pixel[0] = pixel[1] = pixel[2] = static_cast<std::uint8_t>(std::lround(std::min(color.r, 255.0f)));
            }
        }
    };
    for (DocumentPage& page : document.pages)
        for (PrintedMark& mark : page.marks) std::visit(Turner{gray}, mark);
}

}
