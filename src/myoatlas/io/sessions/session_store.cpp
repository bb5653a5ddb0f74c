// SPDX-License-Identifier: MIT
#include "myoatlas/io/sessions/session_store.h"

#include "myoatlas/io/base/read_file.h"
#include "myoatlas/io/base/write_file.h"

#include <array>
#include <sodium.h>
#include <span>
#include <system_error>
#include <utility>

namespace myoatlas::io {

namespace fs = std::filesystem;

namespace {

constexpr int k_slots = 8; // windows with one file; more keep no copy

std::string hex_hash(std::string_view bytes) {
    [[maybe_unused]] static const int is_ready = sodium_init();
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    std::string text(2 * hash.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();
    return text;
}

// Tells one state of a file from another; empty for one that is not there.
std::string mark_of(const fs::path& file) {
    const auto bytes = read_file(file, file.string());
    return bytes ? hex_hash(*bytes) : std::string();
}

fs::path whole(const fs::path& file) {
    std::error_code error;
    const fs::path path = fs::weakly_canonical(fs::absolute(file, error), error);
    return error ? file : path;
}

fs::path with(fs::path path, const char* ending) {
    path += ending;
    return path;
}
// Which state of the file a copy was made beside.
fs::path base_of(const fs::path& copy) {
    return with(copy, ".base");
}

void forget_copy(const fs::path& copy) {
    std::error_code error;
    fs::remove(copy, error);
    fs::remove(base_of(copy), error);
}

core::Problem already_there(const fs::path& file) {
    return {file.string(), "the file is there already; expected a new name"};
}

}

fs::path SessionStore::copy_path() const {
    if (slot_ < 0) return {};
    return recovery_ / (hex_hash(file_.string()) + "-" + std::to_string(slot_) + std::string(k_session_ending));
}

// Takes the first place for copies that no other window has.
void SessionStore::take_slot() {
    lock_.reset();
    slot_ = -1;
    kept_.reset();
    is_shared_ = false;
    if (recovery_.empty()) return;
    std::error_code error;
    fs::create_directories(recovery_, error);
    if (!error) fs::permissions(recovery_, fs::perms::owner_all, error);
    for (int slot = 0; slot < k_slots; ++slot) {
        slot_ = slot;
        if (auto lock = FileLock::take(with(copy_path(), ".lock"))) {
            lock_.emplace(std::move(*lock));
            return;
        }
        is_shared_ = true;
    }
    slot_ = -1;
}

// A copy that was left behind goes on where it was made beside this very state of the file; one that was made beside
// another is laid aside.
void SessionStore::take_up_copy(Opened& opened) {
    const fs::path copy = copy_path();
    std::error_code error;
    if (copy.empty() || !fs::exists(copy, error)) return;
    const auto content = read_session(copy, seal_.get());
    if (content && *content == opened.content) return forget_copy(copy);
    const auto base = read_file(base_of(copy), base_of(copy).string());
    if (content && base && *base == mark_) {
        opened.content = *content;
        opened.is_recovered = true;
        kept_ = *content;
        return;
    }
    for (int i = 1; opened.aside.empty(); ++i) {
        const fs::path aside = with(recovery_ / ("aside-" + std::to_string(i)), std::string(k_session_ending).c_str());
        if (fs::exists(aside, error)) continue;
        fs::rename(copy, aside, error);
        opened.aside = error ? copy : aside;
    }
}

core::Status SessionStore::write(const SessionFile& content) {
    // From here on the copy holds what is to be saved, so that it is never older than the file.
    std::error_code error;
    if (const fs::path copy = copy_path(); !copy.empty() && fs::exists(copy, error))
        if (core::Status kept = keep(content); !kept) return kept;
    if (core::Status written = write_session(file_, content, seal_.get()); !written) return written;
    mark_ = mark_of(file_);
    saved_ = content;
    kept_.reset();
    if (slot_ >= 0) forget_copy(copy_path());
    return core::Done{};
}

core::Status SessionStore::begin(const fs::path& file, const SessionFile& content, bool is_replacing) {
    std::error_code error;
    if (!is_replacing && fs::exists(file, error)) return already_there(file);
    file_ = whole(file);
    seal_.reset();
    take_slot();
    return write(content);
}

core::Result<SessionStore::Opened> SessionStore::open(const fs::path& file, std::unique_ptr<Seal> seal) {
    auto content = read_session(file, seal.get());
    if (!content) return content.problems();
    seal_ = is_sealed_session(file) ? std::move(seal) : nullptr;
    file_ = whole(file);
    mark_ = mark_of(file_);
    saved_ = *content;
    take_slot();
    Opened opened{std::move(*content), false, {}, is_shared_};
    take_up_copy(opened);
    return opened;
}

core::Status SessionStore::save(const SessionFile& content) {
    const std::string now = mark_of(file_);
    if (!now.empty() && now != mark_)
        return core::Problem{file_.string(), "another window or program changed this file since it was opened here, so "
                                             "nothing was written over. Save under another name, and nothing is lost"};
    return write(content);
}

core::Status SessionStore::save_as(const fs::path& file, const SessionFile& content) {
    const fs::path former_file = file_, former_copy = copy_path();
    if (whole(file) == file_) return save(content);
    if (core::Status written = write_session(file, content, seal_.get()); !written) return written;
    if (!former_copy.empty()) forget_copy(former_copy); // it is whole in the new file
    file_ = whole(file);
    mark_ = mark_of(file_);
    saved_ = content;
    take_slot();
    if (slot_ >= 0) forget_copy(copy_path()); // of a file that was replaced
    return core::Done{};
}

core::Status SessionStore::reseal(const SessionFile& content, std::string_view current, std::string passphrase) {
    const std::string name = file_.string();
    if (seal_ && !seal_->is_of(current))
        return core::Problem{name, "this is not the passphrase that opens this session now; nothing was changed"};
    if (!seal_ && passphrase.empty()) return core::Problem{name, "this session is not sealed; nothing was changed"};
    if (!passphrase.empty())
        if (core::Status fit = check_new_passphrase(passphrase, name); !fit) return fit;
    std::unique_ptr<Seal> wanted = passphrase.empty() ? nullptr : std::make_unique<Seal>(std::move(passphrase));
    seal_.swap(wanted);
    core::Status written = save(content);
    if (!written) {
        seal_.swap(wanted);
        kept_.reset(); // the copy may be sealed anew already; the next one is as the file is
    }
    return written;
}

core::Status SessionStore::keep(const SessionFile& content) {
    const fs::path copy = copy_path();
    if (copy.empty() || kept_ == content) return core::Done{};
    if (content == saved_) {
        if (kept_) forget_copy(copy);
        kept_.reset();
        return core::Done{};
    }
    const std::string base = mark_;
    const auto known = read_file(base_of(copy), base_of(copy).string());
    if (!known || *known != base) {
        std::error_code error;
        fs::remove(copy, error); // made beside another state of the file
        if (core::Status written = write_file(base_of(copy), std::as_bytes(std::span(base)), Privacy::Private);
            !written)
            return written;
    }
    if (core::Status written = write_session(copy, content, seal_.get()); !written) return written;
    kept_ = content;
    return core::Done{};
}

}
