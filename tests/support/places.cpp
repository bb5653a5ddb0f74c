#include "support/places.h"

namespace myoatlas::support {

const std::filesystem::path& repository() {
    static const std::filesystem::path root = MYOATLAS_SOURCE_DIR;
    return root;
}

const std::filesystem::path& build_folder() {
    static const std::filesystem::path folder = MYOATLAS_BUILD_DIR;
    return folder;
}

}
