"""French words that say little by themselves, and what is written for them."""

from __future__ import annotations

ELISIONS = {
    "l": "le", "d": "de", "j": "je", "c": "ce", "n": "ne", "s": "se", "m": "me", "t": "te", "qu": "que",
    "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque", "quoiqu": "quoique",
}  # fmt: skip
"""Words that lose their vowel before another one, and are written with an apostrophe at its beginning: *l'abonnement*."""

STOP_WORDS = frozenset(
    """
le la les l un une des du de d au aux ce cet cette ces c mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
quel quelle quels quelles lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles
quelque quelques chaque tout tous toute toutes aucun aucune certain certains certaine certaines plusieurs divers diverses
tel telle tels telles meme memes autre autres nul nulle
je j g me m moi tu te t toi il elle on se s soi nous vous ils elles eux lui y en
celui celle ceux celles ceci cela ca mien mienne miens miennes tien tienne tiens tiennes sien sienne siens siennes
notres votres quelquun quelquune quelquechose chose choses truc trucs rien autrui
qui que qu quoi dont ou quand comment combien pourquoi
a dans par pour sur sous vers avec sans chez entre contre depuis pendant avant apres des durant devant derriere jusque jusqu
hors sauf selon parmi malgre via lors envers   concernant quant afin voici voila hormis excepte
et mais donc ni car si puis ensuite enfin alors ainsi aussi lorsque lorsqu puisque puisqu quoique quoiqu tandis parce comme sinon
cependant pourtant toutefois neanmoins ailleurs dailleurs
ne n pas plus  jamais guere non oui ouais ok okay
tres trop assez peu beaucoup moins tant autant tellement bien mieux  plutot presque environ vraiment juste seulement simplement
encore deja toujours souvent parfois bientot maintenant ici la ailleurs partout peut etre peutetre
surtout notamment exactement actuellement finalement normalement habituellement egalement apparemment evidemment
suis es est sommes etes sont etais etait etions etiez etaient fus fut furent serai seras sera serons serez seront
serais serait serions seriez seraient sois soit soyons soyez soient ete etant etre
ai as avons avez ont avais avait avions aviez avaient eus eut eurent aurai auras aura aurons aurez auront
aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eu eue eues ayant avoir
vais vas va allons allez vont allais allait allions alliez allaient irai iras ira irons irez iront irais irait iriez iraient
aille ailles aillent aller
fais fait faits faite faites faisons font faisais faisait faisions faisiez faisaient ferai feras fera ferons ferez feront
ferais ferait ferions feriez feraient fasse fasses fassions fassiez fassent faisant faire
peux peut pouvons pouvez peuvent pouvais pouvait pouvions pouviez pouvaient pourrai pourras pourra pourrons pourrez pourront
pourrais pourrait pourrions pourriez pourraient puisse puisses puissions puissiez puissent pu pouvant pouvoir
veux veut voulons voulez veulent voulais voulait voulions vouliez voulaient voudrai voudra voudrez voudrais voudrait voudrions
voudriez voudraient veuille veuillez veuillent voulu voulant vouloir
dois doit devons devez doivent devais devait devions deviez devaient devrai devras devra devrons devrez devront
devrais devrait devrions devriez devraient doive doives doivent dus devoir
faut fallait faudra faudrait faille fallu falloir
sais sait savons savez savent savais savait saviez saurai saura saurez saurais saurait sauriez sache sachez savoir
connais connait connaissez connaitre
dis dit dites disent dire disais disait dirai dirait diriez
mets met mettez mettons mettent mettre
vois voit voyons voyez voient voir
donne donnez donner
aimerais aimerait aimerions aimeriez aimeraient aimerai souhaite souhaites souhaitons souhaitez souhaitent souhaiterais souhaiterait
souhaiterions souhaiterai desire desires desirez desirerais
besoin possible
bonjour bonsoir salut coucou hello merci svp stp sil plait
eh euh ben bah hein bon oh ah pis abord dailleurs dabord
""".split()
)

