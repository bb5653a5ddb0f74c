// A second window opened, filled and closed by real keys under a window manager.
// SPDX-License-Identifier: MIT
#include "click_fixture.h"

namespace myoatlas {
namespace {

namespace fs = std::filesystem;
using testing::EndsWith;
using testing::HasSubstr;

// Shell that writes how many windows the program has, by their titles, and of what size the second one is.
constexpr const char* k_look =
    "look() { xdotool search --all --onlyvisible --pid $app --name '^Myoatlas$' | wc -l > $1.first; "
    "xdotool search --all --onlyvisible --pid $app --name 'for the' > $1.ids; wc -l < $1.ids > $1.second; "
    "for id in $(cat $1.ids); do xdotool getwindowgeometry --shell $id | grep -E 'WIDTH|HEIGHT'; done > $1.size; "
    "command -v import >/dev/null && import -window root $1.png; }\n";

class SecondWindow : public support::KeysTest {
protected:
    std::string does(const std::string& script, const std::string& hands, const std::string& name) {
        folder = fs::path(testing::TempDir()) / ("myoatlas_click_second_" + name);
        return asked_by(script, k_look + hands, "second_" + name);
    }
    int second_windows(const std::string& when) const { return number_in(when + ".second"); }
    int first_windows(const std::string& when) const { return number_in(when + ".first"); }
    std::string size(const std::string& when) const { return support::content_of(folder / (when + ".size")); }
    int number_in(const std::string& file) const {
        const std::string text = support::content_of(folder / file);
        return text.empty() ? -1 : std::stoi(text);
    }
    fs::path folder;
};

TEST_F(SecondWindow, the_clients_opens_fills_its_monitor_and_closes_by_keys) {
    const std::string log = does("select infraspinatus left\n",
                                 "xdotool key ctrl+d; sleep 4; look opened\n"
                                 "xdotool key ctrl+F11; sleep 3; look filled\n"
                                 "xdotool key ctrl+F11; sleep 3; look smaller\n"
                                 "xdotool key ctrl+d; sleep 2; look closed\n",
                                 "client");
    EXPECT_THAT(log, EndsWith("client_screen on\nsecond_full_screen on\nsecond_full_screen off\nclient_screen off\n"));
    EXPECT_EQ(second_windows("opened"), 1);
    EXPECT_THAT(size("filled"), HasSubstr("WIDTH=1400\nHEIGHT=900"));
    EXPECT_EQ(size("smaller"), size("opened"));
    EXPECT_EQ(second_windows("closed"), 0);
    EXPECT_EQ(first_windows("closed"), 1);
}

TEST_F(SecondWindow, closed_by_the_window_manager_it_alone_goes_and_its_keys_ask_for_the_same) {
    const std::string log =
        does("",
             "xdotool key ctrl+d; sleep 4; second=$(xdotool search --all --pid $app --name 'for the')\n"
             "xdotool windowactivate --sync $second; sleep 1; xdotool key p; sleep 2\n"
             "xdotool key alt+F4; sleep 3; look closed\n"
             "xdotool windowactivate --sync $window; sleep 1; xdotool key p; sleep 2\n",
             "manager");
    EXPECT_THAT(log, HasSubstr("client_screen on\nmode pain\nclient_screen off\n"));
    EXPECT_THAT(log, EndsWith("mode explore\n")) << "the first window goes on";
    EXPECT_EQ(second_windows("closed"), 0);
    EXPECT_EQ(first_windows("closed"), 1);
}

TEST_F(SecondWindow, the_speakers_turns_the_lesson_and_goes_with_it) {
    const std::string log = does("lesson five_headaches\n",
                                 "xdotool key ctrl+shift+d; sleep 4; look opened\n"
                                 "second=$(xdotool search --all --pid $app --name 'for the')\n"
                                 "xdotool windowactivate --sync $second; sleep 1\n"
                                 "xdotool key Page_Down; sleep 2; look turned\n"
                                 "xdotool key Escape; sleep 2; look ended\n",
                                 "speaker");
    EXPECT_THAT(log, HasSubstr("speaker_screen on\nlesson_step next\nlesson_end\n"));
    EXPECT_EQ(second_windows("opened"), 1);
    EXPECT_EQ(second_windows("turned"), 1);
    EXPECT_EQ(second_windows("ended"), 0);
}

// Nothing changes: no picture is drawn, so that next to no time of the processor goes by.
TEST_F(SecondWindow, idle_it_takes_no_time) {
    does("select infraspinatus left\n",
         "xdotool key ctrl+d; sleep 20\n"
         "ticks() { awk '{print $14 + $15}' /proc/$app/stat; }\n"
         "before=$(ticks); sleep 5; after=$(ticks); echo $((after - before)) > idle\n",
         "idle");
    EXPECT_GE(number_in("idle"), 0);
    EXPECT_LT(number_in("idle"), 25) << "hundredths of a second, in five";
}

}
}
