"""The talk around a question in Spanish: greetings, politeness, "quería saber si …", "mi marido pregunta …"."""

from __future__ import annotations

from chatbot.language.es.shorthand import typed
from chatbot.language.frames import Frames, Lead

_SIGN = r"\s*[:,.;!¡¿?–-]"
_PAUSE = rf"(?={_SIGN})"
_WH = r"(?:(?:a|de|en|con|para|por|hasta|desde)\ )?(?:qu[ei]|[qk]\b|como|cua|a?donde)"
_ASKS = (
    rf"(?:¿|{_WH}|si\ |hay|tien|ten[ei]|hac[eiao]|pued|se\ |acept|abr[ei]|es\b|son\b|esta|me\ |necesit|mi\ )"
)
"""How what one asks may begin, as far as it takes to know it."""
_PEOPLE = (
    r"(?:marido|mujer|espos[oa]|pareja|novi[oa]|hij[oa]s?|madre|padre|mama|papa|herman[oa]s?|amig[oa]s?|jef[ea]|companer[oa]s?|vecin[oa]s?|suegr[oa]|"
    r"abuel[oa]|ti[oa]|prim[oa]|sobrin[oa]|client[ea]s?|profesora?|cunad[oa]|soci[oa])"
)
_CAN = r"(?:pued(?:es?|en)|pod(?:eis|es|ria(?:s|n|is)?)|pudiera[sn]?|sabria[sn]?)"
_ABOUT = r"(?:lo\ del?|sobre|acerca\ del?|(?:con\ )?respecto\ (?:al?|del?)|en\ (?:cuanto|relacion)\ (?:al?|con)|referente\ al?|del?)"
_PLEASE = r"(?:\ por\ ?favor|\ porfa(?:vor)?|\ amablemente|\ rapidamente)?"
_NOT_AWAY = r"(?!\ de\ (?:baja|alta))"
"""*Dar de baja* is to cancel."""
_TELLING = rf"(?:decir|explicar|indicar|informar|aclarar|contar|comentar|recordar|orientar|facilitar|mostrar|ensenar|dar{_NOT_AWAY}|pasar|confirmar(?=(?:me|nos)?\ (?:si|que|cua|a\ que)))"
_US = r"(?:me|nos)"
_TELL = (
    r"(?:dime|digame|decime|diganme|decidme|dinos|(?:expli[cq]u?|indi[cq]u?|inform|aclar|recuerd|record|habl|muestr|ensen|pas)[ae]n?me|cuent[ea]n?me|contame|(?:expli|con|indi|infor)\w{1,3}adme|"
    rf"(?:dame|deme|denme|dadme){_NOT_AWAY}|me\ (?:dices?|decis|dicen|explic(?:as?|an|ais)|cont[ai]s|contais|cuentas|indic(?:as?|an|ais)|inform(?:as|an)|aclar(?:as?|an)|recuerdas|pasas|das{_NOT_AWAY}))"
)
_HELP = rf"(?:{_US}\ {_CAN}{_PLEASE}\ (?:ayudar|asesorar|echar\ una\ mano)|{_CAN}{_PLEASE}\ (?:ayudar|asesorar){_US}|(?:necesito|quiero|me\ gustaria)\ que\ {_US}\ ayud(?:es|en|eis|e)|ayud[ae]n?me|ayudadme|me\ ayud(?:as|an|ais))"
_WANT = (
    r"(?:(?:(?:les?|te|os)\ )?(?:quiero|queria(?:mos)?|quisiera(?:mos)?|querria(?:mos)?|queremos)|dese(?:o|aria|amos)|necesit(?:o|aba|aria|amos)|"
    r"(?:me|nos)\ (?:gustaria|encantaria|interesa(?:ria)?|urge)|tengo\ que|(?:era|es)\ para|(?:les?|te|os)\ (?:escribo|llamo|contacto)\ para)"
)
_BY = r"(?:\ por(?=\ (?:el|la|los|las|su|un|una)\b))"
_KNOW = (
    rf"(?:saber|preguntar(?:te|les?|os)?{_BY}?|averiguar|enterarme|informar(?:me|nos)|(?:recibir|obtener)\ (?:mas\ )?informacion|conocer|"
    rf"(?:que\ )?{_US}\ (?:dig|dijer|expliqu|explicar|inform|aclar|indiqu)(?:[ae]s?|[ae]n|ar[ae][sn]?)|consultar(?:te|les?|os)?(?:{_BY}|(?=\ (?:si|sobre|acerca|una|algo|{_WH}))))"
)
_A_QUESTION = (
    r"(?:una\ |otra\ |la\ |mi\ |unas\ |un\ par\ de\ )?(?:pequena\ |simple\ |ultima\ |breve\ |rapida\ )?(?:pregunt|dud|consult)(?:a|ita|illa)s?"
    r"(?:\ (?:rapid|tont|sencill|simple|cort|basic|general|mas|breve|chiquit|estupid)\w*)*"
)
_GREETED = (
    r"(?:\ (?:a\ tod[oa]s|amig[oa]s?|chic[oa]s|equipo|gente|de\ nuevo|otra\ vez|senor(?:es|a|ita|as)?|buen(?:[oa]s)?(?:\ (?:dias?|tardes?|noches?))?|muy\ buenas|ahi|"
    r"que\ (?:tal|onda|hay)(?!\ (?:es|son|esta|estan|funciona|va)\b)(?:\ (?:estas?|estan|va\ todo|todo))?|como\ (?:estas?|estan|estais|and[ae]n?s?|(?:te|les?)\ va|va\ (?:todo|eso))))*"
)
_INTRODUCING = rf"""
    (?:(?:solo|solamente|simplemente|tambien|yo|ademas|nada\ mas)\ )?{_WANT}\ {_KNOW}
  | (?:me|nos)\ (?:pregunto|preguntaba|preguntamos|estaba\ preguntando)
  | (?:{_US}\ {_CAN}{_PLEASE}\ {_TELLING}|{_CAN}{_PLEASE}\ {_TELLING}(?:{_US}|les?)|{_TELL}){_PLEASE}
  | (?:seria(?:s|n|is)?(?:\ usted)?\ tan\ amables?|me\ ha(?:ria|ce)[sn]?\ el\ favor|ten(?:gan?)?\ la\ (?:amabilidad|bondad))\ de\ {_TELLING}{_US}
  | (?:puedo|podria|podriamos)\ (?:saber|preguntar(?:te|les?|os)?) | es\ posible\ (?:saber|que\ me\ (?:digas?|digan|informen|expliquen))
  | (?:mi|mis|un|una)\ (?:\w+\ )?{_PEOPLE}\ (?:tambien\ )?(?:(?:quieren?|queria|querria|quisiera|necesitan?|desea)\ saber|(?:me\ )?(?:preguntan?|pregunto|(?:ha|anda|esta)\ preguntado|(?:anda|esta)\ preguntando)(?=\ (?:si|por|{_WH})))
"""
"""What may have *si*, *sobre* or the like behind it."""
_ASKING_WHO_KNOWS = rf"""
    (?:por\ casualidad\ )?(?:sabes?|saben|sabeis|sabran?|{_CAN}\ saber)(?:\ (?:por\ casualidad|acaso|ustedes|usted|alguien|tu|vos))?
  | (?:hay\ )?alguien\ (?:(?:aqui|aca|por\ ahi)\ )?(?:que\ )?(?:(?:sabe|sabria|sabra|sepa)(?:\ (?:algo\ )?(?:sobre|de))?|me\ (?:dice|explica)|(?:{_US}\ )?(?:puede|podria|pueda|pudiera)\ {_TELLING}{_US}?)
  | (?:tienes?|tienen|teneis|tenes|alguna|ni|(?:no\ )?tengo)\ (?:alguna\ |una\ |ni\ )?idea(?:\ de)? | (?:les?|te|os)\ consulto | (?:mi|la|nuestra)\ (?:duda|pregunta|consulta)\ es
  | (?:estaba|estoy)\ (?:pensando|preguntandome)
"""
"""What has *si* behind it, or a word that asks."""
_LEAD = rf"""
    (?:hola+s?|holi+s?|ola(?={_SIGN}|\ (?:{_ASKS}|quer|quis))|buen(?:os|as)?\ (?:dias?|tardes?|noches?)|muy\ buenas|buenas(?={_SIGN}|\ (?:{_ASKS}|quer|quis|un|tengo|soy|estoy|alguien|sab))|hey|ey|hi|hello|alo|saludos){_GREETED}
  | (?:estimad[oa]s?|querid[oa]s?)(?:\ \w+){{0,2}}{_PAUSE} | ante\ todo,?\ (?=buen)
  | (?:ok(?:ay|ey)?|vale|bueno|pues|entonces|y|pero|ademas|tambien|ah+|oh|eh+|em+|mmm*|hmm*|uf+|ay|o\ sea|osea|mira|mire|miren|oye|oiga|oigan|che|porfa(?:vor|s)?|
        por\ ?favor|x\ ?fa(?:vor)?|plis|pls|por\ cierto|es\ que|resulta\ que|(?:a\ ver|haber)\ si|a\ ver|otra\ cosa|por\ (?:dios|el\ amor\ de\ dios)|dios\ mio|madre\ mia|joder|mierda|cono|h?ostia|carajo|la\ puta\ madre|omg|wtf)
  | (?:si|no|claro|genial|perfecto|listo|dale|nada|igual|bien|en\ serio|de\ verdad|ahora|aparte|ayuda|atencion|total|basicamente|sinceramente|sigo\ igual|hermano|ti[oa]|jefe|no\ me\ aclaro|una\ cosa\ rapida|rapido|
        (?:que\ (?:tal|onda|hay|hubo)|como\ (?:estas?|estan|va))|no\ (?:puede\ ser|me\ lo\ puedo\ creer)|que\ (?:verguenza|desastre|rabia)|si\ no\ es\ (?:mucha\ )?(?:molestia|pedir)|espero\ que\ (?:estes?|esten|esteis)\ (?:muy\ )?bien|
        (?:ya\ )?(?:estoy|estamos)\ (?:muy\ |ya\ |tan\ )?(?:hart|desesperad|cansad|indignad|enojad|enfadad|perdid|confundid)[oa]s?(?:\ de\ esto)?){_PAUSE}
  | (?:amig[oa]s?|chic[oa]s|gente|equipo|joven|senor(?:es|a|ita)?|doctora?|profe|ti[oa]s?|bro|crack|jefe|maestro)(?:{_PAUSE}|(?=\ (?:me|nos|una|cua|como|donde|sab|alguien|hay)))
  | (?:muchas\ |muchisimas\ |mil\ )?gracias(?:\ (?:por\ (?:la|su|tu|vuestra)\ \w+|por\ todo|por\ eso|de\ antemano))?(?={_SIGN}|\ (?:y|pero|ahora)\b)
  | (?:mil\ )?(?:perdon|(?:perdon|disculp)(?:as?|en?|ad|ame|eme|enme))(?:\ (?:que|si)\ (?:(?:te|les?|os|la|lo)\ )?(?:molest[eo]|interrumpa|insista|pregunte)(?:\ (?:tanto|otra\ vez|de\ nuevo|con\ esto))?|
        \ (?:por\ )?(?:la|las|el|mi|tantas?)\ (?:molestias?|ignorancia|preguntas?|insistencia|hora))?
  | (?:lo\ siento|siento|lamento)(?:\ (?:molestar(?:te|les?|os)?|las?\ molestias?|insistir|la\ hora)(?:\ (?:otra\ vez|de\ nuevo))?)?(?={_SIGN}|\ pero\b)
  | (?:no\ se\ si|(?:ya\ )?se\ que|seguro\ que|igual|quizas?|tal\ vez|a\ lo\ mejor|soy\ nuev[oa]|sera\ una\ tonteria)\b[^.?!;:]{{0,60}}?,?\ pero(?=\ )
  | (?:soy|somos)\ nuev[oa]s?(?:\ (?:por\ )?(?:aqui|aca)|\ en\ esto)?(?={_SIGN}|\ y\b)
  | (?:una|solo\ una)\ (?:ultima\ )?cos(?:a|ita|illa)(?:\ mas)?(?={_SIGN}|\ {_ASKS})
  | (?:{_ASKING_WHO_KNOWS})(?:\ si(?=\s)|\ la\ siguiente(?=\W)|{_PAUSE}|(?=\ (?:¿|{_WH})))
  | (?:(?:solo|tambien|ahi\ va)\ )?{_A_QUESTION}(?:(?={_SIGN}|\ {_ASKS})|\ (?:sobre|acerca\ del?|respecto\ al?)(?=\s))
  | (?:(?:(?:solo|tambien|yo)\ )?(?:ten(?:go|ia|emos|dria)|me\ (?:surge|surgio|ha\ surgido|queda)|traigo|ando\ con)|(?:(?:te|les?|os)\ )?hago|(?:ahi\ )?va|(?:queria|quisiera|puedo|me\ gustaria)\ hacer(?:te|les?|os)?)\ {_A_QUESTION}
        (?:\ (?:con|sobre|acerca\ del?|respecto\ (?:al?|del?)|de)(?=\s))?
  | (?:esto|eso|ya)\ (?:ya\ )?es\ (?:una?\ |el\ )?(?:verguenza|ridiculo|indignante|inaceptable|increible|tomadura\ de\ pelo|burla|broma|estafa|desastre|robo|locura|colmo)
  | (?:(?:esta|ya)\ )?(?:es|va)?\ ?(?:la\ )?(?:segunda|tercera|cuarta|quinta|enesima|ultima)\ vez\ que\ (?:(?:lo|os|les|te)\ )?(?:pregunto|escribo|consulto|llamo|pido)
  | (?:{_INTRODUCING})(?:\ si(?=\s)|(?:\ (?:algo(?:\ mas)?|todo|mas(?:\ (?:informacion|info|cosas|detalles))?|un\ poco(?:\ mas)?|informacion|info|detalles)(?=\ {_ABOUT}\b))?(?:\ {_ABOUT}(?=\s))?)
  | {_HELP}{_PLEASE}(?:\ (?:con|a|en)(?=\s)|{_PAUSE}|(?=\ {_WH}))
  | (?:queria|quisiera)\ ver\ si(?:\ me\ (?:podeis|podria[sn]?|puede[sn]?|podian?)(?=\ \w+r\b))?(?=\s)
  | (?:(?:(?:{_WANT}(?:\ recibir|\ obtener|\ tener)?|busco|solicito|alguna|tienen|tienes|hay)\ )?(?:mas\ |algo\ de\ |alguna\ |de\ )?(?:ayuda|info|informacion|informes|detalles|datos(?=\ (?:sobre|acerca))|consejo))\ (?:sobre|acerca\ del?|con|para|respecto\ (?:al?|del?))(?=\s)
  | (?:{_WANT}(?:\ recibir|\ obtener|\ tener)?|busco|solicito|dame|me\ das)\ (?:mas\ |alguna\ )?(?:informacion|info|informes|detalles)\ del?(?=\s)
  | que\ (?:hay|tal|me\ (?:dices|dicen|cuentas|puedes\ decir|pueden\ decir)|sabes|saben)\ (?:del?|con|sobre|acerca\ del?)(?=\s)
  | (?:en\ cuanto\ al?|(?:con\ )?respecto\ al?|acerca\ del?)(?=\s) | sobre\ (?=(?:el|la|los|las|lo|mi|tu|su|{_WH})\b)
  | (?:yo\ )?no\ (?:se|entiendo|comprendo|encuentro|veo|me\ queda\ claro|me\ acuerdo(?:\ de)?|recuerdo|tengo\ claro|termino\ de\ entender)(?:\ (?:muy\ )?bien)?\ (?={_WH})
"""
_HEARSAY = rf"""
    (?:es|sera)\ (?:verdad|cierto|correcto)\ que(?=\s)
  | (?:he|hemos)\ (?:oido|leido|escuchado)(?:\ decir)?\ que(?=\s)
  | (?:me|nos)\ (?:han\ dicho|dijeron|contaron|han\ contado)\ que(?=\s)
  | (?:mi|un|una)\ (?:\w+\ )?{_PEOPLE}\ (?:dice|dijo|me\ (?:ha\ dicho|dijo)|asegura)\ que(?=\s)
  | (?:por\ lo\ visto|al\ parecer|dicen\ que)(?=[\s,])
"""
"""“es verdad que”, “he oído que”, “mi vecina dice que”."""
_TAIL = r"""
    (?:muchas\ |muchisimas\ |mil\ |un\ millon\ de\ |desde\ ya\ )?(?:gracias|grax|grcs|thx|thanks)(?:\ (?:de\ antemano|por\ adelantado|anticipadas|por\ (?:su|tu|vuestra|la)\ (?:ayuda|atencion|tiempo|respuesta)|
        por\ todo|por\ ayudar(?:me)?|a\ tod[oa]s|totales|desde\ ya|igualmente|un\ saludo|saludos|y\ (?:un\ )?saludos?|y\ (?:perdon|disculpen?)(?:\ (?:por\ )?las?\ molestias?)?))*
  | por\ ?favor(?:cito)?|porfa(?:vor|s)?|porfis?|x\ ?fa(?:vor)?|plis|pls|please
  | (?:si\ )?o\ (?:no|que|como)|(?<!\bes\ )(?<!\bde\ )(?<!\bla\ )(?<!\ben\ )verdad|(?:ja|je|ji){2,}j?|xd+|lol | :\) | ;\) | :-\) | :\(
"""
_AFTER_PAUSE = rf"""
    (?:alguien\ )?(?:{_HELP}|{_US}\ echas?\ una\ mano|{_US}\ {_CAN}\ decir|{_CAN}\ decirme|me\ (?:lo\ )?(?:dices|dicen|decis|explicas|explican))(?:\ (?:con\ (?:eso|esto)|por\ favor|porfa|en\ eso))*
  | (?:alguien\ (?:sabe|me\ ayuda|me\ dice)(?:\ algo)?)
  | (?:muchas\ |muchisimas\ )?gracias,?\ \w+(?:\ \w+)?|(?:es|sera|es\ eso)\ (?:cierto|verdad|asi|posible|correcto)
  | (?:una\ |alguna\ )?ayuda(?:\ por\ ?favor|\ porfa)? | (?:es\ |muy\ |me\ )?(?:urgente|urge)
  | (?:un\ )?(?:cordial\ )?saludos?(?:\ cordial(?:es)?)?(?:,?\ \w+){{0,2}} | (?:un\ )?abrazos?|besos|atentamente(?:,?\ \w+){{0,2}}|atte
  | (?:que\ (?:tengan?|tengas|tengais|pasen?|pases)\ )?(?:un\ )?(?:muy\ )?(?:buen(?:as|os)?|lindo|bonito|feliz)\ (?:dias?|tardes?|noches?|fin\ de\ semana|finde)|chao|chau|adios|hasta\ luego
  | (?:quedo|quedamos|estoy|espero)\ (?:a\ la\ espera|atent[oa]s?|pendiente|(?:su|tu|vuestra)\ respuesta)[^.?!]{{0,40}}
  | (?:no|verdad|cierto|eh|sabes|vale|ok|okay|entonces|exactamente|a\ que\ si|o\ no|o\ que|o\ como|si\ o\ no|tio|tia|bro|amig[oa]s?|hermano|che|senor(?:es|a|ita)?)
  | como\ (?:lo\ hago|le\ hago|hago|se\ hace|es\ eso|funciona\ (?:eso|esto)|puedo\ hacer(?:lo)?|hacemos)|que\ (?:hago|puedo\ hacer|hacemos|debo\ hacer|tengo\ que\ hacer)
  | solo\ (?:por\ )?(?:curiosidad|eso)|es\ (?:solo\ )?por\ curiosidad|perdon\ (?:por\ )?(?:la\ molestia|las\ molestias|la\ ignorancia)|disculpen?\ (?:la\ molestia|las\ molestias)
"""
_CAN_WORDS = tuple(
    "puedes puede pueden podeis podes podrias podria podrian podriais pudieras pudiera pudieran sabrias sabria sabrian".split()
)
_LEADING = Lead(
    pattern=typed(_LEAD),
    first=frozenset(
        """
        hey ey hi hello alo saludos muy buen buenos buenas que estimado estimada estimados estimadas querido querida queridos queridas muchas
        muchisimas mil gracias ok okay okey vale bueno pues entonces y pero ademas tambien o osea mira mire miren oye oiga oigan che porfa
        porfavor porfas por x xfa xfavor plis pls resulta haber otra si no claro genial perfecto listo dale nada igual bien de ahora aparte
        ayuda atencion total basicamente sinceramente sigo amigo amiga amigos amigas chicos chicas gente equipo joven jefe doctor doctora profe senores senores rapido hermano tio tia tios tias bro crack maestro senor senor senora senorita senorita perdon perdona
        perdone perdonen perdonad disculpa disculpas disculpe disculpen disculpad disculpame disculpeme perdoname perdoneme lo siento lamento ya
        se seguro quiza quizas tal soy somos solo solamente simplemente pregunta preguntita duda dudita consulta consultita pequena ahi tengo
        tenia tenemos tendria traigo ando te le les os hago va queria quisiera quiero querria queriamos querriamos queremos quisieramos deseo
        desearia deseamos necesito necesitaba necesitaria necesitamos dios madre joder mierda cono cono ostia hostia carajo omg wtf estoy
        estamos estaba segunda tercera cuarta quinta nos yo era ante espero tenga tengan ten teneis tienen tienes serias seria seriais serian dime digame decime diganme decidme dinos explicame expliqueme
        expliquenme explicadme cuentame cuenteme contame cuentenme contadme indicame indiqueme indiquenme informame informeme informenme
        hablame hableme aclareme aclarame recuerdame recordame muestrame ensename ensename dame deme denme dadme pasame paseme ayudame ayudeme
        ayudenme ayudadme sabes sabe saben sabeis sabran sabra alguien alguna ni podriamos busco solicito mas informacion info informes detalles
        sobre acerca respecto puedes podeis podes podrias podria podrian podriais pudieras pudiera pudieran sabrias sabria sabrian wtf igual
        """.split()
    ),
    first_two={
        "hay": ("alguien",), "una": tuple("pregunta preguntita preguntilla duda dudita dudilla consulta consultita cosa cosita ultima cosilla pequena simple ultima breve".split()),
        "nuestra": ("duda", "pregunta", "consulta"), "la": ("segunda", "tercera", "cuarta", "quinta", "enesima", "ultima", "puta", "pregunta", "duda", "consulta"), "un": ("par", "amigo", "companero", "companero", "cliente"),
        "me": tuple(
            "gustaria encantaria interesa interesaria urge pregunto preguntaba dices decis dicen dice explicas explica explican cuentas contas indicas "
            "indica indican informas informan aclaras aclara aclaran recuerdas pasas das ayudas ayudan surge surgio queda ha harias haria harian haces hacen".split()
        ) + _CAN_WORDS,
        "que": ("tal", "onda", "hay", "hubo", "me", "sabes", "saben", "verguenza", "desastre", "rabia"), "como": ("estas", "esta", "estan", "va"),
        "a": ("ver", "lo"), "es": ("que", "la", "para", "posible"), "esto": ("es", "ya"), "eso": ("es", "ya"), "esta": ("es",), "en": ("serio", "cuanto", "relacion"),
        "mi": tuple(
            "marido mujer esposo esposa pareja novio novia hijo hija hijos madre padre mama papa hermano hermana amigo amiga jefe jefa companero companero "
            "pregunta duda consulta vecino vecina suegro suegra abuelo abuela tio tia primo prima cliente profesor socio pregunta duda consulta".split()
        ),
        "mis": ("hijos", "amigos", "padres", "clientes"), "puede": ("decirme", "explicarme", "indicarme", "ayudarme"),
        "pueden": ("decirme", "explicarme", "indicarme", "ayudarme", "darme", "informarme", "aclararme", "confirmarme"),
        "puedo": ("saber", "preguntar", "preguntarte", "preguntarle", "preguntarles", "hacerte", "hacerle", "hacerles", "hacer"),
        "tienes": ("idea", "alguna", "info", "informacion"), "tienen": ("idea", "alguna", "info", "informacion"), "con": ("respecto",),
    },
    drawn_out=("hola", "holi", "ola", "ah", "oh", "eh", "em", "mm", "hm", "uf", "ay"),
)  # fmt: skip
_OF_OTHERS = Lead(
    pattern=typed(_HEARSAY),
    first=frozenset("he hemos mi un una me nos por al dicen sera".split()),
    first_two={"es": ("verdad", "cierto", "correcto")},
)
FRAMES = Frames(
    leads=(_LEADING, _OF_OTHERS),
    tail=typed(_TAIL),
    after_pause=typed(_AFTER_PAUSE),
    last=(
        r"verdad|"
        r"gracias|grax|grcs|thx|thanks|antemano|adelantado|anticipadas|ayuda|atencion|tiempo|respuesta|todo|tod[oa]s|totales|ya|saludos?|favor(?:cito)?|"
        r"porfa(?:vor|s)?|porfis?|xfa|fa|plis|pls|please|no|que|como|jaja\w*|jeje\w*|jiji\w*|xd+|lol|molestias?|ayudarme"
    ),
)  # fmt: skip
