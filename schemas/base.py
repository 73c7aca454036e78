"""The base of every model: frozen, closed, compared by value."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen Pydantic model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
