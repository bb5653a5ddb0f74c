// Where what a person makes goes.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/user_folder.h"
#include "support/scratch_folder.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>

namespace myoatlas {
namespace {

namespace fs = std::filesystem;

class DocumentsFolder : public testing::Test {
protected:
    DocumentsFolder() {
        for (const char* name : {"HOME", "XDG_CONFIG_HOME"}) {
            const char* value = std::getenv(name);
            kept.emplace_back(name, value ? value : "");
        }
        ::setenv("HOME", home.path().c_str(), 1);
        ::unsetenv("XDG_CONFIG_HOME");
    }
    ~DocumentsFolder() override {
        for (const auto& [name, value] : kept)
            value.empty() ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value.c_str(), 1);
    }
    support::ScratchFolder home;
    std::vector<std::pair<std::string, std::string>> kept;
};

TEST_F(DocumentsFolder, is_the_home_where_there_is_no_other) {
    EXPECT_EQ(io::documents_folder(), home.path());
}

TEST_F(DocumentsFolder, has_the_name_that_the_system_gives_it) {
    fs::create_directories(home.path() / "Documents");
    EXPECT_EQ(io::documents_folder(), home.path() / "Documents");
    fs::create_directories(home.path() / ".config");
    std::ofstream(home.path() / ".config/user-dirs.dirs") << "XDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n";
    EXPECT_EQ(io::documents_folder(), home.path() / "Documents") << "a folder that is not there";
    fs::create_directories(home.path() / "Dokumente");
    EXPECT_EQ(io::documents_folder(), home.path() / "Dokumente");
}

}
}
