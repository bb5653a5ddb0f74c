// The words of one line of a script: split at blanks, "double quotes" keeping blanks together, with \" \\ \n inside.
// A reader takes them one by one; the first thing that is wrong sticks.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/side.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::session {

// Returns the word in quotes where it needs them.
std::string quoted(std::string_view word);
// Returns the shortest text that reads back as the same number.
std::string text_of(float number);

class WordReader {
public:
    explicit WordReader(std::string_view line);

    bool is_done() const { return next_ >= words_.size(); }
    bool has_failed() const { return !error_.empty(); }
    const std::string& error() const { return error_; }
    void fail(std::string sentence);

    std::string word(std::string_view expected); // empty and failed when there is none
    std::string rest();                          // all words left, joined by blanks
    float number(std::string_view expected, float low, float high);
    int whole(std::string_view expected, int low, int high);
    // Takes the last word of all when it names a side.
    std::optional<core::Side> trailing_side();
    // Returns true and takes the next word when it is this one.
    bool take(std::string_view wanted);
    // Returns true and takes the last word of all when it is this one.
    bool take_last(std::string_view wanted);

private:
    struct Word {
        std::string text;
        bool is_quoted = false; // then it is a name, never a side
    };
    std::vector<Word> words_;
    std::size_t next_ = 0;
    std::string error_;
};

}
