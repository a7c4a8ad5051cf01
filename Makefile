# `make help` lists what there is to do.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false

.DEFAULT_GOAL := help

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/ready-dev: $(VENV)/ready
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

.PHONY: help run index test check bench evaluate format clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1	\2/' | expand -t 20

run: $(VENV)/ready ## Set up, build the index if needed, and serve on http://127.0.0.1:8000
	@$(BIN)/navigator index build --if-needed
	@$(BIN)/navigator serve

index: $(VENV)/ready ## Build the index anew
	@$(BIN)/navigator index build

test: $(VENV)/ready-dev ## Set up and run every test
	@$(BIN)/navigator index build --if-needed
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

check: $(VENV)/ready-dev ## Format, lint, types, layers, spelling, knowledge
	$(BIN)/ruff format --check navigator tests
	$(BIN)/ruff check navigator tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell navigator README.md CONTRIBUTING.md DECISIONS.md CHANGELOG.md Makefile
	$(BIN)/navigator knowledge check

bench: $(VENV)/ready-dev ## Print speed and size as ratios within one run
	$(BIN)/python tests/bench_turn.py
	$(BIN)/python tests/bench_page.py
	$(BIN)/python tests/bench_texts.py
	$(BIN)/python tests/bench_sms.py

evaluate: $(VENV)/ready ## Print the figures on the labelled questions
	@$(BIN)/navigator index build --if-needed
	$(BIN)/navigator evaluate

format: $(VENV)/ready-dev ## Mend the format and what lint can mend
	$(BIN)/ruff format navigator tests
	$(BIN)/ruff check --fix navigator tests

clean: ## Remove the environment and everything built
	rm -rf $(VENV) index/built .pytest_cache .mypy_cache .ruff_cache
