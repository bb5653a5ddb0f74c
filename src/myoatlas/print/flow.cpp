// SPDX-License-Identifier: MIT
#include "myoatlas/print/flow.h"

#include <memory>
#include <utility>

namespace myoatlas::print {

void Stack::add(std::string text, const io::Type& type, io::TextRole role, float gap_after_mm, std::size_t quiet_from,
                float indent_mm) {
    if (text.empty()) return;
    io::PrintedText printed{std::move(text), {}, type, io::Align::Left, width_mm_ - indent_mm, role, quiet_from};
    const io::TextSize size = io::size_of(printed);
    add(size.height_mm, [printed, size, indent_mm](io::DocumentPage& page, glm::vec2 at) {
        io::PrintedText placed = printed;
        placed.at_mm = at + glm::vec2(indent_mm, size.baseline_mm);
        page.add(std::move(placed));
    });
    height_mm_ += gap_after_mm;
}

void Stack::add(float height_mm, Draw draw) {
    pieces_.push_back({height_mm_, std::move(draw)});
    height_mm_ += height_mm;
}

void Stack::draw(io::DocumentPage& page, glm::vec2 at_mm) const {
    for (const Piece& piece : pieces_) piece.draw(page, at_mm + glm::vec2(0.0f, piece.top_mm));
}

Flow::Flow(const io::PaperSize& size, float margin_mm, float top_mm, float foot_mm)
    : size_(size), margin_mm_(margin_mm), top_mm_(top_mm), foot_mm_(foot_mm) {}

void Flow::add(Stack stack, float gap_after_mm, bool keeps_next) {
    if (!stack.is_empty()) blocks_.push_back({std::move(stack), gap_after_mm, keeps_next});
}

std::vector<io::DocumentPage> Flow::pages() const {
    std::vector<io::DocumentPage> pages(1);
    const float bottom = size_.height_mm - foot_mm_;
    float y = top_mm_;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        float needed = 0.0f; // by this block and those that it is to stand with
        for (std::size_t k = i; k < blocks_.size(); ++k) {
            needed += blocks_[k].stack.height_mm() + (blocks_[k].keeps_next ? blocks_[k].gap_mm : 0.0f);
            if (!blocks_[k].keeps_next) break;
        }
        if (y > top_mm_ && y + needed > bottom) {
            pages.emplace_back();
            y = top_mm_;
        }
        blocks_[i].stack.draw(pages.back(), {margin_mm_, y});
        y += blocks_[i].stack.height_mm() + blocks_[i].gap_mm;
    }
    return pages;
}

}
