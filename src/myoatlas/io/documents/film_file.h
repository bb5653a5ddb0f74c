// Films from pictures: GIF, WebM (VP9) and MP4 (H.264) through libav. The same pictures give the same bytes.
// SPDX-License-Identifier: MIT
#pragma once
#include "myoatlas/core/result.h"
#include "myoatlas/io/documents/image_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>

namespace myoatlas::io {

enum class FilmFormat : std::uint8_t { Gif, WebM, Mp4 };
// Returns the format that a file's ending names, or nothing.
std::optional<FilmFormat> film_format_of(const std::filesystem::path&);

constexpr int k_most_frames_per_second = 60;

// Writes pictures of one size, each shown as long. A GIF begins again at its end. Width and height are even for WebM
// and MP4. The problem says in plain words why the film could not be made or written.
core::Status write_film(const std::filesystem::path&, std::span<const Image>, int frames_per_second);

}
