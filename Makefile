# dreams: everything a newcomer needs. `make` alone lists the targets.
SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
SCRIPTS := Tests/Scripts
RELEASE_FLAGS = -c release --static-swift-stdlib $(shell $(SCRIPTS)/release-flags)

.DEFAULT_GOAL := help
.PHONY: help build release demo test testrelease simulate killtest lint docs bench install uninstall clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

build: ## build (debug), after installing what building needs
	@$(SCRIPTS)/install-packages build
	$(SWIFT) build

release: ## build what ships: optimised, Swift's libraries linked in
	@$(SCRIPTS)/install-packages build
	$(SWIFT) build $(RELEASE_FLAGS) --product dreams
	$(SWIFT) build $(RELEASE_FLAGS) --product dreams-sandbox

demo: build ## watch the main job happen against the local sandbox
	@$(SCRIPTS)/demo "$$($(SWIFT) build --show-bin-path)"

test: ## install what tests need, build, run all tests
	@$(SCRIPTS)/install-packages build test
	$(SWIFT) build --build-tests $(SWIFT_TEST_FLAGS)
	# The transport's tests open and break hundreds of connections: by themselves, they do not starve the others.
	$(SWIFT) test --skip-build $(SWIFT_TEST_FLAGS) --filter CurlTransportTests
	$(SWIFT) test --skip-build $(SWIFT_TEST_FLAGS) --skip CurlTransportTests
	@$(SCRIPTS)/killtest "$$($(SWIFT) build --show-bin-path)" 20

testrelease: release ## run the golden cases against what ships
	DREAMS_BIN_DIR="$$($(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)" \
	  $(SWIFT) test $(SWIFT_TEST_FLAGS) --filter CommandLineTests

simulate: ## run the write path against a simulated bank: SEEDS=N many seeds, SEED=K only that one
	@SEEDS=$(SEEDS) SEED=$(SEED) FIRST_SEED=$(FIRST_SEED) $(SCRIPTS)/simulate

killtest: build ## kill real runs at random moments and resume them: N=20
	@$(SCRIPTS)/install-packages test
	@$(SCRIPTS)/killtest "$$($(SWIFT) build --show-bin-path)" $(or $(N),20)

lint: ## check the formatting of Swift and shell sources
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	@$(SCRIPTS)/install-packages lint
	shellcheck .ci/run $$(find $(SCRIPTS) -type f -perm -u+x)

docs: build ## write manual pages, completions and the README's usage block anew
	@$(SCRIPTS)/generate-docs "$$($(SWIFT) build --show-bin-path)"

bench: release ## measure speed and memory against peers, as ratios
	@$(SCRIPTS)/install-packages bench
	@$(SCRIPTS)/bench "$$($(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)"

install: ## install what `make release` built, manual and completions below PREFIX (DESTDIR is honoured)
	@[[ -x .build/release/dreams && -x .build/release/dreams-sandbox ]] || { \
	  echo "install: there is nothing to install yet: run \`make release\` first" >&2; exit 1; }
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/man/man5"
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions"
	install -d "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 .build/release/dreams .build/release/dreams-sandbox "$(DESTDIR)$(PREFIX)/bin"
	install -m 644 man/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 644 man/*.5 "$(DESTDIR)$(PREFIX)/share/man/man5"
	for name in dreams dreams-sandbox; do \
	  install -m 644 completions/$$name.bash "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$name" && \
	  install -m 644 completions/_$$name "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" && \
	  install -m 644 completions/$$name.fish "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d" || exit 1; \
	done

uninstall: ## remove what `make install` put there
	rm -f "$(DESTDIR)$(PREFIX)"/bin/dreams "$(DESTDIR)$(PREFIX)"/bin/dreams-sandbox
	for page in man/*.1; do rm -f "$(DESTDIR)$(PREFIX)/share/man/man1/$${page##*/}"; done
	for page in man/*.5; do rm -f "$(DESTDIR)$(PREFIX)/share/man/man5/$${page##*/}"; done
	for name in dreams dreams-sandbox; do \
	  rm -f "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$name" \
	    "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_$$name" \
	    "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/$$name.fish"; \
	done

clean: ## remove what was built
	$(SWIFT) package clean