CONTRACTIONS = {
    # Elided words of which nobody types the apostrophe.
    "jai": "ai", "jais": "ai", "javais": "avais", "jaurai": "aurai", "jaurais": "aurais", "jetais": "etais", "jen": "en",
    "jy": "y", "jaimerais": "aimerais", "jaimerai": "aimerais", "cest": "est", "sest": "est", "nest": "est", "mest": "est",
    "cetait": "etait", "netait": "etait", "nai": "ai", "nas": "as", "navez": "avez", "nont": "ont", "navons": "avons",
    "nen": "en", "ny": "y", "sil": "si", "sils": "si", "quil": "il", "quils": "ils", "quon": "on", "quun": "un", "quune": "une",
    "quen": "en", "quest": "que", "kes": "que", "lon": "on", "dun": "un", "dune": "une", "dautres": "autres", "dautre": "autre",
    "dici": "ici", "jusqua": "jusque", "jusquau": "jusque", "jusquaux": "jusque", "lorsquon": "lorsque", "puisquil": "puisque",
    "yatil": "a", "ya": "a", "yavait": "avait", "naurai": "aurai", "naurait": "aurait",
    "jarrive": "arrive", "jarrives": "arrive", "narrive": "arrive", "jarrivais": "arrivais", "jaime": "aime", "jattends": "attends",
    "jattend": "attends", "jessaie": "essaie", "jessaye": "essaie", "jhabite": "habite", "jachete": "achete", "jutilise": "utilise",
    "joublie": "oublie", "jenvoie": "envoie", "jouvre": "ouvre", "jeffectue": "effectue", "jannule": "annule", "jinscris": "inscris",
    "sappelle": "appelle", "cetais": "etait", "setait": "etait",
    # How people write in chats.
    "pk": "pourquoi", "pq": "pourquoi", "pkoi": "pourquoi", "pquoi": "pourquoi", "pourkoi": "pourquoi", "pourqoi": "pourquoi",
    "prkoi": "pourquoi", "porkoi": "pourquoi", "koi": "quoi", "kwa": "quoi", "qoi": "quoi", "quoa": "quoi", "qd": "quand",
    "kan": "quand", "kand": "quand", "qand": "quand", "cmt": "comment", "cmnt": "comment", "cmment": "comment",
    "coment": "comment", "commen": "comment", "comen": "comment", "commet": "comment", "comant": "comment", "kommen": "comment",
    "kombien": "combien", "combient": "combien", "cbien": "combien", "conbien": "combien", "ki": "qui", "ke": "que",
    "kel": "quel", "kelle": "quelle", "kels": "quels", "kelles": "quelles", "qel": "quel", "keske": "que", "kesk": "que",
    "kesako": "quoi", "jsuis": "suis", "chuis": "suis", "chui": "suis", "jsui": "suis", "jpeux": "peux", "jpe": "peux",
    "jveux": "veux", "jve": "veux", "jvoudrais": "voudrais", "jvoudrai": "voudrais", "jsais": "sais", "jdois": "dois",
    "jme": "me", "vou": "vous", "ns": "nous", "tt": "tout", "ts": "tous", "ttes": "toutes", "tjs": "toujours",
    "tjr": "toujours", "tjrs": "toujours", "toujour": "toujours", "bcp": "beaucoup", "bcoup": "beaucoup", "mtn": "maintenant",
    "mnt": "maintenant", "maintenan": "maintenant", "qqn": "quelquun", "qq1": "quelquun", "qqch": "quelquechose",
    "qqc": "quelquechose", "qqchose": "quelquechose", "qq": "quelque", "qqs": "quelques", "qques": "quelques", "pr": "pour",
    "ds": "dans", "dc": "donc", "pcq": "parce", "pck": "parce", "pke": "parce", "psk": "parce", "psq": "parce",
    "parceque": "parce", "lgtps": "longtemps", "lgtmps": "longtemps", "longtps": "longtemps", "tps": "temps",
    "ojd": "aujourdhui", "ajd": "aujourdhui", "aujourdui": "aujourdhui", "auj": "aujourdhui", "nn": "non", "wi": "oui",
    "bjr": "bonjour", "bsr": "bonsoir", "slt": "salut", "mrc": "merci", "mci": "merci", "plz": "svp", "pls": "svp",
    "dsl": "desole", "pb": "probleme", "pbs": "problemes", "pbm": "probleme", "pblm": "probleme", "msg": "message",
    "msgs": "messages", "jamai": "jamais", "avan": "avant", "apre": "apres", "fo": "faut", "faus": "faut",
    "fodrait": "faudrait", "fodra": "faudra", "cad": "donc", "nimporte": "importe", "chu": "suis", "tsais": "sais",
    "tsay": "sais", "ptit": "petit", "ptite": "petite", "nvx": "nouveau", "nveau": "nouveau", "kil": "il", "kils": "ils",
    "kon": "on", "mercii": "merci", "bonjoure": "bonjour", "pt": "peut", "vx": "veux", "px": "peux", "dispo": "disponible",
    "dispos": "disponibles", "resto": "restaurant", "appart": "appartement", "appli": "application", "applis": "applications",
    "num": "numero", "tel": "telephone", "infos": "informations", "info": "information", "frigo": "refrigerateur",
    "ordi": "ordinateur", "abo": "abonnement", "abos": "abonnements", "reduc": "reduction", "reducs": "reductions",
    "promo": "promotion", "promos": "promotions", "anniv": "anniversaire", "perso": "personnel", "pro": "professionnel",
    "pros": "professionnels", "assoc": "association", "asso": "association", "biblio": "bibliotheque", "rdvs": "rdv",
}  # fmt: skip
"""What is written for another word: without its apostrophe, or as in a chat."""
