"""Words that are written for one another though each is a word: *compte* for *conte*."""

from __future__ import annotations

from chatbot.language.word_lists import read_confusions

CONFUSIONS = read_confusions("""
    compte conte comte | conte compte | comptes contes | contes comptes | comte compte | cour cours court | cours cour court courts | court cours cour | courts cours | courir courrier |
    courier courrier | voie voix | voix voie | voies voix | pris prix | prix pris | foi fois foie | foie fois | fois foi | moi mois | mois moi | vend vent | vends vent | vent vend | vente vent | vante vente |
    sale salle | salle sale | salles sales | sales salles | balade ballade | ballade balade | ballades balades | saut sceau seau | seau saut | sceau seau | pot peau | peau pot | port porc | porc port | fin faim | faim fin |
    tante tente | tente tante | tantes tentes | tentes tantes | maitre mettre metre | metre mettre maitre | metres maitres | signe cygne | cygne signe | danse dense | dense danse | date datte | datte date | dattes dates |
    encre ancre | ancre encre | champ chant | chant champ | champs chants | chants champs | chaine chene | chene chaine | cense sense | sense cense | cession session | session cession | sessions cessions |
    dessein dessin | dessin dessein | filtre philtre | fond fonds | fonds fond | golf golfe | golfe golf | hotel autel | autel hotel | laid lait | lait laid | mer mere maire | mere mer maire | maire mere mer |
    mur mure | mure mur | mot maux | mots maux | maux mots | pain pin | pin pain | paix paie paye | paie paix paye | paye paie | part par | parc part | parti partie | partie parti | pause pose | pauses poses | pose pause | poses pauses |
    poids pois | pois poids | poing point | point poing | pres pret | pret pres prets | rang rend | renne reine | reine renne | repaire repere | repere repaire | roue roux | sel selle | selle sel | selles sels | cite site | site cite | cites sites |
    sain saint sein | saint sain sein | sein saint sain | taux tot | temps tant | tant temps | toit toi | toi toit | vain vin vingt | vin vingt vain | vingt vin | ver verre vert | verre vert ver vers | vers verre | vert verre | verres vers |
    vice vis | vis vice | voire voir | amande amende | amende amande | amandes amendes | amendes amandes | appel appelle | appelle appel | balle bal | bal balle | bar barre | barre bar | but bute | butte but | cane canne | canne cane | quart car | quarts cars |
    sang sans | chair cher | chaire chaise | clef cle | cle clef | cles clefs | clefs cles | coeur choeur | choeur coeur | colle col | col colle | contacte contact | cou cout coup | coup cout cou | coups couts | cout coup | couts coups | cuir cuire | cuire cuir |
    dent dans | desert dessert | dessert desert | deserts desserts | desserts deserts | doigt doit | dos do | effraction infraction | infraction effraction | essaie essai | essai essaie | essais essaie | fete faite | faite fete | faites fetes | faux faut |
    file fil | fil file | gare gard | glaciere glacier | glacier glaciere | grippe gripe | haut eau | eau haut | eaux hauts | hors or | or hors | laque lac | laser lacer | lacer laser | licence license | license licence | mal male | malle mal | mars marre |
    morale moral | moral morale | nez ne | nom non | non nom | noms non | notte note | pale palle | palais palet | palet palais | pensement pansement | patte pate | pate patte | pattes pates | pates pattes | paume pomme | pomme paume | peine penne | pere paire |
    paire pere | pique pic | pic pique | plaine pleine | pleine plaine | plan plant | plant plan | plants plans | plein plain | plainte plinthe | plinthe plainte | pousse pouce | pouce pousse | relai relais | relait relais | retraite retrait | retrait retraite |
    salon selon | selon salon | soufre souffre | souffre soufre | statue statut | statut statue | statues statuts | statuts statues | tard tare | tic tique | tire tir | tir tire | thon ton | ton thon | tord tort | tort tord | toux tout |
    trafique trafic | veau vaut | vaut veau | ventre vendre | vendre ventre | pass passe | passe pass | acceuil accueil | acueil accueil | connection connexion | connections connexions | addresse adresse | addresses adresses | language langage | languages langages |
    traffic trafic | apartement appartement | exercise exercice | marriage mariage | example exemple | developement developpement | magazin magasin | magasine magazine | magazine magasin | magasin magazine | envoi envoie | envoie envoi | envois envoie |
    emploi emploie | emploie emploi | travail travaille | travaille travail | conseil conseille | conseille conseil | accord accorde | reveil reveille | renouvele renouvelle | control controle | controle control | cheque check | check cheque |
    mail maille | maille mail | maile mail | adhere adherent | adherant adherent | different differend | differend different | resident residant | residant resident | president presidant | equivalent equivalant | excellent excellant | fatigant fatiguant | negligeant negligent
""")
