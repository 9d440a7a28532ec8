"""The tasks of `template`: write a file to begin with, check one, let a council use it."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from models.cli.finding import find_council
from models.records import CouncilTemplate, TemplateFinding, TemplateStyle
from models.secretariat import Secretariat
from models.secretariat.templates import Templates

_BUILT_IN = {style.value: style for style in (TemplateStyle.MODERN, TemplateStyle.CLASSIC)}


def new_template(options: argparse.Namespace) -> bool:
    """Write a template to begin with."""
    Templates.write_new(options.file, TemplateStyle(options.style))
    print(options.file)
    return True


def check_template(options: argparse.Namespace) -> bool:
    """List what is amiss in a template; whether it can be used."""
    findings = Templates.check(Templates.read(options.file))
    _print_findings(findings)
    usable = not any(finding.forbids for finding in findings)
    print("Skabelonen kan bruges." if usable else "Skabelonen kan ikke bruges.")
    return usable


def set_template(secretariat: Secretariat, options: argparse.Namespace) -> bool:
    """Let a council write with a template; what is amiss in it is told."""
    council = find_council(secretariat, options.council)
    built_in = _BUILT_IN.get(options.template.casefold())
    template = CouncilTemplate(built_in) if built_in else Templates.read(Path(options.template))
    secretariat.templates.set(council.id, template)
    _print_findings(Templates.check(template))
    print(f"{council.name} skriver nu med skabelonen {options.template}.")
    return True


def _print_findings(findings: Iterable[TemplateFinding]) -> None:
    for finding in findings:
        print(f"{'Fejl' if finding.forbids else 'Bemærk'}: {finding.text}")
