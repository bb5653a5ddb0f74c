// SPDX-License-Identifier: MIT
#include "myoatlas/io/sessions/seal.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>
#include <vector>

namespace myoatlas::io {
namespace {

// The file: magic, salt, head of the stream, mark of these three by the key for the head; then pieces of the text, each
// with its own mark, the last one tagged as last. The version stands in the magic.
constexpr std::string_view k_magic = "MYOATLAS-SEALED\x01";
constexpr std::size_t k_mark_bytes = 32, k_piece_bytes = 65536;
constexpr std::size_t k_stream_bytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t k_added = crypto_secretstream_xchacha20poly1305_ABYTES; // to each piece

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

struct Stream {
    crypto_secretstream_xchacha20poly1305_state state{};
    ~Stream() { sodium_memzero(&state, sizeof state); }
};

core::Problem damaged(const std::string& name) {
    return {name,
            "this sealed session is damaged or was cut short; nothing of it was opened, and the file was not changed"};
}

bool is_ready() {
    return sodium_init() >= 0;
}

}

bool is_sealed(std::string_view bytes) {
    return bytes.starts_with(k_magic.substr(0, k_magic.size() - 1));
}

void forget(std::string& text) {
    sodium_memzero(text.data(), text.size());
    text.clear();
}

Seal::~Seal() {
    forget(passphrase_);
    if (kept_) wipe(*kept_);
}

void Seal::wipe(Keys& keys) {
    sodium_memzero(keys.head.data(), keys.head.size());
    sodium_memzero(keys.text.data(), keys.text.size());
}

core::Result<Seal::Keys> Seal::keys_for(const std::array<unsigned char, k_salt_bytes>& salt,
                                        const std::string& name) const {
    static_assert(k_salt_bytes == crypto_pwhash_SALTBYTES);
    static_assert(k_key_bytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    std::array<unsigned char, 2 * k_key_bytes> both{};
    if (crypto_pwhash(both.data(), both.size(), passphrase_.data(), passphrase_.size(), salt.data(),
                      crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return core::Problem{name, "there is not enough memory to make the key; 256 MB are needed"};
    Keys keys{salt, {}, {}};
    std::copy_n(both.begin(), k_key_bytes, keys.head.begin());
    std::copy_n(both.begin() + k_key_bytes, k_key_bytes, keys.text.begin());
    sodium_memzero(both.data(), both.size());
    return keys;
}

bool Seal::is_of(std::string_view passphrase) const {
    return passphrase.size() == passphrase_.size() &&
           sodium_memcmp(passphrase.data(), passphrase_.data(), passphrase.size()) == 0;
}

core::Status check_new_passphrase(std::string_view passphrase, const std::string& name) {
    if (passphrase.size() >= k_least_passphrase) return core::Done{};
    return core::Problem{name, "the passphrase is too short; expected at least " + std::to_string(k_least_passphrase) +
                                   " letters"};
}

core::Result<std::string> Seal::close(std::string_view text, const std::string& name) {
    if (!is_ready()) return core::Problem{name, "this machine gives no random numbers to seal with"};
    if (const core::Status fit = check_new_passphrase(passphrase_, name); !fit) return fit.problems();
    if (!kept_) {
        std::array<unsigned char, k_salt_bytes> salt{};
        randombytes_buf(salt.data(), salt.size());
        auto keys = keys_for(salt, name);
        if (!keys) return keys.problems();
        kept_ = *keys;
        wipe(*keys);
    }
    std::string bytes(k_magic);
    bytes.append(reinterpret_cast<const char*>(kept_->salt.data()), k_salt_bytes);
    Stream stream;
    unsigned char stream_head[k_stream_bytes];
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, stream_head, kept_->text.data());
    bytes.append(reinterpret_cast<const char*>(stream_head), k_stream_bytes);
    unsigned char mark[k_mark_bytes];
    crypto_generichash(mark, k_mark_bytes, bytes_of(std::string_view(bytes)), bytes.size(), kept_->head.data(),
                       k_key_bytes);
    bytes.append(reinterpret_cast<const char*>(mark), k_mark_bytes);
    std::string piece(k_piece_bytes + k_added, '\0');
    for (std::size_t at = 0;; at += k_piece_bytes) {
        const std::string_view part = text.substr(at, k_piece_bytes);
        const bool is_last = at + k_piece_bytes >= text.size();
        crypto_secretstream_xchacha20poly1305_push(&stream.state, bytes_of(piece), nullptr, bytes_of(part), part.size(),
                                                   nullptr, 0,
                                                   is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                           : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        bytes.append(piece, 0, part.size() + k_added);
        if (is_last) return bytes;
    }
}

core::Result<std::string> Seal::open(std::string_view bytes, const std::string& name) {
    constexpr std::size_t k_marked = k_magic.size() + k_salt_bytes + k_stream_bytes;
    if (!is_ready()) return core::Problem{name, "this machine gives no random numbers to seal with"};
    if (is_sealed(bytes) && bytes.size() > k_magic.size() && bytes[k_magic.size() - 1] != k_magic.back())
        return core::Problem{name, "this session is damaged, or was sealed by a newer Myoatlas; it was not opened"};
    if (!bytes.starts_with(k_magic) || bytes.size() < k_marked + k_mark_bytes + k_added) return damaged(name);
    std::array<unsigned char, k_salt_bytes> salt{};
    std::memcpy(salt.data(), bytes.data() + k_magic.size(), k_salt_bytes);
    std::optional<Keys> keys = kept_ && kept_->salt == salt ? kept_ : std::nullopt;
    if (!keys) {
        auto made = keys_for(salt, name);
        if (!made) return made.problems();
        keys = *made;
        wipe(*made);
    }
    unsigned char mark[k_mark_bytes];
    crypto_generichash(mark, k_mark_bytes, bytes_of(bytes), k_marked, keys->head.data(), k_key_bytes);
    if (sodium_memcmp(mark, bytes.data() + k_marked, k_mark_bytes) != 0) {
        wipe(*keys);
        return core::Problem{name, "the passphrase is wrong, or the file's first bytes are damaged; it was not opened"};
    }
    Stream stream;
    const bool has_stream =
        crypto_secretstream_xchacha20poly1305_init_pull(
            &stream.state, bytes_of(bytes.substr(k_marked - k_stream_bytes)), keys->text.data()) == 0;
    if (has_stream) kept_ = keys; // the passphrase is right, whatever became of the rest
    wipe(*keys);
    if (!has_stream) return damaged(name);
    std::string text, piece(k_piece_bytes, '\0');
    std::string_view rest = bytes.substr(k_marked + k_mark_bytes);
    while (true) {
        const std::string_view part = rest.substr(0, k_piece_bytes + k_added);
        rest.remove_prefix(part.size());
        unsigned char tag = 0;
        unsigned long long length = 0;
        const bool is_sound = part.size() >= k_added &&
                              crypto_secretstream_xchacha20poly1305_pull(&stream.state, bytes_of(piece), &length, &tag,
                                                                         bytes_of(part), part.size(), nullptr, 0) == 0;
        const bool is_last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (!is_sound || is_last != rest.empty()) {
            forget(text);
            forget(piece);
            return damaged(name);
        }
        text.append(piece, 0, static_cast<std::size_t>(length));
        if (is_last) break;
    }
    forget(piece);
    return text;
}

}
