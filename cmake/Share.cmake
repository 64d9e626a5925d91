# Lays out share/samenspel beside the binaries, as an installed copy has it, so that a program finds its assets
# beside itself in the build tree too. Own assets are links; fonts and hyphenation come from Debian packages and are
# copied with their licence.
set(SAMENSPEL_SHARE "${CMAKE_BINARY_DIR}/share/samenspel")
file(MAKE_DIRECTORY "${SAMENSPEL_SHARE}/assets/fonts" "${SAMENSPEL_SHARE}/assets/hyphen")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/scenarios" "${SAMENSPEL_SHARE}/scenarios" SYMBOLIC)

file(GLOB own_assets CONFIGURE_DEPENDS LIST_DIRECTORIES true "${CMAKE_SOURCE_DIR}/assets/*")
foreach(asset IN LISTS own_assets)
  get_filename_component(asset_name "${asset}" NAME)
  file(CREATE_LINK "${asset}" "${SAMENSPEL_SHARE}/assets/${asset_name}" SYMBOLIC)
endforeach()

# samenspel_borrow(PACKAGE FOLDER FILE...): copies files and the licence of a Debian package into assets/FOLDER.
function(samenspel_borrow package folder)
  foreach(path IN LISTS ARGN ITEMS "/usr/share/doc/${package}/copyright")
    if(NOT EXISTS "${path}")
      message(FATAL_ERROR "${path} is missing. Install the package ${package}, or run tools/setup.")
    endif()
    file(REAL_PATH "${path}" real)
    get_filename_component(name "${path}" NAME)
    if(name STREQUAL "copyright")
      set(name "${package}.copyright.txt")
    endif()
    configure_file("${real}" "${SAMENSPEL_SHARE}/assets/${folder}/${name}" COPYONLY)
  endforeach()
endfunction()

samenspel_borrow(fonts-vollkorn fonts /usr/share/fonts/truetype/vollkorn/Vollkorn-Bold.ttf)
samenspel_borrow(fonts-sil-andika fonts
  /usr/share/fonts/truetype/andika/Andika-Regular.ttf /usr/share/fonts/truetype/andika/Andika-Bold.ttf)
samenspel_borrow(fonts-noto-core fonts
  /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf /usr/share/fonts/truetype/noto/NotoSans-Bold.ttf)
samenspel_borrow(hyphen-nl hyphen /usr/share/hyphen/hyph_nl_NL.dic)
samenspel_borrow(hyphen-en-gb hyphen /usr/share/hyphen/hyph_en_GB.dic)
