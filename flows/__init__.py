"""The stages put together: the Prefect flow, its schedule and the `pledger` command. Only this package imports Prefect."""
