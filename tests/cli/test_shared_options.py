"""The options that commands share."""

from __future__ import annotations

import inspect
from datetime import date

from rightscli.cli.options import OutputFormat, with_settings, with_some_settings
from rightscli.cli.settings import FORMATS, Settings
from rightscli.model import Language


def test_a_command_takes_only_the_options_that_it_obeys() -> None:
    """The options that were named come in the order of their declaration; the rest is as if not asked for."""

    @with_some_settings("as_of", "lang")
    def command(id: str, *, settings: Settings) -> int:
        assert Settings(language=Language.EN, language_asked=True, day=date(2026, 3, 31)) == settings
        return len(id)

    assert ["id", "lang", "as_of"] == list(inspect.signature(command).parameters)
    assert 3 == command(id="abc", lang=Language.EN, as_of=date(2026, 3, 31))


def test_a_parameter_of_the_command_takes_the_place_of_a_shared_one() -> None:
    """A command may word an option itself."""

    @with_settings
    def command(*, settings: Settings, output: int = 0) -> int:
        assert settings.output is None
        return output

    assert 1 == list(inspect.signature(command).parameters).count("output")


def test_the_formats_on_offer_are_those_of_the_fast_lane() -> None:
    """One list, of which text is the first and the usual one."""
    offered = [str(one.value) for one in OutputFormat]

    assert list(FORMATS) == offered
    assert FORMATS[0] == Settings(language=Language.EN, language_asked=True).format


def test_a_command_is_given_a_format_as_plain_text() -> None:
    """Commands compare formats with texts."""

    @with_some_settings("output_format")
    def command(*, settings: Settings) -> int:
        return ["text", "json", "markdown"].index(settings.format)

    assert [0, 1, 2] == [command(output_format=OutputFormat(one)) for one in FORMATS]
