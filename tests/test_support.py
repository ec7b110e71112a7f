import pytest

from tests.support import corpus, need_tool


def test_a_tool_that_is_here_is_found():
    assert need_tool("git").endswith("git")


def test_a_missing_tool_is_named_with_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(pytest.skip.Exception, match=r"rsvg-convert is not installed .*librsvg2-bin"):
        need_tool("rsvg-convert")


def test_a_missing_corpus_is_named_with_its_place(monkeypatch, tmp_path):
    monkeypatch.setenv("CJM_CORPUS", str(tmp_path / "elsewhere"))

    with pytest.raises(pytest.skip.Exception, match="elsewhere"):
        corpus("markdown")
