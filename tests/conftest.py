"""Properties are tried on the same examples in every run, so that a change is judged by what it does.

`pytest --hypothesis-profile=new` tries examples that nobody has tried.
"""

from hypothesis import settings

settings.register_profile("new", deadline=None)
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")
