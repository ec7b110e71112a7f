"""Maps of every proportion for the eyes of the checker: from a number, and the same from the same number.

`cjm.testing.strategies` makes maps that are odd; these are shaped as people shape them, up to their extremes: a step
or dozens, a lane or all, a letter or a thousand, in Russian, English, and now and then in another script.
"""

from __future__ import annotations

from random import Random
from typing import Any, Final, Literal

import cjm

_RU: Final = (
    "клиент врач запись очередь звонок оператор приложение оплата карта ошибка ждёт долго дорого быстро не в к с на без "
    "для при и а но что как регистратура результат анализов напоминание отзыв скидка 15 минут 40 % 1 200 ₽ № 5 — "
    "личный кабинет поликлиника перенаправление электронный ответственность взаимодействие"
).split(" ")
_EN: Final = (
    "customer doctor booking queue call agent app payment card error waits long expensive quickly not in to with at "
    "without for and but what how front desk result of tests reminder review discount 15 minutes 40 % $1,200 No. 5 – "
    "personal account responsibility interoperability misunderstanding"
).split(" ")
_OTHER: Final = (
    "予約の電話がなかなかつながらなくて本当に困っています",
    "불편한 결제 때문에 다시 시작했다",
    "ينتظر العميل الرد على مكالمته لفترة طويلة",
    "אני רק רוצה לדבר עם בן אדם",
    "👩‍👩‍👧‍👦 family 👍🏽 🏳️‍🌈 done",
    "https://example.org/a/very/long/path/that/never/ends?with=query&and=more",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "я",
    "!",
)
_WORDY: Final = (1, 1, 2, 3, 3, 4, 5, 6, 8, 10, 14, 25)
_TEXT_LANES: Final = (
    "goals business_goals actions thoughts needs expectations questions barriers positives quotes frontstage "
    "physical_evidence backstage systems"
).split()


def journey(seed: int) -> cjm.JourneyMap:
    """A map; one in five has extreme proportions."""
    return _Author(seed).map()


