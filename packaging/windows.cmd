@echo off
rem Makes an installer for Windows. NOT RUN YET: there was no Windows. JAVA25_HOME names the JDK; WiX is on the path.
setlocal
cd /d "%~dp0\.."
call mvnw.cmd -B -q -ntp -DskipTests -P packaging package || exit /b 1
"%JAVA25_HOME%\bin\java" packaging\Image.java target\gateboard target\package 0.1.0 2026-11-23T00:00:00Z assets\dev\gateboard\icon\gateboard-256.png || exit /b 1
"%JAVA25_HOME%\bin\jpackage" --type msi --app-image target\package\gateboard --name Gateboard --app-version 0.1.0 --dest target\package --vendor Gateboard --license-file LICENSE --win-menu --win-shortcut-prompt --file-associations packaging\gateboard.properties
