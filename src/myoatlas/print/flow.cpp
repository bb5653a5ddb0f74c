// SPDX-License-Identifier: MIT
#include "myoatlas/print/flow.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>

namespace myoatlas::print {
namespace {

float height_of(std::span<const Stack> pieces) {
    float height = 0.0f;
    for (const Stack& piece : pieces) height += piece.height_mm();
    return height;
}

// How many pieces from the first one have room in a height.
std::size_t count_within(std::span<const Stack> pieces, float height_mm) {
    std::size_t count = 0;
    for (float sum = 0.0f; count < pieces.size(); ++count)
        if ((sum += pieces[count].height_mm()) > height_mm) break;
    return count;
}

// How many stand on the left where two columns are to be as even as can be.
std::size_t even_left(std::span<const Stack> pieces) {
    std::size_t best = pieces.size();
    float least = height_of(pieces);
    for (std::size_t left = pieces.size(); left-- > 1;) {
        const float higher = std::max(height_of(pieces.first(left)), height_of(pieces.subspan(left)));
        if (higher >= least) break;
        least = higher;
        best = left;
    }
    return best;
}

float even_height(std::span<const Stack> pieces) {
    const std::size_t left = even_left(pieces);
    return std::max(height_of(pieces.first(left)), height_of(pieces.subspan(left)));
}

float draw_column(std::span<const Stack> pieces, io::DocumentPage& page, glm::vec2 at) {
    const float top = at.y;
    for (const Stack& piece : pieces) {
        piece.draw(page, at);
        at.y += piece.height_mm();
    }
    return at.y - top;
}

}

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
    if (!stack.is_empty()) blocks_.push_back({{std::move(stack)}, gap_after_mm, keeps_next});
}

void Flow::add_one_of(std::vector<Stack> sizes, float gap_after_mm) {
    if (!sizes.empty()) blocks_.push_back({std::move(sizes), gap_after_mm});
}

void Flow::add_columns(std::vector<Stack> pieces, float between_mm, float gap_after_mm) {
    if (!pieces.empty()) blocks_.push_back({std::move(pieces), gap_after_mm, false, true, between_mm});
}

float Flow::least_mm(const Block& block) const {
    constexpr std::size_t k_pieces_together = 3; // fewer below a heading look lost
    if (!block.is_columns) return block.stacks.back().height_mm();
    return height_of(std::span(block.stacks).first(std::min(k_pieces_together, block.stacks.size())));
}

void Flow::set_columns(const Block& block, Setting& set) const {
    const float bottom = size_.height_mm - foot_mm_;
    std::span<const Stack> rest = block.stacks;
    while (!rest.empty()) {
        const float room = bottom - set.y;
        std::size_t left = even_left(rest), right = rest.size() - left;
        if (even_height(rest) > room) {
            left = count_within(rest, room);
            if (left == 0 && set.y > top_mm_) {
                begin_page(set);
                continue;
            }
            left = std::max<std::size_t>(left, 1); // what is larger than a page stands alone
            right = count_within(rest.subspan(left), room);
        }
        const float column = rest.front().width_mm();
        const float left_mm = draw_column(rest.first(left), set.pages.back(), {margin_mm_, set.y});
        const float right_mm =
            draw_column(rest.subspan(left, right), set.pages.back(), {margin_mm_ + column + block.between_mm, set.y});
        set.y += std::max(left_mm, right_mm);
        set.lowest = set.y;
        rest = rest.subspan(left + right);
        if (!rest.empty()) begin_page(set);
    }
}

void Flow::begin_page(Setting& set) const {
    set.pages.emplace_back();
    set.y = top_mm_;
}

Flow::Setting Flow::set_pages(float gaps, bool parts_columns) const {
    Setting set{std::vector<io::DocumentPage>(1), top_mm_, top_mm_};
    const float bottom = size_.height_mm - foot_mm_;
    const auto needed_by = [&](const Block& block) {
        return parts_columns || !block.is_columns ? least_mm(block) : even_height(block.stacks);
    };
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const Block& block = blocks_[i];
        float needed = 0.0f; // by this block and those that it is to stand with
        for (std::size_t k = i; k < blocks_.size(); ++k) {
            needed += needed_by(blocks_[k]) + (blocks_[k].keeps_next ? blocks_[k].gap_mm * gaps : 0.0f);
            if (!blocks_[k].keeps_next) break;
        }
        if (set.y > top_mm_ && set.y + needed > bottom) begin_page(set);
        if (block.is_columns) {
            set_columns(block, set);
        } else {
            const auto fits = [&](const Stack& size) { return set.y + size.height_mm() <= bottom; };
            const auto found = std::ranges::find_if(block.stacks, fits);
            const bool is_loose = gaps == 1.0f && found != block.stacks.end();
            const Stack& size = is_loose ? *found : block.stacks.back();
            size.draw(set.pages.back(), {margin_mm_, set.y});
            set.y += size.height_mm();
            set.lowest = set.y;
        }
        set.y += block.gap_mm * gaps;
    }
    return set;
}

std::vector<io::DocumentPage> Flow::pages() const {
    constexpr float k_tight = 0.6f, k_least_filled = 0.2f;
    Setting loose = set_pages(1.0f, true);
    const float room = size_.height_mm - foot_mm_ - top_mm_;
    if (loose.pages.size() == 1 || loose.lowest - top_mm_ > k_least_filled * room) return std::move(loose.pages);
    // A last page of a few lines looks like a mistake: closer set they may have room before it, else more goes with
    // them.
    Setting tight = set_pages(k_tight, true);
    if (tight.pages.size() < loose.pages.size()) return std::move(tight.pages);
    Setting whole = set_pages(1.0f, false);
    return std::move(whole.pages.size() == loose.pages.size() ? whole.pages : loose.pages);
}

}
