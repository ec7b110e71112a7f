"""`python -m cjm.cli`, for whoever has no `cjm` on the path."""

import sys

from cjm.cli import main

if __name__ == "__main__":
    sys.exit(main())
