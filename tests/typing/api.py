"""Code as users write it: both type checkers must agree that the right lines are right and the wrong ones wrong.

Not run: `mypy` reads it with everything else. Each `type: ignore` is a line that must be refused; where it is not, mypy
says that the comment is unused.
"""

from pathlib import Path
from typing import assert_type

import cjm

short = cjm.Phase(
    "Заказ",
    aida="action",
    touchpoints=["Баннер", cjm.Touchpoint("Корзина", control="controllable", responsibilities="Продукт")],
    pains="Промокод не сработал",
    emotions=["2/5", cjm.Emotion(-0.5)],
    custom={"Что видит": ["Корзину", cjm.Text("Сумму", persona="Иван")]},
)
m = cjm.JourneyMap("Заказ еды", phases=[short, "Доставка"], personas="Иван", date="2026-03-31")

assert_type(m.phases[0].touchpoints, tuple[cjm.Touchpoint, ...])
assert_type(m.phases[0].touchpoints[0].channel, str | None)
assert_type(next(m.walk(cjm.Pain)), cjm.Pain)
assert_type(m.find("промокод", kind=cjm.Pain), tuple[cjm.Pain, ...])
assert_type(m.replace("touchpoint/korzina", medium="online"), cjm.JourneyMap)
assert_type(cjm.read(Path("clinic.xlsx"), map="To-be"), cjm.JourneyMap)
assert_type(cjm.read_atlas(b"..."), cjm.Atlas)
assert_type(cjm.write(m, "clinic.svg").notes, tuple[cjm.Note, ...])
assert_type(cjm.to_bytes(m, "svg"), bytes)
assert_type(cjm.Atlas("Клиника", maps=[m])["To-be"], cjm.JourneyMap)

cjm.Touchpoint("Баннер", "Реклама")  # type: ignore[call-arg] # only the first field goes by position
cjm.Touchpoint("Баннер", control="manageable")  # type: ignore[arg-type]
cjm.Phase("Заказ", touchpoints=5)  # type: ignore[arg-type]
cjm.Phase("Заказ", stage="order")  # type: ignore[call-arg]
m.title = "Другая"  # type: ignore[misc]
m.phases[0].touchpoints.append("Баннер")  # type: ignore[attr-defined]
cjm.reed("clinic.xlsx")  # type: ignore[attr-defined]
