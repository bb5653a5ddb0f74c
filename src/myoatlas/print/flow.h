// Text and pictures set one below the other over as many pages as they need.
// Units: millimeters from the page's top left corner.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/documents/document.h"

#include <functional>
#include <glm/vec2.hpp>
#include <string>
#include <vector>

namespace myoatlas::print {

// Texts and marks one below the other within a width, measured before they are placed.
class Stack {
public:
    explicit Stack(float width_mm) : width_mm_(width_mm) {}

    // Adds a text below what is there; `quiet_from` as in PrintedText.
    void add(std::string text, const io::Type&, io::TextRole, float gap_after_mm = 0.0f,
             std::size_t quiet_from = std::string::npos, float indent_mm = 0.0f);
    // Adds room of that height, drawn on when it is placed: `draw(page, top left corner)`.
    using Draw = std::function<void(io::DocumentPage&, glm::vec2 at_mm)>;
    void add(float height_mm, Draw draw);
    void add_gap(float mm) { height_mm_ += mm; }

    float width_mm() const { return width_mm_; }
    float height_mm() const { return height_mm_; }
    bool is_empty() const { return pieces_.empty(); }
    void draw(io::DocumentPage&, glm::vec2 at_mm) const;

private:
    struct Piece {
        float top_mm = 0.0f;
        Draw draw;
    };
    float width_mm_, height_mm_ = 0.0f;
    std::vector<Piece> pieces_;
};

// Places stacks on pages from the top, never parting one of them.
class Flow {
public:
    Flow(const io::PaperSize&, float margin_mm, float top_mm, float foot_mm);

    float width_mm() const { return size_.width_mm - 2.0f * margin_mm_; }
    // `keeps_next`: stands on the same page as what comes next, as a heading does.
    void add(Stack, float gap_after_mm, bool keeps_next = false);
    // Adds one of several sizes of the same thing, the largest first: the largest that its page has room for.
    void add_one_of(std::vector<Stack> sizes, float gap_after_mm);
    // Adds small pieces in two columns of even height, to be read down the left one and then the right one; on each
    // page anew. No piece is parted.
    void add_columns(std::vector<Stack> pieces, float between_mm, float gap_after_mm);
    // Sets all on pages. Where the last one would hold a few lines alone, all is set closer, or columns stand whole on
    // it. The pages come without what stands in their foot.
    std::vector<io::DocumentPage> pages() const;

private:
    struct Block {
        std::vector<Stack> stacks; // sizes of one thing, or what stands in columns
        float gap_mm = 0.0f;
        bool keeps_next = false;
        bool is_columns = false;
        float between_mm = 0.0f;
    };
    struct Setting {
        std::vector<io::DocumentPage> pages;
        float y = 0.0f, lowest = 0.0f; // where the next block goes on the last page, where what is on it ends
    };
    float least_mm(const Block&) const; // of room on a page that it begins on
    void begin_page(Setting&) const;
    void set_columns(const Block&, Setting&) const;
    // `gaps`: the share of the gaps that is kept; below 1 everything takes its smallest size. `parts_columns`: over
    // pages.
    Setting set_pages(float gaps, bool parts_columns) const;

    io::PaperSize size_;
    float margin_mm_, top_mm_, foot_mm_;
    std::vector<Block> blocks_;
};

}
