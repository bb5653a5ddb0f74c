// A client's session file while it is open: what was read from it, what is written to it, and, in the person's folder,
// a copy of what is not saved yet, so that whatever ends the program the last of it comes back. Not for several
// threads.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/io/base/file_lock.h"
#include "myoatlas/io/sessions/session_file.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace myoatlas::io {

class SessionStore {
public:
    // `recovery` is the folder for copies of what is not saved; empty: none are made.
    explicit SessionStore(std::filesystem::path recovery) : recovery_(std::move(recovery)) {}

    struct Opened {
        SessionFile content;
        bool is_recovered = false;      // it holds what was not saved when the program ended
        std::filesystem::path aside;    // a copy that no longer fits the file, which was changed since; empty: none
        bool is_open_elsewhere = false; // in another window
    };

    // Begins a new file and writes it at once. A file that is there is a problem unless it may be replaced.
    core::Status begin(const std::filesystem::path&, const SessionFile&, bool is_replacing = false);
    // Reads one; `seal` opens a sealed file, and closes it again from then on.
    core::Result<Opened> open(const std::filesystem::path&, std::unique_ptr<Seal> seal = nullptr);

    // Writes it where it lies, or elsewhere, where it lies from then on. Where the file was changed by another program
    // since it was read or written last, nothing is written, and the problem says so.
    core::Status save(const SessionFile&);
    core::Status save_as(const std::filesystem::path&, const SessionFile&);
    // Saves it sealed with a new passphrase from now on; with an empty one no longer sealed. `current` is what opens a
    // sealed file now; where it is another, or nothing could be written, all stays as it was, and the problem says so.
    core::Status reseal(const SessionFile&, std::string_view current, std::string passphrase);
    // Keeps a copy of what is not saved; when it returns it is on the disk. Nothing to do where all is saved or kept.
    core::Status keep(const SessionFile&);

    const std::filesystem::path& file() const { return file_; }
    bool is_sealed() const { return seal_ != nullptr; }
    bool is_saved(const SessionFile& content) const { return content == saved_; }
    // Whether keep() would have something to do.
    bool is_kept(const SessionFile& content) const {
        return slot_ < 0 || kept_ == content || (!kept_ && content == saved_);
    }

private:
    std::filesystem::path copy_path() const; // of the slot; empty without one
    void take_slot();
    void take_up_copy(Opened&);
    core::Status write(const SessionFile&);

    std::filesystem::path recovery_, file_;
    std::unique_ptr<Seal> seal_;
    std::optional<FileLock> lock_;
    int slot_ = -1; // several windows may have one file open
    bool is_shared_ = false;
    std::string mark_; // of the file's bytes as they were read or written last; empty: it was not there
    SessionFile saved_;
    std::optional<SessionFile> kept_;
};

}
