"""Tests of the rules on Office files: a clean file, one fault put in, the finding word for word."""
