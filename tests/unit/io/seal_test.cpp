// The seal around a session: what is damaged anywhere is refused with a sentence, and nothing of it comes out.
// SPDX-License-Identifier: MIT
#include "myoatlas/io/sessions/seal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace myoatlas::io {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

const std::string k_passphrase = "correct horse battery";

// Longer than one piece of the stream.
std::string long_text() {
    std::string text;
    for (int i = 0; text.size() < 150000; ++i) text += "visit " + std::to_string(i) + " of a client; ";
    return text;
}

void expect_refused(Seal& seal, const std::string& bytes, const std::string& what) {
    const auto text = seal.open(bytes, "a.myoatlas");
    ASSERT_FALSE(text) << what;
    EXPECT_EQ(text.problems().size(), 1u);
    EXPECT_THAT(text.problems().front().what,
                AnyOf(HasSubstr("damaged"), HasSubstr("first bytes are damaged"), HasSubstr("newer Myoatlas")))
        << what;
}

}

TEST(Seal, gives_back_what_was_sealed_and_never_the_same_bytes) {
    Seal seal(k_passphrase);
    for (const std::string& text : {std::string(), std::string("{}"), std::string(65536, 'a'), long_text()}) {
        const auto once = seal.close(text, "a"), again = seal.close(text, "a");
        ASSERT_TRUE(once && again);
        EXPECT_NE(*once, *again);
        EXPECT_TRUE(is_sealed(*once));
        const auto opened = seal.open(*once, "a");
        ASSERT_TRUE(opened);
        EXPECT_EQ(*opened, text);
    }
}

TEST(Seal, opens_with_another_seal_of_the_same_passphrase_only) {
    Seal seal(k_passphrase);
    const auto bytes = seal.close("text", "a");
    ASSERT_TRUE(bytes);
    Seal same(k_passphrase), other(k_passphrase + " ");
    ASSERT_TRUE(same.open(*bytes, "a"));
    const auto refused = other.open(*bytes, "a.myoatlas");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.problems().front().what, HasSubstr("the passphrase is wrong"));
    EXPECT_FALSE(Seal("short").close("text", "a"));
}

TEST(Seal, refuses_ten_thousand_damaged_files) {
    Seal seal(k_passphrase);
    const auto sound = seal.close(long_text(), "a");
    ASSERT_TRUE(sound);
    std::mt19937 random(7);
    const auto below = [&](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    constexpr std::size_t k_head = 16 + 16 + 24 + 32;
    // Each byte of the head but the salt, which would cost a key each; one of these is below.
    for (std::size_t i = 0; i < k_head; ++i) {
        if (i >= 16 && i < 32 && i != 20) continue;
        std::string bytes = *sound;
        bytes[i] = static_cast<char>(bytes[i] ^ (1 << below(8)));
        if (is_sealed(bytes)) expect_refused(seal, bytes, "byte " + std::to_string(i));
    }
    for (int i = 0; i < 8000; ++i) {
        std::string bytes = *sound;
        for (std::size_t flips = 1 + below(3); flips > 0; --flips) {
            const std::size_t at = k_head + below(bytes.size() - k_head);
            bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 + below(255)));
        }
        if (bytes != *sound) expect_refused(seal, bytes, "flip " + std::to_string(i));
    }
    for (int i = 0; i < 2000; ++i) expect_refused(seal, sound->substr(0, 16 + below(sound->size() - 16)), "cut");
    expect_refused(seal, *sound + "x", "a byte more");
    // Whole pieces taken out, or in another order.
    constexpr std::size_t k_piece = 65536 + 17;
    const std::string head = sound->substr(0, k_head), first = sound->substr(k_head, k_piece),
                      second = sound->substr(k_head + k_piece, k_piece), last = sound->substr(k_head + 2 * k_piece);
    for (const std::string& pieces : {first + second, second + first + last, first + last, last})
        expect_refused(seal, head + pieces, "pieces");
    ASSERT_TRUE(seal.open(*sound, "a")) << "it still opens";
}

}
