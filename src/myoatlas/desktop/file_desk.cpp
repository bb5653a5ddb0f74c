// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/file_desk.h"
#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/facts/lesson_file.h"
#include "myoatlas/io/sessions/session_file.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <sstream>
#include <system_error>
#include <thread>
#include <utility>
#ifndef _WIN32
#include <spawn.h>
#include <sys/wait.h>
extern char** environ; // NOLINT(readability-redundant-declaration): not every system's headers have it
#endif

namespace myoatlas::desktop {

namespace fs = std::filesystem;

fs::path whole_path(const std::string& named) {
    if (const char* home = std::getenv("HOME"); home && (named == "~" || named.starts_with("~/")))
        return fs::path(home) / fs::path(named.substr(std::min<std::size_t>(2, named.size())));
    const fs::path path(named);
    if (path.is_absolute()) return path;
    const fs::path documents = io::documents_folder();
    std::error_code error;
    return documents.empty() ? fs::absolute(path, error) : documents / path;
}

fs::path free_name(fs::path name) {
    const fs::path wanted = name;
    std::error_code error;
    for (int i = 2; fs::exists(name, error); ++i)
        name.replace_filename(wanted.stem().string() + "-" + std::to_string(i) + wanted.extension().string());
    return name;
}

bool HomeDesk::is_there(const std::string& file) const {
    std::error_code error;
    return fs::exists(whole_path(file), error);
}

std::string HomeDesk::suggestion(session::FilePurpose purpose) const {
    switch (purpose) {
    case session::FilePurpose::SaveDrawing:
        return free_name(whole_path("pain-drawing.json")).string();
    case session::FilePurpose::Print:
        return free_name(whole_path("pain-chart.pdf")).string();
    case session::FilePurpose::Picture:
        return free_name(whole_path("myoatlas.png")).string();
    case session::FilePurpose::SaveLesson:
        return free_name(whole_path("lesson.json")).string();
    case session::FilePurpose::NewSession:
    case session::FilePurpose::SaveSession:
        return free_name(whole_path("client.myoatlas")).string();
    case session::FilePurpose::Handout:
        return free_name(whole_path("handout.pdf")).string();
    case session::FilePurpose::Page:
        return free_name(whole_path("page.html")).string();
    case session::FilePurpose::SaveProgress:
        return free_name(whole_path("progress.csv")).string();
    case session::FilePurpose::OpenDrawing:
    case session::FilePurpose::OpenLesson:
        break;
    }
    const std::vector<std::string> files = known(purpose);
    return files.empty() ? whole_path("").string() : files.front();
}

namespace {

constexpr std::size_t k_most_known = 6, k_most_remembered = 20;

fs::path recent_file() {
    const fs::path folder = io::user_folder();
    return folder.empty() ? folder : folder / "recent.txt";
}

// Clients' sessions that were open, the last first, wherever they lie.
std::vector<fs::path> remembered() {
    std::vector<fs::path> files;
    const auto text = io::read_file(recent_file(), "recent.txt");
    std::istringstream lines(text ? *text : std::string());
    for (std::string line; std::getline(lines, line) && files.size() < k_most_remembered;)
        if (!line.empty()) files.emplace_back(line);
    return files;
}

bool is_known_file(const fs::path& path, bool is_lesson) {
    if (is_lesson) return io::is_lesson_file(path);
    return path.extension() == io::k_session_ending || io::read_pain_drawing(path).has_value();
}

}

std::vector<std::string> HomeDesk::known(session::FilePurpose purpose) const {
    constexpr std::size_t k_most_looked_at = 60;
    constexpr std::uintmax_t k_largest = 1 << 20; // a drawing is far smaller
    const bool is_lesson = purpose == session::FilePurpose::OpenLesson;
    if (!is_lesson && purpose != session::FilePurpose::OpenDrawing) return {};
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code error;
    const auto add = [&](const fs::path& path) {
        const bool is_new =
            std::ranges::find(files, path, &std::pair<fs::file_time_type, fs::path>::second) == files.end();
        if (is_new && fs::is_regular_file(path, error) && fs::file_size(path, error) <= k_largest)
            files.emplace_back(fs::last_write_time(path, error), path);
    };
    for (fs::directory_iterator it(whole_path(""), error), end; !error && it != end; it.increment(error)) {
        const fs::path ending = it->path().extension();
        if (ending == ".json" || (!is_lesson && ending == io::k_session_ending)) add(it->path());
    }
    if (!is_lesson)
        for (const fs::path& path : remembered()) add(path);
    std::ranges::sort(files, std::ranges::greater{});
    if (files.size() > k_most_looked_at) files.resize(k_most_looked_at);
    std::vector<std::string> known;
    for (const auto& [time, path] : files)
        if (known.size() < k_most_known && is_known_file(path, is_lesson)) known.push_back(path.string());
    return known;
}

void HomeDesk::remember(const fs::path& session) {
    const fs::path file = recent_file();
    if (file.empty()) return;
    std::vector<fs::path> files = remembered();
    std::erase(files, session);
    files.insert(files.begin(), session);
    std::string text;
    for (const fs::path& path : files)
        if (path.string().find('\n') == std::string::npos) text += path.string() + '\n';
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    // Whether that can be written matters to nobody's work.
    [[maybe_unused]] const core::Status written =
        io::write_file(file, std::as_bytes(std::span(text)), io::Privacy::Private);
}

std::vector<session::Command> commands_of(const io::PainDrawing& drawing) {
    std::vector<session::Command> commands;
    for (const referral::AreaMark& mark : drawing.areas) commands.push_back(session::MarkArea{mark.area, mark.side});
    for (const referral::PaintMark& mark : drawing.marks) commands.push_back(session::PaintPain{mark});
    for (const std::string& id : drawing.conditions) commands.push_back(session::MarkCondition{id, true});
    for (const std::string& id : drawing.symptoms) commands.push_back(session::MarkSymptom{id, true});
    for (const std::string& id : drawing.denied) commands.push_back(session::DenySymptom{id, true});
    if (drawing.age > 0) commands.push_back(session::SetAge{drawing.age});
    return commands;
}

bool show_by_system(const fs::path& path) {
#ifdef _WIN32
    return false;
#else
#ifdef __APPLE__
    std::string program = "open";
#else
    std::string program = "xdg-open";
#endif
    std::string file = path.string();
    char* const arguments[] = {program.data(), file.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0) return false;
    std::thread([child] { waitpid(child, nullptr, 0); }).detach(); // it may live as long as what it opened
    return true;
#endif
}

}
