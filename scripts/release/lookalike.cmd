@echo off
rem Without a command: fills the sample catalogue the first time, starts the companion and says what to do next.
setlocal
if not defined LOOKALIKE_COMMAND set LOOKALIKE_COMMAND=.\lookalike
set words=%*
if "%~1"=="" set words=start
"%~dp0NODE" "%~dp0scripts\bootstrap.mjs" companion/main.ts %words%
