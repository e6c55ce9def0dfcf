# Clear Page. `make help` lists what there is.
.DEFAULT_GOAL := help
.SILENT:
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

PORT ?= 8000
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN := .venv/bin
CODE := app forms tests benchmarks
RUN_PACKAGES := ca-certificates fontconfig libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0
# libatomic1: the driver of the browser tests is a Node program.
TEST_PACKAGES := chromium libatomic1 poppler-utils qpdf
CATALOGUES := $(wildcard translations/*/LC_MESSAGES/*.po)
# English is compiled out of the template; with it every catalogue is.
WORDS := translations/en/LC_MESSAGES/messages.mo
# Browser tests share one core with the browser, so more than two at a time gain nothing.
TEST_JOBS ?= 2

.PHONY: help setup run test lint format types contracts unit coverage bench gallery pictures translations lock clean
.PHONY: _system _system-test _setup-test

help: ## list these targets
	grep -hE '^[a-z][a-z-]*:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

setup: _system .venv/.run $(WORDS) ## install what the site needs
	echo "All that the site needs is installed."

run: setup ## install what is missing, then start the site on http://127.0.0.1:8000 (or PORT)
	echo "Starting Clear Page on http://127.0.0.1:$(PORT). Press Ctrl+C to stop it."
	exec env PORT=$(PORT) CLEARPAGE_ENV="$${CLEARPAGE_ENV:-development}" \
		$(BIN)/gunicorn -c python:app.serve

test: _setup-test lint types contracts unit ## install what is missing, then run every check and test

lint: .venv/.dev ## check the style of the code, the Dockerfile and the shell scripts
	echo "Checking style with ruff and hadolint."
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/hadolint Dockerfile
	$(BIN)/shellcheck .ci/run .ci/debian-packages

format: .venv/.dev ## put the code into the common style
	echo "Formatting the code with ruff."
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet

types: .venv/.dev ## check the types
	echo "Checking types with mypy."
	$(BIN)/mypy

contracts: .venv/.dev ## check which room of the code imports which
	echo "Checking imports with import-linter."
	$(BIN)/lint-imports --no-logo

unit: .venv/.dev $(WORDS) ## run the tests alone
	echo "Running the tests."
	$(BIN)/pytest --numprocesses $(TEST_JOBS) --dist loadfile

coverage: .venv/.dev $(WORDS) ## run the tests and show which lines none of them reaches
	echo "Running the tests with coverage."
	$(BIN)/pytest --numprocesses $(TEST_JOBS) --dist loadfile --cov --cov-report=term

bench: .venv/.run $(WORDS) ## time a decision, a page and a petition
	echo "Timing a decision, a page and a petition."
	$(BIN)/python -m benchmarks

gallery: .venv/.dev $(WORDS) ## draw every paper of every state into build/gallery
	echo "Drawing every paper of every state."
	$(BIN)/python -m tests.papers.gallery

pictures: .venv/.dev $(WORDS) ## make the pictures of the README anew
	echo "Taking the pictures of the README."
	$(BIN)/python -m tests.browser.pictures

screenshots: .venv/.dev $(WORDS) ## take pictures of every page into build/screenshots, to look at
	echo "Taking pictures of every page."
	$(BIN)/python -m tests.browser.screenshots

translations: .venv/.run ## collect the words to translate into every catalogue, and compile them
	echo "Collecting and compiling the words to translate."
	$(BIN)/python translations/update.py

lock: ## write the locked requirements anew, with the newest versions allowed
	echo "Locking the requirements."
	test -x build/lock/bin/uv || { python3 -m venv build/lock && build/lock/bin/pip install --quiet uv; }
	build/lock/bin/uv --no-config pip compile $(LOCK_OPTIONS) requirements.in -o requirements.txt
	build/lock/bin/uv --no-config pip compile $(LOCK_OPTIONS) requirements-dev.in \
		--constraints requirements.txt -o requirements-dev.txt
LOCK_OPTIONS := --quiet --upgrade --generate-hashes --universal --python-version 3.11 \
	--no-header --no-annotate

clean: ## remove everything that these targets made
	echo "Removing what was installed and built in this folder."
	rm -rf .venv build .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage* htmlcov
	rm -rf clearpage.egg-info translations/*/LC_MESSAGES/*.mo
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

# The recipes below have no line in the help: the ones above call them.

PYTHON_FITS := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))

_system:
	python3 -c '$(PYTHON_FITS)' 2>/dev/null || sh .ci/debian-packages python3 python3-venv
	sh .ci/debian-packages $(RUN_PACKAGES)

_system-test: _system
	sh .ci/debian-packages $(TEST_PACKAGES)

_setup-test: _system-test .venv/.dev $(WORDS)

# A stamp says that the folder .venv holds what the lock names, so a second start checks no more.
.venv/.run: requirements.txt setup.cfg pyproject.toml | _system
	echo "Installing the Python packages of the site into .venv."
	python3 -c '$(PYTHON_FITS)' || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
	$(BIN)/python -c "" 2>/dev/null || python3 -m venv --clear .venv
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/.dev: requirements-dev.txt .venv/.run
	echo "Installing the Python packages of the tests into .venv."
	$(BIN)/pip install --quiet --require-hashes --requirement requirements-dev.txt
	touch $@

$(WORDS): translations/messages.pot translations/update.py $(CATALOGUES) | .venv/.run
	echo "Compiling the translations."
	$(BIN)/python translations/update.py --compile
