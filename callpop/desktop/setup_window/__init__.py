"""The first start: four short steps from nothing to the first popup."""
