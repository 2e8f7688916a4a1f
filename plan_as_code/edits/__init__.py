"""Changes made to a plan's YAML, every other byte kept: comments, order, quotes, line ends."""

from plan_as_code.edits.alter import altered
from plan_as_code.edits.rewrite import apply, apply_to_text, rewrite, sound

__all__ = ["altered", "apply", "apply_to_text", "rewrite", "sound"]
