"""The type of answer that a question asks for: a time, a price, a number, a person, a place, a reason."""

from __future__ import annotations

from chatbot.language.answer_types import AnswerTypes
from chatbot.language.word_lists import words_with_umlauts

_HOW = {
    "lange": "duration", "lang": "duration", "schnell": "duration", "bald": "duration", "viel": "amount", "teuer": "amount", "hoch": "amount",
    "oft": "number", "haufig": "number", "viele": "number", "gross": "size", "klein": "size", "schwer": "size", "dick": "size", "weit": "size", "tief": "size",
    "breit": "size", "alt": "age", "jung": "age", "warm": "heat", "heiss": "heat", "kalt": "heat", "spat": "time", "fruh": "time",
}  # fmt: skip
"""What is asked for by *wie* and the word after it."""
_MUCH = ("viel", "viele", "vielen", "wieviel", "wieviele", "wievielen")
_LENGTHS = words_with_umlauts(
    "sekunden minuten stunden tage tagen wochen monate monaten jahre jahren zeit nächte vorlaufzeit wochenstunden"
)
_TIMES = words_with_umlauts(
    "tag tage tagen datum uhrzeit uhrzeiten zeit zeiten jahr jahren monat monaten woche wochentag wochentagen zeitraum jahrhundert termin"
)
_OF = ("von", "der", "des", "vom")
_NOUNS = {
    "duration": "lieferzeit|lieferzeiten|liefer dauer|versand dauer|warte zeit|warte zeiten|bearbeitung zeit|bearbeitung dauer|reise zeit|"
    "reise dauer|fahrt dauer|fahren zeit|spiel dauer|lauf zeit|laufzeit|gultigkeit dauer",
    "time": "offnung zeiten|offnung zeit|service zeiten|bau jahr|grundung jahr|erscheinung datum|start datum",
    "age": "mindest alter|hochst alter|alter grenze|alter beschrankung",
    "amount": "eintritt preis|eintritt preise|ticket preis|ticket preise|monat beitrag|jahr beitrag",
    "payment": "zahlung arten|zahlung art|zahlung moglichkeiten|zahlung weise|zahlung weisen|zahlung mittel|zahlung methoden|bezahl arten|bezahl moglichkeiten",
    "number": "einwohner zahl|mitglied zahl|besucher zahl|hochst zahl|mindest anzahl|teilnehmer zahl",
}
"""Nouns that ask for a type by themselves, their parts apart: *Lieferzeit?*"""
_NOUNS_OF = {
    "duration": "dauer", "time": "datum beginn zeitpunkt", "amount": "preis preise kosten gebühr gebühren", "number": "anzahl zahl",
    "size": "größe länge gewicht breite tiefe fläche", "place": "standort lage ort aufenthaltsort", "reason": "grund gründe ursache ursachen auslöser motiv",
    "person": "gründer gründerin erfinder erfinderin autor autorin architekt architektin erbauer verfasser entdecker leiter leiterin",
}  # fmt: skip
"""Those that do before what they are of: *Ursache des …*."""
_WHICH = ("welche", "welcher", "welches", "welchen", "welchem")
_OF_A_THING = {
    "make": "marke marken hersteller fabrikat fabrikate modell modelle",
    "colour": "farbe farben farbton",
    "material": "material stoff stein holz gewebe metall",
}
"""What is asked for by *welch-* and the word after it, of a thing that is spoken of."""
_QUALITIES = "ausbildung qualifikation nebenwirkungen nebenwirkung zutaten inhaltsstoffe allergene sprache sprachen religion staatsangehorigkeit"
"""What is asked of a thing or of people by *welch-* that is no figure, no place and the like."""
_MONEY = words_with_umlauts(
    "geld euro prozent rabatt trinkgeld kaution miete gebühr gebühren kostet kosten zahle zahlt zahlen bezahle bezahlt zahlst"
)
_PRICES = words_with_umlauts(
    "preis preise preisen kosten kostet gebühr gebühren beitrag beiträge tarif tarife eintrittspreis eintrittspreise"
)
_PHRASES = {
    **{noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split("|")},
    **{f"{word} {of}": kind for kind, words in _NOUNS_OF.items() for word in words_with_umlauts(words) for of in _OF},
    **{f"{word} {for_}": kind for kind in ("amount", "reason") for word in words_with_umlauts(_NOUNS_OF[kind]) for for_ in ("fur", "fuer")},
    **{f"{which} {word}": "place" for which in _WHICH for word in words_with_umlauts("straße adresse ort ortschaft stadt land gebäude stockwerk etage")},
    **{f"{which} {word}": "person" for which in _WHICH for word in ("person", "personen", "architekt", "autor", "trainer")},
    **{f"ist {it} {free}": "amount" for it in ("das", "es", "die", "der") for free in ("umsonst", "kostenlos", "gratis")},
    **{f"wie {word}": kind for word, kind in _HOW.items()},
    **{f"{wie}{much} {word}": "duration" for wie in ("wie ", "") for much in _MUCH for word in _LENGTHS},
    **{f"{wie}{much} {word}": "amount" for wie in ("wie ", "") for much in _MUCH for word in _MONEY},
    **{f"{which} {word}": "time" for which in _WHICH for word in _TIMES},
    **{f"{which} {word}": "amount" for which in _WHICH for word in _PRICES},
    **{f"{which} {word}": kind for kind, words in _OF_A_THING.items() for word in words.split() for which in _WHICH},
    **{f"was fur {word}": kind for kind, words in _OF_A_THING.items() for word in words.split() if kind != "material"},
    "woraus besteht": "material", "woraus bestehen": "material", "woraus ist": "material", "woraus sind": "material",
    "aus was": "material",
    **{f"{which} {word}": "quality" for which in _WHICH for word in _QUALITIES.split()},
    **{f"{what} {pays}": "amount" for what in ("was", "wieviel", "viel") for pays in ("kostet", "kosten", "zahle", "zahlt", "zahlen", "bezahle", "bezahlt", "kostete")},
    "wieviel": "amount", "wieviele": "number", "wievielen": "number", "viel uhr": "time", "wieviel uhr": "time", "wie viel uhr": "time",
    "wie kommt es": "reason", "welchem grund": "reason", "welchen grund": "reason", "welchen grunden": "reason", "welcher grund": "reason", "was wiegt": "size", "wie kommts": "reason",
    **{f"wie {named} {whom}": "person" for named in ("heisst", "heissen", "hiess", "hiessen") for whom in ("der", "die", "ihr", "euer", "eure", "ihre", "dein", "deine")},
    **{f"{ab} {much} jahren": "age" for ab in ("ab", "mit", "bis") for much in ("wie viel", "wie vielen", "wieviel", "wievielen")},
    "zu jung": "age",
    "welche uhr": "time", "welcher uhr": "time", "welchem mindest": "age", "welches mindest": "age", "welchem alter": "age", "welches alter": "age", "wie viel jahre": "age", "welcher temperatur": "heat", "wie viel grad": "heat", "wieviel grad": "heat", "viel grad": "heat",
}  # fmt: skip

