# ARGS are passed on: make test ARGS="tests/rulebook -x"
BOOTSTRAP = @command -v python3 >/dev/null || { echo "Peyser needs Python 3.11 or newer (Debian 12: apt-get install python3)"; exit 2; }; exec python3 bootstrap/run.py

.PHONY: run test check stop lock screenshots

run:
	$(BOOTSTRAP) run

test:
	$(BOOTSTRAP) test -- $(ARGS)

check:
	$(BOOTSTRAP) check

stop:
	$(BOOTSTRAP) stop

lock:
	$(BOOTSTRAP) lock

screenshots:
	$(BOOTSTRAP) screenshots
