// The bodies a person has imported, each in a folder of its name.
// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace myoatlas::io {

// One imported body. Its chart depends on the facts it was laid from, so its file name carries their fingerprint.
struct BodyFolder {
    std::filesystem::path path;

    std::filesystem::path pack() const { return path / "imported.body"; }
    std::filesystem::path surface_map(std::string_view fingerprint) const;
    std::filesystem::path report() const { return path / "report.json"; }
    bool is_there() const;
    // Removes the charts of other fingerprints.
    void drop_old_surface_maps(std::string_view fingerprint) const;
};

class UserBodies {
public:
    // `user_folder` as io::user_folder() gives it.
    explicit UserBodies(const std::filesystem::path& user_folder) : folder_(user_folder / "bodies") {}

    const std::filesystem::path& folder() const { return folder_; }
    BodyFolder find(std::string_view name) const { return {folder_ / name}; }
    // Where an import that is under way keeps what it has.
    std::filesystem::path unfinished(std::string_view name) const { return folder_ / (std::string(name) + ".partial"); }
    // Held by the import that is under way.
    std::filesystem::path lock(std::string_view name) const { return folder_ / ("." + std::string(name) + ".lock"); }
    // Returns the names of the bodies that are there, in alphabetical order.
    std::vector<std::string> names() const;

private:
    std::filesystem::path folder_;
};

// Letters, digits, "-" and "_", at most 64, beginning with a letter or digit, and not "built-in".
bool is_body_name(std::string_view);
// Returns a text as such a name: "Body Parts 3.0" becomes "body_parts_3_0"; "body" where nothing is
// left; letters of other scripts leave a number of their own behind.
std::string body_name_of(std::string_view);

}
