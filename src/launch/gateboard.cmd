@echo off
rem Opens Gateboard, or runs the deed that its arguments name, with the first Java found that is new enough.
setlocal DisableDelayedExpansion
set "OLDEST=25"
set "BUILT_WITH=@JAVA@"
set "HOME_OF_GATEBOARD=%~dp0.."
set "FOUND="

if defined GATEBOARD_JAVA call :consider "%GATEBOARD_JAVA%"
if not defined FOUND if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
if not defined FOUND call :consider "%BUILT_WITH%"
if not defined FOUND for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~$PATH:J"

if not defined FOUND (
    echo gateboard: no Java %OLDEST% or newer is here: install one, or name its java.exe in GATEBOARD_JAVA. 1>&2
    exit /b 70
)

"%FOUND%" @OPTIONS@ -p "%HOME_OF_GATEBOARD%\lib" -m dev.gateboard/dev.gateboard.app.Main %*
exit /b %ERRORLEVEL%

rem Takes a java if it is new enough: by the file beside its home where there is one, else by asking it.
:consider
if not exist "%~1" exit /b 0
set "VERSION="
if exist "%~dp1..\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~dp1..\release"') do set "VERSION=%%~V"
if not defined VERSION for /f "tokens=3" %%V in ('^""%~1" -version 2^>^&1 ^| findstr /c:" version "^"') do if not defined VERSION set "VERSION=%%~V"
for /f "delims=.-+ " %%M in ("%VERSION%") do if %%M GEQ %OLDEST% set "FOUND=%~1"
exit /b 0
