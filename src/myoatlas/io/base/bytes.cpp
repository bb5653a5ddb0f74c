// SPDX-License-Identifier: MIT
#include "myoatlas/io/base/bytes.h"

namespace myoatlas::io {

std::uint64_t checksum_of(std::span<const std::byte> bytes) {
    // Four independent multiply-and-rotate lanes keep the processor's multiplier busy; each step is a bijection of the
    // lane, so no single changed word can cancel out.
    constexpr std::uint64_t k_odd = 0x9E3779B97F4A7C15ull; // 2^64 divided by the golden ratio
    std::uint64_t lanes[4] = {1, 2, 3, 4};
    const auto step = [](std::uint64_t lane, std::uint64_t word) { return std::rotl((lane ^ word) * k_odd, 29); };
    std::size_t at = 0;
    for (; at + 32 <= bytes.size(); at += 32) {
        std::uint64_t words[4];
        std::memcpy(words, bytes.data() + at, 32);
        for (int i = 0; i < 4; ++i) lanes[i] = step(lanes[i], words[i]);
    }
    for (; at < bytes.size(); ++at) lanes[0] = step(lanes[0], static_cast<std::uint64_t>(bytes[at]) + 1);
    std::uint64_t sum = step(lanes[0], bytes.size());
    for (int i = 1; i < 4; ++i) sum = step(sum, lanes[i]);
    return sum ^ (sum >> 32);
}

void ByteWriter::put_text(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    append(text.data(), text.size());
}

void ByteWriter::append(const void* data, std::size_t size) {
    if (size == 0) return;
    const std::size_t at = bytes_.size();
    bytes_.resize(at + size);
    std::memcpy(bytes_.data() + at, data, size);
}

std::string ByteReader::get_text() {
    const auto size = get<std::uint32_t>();
    if (!take(size)) return {};
    return {reinterpret_cast<const char*>(taken_.data()), taken_.size()};
}

bool ByteReader::take(std::size_t count) {
    if (!is_sound_ || count > rest_.size()) {
        is_sound_ = false;
        return false;
    }
    taken_ = rest_.first(count);
    rest_ = rest_.subspan(count);
    return true;
}

}
