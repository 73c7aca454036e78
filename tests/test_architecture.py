"""The house rules, held by machine: who may import whom, what names are ours, and that nothing stands unlisted."""

import subprocess
import sys
import time
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("explorer", "extractors", "flows", "raw", "schemas", "warehouse")


def modules(package: str) -> set[str]:
    """The modules and subpackages directly in a package."""
    return {path.stem for path in (ROOT / package).iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()} - {"__init__"}


def test_the_import_rules_hold() -> None:
    done = subprocess.run([str(Path(sys.executable).parent / "lint-imports")], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", PACKAGES)
def test_each_top_level_name_belongs_to_our_distribution_only(name: str) -> None:
    assert set(packages_distributions()[name]) == {"pledger"}


def test_no_module_of_flows_is_named_like_something_else() -> None:
    """Prefect puts a flow file's folder first on sys.path: a module named like another one would hide it."""
    taken = set(packages_distributions()) | set(sys.stdlib_module_names)
    assert modules("flows") & taken == set()


def test_every_component_is_in_the_pipeline() -> None:
    from extractors.components import COMPONENTS
    from extractors.pipeline import build_nlp

    assert set(COMPONENTS) <= set(build_nlp().pipe_names)
    named = {name.removeprefix("pledger_") for name in COMPONENTS}
    assert named <= modules("extractors/components")


def test_every_record_kind_has_a_drafter_and_every_drafter_is_listed() -> None:
    from extractors.records import DRAFTERS
    from schemas.claim import RECORD_KINDS

    listed = {drafter.__module__.rpartition(".")[2] for drafter in DRAFTERS}
    kinds = {f"{kind.kind_name}s".replace("countrys", "countries") for kind in RECORD_KINDS}
    assert listed == kinds


def test_every_source_is_listed() -> None:
    from raw.sources import SOURCES

    readers = {path.stem for path in (ROOT / "raw" / "sources").glob("*.py") if "\ndef knows(" in path.read_text(encoding="utf-8")}
    assert {kind.name for kind in SOURCES} == readers


def test_help_imports_nothing_heavy() -> None:
    script = "import sys; sys.argv = ['pledger', '--help']\nfrom flows.cli import main\ntry: main()\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert loaded & {"apprise", "prefect", "spacy", "duckdb", "pyarrow", "bs4", "lxml"} == set()


def test_help_is_quick() -> None:
    """Within five times what importing Typer costs, best of five runs each in turn: this machine may be busy."""

    def seconds(*command: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        return time.perf_counter() - began

    pairs = [
        (seconds("-c", "import sys; sys.argv = ['pledger', '--help']; from flows.cli import main; main()"), seconds("-c", "import typer"))
        for _ in range(5)
    ]
    assert min(helped for helped, _ in pairs) <= 5 * min(bare for _, bare in pairs)
