// The display goes away under an open window: the program says so, and ends as one that cannot go on.
// SPDX-License-Identifier: MIT
#include "click_fixture.h"
#include "support/places.h"

namespace myoatlas {

namespace {

TEST(DisplayLost, ends_the_window_with_a_sentence_and_the_code_of_what_cannot_be) {
    if (!support::has_tool("Xvfb")) GTEST_SKIP() << "Xvfb is not installed; ./check installs it.";
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "myoatlas_display_lost";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "script.txt") << "wait 0.5\nsearch\n";
    std::ofstream(folder / "run.sh")
        << "cd '" << folder.string() << "'\n"
        << "Xvfb -displayfd 3 -screen 0 1000x700x24 3>display 2>/dev/null & server=$!\n"
        << "until [ -s display ]; do sleep 0.1; done\n"
        << "DISPLAY=:$(cat display) '" + support::build_folder().string() +
               "/myoatlas' --script script.txt --log-commands log.txt "
        << "2>said.txt & app=$!\n"
        << "until grep -q '^search' log.txt 2>/dev/null; do sleep 0.2; kill -0 $app || exit 1; done\n"
        << "kill $server; wait $app; echo $? >code.txt\n";
    const std::string line = "timeout 120 bash '" + (folder / "run.sh").string() + "' >/dev/null 2>&1";
    EXPECT_EQ(std::system(line.c_str()), 0);
    EXPECT_EQ(support::content_of(folder / "code.txt"), "3\n");
    EXPECT_THAT(support::content_of(folder / "said.txt"), testing::HasSubstr("The display went away"));
}

}

}
