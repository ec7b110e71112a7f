"""Finding the journey maps in tables, boards and outlines that people made by hand.

>>> from cjm.shapes import Shapes, Table
>>> table = Table.of([["Этап", "Поиск", "Заказ"], ["Боли", "Мало фото", "Дорого"]], name="Лист1")
>>> found = recognise(Shapes(tables=[table]), name="Доставка")
>>> found.atlas.maps[0].phases
(Phase('Поиск', 1 pains), Phase('Заказ', 1 pains))
>>> print(found.decisions[1])
lane: 'Боли' is pains (1.0), because of a known label
"""

from cjm.recognise._recognise import Recognised, recognise
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import standard_vocabularies

__all__ = ["Decision", "Recognised", "recognise", "standard_vocabularies"]
