"""Tests of the checks: the YAML that provokes a finding, and the finding word for word."""
