// SPDX-License-Identifier: MIT
#include "myoatlas/io/documents/film_file.h"

#include "myoatlas/core/text.h"
#include "myoatlas/io/base/write_file.h"
#include "myoatlas/io/documents/film_coder.h"

#include <dlfcn.h>
#include <string>

namespace myoatlas::io {
namespace {

struct Coder {
    decltype(&myoatlas_code_film) code = nullptr;
};

// Found by the program's run path; stays loaded.
core::Result<Coder> load_coder() {
    void* library = dlopen(MYOATLAS_FILM_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library) return core::Problem{"", std::string("What makes films cannot be loaded: ") + dlerror() + "."};
    void* coder = dlsym(library, "myoatlas_code_film");
    if (!coder) return core::Problem{"", MYOATLAS_FILM_LIBRARY " is of another program."};
    return Coder{reinterpret_cast<decltype(&myoatlas_code_film)>(coder)};
}

}

std::optional<FilmFormat> film_format_of(const std::filesystem::path& path) {
    const std::string ending = core::fold(path.extension().string());
    if (ending == "gif") return FilmFormat::Gif;
    if (ending == "webm") return FilmFormat::WebM;
    if (ending == "mp4") return FilmFormat::Mp4;
    return std::nullopt;
}

core::Status write_film(const std::filesystem::path& path, std::span<const Image> pictures, int frames_per_second) {
    const auto format = film_format_of(path);
    if (!format)
        return core::Problem{path.string(), "Films are written to .gif, .webm or .mp4; the name has none of these "
                                            "endings."};
    if (pictures.empty()) return core::Problem{path.string(), "There is no picture to make a film of."};
    const Image& first = pictures.front();
    for (const Image& picture : pictures)
        if (picture.width != first.width || picture.height != first.height || first.width <= 0)
            return core::Problem{path.string(), "The pictures are not all of one size."};
    if (*format != FilmFormat::Gif && (first.width % 2 != 0 || first.height % 2 != 0))
        return core::Problem{path.string(), "The picture is " + std::to_string(first.width) + "x" +
                                                std::to_string(first.height) +
                                                "; WebM and MP4 take even numbers only."};
    const auto coder = load_coder();
    if (!coder) return core::Problem{path.string(), coder.problems().front().what};
    std::vector<std::byte> film;
    std::string fault;
    coder->code({*format, pictures, frames_per_second}, film, fault);
    if (!fault.empty()) return core::Problem{path.string(), "The film cannot be made: " + fault + "."};
    return write_file(path, film);
}

}
