// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/kept_state.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/base/write_file.h"

#include <iterator>
#include <span>
#include <sstream>
#include <utility>

namespace myoatlas::desktop {

namespace {

constexpr std::string_view k_head = "# The window as it was last left. Myoatlas reads this when it starts.\n";
constexpr auto k_owner_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
constexpr int k_windows = 8;                 // open at once; more keep nothing
constexpr int k_least = 320, k_most = 32768; // points a side, so that a spoiled file opens no absurd window

std::filesystem::path file_of_window(const std::filesystem::path& first, int number) {
    if (number == 1) return first;
    const std::string name = first.stem().string() + "-" + std::to_string(number) + first.extension().string();
    return first.parent_path() / name;
}

// Whether a command of what is kept says how a person likes the atlas, and not what they looked at.
bool is_setting(const session::Command& command) {
    return command.is<session::SetLanguage>() || command.is<session::SetNames>() || command.is<session::SetTheme>() ||
           command.is<session::SetTextSize>() || command.is<session::SetBody>() ||
           command.is<session::SetEmergencyNumber>() || command.is<session::SetMotion>() ||
           command.is<session::SetTouchTargets>() || command.is<session::ChooseLearner>() ||
           command.is<session::Introduce>();
}

// Returns the file that was written last; that of the first window where there is none.
std::filesystem::path newest_of(const std::filesystem::path& first) {
    std::filesystem::path newest = first;
    auto latest = std::filesystem::file_time_type::min();
    for (int number = 1; number <= k_windows; ++number) {
        const std::filesystem::path file = file_of_window(first, number);
        std::error_code error;
        const auto time = std::filesystem::last_write_time(file, error);
        if (error || time <= latest) continue;
        latest = time;
        newest = file;
    }
    return newest;
}

}

std::filesystem::path kept_state_file() {
    const std::filesystem::path folder = io::user_folder();
    return folder.empty() ? folder : folder / "window.txt";
}

KeptPlace take_kept_place(const std::filesystem::path& first) {
    if (first.empty()) return {};
    std::error_code error;
    std::filesystem::create_directories(first.parent_path(), error);
    for (int number = 1; number <= k_windows; ++number) {
        std::filesystem::path file = file_of_window(first, number), lock_file = file;
        lock_file += ".lock";
        if (auto lock = io::FileLock::take(lock_file)) return {std::move(file), number, std::move(lock)};
    }
    return {{}, k_windows + 1, std::nullopt};
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

KeptState load_kept_state(const KeptPlace& place, const std::filesystem::path& first) {
    if (first.empty()) return {};
    KeptState own = load_kept_state(place.file);
    KeptState last = load_kept_state(newest_of(first));
    std::erase_if(own.commands, is_setting);
    std::erase_if(last.commands, [](const session::Command& each) { return !is_setting(each); });
    own.commands.insert(own.commands.begin(), std::make_move_iterator(last.commands.begin()),
                        std::make_move_iterator(last.commands.end()));
    return own;
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
    // Earlier versions let others read it.
    std::filesystem::permissions(path, k_owner_only, error);
    return io::write_file(path, std::as_bytes(std::span(text)), io::Privacy::Private);
}

}
