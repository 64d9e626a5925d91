# The programs: the game, and one thin main for each command of tools/.

# samenspel_program(NAME LIBRARY target MAIN file [PARTS pattern] [SHARED file]).
function(samenspel_program name)
  cmake_parse_arguments(PARSE_ARGV 1 program "" "LIBRARY;MAIN;PARTS;SHARED" "")
  if(NOT EXISTS "${CMAKE_SOURCE_DIR}/${program_MAIN}")
    message(FATAL_ERROR "The program ${name} has no ${program_MAIN}: was it renamed?")
  endif()
  set(parts)
  if(program_PARTS)
    file(GLOB parts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${program_PARTS}")
  endif()
  add_executable(${name} "${CMAKE_SOURCE_DIR}/${program_MAIN}" ${program_SHARED} ${parts})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE samenspel_flags ${program_LIBRARY})
  samenspel_ban(${name})
  install(TARGETS ${name} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endfunction()

samenspel_program(samenspel LIBRARY samenspel_app MAIN game/app/main.c)
samenspel_program(samenspel-pack LIBRARY samenspel_headless MAIN tools/samenspel-pack.c PARTS tools/pack_*.c SHARED tools/tool.c)
samenspel_program(samenspel-report LIBRARY samenspel_headless MAIN tools/samenspel-report.c PARTS tools/report_*.c SHARED tools/tool.c)
