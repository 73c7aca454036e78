"""The JSON sidecar of a saved page: `page.html.json` beside `page.html`. Its format is documented in docs/sidecar.md."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError

from raw import instants
from raw.faults import fault, of_os_error
from raw.metadata import NOTHING, Metadata, is_page_address
from schemas.base import Model
from schemas.capture import RepresentsBasis
from schemas.reject import Reject

ENDING = ".json"
MAX_BYTES = 1_000_000


def _address(value: str) -> str:
    if not is_page_address(value):
        raise ValueError(f"{value!r} is no address of a web page")
    return value


def _instant(value: Any) -> Any:
    return instants.instant(value) if isinstance(value, str) else value


def _day(value: Any) -> Any:
    return instants.instant(value).date() if isinstance(value, str) else value


class Sidecar(Model):
    """What a sidecar may say; every field is optional.

    `captured_at` is the crawler's own clock; `represents_at` the day that the page stands for, with `represents_basis` for how that is
    known (`manifest` where it does not say). `note` is for people and not read.
    """

    url: Annotated[str, AfterValidator(_address)] | None = None
    captured_at: Annotated[datetime, BeforeValidator(_instant)] | None = None
    represents_at: Annotated[date, BeforeValidator(_day)] | None = None
    represents_basis: RepresentsBasis | None = None
    http_status: Annotated[int, Field(ge=100, le=599)] | None = None
    media_type: Annotated[str, Field(min_length=3, max_length=200)] | None = None
    note: str | None = None


def read(page: Path, page_uri: str) -> tuple[Metadata, list[Reject]]:
    """What the sidecar of a page says; nothing where there is none. A field that is wrong is a reject, the others count."""
    path, location = page.with_name(page.name + ENDING), page_uri + ENDING
    try:
        if not path.is_file():
            return NOTHING, []
        if path.stat().st_size > MAX_BYTES:
            return NOTHING, [fault("bad_sidecar", location, f"the sidecar {location} is larger than {MAX_BYTES} bytes: it is no sidecar")]
        values = json.loads(path.read_bytes())
    except OSError as error:
        return NOTHING, [of_os_error(error, location)]
    except (ValueError, RecursionError) as error:
        message = f"the sidecar {location} is no JSON ({error}). Write it as docs/sidecar.md says; the page was read without it"
        return NOTHING, [fault("bad_sidecar", location, message)]
    if not isinstance(values, dict):
        kind = type(values).__name__
        message = f"the sidecar {location} is no JSON object but {kind}. Write it as docs/sidecar.md says; the page was read without it"
        return NOTHING, [fault("bad_sidecar", location, message)]
    return _metadata(values, location)


def _metadata(values: dict[str, Any], location: str) -> tuple[Metadata, list[Reject]]:
    rejects: list[Reject] = []
    try:
        said = Sidecar.model_validate(values)
    except ValidationError as error:
        for problem in error.errors(include_url=False, include_context=False, include_input=False):
            field = str(problem["loc"][0])
            reason = (
                f"the field {field!r} is unknown"
                if problem["type"] == "extra_forbidden"
                else f"{field}: {problem['msg'].removeprefix('Value error, ')}"
            )
            code = "unknown_field" if problem["type"] == "extra_forbidden" else f"bad_{field}"
            rejects.append(fault(code, location, f"{location}: {reason}. The other fields are used", payload={field: values.get(field)}))
            values = {name: value for name, value in values.items() if name != field}
        said = Sidecar.model_validate(values)
    basis = said.represents_basis or RepresentsBasis.MANIFEST
    return (
        Metadata(
            url=said.url,
            captured_at=said.captured_at,
            represents_at=said.represents_at,
            represents_basis=basis if said.represents_at else None,
            http_status=said.http_status,
            media_type=said.media_type.lower() if said.media_type else None,
        ),
        rejects,
    )
