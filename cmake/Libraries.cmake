# The libraries of other people. Each room names the ones it may see; nobody else gets their headers.
find_package(PkgConfig REQUIRED)
pkg_check_modules(CJSON REQUIRED IMPORTED_TARGET libcjson)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(FREETYPE REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(SDL2 REQUIRED IMPORTED_TARGET sdl2 SDL2_ttf SDL2_image)
pkg_check_modules(XRANDR REQUIRED IMPORTED_TARGET x11 xrandr)

# libhyphen comes without a .pc file.
find_path(HYPHEN_INCLUDE hyphen.h REQUIRED)
find_library(HYPHEN_LIBRARY hyphen REQUIRED)
add_library(Hyphen::Hyphen UNKNOWN IMPORTED)
set_target_properties(Hyphen::Hyphen PROPERTIES
  IMPORTED_LOCATION "${HYPHEN_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${HYPHEN_INCLUDE}")
