"""The talk around a question in Spanish: greetings, politeness, "quería saber si …", "mi marido pregunta …"."""

from __future__ import annotations

from chatbot.language.es.shorthand import typed
from chatbot.language.frames import Frames

_SIGN = r"\s*[:,.;!¡¿?–-]"
_PAUSE = rf"(?={_SIGN})"
_WH = r"(?:qué|cómo|cuándo|cuánt[oa]s?|dónde|adónde|quién(?:es)?|cuál(?:es)?|por\ qué|(?:a|de|en|con|para|hasta|desde)\ (?:qué|dónde|cuándo|cuánto|quién|cuál))"
_ASKS = rf"(?:si\ |¿|{_WH}\b|hay|tienen?|tienes|tenéis|hacen|puedo|puede|pueden|se\ puede|aceptan|abren|es|son|está|están|me\ |necesito|mi\ )"
"""What a question may begin with."""
_PEOPLE = (
    r"(?:marido|mujer|espos[oa]|pareja|novi[oa]|hij[oa]s?|madre|padre|mamá|papá|herman[oa]s?|amig[oa]s?|jef[ea]|compañer[oa]s?|vecin[oa]s?|suegr[oa]|"
    r"abuel[oa]|tí[oa]|prim[oa]|sobrin[oa]|client[ea]s?|profesora?|cuñad[oa]|soci[oa])"
)
_CAN = r"(?:puedes|puede|pueden|podéis|podés|podrías|podría|podrían|podríais|pudieras|pudiera|pudieran|sabrías|sabría|sabrían)"
_ABOUT = r"(?:sobre|acerca\ del?|(?:con\ )?respecto\ (?:al?|del?)|en\ (?:cuanto|relación)\ (?:al?|con)|referente\ al?|del?)"
_MORE = rf"(?:\ (?:algo(?:\ más)?|todo|más(?:\ (?:información|info|cosas|detalles))?|un\ poco(?:\ más)?|(?:información|info|detalles))(?=\ {_ABOUT}\b))?(?:\ {_ABOUT}(?=\s))?"
_WHETHER = rf"(?:\ si(?=\s)|{_MORE})"
_PLEASE = r"(?:\ por\ ?favor|\ porfa(?:vor)?|\ amablemente|\ rápidamente)?"
_TELLING = r"(?:decir|explicar|indicar|informar|aclarar|contar|comentar|recordar|orientar|facilitar|mostrar|enseñar|dar(?!\ de\ (?:baja|alta))|pasar|confirmar(?=\ (?:si|qué|cuándo|a\ qué|cuánto)\b))"
_HELPING = r"(?:ayudar|orientar|asesorar|echar\ una\ mano)"
_US = r"(?:me|nos)"
_TELL = (
    r"(?:dime|dígame|decime|díganme|decidme|dinos|explícame|explíqueme|explicame|explíquenme|explicadme|cuéntame|cuénteme|contame|cuéntenme|"
    r"contadme|indícame|indíqueme|indíquenme|infórmame|infórmeme|infórmenme|háblame|hábleme|acláreme|aclárame|aclarame|recuérdame|recordame|muéstrame|"
    r"enséñame|dame(?!\ de\ (?:baja|alta))|deme(?!\ de\ (?:baja|alta))|denme|dadme|pásame|páseme|pasame|me\ (?:dices|decís|dicen|dice|explicas|explica|explicás|explican|explicáis|"
    r"cuentas|contás|contáis|indicas|indica|indican|indicáis|informas|informan|aclaras|aclara|aclaran|recuerdas|pasas|pasás|das(?!\ de\ (?:baja|alta))))"
)
_HELP = r"(?:ayúdame|ayudame|ayúdeme|ayúdenme|ayudadme|me\ (?:ayudas|ayudás|ayudan|ayudáis))"
_WANT = (
    r"(?:(?:les?|te|os)\ (?:quería|quisiera|querría|quiero|queríamos)|quiero|quería|quisiera|querría|queríamos|querríamos|queremos|quisiéramos|deseo|desearía|deseamos|necesito|necesitaba|necesitaría|"
    r"necesitamos|(?:me|nos)\ (?:gustaría|encantaría|interesa|interesaría|urge)|tengo\ que|era\ para|es\ para|(?:les?|te|os)\ (?:escribo|llamo|contacto)\ para)"
)
_KNOW = (
    r"(?:saber|preguntar(?:te|les?|os)?(?:\ por(?=\ (?:el|la|los|las|su|un|una)\b))?|averiguar|enterarme(?:\ de)?|informarme|informarnos|(?:recibir|obtener)\ (?:más\ )?información|conocer|(?:que\ )?me\ (?:digas?|digan|dijer(?:a|as|an)|expliques?|expliquen|explicar(?:a|as|an)|"
    rf"informen?|informar(?:a|an)|aclar(?:es?|en|aras?|aran)|indiquen?)|que\ {_US}\ (?:digas?|digan|expliques?|expliquen|informen?|aclaren?)|consultar(?:te|les?|os)?(?:\ por(?=\ (?:el|la|los|las|su|un|una)\b)|(?=\ (?:si|sobre|acerca|una|algo|{_WH})\b)))"
)
_A_QUESTION = r"(?:una\ |otra\ |la\ |mi\ |unas\ |un\ par\ de\ )?(?:pequeña\ |simple\ |última\ |breve\ |rápida\ )?(?:pregunt(?:a|ita|illa)|dud(?:a|ita|illa)|consult(?:a|ita|illa))s?(?:\ (?:rápid|tont|sencill|simple|cort|básic|general|más|breve|chiquit|estúpid|rapidit)\w*)*"
_GREETED = r"(?:\ (?:a\ tod[oa]s|amig[oa]s?|chic[oa]s|equipo|gente|de\ nuevo|otra\ vez|señor(?:es|a|ita|as)?|buen(?:[oa]s)?(?:\ (?:días?|tardes?|noches?))?|muy\ buenas|ahí|qué\ (?:tal|onda|hay)(?!\ (?:es|son|está|están|funciona|va)\b)(?:\ (?:estás?|están|va\ todo|todo))?|cómo\ (?:estás?|están|estáis|andan?|andas|andás|te\ va|le\ va|les\ va|va\ todo|va\ eso)))*"
_LEAD = rf"""
    (?:hola+s?|holi+s?|ola(?={_SIGN}|\ (?:{_ASKS}|quer|quis))|buen(?:os|as)?\ (?:días?|tardes?|noches?)|muy\ buenas|hey|ey|hi|hello|aló|saludos){_GREETED}
  | buenas(?:{_PAUSE}|(?=\ (?:{_ASKS}|quer|quis|una|un\ |tengo|soy|estoy|alguien|sab))){_GREETED}
  | (?:qué\ (?:tal|onda|hay|hubo)|cómo\ (?:estás?|están|va)){_PAUSE}
  | (?:estimad[oa]s?|querid[oa]s?)(?:\ \w+){{0,2}}{_PAUSE}
  | (?:muchas\ |muchísimas\ |mil\ )?gracias(?:\ (?:por\ (?:la|su|tu|vuestra)\ (?:ayuda|respuesta|información|info)|por\ todo|por\ eso|de\ antemano))?(?:{_PAUSE}|(?=\ (?:y|pero|ahora)\b))
  | (?:ok(?:ay|ey)?|vale|bueno|pues|entonces|y|pero|además|también|ah+|oh|eh+|em+|mmm*|hmm*|uf+|ay|o\ sea|osea|mira|mire|miren|oye|oiga|oigan|che|porfa(?:vor|s)?|
        por\ ?favor|x\ ?fa(?:vor)?|plis|pls|por\ cierto|es\ que|resulta\ que|(?:a\ ver|haber)\ si|a\ ver|otra\ cosa|(?:una|solo\ una)\ (?:última\ )?cos(?:a|ita|illa)(?:\ más)?(?:{_PAUSE}|(?=\ {_ASKS})))
  | (?:sí|no|claro|genial|perfecto|listo|dale|nada|igual|bien|en\ serio|de\ verdad|ahora|aparte|ayuda|atención|total|básicamente|sinceramente|sigo\ igual|amig[oa]s?|hermano|tío|tía|joven|jefe|señor(?:es|a|ita)?|no\ me\ aclaro|una\ cosa\ rápida|rápido){_PAUSE}
  | (?:amig[oa]s?|chic[oa]s|gente|equipo|joven|señor(?:es|a|ita)?|doctora?|profe)(?:{_PAUSE}|(?=\ (?:me|nos|una|cómo|cuándo|cuánto|dónde|sab|alguien|hay)))
  | (?:perdón|perdona|perdone|perdonen|perdoná|perdonad|disculpas?|disculpe|disculpen|disculpá|disculpad|disculpame|discúlpame|discúlpeme|perdóname|perdóneme|mil\ disculpas)
        (?:\ (?:que|si)\ (?:te|le|les|os|la|lo)?\ ?(?:moleste|molesto|interrumpa|insista|pregunte)(?:\ (?:tanto|otra\ vez|de\ nuevo|con\ esto))?|\ (?:por\ )?(?:la|las|el|mi|tanta|tantas)\ (?:molestias?|ignorancia|pregunta|preguntas|insistencia|hora))?
  | (?:lo\ siento|siento|lamento)(?:\ (?:molestar(?:te|le|les|os)?|la\ molestia|las\ molestias|insistir|la\ hora)(?:\ (?:otra\ vez|de\ nuevo))?)?(?:{_PAUSE}|(?=\ pero\b))
  | (?:no\ (?:sé|se)\ si|sé\ que|ya\ sé\ que|seguro\ que|igual|quizás?|tal\ vez|a\ lo\ mejor|soy\ nuev[oa]|será\ una\ tontería)\b[^.?!;:]{{0,60}}?,?\ pero(?=\ )
  | (?:mi|la|nuestra)\ (?:duda|pregunta|consulta)\ es\ (?:la\ siguiente(?=\W)|si(?=\s)|(?=¿|{_WH}\b))
  | (?:me\ (?:harías?|harían|haces?|hacen)\ el\ favor\ de|(?:tenga|tengan|ten)\ la\ (?:amabilidad|bondad)\ de)\ {_TELLING}{_US}{_WHETHER}
  | si\ no\ es\ (?:molestia|mucha\ molestia|mucho\ pedir){_PAUSE} | ante\ todo,?\ (?=buen) | espero\ que\ (?:estés?|estén|estéis)\ (?:muy\ )?bien{_PAUSE}
  | (?:les?|te|os)\ consulto(?:\ si(?=\s)|{_PAUSE}|(?=\ {_WH}\b)) | es\ posible\ (?:saber|que\ me\ (?:digas?|digan|informen|expliquen)){_WHETHER}
  | (?:quería|quisiera)\ ver\ si(?:\ me\ {_CAN}(?=\ \w+r\b))?(?=\s)
  | (?:soy|somos)\ nuev[oa]s?(?:\ (?:aquí|acá|en\ esto|por\ aquí|por\ acá))?(?:{_PAUSE}|(?=\ y\b))
  | (?:solo\ |sólo\ |solamente\ |también\ |ahí\ va\ )?{_A_QUESTION}(?:{_PAUSE}|(?=\ {_ASKS})|\ (?:sobre|acerca\ del?|respecto\ al?)(?=\s))
  | (?:solo\ |sólo\ |también\ |yo\ )?(?:tengo|tenía|tenemos|tendría|me\ surge|me\ surgió|me\ ha\ surgido|me\ queda|traigo|ando\ con)\ {_A_QUESTION}(?:\ (?:con|sobre|acerca\ del?|respecto\ (?:al?|del?)|de)(?=\s))?
  | (?:(?:te|le|les|os)\ hago|hago|va|ahí\ va|quería\ hacer(?:te|les?|os)?|quisiera\ hacer(?:te|les?|os)?|puedo\ hacer(?:te|les?|os)?|me\ gustaría\ hacer(?:te|les?|os)?)\ {_A_QUESTION}(?:\ (?:sobre|acerca\ del?)(?=\s))?
  | por\ (?:dios|el\ amor\ de\ dios)|dios\ mío|madre\ mía|joder|mierda|coño|ostia|hostia|carajo|la\ puta\ madre|omg|wtf|no\ (?:puede\ ser|me\ lo\ puedo\ creer){_PAUSE}
  | (?:esto|eso|ya)\ (?:ya\ )?es\ (?:una?\ )?(?:vergüenza|ridículo|indignante|inaceptable|increíble|tomadura\ de\ pelo|burla|broma|estafa|desastre|robo|locura|colmo|el\ colmo)|qué\ (?:vergüenza|desastre|rabia){_PAUSE}
  | (?:ya\ )?(?:estoy|estamos)\ (?:muy\ |ya\ |tan\ )?(?:hart[oa]s?|desesperad[oa]s?|cansad[oa]s?\ de\ esto|indignad[oa]s?|enojad[oa]s?|enfadad[oa]s?|perdid[oa]s?|confundid[oa]s?){_PAUSE}
  | (?:(?:esta|ya)\ )?(?:es|va)?\ ?(?:la\ )?(?:segunda|tercera|cuarta|quinta|enésima|última)\ vez\ que\ (?:lo\ |os\ |les\ |te\ )?(?:pregunto|escribo|consulto|llamo|pido)
  | (?:solo\ |sólo\ |solamente\ |simplemente\ |también\ |yo\ |además\ |nada\ más\ )?{_WANT}\ {_KNOW}{_WHETHER}
  | (?:me|nos)\ (?:pregunto|preguntaba|preguntamos|estaba\ preguntando){_WHETHER} | (?:estaba|estoy)\ (?:pensando|preguntándome)\ si(?=\s)
  | {_US}\ {_CAN}{_PLEASE}\ {_TELLING}{_PLEASE}{_WHETHER} | {_CAN}{_PLEASE}\ {_TELLING}(?:{_US}|les?){_PLEASE}{_WHETHER}
  | (?:serías?|sería|sería\ usted|seríais|serían)\ tan\ amables?\ de\ {_TELLING}{_US}{_WHETHER}
  | (?:{_US}\ {_CAN}{_PLEASE}\ {_HELPING}|{_CAN}{_PLEASE}\ {_HELPING}{_US}|{_HELP}){_PLEASE}(?:\ (?:con|a|en)(?=\s)|{_PAUSE}|(?=\ {_WH}\b))
  | {_TELL}{_PLEASE}{_WHETHER}
  | (?:por\ casualidad\ )?(?:sabes?|saben|sabéis|sabés|sabrán?|{_CAN}\ saber)(?:\ (?:por\ casualidad|acaso|ustedes|usted|alguien|tú|vos))?(?:\ si(?=\s)|(?=\ {_WH}\b))
  | (?:hay\ )?alguien\ (?:(?:aquí|acá|por\ ahí)\ )?(?:(?:que\ )?(?:sabe|sabría|sabrá|sepa|me\ dice|me\ explica)|(?:que\ )?(?:{_US}\ )?(?:puede|podría|pueda|pudiera)\ {_TELLING}{_US}?)(?:\ si(?=\s)|(?=\ {_WH}\b)|\ (?:algo\ )?(?:sobre|de)(?=\s))
  | (?:tienes?|tienen|tenéis|tenés|alguna|ni|(?:no\ )?tengo)\ (?:alguna\ |una\ |ni\ )?idea\ (?:de\ )?(?:si(?=\s)|(?={_WH}\b))
  | (?:puedo|podría|podríamos)\ (?:saber|preguntar(?:te|les?|os)?){_WHETHER}
  | (?:(?:{_WANT}(?:\ recibir|\ obtener|\ tener)?|busco|solicito|alguna|más|tienen|tienes|hay)\ )(?:más\ |algo\ de\ |alguna\ |de\ )?(?:ayuda|info|información|informes|detalles|datos|consejo)\ (?:sobre|acerca\ del?|con|para|respecto\ (?:al?|del?)|del?)(?=\s)
  | (?:más\ )?(?:información|info|informes|detalles|ayuda)\ (?:sobre|acerca\ del?|con|para|respecto\ (?:al?|del?))(?=\s)
  | (?:y\ )?qué\ (?:hay|tal|me\ (?:dices|dicen|cuentas|puedes\ decir|pueden\ decir)|sabes|saben)\ (?:del?|con|sobre|acerca\ del?)(?=\s)
  | (?:y\ )?(?:en\ cuanto\ al?|(?:con\ )?respecto\ al?|acerca\ del?)(?=\s) | sobre\ (?=(?:el|la|los|las|lo|mi|tu|su|{_WH})\b)
  | (?:mi|mis|un|una)\ (?:\w+\ )?{_PEOPLE}\ (?:también\ )?(?:(?:quieren?|quería|querría|quisiera|necesitan?|desea)\ saber|(?:me\ )?(?:preguntan?|preguntó|ha\ preguntado|anda\ preguntando|está\ preguntando)(?=\ (?:si|por|{_WH})\b)){_WHETHER}
  | (?:yo\ )?no\ (?:sé|se|entiendo|comprendo|encuentro|veo|me\ queda\ claro|me\ acuerdo(?:\ de)?|recuerdo|tengo\ (?:ni\ )?idea\ de|tengo\ claro|termino\ de\ entender)(?:\ (?:muy\ )?bien)?\ (?={_WH}\b)
"""
_TAIL = r"""
    (?:muchas\ |muchísimas\ |mil\ |un\ millón\ de\ |desde\ ya\ )?(?:gracias|grax|grcs|thx|thanks)(?:\ (?:de\ antemano|por\ adelantado|anticipadas|por\ (?:su|tu|vuestra|la)\ (?:ayuda|atención|tiempo|respuesta)|
        por\ todo|por\ ayudar(?:me)?|a\ tod[oa]s|totales|desde\ ya|igualmente|un\ saludo|saludos|y\ (?:un\ )?saludos?|y\ (?:perdón|disculpen?)(?:\ (?:por\ )?las?\ molestias?)?))*
  | por\ ?favor(?:cito)?|porfa(?:vor|s)?|porfis?|x\ ?fa(?:vor)?|plis|pls|please
  | (?:sí\ )?o\ (?:no|qué|cómo)|(?<!es\ )(?<!de\ )(?<!la\ )(?<!en\ )verdad|(?:ja|je|ji){2,}j?|xd+|lol | :\) | ;\) | :-\) | :\(
"""
_AFTER_PAUSE = rf"""
    (?:alguien\ )?(?:{_US}\ {_CAN}\ {_HELPING}|{_CAN}\ {_HELPING}{_US}|{_HELP}|{_US}\ echas?\ una\ mano|{_US}\ {_CAN}\ decir|{_CAN}\ decirme|me\ (?:lo\ )?(?:dices|dicen|decís|explicas|explican))(?:\ (?:con\ (?:eso|esto)|por\ favor|porfa|en\ eso))*
  | (?:alguien\ (?:sabe|me\ ayuda|me\ dice)(?:\ algo)?)
  | (?:muchas\ |muchísimas\ )?gracias,?\ \w+(?:\ \w+)?|(?:es|será|es\ eso)\ (?:cierto|verdad|así|posible|correcto)
  | (?:una\ |alguna\ )?ayuda(?:\ por\ ?favor|\ porfa)? | (?:es\ |muy\ |me\ )?(?:urgente|urge)
  | (?:un\ )?(?:cordial\ )?saludos?(?:\ cordial(?:es)?)?(?:,?\ \w+){{0,2}} | (?:un\ )?abrazos?|besos|atentamente(?:,?\ \w+){{0,2}}|atte
  | (?:que\ (?:tengan?|tengas|tengáis|pasen?|pases)\ )?(?:un\ )?(?:muy\ )?(?:buen(?:as|os)?|lindo|bonito|feliz)\ (?:días?|tardes?|noches?|fin\ de\ semana|finde)|chao|chau|adiós|hasta\ luego
  | (?:quedo|quedamos|estoy|espero)\ (?:a\ la\ espera|atent[oa]s?|pendiente|(?:su|tu|vuestra)\ respuesta)[^.?!]{{0,40}}
  | (?:no|verdad|cierto|eh|sabes|vale|ok|okay|entonces|exactamente|a\ que\ sí|o\ no|o\ qué|o\ cómo|sí\ o\ no|tío|tía|bro|amig[oa]s?|hermano|che|señor(?:es|a|ita)?)
  | cómo\ (?:lo\ hago|le\ hago|hago|se\ hace|es\ eso|funciona\ (?:eso|esto)|puedo\ hacer(?:lo)?|hacemos)|qué\ (?:hago|puedo\ hacer|hacemos|debo\ hacer|tengo\ que\ hacer)
  | solo\ (?:por\ )?(?:curiosidad|eso)|es\ (?:solo\ )?por\ curiosidad|perdón\ (?:por\ )?(?:la\ molestia|las\ molestias|la\ ignorancia)|disculpen?\ (?:la\ molestia|las\ molestias)
"""
_CAN_WORDS = tuple(
    "puedes puede pueden podeis podes podrias podria podrian podriais pudieras pudiera pudieran sabrias sabria sabrian".split()
)
_ASKING_WORDS = tuple(
    "que como cuando cuanto cuanta cuantos cuantas donde adonde quien quienes cual cuales por a si".split()
)

