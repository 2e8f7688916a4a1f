"""A theme's folder looked through for its designer: what is in it, what is missing, how it shows.

Joins what writers know of templates with what `verify` sees in finished files.
"""
