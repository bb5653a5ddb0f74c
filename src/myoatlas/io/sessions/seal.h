// A passphrase around a text: Argon2id makes the key, XChaCha20-Poly1305 (libsodium's secretstream) closes the whole
// file, so that not a byte of it can be read, changed or cut off unnoticed. Form of the file: docs/formats.md, Session.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace myoatlas::io {

// Returns whether bytes begin as a sealed file does, whole or not.
bool is_sealed(std::string_view bytes);

// Overwrites a text before it is let go.
void forget(std::string&);

constexpr std::size_t k_least_passphrase = 8; // bytes, to close a file; any may be tried to open one
core::Status check_new_passphrase(std::string_view, const std::string& name);

// Opens and closes files with one passphrase. Making a key takes about a second and 256 MB; the last one is kept, so
// that saving again is quick. Not for several threads at once.
class Seal {
public:
    explicit Seal(std::string passphrase) : passphrase_(std::move(passphrase)) {}
    ~Seal();
    Seal(const Seal&) = delete;
    Seal& operator=(const Seal&) = delete;

    // Whether it opens and closes with this one; takes as long whatever that is.
    bool is_of(std::string_view passphrase) const;
    // `name` is how problems call the file. The text may hold any bytes.
    core::Result<std::string> close(std::string_view text, const std::string& name);
    // A wrong passphrase, damage and a file cut short are told apart, and give nothing of the text.
    core::Result<std::string> open(std::string_view bytes, const std::string& name);

private:
    static constexpr std::size_t k_salt_bytes = 16, k_key_bytes = 32;
    struct Keys {
        std::array<unsigned char, k_salt_bytes> salt{};
        std::array<unsigned char, k_key_bytes> head{}, text{};
    };
    core::Result<Keys> keys_for(const std::array<unsigned char, k_salt_bytes>& salt, const std::string& name) const;
    static void wipe(Keys&);

    std::string passphrase_;
    std::optional<Keys> kept_;
};

}
