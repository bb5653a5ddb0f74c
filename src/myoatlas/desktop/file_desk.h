// The person's files as the window sees them: where new ones go, which are there, and opening them.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/facts/pain_drawing.h"
#include "myoatlas/referral/pain_report.h"
#include "myoatlas/session/session.h"
#include "myoatlas/ui/panel.h"

#include <filesystem>
#include <string>
#include <vector>

namespace myoatlas::desktop {

class HomeDesk : public ui::FileDesk {
public:
    bool is_there(const std::string& file) const override;
    std::string suggestion(session::FilePurpose) const override;
    std::vector<std::string> known(session::FilePurpose) const override;
    // Among the known ones from now on, wherever it lies: in recent.txt of the person's folder.
    void remember(const std::filesystem::path& session);
};

// Returns the whole path of a file that a person named: among their documents unless it is whole already; "~" is their
// home.
std::filesystem::path whole_path(const std::string& named);
// Returns the path, or "chart-2.pdf" when "chart.pdf" is there, and so on.
std::filesystem::path free_name(std::filesystem::path);

// The commands that bring a drawing back in place of another.
std::vector<session::Command> commands_of(const io::PainDrawing&);

// Asks the system to show a file, or a folder, with the program it has for it; returns false when it cannot be asked.
bool show_by_system(const std::filesystem::path&);

}
