"""Packages that only some people need, imported when they are needed."""

from __future__ import annotations

import importlib
from typing import Any


def needed(module: str, extra: str) -> Any:
    """The module, or an ``ImportError`` that says how to get it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        message = f"{module} is needed for this and could not be imported: pip install 'dealers-choice[{extra}]'"
        raise ImportError(message) from error