FRAMES = Frames(
    lead=typed(_LEAD),
    tail=typed(_TAIL),
    after_pause=typed(_AFTER_PAUSE),
    first=frozenset(
        """
        hey ey hi hello alo saludos muy buen buenos buenas qué estimado estimada estimados estimadas querido querida queridos queridas muchas
        muchisimas mil gracias ok okay okey vale bueno pues entonces y pero ademas tambien o osea mira mire miren oye oiga oigan che porfa
        porfavor porfas por x xfa xfavor plis pls resulta haber otra si no claro genial perfecto listo dale nada igual bien de ahora aparte
        ayuda atencion total basicamente sinceramente sigo amigo amiga amigos amigas chicos chicas gente equipo joven jefe doctor doctora profe señores senores rapido hermano tio tia señor senor senora señorita senorita perdon perdona
        perdone perdonen perdonad disculpa disculpas disculpe disculpen disculpad disculpame disculpeme perdoname perdoneme lo siento lamento ya
        se seguro quiza quizas tal soy somos solo solamente simplemente pregunta preguntita duda dudita consulta consultita pequena ahi tengo
        tenia tenemos tendria traigo ando te le les os hago va queria quisiera quiero querria queriamos querriamos queremos quisieramos deseo
        desearia deseamos necesito necesitaba necesitaria necesitamos dios madre joder mierda coño cono ostia hostia carajo omg wtf estoy
        estamos estaba segunda tercera cuarta quinta nos yo era ante espero tenga tengan ten teneis tienen tienes serias seria seriais serian dime digame decime diganme decidme dinos explicame expliqueme
        expliquenme explicadme cuentame cuenteme contame cuentenme contadme indicame indiqueme indiquenme informame informeme informenme
        hablame hableme aclareme aclarame recuerdame recordame muestrame enseñame ensename dame deme denme dadme pasame paseme ayudame ayudeme
        ayudenme ayudadme sabes sabe saben sabeis sabran sabra alguien alguna ni podriamos busco solicito mas informacion info informes detalles
        sobre acerca respecto puedes podeis podes podrias podria podrian podriais pudieras pudiera pudieran sabrias sabria sabrian wtf igual
        """.split()
    ),
    first_two={
        "hay": ("alguien",), "una": tuple("pregunta preguntita preguntilla duda dudita dudilla consulta consultita cosa cosita ultima cosilla pequena simple ultima breve".split()),
        "nuestra": ("duda", "pregunta", "consulta"), "la": ("segunda", "tercera", "cuarta", "quinta", "enesima", "ultima", "puta", "pregunta", "duda", "consulta"), "un": ("par", "amigo", "compañero", "companero", "cliente"),
        "me": tuple(
            "gustaria encantaria interesa interesaria urge pregunto preguntaba dices decis dicen dice explicas explica explican cuentas contas indicas "
            "indica indican informas informan aclaras aclara aclaran recuerdas pasas das ayudas ayudan surge surgio queda ha harias haria harian haces hacen".split()
        ) + _CAN_WORDS,
        "que": ("tal", "onda", "hay", "hubo", "me", "sabes", "saben", "verguenza", "desastre", "rabia"), "como": ("estas", "esta", "estan", "va"),
        "a": ("ver", "lo"), "es": ("que", "la", "para", "posible"), "esto": ("es", "ya"), "eso": ("es", "ya"), "esta": ("es",), "en": ("serio", "cuanto", "relacion"),
        "mi": tuple(
            "marido mujer esposo esposa pareja novio novia hijo hija hijos madre padre mama papa hermano hermana amigo amiga jefe jefa compañero companero "
            "pregunta duda consulta vecino vecina suegro suegra abuelo abuela tio tia primo prima cliente profesor socio pregunta duda consulta".split()
        ),
        "mis": ("hijos", "amigos", "padres", "clientes"), "puede": ("decirme", "explicarme", "indicarme", "ayudarme"),
        "pueden": ("decirme", "explicarme", "indicarme", "ayudarme", "darme", "informarme", "aclararme", "confirmarme"),
        "puedo": ("saber", "preguntar", "preguntarte", "preguntarle", "preguntarles", "hacerte", "hacerle", "hacerles", "hacer"),
        "tienes": ("idea", "alguna", "info", "informacion"), "tienen": ("idea", "alguna", "info", "informacion"), "con": ("respecto",),
    },
    drawn_out=("hola", "holi", "ola", "ah", "oh", "eh", "em", "mm", "hm", "uf", "ay"),
    last=(
        r"verdad|"
        r"gracias|grax|grcs|thx|thanks|antemano|adelantado|anticipadas|ayuda|atenci[oó]n|tiempo|respuesta|todo|tod[oa]s|totales|ya|saludos?|favor(?:cito)?|"
        r"porfa(?:vor|s)?|porfis?|xfa|fa|plis|pls|please|no|qu[eé]|c[oó]mo|jaja\w*|jeje\w*|jiji\w*|xd+|lol|molestias?|ayudarme"
    ),
)  # fmt: skip
