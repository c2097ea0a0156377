"""Words that are written for one another in Spanish though each is a word of its own: *valla* for *vaya*, *botar* for *votar*."""

from __future__ import annotations

from chatbot.language.word_lists import read_confusions

_GROUPS = """
valla vaya baya | baya valla | vallas bayas | bayas vallas | echo hecho | echa hecha | echos hechos | echas hechas | hecho echo | hecha echa |
botar votar | votar botar | boto voto | voto boto | botos votos | vota bota | bota vota | botas votas | bote vote | vote bote | tubo tuvo | baca vaca |
vaca baca | vello bello | bello vello | rebelar revelar | revelar rebelar | rebelado revelado | revelado rebelado | rebela revela |
bienes vienes | vienes bienes | grabar gravar | gravar grabar | grabado gravado | gravado grabado | ciervo siervo | siervo ciervo |
casa caza | caza casa | casas cazas | casar cazar | cazar casar | cocer coser | coser cocer | cocido cosido | cosido cocido |
abrasar abrazar | abrazar abrasar | maya malla | malla maya | mayas mallas | pollo poyo | poyo pollo | rallar rayar | rayar rallar |
rallado rayado | rayado rallado | rallas rayas | rallo rayo | rayo rallo | cayo callo | callo cayo | haya halla | halla haya | ola hola |
cima sima | sima cima | taza tasa | tasa taza | tazas tasas | tasas tazas | masa maza | maza masa | poso pozo | pozo poso | risa riza |
voz vos | ves vez | ben ven | cede sede | sede cede | cedes sedes | sedes cedes | cenado senado | senado cenado | cien sien | sien cien |
cierra sierra | sierra cierra | cierras sierras | cerrar serrar | serrar cerrar | cesion sesion seccion | sesion seccion cesion |
seccion sesion cesion | cesiones sesiones secciones | sesiones secciones cesiones | secciones sesiones cesiones | consejo concejo |
concejo consejo | intension intencion | reciente resiente | basar bazar | bazar basar | baron varon | varon baron | bazo vaso brazo | baso vaso | basto vasto |
vasto basto | cabo cavo | cavo cabo | sabia savia | savia sabia | hierba hierva | hierva hierba | hojear ojear | ojear hojear | ora hora |
honda onda | onda honda | ondas hondas | huso uso | usos husos | husos usos | deshecho desecho | desecho deshecho | deshechos desechos |
desechos deshechos | arrollo arroyo | arroyo arrollo | jira gira | gira jira | espiar expiar | expiar espiar | espirar expirar |
expirar espirar | espira expira | contesto contexto | testo texto | prejuicio perjuicio | perjuicio prejuicio | actitud aptitud |
aptitud actitud | adaptar adoptar | adoptar adaptar | apertura abertura | abertura apertura | afecto efecto | efecto afecto |
asequible accesible | accesible asequible | prescribir proscribir | especia especie | especie especia |
especias especies | especies especias | sumo zumo | zumo sumo | seta zeta | zeta seta | sueco zueco | zueco sueco | asar azar | azar asar |
brasas brazas | ingerir injerir | valido balido | barios varios | bario barrio vario | carne carnet | abito habito | asta hasta | aya haya halla |
errar herrar | herrar errar | alla halla haya | rebosar rebozar | rebozar rebosar |
losa loza | loza losa | ventas vendas | vendas ventas |
venda venta | plaza plazo | plazo plaza | plazos plazas | plazas plazos | factura fractura |
fractura factura | facturas fracturas | fracturas facturas | cuneta cuenta | cunetas cuentas | correa correo | fechas flechas | flechas fechas | cita cinta | citas cintas | cinta cita
"""

CONFUSIONS = read_confusions(_GROUPS)
"""For each word the others that may have been meant."""
