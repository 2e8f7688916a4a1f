"""Rules on finished Office files: one function per fault, named by it."""
