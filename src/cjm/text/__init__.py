from ._clusters import clusters
from ._measure import MARGIN, width
