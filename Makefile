# Everything a developer does, from a machine with git, make and Python 3.11 or newer (with venv) and nothing else.
# The environment lives in .venv/ and node_modules/; each step says what it is doing, and does nothing when it is done.

# the first Python on the PATH that is recent enough; PYTHON=/path/to/python3 make … overrides
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { command -v "$$p"; break; }; done)
RUN := .venv/bin/python

.PHONY: help environment serve build check test fuzz mutants lint audit format screenshot browser lock bench bench-rows bench-startup bench-pages test-cluster clean

help:  ## show this list
	@sed -n 's/^\([a-z]*\): *[a-z ]*## */\1	/p' $(MAKEFILE_LIST) | expand -t 14

environment:  ## make .venv/ and node_modules/ from the lock files
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with its venv module is needed (on Debian and Ubuntu:" \
		"apt-get install python3-venv), or name one: PYTHON=/path/to/python3 make ..." >&2; exit 1; }
	@"$(PYTHON)" scripts/workshop/environment.py

serve: environment  ## build the site and serve it on a local address, which it prints
	@$(RUN) -m scripts.workshop.serve

build: environment  ## write the site to site/
	@echo "build: writing site/"
	@$(RUN) -m scripts.build_site

check: environment  ## lint, types and the tests that need no build: under a minute, after every change
	@$(RUN) -m scripts.tariff.law_json
	@$(MAKE) --no-print-directory --jobs=2 lint fast

.PHONY: fast
fast:
	@echo "check: pytest"
	@$(RUN) -m pytest --quiet --numprocesses=2 -m "not built and not browser and not slow"

# the tests serve the site where it was built for: below a folder, as GitHub Pages serves a project
TEST_URL := http://127.0.0.1:8917/copie-privee/
test: lint  ## run everything: lint, types, build, and every test, in a real browser too
	@echo "build: writing site/"
	@SITE_URL=$(TEST_URL) $(RUN) -m scripts.build_site
	@$(RUN) -m scripts.workshop.browser
	@$(RUN) -m scripts.workshop.engines
	@echo "test: pytest"
	@$(RUN) -m pytest --numprocesses=auto --dist=loadgroup

# the fixed run is part of `make test`; SEED=… repeats a run that this one printed
fuzz: environment browser  ## attack all that takes input ten times as long, with a new seed (SEED=… repeats one)
	@SITE_URL=$(TEST_URL) $(RUN) -m scripts.build_site
	@seed="$(SEED)"; test -n "$$seed" || seed="$$($(RUN) -c 'import secrets; print(secrets.randbits(32))')"; \
	echo "fuzz: SEED=$$seed"; \
	FUZZ_SEED="$$seed" FUZZ_TIMES=10 $(RUN) -m pytest --quiet --numprocesses=auto tests/fuzz \
		tests/calculator/test_properties.py tests/calculator/test_where_facts_meet.py

mutants: environment  ## plant known mistakes one by one; every one must make a test fail
	@$(RUN) -m scripts.workshop.mutants

lint: environment  ## check style (ruff), types (mypy), the workflows (actionlint, zizmor), known weaknesses
	@echo "lint: ruff check"
	@$(RUN) -m ruff check --quiet
	@echo "lint: ruff format --check"
	@$(RUN) -m ruff format --check --quiet
	@echo "lint: mypy"
	@$(RUN) -m mypy
	@echo "lint: actionlint and zizmor"
	@$(RUN) -m scripts.workshop.workflows
	@echo "lint: pip-audit and npm audit"
	@$(RUN) -m scripts.workshop.audit

audit: environment  ## ask whether weaknesses are known of the packages in the lock files
	@$(RUN) -m scripts.workshop.audit

format: environment  ## put the Python sources in form
	@$(RUN) -m ruff check --fix
	@$(RUN) -m ruff format

screenshot: build browser  ## make the README picture from the built site
	@$(RUN) -m scripts.workshop.screenshot

browser: environment  ## find the browsers of the tests (Chromium, Firefox, WebKitGTK), or install them
	@$(RUN) -m scripts.workshop.browser
	@$(RUN) -m scripts.workshop.engines

UV := build/uv/bin/uv pip compile --quiet --no-header --no-emit-index-url --no-emit-find-links --generate-hashes
lock: environment  ## pin the newest versions that fit requirements.in, compiler.in and package.json
	@echo "lock: getting uv into build/uv"
	@"$(PYTHON)" -m venv build/uv && build/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
	@echo "lock: requirements.lock, for Python 3.11 and newer"
	@$(UV) --upgrade --universal --python-version 3.11 requirements.in --output-file requirements.lock
	@echo "lock: scripts/engine/compiler.lock, for the Python inside Pyodide"
	@$(UV) --upgrade --no-deps --no-annotate --python-version 3.14 scripts/engine/compiler.in \
		--output-file scripts/engine/compiler.lock
	@echo "lock: what the calculator is measured beside, and run in"
	@for name in openfisca cluster; do $(UV) --upgrade --universal --python-version 3.11 scripts/bench/$$name.in \
		--output-file scripts/bench/$$name.lock; done
	@echo "lock: package-lock.json"
	@.venv/bin/npm install --package-lock-only --ignore-scripts --loglevel=error
	@echo "lock: scripts/bench/lighthouse/package-lock.json"
	@cp .npmrc scripts/bench/lighthouse/ && cd scripts/bench/lighthouse && \
		../../../.venv/bin/npm install --package-lock-only --ignore-scripts --loglevel=error && rm .npmrc

bench: environment  ## cases per second and wrong answers, beside Publicodes and OpenFisca-Core
	@$(RUN) -m scripts.tariff.law_json
	@$(RUN) -m scripts.bench

bench-rows: build browser  ## long lists: time beside reading and writing the same lines, memory, Chromium beside CPython
	@$(RUN) -m scripts.bench.rows

bench-startup: build browser  ## from the reader's first touch to the amount, beside Pyodide started alone
	@$(RUN) -m scripts.bench.startup

test-cluster: environment  ## a million rows in DuckDB, and in Spark on two workers (needs Java), against the command
	@$(RUN) -m scripts.tariff.law_json
	@$(RUN) -m scripts.bench.cluster

# the figures go to build/bench-pages.json too
bench-pages: environment  ## what each kind of page costs before the engine, and Lighthouse's scores on a phone
	@SITE_URL=http://127.0.0.1:8921/copie-privee/ $(RUN) -m scripts.build_site
	@$(RUN) -m scripts.workshop.browser
	@$(RUN) -m scripts.bench.pages build/bench-pages.json

clean:  ## remove what the build wrote (site/ and build/), not the environment
	rm -rf site build
