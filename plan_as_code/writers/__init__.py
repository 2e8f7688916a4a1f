"""Writers: a paper and a theme in, the bytes of one file format out."""
