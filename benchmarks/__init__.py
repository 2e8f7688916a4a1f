"""How fast plan-as-code is, beside the tools it is compared with."""
