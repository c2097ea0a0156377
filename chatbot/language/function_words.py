"""The words of a language that every text in it has: by these one language is told from another.

Words that mean something else in another of these languages are none to go by (*die*, *par*) unless they are there as well.
"""

from __future__ import annotations

FUNCTION_WORDS = {
    "en": """the of and to a in is that it for on with as are was be this by have from or at not but you i we they he she
    an your my our their its if can do does did how what when where why who which will would should could may there has
    had been no so up out about into than then them me any some all more only also just get use need want make""",
    "de": """der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
    hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr
    durch man sein wurde wenn kann ich wir ihr mich mir uns was wo wann warum wer welche welcher welches mein meine meinen
    meiner dein euer eure kein keine keinen diese dieser dieses gibt muss müssen können soll darf sich dann schon nichts
    etwas ohne hier bitte ihre ihren ihrem ihnen bin habe hab kostet bekomme""",
    "fr": """le la les de des du un une et à au aux en est que qui dans pour pas sur ce cette ces se ne il elle ils elles
    nous vous je tu on par plus avec sont son sa ses mon ma mes votre vos notre nos leur leurs ou où mais si comme être
    avoir ont été fait faire peut puis quand comment pourquoi quel quelle quels quelles quoi combien y sans sous chez
    entre après avant aussi très bien tout tous toute toutes dois doit peux ai as avez sommes êtes c'est qu'est est-ce
    n'est j'ai d'un d'une suis cela ça moi""",
    "es": """el la los las de del un una unos unas y a al en es que por para con no se su sus lo le les mi mis tu tus me
    te nos como cómo más pero o si sí qué quién cuál cuáles cuándo cuánto cuánta cuántos dónde porque hay está están ser
    son fue era han he ha tiene tengo tienen puedo puede pueden hacer hasta desde sobre entre sin también ya muy este esta
    estos estas ese esa eso esto cuando donde todo todos toda todas hago debo quiero nuestro nuestra""",
    "it": """il lo la i gli le di del della dei degli delle da dal dalla in nel nella un uno una e è a al alla che chi
    non per con su sul sulla si mi ti ci vi come quando dove perché quale quali quanto quanti cosa sono sei siamo ho hai
    ha hanno può posso possono devo deve fare anche più ma o se questo questa questi queste mio mia miei mie suo sua loro
    essere stato tra fra senza ogni tutto tutti molto già""",
    "pt": """o a os as de do da dos das um uma uns umas e em no na nos nas ao aos à às que para por pelo pela com não se
    é são foi ser está estão tem têm tenho ter posso pode podem devo fazer meu minha meus minhas seu sua seus suas eu ele
    ela eles você vocês nós me lhe como quando onde quem qual quais quanto quantos porque mais mas ou também muito já isso
    isto este esta esse essa até sem sobre entre há todos todas""",
    "nl": """de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar over tot
    ik je jij u hij ze zij we wij mij me mijn jouw uw hun ons onze dit deze die wat waar wanneer waarom wie welke hoe kan
    kunnen moet moeten mag wil worden wordt werd heb hebt heeft hebben ben bent geen of nog meer al alle veel zonder
    tussen tijdens""",
    "sv": """och i att det som en på är av för med till den har de inte om ett men var jag du han hon vi ni sig från vid
    kan ska skall när så eller nu under efter utan över också hur vad vem vilken vilket vilka varför mitt min mina din
    ditt dina vår vårt era ert detta denna dessa där här finns måste får blir blev hade skulle mycket bara alla någon
    något några mellan""",
    "da": """og i at det som en på er af for med til den har de ikke om et men var jeg du han hun vi sig fra ved kan skal
    vil når så eller nu efter uden over også hvordan hvad hvem hvilken hvilket hvilke hvorfor hvor hvornår mit min mine
    din dit dine vores jeres denne dette disse der her må får bliver blev havde skulle meget kun alle nogen noget nogle
    mellem være været""",
    "no": """og i at det som en på er av for med til den har de ikke om et men var jeg du han hun vi seg fra ved kan skal
    vil når så eller nå etter uten over også hvordan hva hvem hvilken hvilket hvilke hvorfor hvor mitt min mine din ditt
    dine vår vårt deres denne dette disse der her må får blir ble hadde skulle mye bare alle noen noe mellom være vært""",
    "fi": """ja on ei että se oli hän ovat en et kun mutta tai niin kuin voi voit voin ole olla olen miten mikä mitä
    missä milloin miksi kuka minun sinun minä sinä me te he ne tämä tämän nämä joka jos vain myös jo vielä sekä kanssa
    ennen jälkeen ilman kuinka onko voiko mistä mihin minulla kaikki täytyy pitää""",
    "hu": """a az és hogy nem is egy van volt meg de ha csak már mint vagy ez azt ezt el ki be fel le lehet kell még mi
    ki én te ő mit miért hogyan hol mikor mennyi melyik nincs vannak lesz után előtt nélkül minden amely aki ami""",
    "ro": """și în de la cu un o pe nu că să se din care este sunt pentru ce mai dar sau dacă cum când unde cine cât câte
    al ai ale a au am ai are fi fost prin după până fără lui lor meu mea mei mele eu tu el ea noi voi ei pot poate trebuie
    toate acest această""",
    "tr": """ve bir bu da de için ile mi mı mu mü ne nasıl nerede neden kim ben sen o biz siz olarak daha çok var yok
    değil gibi kadar sonra önce her ama veya hangi kaç olan olur mıyım miyim misiniz gerekir benim sizin""",
}
"""By the language's code; with accents, which are folded where they are compared."""
