# Writes OUTPUT, a C++ file that holds FILE, so that the program has words when the data folder is missing. In pieces: a
# compiler need not take a literal of more than 65536 characters.
file(READ "${FILE}" content)
string(LENGTH "${content}" length)
set(pieces "")
set(from 0)
while(from LESS length)
  string(SUBSTRING "${content}" ${from} 30000 piece)
  string(APPEND pieces "        R\"texts(${piece})texts\",\n")
  math(EXPR from "${from} + 30000")
endwhile()
file(WRITE "${OUTPUT}" "// Made from assets/text by the build.
#include \"myoatlas/loading/text_file.h\"

#include <string>

namespace myoatlas::loading {

std::string_view built_in_words() {
    static constexpr std::string_view k_pieces[] = {
${pieces}    };
    static const std::string words = [] {
        std::string whole;
        for (const std::string_view piece : k_pieces) whole += piece;
        return whole;
    }();
    return words;
}

}
")
