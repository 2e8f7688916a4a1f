"""YAML as written words with places: the only home of the yaml library."""

from plan_as_code.source.compose import parse
from plan_as_code.source.mending import parse_on
from plan_as_code.source.nodes import Entry, Mapping, Node, Scalar, Sequence, lines_of

__all__ = ["Entry", "Mapping", "Node", "Scalar", "Sequence", "lines_of", "parse", "parse_on"]
