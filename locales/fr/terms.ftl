### Names that texts may use as { -name }, so that one spelling serves everywhere.

## The network and the agreements it grew from

-p2win = P2WIN
-p2gin = P2GIN
-nap3 = NAP3
-naaec = ANACDE
-cec = CCE
-jpac = CCPM
-commission = Commission de coopération environnementale
-partnership = Partenariat nord-américain pour la prévention de la pollution

## The fund and its founders

-fiprev = Fiprev
-pollution-prevention-fund = Fonds pour la prévention de la pollution
-funtec = Funtec
-concamin = Concamin
-nafin = Nafin
-semarnat = Semarnat

## The round tables

-round-table-canada = Table ronde canadienne sur la prévention de la pollution
-round-table-mexico = Table ronde mexicaine sur la prévention de la pollution
-round-table-us = Table ronde nationale sur la prévention de la pollution (É.-U.)
