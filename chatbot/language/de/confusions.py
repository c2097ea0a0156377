"""Words that are written for one another though each is a word: *wider* for *wieder*, *Packet* for *Paket*."""

from __future__ import annotations

from chatbot.language.folding import fold
from chatbot.language.word_lists import read_confusions

_GROUPS = """
packet paket | packete pakete | leere lehre | lehre leere | mahl mal | malen mahlen | mahlen malen | miene mine | mine miene |
saite seite | saiten seiten | seiten saiten | tod tot | tot tod | tode tote | wahl wal | wal wahl | wahlen walen | wale wahle |
laib leib | leib laib | lid lied | lied lid | lieder lider | stiel stil | stil stiel | stile stiele | fön föhn | föhn fön |
ferse verse | verse ferse | weise waise | waise weise | uhrzeit urzeit | urzeit uhrzeit | bote boote | boote bote |
boten booten | rum ruhm | ruhm rum | graf graph | graph graf | heer meer | meer mehr | beete bete | gewehr gewähr |
gewähr gewehr | gewehrleistung gewährleistung | fälle felle | felle fälle | fällen fellen | gebäck gepäck | gepäck gebäck |
backen packen | packen backen | bass pass | pass bass | garten karten | karten garten | karte garde | grad grat | grat grad |
rat rad | rad rat | räte räder | räder räte | ende ente | ente ende | lerche lärche | lärche lerche | sohle sole | sole sohle |
staat stadt | stadt staat | städte stätte | stätte städte | stätten städten | standart standard | bund bunt | bunt bund |
held hält | wände wende | wende wände | stelle ställe | ställe stelle | ware wahre | waren wahren | leiten läuten |
blüte blühte | küste küsste | kreis greis | paar bar | bar paar | raten reden | tür tier | tier tür | türen tieren |
tieren türen | ähre ehre | ehre ähre | ehren ähren | häute heute | bären beeren | beeren bären | ställen stellen |
stellen ställen | nähmen nehmen | nahmen namen | namen nahmen | ohr uhr | uhr ohr | konten kanten | reise reisse | reis reise |
preise breite | breise preise | preis preise | treffer träffer | bestehlung bestellung | bestehlen bestellen |
bestehlt bestellt | bestellen bestehlen | lehrer leerer | leerer lehrer | leeren lehren | lehren leeren | vielen fielen |
fiel viel | fliesen fliessen | fliessen fliesen | buse busse | kosten kästen | kasten kosten | kiste küste | küste kiste |
kiesel kissen | kissen küssen | küssen kissen | kirche kirsche | kirsche kirche | kirschen kirchen | kirchen kirschen |
rücken röcken | offnen offenen | offenen öffnen | küche kuchen | kuchen küche | rechung rechnung | versand verstand |
verstand versand | versant versand | wolle volle | volle wolle | gutschrift gutschein | gutschein gutschrift | raum rum |
saal sahl | waage wage | wage waage
"""

CONFUSIONS = read_confusions(fold(_GROUPS))
