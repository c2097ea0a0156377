"""The talk around a question: greetings, politeness, "können Sie mir sagen …", "meine Frau möchte wissen …"."""

from __future__ import annotations

from collections.abc import Mapping

from chatbot.language.frames import Frames, Lead
from chatbot.language.patterns import spelt
from chatbot.language.word_lists import words_with_umlauts

_YOU = r"(?:du|sie|ihr|jemand|wer|einer|irgendwer|irgendjemand|man|eine[rs]?\ von\ (?:euch|ihnen))"
_CAN = r"(?:kann(?:st)?|können|könnt|könnten?|könntest|könntet|würden?|würdest|würdet|magst|mögen|möchten)"
_FILL = (
    r"(?:(?:bitte|vielleicht|mal|kurz|eben|schnell|netterweise|auch|noch|nochmals?|eigentlich|denn|zufällig|nur|gerne?|einfach|doch|ja|da|hier"
    r"|dazu|genau|unbedingt|dringend|jetzt|schon|leider|eventuell|evtl\.?|so\ (?:nett|lieb|freundlich)\ sein,?(?:\ und)?|immer|bloß|echt|ganz|was|etwas)\ ){0,4}"
)
_PEOPLE = (
    r"(?:frau|mann|partner(?:in)?|sohn|tochter|kind(?:er)?|mutter|mama|mutti|vater|papa|vati|eltern|bruder|schwester|freund(?:in)?|chef(?:in)?|"
    r"kolleg(?:e|in)|nachbar(?:in)?|oma|opa|großmutter|großvater|enkel(?:in)?|tante|onkel|mitbewohner(?:in)?|lehrer(?:in)?|kunde|kundin|"
    r"verlobte[r]?|nichte|neffe|kleine[r]?|große[r]?|jungs|mädels|team|mandant(?:in)?|vermieter(?:in)?)"
)
_TO = r"(?:über|zu|zum|zur|zu\ (?:den|dem|der)|von|vom|wegen|bezüglich|bzgl\.?|betreffs?|hinsichtlich|rund\ um|für|bei|beim|mit)"
_WHETHER = r"(?:\s*,?\ (?:obs?|dass)(?=\ ))?"
_ASK = r"(?:wissen|fragen|nachfragen|erfahren|gewusst|erkundigen|anfragen|informieren|herausfinden|nachhaken)"
_TELL = r"(?:sagen|erklären|verraten|mitteilen|zeigen|erzählen|beantworten|helfen|weiterhelfen|schreiben|erläutern|auskunft\ geben|bescheid\ (?:geben|sagen)(?!,?\ (?:wenn|sobald|falls))|aushelfen|einen\ tipp\ geben)"
_DO_TELL = (
    r"(?:sag(?:e|t|en\ sie)?|erklär(?:e|t|en\ sie)?|verrat(?:e|et|en\ sie)?|erzähl(?:e|t|en\ sie)?|zeig(?:e|t|en\ sie)?|nenn(?:e|t|en\ sie)?"
    r"|gib|gebt|geben\ sie|beschreib(?:e|t|en\ sie)?|erläuter(?:e|t|n\ sie)?|schreib(?:e|t|en\ sie)?|schick(?:e|t|en\ sie)?|hilf|helft|helfen\ sie)"
)
_INFO = r"(?:infos?|informationen?|auskunft|auskünfte|details|einzelheiten|näheres|genaueres|hilfe|unterstützung|rat|tipps?|hinweise?|mehr|etwas\ mehr|alles|etwas|was)"
_QUESTION = r"\w*fragen?|anliegen|anfrage"
_WELCOME = r"""
    (?:hallo+|hallöchen|halli\ hallo|huhu|hi|hey|heyho|hej|hello|na|moin(?:\ moin)?|moinsen|servus|grüezi|grüß\ (?:gott|dich|euch|sie)|mahlzeit|tach(?:chen)?
        |(?:(?:einen\ )?(?:wunder)?schönen?\ )?gute[nr]?\ (?:tag|morgen|abend|mittag|nachmittag)
        |(?:tag|morgen|abend)(?=\s*[,.!;:\n])
        |ihr\ lieben(?=\s*[,!.:\n])|sehr\ geehrte[rs]?\ (?:damen\ und\ herren|(?:herr|frau)\ \w+|\w+)|liebe[rs]?\ [\w-]+(?:\ [\w-]+)?(?=\s*[,!.:\n]))
        (?:\ (?:zusammen|alle|allerseits|ihr(?:\ lieben)?|leute|team|nochmals?|noch\ mal|wieder|miteinander|freunde|liebes?\ (?:[\w-]*team|leute)|an\ alle
        |da|du|ich\ bins|bot|chatbot|support|und\ (?:guten\ (?:tag|morgen|abend)|hallo|willkommen)))*
"""
_MANNERS = spelt(
    rf"""
    {_WELCOME}
  | (?:(?:vielen|besten|herzlichen|lieben|schönen|tausend)(?:\ lieben)?\ dank|danke(?:schön)?|merci|thx)
        (?:\ (?:sehr|schön|dir|euch|ihnen|für\ (?:die|deine|ihre|eure)\ (?:\w+\ )?\w+|schon\ ?mal|im\ voraus|vorab|nochmals?))*(?=[,.!;:\n]|\ (?:und|aber|jetzt|nun|noch)\b)
  | (?:bitte\ |ich\ bitte\ |wir\ bitten\ )um\ (?:\w+\ )?(?:info|information|rückmeldung|auskunft|antwort|hilfe){_WHETHER}
  | um\ (?:himmels|gottes)\ willen|verdammt(?:\ noch\ ?mal)?|verflixt|mensch(?:\ meier)?|(?:oh\ )?mein\ gott|oh\ gott|omg|herrgott(?:\ noch\ ?mal)?|menno|(?:so\ ein\ )?mist|so\ eine\ frechheit|schei(?:ß|ss)e|argh+|boah+|herrje|oje|ohje|ach\ herrje|wtf
        |zum\ (?:teufel|kuckuck|donnerwetter)|himmel(?=\s*[,.!;:])
  | (?:sorry|nicht\ sicher|(?:ich\ )?weiß\ (?:ja\ )?nicht|ich\ weiß|(?:ist\ )?(?:(?:vielleicht|bestimmt|sicher)\ )?(?:eine?\ |ne\ )?(?:blöde|dumme|doofe|komische)\ frage|vielleicht|vll?t?|kann\ sein|mag\ sein)\b
        [^.?!;:]{{0,60}}?,?\ aber(?=\ )
  | (?:es\ )?(?:sorry|entschuldigung|entschuldigen\ sie|entschuldigt?|entschuldige|'?tschuldigung|'?tschuldige|verzeihung|verzeihen\ sie|pardon|tut\ mir\ (?:so\ |sehr\ )?leid)
        (?:\ (?:bitte|bitte\ vielmals|vielmals))?(?:,?\ (?:dass|wenn|falls)\ ich\ (?:\w+\ ){{0,4}}?(?:störe|stören\ muss|frage|fragen\ muss|nachfrage|nerve|belästige)
        |,?\ (?:(?:für|wegen)\ )?(?:die|der)\ (?:\w+\ )?(?:störung|frage|nachfrage|umstände|mühe))?
  | (?:ok|okay|okee|also|äh+m*|öh+m*|ähem|hm+|mhm|tja|naja|na\ ja|ach|achja|ach\ ja|achso|ach\ so|ah|oh|so|und|aber|übrigens|nebenbei(?:\ bemerkt)?|bitte|pls|plz|ey
        |jo|tjo|nun\ ja|nun|puh|uff|außerdem|jedenfalls|apropos|eigentlich|kurz\ und\ knapp|grundsätzlich|generell|allgemein|sagen\ wir\ mal)
  | (?:gut|ja|jawohl|nein|nö|nee|jetzt|dann|super|toll|prima|perfekt|alles\ klar|klar|genau|ehrlich(?:\ gesagt)?|im\ ernst|mal\ im\ ernst|mensch|mann|leute|komm|richtig|schade
        |stimmt|verstehe|cool|echt\ jetzt|wirklich|achtung|moment(?:\ mal)?|hilfe|kurz|schnell|dringend|wichtig|nochmals?|noch\ mal|doch|danach|zweitens|erstens|ps|ganz\ kurz
        |kurze\ info|zur\ info|kurz\ gefragt|und\ zwar|zwar|vorab|zunächst|sagt?|sagen\ sie|stopp?|warte|hör\ mal|hören\ sie)(?=\s*[,.!;:–-])
  | (?:wenn|falls)\ ich\ (?:mal\ |das\ |so\ )*fragen\ darf
  | (?:nur\ |mal\ |rein\ )*(?:so\ )?(?:(?:aus|zur)\ (?:\w+\ )?(?:neugier|interesse|sicherheit)|interessehalber|hypothetisch|theoretisch|mal\ so\ gefragt|nur\ mal\ so)(?=[\s:,])
  | (?:ich\ )?bin\ (?:ganz\ |noch\ |erst\ )*neu\ (?:hier|bei\ euch|bei\ ihnen|dabei|(?:im|in|bei|auf|am)\ (?:(?:der|die|dem)\ )?\w+)(?:\ und|(?=\s*[,.!;:]))
""",
    umlauts=True,
)
"""“Hallo”, “danke, aber”, “also”, “Entschuldigung”, “nur aus Neugier”"""
_QUESTIONS = spelt(
    rf"""
    (?:(?:ich|wir|hier|und|dann|da|aber|nur|mal|noch|kurz|schnell|hab|habe|haben|hätte|hätten|wäre|mir|stellt\ sich|brennt|es\ gibt)\ ){{0,5}}(?:eine?|ne|'ne|meine|die|unsere|zwei|einige|ein\ paar|folgende)?\ ?
        (?:(?:kurze|kleine|schnelle|blöde|dumme|doofe|einfache|letzte|andere|weitere|allgemeine|grundsätzliche|generelle|wichtige|dringende|komische|ganz|mal|kurz|noch)\ )*
        (?:{_QUESTION})(?:\ (?:an\ (?:sie|euch|dich|alle|die\ \w+)|hätte\ ich|habe?\ ich|noch|mal|bitte|dazu|hier|vorab|vermutlich|vielleicht|wahrscheinlich|von\ mir|{_TO}\ (?:\w+\ )?\w+))*(?=\s*[:,.;!–-])
  | (?:ich|wir|und|hab|habe|haben|hätte|hätten)\ (?:(?:ich|wir|hab|habe|haben|hätte|hätten|da|mal|noch|nur|auch|kurz|hier|gerne?|jetzt)\ )*(?:eine?|ne|'ne|zwei|einige|ein\ paar|mehrere)?\ ?
        (?:(?:kurze|kleine|schnelle|blöde|dumme|einfache|letzte|weitere|allgemeine|wichtige|dringende)\ )*(?:{_QUESTION})(?:\ {_TO}\b|\ ?,?\ (?:und\ zwar|nämlich))
  | (?:das|dies|es)\ (?:ist|kann|darf|nervt)\ ?(?:(?:doch|ja|wirklich|echt|einfach|so|langsam|jetzt|wohl|schon|aber|total|absolut|eine?|ne)\ )*(?:frechheit|unverschämtheit|unverschämt|lächerlich|nicht\ wahr(?:\ sein)?|nicht\ (?:euer|ihr)\ ernst(?:\ sein)?
        |ärgerlich|nervig|zum\ (?:verzweifeln|heulen|kotzen|haareraufen)|unfassbar|unglaublich|witz|nicht\ normal|schlimm|peinlich|zumutung|sein|nervt|katastrophe)(?=\s*[,.!;:–-])
  | (?:ich\ )?(?:frage?|schreibe?|fragte|bitte)\ (?:(?:jetzt|nun|schon|hiermit|euch|sie|dich|noch|hier|bereits|das)\ )*(?:zum\ \w+n\ mal|nochmals?|noch\ mal|noch\ einmal|erneut|wieder)(?:\ (?:nach|an))?(?=\s*[,.!;:])
  | (?:das\ ist\ )?(?:(?:jetzt|nun|schon|bereits|mittlerweile)\ )*(?:das|zum)\ (?:\d\.|\w+[en])\ mal,?\ (?:(?:dass|wo)\ )?(?:ich\ )?(?:(?:das|euch|sie|dich|hier|jetzt)\ )*(?:frage?|nachfrage|schreibe?)
""",
    umlauts=True,
)
"""“kurze Frage:”, “ich hätte eine Frage zu”, “das ist eine Frechheit”, “ich frage zum dritten Mal”"""
_WISHES = spelt(
    rf"""
    (?:ich|wir|i)\ (?:wollt(?:en?)?|will|wollen|möcht(?:en?)?|würden?|muss|müssen|müsste|hätte?n?|soll(?:te)?)\ {_FILL}(?:(?:mich|sie|euch|dich|dir|ihnen|bei\ (?:euch|ihnen)|von\ (?:euch|ihnen|dir)|darüber|mehr|eines|eins|wissen|fragen)\ )*{_FILL}{_ASK}{_WHETHER}
  | (?:wollt(?:en?)?|will|möchten?|würden?|müsste|hätten?|muss)\ {_FILL}(?:(?:mich|sie|euch|dich|bei\ (?:euch|ihnen))\ )*{_FILL}{_ASK}{_WHETHER}
  | (?:ich|wir)\ wüssten?\ (?:gerne?|mal|auch|noch)(?:\ (?:gerne?|mal|noch))*{_WHETHER}
  | (?:ich\ |wir\ )?(?:frage?n?)\ (?:mich|uns|für\ (?:eine?n?|meine?n?|unsere?n?)\ \w+)\ ?{_FILL}(?:gerade|schon\ länger|die\ ganze\ zeit)?(?:\s*,?\ ob\b|(?=[\s,:]))
  | (?:mich|uns|es)\ (?:würde|interessiert|interessieren|wundert|beschäftigt|täte?)\ (?:mich\ |uns\ )?{_FILL}(?:sehr\ |brennend\ )?(?:interessieren)?{_WHETHER}
  | (?:interessieren|interessant)\ (?:würde|wäre)\ (?:mich|uns|für\ mich)?\ ?{_FILL}{_WHETHER}
  | was\ (?:ich|mich|wir|uns)\ {_FILL}(?:(?:wissen|fragen)\ (?:wollte|will|möchte|wollten|möchten|muss)|interessiert|(?:schon\ (?:immer|lange)\ )?interessiert(?:\ hat)?|interessieren\ würde|wundert)(?=\s*[,:.;]|\ (?:ist|wäre)\b)(?:\ (?:ist|wäre))?{_WHETHER}
  | (?:meinen\ sie|meint\ ihr|meinst\ du|glauben\ sie|glaubt\ ihr|denkt\ ihr),?\ (?:dass\ )?(?=\w)
  | (?:ist|wäre)\ es\ {_FILL}möglich{_WHETHER}(?=\ )
  | (?:mein|meine|unser|unsere|der|die|eine?|ne)\ (?:[\w-]+e[rs]?\ )?{_PEOPLE}(?:\ und\ ich)?\ (?:(?:fragt|fragen|fragte|hat\ (?:mich\ )?gefragt|lässt\ fragen)(?:\ (?:mich|sich|uns|auch|immer|ständig|dauernd|gerade|schon|mal))*|(?:möchten?|will|wollen|wollten?|würden?|muss)[ ]
        {_FILL}{_ASK}){_WHETHER}
""",
    umlauts=True,
)
"""“ich wollte fragen, ob”, “mich würde interessieren”, “meine Frau möchte wissen”"""
_REQUESTS = spelt(
    rf"""
    {_CAN}\ {_FILL}(?:(?:mir|uns|mich)\ )?{_FILL}{_YOU}\ {_FILL}(?:(?:mir|uns|mich)\ )?{_FILL}(?:{_TELL}|sagen)(?![\w])(?:\ bitte)?{_WHETHER}
  | {_CAN}\ {_FILL}(?:(?:mir|uns|mich)\ )?{_FILL}{_YOU}\ {_FILL}(?:(?:mir|uns|mich)\ )?{_FILL}(?:{_INFO}\ )?(?:über|bei|beim|zu|zum|zur)(?=\ \w+.*\ (?:{_TELL}|geben|informieren)\b)
  | {_DO_TELL}\ (?:mir|uns|mich)\ {_FILL}(?:(?:alles|{_INFO})\ )?(?:{_TO}\ )?(?=\w|,)
  | (?:sag(?:e|t|en\ sie)?|hör(?:t|en\ sie)?|guck(?:t)?|schau(?:t|en\ sie)?)\ mal(?:\ (?:bitte|ehrlich|her|kurz))*
  | (?:erklär(?:e|t|en\ sie)?|erläuter(?:e|n\ sie)?)\ (?:bitte\ |mal\ )*(?=(?:wie|was|warum|wann|wo|wer)\b)
  | (?:ich\ |wir\ )?(?:brauche?n?|bräuchten?|benötigen?|suchen?|hätten?\ gerne?|wünschen?|erbitten?|bitten?\ um)\ {_FILL}(?:nach\ )?(?:ein\ paar\ |eine?\ |eure\ |ihre\ |deine\ |weitere\ |mehr\ |nähere\ |genauere\ )?{_INFO}\ (?:{_TO}|ob|wie)\b
  | (?:mehr\ |nähere\ |weitere\ |irgendwelche\ )?(?:infos?|informationen|auskunft|details|tipps?|hilfe)\ (?:zu|zum|zur|über|bei|beim|bezüglich|zu\ (?:den|dem|der))(?=\ )
  | (?:weiß(?:t)?|wissen|wisst|wüssten?|wüsstest|wüsstet)\ {_FILL}{_YOU}(?:\ {_FILL}(?:(?:mehr|bescheid|genaueres|näheres)\ )?(?:darüber\ )?(?:{_TO}(?=\ ))?)?{_WHETHER}
  | (?:(?:hast|habt|haben|hat)\ )?(?:{_YOU}\ )?{_FILL}(?:eine?\ |ne\ |'ne\ )?(?:ahnung|idee|plan|schimmer)(?=\s*,?\ (?:ob|wie|was|warum|wann|wo|wer|wieso|von)\b){_WHETHER}
  | (?:ich\ )?(?:hab(?:e)?\ )?{_FILL}keine?n?\ (?:ahnung|plan|schimmer|idee)(?=\s*,?\ (?:ob|wie|was|warum|wann|wo|wer|wieso)\b){_WHETHER}
  | (?:ich\ |wir\ )?(?:weiß|wissen|verstehe?n?|kapiere?|checke?|finde?n?|begreife?|raffe?|sehe|blicke?)\ {_FILL}(?:(?:gar|überhaupt|irgendwie|einfach|immer|das)\ )*nicht(?:\ (?:so\ (?:ganz|recht|richtig)|genau|mehr|heraus|raus|ganz))?
        (?=\s*,?\ (?:ob|wie|was|warum|wann|wo|wer|wieso|weshalb|welche[rsnm]?)\b){_WHETHER}
  | (?:gib|gebt|geben\ sie|sag|sagt|sagen\ sie)\ (?:mir\ |uns\ )?(?:bitte\ |kurz\ |mal\ )*bescheid{_WHETHER}
  | (?:gibt\ es|gibts|gibt's)\ (?:irgendwelche\ |weitere\ |mehr\ |nähere\ |dazu\ |schon\ )*(?:infos?|informationen|details|auskünfte)\ (?:{_TO}|darüber|dazu)(?=[\s,]){_WHETHER}
""",
    umlauts=True,
)
"""“können Sie mir sagen”, “erklär mir”, “weiß jemand”, “keine Ahnung, wie”, “Infos zu”"""
_TOPICS = spelt(
    rf"""
    (?:was|wie)\ (?:ist|sieht|siehts|schaut|schauts|steht|stehts|verhält|läuft|wäre|is)(?:\ (?:es|das|'s|denn|eigentlich|dann|sich|nun|jetzt|so|da))*\ (?:mit|um)(?=\ )
  | wie\ (?:ist|is|läuft|geht)\ (?:es|das|denn\ das|das\ denn|das\ eigentlich)\ (?:mit|bei|beim)(?=\ )
  | (?:bezüglich|bzgl\.?|betreffend|betrifft|betreff|betr\.?|zum\ thema|thema|in\ bezug\ auf|hinsichtlich|in\ sachen|stichwort|(?:es\ )?geht\ (?:mir\ |hier\ |dabei\ )?(?:um|darum)|folgendes(?:\ (?:problem|anliegen))?|ich\ habe\ folgendes\ (?:problem|anliegen))(?=[\s:,])
  | (?:darf|dürfte|kann|könnte)\ (?:ich|man|wir)\ {_FILL}(?:(?:sie|euch|dich|dir|ihnen)\ )?{_FILL}(?:eine\ frage\ )?(?:fragen|stellen|wissen|nachfragen){_WHETHER}
""",
    umlauts=True,
)
"""“was ist mit”, “wie sieht es mit … aus”, “bezüglich”, “darf ich fragen”"""
_HEARSAY = spelt(
    rf"""
    stimmt(?:\ ?(?:es|das)|'?s)?(?:\ (?:wirklich|eigentlich|denn))?,?\ dass(?=\ )
  | ist\ (?:es|das)\ (?:wirklich\ |eigentlich\ |denn\ )?(?:wahr|richtig|so),?\ dass(?=\ )
  | (?:ich\ |wir\ )?hab(?:en?)?\ {_FILL}(?:gehört|gelesen),?\ dass(?=\ )
  | (?:mir|uns)\ (?:wurde|hat\ (?:jemand|man|wer))\ (?:gesagt|erzählt),?\ dass(?=\ ) | (?:man|jemand)\ hat\ (?:mir|uns)\ (?:gesagt|erzählt),?\ dass(?=\ )
  | (?:mein|meine|unser|unsere|eine?)\ (?:[\w-]+e[rs]?\ )?{_PEOPLE}\ (?:sagt|meint|behauptet|hat\ (?:mir\ |uns\ )?(?:gesagt|erzählt)),?
        \ (?:dass(?=\ )|(?=(?:ihr|sie|es|man|die|der|das|ich|wir)\ ))
""",
    umlauts=True,
)
"""“stimmt es, dass”, “ich habe gehört, dass”, “mein Nachbar sagt, ihr …”"""
_TAIL = spelt(
    r"""
    (?:(?:ganz|schon|mal|schonmal|vielen|besten|herzlichen|lieben|schönen|tausend|recht|ich)\ )*(?:dank(?:e|eschön)?|thx|thanks|merci|dankö|bedanke\ mich)
        (?:\ (?:im\ voraus|schon\ ?mal|schon\ jetzt|vorab|sehr|schön|euch|ihnen|dir|nochmals?|vielmals|für\ (?:die|ihre|eure|deine|jede|eine)\ (?:\w+\ )?\w+))*
  | bitte(?:\ (?:danke|sehr|um\ (?:\w+\ )?(?:hilfe|rat|antwort|rückmeldung|info|auskunft|aufklärung)))? | pls | plz | biddee?
  | lol | haha+ | xd | :\) | ;\) | :-\) | ;-\) | :\( | \^\^
""",
    umlauts=True,
)
_AFTER_PAUSE = spelt(
    r"""
    (?:kann(?:st)?|können|könnt|könnten?|könntest|könntet|würden?)\ (?:mir\ |uns\ )?(?:du|sie|ihr|jemand|wer|einer)\ (?:(?:mir|uns|da|dabei|hier|bitte|vielleicht|mal|kurz|weiter|das|was|dazu)\ )*
        (?:helfen|weiterhelfen|sagen|erklären|beantworten|bescheid\ geben)(?:\ bitte)?
  | (?:weiß(?:t)?|wissen|wisst)\ (?:das\ )?(?:jemand|du|ihr|sie|wer|einer)(?:\ (?:das|was|da|bescheid|rat|mehr|dazu|vielleicht|zufällig|hier|weiter))*
  | (?:ich\ |wir\ )?(?:bitten?|wäre\ dankbar|brauche)\ (?:um\ |für\ )?(?:\w+\ )?(?:hilfe|rat|antwort|rückmeldung|info|auskunft)
  | (?:bitte\ )?(?:helft|hilfe|hilf|helfen\ sie)(?:\ (?:mir|uns|bitte))*
  | wie\ (?:geht|funktioniert|läuft)\ (?:das|dies|es)(?:\ (?:denn|genau|eigentlich|dann|hier|jetzt))* | wie\ (?:mach|mache|stell|stelle|bekomme|kriege?)\ ich\ das(?:\ (?:an|hin))?(?:\ (?:denn|genau|am\ besten))*
  | (?:ich\ )?frage\ für\ (?:einen\ |eine\ |meine[nr]?\ )?\w+
  | (?:(?:mit\ )?(?:freundlichen?|besten?|lieben?|herzlichen?|schönen?|vielen?|sonnigen?)\ (?:grüßen?|gruß)|gruß|grüße|grüßle|mfg|lg|vg|bg|hg|glg)(?:\ an\ alle)?(?:,?\ (?:aus\ (?:dem\ )?\w+|(?!wie|was|wo|wann|wer)[\w.]+(?:\ [\w.]+)?))?
  | (?:einen\ |ihnen\ |euch\ |noch\ )*(?:schönen?|guten?|angenehmen?)\ (?:tag|abend|wochenende|feierabend|nachmittag|woche|restsonntag|sonntag)(?:\ (?:noch|ihnen|euch|dir))*
  | stimmt\ (?:das|es)(?:\ (?:so|wirklich))?|ist\ (?:das|es)\ (?:wirklich\ )?(?:wahr|richtig|so)
  | tschüss|tschüs|tschau|ciao|bis\ (?:dann|bald|später)|bye|servus|auf\ wiedersehen
  | (?:oder|oder\ (?:nicht|so|was|wie|doch|etwa|doch\ nicht)|ne|nicht\ wahr|gell|gelle?|wa|stimmt'?s|richtig|ja|ok|okay|eigentlich|genau|wirklich|mensch|leute|mann|alter|digga|bro|oder\ ja|denn|dann)
  | (?:nur\ )?(?:mal\ )?(?:so\ )?(?:rein\ )?(?:aus|zur)\ (?:neugier|interesse|sicherheit)
  | (?:ich\ )?(?:freue?\ mich|würde\ mich\ freuen)\ (?:auf|über)\ (?:eine|ihre|eure|deine|jede|baldige)\ (?:\w+\ )?(?:antwort|rückmeldung|hilfe|info)
  | (?:ich\ )?(?:hoffe|warte)\ (?:auf\ )?(?:(?:sie|ihr|du|eine|ihre|eure)\ )*(?:\w+\ )?(?:antwort|hilfe|rückmeldung|helfen)(?:\ (?:können|könnt|kannst))?
""",
    umlauts=True,
)


