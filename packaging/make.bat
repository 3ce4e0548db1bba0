@echo off
rem The two verbs of the Makefile for Windows:  packaging\make run [DESIGN]   and   packaging\make test
setlocal
cd /d "%~dp0.."
if "%1"=="test" (
    py -3 packaging\bootstrap.py test && .venv\Scripts\python -m pytest
) else if "%1"=="run" (
    py -3 packaging\bootstrap.py run && .venv\Scripts\loadscape %2
) else (
    echo usage: packaging\make run [DESIGN] ^| test
    exit /b 2
)
