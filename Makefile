# jixiao: the commands of the house. A fresh machine needs git, make and Python 3.11 with venv.
#
#   make run       check a bundled sample report and show what was found
#   make test      everything: lint, types, contracts, documents, tests
#   make install   .venv/bin/jixiao works after it
#   make bench     accuracy, mutations, speed and memory, as tables
#   make docs      write docs/checks/ anew      make lock    resolve the requirements anew
#   make format    format the code              make clean   remove what was made
#
# A stamp in .venv says what was installed from which file: nothing is done twice, and a
# changed requirements file is installed anew.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
PY := $(VENV)/bin/python
JIXIAO := $(VENV)/bin/jixiao
OUT := jixiao-out
SAMPLE ?= huapao
STAMP := $(VENV)/.stamp
# The first Python that is new enough; say PYTHON=… to choose another.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$p && break; done)
PIP := $(PY) -m pip --disable-pip-version-check --quiet --quiet
PIP_LOCKED := $(PIP) install --require-hashes --no-deps --only-binary :all:

PYTEST ?= --quiet -rs --numprocesses 2
# Shows what a command says only where it fails.
QUIETLY := sh -c 'said=$$("$$@" 2>&1) || { code=$$?; printf "%s\n" "$$said"; exit $$code; }' -

.PHONY: help install run test bench docs lock format clean
help:
	@sed -n 's/^#   //p' Makefile

# A folder that was moved or copied needs a new environment: scripts hold its path.
ifneq ($(shell cat $(STAMP)/venv 2>/dev/null),$(CURDIR))
.PHONY: $(STAMP)/venv
endif

$(STAMP)/venv:
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更新的版本（含 venv）。 Python 3.11 or newer, with venv, is needed."; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@mkdir -p $(STAMP) && echo "$(CURDIR)" >$@

$(STAMP)/run: requirements.txt $(STAMP)/venv
	@echo "installing what jixiao needs …"
	@$(PIP_LOCKED) -r requirements.txt
	@touch $@

# Optional: a machine without a fitting wheel goes on without .doc and .wps.
$(STAMP)/doc: requirements-doc.txt $(STAMP)/venv
	@$(PIP_LOCKED) -r requirements-doc.txt 2>$(STAMP)/doc.log || echo "提示：office-oxide 未能安装（需要 glibc 2.34），.doc 和 .wps 暂不能读，其余不受影响。"
	@touch $@

$(STAMP)/project: pyproject.toml $(STAMP)/run
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMP)/dev: requirements-dev.txt $(STAMP)/run
	@echo "installing what the tests need …"
	@$(PIP_LOCKED) -r requirements-dev.txt
	@touch $@

$(STAMP)/system: tools/system_packages.sh $(STAMP)/venv
	@sh tools/system_packages.sh $(STAMP)/apt.log
	@touch $@

# Compiled ahead: the command starts twice as fast, also where no bytecode may be written.
$(STAMP)/compiled: $(shell find src -name '*.py') $(STAMP)/project
	@$(PY) -m compileall -q src/jixiao
	@touch $@

install: $(STAMP)/compiled $(STAMP)/doc
	@:

run: install
	@mkdir -p $(OUT)
	@$(JIXIAO) samples copy --quiet $(SAMPLE) $(OUT)
	@$(JIXIAO) check --fail-on never -o $(OUT)/$(SAMPLE).html -o $(OUT)/$(SAMPLE).xlsx $(OUT)/$(SAMPLE)

test: install $(STAMP)/dev $(STAMP)/system
	@echo "== ruff check" && $(PY) -m ruff check --quiet .
	@echo "== ruff format" && $(PY) -m ruff format --check --quiet .
	@echo "== mypy --strict" && $(QUIETLY) $(PY) -m mypy
	@echo "== import contracts" && $(QUIETLY) $(VENV)/bin/lint-imports
	@echo "== generated documents" && $(PY) -m tools.docs --check
	@echo "== pytest" && $(PY) -m pytest $(PYTEST)

bench: install $(STAMP)/dev
	@$(PY) -m bench $(BENCH)

docs: install
	@$(PY) -m tools.docs

lock: $(STAMP)/venv
	@$(PIP) install uv && $(PY) -m tools.lock $(LOCK)

format: install $(STAMP)/dev
	@$(PY) -m ruff check --fix --quiet . ; $(PY) -m ruff format --quiet .

clean:
	@rm -rf $(VENV) $(OUT) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
