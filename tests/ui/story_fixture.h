// A person's hands, counted, and what they did, read from the log: for stories told in a real window.
// SPDX-License-Identifier: MIT
#pragma once
#include "click_fixture.h"
#include "support/places.h"

#include <sstream>
#include <string>
#include <vector>

namespace myoatlas {

// Keys and clicks as a person makes them, counted: a key each, and a word typed as one action of many keys.
class Hands {
public:
    Hands& key(const std::string& name) { return add("xdotool key " + name, 1); }
    Hands& type(const std::string& text) {
        return add("xdotool type --delay 60 '" + text + "'", static_cast<int>(text.size()));
    }
    // Between two actions, in seconds; frames may be slow.
    Hands& every(const std::string& seconds) {
        rest_ = seconds;
        return *this;
    }
    Hands& click(glm::vec2 at) {
        return add("xdotool mousemove --window $window " + std::to_string(std::lround(at.x)) + " " +
                       std::to_string(std::lround(at.y)) + "; sleep 0.4; xdotool click 1",
                   1);
    }
    // Drawn over the body as a hand draws: down, along in small steps, up.
    Hands& stroke(glm::vec2 from, glm::vec2 to) {
        constexpr int k_steps = 8;
        const auto move = [](glm::vec2 at) {
            return "xdotool mousemove --window $window " + std::to_string(std::lround(at.x)) + " " +
                   std::to_string(std::lround(at.y)) + "; sleep 0.1; ";
        };
        std::string line = move(from) + "sleep 0.4; xdotool mousedown 1; ";
        for (int i = 1; i <= k_steps; ++i) line += move(glm::mix(from, to, static_cast<float>(i) / k_steps));
        return add(line + "xdotool mouseup 1", 1);
    }
    // Keeps a picture of the window, where ImageMagick is there.
    Hands& look(const std::string& name) {
        shell_ += "sleep 3; command -v import >/dev/null && import -window $window " + name + ".png\n";
        return *this;
    }
    int keys() const { return keys_; }
    int actions() const { return actions_; }
    const std::string& shell() const { return shell_; }

private:
    Hands& add(const std::string& line, int keys) {
        shell_ += line + "; sleep " + rest_ + "\n";
        keys_ += keys;
        ++actions_;
        return *this;
    }
    std::string shell_, rest_ = "1.2";
    int keys_ = 0, actions_ = 0;
};

namespace fs = std::filesystem;

class Story : public support::KeysTest {
protected:
    // Opens the window of a person who has this folder to themselves, without a script, so that what they do is kept as
    // theirs; does what the hands do, and closes it. Returns the log of commands. What lies in the folder stays.
    std::string alone(const fs::path& folder, glm::ivec2 size, const std::string& hands, const std::string& options,
                      int most_s = 300) {
        fs::create_directories(folder);
        fs::remove(folder / "log.txt");
        const std::string words = std::to_string(size.x) + 'x' + std::to_string(size.y);
        std::ofstream(folder / "run.sh")
            << "cd '" << folder.string() << "'\n"
            << "export HOME=$PWD XDG_DATA_HOME=$PWD XDG_CONFIG_HOME=$PWD MYOATLAS_OWN=1 LANG=C\nopenbox & sleep 1\n"
            << "'" << support::build_folder().string() << "/myoatlas' --size " << words << " --scale 1 " << options
            << " --log-commands log.txt & app=$!\n"
            << "until window=$(xdotool search --pid $app --name Myoatlas | head -1); "
               "[ -n \"$window\" ]; do sleep 0.3; kill -0 $app || exit 1; done\n"
            << "until [ \"$(xdotool getactivewindow)\" = $window ]; do sleep 0.2; done\n"
            << "until [ -s log.txt ]; do xdotool key Home; sleep 1; kill -0 $app || exit 1; done\n"
            << hands << "sleep 2; kill $app; wait $app 2>/dev/null; exit 0\n";
        const std::string screen = std::to_string(size.x + 40) + 'x' + std::to_string(size.y + 80); // with its frame
        const std::string line = "timeout " + std::to_string(most_s) + " xvfb-run -a -s '-screen 0 " + screen +
                                 "x24' bash '" + (folder / "run.sh").string() + "' > '" +
                                 (folder / "out.txt").string() + "' 2>&1";
        EXPECT_EQ(std::system(line.c_str()), 0) << support::content_of(folder / "out.txt");
        return support::content_of(folder / "log.txt");
    }
    // What the program prints of what is kept in that folder.
    static std::string answers_in(const fs::path& folder, const std::string& arguments) {
        const std::string line = "cd '" + folder.string() + "' && XDG_DATA_HOME=$PWD MYOATLAS_OWN=1 LANG=C '" +
                                 support::build_folder().string() + "/myoatlas' " + arguments + " > answer.txt";
        EXPECT_EQ(std::system(line.c_str()), 0) << arguments;
        return support::content_of(folder / "answer.txt");
    }
    static fs::path folder_of(const std::string& name) {
        const fs::path folder = fs::path(testing::TempDir()) / ("myoatlas_click_story_" + name);
        fs::remove_all(folder);
        return folder;
    }
    std::string told(const std::string& script, const Hands& hands, const std::string& name) {
        return asked_by(script, hands.shell() + "sleep 4\n", "story_" + name, "--slow-frames 200");
    }
    // Where the box for a sentence stands, at the top of the panel.
    static glm::vec2 said_box() {
        const ui::Rect panel = ui::layout_for(support::k_width, support::k_height, 1.0f, false).right;
        return {panel.x + panel.width * 0.4f, panel.y + 78.0f};
    }
    // The lines of a log that begin with a word.
    static std::vector<std::string> lines_of(const std::string& log, const std::string& word) {
        std::vector<std::string> found;
        std::istringstream lines(log);
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with(word)) found.push_back(line);
        return found;
    }
};

}
