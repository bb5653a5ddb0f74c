// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/kept_state.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/base/write_file.h"

#include <fstream>
#include <span>
#include <sstream>

namespace myoatlas::desktop {

namespace {

constexpr std::string_view k_head = "# The window as it was last left. Myoatlas reads this when it starts.\n";
constexpr int k_least = 320, k_most = 32768; // points a side, so that a spoiled file opens no absurd window

}

std::filesystem::path kept_state_file() {
    const std::filesystem::path folder = io::user_folder();
    return folder.empty() ? folder : folder / "window.txt";
}

std::string text_of(const KeptState& state) {
    std::ostringstream text;
    text << k_head;
    if (const auto& place = state.place)
        text << "# window " << place->x << ' ' << place->y << ' ' << place->width << ' ' << place->height << '\n';
    for (const session::Command& command : state.commands) text << session::text_of(command) << '\n';
    return text.str();
}

KeptState parse_kept_state(const std::string& text) {
    KeptState state;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string mark, name;
        ui::Window::Place place;
        if (words >> mark >> name && mark == "#" && name == "window") {
            const bool is_read = static_cast<bool>(words >> place.x >> place.y >> place.width >> place.height);
            const auto is_size = [](int side) { return side >= k_least && side <= k_most; };
            if (is_read && is_size(place.width) && is_size(place.height)) state.place = place;
        }
        if (line.empty() || line.front() == '#') continue;
        if (auto command = session::parse_command(line)) state.commands.push_back(std::move(*command));
    }
    return state;
}

KeptState load_kept_state(const std::filesystem::path& path) {
    const auto text = io::read_file(path, path.string());
    return parse_kept_state(text ? *text : std::string{});
}

std::vector<session::Command> commands_beside(const KeptState& kept, const std::filesystem::path& session_file) {
    std::vector<session::Command> commands = kept.commands;
    if (!session_file.empty())
        std::erase_if(commands, [](const session::Command& each) { return each.is<session::OpenSession>(); });
    return commands;
}

core::Status save_kept_state(const std::filesystem::path& path, const std::string& text) {
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    return io::write_file(path, std::as_bytes(std::span(text)));
}

}
