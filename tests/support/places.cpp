#include "support/places.h"

#include <fstream>
#include <iterator>

namespace myoatlas::support {

const std::filesystem::path& repository() {
    static const std::filesystem::path root = MYOATLAS_SOURCE_DIR;
    return root;
}

const std::filesystem::path& build_folder() {
    static const std::filesystem::path folder = MYOATLAS_BUILD_DIR;
    return folder;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}