class _Author:
    """Makes up a map with one source of chance."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.language = self.chance.choice(["ru", "en"])
        self.bank = _RU if self.language == "ru" else _EN
        self.extreme = seed % 5 == 4
        self.count = 0
        self.pains: list[str] = []
        self.lanes = self.chance.sample(_TEXT_LANES, self.chance.randint(0, 7)) + self.chance.sample(
            ["emotions", "touchpoints", "pains", "ideas", "metrics", "ratings", "comments", "custom"],
            self.chance.randint(1, 8),
        )
        if self.extreme:
            self.lanes = [*_TEXT_LANES, "emotions", "touchpoints", "pains", "ideas"][:: self.chance.choice([1, 7])]

    def text(self, most: int = 25) -> str:
        chance = self.chance
        if chance.random() < 0.06:
            return chance.choice(_OTHER)
        words = chance.choice([each for each in _WORDY if each <= most])
        if self.extreme and most > 10 and chance.random() < 0.03:
            words = 140
        said = " ".join(chance.choice(self.bank) for _ in range(words))
        return said[0].upper() + said[1:]

    def id(self, kind: str) -> str:
        self.count += 1
        return f"{kind}-{self.count}"

    def some(self, value: Any, share: float = 0.4) -> Any:
        return value if self.chance.random() < share else None

    def map(self) -> cjm.JourneyMap:
        chance = self.chance
        phases = chance.choice([1, 2, 3, 4, 5, 6, 8]) if not self.extreme else chance.choice([1, 1, 12, 25])
        steps = chance.choice([0, 1, 2, 2, 3, 4]) if not self.extreme else chance.choice([0, 1, 4, 30 // phases])
        self.personas = [
            cjm.Persona(f"{self.text(2)} {n}", **self.persona()) for n in range(chance.choice([0, 1, 1, 2, 4]))
        ]
        built = [
            self.phase(f"{self.text(8)} {n + 1}", max(0, steps + chance.choice([-1, 0, 0, 1]))) for n in range(phases)
        ]
        ids = [str(each.id) for phase in built for each in (phase, *phase.steps)]
        return cjm.JourneyMap(
            self.text(),
            language=self.language,
            state=self.some("as-is"),
            scenario=self.some(self.text(), 0.7),
            customer_goal=self.some(self.text(14)),
            version=self.some("1.2"),
            date=self.some("2026-03-14"),
            authors=self.some(self.text(4)),
            personas=self.personas,
            phases=built,
            transitions=[self.transition(ids) for _ in range(chance.choice([0, 0, 1, 3]))] if len(ids) > 2 else [],
            evidence=[cjm.Evidence("interview", reference=self.text(5), sample=12)] if chance.random() < 0.4 else [],
            insights=[cjm.Insight(self.text(14))] if chance.random() < 0.3 else [],
        )

    def persona(self) -> dict[str, Any]:
        found = {
            "age": self.some(self.chance.randint(18, 90)),
            "role": self.some(self.text(10)),
            "quote": self.some(self.text(14)),
            "goals": [self.text(8) for _ in range(self.chance.choice([0, 1, 3]))],
            "frustrations": self.some(self.text(8)),
            "devices": self.some("Android"),
        }
        return {name: value for name, value in found.items() if value is not None}

    def transition(self, ids: list[str]) -> cjm.Transition:
        source, target = self.chance.sample(range(len(ids)), 2)
        kind: Literal["return", "skip"] = "return" if source > target else "skip"
        return cjm.Transition(ids[source], ids[target], kind=kind, share=self.some(0.25), note=self.some(self.text(5)))

    def phase(self, name: str, steps: int) -> cjm.Phase:
        made = [
            cjm.Step(
                f"{self.text(6)} {n + 1}", id=self.id("step"), duration=self.some("5 min", 0.2), **self.content(0.5)
            )
            for n in range(steps)
        ]
        own = self.content(0.9 if not steps else 0.25)
        return cjm.Phase(
            name,
            id=self.id("phase"),
            duration=self.some(self.text(3)),
            aida=self.some("interest", 0.2) or (),
            steps=made,
            **own,
        )

    def content(self, share: float) -> dict[str, Any]:
        chance = self.chance
        found: dict[str, Any] = {}
        for lane in self.lanes:
            if chance.random() > share:
                continue
            make = getattr(self, f"_{lane}", None)
            count = 1 if lane == "emotions" else chance.choice([1, 1, 1, 2, 4])
            if lane == "custom":
                found["custom"] = {"Что видит клиент": [self.text()]}
            elif make:
                found[lane] = [make() for _ in range(count)]
            else:
                found[lane] = [cjm.Text(self.text(), evidence=self._evidence()) for _ in range(count)]
        return found

    def _evidence(self) -> list[cjm.Evidence]:
        return [cjm.Evidence("survey", quote=self.text(8))] if self.chance.random() < 0.1 else []

    def _emotions(self) -> cjm.Emotion:
        persona = self.chance.choice(self.personas).name if self.personas and self.chance.random() < 0.3 else None
        label = self.some(self.text(3), 0.8)
        state = self.some("to-be", 0.1)
        return cjm.Emotion(round(self.chance.uniform(-1, 1), 2), label=label, persona=persona, state=state)

    def _touchpoints(self) -> cjm.Touchpoint:
        return cjm.Touchpoint(
            self.text(6),
            control=self.some(self.chance.choice(["controllable", "uncontrollable", "partly"]), 0.7),
            medium=self.some(self.chance.choice(["online", "offline"]), 0.7),
            channel=self.some(self.chance.choice(["App", "Колл-центр", "E-mail"]), 0.3),
            state=self.some(self.chance.choice(["missing", "inefficient", "planned"]), 0.2),
            moment_of_truth=self.some(True, 0.15),
            responsibilities=self.some(["Маркетинг", "Head of service"], 0.2) or [],
        )

    def _pains(self) -> cjm.Pain:
        id_ = self.id("pain")
        self.pains.append(id_)
        return cjm.Pain(
            self.text(),
            id=id_,
            severity=self.some(self.chance.choice(["1/3", "2/3", "high", "критично"]), 0.8),
            responsibilities=self.some(["Поддержка"], 0.2) or [],
            evidence=self._evidence(),
        )

    def _ideas(self) -> cjm.Idea:
        solves = [self.chance.choice(self.pains)] if self.pains and self.chance.random() < 0.6 else []
        return cjm.Idea(self.text(), solves=solves, impact=self.some("high"), effort=self.some("low"))

    def _metrics(self) -> cjm.Metric:
        value, target = round(self.chance.uniform(0, 100), 1), self.some(50)
        return cjm.Metric(
            self.text(4), value=self.some(value, 0.8), unit=self.some("%"), target=target, direction=self.some("up")
        )

    def _ratings(self) -> cjm.Rating:
        return cjm.Rating(f"{self.chance.randint(1, 5)}/5", kind=self.some("satisfaction"))

    def _comments(self) -> cjm.Comment:
        return cjm.Comment(self.text(10), author=self.some(self.text(2)))
