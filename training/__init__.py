"""Learning the weights of ranking and confidence from question sets; ``python -m training --help`` says how.

What is learnt is a function of the sets and the code: the same inputs give the same bytes, whatever model ships.

A **set** is an FAQ and questions to it, of which one knows the entry that answers them (``sets``). More questions are made of
each (``parts``). Every question is laid beside the entries that it may be about (``rows``). From the rows are learnt, one after
the other, the weights of the ranking (``ranking``), the trees that judge its first entries (``confidence``), and what makes
their log-odds true (``calibration``). ``measure`` says what that is worth on sets that were left out.
"""
