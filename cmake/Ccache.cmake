# Compiles through ccache when it is there. Paths are made relative, so that several worktrees share one cache.
find_program(SAMENSPEL_CCACHE ccache)
if(SAMENSPEL_CCACHE AND NOT CMAKE_C_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER
      env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 ${SAMENSPEL_CCACHE})
endif()
