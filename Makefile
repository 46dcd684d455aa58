# The front door. Every target does its own set-up; `make` alone prints the list.

PREFIX ?= /usr/local
CARGO_TARGET_DIR ?= target
# Run from cold, an unoptimized build is ready several times sooner, and a demo's work is mostly waiting.
DEMO_PROFILE ?= dev

.DEFAULT_GOAL := help
.PHONY: help demo test bench fmt lint msrv deny wheel npm install clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

demo: ## See all of gnpix work against our own bank on loopback
	@scripts/setup.sh demo
	@echo "== building the gnpix command without optimization: sooner ready than a release build"
	@cargo build --locked --profile $(DEMO_PROFILE) -p gnpix-cli
	@$(CARGO_TARGET_DIR)/$(subst dev,debug,$(DEMO_PROFILE))/gnpix demo

test: ## Check everything: format, lints, tests, documentation, model of the token cache
	@scripts/test.sh

bench: ## Measure Rust, C, PHP, Python and Node against the clients users would otherwise pick, with nginx as the server
	@scripts/setup.sh bench
	@benches/run.sh

fmt: ## Format the sources
	cargo fmt --all

lint: ## Run clippy as `make test` does
	cargo clippy --locked --workspace --all-targets -- -D warnings

msrv: ## Build with the oldest Rust we promise (rustup fetches it)
	@scripts/msrv.sh

deny: ## Ask cargo-deny about licences, sources, bans and advisories (compiles it; needs the internet)
	@scripts/deny.sh

wheel: ## Build the Python package into dist/: sdist, manylinux wheel, and one for each free-threaded CPython found
	@FREE_THREADED="$(FREE_THREADED)" scripts/wheel.sh

install: ## Build and install the library, its headers and the command under PREFIX (below DESTDIR, for packages)
	@DESTDIR="$(DESTDIR)" scripts/install.sh "$(PREFIX)"

npm: ## Build the Node package's tarballs, gnpix and the one of this platform, into the folder npm of the target folder
	@scripts/setup.sh npm
	@scripts/build-node.sh portable

clean: ## Remove everything that was built or set up
	cargo clean
	rm -rf .cache dist
