@echo off
rem The two verbs of the Makefile for Windows:  packaging\make run [DESIGN]   and   packaging\make test
setlocal
cd /d "%~dp0.."
if "%1"=="test" (
    py -3 packaging\bootstrap.py test && .venv\Scripts\python -m pytest -n auto --dist worksteal --ignore tests/benchmarks && .venv\Scripts\python -m pytest tests/benchmarks
) else if "%1"=="run" (
    py -3 packaging\bootstrap.py run && .venv\Scripts\loadscape %2
) else (
    echo usage: packaging\make run [DESIGN] ^| test
    exit /b 2
)
