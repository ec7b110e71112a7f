"""Customer journey maps as values: read, check, compare, draw and write them.

    >>> import cjm
    >>> m = cjm.JourneyMap("Заказ еды", phases=[cjm.Phase("Заказ", touchpoints=["Корзина"])])
    >>> m.phases[0].touchpoints
    (Touchpoint('Корзина'),)

Nothing heavy is imported before it is used: neither the model nor any plugin.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cjm import arrange, guards, recognise, shapes, testing, text, words
    from cjm._compare import (
        Added,
        Aim,
        Answer,
        Change,
        Changed,
        Conflict,
        CurvePoint,
        Delta,
        Merged,
        Moved,
        PainFate,
        Prospects,
        Removed,
        Renamed,
        Spot,
        compare,
        merge,
        patch,
        prospects,
    )
    from cjm._json import (
        dumps,
        loads,
    )
    from cjm._plugins import (
        Plugin,
        check,
        checks,
        formats,
        lane_types,
        plugins,
        refresh_plugins,
        register,
        themes,
        using,
        vocabularies,
    )
    from cjm._reading import (
        Reading,
        carried,
        layout,
        load,
        read,
        read_atlas,
        strip,
    )
    from cjm._schema import schema
    from cjm._view import View
    from cjm._writing import (
        Written,
        to_bytes,
        write,
    )
    from cjm.errors import (
        CjmError,
        ConvertError,
        Fault,
        FileError,
        FormatError,
        LayoutError,
        LimitError,
        LookupFailed,
        ModelError,
        PluginError,
        PluginWarning,
    )
    from cjm.hooks import (
        BOARD_PARTS,
        EVERYTHING,
        OUTLINE_PARTS,
        TABLE_PARTS,
        Check,
        Finding,
        Format,
        LaneType,
        Limits,
        Note,
        Part,
        Source,
        Target,
        Theme,
        Vocabulary,
        hookimpl,
    )
    from cjm.model import (
        LANES,
        LIBRARY,
        Asset,
        Atlas,
        Backed,
        Channel,
        Comment,
        Content,
        Element,
        Emotion,
        Evidence,
        FrozenDict,
        Idea,
        Income,
        Insight,
        JourneyMap,
        Lane,
        Metric,
        Owner,
        Pain,
        Passage,
        Persona,
        Phase,
        Place,
        Rating,
        Responsibility,
        Scale,
        Segment,
        Step,
        Text,
        Touchpoint,
        Transition,
        Unplaced,
        name_of,
        path_text,
        slug,
    )
    from cjm.recognise import Decision, Layout, MapLayout
    from cjm.shapes import (
        Board,
        Cell,
        Fragment,
        Item,
        Node,
        Outline,
        Shapes,
        Table,
        visible,
    )

_HOMES = {
    "cjm._compare": (
        "Added Aim Answer Change Changed Conflict CurvePoint Delta Merged Moved PainFate Prospects Removed Renamed "
        "Spot compare merge patch prospects"
    ),
    "cjm._reading": ("Reading carried layout load read read_atlas strip"),
    "cjm._writing": ("Written to_bytes write"),
    "cjm._json": ("dumps loads"),
    "cjm._schema": ("schema"),
    "cjm._view": ("View"),
    "cjm._plugins": (
        "Plugin check checks formats lane_types plugins refresh_plugins register themes using vocabularies"
    ),
    "cjm.errors": (
        "CjmError ConvertError Fault FileError FormatError LayoutError LimitError LookupFailed ModelError PluginError "
        "PluginWarning"
    ),
    "cjm.hooks": (
        "BOARD_PARTS EVERYTHING OUTLINE_PARTS TABLE_PARTS Check Finding Format LaneType Limits Note Part Source Target "
        "Theme Vocabulary hookimpl"
    ),
    "cjm.model": (
        "LANES LIBRARY Asset Atlas Backed Channel Comment Content Element Emotion Evidence FrozenDict Idea "
        "Income Insight JourneyMap Lane Metric Owner Pain Passage Persona Phase Place Rating Responsibility "
        "Scale Segment Step Text Touchpoint Transition Unplaced name_of path_text slug"
    ),
    "cjm.recognise": ("Decision Layout MapLayout"),
    "cjm.shapes": ("Board Cell Fragment Item Node Outline Shapes Table visible"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}
_MODULES = frozenset({"arrange", "guards", "recognise", "shapes", "testing", "text", "words"})

__all__ = [
    "BOARD_PARTS",
    "EVERYTHING",
    "LANES",
    "LIBRARY",
    "OUTLINE_PARTS",
    "TABLE_PARTS",
    "Added",
    "Aim",
    "Answer",
    "Asset",
    "Atlas",
    "Backed",
    "Board",
    "Cell",
    "Change",
    "Changed",
    "Channel",
    "Check",
    "CjmError",
    "Comment",
    "Conflict",
    "Content",
    "ConvertError",
    "CurvePoint",
    "Decision",
    "Delta",
    "Element",
    "Emotion",
    "Evidence",
    "Fault",
    "FileError",
    "Finding",
    "Format",
    "FormatError",
    "Fragment",
    "FrozenDict",
    "Idea",
    "Income",
    "Insight",
    "Item",
    "JourneyMap",
    "Lane",
    "LaneType",
    "Layout",
    "LayoutError",
    "LimitError",
    "Limits",
    "LookupFailed",
    "MapLayout",
    "Merged",
    "Metric",
    "ModelError",
    "Moved",
    "Node",
    "Note",
    "Outline",
    "Owner",
    "Pain",
    "PainFate",
    "Part",
    "Passage",
    "Persona",
    "Phase",
    "Place",
    "Plugin",
    "PluginError",
    "PluginWarning",
    "Prospects",
    "Rating",
    "Reading",
    "Removed",
    "Renamed",
    "Responsibility",
    "Scale",
    "Segment",
    "Shapes",
    "Source",
    "Spot",
    "Step",
    "Table",
    "Target",
    "Text",
    "Theme",
    "Touchpoint",
    "Transition",
    "Unplaced",
    "View",
    "Vocabulary",
    "Written",
    "arrange",
    "carried",
    "check",
    "checks",
    "compare",
    "dumps",
    "formats",
    "guards",
    "hookimpl",
    "lane_types",
    "layout",
    "load",
    "loads",
    "merge",
    "name_of",
    "patch",
    "path_text",
    "plugins",
    "prospects",
    "read",
    "read_atlas",
    "recognise",
    "refresh_plugins",
    "register",
    "schema",
    "shapes",
    "slug",
    "strip",
    "testing",
    "text",
    "themes",
    "to_bytes",
    "using",
    "visible",
    "vocabularies",
    "words",
    "write",
]

if not TYPE_CHECKING:  # a type checker should not believe that every name is there

    def __getattr__(name: str) -> Any:
        import importlib

        if name in _HOME:
            value = getattr(importlib.import_module(_HOME[name]), name)
        elif name in _MODULES:
            value = importlib.import_module(f"cjm.{name}")
        elif name == "__version__":
            from importlib.metadata import version

            value = version("cjm-core")
        else:
            raise AttributeError(f"module 'cjm' has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
