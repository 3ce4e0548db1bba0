# make run    set everything up and open a preset (PRESET=name or file for another)
# make test   set everything up and run the tests on all cores, then the benchmarks alone (ARGS="-k canvas" to choose)
# make lint   the static checks        make format   lay the code out        make lock   pin what is installed

PYTHON ?= python3
PRESET ?= 03-load-balancer
ARGS ?=
BIN := .venv/bin

.PHONY: run test lint format lock clean

run:
	@$(PYTHON) packaging/bootstrap.py run
	@$(BIN)/loadscape $(PRESET)

test:
	@$(PYTHON) packaging/bootstrap.py test
ifeq ($(ARGS),)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --dist worksteal --ignore tests/benchmarks
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/benchmarks
else
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(ARGS)
endif

lint:
	@$(PYTHON) packaging/bootstrap.py test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q tests/house

format:
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

lock:
	$(BIN)/python packaging/lock.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist out
