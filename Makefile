# Referent from a bare Debian or Ubuntu: git, make and Python 3.11 are enough.

.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# The Python that is there is used; uv must not fetch another one.
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := .venv
# A bare system has the C locale, and Qt and the texts here are UTF-8.
export PYTHONUTF8 := 1
# Compiled code is kept: the tests start the program again and again.
unexport PYTHONDONTWRITEBYTECODE

UV := $(or $(shell command -v uv),$(wildcard $(HOME)/.local/bin/uv),.tools/uv)
PYTHON := .venv/bin/python
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s))

.PHONY: help run test lint format bench fuzz pages replay screenshots translations wheel clean system-libraries

help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: system-libraries .venv/run.stamp ## Start Referent; without a display, do its main job on the sample
ifeq ($(SCREEN),)
	@$(PYTHON) packaging/headless.py
else
	@$(PYTHON) main.py
endif

test: system-libraries .venv/dev.stamp ## Run the tests; no display is needed
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n auto --dist worksteal --cov

lint: .venv/dev.stamp ## Check style, types, import directions and spelling
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	$(PYTHON) packaging/spelling.py

format: .venv/dev.stamp ## Lay the code out as lint wants it
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

bench: system-libraries .venv/dev.stamp ## Measure the speed, each figure beside its floor
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.bench

fuzz: system-libraries .venv/dev.stamp ## Read spoilt files for SECONDS=600: no crash, no hang, bounded memory
	$(PYTHON) -m tests.fuzz $(or $(SECONDS),600)

pages: system-libraries .venv/dev.stamp ## Try 200 meetings: are the contents' page numbers LibreOffice's?
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.docx.test_long_meetings

replay: system-libraries .venv/dev.stamp ## Play a whole meeting by keys in the real program, under Xvfb
	REFERENT_SCREEN=1 $(PYTHON) -m pytest -n0 tests/e2e/test_replay_xdotool.py

screenshots: system-libraries .venv/dev.stamp ## Make the pictures of the README and the manual
	QT_QPA_PLATFORM=offscreen $(PYTHON) packaging/screenshots.py

translations: .venv/dev.stamp ## Bring the English of the window up to date with its Danish
	$(PYTHON) packaging/translations.py

wheel: .venv/dev.stamp ## Build dist/referent-*.whl
	$(PYTHON) -m hatchling build -t wheel

clean: ## Remove everything made here, the tools and packages included
	rm -rf .venv .tools dist out htmlcov .coverage* .pytest_cache .mypy_cache .ruff_cache \
		.hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

system-libraries:
	@python3 packaging/system_libraries.py $(if $(SCREEN),--display)

.tools/uv: packaging/get_uv.py uv.lock
	@python3 packaging/get_uv.py

# A changed lock file brings the packages up to date; otherwise nothing is asked of the network.
.venv/run.stamp: uv.lock pyproject.toml | $(filter .tools/uv,$(UV))
	$(UV) sync --locked --no-dev --inexact
	@touch $@

.venv/dev.stamp: uv.lock pyproject.toml | $(filter .tools/uv,$(UV))
	$(UV) sync --locked
	@touch $@ .venv/run.stamp
