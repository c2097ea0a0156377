"""The talk around a question: greetings, politeness, “dites-moi …”, “ma femme voudrait savoir …”."""

from __future__ import annotations

import re

from chatbot.language.fr.written import flat, flatly
from chatbot.language.frames import Frames, Lead

_PEOPLE = (
    r"(?:femme|mari|époux|épouse|conjoint|conjointe|compagne|compagnon|copain|copine|fils|fille|filles|enfants?|mère|père|maman|papa|parents|"
    r"sœur|frère|cousine?|oncle|tante|grands? mère|grands? père|grands parents|amie?s?|collègues?|patron|patronne|chef|boss|voisine?s?|coloc|"
    r"colocataire|prof|professeur|cliente?s?|mamie|papy|belle mère|beau père|blonde|chum)"
)
_ABOUT = r"(?:sur|concernant|au sujet|à propos|par rapport|pour|quant)(?: de la| de l'| de| des| du| d'| à la| à l'| à| aux?)?"
_INFO = r"(?:infos?|informations?|renseignements?|précisions?|détails?|explications?|éclaircissements?|conseils?|rens)"
_WHETHER = r"(?: si| que| qu'| s')?"
_ANYONE = r"(?:vous|tu|on|quelqu'un|qqn|l'un d'entre vous|l'un de vous|une personne)"
_COULD = (
    r"(?:pouvez|pourriez|pourrez|peux|pourrais|pourrait|peut|voulez|voudriez|auriez vous la gentillesse de|auriez vous l'amabilité de|"
    r"vous serait il possible de|serait il possible de|est il possible de|est ce possible de|ce serait possible de|c'est possible de)"
)
_SOFTLY = r"(?: juste| bien| svp| stp| s'il vous plaît| s'il te plaît| éventuellement| peut être| rapidement| vite| encore| un peu| donc| aussi| simplement| gentiment)*"
_TELL = (
    r"(?:(?:me|nous|m'|m) ?(?:dire|expliquer|indiquer|préciser|informer|renseigner|éclairer|éclaircir|rappeler|confirmer|conseiller|faire savoir|faire un point|détailler|communiquer|"
    rf"donner(?: (?:plus de |plus d'|des |d'|quelques |une |un peu de |un peu d'|un peu plus de )?(?:{_INFO}|idée))?|aider(?: à (?:comprendre|savoir|trouver|y voir plus clair))?|"
    r"en dire(?: un peu)? plus|parler)|expliquer|dire|préciser|répéter|aider)"
)
_WISH = (
    r"(?:aimerais|aimerai|aimerait|aimerions|voudrais|voudrai|voudrait|voudrions|veux|souhaite|souhaiterais|souhaiterai|souhaitons|souhaiterions|souhaiterait|désire|désirerais|cherche à|tenais à|"
    r"dois|ai besoin de|aurais besoin de|ai envie de|avais envie de|aurais aimé|aurais voulu|aurai voulu|aurai aimé|voulais|ai voulu|essaie de|essaye de|veut|venais|viens|voulions|"
    r"(?:vous|te) ?(?:appelle|contacte|écris) (?:pour|afin de)|appelle pour|me permets de (?:vous|te) (?:écrire|contacter|demander|solliciter|poser la question)(?: pour| afin de)?)"
)
_LEAD = rf"""
    (?:bonjour|bonsoir|bjr|bsr|b?jour|salut|slt|coucou|cc|hello|hallo|hi|hey|hé|yo|wesh|allô|re|rebonjour|rebonsoir|salutations|bien le bonjour|
    bon matin|bonne année|bonjour bonsoir|bonne journée)
    (?: à (?:vous|tous|toi|toutes et à tous|tous et à toutes|toutes)| tous| tout le monde| toutes et tous| docteure?| maître| chef| cher monsieur| chère madame| madame| monsieur| mesdames| messieurs| l'équipe| la team|
    (?: )les gens| les amis| la compagnie| encore| vous| toi| mme| mr)*
    | (?:chère?s? (?:madame|monsieur|équipe|service \w+|messieurs|mesdames|\w+)|madame|monsieur|mesdames|messieurs|mme|m\.|mr)(?:,? (?:et )?(?:madame|monsieur|mesdames|messieurs))?(?=\s*[,.!:;\n])
    | (?:(?:super|parfait|cool|top|génial|nickel|très bien|bien|oui|non) )?(?:merci|mille mercis)(?: (?:beaucoup|bcp|bien|encore|d'avance|par avance|à vous|pour (?:ça|cela|l'info|l'information|votre réponse|ta réponse|tout)|infiniment))*(?=\s*[,.!;:\n]| (?:et|mais|maintenant) )
    | (?:ok|okay|d'accord|dac|et|mais|aussi|donc|alors|sinon|du coup(?! de )|en fait|enfin|en gros|euh+|heu+|hum+|hm+|ah+|oh+|bah|ben|bah alors|eh bien|eh ben|et puis|ouais|
    svp|stp|s'il vous plaît|s'il te plaît|please|ça fait que|faque|tiens|au fait|d'ailleurs|bref|rebelote|par contre|ensuite)
    | (?:bon|bien|très bien|oui|non|voilà|parfait|super|cool|génial|nickel|compris|entendu|top|c'est bon|c'est encore moi|vite fait|juste de même|juste un truc|pardon|sérieux|sérieusement|franchement|honnêtement|dites|dis|écoutez|écoute|attendez|
    attends|alors voilà|voici|urgent|très urgent|help|à l'aide|au secours|aide|bon alors|bon ben|bon bah|maintenant|autre chose|dernière chose|dsl)(?=\s*[,.!;:…]| (?:alors|donc|du coup|et|mais) )
    | (?:bon|voilà) (?:alors|ben|bah|donc)
    | (?:je suis |je m'excuse |vraiment |toutes mes |mes |avec mes )?(?:désolée?|dsl|navrée?|pardon|pardonnez moi|excuses?|excusez moi|excuse moi|mille excuses|excusez|sorry|scusez moi)
    (?: (?:de|pour) (?:vous|te) (?:déranger|embêter|ennuyer|interrompre|importuner|solliciter)| (?:de|pour) (?:déranger|le dérangement|la question|l'heure tardive)| encore| de mon ignorance| pour la question bête)*
    (?:,? mais(?= ))?
    | (?:je sais que (?:c'est|ma question est)|je sais|ça va (?:paraître|sembler)|désolée?|dsl|pas sûre?|sans vouloir|si c'?est|je suis (?:un peu |très |super )?(?:nulle?|perdue?|vieux|vieille))(?: \w+)?[^.?!;:]{{0,50}}?,? mais(?= )
    | (?:(?:j'ai|j'aurais|j'avais|je voudrais poser|j'aimerais poser|on a|nous avons|nous aurions|encore|juste|avec|voici|voilà|c'est)(?: ))?(?:encore |juste )?(?:une |ma |la |cette |deux |quelques |des |plusieurs )?(?:toute )?(?:petite |petit |rapide |simple |dernière |autre |deuxième |seconde |bonne |
    première |même )*(?:questions?|question con|renseignements?|précisions?|infos?|interrogation|demande(?: de renseignements?)?|requête)(?: (?:bête|rapide|idiote|stupide|simple|toute bête|toute simple|con|svp|stp|pour vous|à vous poser|à poser|à te poser|pratique|urgente|importante|
    technique|de plus|encore|pendant que j'y (?:pense|suis)|avant de \w+|en passant|s'il vous plaît|concernant \w+ \w+|sur (?:mon|ma|mes|votre|vos|le|la|les) \w+))*(?=\s*[:,.;!…–-]| je | est ce | comment | quand | combien | pourquoi | quels? | quelles? )
    | une (?:petite |dernière )?question [^,.;:!?]{{1,30}}(?=:)
    | (?:j'ai|j'aurais|j'avais) (?:encore |juste |aussi )?(?:une |deux |quelques |des )?(?:petite |autre |dernière |petites )?questions? {_ABOUT}
    | (?:je suis|jsuis) (?:un peu |très |trop |juste |vraiment |super )*(?:paniquée?|inquiète?|perdue?|paumée?|curieuse|curieux|intéressée?|débutante?|nouveau|nouvelle|embêtée?|ennuyée?|stressée?)(?: ici| chez vous)?(?=\s*[,.:;!])
    | (?:bon sang|bordel|putain|punaise|purée|mon dieu|nom de dieu|nom d'un chien|zut|mince|merde|la vache|sérieux|wtf|omg|oh là là|tabarnak|câlisse|crisse|c'est (?:abusé|n'importe quoi|un scandale|
    scandaleux|inadmissible|inacceptable|pas possible|pas normal|la honte|du grand n'importe quoi|dingue|fou|ridicule))(?=\s*[,.!;:…]|(?: ))
    | (?:ça fait|c'est|c'est déjà) (?:déjà )?(?:la )?(?:deux|trois|quatre|deuxième|troisième|quatrième|cinquième|énième|dixième|\d+) ?(?:e|ème|eme)? fois que (?:je|j') ?(?:vous |te )?(?:le |la |pose(?: la question)?|demande|écris|contacte|appelle)+
    | (?:je|on) (?:me |se )?(?:demande|demandais|demandait)(?: (?:juste|bien|aussi|simplement|donc))*{_WHETHER}
    | je me (?:posais|pose) (?:la|une|cette) question(?: de savoir)?{_WHETHER}
    | (?:c'est|c'était|ce serait) (?:juste |simplement |surtout )?pour (?:savoir|demander|avoir|une (?:info|question)|un renseignement)(?: {_INFO})?{_WHETHER}
    | (?:juste |simplement |c'est )?(?:par )?(?:simple )?curiosité(?=\s*[,.:;…]|(?: ))
    | (?:juste|simplement|seulement)?(?: ?pour (?:info|information|savoir|être sûre?|vérifier|ma gouverne|confirmer))(?=\s*[,.:;…]| )
    | (?:(?:(?:je suis|nous sommes|on est|c'est) (?:la|le|un|une|votre|des|les)|moi c'est|en tant que|pour (?:un|une|mon|ma) (?:travail|exposé|mémoire|devoir|article|reportage|étude|projet|ami|amie|voisin|voisine|copain|copine|collègue)) [^.?!;:]{{0,60}}?,? ?(?:et |alors |donc |du coup )?)?(?:je|j'|on|nous) ?{_WISH}(?: )
    (?:juste |bien |aussi |simplement |également |seulement |donc |encore |vous |te |savoir et )*(?:savoir|demander|connaître|comprendre|me renseigner|nous renseigner|m'informer|poser (?:une|la) question|vérifier|(?:avoir|obtenir|recevoir) (?:des |quelques |une |un |plus d'|plus de |un peu plus d'|les )?{_INFO}|
    en savoir(?: un peu)? (?:plus|davantage)|savoir un truc|avoir confirmation|être sûre?|y voir plus clair|une (?:info|information|précision|confirmation)|un (?:renseignement|conseil|éclaircissement)|des (?:infos|informations|renseignements|précisions)|
    quelques (?:infos|renseignements|précisions|informations))
    (?: {_ABOUT})?(?: svp| stp)?{_WHETHER}
    | (?:mon|ma|mes|notre|nos|un|une|des|le|la) (?:\w+ )?{_PEOPLE}(?: et moi)? (?:(?:aimerions|voudrions|souhaitons|souhaiterions|voulons) savoir|(?:me |m'|nous |se )?(?:aussi |juste )?(?:demande|demandent|demandait|a demandé|voudrait savoir|voudraient savoir|veut savoir|veulent savoir|aimerait savoir|aimeraient savoir|souhaite savoir|souhaiterait savoir|
    voulait savoir|cherche à savoir|veut que je demande|pose la question)){_WHETHER}
    | (?:est ce (?:que |qu'))?(?:{_ANYONE} )?{_COULD}(?: {_ANYONE})?{_SOFTLY} {_TELL}{_SOFTLY}(?: {_ABOUT})?{_WHETHER}
    | (?:est ce (?:que |qu'))?(?:{_ANYONE} )(?:{_SOFTLY} )?(?:sait|savez|sais|saurait|sauriez|saurais|connaît|auriez une idée|as une idée|a une idée|avez une idée)(?: (?:par hasard|peut être|vous|svp))*{_WHETHER}
    | (?:savez|sauriez|sais|saurais|sait|saurait)(?: {_ANYONE})(?: par hasard| peut être| svp)*(?= (?:si|s|quand|comment|ou|où|combien|quels?|quelles?|qui|pourquoi|à|de|d|ce|est|le|la|les|l|que|dans|par)\b){_WHETHER}
    | (?:avez|auriez|as|aurais|avons)(?: {_ANYONE}) (?:une (?:idée|info|petite idée)|des {_INFO}|plus d'{_INFO}|quelques {_INFO}|un peu d'{_INFO})(?: {_ABOUT}| si| de)?
    | (?:dites|dis|expliquez|explique|indiquez|indique|rappelez|rappelle|précisez|précise|renseignez|renseigne|confirmez|confirme|parlez|parle|racontez|raconte|montrez|montre|aidez|aide|donnez|donne)(?: donc)? (?:moi|nous)
    (?: (?:un peu|svp|stp|s'il vous plaît|s'il te plaît|donc|vite|tout|plus|encore une fois|encore|juste|rapidement|vite fait|des {_INFO}|les {_INFO}|plus d'{_INFO}|plus de détails|à comprendre|à trouver|à savoir))*(?: {_ABOUT}| de| du| des| d')?{_WHETHER}
    | (?:merci|prière|veuillez|vous voudrez bien|je vous (?:prie|remercie|serais reconnaissante?))(?: d'avance| par avance| infiniment)?(?: de bien vouloir| de| d')? ?{_TELL}(?: {_ABOUT})?{_WHETHER}
    | (?:je|on) ?(?:ne |n')?(?:comprends|comprend|comprenais|sais|sait|vois|trouve|capte|pige|arrive) (?:vraiment |toujours |absolument )?(?:pas|plus|rien)(?: (?:du tout|bien|trop|très bien|vraiment|à (?:savoir|comprendre|trouver|voir)))*(?= (?:comment|pourquoi|quand|où|combien|quels?|quelles?|si|à quoi|à quelle?)\b)
    | (?:il )?(?:y a|y a t il|y aurait il|y'a) (?:un |pas )?moyen(?: de savoir| de)?{_WHETHER}
    | (?:est ce (?:que |qu'))?(?:il )?(?:y a t il |y a |il y a |y'a |auriez vous |avez vous |je cherche |on cherche |besoin d'|j'ai besoin d'|j'aurais besoin d'|il me faut |il me faudrait |je voudrais |j'aimerais |je souhaite |demande d'|demande de )?
    (?:des |de |d'|plus d'|plus de |quelques |un |une |les )?(?:petite |petit |autres )?{_INFO} {_ABOUT}
    | (?:(?:je vous|je t') ?(?:contacte|écris|appelle|sollicite) )?(?:à propos|au sujet|au niveau|concernant|par rapport|pour ce qui est|en ce qui concerne|quant|côté|rapport)(?: de la| de l'| de| des| du| à la| à| aux?)?(?= )
    | qu'en est il(?: de la| de l'| de| des| du| pour)? | qu'est ce qu'il en est(?: de la| de l'| de| des| du| pour)? | quid (?:de la|de l'|de|des|du)
    | une idée (?:de|si|sur|pour) | à tout hasard | par hasard | sauriez vous par hasard
    | tu (?:peux|pourrais) (?:me dire|m'expliquer|m'aider){_WHETHER}
    | (?:(?:serait|est) (?:il|ce) |ce serait |c'est )?(?:possible|moyen) (?:de savoir{_WHETHER}|(?:de |d')?avoir (?:des |quelques |plus d'|une |un )?{_INFO} {_ABOUT})
    | savoir si | svp dites moi
    | (?:vous savez|tu sais)(?: pas)?(?= (?:si|s|quand|comment|ou|où|combien|quels?|quelles?|qui|pourquoi|à quelle?)\b){_WHETHER}
"""
_HEARSAY = rf"""
    (?:est ce(?: que c'est)?|c'est) (?:vraiment |bien )?(?:vrai|exact) (?:que |qu'(?=\w))
    | (?:j'ai|on a|nous avons) (?:entendu(?: dire)?|lu) (?:que |qu'(?=\w))
    | on (?:m'a|nous a) dit (?:que |qu'(?=\w))
    | (?:mon|ma|un|une) (?:\w+ )?{_PEOPLE} (?:dit|m'a dit|prétend|affirme) (?:que |qu'(?=\w))
    | il paraît (?:que |qu'(?=\w)) | apparemment
"""
"""“c'est vrai que”, “on m'a dit que”, “ma voisine dit que”"""
_TAIL = r"""
    (?:avec )?(?:(?:un )?(?:tout )?(?:grand |très grand )?merci+|mille mercis|(?:tous )?mes remerciements(?: anticipés)?|mrc|mci|thanks|thx)(?: (?:beaucoup|bcp|bien|d'avance|par avance|à vous|à tous|à toi|infiniment|encore|pour (?:votre|ta|vos) (?:aide|réponses?|retour|temps|attention|patience|
    éclairage|précisions|réponse rapide)|pour tout|pour l'aide|pour la réponse|de (?:votre|ta) (?:aide|réponse|retour|attention)|de m'aider|de me répondre|de me dire|bonne journée|bonne soirée|svp|les gars|les amis|tout le monde|et (?:bonne (?:journée|soirée|continuation)|à bientôt|bon week end|bon courage)))*
    | s'il (?:vous|te) plaît?t? | svp | stp | please | plz | siouplaît | s'?v\.?p | merci
    | lol | mdr+ | ptdr | haha | xd | :\) | ;\) | :-\) | :\( | \^\^ | hein | du coup | au juste | en fait | par hasard | au final
"""
_AFTER_PAUSE = rf"""
    (?:est ce que )?(?:{_ANYONE} )?(?:pouvez|pourriez|peux|pourrais|peut|pourrait)(?: {_ANYONE})?{_SOFTLY} (?:m'aider|me dire|m'expliquer|me renseigner|me répondre|m'éclairer|me conseiller|nous aider|aider|me guider|me confirmer|confirmer)(?: svp| stp| s'il vous plaît| à ce sujet| là dessus| sur ce point| merci)*
    | (?:avez vous|auriez vous|tu as|vous avez|quelqu'un a|qqn a)? ?(?:une|des|d'autres) (?:idées?|solutions?|pistes?|astuces?|conseils?|infos?|explications?)(?: svp| stp| pour moi| à ce sujet)*
    | (?:aidez|aide|répondez|réponds|dites|éclairez|expliquez|renseignez)(?: moi)?(?: svp| stp| s'il vous plaît| vite)* | help | à l'aide | au secours | besoin d'aide
    | (?:je fais comment|comment (?:je fais|faire|on fait|ça (?:se passe|marche|fonctionne)|dois je faire|procéder|je procède|puis je faire|m'y prendre)|(?:que|quoi) faire|que dois je faire|qu'est ce que je (?:fais|dois faire|peux faire))(?: svp| stp| du coup| alors)*
    | (?:c'est |juste )?(?:par )?(?:simple )?curiosité | c'est (?:juste )?pour savoir | c'est pour un ami | juste pour savoir | je me (?:demandais|demande|pose la question) | je suis (?:perdue?|un peu perdue?|paumée?|larguée?)
    | (?:bien |très )?(?:cordialement|cdlt|cdt|respectueusement|sincèrement|amicalement|salutations|bien à vous|bàv|bav|mes salutations|sincères salutations|salutations distinguées|bises|bisous)(?:,? [\w.]+(?: \w+)?)?
    | (?:bonne|belle|excellente) (?:journée|soirée|fin de journée|semaine|continuation|nuit|aprem)(?: à (?:vous|tous|toi))? | bon (?:week end|weekend|we|après midi|dimanche|courage)
    | à (?:bientôt|plus|plus tard|\+|tout de suite|tout à l'heure) | au revoir | a\+ | bye | ciao
    | c'est (?:possible|faisable|ça|bon|vrai|bien ça|urgent|très urgent) | possible | n'est ce pas | pas vrai | non | oui | nan | ou (?:pas|non|quoi) | quoi | hein | alors | du coup | voilà | exactement | bref | urgent | dsl | désolée? | pardon
    | dans l'attente de (?:votre|ta|vous) (?:réponse|lire|retour) | j'attends (?:votre|ta) réponse | rép(?:ondez|onse)? (?:vite|rapide)(?: svp)?
"""
_FIRST = """
    bonjour bonsoir bjr bsr jour salut slt coucou cc hello hallo hi hey he yo wesh allo re rebonjour rebonsoir salutations bien
    bonne chere cher chers cheres madame monsieur mesdames messieurs mme m. mr merci mille ok okay d daccord dac et mais aussi
    donc alors sinon du en enfin bah ben eh ouais svp stp s sil please faque tiens au dailleurs bref rebelote par ensuite bon
    tres oui non voila parfait super cool genial nickel compris entendu top serieux serieusement franchement honnetement dites
    dis ecoutez ecoute attendez attends voici urgent help a aide maintenant autre derniere dsl vraiment toutes mes avec desole
    desolee navre navree pardon pardonnez excuses excuse excusez sorry scusez pas petite petit petites petits question questions une j jai jaurais
    javais encore juste deux quelques plusieurs simple demande requete interrogation sang bordel putain punaise puree mon nom
    zut mince merde wtf omg oh tabarnak calisse crisse c cest cetait ce ca je simplement curiosite seulement pour jaimerais
    jaimerai on nous ma notre nos un des auriez serait quelqu qqn quelquun savez sauriez saurais sais pouvez pourriez peux
    pourrais expliquez explique indiquez indique rappelez rappelle precisez renseignez confirmez parlez parle racontez raconte
    montrez montre aidez donnez donne priere veuillez y ya infos info informations information renseignement renseignements
    precisions details conseils besoin concernant quant cote rapport qu quen quid possible moyen savoir vous tu avez as peut
    pourrait l est que jvoudrais jveux jvoulais jaurais jsais vite sans si jsuis comme etant moi vu possible
""".split()
_LEADING = Lead(
    pattern=flatly(_LEAD),
    first=frozenset(_FIRST),
    first_two={
        "la": ("vache",),
        "il": ("y", "me"),
        "est": ("il", "ce"),
        "peux": ("tu",),
        "pourrais": ("tu",),
        "avez": ("vous",),
    },
    drawn_out=("eu", "heu", "hum", "hm", "ah"),
)
_OF_OTHERS = Lead(
    pattern=flatly(_HEARSAY),
    first=frozenset("cest jai mon ma un une apparemment on nous est c j".split()),
    first_two={"il": ("parait",)},
)
FRAMES = Frames(
    leads=(_LEADING, _OF_OTHERS),
    tail=flatly(_TAIL),
    after_pause=flatly(_AFTER_PAUSE),
    last="svp|stp|s\\.?v\\.?p|pla[iî]t|siouplait|please|plz|merci|mrc|mci|thanks|thx|avance|beaucoup|bcp|bien|vous|aide|r[ée]ponse|retour|temps|attention|lol|mdr+|ptdr|haha|xd|hein|coup|juste|fait|hasard|final|\\^\\^",
)
_HYPHENS = re.compile(r"(?<=\w)-(?=\w)")


def core(text: str) -> tuple[int, int]:
    """Where in a text the question stands without the talk around it: from its first character to before its end."""
    plain, starts, ends = flat(text)
    start, end = FRAMES.core(_HYPHENS.sub(" ", plain))
    return (starts[start], ends[end - 1]) if start < end else (0, len(text))
