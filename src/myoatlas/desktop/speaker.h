// Says Latin names aloud, by espeak-ng where it is installed.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::desktop {

class Speaker {
public:
    // Looks for the program on the PATH.
    Speaker();
    // Waits for nobody: what is still being said is left to end by itself.
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    bool can_speak() const { return !program_.empty(); }
    // Begins to say it and returns at once; what was being said is cut short. Returns false where there is no voice.
    bool say(const std::string& latin);

private:
    void forget_ended();

    std::filesystem::path program_;
    std::vector<int> speaking_; // processes
};

}
