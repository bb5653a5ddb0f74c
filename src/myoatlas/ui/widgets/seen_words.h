// The words of a frame and where they stand, for whoever watches: so a test clicks "Undo" wherever it is drawn. In the
// program nobody does, and it costs a comparison a text.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/ui/panel.h"

#include <glm/vec4.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::ui {

struct SeenWords {
    std::string card, words;  // the card by the name it is begun with
    Rect rect;                // what is seen of them, or of the icon that they name
    Rect whole;               // with what is cut off
    glm::vec4 color{-1.0f};   // of the words; below 0: an icon's
    bool is_cut = false;      // they end in three dots, as there is too little room
    bool is_scrolled = false; // their card scrolls, so more of them may be below
    bool is_faded = false;    // they lie where their card fades out at its foot
};

// Every text drawn from now on is added to the list; null ends it.
void watch_words(std::vector<SeenWords>*);
bool are_words_watched();
// Called by what draws words in a card. What is scrolled out of sight is not seen.
void see_words(std::string_view, const Rect&, const glm::vec4& color = glm::vec4(-1.0f), bool is_cut = false);
// Called where the card that is being filled fades out: of the words in it, those that lie there are faded.
void fade_words(const Rect&);
// The same as see_words for words that stand on the picture, beside all cards: their card is "picture".
void see_words_on_picture(std::string_view, const Rect&, const glm::vec4& color = glm::vec4(-1.0f));

}
