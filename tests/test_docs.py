"""The reference pages are complete, and say what the code says."""

import inspect
import re

import pytest

import cjm
from cjm import hooks
from tests.reference_pages import REFERENCE, formats_table, names_page, signature
from tests.support import ROOT

HOOKS = {name: value for name, value in vars(hooks).items() if name.startswith("cjm_") and inspect.isfunction(value)}
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def page(name: str) -> str:
    return (REFERENCE / name).read_text("utf-8")


def headings(text: str) -> list[str]:
    return re.findall(r"(?m)^#+ (.+)$", text)


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_has_a_heading_with_its_signature(name):
    assert f"`{signature(name, HOOKS[name])}`" in headings(page("hooks.md"))


def test_the_hooks_page_has_no_hook_that_is_gone():
    assert {f"`{signature(name, hook)}`" for name, hook in HOOKS.items()} == {
        each for each in headings(page("hooks.md")) if each.startswith("`cjm_")
    }


def test_each_public_name_has_a_heading():
    listed = [each.strip("`").removeprefix("cjm.") for each in headings(page("names.md")) if each.startswith("`cjm.")]

    assert sorted(cjm.__all__) == sorted(listed)


def test_the_page_of_names_says_what_the_code_says():
    assert names_page() == page("names.md"), "python -m tests.reference_pages writes it anew"


def test_each_function_is_shown_with_its_signature():
    text = page("names.md")
    functions = {name: getattr(cjm, name) for name in cjm.__all__ if inspect.isfunction(getattr(cjm, name))}

    assert {"read", "write", "load", "to_bytes", "dumps", "loads", "check"} <= set(functions)
    assert not [name for name, function in functions.items() if signature(name, function) not in text]


@pytest.mark.parametrize("path", [REFERENCE / "formats.md", ROOT / "README.md"], ids=lambda path: path.name)
def test_the_table_of_formats_says_what_the_code_says(path):
    text = path.read_text("utf-8")

    table = text.partition("<!-- formats -->\n")[2].partition("\n<!-- end of formats -->")[0]
    assert formats_table() == table, "python -m tests.reference_pages writes it anew"


@pytest.mark.parametrize("error", [name for name in cjm.__all__ if name in vars(cjm.errors)])
def test_each_error_says_when_it_comes(error):
    text = page("names.md")

    assert (inspect.getdoc(getattr(cjm, error)) or "?").splitlines()[0] in text


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(path):
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text("utf-8"))

    assert not [each for each in links if "://" not in each and not (path.parent / each).exists()]


def test_each_page_of_the_docs_is_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        links = re.findall(r"\]\(([^)#]+\.md)[^)]*\)", path.read_text("utf-8"))
        waiting += [(path.parent / link).resolve() for link in links if "://" not in link]

    assert set(PAGES) <= reached
