### Names that texts may use as { -name }, so that one spelling serves everywhere.

## The network and the agreements it grew from

-p2win = P2WIN
-p2gin = P2GIN
-nap3 = NAP3
-naaec = ACAAN
-cec = CCA
-jpac = CCPC
-commission = Comisión para la Cooperación Ambiental
-partnership = Alianza de América del Norte para la Prevención de la Contaminación

## The fund and its founders

-fiprev = Fiprev
-pollution-prevention-fund = Fondo de Prevención de la Contaminación
-funtec = Funtec
-concamin = Concamin
-nafin = Nafin
-semarnat = Semarnat

## The round tables

-round-table-canada = Mesa Redonda Canadiense de Prevención de la Contaminación
-round-table-mexico = Mesa Redonda de Prevención de la Contaminación en México
-round-table-us = Mesa Redonda Nacional de Prevención de la Contaminación (EE. UU.)
