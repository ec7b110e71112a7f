"""Finding the journey maps in tables, boards and outlines that people made by hand.

>>> from cjm.shapes import Shapes, Table
>>> table = Table.of([["Этап", "Поиск", "Заказ"], ["Боли", "Мало фото", "Дорого"]], name="Лист1")
>>> found = recognise(Shapes(tables=[table]), name="Доставка")
>>> found.atlas.maps[0].phases
(Phase('Поиск', 1 pains), Phase('Заказ', 1 pains))
>>> found.decisions[1].choice.say("ru"), [reason.say("ru") for reason in found.decisions[1].evidence][:2]
('этапы идут вправо', ['слово об этапах в углу', '1 подпись дорожки под ним'])
"""

from cjm.recognise._explain import explain
from cjm.recognise._hints import Layout, MapLayout
from cjm.recognise._recognise import Recognised, recognise
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import standard_vocabularies

__all__ = ["Decision", "Layout", "MapLayout", "Recognised", "explain", "recognise", "standard_vocabularies"]
