"""Stop words that are added to what tantivy has for a language."""

from __future__ import annotations

EXTRA_STOP_WORDS = {
    "ar": "في من على إلى عن أن إن هل ما ماذا كيف متى أين لماذا هو هي هذا هذه ذلك التي الذي و أو لا أنا يمكن",
    "el": "ο η το οι τα του της των τον την και να σε με για από που πως πώς τι είναι δεν θα στο στη στην μπορώ",
    "ro": "și si în in la de pe cu un o al a ai ale cum ce care este sunt pot nu se să sa din pentru când unde",
    "tr": "ve bir bu da de için ile mi mı mu mü ne nasıl nerede neden kim ben sen o biz siz olarak daha çok var",
    "ta": "ஒரு என்று மற்றும் இந்த என்ன எப்படி எங்கே ஏன் நான் நீங்கள் அது இது",
    "de": "wie kann ich was ist wo wann warum wer mein meine meinen meinem meiner man gibt es bitte",
    "es": "cómo puedo qué cuál dónde cuándo por qué quién mi mis se puede hay es",
    "it": "come posso che cosa qual quale dove quando perché chi mio mia miei mie si può è",
    "pt": "como posso que qual onde quando por quê quem meu minha meus minhas se pode é",
    "nl": "hoe kan ik wat is waar wanneer waarom wie mijn er",
    "ru": "как можно что где когда почему кто мой моя мои мне я ли это",
    "sv": "hur kan jag vad är var när varför vem min mitt mina man",
}
