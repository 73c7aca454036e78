# Everything a newcomer needs: `make demo` and `make test`. Each sets up its own environment in .venv and can be repeated.

.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
ARCHIVE := .venv-archive
# The newest supported Python that really runs (a version manager may list names that do not).
CANDIDATES := $(PYTHON) python3.13 python3.12 python3.11 python3 python
FIND_PYTHON = for p in $(CANDIDATES); do \
	if "$$p" -c 'import sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' >/dev/null 2>&1; then echo "$$p"; break; fi; done

.PHONY: help
help: ## list these targets
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 14

$(BIN)/pledger: pyproject.toml constraints.txt
	@python="$$($(FIND_PYTHON))"; \
	if [ -z "$$python" ]; then echo "No Python 3.11, 3.12 or 3.13 was found. Install one, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; fi; \
	echo "Setting up $(VENV) with $$("$$python" --version)"; "$$python" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

# pywb wants another redis than Prefect, so it has an environment of its own. It serves archives to a few tests, which say so where it is missing.
$(ARCHIVE)/bin/wayback: $(BIN)/pledger
	@$(BIN)/python -m venv --clear $(ARCHIVE) && $(ARCHIVE)/bin/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1' \
	&& $(ARCHIVE)/bin/python -m pip install --quiet --disable-pip-version-check --group archive-tests && touch $@ \
	|| echo "pywb cannot be installed here: the tests that need it will be skipped"

.PHONY: setup
setup: $(BIN)/pledger ## make the environment in .venv

.PHONY: demo
demo: setup ## ingest the sample pages through the Prefect flow and show what they claim
	@$(BIN)/pledger demo

.PHONY: test
test: setup lint $(ARCHIVE)/bin/wayback ## lint, types, import rules, tests, quality floors
	@PATH="$$PATH:$(CURDIR)/$(ARCHIVE)/bin" $(BIN)/python -m pytest -n auto
	@$(BIN)/python -m benchmarks.quality

.PHONY: lint
lint: setup ## style, types and import rules, without the tests
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

.PHONY: quality
quality: setup ## how well it reads, against the floors; writes docs/quality.md
	@$(BIN)/python -m benchmarks.quality --write

.PHONY: benchmark
benchmark: setup ## what an ingestion costs, as a multiple of the bare parse
	@$(BIN)/python -m benchmarks.ingest $(FOLDER)

.PHONY: format
format: setup ## rewrite the code in the project's style
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

.PHONY: clean
clean: ## remove what the targets above have made (not the warehouse, not the raw store)
	rm -rf $(VENV) $(ARCHIVE) .demo build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
