"""What a review of progress has to say: what moved, what stands out, what is measured.

Numbers and the records they are of. Papers put them in words, each format the same ones.
"""
