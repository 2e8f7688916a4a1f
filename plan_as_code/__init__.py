"""A partnership's plan as YAML in git, and every paper out of it."""
