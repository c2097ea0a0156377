"""How words are read: analyser, lexicon, vectors, kinds of answers, text that is safe to show."""
