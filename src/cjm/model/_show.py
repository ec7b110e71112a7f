"""What a notebook shows of a map. The drawing lies above the model, so it is looked up when it is asked for."""

from __future__ import annotations

import importlib
from typing import Any

RENDERER = "cjm._display"


def bundle(value: Any) -> Any:
    """Media types and contents for a notebook; None where nothing can draw, so that the repr is shown."""
    try:
        return importlib.import_module(RENDERER).bundle(value)
    except Exception:  # noqa: BLE001 - a notebook must show something, whatever is broken
        return None
