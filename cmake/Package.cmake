# What an installed copy holds: bin/ and, beside it, share/samenspel with assets, scenarios and licences.
set(SAMENSPEL_INSTALL_SHARE "${CMAKE_INSTALL_DATADIR}/samenspel")

foreach(asset IN LISTS own_assets) # the desktop files go elsewhere
  if(asset MATCHES "/desktop$")
    continue()
  elseif(IS_DIRECTORY "${asset}")
    install(DIRECTORY "${asset}" DESTINATION "${SAMENSPEL_INSTALL_SHARE}/assets")
  else()
    install(FILES "${asset}" DESTINATION "${SAMENSPEL_INSTALL_SHARE}/assets")
  endif()
endforeach()
install(DIRECTORY "${SAMENSPEL_SHARE}/assets/fonts" "${SAMENSPEL_SHARE}/assets/hyphen"
  DESTINATION "${SAMENSPEL_INSTALL_SHARE}/assets")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/scenarios" DESTINATION "${SAMENSPEL_INSTALL_SHARE}")

install(FILES LICENSE README.md CHANGELOG.md game/report/COLUMNS.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES assets/desktop/samenspel.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES assets/desktop/samenspel.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
