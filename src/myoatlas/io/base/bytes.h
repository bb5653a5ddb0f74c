// Values to and from the little-endian bytes of the packs, and the checksum that guards them.
// SPDX-License-Identifier: MIT
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace myoatlas::io {

static_assert(std::endian::native == std::endian::little,
              "packs are read as they are, so the machine is little-endian");

// Returns a 64-bit checksum that changes with any single byte. Fast enough to check a whole pack at every start.
std::uint64_t checksum_of(std::span<const std::byte>);

class ByteWriter {
public:
    template <class T>
    requires std::is_trivially_copyable_v<T>
    void put(const T& value) { append(&value, sizeof(T)); }
    void put_text(std::string_view text);
    template <class T>
    requires std::is_trivially_copyable_v<T>
    void put_all(const std::vector<T>& values) {
        put(static_cast<std::uint64_t>(values.size()));
        append(values.data(), values.size() * sizeof(T));
    }
    const std::vector<std::byte>& bytes() const { return bytes_; }

private:
    void append(const void* data, std::size_t size);
    std::vector<std::byte> bytes_;
};

// Reads what ByteWriter wrote. Reading past the end gives zeros and empty texts, and is_sound() turns false.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : rest_(bytes) {}

    template <class T>
    requires std::is_trivially_copyable_v<T> T get() {
        T value{};
        if (take(sizeof(T))) std::memcpy(&value, taken_.data(), sizeof(T));
        return value;
    }
    std::string get_text();
    template <class T>
    requires std::is_trivially_copyable_v<T> std::vector<T> get_all() {
        const auto count = get<std::uint64_t>();
        if (count > rest_.size() / sizeof(T)) {
            is_sound_ = false;
            return {};
        }
        std::vector<T> values(count);
        if (count > 0 && take(count * sizeof(T))) std::memcpy(values.data(), taken_.data(), count * sizeof(T));
        return values;
    }
    bool is_sound() const { return is_sound_; }
    bool is_at_end() const { return rest_.empty(); }

private:
    bool take(std::size_t count);
    std::span<const std::byte> rest_, taken_;
    bool is_sound_ = true;
};

}
