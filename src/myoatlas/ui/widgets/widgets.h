// The few building blocks the panels are made of, so that all of them look alike.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"
#include "myoatlas/ui/widgets/style.h"

#include <span>
#include <string_view>

namespace myoatlas::ui {

// A floating card with soft edges, as tall as its content; the rectangle's height is the most, then it scrolls. A card
// that appears leaves the keyboard where it is. Always pair begin and end.
void begin_card(const char* name, const Rect&, const Style&);
void end_card();

// The same in front of other cards, told from what it covers by an edge; ends as any card.
void begin_floating_card(const char* name, const Rect&, const Style&);

// Dims everything drawn before it, and keeps the pointer from it.
void draw_veil(const char* name, const Rect& window, const glm::vec4& color = {0.24f, 0.19f, 0.16f, 0.28f});
// Keeps the pointer from everything drawn before it but what lies in the hole; nothing of it is seen.
void keep_pointer(const char* name, const Rect& window, const Rect& hole);

// Wrapped text in a font and color.
void text_in(ImFont*, const glm::vec4& color, std::string_view);
// The small capital heading of a section, with air above.
void heading(const Style&, std::string_view);
void gap(const Style&, float points);
// "Origin" over its text; nothing when the text is empty.
void fact(const Style&, std::string_view label, std::string_view text);

enum class ButtonKind { Quiet, Accent, Plain }; // Plain has no ground until hovered
bool button(const Style&, const char* id, std::string_view label, ButtonKind = ButtonKind::Quiet, float width = 0.0f,
            bool is_enabled = true);
// A small pill, lit when `is_on`; `room` points before its label are left free for a sign.
bool chip(const Style&, const char* id, std::string_view label, bool is_on, float room = 0.0f);
// Returns the look in which what is lit has the colors of cautions, or is only noted, not one more thing that was done.
Style lit_as_caution(Style);
Style lit_softly(Style);
// Returns the index clicked, or -1.
int segmented(const Style&, const char* id, std::span<const std::string_view> labels, int current, float width);

// A full-width row to click: draws its ground, returns true when clicked, and leaves `content` where to draw.
// Words on it are placed for the height that was asked for; where it is higher, for a finger, they stand in its middle.
struct Row {
    bool is_clicked = false, is_hovered = false;
    Rect content;
};
// In a list that keys go through, too, only what is selected is lit, so that there is one.
enum class RowLight { Pointed, SelectedOnly };
Row row(const Style&, const char* id, float height, bool is_selected, RowLight = RowLight::Pointed);

// Words in the middle of a line of their own, in Fonts::large or Fonts::numerals; in a smaller font where they are too
// wide. Each is drawn as large as its letters were made, on whole pixels, so that its edges are sharp.
void large_text(const Style&, ImFont*, const glm::vec4& color, std::string_view);

// Drawing at a place, without layout. Returns the width of the text.
float draw_text(ImFont*, float x, float y, const glm::vec4& color, std::string_view, float max_width = 0.0f);
float text_width(ImFont*, std::string_view);
// Returns the height text takes when wrapped to a width.
float text_height(ImFont*, std::string_view, float wrap_width);
// Returns the usual font where the words have room in it, else the small one.
ImFont* fitting_font(const Style&, std::string_view, float room);
void draw_wrapped(ImFont*, float x, float y, const glm::vec4& color, std::string_view, float wrap_width);
void draw_bar(const Style&, Rect, float fraction, const glm::vec4& color);
// A round mark: filled for what is essential, ringed with dots for spillover.
void draw_grade_dot(const Style&, float x, float y, bool is_essential);

// Icons in a square of `size` points around (x, y).
enum class Icon {
    Search,
    Undo,
    Redo,
    Help,
    Eye,
    EyeClosed,
    Close,
    Frame,
    Chevron,
    ChevronDown,
    Caution,
    Book,
    Gear,
    Play,
    Pause,
    Loop,
    Looped
};
void draw_icon(Icon, float x, float y, float size, const glm::vec4& color);
// A square button with an icon; the tooltip says what it does.
bool icon_button(const Style&, const char* id, Icon, std::string_view tooltip, bool is_enabled = true);
// Words about the item that was drawn last, beside its card or below it, never over it.
void tooltip(const Style&, std::string_view);
// A card over everything else, the rest dimmed and out of reach of pointer and keyboard.
void begin_front_card(const char* name, const Rect&, const Rect& window, const Style&);
// The same in the middle of the window, so many points wide where there is room, from `top` pixels down.
void begin_front_card(const char* name, float width, float top, const Rect& window, const Style&);
// Whether the mouse is pressed beside the card that is being drawn.
bool is_clicked_beside_card();
void end_front_card();

}
