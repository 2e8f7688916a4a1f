"""How the theme that ships with plan-as-code is drawn; `tools/make_theme.py` calls it."""
