"""The conformance kit: what a plugin's tests are made of.

    from cjm.testing import FormatContract

    class TestOpml(FormatContract):
        format = "opml"

Beside the contracts there are `samples()`, maps written by hand, and Hypothesis strategies for any value of the model:
`maps()`, `atlases()`, `values(cjm.Pain)`, `texts()`. Needs `cjm-core[testing]`.
"""

import pytest

# Before the contracts are imported, so that a failed assertion in them shows what differs.
pytest.register_assert_rewrite("cjm.testing._contracts", "cjm.testing._edit_contract")

from cjm.testing._contracts import CheckContract, FormatContract, PluginContract  # noqa: E402
from cjm.testing._edit_contract import EditContract  # noqa: E402
from cjm.testing._edited import EDITED, Edit  # noqa: E402
from cjm.testing._edits import EDITS  # noqa: E402
from cjm.testing._samples import samples  # noqa: E402
from cjm.testing.strategies import atlases, maps, texts, values  # noqa: E402

__all__ = [
    "EDITED",
    "EDITS",
    "CheckContract",
    "Edit",
    "EditContract",
    "FormatContract",
    "PluginContract",
    "atlases",
    "maps",
    "samples",
    "texts",
    "values",
]
