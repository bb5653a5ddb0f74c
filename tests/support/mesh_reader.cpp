// A reader of meshes for tests, started as Myoatlas starts itself. The ending of a file's name says how it behaves;
// other files are read.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/meshes/mesh_file.h"
#include "myoatlas/io/meshes/sandbox.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

namespace myoatlas {
namespace {

// Which files are open in the sandbox.
core::Problem what_is_open() {
    std::string said = "open:";
    for (int number = 0; number < 16; ++number)
        if (fcntl(number, F_GETFD) >= 0) said += " " + std::to_string(number);
    return {"", said};
}

core::Result<geometry::MeshData> behave(const std::filesystem::path& file) {
    const auto ending = file.extension();
    if (ending == ".hang")
        while (true) pause();
    if (ending == ".crash") std::raise(SIGSEGV);
    if (ending == ".exit") std::_Exit(7);
    if (ending == ".spin")
        for (const auto start = std::clock(); std::clock() >= start;) {
        }
    if (ending == ".hoard") {
        std::vector<std::vector<char>> hoard;
        while (true) hoard.emplace_back(std::size_t{64} << 20);
    }
    if (ending == ".write") {
        std::FILE* left_behind = std::fopen((file.string() + ".out").c_str(), "w");
        std::fputs("left behind", left_behind);
        std::fclose(left_behind);
    }
    if (ending == ".open") return what_is_open();
    if (ending == ".escape") return core::Problem{"", "a\x1b[31m\nb"};
    std::puts("What libraries print does not get into the answer.");
    std::fflush(stdout);
    return io::read_mesh(file);
}

}
}

// read-mesh --cpu-seconds N --memory-mb N -- FILE
int main(int count, char** words) {
    using namespace myoatlas;
    if (count != 8) return 2;
    const io::SandboxLimits limits{static_cast<unsigned>(std::atoi(words[3])),
                                   static_cast<unsigned>(std::atoi(words[5]))};
    io::answer_from_sandbox(limits, [&] { return behave(words[7]); });
    return 3;
}
