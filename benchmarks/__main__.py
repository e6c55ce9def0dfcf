"""Run every benchmark of this folder: ``python -m benchmarks``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

import benchmarks


def main() -> None:
    """Print the medians of each module, in the order of their names."""
    for module in pkgutil.iter_modules(benchmarks.__path__):
        if module.name == "__main__":
            continue
        found = importlib.import_module(f"benchmarks.{module.name}")
        medians: Callable[[], dict[str, float]] = found.medians
        for name, value in medians().items():
            print(f"{name:<50}{value:9.3f} ms", flush=True)


if __name__ == "__main__":
    main()
