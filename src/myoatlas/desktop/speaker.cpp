// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/speaker.h"

#include <cstdlib>
#include <sstream>

#ifndef _WIN32
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;
#endif

namespace myoatlas::desktop {

#ifndef _WIN32

Speaker::Speaker() {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path program = std::filesystem::path(folder) / "espeak-ng";
        if (folder.empty() || access(program.c_str(), X_OK) != 0) continue;
        program_ = program;
        return;
    }
}

Speaker::~Speaker() {
    forget_ended();
}

void Speaker::forget_ended() {
    std::erase_if(speaking_, [](int process) { return waitpid(process, nullptr, WNOHANG) != 0; });
}

bool Speaker::say(const std::string& latin) {
    if (!can_speak()) return false;
    forget_ended();
    for (const int process : speaking_) kill(process, SIGTERM);
    std::string program = program_.string(), voice = "-vla", slowly = "-s130", end = "--", text = latin;
    char* const arguments[]{program.data(), voice.data(), slowly.data(), end.data(), text.data(), nullptr};
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const bool is_started = posix_spawn(&process, program.c_str(), &quiet, nullptr, arguments, environ) == 0;
    posix_spawn_file_actions_destroy(&quiet);
    if (is_started) speaking_.push_back(process);
    return is_started;
}

#else

Speaker::Speaker() = default;
Speaker::~Speaker() = default;
void Speaker::forget_ended() {}
bool Speaker::say(const std::string&) {
    return false;
}

#endif

}
