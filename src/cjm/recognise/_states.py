"""Whether a title says that a map shows what is or what shall be, or an example of somebody else's."""

from __future__ import annotations

import re

_STATES = {
    "to-be": (
        r"to[\s_-]?be\b|target state|future state|desired state|ideal state|redesign(?:ed)?\b|"
        r"как будет|как должно быть|целев(?:ое|ая|ой)\b|будущее состояние|желаем(?:ое|ый)|после изменений|"
        r"how it (?:should|could|will|ought to) \w+|the way it should|как (?:надо|хотим|хочется|задумано)(?!\w)|"
        r"comme (?:ça|cela) devrait|como debería|como deveria|so soll (?:es|das)|wie es sein soll|^soll\b|"
        r"futur\b|cible\b|futuro\b|deseado|desejad[oa]|soll[\s-]?zustand|soll[\s-]?prozess|zielbild"
    ),
    "as-is": (
        r"as[\s_-]?is\b|current state|current journey|как есть|текущ(?:ее|ая|ий)\b|сейчас\b|существующ(?:ее|ий|ая)|"
        r"how it (?:goes|works|is|runs|looks)(?: \w+)? (?:today|now)\b|(?:as it is )?today$|right now$|"
        r"как (?:оно )?сегодня(?!\w)|(?:comme c'est )?aujourd['’]hui$|como es hoy|hoy en día|como é hoje|hoje$|"
        r"(?:so läuft|wie) es heute(?!\w)|heute$|^ist\b|"
        r"état actuel|actuel(?:le)?\b|estado actual|estado atual|ist[\s-]?zustand|ist[\s-]?prozess"
    ),
}
_STATE = {state: re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE) for state, words in _STATES.items()}
_EXAMPLE = re.compile(
    r"(?<!\w)(?:example|sample|demo|пример|образец|exemple|ejemplo|exemplo|beispiel|muster)(?!\w)", re.IGNORECASE
)


def state_in(title: str) -> str | None:
    """The state that a title names, or None where it names none or both.

    >>> state_in("Путь клиента — КАК ЕСТЬ"), state_in("Journey (TO-BE)"), state_in("Gap: as is, to be")
    ('as-is', 'to-be', None)
    """
    found = [state for state, pattern in _STATE.items() if pattern.search(title)]
    return found[0] if len(found) == 1 else None


def is_example(title: str) -> bool:
    """Whether a title says that what follows is an example.

    >>> is_example("Example: Airbnb"), is_example("Пример заполнения"), is_example("Examples of pains in maps")
    (True, True, False)
    """
    return _EXAMPLE.search(title) is not None
