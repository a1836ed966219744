# Every verb of the project. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MVN := bin/maven -q $(MAVEN_FLAGS)

.PHONY: help run test bench dev generate build format lint openapi settings clean

help: ## list the verbs
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## build if needed, start everything with the demo organization, print the address
	@bin/run

test: ## all tests: Java, pages, browser journeys (ONLY=pattern runs a part)
	@bin/test "$(ONLY)"

bench: ## measure, one TSV line a figure (ONLY=name a part; ONLY=credit MEMBERS=1000000 how large, 100000 by default)
	@bin/bench "$(ONLY)" "$(MEMBERS)"

dev: ## pages with hot reload on :5173 over a server that restarts when its code changes
	@bin/dev

generate: ## seeded organization for load: make generate MEMBERS=100000 [SEED=1] into XUEFEN_DATA
	@bin/generate "$(MEMBERS)" "$(SEED)"

build: ## build what runs, without tests
	@bin/build

format: ## format all code
	@$(MVN) -pl media,backend spotless:apply
	@cd frontend && npm run -s format

lint: ## check format, types and style
	@$(MVN) -pl media,backend spotless:check
	@cd frontend && npm run -s lint && npm run -s typecheck

openapi: ## regenerate docs/openapi.yaml and the typed client
	@$(MVN) -pl media,frontend,backend -DskipFrontend compile
	@cp backend/target/classes/META-INF/swagger/xuefen.yml docs/openapi.yaml
	@cd frontend && npm run -s api

settings: ## rewrite docs/settings.md from the code
	@$(MVN) -pl media,frontend,backend -DskipFrontend test -Dtest=SettingsTest -Dsurefire.failIfNoSpecifiedTests=false -Dxuefen.write=true

clean: ## remove what was built (the data folder stays)
	@rm -rf media/target backend/target frontend/target frontend/dist frontend/.build
