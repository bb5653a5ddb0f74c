// SPDX-License-Identifier: MIT
#include "myoatlas/cli/commands.h"
#include "myoatlas/io/meshes/mesh_file.h"
#include "myoatlas/io/meshes/sandbox.h"
#include "myoatlas/loading/context.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace myoatlas::cli {
namespace {

struct ReadMeshArguments {
    std::string file;
    io::SandboxLimits limits;
};

}

void add_read_mesh_command(CLI::App& program) {
    CLI::App* command = program.add_subcommand("read-mesh", "Read one mesh for the program that started this one");
    command->group(""); // --help does not show it
    const auto asked = std::make_shared<ReadMeshArguments>();
    command->add_option("file", asked->file)->type_name("FILE")->required();
    command->add_option("--cpu-seconds", asked->limits.cpu_seconds)->type_name("N");
    command->add_option("--memory-mb", asked->limits.memory_mb)->type_name("N");
    command->callback([asked] {
        io::answer_from_sandbox(asked->limits, [&] { return io::read_mesh(asked->file); });
        throw loading::Failure(loading::k_exit_cannot,
                               "read-mesh answers the program that started it, through a pipe.");
    });
}

}