_DATES = """
sekunde minute stunde tag tage woche wochenende monat jahr nacht morgen vormittag mittag nachmittag abend wochentag werktag arbeitstag
feiertag gestern heute übermorgen montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags
freitags samstags sonntags januar jänner februar märz april mai juni juli august september oktober november dezember uhr sofort umgehend
datum frist bis nach vor ab seit innerhalb binnen täglich wöchentlich monatlich jährlich jederzeit ganzjährig rund werktags abends morgens
mittags nachts jahrhundert frühjahr frühling sommer herbst winter ostern weihnachten silvester neujahr während stunden stündlich wochen
"""
_NUMBERS = """
ein eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig vierzig fünfzig hundert
tausend million milliarde dutzend halb halbe hälfte doppelt drittel viertel einmal zweimal dreimal null kein keine unbegrenzt täglich
wöchentlich woche tag monat jeder jede alle beliebig mehrere einzeln
"""
_PAYING = """
kostenlos kostenfrei gratis umsonst gebührenfrei gebühr kosten kostet euro cent franken dollar preis zahlen bezahlen zahlt prozent rabatt
ermäßigt ermäßigung inklusive inbegriffen rechnung pfand mark beitrag aufpreis zuschlag pauschal pauschale betrag eintritt
"""
_SIZES = """
m cm mm km ml kg g l qm meter zentimeter millimeter kilometer quadratmeter kubikmeter kilogramm kilo gramm pfund tonne zentner liter hektar
kb mb gb tb kilobyte megabyte gigabyte terabyte größe groß klein hoch breit lang tief schwer wiegen wiegt gewicht maß durchmesser x × prozent
"""
_PEOPLE = """
leute menschen personen person kunden kunde kundinnen mitglieder mitglied besucher besucherinnen gäste gast teilnehmer teilnehmerinnen teilnehmende
mitarbeiter mitarbeiterinnen mitarbeitende angestellte beschäftigte einwohner bewohner nutzer nutzerinnen benutzer schüler schülerinnen
studenten studierende kinder mieter patienten fahrgäste helfer ehrenamtliche trainer ärzte lehrer
"""
_COLOURS = """
rot blau grün gelb orange lila violett rosa pink schwarz weiß grau braun beige türkis silber silbern gold golden bunt dunkel hell farbe farbig
farblos
"""
_MATERIALS = """
holz metall stahl edelstahl eisen aluminium kupfer plastik kunststoff gummi glas stein sandstein granit marmor beton ziegel ton keramik
porzellan papier pappe karton leder wolle baumwolle leinen seide filz stoff polyester bambus kork wachs material eiche buche kiefer
"""
ANSWER_TYPES = AnswerTypes(
    language="de",
    phrases=_PHRASES,
    asking={
        "wann": "time",
        "wer": "person",
        "wen": "person",
        "wem": "person",
        "wessen": "person",
        "wo": "place",
        "wohin": "place",
        "woher": "place",
        "warum": "reason",
        "wieso": "reason",
        "weshalb": "reason",
        "weswegen": "reason",
    },
    leading_in=words_with_umlauts(
        """
        ab bis seit von für mit bei nach an und aber oder also mir uns wissen sagen fragen weiß wisst ob hallo hi denn in auf aus zu über durch
        gegen um dann ja nein bitte
        """
    ),
    what=frozenset(["was", "welche", "welcher", "welches", "welchen"]),
    prices=_PRICES,
    whose=frozenset("die der das eure eurer euer euren ihre ihr ihren".split()),
    past=words_with_umlauts(
        """
        seit gegründet gebaut erbaut errichtet entstanden entstand eröffnet erfunden erschienen erschien geboren gestorben starb geschrieben ermordet
        unterzeichnet stillgelegt abgerissen zerstört entdeckt renoviert umgebaut veröffentlicht gewählt verliehen aufgelöst eingeweiht eingeführt
        wurde wurden begann endete ausgebrochen gekämpft besiegt verfilmt
        """
    ),
    people=words_with_umlauts(_PEOPLE),
    yearly=words_with_umlauts("jahr jährlich"),
    weighing=frozenset("wiegen wiegt wiege messen misst gewicht".split()),
    paying=words_with_umlauts(
        "bezahle bezahlen bezahlt zahle zahlen zahlt bezahlung zahlung zahlungen begleiche begleichen"
    ),
    ways=words_with_umlauts("wie womit wodurch"),
    held_by={
        "payment": "zahlen bezahlen zahlung bar bargeld karte ec girocard kreditkarte überweisung überweisen lastschrift sepa abbuchen eingezogen einzug rechnung paypal konto vorkasse bankeinzug visa",
        "duration": _DATES,
        "time": _DATES,
        "amount": _PAYING,
        "number": _NUMBERS,
        "size": _SIZES,
        "age": "jahr jahre alt alter geboren geburt geburtstag monat jung jünger älter unter über erwachsener erwachsene kind kinder volljährig minderjährig jugendliche",
        "heat": "grad celsius fahrenheit warm heiß kalt kühl temperatur hitze kälte lauwarm c f °c °f",
        "reason": "weil denn deshalb daher darum deswegen wegen grund ursache damit aufgrund sonst andernfalls schützen schutz vermeiden verhindern sodass dadurch",
        "people": f"{_PEOPLE} platz plätze gruppe paar familie erwachsene",
        "yearly": "jahr jährlich jahren jahres",
        "make": "marke hersteller fabrikat modell firma produzent produziert gefertigt hergestellt",
        "colour": _COLOURS,
        "material": _MATERIALS,
        "quality": f"{_QUALITIES} ausgebildet qualifiziert lizenz diplom zertifikat enthalt enthalten",
        "since": "seit jahrhundert vergangen damals",
        "place": "an in im am auf bei neben vor hinter unter über innen außen gegenüber straße platz weg stock erdgeschoss seite menü ecke eingang raum",
    },
)
COUNTING = frozenset(["viele", "vielen", "wieviele", "wievielen"])
"""Words before what is counted: *wie viele Mitglieder*."""
OF_MONEY = words_with_umlauts(
    "kostet kosten kostete preis preise preisen teuer gebühr gebühren beitrag beiträge bezahlen bezahle bezahlt zahlen zahle zahlt"
)
"""Words with which *wie viel* and the like ask for money."""
