"""Looks that plugins declare: complete, legible, found by name."""

import pytest

import cjm
from cjm._theme import LEAST, PAIRS, contrast


def test_a_theme_says_only_what_differs_and_has_every_colour():
    theme = cjm.Theme("nhs/blue", colours={"frame": "#005EB8"})

    assert set(cjm.Theme.names()) == set(theme.colours)
    assert ("#005EB8", "#FFFFFF") == (theme.colours["frame"], theme.colours["paper"])


@pytest.mark.parametrize(
    "one, two, wanted", [("#000000", "#FFFFFF", 21.0), ("#FFFFFF", "#FFFFFF", 1.0), ("#777777", "#FFFFFF", 4.48)]
)
def test_contrast_is_counted_as_wcag_does(one, two, wanted):
    assert wanted == round(contrast(one, two), 2) == round(contrast(two, one), 2)


def test_a_text_that_could_not_be_read_is_refused_with_all_its_pairs():
    with pytest.raises(cjm.PluginError) as caught:
        cjm.Theme("pale", colours={"muted": "#C0C0C0"})

    assert ["muted on paper", "muted on zebra"] == [
        fault.what.partition(" has ")[0] for fault in caught.value.faults if "contrast" in fault.what
    ]
    assert "pale" in str(caught.value)


@pytest.mark.parametrize(
    "colours, said", [({"inc": "#000000"}, "inc"), ({"ink": "black"}, "black"), ({"ink": 0}, "ink"), (3, "3")]
)
def test_what_is_no_colour_is_refused_with_what_there_is(colours, said):
    with pytest.raises(cjm.PluginError, match=said):
        cjm.Theme("wrong", colours=colours)


def test_a_theme_is_called_by_the_language():
    theme = cjm.Theme("x", title={"ru": "Тёмная", "en": "Dark"})

    assert ("Тёмная", "Dark", "Тёмная") == (theme.title_in("ru"), theme.title_in("en"), theme.title_in("de"))
    assert "x" == cjm.Theme("x").title_in("ru")


def test_the_themes_that_come_with_the_drawings_are_declared_by_their_plugin():
    found = {each.name: {theme.name for theme in each.themes} for each in cjm.plugins() if each.themes}

    assert {"cjm-svg": {"house", "dark", "print", "contrast"}} == found
    assert {"house", "dark", "print", "contrast"} <= {each.name for each in cjm.themes()}


@pytest.mark.parametrize("name", ["house", "dark", "print", "contrast"])
def test_each_pair_of_each_theme_can_be_read(name):
    theme = next(each for each in cjm.themes() if each.name == name)

    assert [] == [(one, two) for one, two in PAIRS if contrast(theme.colours[one], theme.colours[two]) < LEAST]


def test_the_theme_for_grey_printers_has_no_colour_at_all():
    theme = next(each for each in cjm.themes() if each.name == "print")

    assert [] == [name for name, each in theme.colours.items() if len({each[1:3], each[3:5], each[5:7]}) > 1]


def test_two_plugins_cannot_declare_one_name():
    with pytest.raises(cjm.PluginError, match="house"), cjm.using(cjm.Theme("house")):
        pass


def test_a_theme_that_is_known_in_a_block_draws_and_is_forgotten():
    m = cjm.JourneyMap("m", phases=["p"])
    with cjm.using(cjm.Theme("green", colours={"frame": "#0B5A2B"})):
        drawn = cjm.to_bytes(m, "svg", theme="green")

    assert b"#0B5A2B" in drawn
    assert b"#0B5A2B" in cjm.to_bytes(m, "svg", theme=cjm.Theme("own", colours={"frame": "#0B5A2B"}))
    with pytest.raises(cjm.CjmError, match=r"green.*house"):
        cjm.to_bytes(m, "svg", theme="green")
