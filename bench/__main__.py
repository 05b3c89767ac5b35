"""`python -m bench [accuracy|mutation|planted|speed|all] [options]`."""

from __future__ import annotations

import argparse
import sys

from bench import accuracy, mutation, planted, speed

BENCHES = {"accuracy": accuracy, "mutation": mutation, "planted": planted, "speed": speed}


def main() -> None:
    """Run one benchmark, or all of them in order."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--benchmark", help="folder with documents and truth (JIXIAO_BENCHMARK)")
    which = parser.add_subparsers(dest="which")
    for name, module in BENCHES.items():
        module.add_options(which.add_parser(name, help=(module.__doc__ or "").splitlines()[0]))
    everything = which.add_parser("all", help="all of them, with their defaults")
    for module in BENCHES.values():
        module.add_options(everything)
    options = parser.parse_args(sys.argv[1:] or ["all"])
    for name, module in BENCHES.items():
        if options.which in (name, "all", None):
            module.run(options)


if __name__ == "__main__":
    main()
