"""Text without a browser: how wide a line is, where it breaks, and what a reader sees as one character.

>>> from cjm.text import wrap
>>> wrap("Запись к врачу через колл-центр", 130, 14)
('Запись к врачу', 'через колл-центр')

Measured in Inter, the typeface of the drawings, from a packaged table; the standard library is all it needs.
"""

from __future__ import annotations

from ._characters import clean, is_rtl
from ._clusters import clusters, is_emoji
from ._encoding import decode
from ._measure import placed, width
from ._wrap import wrap

__all__ = ["clean", "clusters", "decode", "is_emoji", "is_rtl", "placed", "width", "wrap"]
