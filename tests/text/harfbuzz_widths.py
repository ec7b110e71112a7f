"""Make `harfbuzz_widths.json`, the widths that HarfBuzz gives to the phrases of the tests; run by hand.

pip install uharfbuzz && python tests/text/harfbuzz_widths.py
"""

from __future__ import annotations

import json
import random
from pathlib import Path

FONTS = Path("/usr/share/fonts/opentype/inter")
FACES = {400: FONTS / "Inter-Regular.otf", 600: FONTS / "Inter-SemiBold.otf"}
STAND_INS = {
    400: Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    600: Path("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"),
}
KEPT = Path(__file__).with_name("harfbuzz_widths.json")

WORDS = {
    "ru": (
        "Запись к врачу через колл-центр «Гарантия» АО «Тинькофф» — 25 % клиентов, № 5; ждёт ответа (3 дня)? Удобно! "
        "ГУВД Татьяна ТАРИФ объём съёмка Юлия УЗИ 1 000 ₽ г. Уфа: эффект… Рассрочка Ж/Д ё-моё Город Гул Та То Ту РА УА АУ"
    ).split(),
    "en": (
        "Booking a visit, “AVATAR” Tom's To-do: 3.5 days (24/7) at $19.99! Type WAVE & Toyota; f/x Yes? P.S. Ta Va LT "
        "LY AV 100% e-mail #1 A/B ‘quote’ Customer’s journey map Touchpoint Frontstage KPI NPS Wi-Fi jQuery fjord rv."
    ).split(),
}


def phrases(count: int) -> list[str]:
    """Return that many Russian and English phrases of one to nine words, the same ones each time."""
    chance = random.Random(5)
    return [" ".join(chance.choices(WORDS[chance.choice(("ru", "en"))], k=chance.randint(1, 9))) for _ in range(count)]


def widths(texts: list[str], size: float, weight: int, faces: dict[int, Path] = FACES) -> list[float]:
    """Return what HarfBuzz says; without contextual alternates, which the embedded subset has not."""
    import uharfbuzz

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(faces[weight])))
    font = uharfbuzz.Font(face)
    found = []
    for text in texts:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, {"calt": False})
        found.append(sum(glyph.x_advance for glyph in buffer.glyph_positions) * size / face.upem)
    return found


if __name__ == "__main__":
    texts = phrases(60)
    kept = {
        str(weight): dict(zip(texts, [round(w, 3) for w in widths(texts, 14, weight)], strict=True)) for weight in FACES
    }
    KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
