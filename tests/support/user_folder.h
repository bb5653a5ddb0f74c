// A folder that stands for the person's own data folder while a test runs.
// SPDX-License-Identifier: MIT
#pragma once
#include "support/scratch_folder.h"

#include <cstdlib>

namespace myoatlas::support {

// Points XDG_DATA_HOME at a scratch folder, for this program and those it runs; own patterns lie there too.
class UserFolder {
public:
    UserFolder() {
        setenv("XDG_DATA_HOME", scratch_.path().c_str(), 1);
        setenv("MYOATLAS_OWN", "1", 1);
    }
    ~UserFolder() {
        unsetenv("XDG_DATA_HOME");
        setenv("MYOATLAS_OWN", "0", 1);
    }
    std::filesystem::path bodies() const { return scratch_.path() / "myoatlas" / "bodies"; }
    std::filesystem::path patterns() const { return scratch_.path() / "myoatlas" / "patterns"; }

private:
    ScratchFolder scratch_;
};

}
