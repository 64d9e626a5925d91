# The rooms of game/, lowest first. A room may include the rooms it names under ABOVE and everything below those;
# tests/layering says the same for single includes. Only screen is given SDL.

set(SAMENSPEL_ROOM_FORM STATIC)
if(SAMENSPEL_SHARED)
  set(SAMENSPEL_ROOM_FORM SHARED)
endif()

# samenspel_room(NAME [ABOVE room...] [LIBRARIES target...] [BEFORE_BANNED header...])
function(samenspel_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "ABOVE;LIBRARIES;BEFORE_BANNED")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/game/${name}/*.c")
  list(FILTER sources EXCLUDE REGEX "/app/main\\.c$")
  list(TRANSFORM room_ABOVE PREPEND samenspel_)
  if(NOT sources)
    message(FATAL_ERROR "The room game/${name} has no sources: was it renamed?")
  endif()
  add_library(samenspel_${name} ${SAMENSPEL_ROOM_FORM} ${sources})
  target_link_libraries(samenspel_${name} PUBLIC ${room_ABOVE} PRIVATE samenspel_flags ${room_LIBRARIES})
  samenspel_ban(samenspel_${name} BEFORE ${room_BEFORE_BANNED})
endfunction()

samenspel_room(base LIBRARIES PkgConfig::CJSON PkgConfig::XXHASH PkgConfig::SODIUM m)
samenspel_room(pack ABOVE base)
samenspel_room(protocol ABOVE pack)
samenspel_room(activity ABOVE protocol)
samenspel_room(session ABOVE activity)
samenspel_room(insight ABOVE session)
samenspel_room(view ABOVE insight
  LIBRARIES PkgConfig::HARFBUZZ PkgConfig::FREETYPE Hyphen::Hyphen m
  BEFORE_BANNED freetype/config/ftstdlib.h)
samenspel_room(report ABOVE insight LIBRARIES m)
samenspel_room(screen ABOVE view report LIBRARIES PkgConfig::SDL2 PkgConfig::XRANDR m)
samenspel_room(app ABOVE screen)

# Everything that runs without a display, for the tools and most tests: linking it is the headless test.
add_library(samenspel_headless INTERFACE)
target_link_libraries(samenspel_headless INTERFACE samenspel_report samenspel_view)
