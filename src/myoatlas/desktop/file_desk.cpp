// SPDX-License-Identifier: MIT
#include "myoatlas/desktop/file_desk.h"
#include "myoatlas/io/base/user_folder.h"
#include "myoatlas/io/facts/lesson_file.h"

#include <algorithm>
#include <cstdlib>
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
    case session::FilePurpose::OpenDrawing:
    case session::FilePurpose::OpenLesson:
        break;
    }
    const std::vector<std::string> files = known(purpose);
    return files.empty() ? whole_path("").string() : files.front();
}

std::vector<std::string> HomeDesk::known(session::FilePurpose purpose) const {
    constexpr std::size_t k_most = 6, k_most_looked_at = 60;
    constexpr std::uintmax_t k_largest = 1 << 20; // a drawing is far smaller
    const bool is_lesson = purpose == session::FilePurpose::OpenLesson;
    if (!is_lesson && purpose != session::FilePurpose::OpenDrawing) return {};
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code error;
    for (fs::directory_iterator it(whole_path(""), error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".json" && it->is_regular_file(error) && it->file_size(error) <= k_largest)
            files.emplace_back(it->last_write_time(error), it->path());
    std::ranges::sort(files, std::ranges::greater{});
    if (files.size() > k_most_looked_at) files.resize(k_most_looked_at);
    std::vector<std::string> known;
    for (const auto& [time, path] : files)
        if (known.size() < k_most && (is_lesson ? io::is_lesson_file(path) : io::read_pain_drawing(path).has_value()))
            known.push_back(path.string());
    return known;
}

io::PainDrawing drawing_of(const session::Session& session) {
    return {session.report.marks, session.report.symptoms, session.report.areas, session.report.conditions,
            session.said.text,    session.report.denied,   session.report.age};
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
