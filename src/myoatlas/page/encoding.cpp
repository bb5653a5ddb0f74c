// SPDX-License-Identifier: MIT
#include "myoatlas/page/encoding.h"

#include <bit>
#include <cmath>

namespace myoatlas::page {

namespace {

using Words = std::array<std::uint32_t, 64>;

// The first 32 bits behind the point of the square root or cube root of the first primes; roots of whole numbers this
// small are exact enough in doubles.
template <std::size_t Count> std::array<std::uint32_t, Count> root_bits(double (*root)(double)) {
    std::array<std::uint32_t, Count> bits{};
    std::size_t count = 0;
    for (int number = 2; count < Count; ++number) {
        bool is_prime = true;
        for (int divisor = 2; divisor * divisor <= number; ++divisor) is_prime = is_prime && number % divisor != 0;
        if (!is_prime) continue;
        const double value = root(number);
        bits[count++] = static_cast<std::uint32_t>((value - std::floor(value)) * 4294967296.0);
    }
    return bits;
}

void add_block(std::array<std::uint32_t, 8>& state, std::string_view block) {
    static const Words k_round = root_bits<64>([](double of) { return std::cbrt(of); });
    Words w{};
    for (std::size_t i = 0; i < 64; ++i) w[i / 4] = w[i / 4] << 8 | static_cast<unsigned char>(block[i]);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + w[i - 7] +
               (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t first =
            h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + k_round[i] + w[i];
        const std::uint32_t second =
            (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<std::uint32_t, 8> mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i) state[i] += mixed[i];
}

}

std::string escaped(std::string_view words) {
    std::string text;
    for (const char c : words) switch (c) {
        case '&':
            text += "&amp;";
            break;
        case '<':
            text += "&lt;";
            break;
        case '>':
            text += "&gt;";
            break;
        case '"':
            text += "&quot;";
            break;
        case '\'':
            text += "&#39;";
            break;
        default:
            text += c;
        }
    return text;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view k_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k) text += i + k > bytes.size() ? '=' : k_letters[three >> (18 - 6 * k) & 63u];
    }
    return text;
}

std::array<std::uint8_t, 32> sha256(std::string_view bytes) {
    auto state = root_bits<8>([](double of) { return std::sqrt(of); });
    std::string_view rest = bytes;
    for (; rest.size() >= 64; rest.remove_prefix(64)) add_block(state, rest.substr(0, 64));
    std::string end(rest);
    end += '\x80';
    end.resize(end.size() <= 56 ? 56 : 120);
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (int shift = 56; shift >= 0; shift -= 8) end += static_cast<char>(bits >> shift & 0xFF);
    for (std::size_t at = 0; at < end.size(); at += 64) add_block(state, std::string_view(end).substr(at, 64));
    std::array<std::uint8_t, 32> digest{};
    for (std::size_t i = 0; i < 32; ++i)
        digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)) & 0xFF);
    return digest;
}

std::string policy_hash(std::string_view content) {
    std::string bytes;
    for (const std::uint8_t byte : sha256(content)) bytes += static_cast<char>(byte);
    return "sha256-" + base64(bytes);
}

}
