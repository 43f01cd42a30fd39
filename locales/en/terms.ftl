### Names that texts may use as { -name }, so that one spelling serves everywhere.

## The network and the agreements it grew from

-p2win = P2WIN
-p2gin = P2GIN
-nap3 = NAP3
-naaec = NAAEC
-cec = CEC
-jpac = JPAC
-commission = Commission for Environmental Cooperation
-partnership = North American Pollution Prevention Partnership

## The fund and its founders

-fiprev = Fiprev
-pollution-prevention-fund = Pollution Prevention Fund
-funtec = Funtec
-concamin = Concamin
-nafin = Nafin
-semarnat = Semarnat

## The round tables

-round-table-canada = Canadian Pollution Prevention Round Table
-round-table-mexico = Round Table on Pollution Prevention in Mexico
-round-table-us = National Pollution Prevention Roundtable
