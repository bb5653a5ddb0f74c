// Two windows of the program at once in one person's home: each ends well, says that it is not alone, and nothing is
// lost.
// SPDX-License-Identifier: MIT
#include "click_fixture.h"
#include "myoatlas/desktop/kept_state.h"

namespace myoatlas {

namespace {

namespace fs = std::filesystem;
using session::Command;
using testing::Contains;
using testing::Not;

class TwoWindows : public support::KeysTest {
protected:
    // Opens two windows, one after the other, and lets hands do something: lines of shell that know $one and $two.
    void open_two(const std::string& hands) {
        fs::remove_all(folder);
        fs::create_directories(home);
        fs::create_directories(folder / "config");
        std::ofstream(home / "window.txt")
            << session::text_of(session::Introduce{session::IntroductionMove::Off}) << '\n';
        std::ofstream(folder / "run.sh")
            << "cd '" << folder.string() << "'\nexport HOME=$PWD XDG_DATA_HOME=$PWD/data "
            << "XDG_CONFIG_HOME=$PWD/config MYOATLAS_OWN=1 LANG=C\nopenbox & sleep 1\n"
            << "open() { '" << (support::build_folder() / "myoatlas").string()
            << "' --size 800x600 --scale 1 --log-commands $1.txt 2>$1.err & app=$!\n"
            << "until w=$(xdotool search --all --onlyvisible --pid $app --name '^Myoatlas$'); do sleep 0.2; "
            << "kill -0 $app || exit 1; done; }\n"
            << "to() { until [ \"$(xdotool getactivewindow)\" = $1 ]; do xdotool windowactivate $1; sleep 1; done; }\n"
            // A key is heard once the atlas is there, and must not be heard twice: it would lead back.
            << "press() { until grep -q \"$4\" $2.txt; do to $1; xdotool key $3; "
            << "for i in $(seq 50); do grep -q \"$4\" $2.txt && break; sleep 0.2; done; done; }\n"
            << "close() { to $1; xdotool key alt+F4; }\n"
            << "open first; first=$app; one=$w\nopen second; second=$app; two=$w\n"
            << "to $two\n" // which takes the keyboard a moment after it is seen
            << hands << "wait $first; echo $? >first.code; wait $second; echo $? >second.code; exit 0\n";
        const std::string line = "timeout 240 xvfb-run -a -s '-screen 0 1400x900x24' bash '" +
                                 (folder / "run.sh").string() + "' > '" + (folder / "out.txt").string() + "' 2>&1";
        EXPECT_EQ(std::system(line.c_str()), 0) << said("out.txt");
    }
    std::string said(const std::string& file) const { return support::content_of(folder / file); }

    const fs::path folder = fs::path(testing::TempDir()) / "myoatlas_two_windows", home = folder / "data" / "myoatlas";
};

TEST_F(TwoWindows, in_one_home_keep_what_each_showed_and_end_well) {
    open_two("press $one first p 'mode pain'; press $two second t 'theme dark'\n"
             "sleep 3; command -v import >/dev/null && import -window root screen.png\n"
             "close $two; wait $second; close $one\n");
    EXPECT_EQ(said("first.code"), "0\n") << said("first.err");
    EXPECT_EQ(said("second.code"), "0\n") << said("second.err");
    EXPECT_EQ(said("first.err") + said("second.err"), "");
    const Command pain = session::SetMode{session::Mode::Pain}, dark = session::SetTheme{"dark"};
    const auto first = desktop::load_kept_state(home / "window.txt"),
               second = desktop::load_kept_state(home / "window-2.txt");
    EXPECT_TRUE(first.place && second.place);
    EXPECT_THAT(first.commands, Contains(pain));
    EXPECT_THAT(second.commands, Not(Contains(pain)));
    EXPECT_THAT(second.commands, Contains(dark));
    for (const auto& entry : fs::recursive_directory_iterator(home)) {
        EXPECT_THAT(entry.path().filename().string(), Not(testing::HasSubstr(".unfinished")));
        if (!entry.is_regular_file()) continue;
        EXPECT_EQ(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write) << entry.path();
    }
}

}

}
