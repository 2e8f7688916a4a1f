"""Office files read from their XML: what a reader sees, without the libraries that write them."""