def _lead(pattern: str, first: str, first_two: Mapping[str, str], drawn_out: tuple[str, ...] = ()) -> Lead:
    return Lead(
        pattern,
        words_with_umlauts(first),
        {
            spelling: tuple(words_with_umlauts(second))
            for word, second in first_two.items()
            for spelling in words_with_umlauts(word)
        },
        drawn_out,
    )


_CANS = "kannst könnt können könntest könntet könnten könnte kann würden würdest würdet magst mögen möchten"
FRAMES = Frames(
    leads=(
        _lead(
            _MANNERS,
            """
            zwar ihr hallöchen halli huhu hi hey heyho hej hello na moin moinsen servus grüezi grüß mahlzeit tach tachchen tag morgen abend einen
            schönen schöne wunderschönen gute guten guter sehr liebe lieber liebes vielen besten herzlichen lieben tausend danke dankeschön
            merci thx ok okay okee also tja tjo naja ach achja achso so und aber übrigens nebenbei bitte pls plz ey jo nun puh uff
            außerdem jedenfalls apropos eigentlich kurz grundsätzlich generell allgemein sagen gut ja jawohl nein nö nee jetzt dann super toll
            prima perfekt alles klar genau ehrlich im mal mensch mann leute komm richtig schade stimmt verstehe cool echt wirklich achtung
            moment hilfe schnell dringend wichtig nochmal nochmals noch doch danach zweitens erstens ps ganz kurze zur vorab zunächst sag
            sagt stop stopp warte hör hören es sorry entschuldigung entschuldigen entschuldigt entschuldige tschuldigung tschuldige verzeihung
            verzeihen pardon tut weiß nicht vielleicht vll vllt vlt um verdammt verflixt mein omg herrgott menno mist scheiße herrje oje ohje wtf zum
            himmel wenn falls nur rein aus interessehalber hypothetisch theoretisch blöde dumme doofe komische
            """,
            {
                "ich": "bin weiß bitte danke",
                "wir": "bitten",
                "ist": "vielleicht bestimmt sicher eine ne",
                "bin": "neu ganz noch",
                "kann": "sein",
                "mag": "sein",
                "eine": "blöde dumme doofe komische",
                "ne": "blöde dumme doofe komische",
            },
            ("ah", "aeh", "oh", "oeh", "hm", "mhm", "arg", "hallo", "boah", "haha"),
        ),
        _lead(
            _QUESTIONS,
            """
            hier da nur mal noch kurz schnell hab habe haben hätte hätten wäre mir stellt brennt eine ein ne 'ne meine unsere zwei einige folgende
            kurze kleine schnelle blöde dumme doofe einfache letzte andere weitere allgemeine grundsätzliche generelle wichtige dringende
            komische ganz frage fragen rückfrage zwischenfrage verständnisfrage zusatzfrage anschlussfrage anliegen anfrage nachfrage schreibe schreib
            jetzt nun schon bereits mittlerweile zum
            """,
            {
                "ich": "hab habe hätte frage frag schreibe schreib fragte bitte",
                "wir": "haben hätten",
                "es": "gibt ist kann nervt",
                "die": "frage",
                "das": "ist kann darf nervt",
                "dies": "ist",
                "und": "ich wir",
            },
        ),
        _lead(
            _WISHES,
            """
            wollte wollt wollten würde würden möchte möchten müsste hätte hätten muss will frage frag fragen mich uns interessieren interessant mein meine unser
            unsere
            """,
            {
                "ich": "wollte wollt will möchte möcht würde muss müsste hätte soll sollte frage frag wüsste",
                "wir": "wollen wollten möchten würden müssen hätten wüssten fragen",
                "es": "würde interessiert wundert",
                "was": "ich mich wir uns",
                "meinen": "sie",
                "meint": "ihr",
                "meinst": "du",
                "glauben": "sie",
                "glaubt": "ihr",
                "denkt": "ihr",
                "ist": "es",
                "wäre": "es",
                "i": "hätt",
                "der": "chef kunde mann opa",
                "die": "chefin kundin oma eltern kinder",
                "ein": "freund kollege bekannter",
                "eine": "freundin kollegin bekannte",
                "ne": "freundin kollegin",
            },
        ),
        _lead(
            _REQUESTS,
            """
            sag sage sagt erklär erkläre erklärt erklären verrat verrate verraten erzähl erzähle erzählt erzählen zeig zeige zeigt zeigen nenn nenne
            nennen gib gebt beschreib beschreibe beschreiben erläutere erläutern schick schicke hilf helft guck guckt schau schaut hör brauche brauch
            bräuchte benötige suche suchen wünsche bitten mehr nähere weitere irgendwelche infos info informationen information auskunft details tipps tipp hilfe
            weiß weißt wissen wisst wüsste wüssten wüsstest ahnung idee keine kein keinen verstehe versteh kapiere kapier checke check begreife raffe blicke
            finde jemand
            """,
            {
                **dict.fromkeys(
                    words_with_umlauts(_CANS), "du sie ihr mir uns bitte mich jemand wer einer man vielleicht"
                ),
                "geben": "sie",
                "sagen": "sie",
                "helfen": "sie",
                "schreiben": "sie",
                "schicken": "sie",
                "gibt": "es",
                "gibts": "infos informationen details irgendwelche",
                "gibt's": "infos informationen details",
                "hast": "du",
                "habt": "ihr",
                "haben": "sie",
                "hat": "jemand wer einer",
                "habe": "keine keinen",
                "hab": "keine keinen",
                "eine": "ahnung idee",
                "ich": "brauche brauch bräuchte benötige suche such hätte wünsche habe hab weiß verstehe versteh kapiere kapier checke check finde find begreife raffe blicke sehe",
                "wir": "brauchen bräuchten benötigen suchen hätten wissen verstehen finden",
            },
        ),
        _lead(
            _TOPICS,
            "bezüglich bzgl betreffend betrifft betreff betr zum thema hinsichtlich in stichwort geht folgendes",
            {
                "was": "ist wäre is",
                "wie": "ist is geht sieht siehts schaut schauts steht stehts verhält läuft",
                "es": "geht",
                "ich": "habe",
                "darf": "ich man wir",
                "dürfte": "ich man wir",
                "kann": "ich man wir",
                "könnte": "ich man wir",
            },
        ),
        _lead(
            _HEARSAY,
            "stimmt stimmts hab habe haben mir uns mein meine unser unsere ein eine",
            {"ich": "hab habe", "wir": "haben", "ist": "es das", "man": "hat", "jemand": "hat"},
        ),
    ),
    tail=_TAIL,
    after_pause=_AFTER_PAUSE,
    last=spelt(
        "danke?|dankeschön|thx|thanks|merci|bitte|pls|plz|lol|haha+|xd|voraus|vorab|schön|sehr|euch|ihnen|dir|schonmal|mal|"
        "nochmals?|vielmals|hilfe|mühe|antwort|info|auskunft|rat|rückmeldung",
        umlauts=True,
    ),
)
