"""Signs of one line, drawn in a square of 16: for the kinds of channels, and for what else is marked."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

ICONS: Final = {
    # channels
    "online": "M2 3.5h12v8H2z M5.5 14h5",
    "offline": "M8 14.2S3.4 9.8 3.4 6.4a4.6 4.6 0 0 1 9.2 0C12.6 9.8 8 14.2 8 14.2z "
    "M8 8a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z",
    "site": "M2 3h12v10H2z M2 6h12 M4 4.5h.1 M6 4.5h.1",
    "mobile": "M5 1.8h6v12.4H5z M7.2 12h1.6",
    "phone": "M4.2 2.2h2.3l1.1 3-1.5 1.2a8 8 0 0 0 3.5 3.5l1.2-1.5 3 1.1v2.3c0 1-.8 1.6-1.7 1.5A11 11 0 0 1 2.7 3.9c"
    "-.1-.9.5-1.7 1.5-1.7z",
    "mail": "M2 3.5h12v9H2z M2 4.2l6 4.8 6-4.8",
    "chat": "M2.2 3h11.6v8H8l-3.2 2.6V11H2.2z M5 6h6 M5 8.2h4",
    "bell": "M4.2 11.4V7a3.8 3.8 0 0 1 7.6 0v4.4l1.2 1H3z M6.8 14h2.4",
    "people": "M6 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z M1.8 13.2c0-2.6 1.7-4.2 4.2-4.2s4.2 1.6 4.2 4.2 "
    "M10.6 3.2a2.1 2.1 0 0 1 0 4 M11.6 9.3c1.7.4 2.7 1.8 2.7 3.9",
    "horn": "M2.4 6.4v3.2h2.4l6.4 3.2V3.2L4.8 6.4z M13.2 6.4v3.2 M5.4 9.8l.8 3.4h1.6l-.8-2.8",
    "star": "M8 1.9l1.9 3.9 4.2.6-3 3 .7 4.2L8 11.6l-3.8 2 .7-4.2-3-3 4.2-.6z",
    "person": "M8 7.4a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8z M2.6 14.4c0-3.2 2.2-5.2 5.4-5.2s5.4 2 5.4 5.2",
    "shop": "M2.6 6.6V14h10.8V6.6 M1.8 6.4L3.2 2.4h9.6l1.4 4z M6.4 14V9.6h3.2V14",
    "page": "M3.6 1.8h6l2.8 2.8v9.6H3.6z M9.4 1.8v3h3 M5.6 8h4.8 M5.6 10.6h4.8",
    "box": "M2.4 5L8 2l5.6 3v6.2L8 14.2l-5.6-3z M2.4 5L8 8l5.6-3 M8 8v6.2",
    "card": "M1.8 3.6h12.4v8.8H1.8z M1.8 6.4h12.4 M4 10h3",
    "find": "M7 11.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2z M10.4 10.4l3.4 3.4",
    "video": "M2 3.4h12v9.2H2z M6.8 6v4l3.4-2z",
    "screen": "M3 2h10v8.4H3z M8 10.4v3.4 M5 13.8h6",
    "route": "M4 13.6a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z M12 6a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 12 6z "
    "M5.8 11.8h4.4a2.2 2.2 0 0 0 0-4.4H6.4a2.2 2.2 0 0 1 0-4.4h3.8",
    "cart": "M1.6 2.6h2l1.6 7.6h6.8l1.4-5.4H4.2 M6 13.4h.2 M11 13.4h.2",
    # other signs
    "bulb": "M5.8 11.2C4.4 10.2 3.6 8.9 3.6 7.2a4.4 4.4 0 0 1 8.8 0c0 1.7-.8 3-2.2 4z M6.2 13.4h3.6",
    "clock": "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M8 4.6V8l2.4 1.6",
    "quote": "M6.5 4.5C4 5.5 3 7 3 9.2V11.5h3.2V8.8H4.6 M13 4.5c-2.5 1-3.5 2.5-3.5 4.7v2.3h3.2V8.8h-1.6",
    "plus": "M8 3.5v9 M3.5 8h9",
    "stop": "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M3.8 3.8l8.4 8.4",
    "question": "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M6 6.4a2 2 0 1 1 2.8 1.8"
    "c-.6.3-.8.6-.8 1.4 M8 11.6h.1",
    "flag": "M4 14.2V2 M4 2.6h8l-2 3 2 3H4",
    "warn": "M8 2.2l6.2 11.2H1.8z M8 6.4v3.2 M8 11.6h.1",
    "missing": "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M5.4 5.4l5.2 5.2 M10.6 5.4l-5.2 5.2",
    "planned": "M2.4 3.4h11.2v10.2H2.4z M2.4 6.4h11.2 M5.4 1.8v3 M10.6 1.8v3",
    "blind": "M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8z M3 13.4L13 2.6",
    "gear": "M8 10.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z M8 1.8v2 M8 12.2v2 M1.8 8h2 M12.2 8h2 M3.6 3.6L5 5 "
    "M11 11l1.4 1.4 M12.4 3.6L11 5 M5 11l-1.4 1.4",
}
"""The path of each sign."""

_STEMS: Final = (
    ("phone", "call$ calls$ call-cent phone телефон звон колл-ц hotline горячая"),
    ("mail", "email e-mail mail$ почт письм рассылк newsletter"),
    ("chat", "chat чат$ чат- чате$ чата$ messenger мессендж telegram whatsapp viber поддержк support"),
    ("bell", "push пуш sms смс notification уведомлен напомин reminder"),
    ("star", "review отзыв рейтинг rating оцен"),
    ("people", "social соц$ соци соцсет сообществ community word-of-mouth сарафан совет знаком коллег друз friend"),
    ("horn", "advert реклам banner баннер промо promo ads$ billboard блогер blogger influenc"),
    ("find", "search поиск seo$ google яндекс"),
    ("video", "video видео webinar вебинар youtube tutorial stream"),
    ("cart", "cart$ basket корзин checkout"),
    ("card", "payment оплат платёж платеж bank банк$ банка$ касс сбп$"),
    ("box", "parcel package упаков посылк пакет"),
    ("route", "courier курьер deliver достав logist трекер track такси taxi"),
    ("mobile", "app$ app- mobile приложен мобил смартфон"),
    ("page", "document документ договор contract анкет форм$ форма$ form$ letter бумаг leaflet брошюр invoice чек$"),
    ("site", "website web site$ page$ сайт landing портал portal личный browser desktop блог$ блоге$ blog интернет"),
    ("screen", "kiosk киоск терминал terminal atm$ банкомат display табло экран screen"),
    (
        "shop",
        "venue office офис store$ магазин салон филиал branch shop отделен клиник room$ регистратур кабинет зал$ зона$",
    ),
    ("person", "person человек staff сотрудник консультант manager менеджер врач sales продав"),
)
"""The beginnings of words, or whole ones, by which a kind of channel is known, the more telling signs first."""


@lru_cache(maxsize=4096)
def channel_icon(*said: str | None) -> str | None:
    """The sign for what is said of a channel or touchpoint, the first text that tells one; None where none does.

    >>> channel_icon(None, "call"), channel_icon("Личный кабинет на сайте"), channel_icon("Погода")
    ('phone', 'site', None)
    """
    for text in said:
        if not text:
            continue
        words = text[:200].casefold().replace("_", " ").replace("/", " ").split()
        for icon, stems in _STEMS:
            if any(_begins(word, stem) for word in words for stem in stems.split()):
                return icon
    return None


def _begins(word: str, stem: str) -> bool:
    return word.strip("«»\"'.,:;()") == stem[:-1] if stem.endswith("$") else word.startswith(stem)
