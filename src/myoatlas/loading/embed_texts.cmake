# Writes OUTPUT, a C++ file that holds FILE, so that the program has words when the data folder is missing.
file(READ "${FILE}" content)
file(WRITE "${OUTPUT}" "// Made from assets/text by the build.\n#include \"myoatlas/loading/text_file.h\"\n\nnamespace myoatlas::loading {\n\nstd::string_view built_in_words() {\n    return R\"texts(${content})texts\";\n}\n\n}\n")
