"""Whether a drawing is fit to be put on a wall: judged without a person, from its file and as a browser shows it.

`faults_of_file` reads the file alone; a `Checker` looks at it in a browser. Each gives a list of `Fault`, empty where
all is well. From the command line, over files: `python -m tests.checker map.svg …`.
"""

from ._browser import Checker
from ._faults import Fault
from ._file import faults_of_file, repeated

__all__ = ["Checker", "Fault", "faults_of_file", "repeated"]
