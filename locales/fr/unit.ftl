### Amounts, rates and times in words.
###
### $value is a number already written as the language writes it, $plural its plural category
### by CLDR (one, many, other). The value of a message is the form for a sentence, .short the
### form for a table. The spaces before symbols are no-break spaces (U+00A0).

## Units. A round number of millions takes “de”: the category is many.

unit-cubic-metre = { $plural ->
    [one] { $value } mètre cube
    [many] { $value } de mètres cubes
   *[other] { $value } mètres cubes
}
    .short = { $value } m³
unit-litre = { $plural ->
    [one] { $value } litre
    [many] { $value } de litres
   *[other] { $value } litres
}
    .short = { $value } L
unit-kilolitre = { $plural ->
    [one] { $value } kilolitre
    [many] { $value } de kilolitres
   *[other] { $value } kilolitres
}
    .short = { $value } kL
unit-megalitre = { $plural ->
    [one] { $value } mégalitre
    [many] { $value } de mégalitres
   *[other] { $value } mégalitres
}
    .short = { $value } ML
unit-us-gallon = { $plural ->
    [one] { $value } gallon américain
    [many] { $value } de gallons américains
   *[other] { $value } gallons américains
}
    .short = { $value } gal US
unit-imperial-gallon = { $plural ->
    [one] { $value } gallon impérial
    [many] { $value } de gallons impériaux
   *[other] { $value } gallons impériaux
}
    .short = { $value } gal imp.
unit-gallon = { $plural ->
    [one] { $value } gallon
    [many] { $value } de gallons
   *[other] { $value } gallons
}
    .short = { $value } gal
unit-cubic-foot = { $plural ->
    [one] { $value } pied cube
    [many] { $value } de pieds cubes
   *[other] { $value } pieds cubes
}
    .short = { $value } pi³
unit-barrel = { $plural ->
    [one] { $value } baril
    [many] { $value } de barils
   *[other] { $value } barils
}
    .short = { $value } bbl
unit-gram = { $plural ->
    [one] { $value } gramme
    [many] { $value } de grammes
   *[other] { $value } grammes
}
    .short = { $value } g
unit-kilogram = { $plural ->
    [one] { $value } kilogramme
    [many] { $value } de kilogrammes
   *[other] { $value } kilogrammes
}
    .short = { $value } kg
unit-tonne = { $plural ->
    [one] { $value } tonne
    [many] { $value } de tonnes
   *[other] { $value } tonnes
}
    .short = { $value } t
unit-short-ton = { $plural ->
    [one] { $value } tonne courte
    [many] { $value } de tonnes courtes
   *[other] { $value } tonnes courtes
}
    .short = { $plural ->
        [one] { $value } tonne courte
        [many] { $value } de tonnes courtes
       *[other] { $value } tonnes courtes
    }
unit-ton = { $plural ->
    [one] { $value } tonne (type non précisé)
    [many] { $value } de tonnes (type non précisé)
   *[other] { $value } tonnes (type non précisé)
}
    .short = { $plural ->
        [one] { $value } tonne (type non précisé)
        [many] { $value } de tonnes (type non précisé)
       *[other] { $value } tonnes (type non précisé)
    }
unit-pound = { $plural ->
    [one] { $value } livre
    [many] { $value } de livres
   *[other] { $value } livres
}
    .short = { $value } lb
unit-tonne-co2e = { $plural ->
    [one] { $value } tonne d’équivalent CO₂
    [many] { $value } de tonnes d’équivalent CO₂
   *[other] { $value } tonnes d’équivalent CO₂
}
    .short = { $value } t éq. CO₂
unit-kilowatt-hour = { $plural ->
    [one] { $value } kilowattheure
    [many] { $value } de kilowattheures
   *[other] { $value } kilowattheures
}
    .short = { $value } kWh
unit-megawatt-hour = { $plural ->
    [one] { $value } mégawattheure
    [many] { $value } de mégawattheures
   *[other] { $value } mégawattheures
}
    .short = { $value } MWh
unit-megajoule = { $plural ->
    [one] { $value } mégajoule
    [many] { $value } de mégajoules
   *[other] { $value } mégajoules
}
    .short = { $value } MJ
unit-gigajoule = { $plural ->
    [one] { $value } gigajoule
    [many] { $value } de gigajoules
   *[other] { $value } gigajoules
}
    .short = { $value } GJ
unit-btu = { $value } BTU
    .short = { $value } BTU
unit-therm = { $plural ->
    [one] { $value } therm
    [many] { $value } de therms
   *[other] { $value } therms
}
    .short = { $plural ->
        [one] { $value } therm
        [many] { $value } de therms
       *[other] { $value } therms
    }
unit-square-metre = { $plural ->
    [one] { $value } mètre carré
    [many] { $value } de mètres carrés
   *[other] { $value } mètres carrés
}
    .short = { $value } m²
unit-square-foot = { $plural ->
    [one] { $value } pied carré
    [many] { $value } de pieds carrés
   *[other] { $value } pieds carrés
}
    .short = { $value } pi²
unit-hectare = { $plural ->
    [one] { $value } hectare
    [many] { $value } d’hectares
   *[other] { $value } hectares
}
    .short = { $value } ha
unit-acre = { $plural ->
    [one] { $value } acre
    [many] { $value } d’acres
   *[other] { $value } acres
}
    .short = { $plural ->
        [one] { $value } acre
        [many] { $value } d’acres
       *[other] { $value } acres
    }
unit-metre = { $plural ->
    [one] { $value } mètre
    [many] { $value } de mètres
   *[other] { $value } mètres
}
    .short = { $value } m
unit-foot = { $plural ->
    [one] { $value } pied
    [many] { $value } de pieds
   *[other] { $value } pieds
}
    .short = { $value } pi
unit-celsius = { $value } °C
    .short = { $value } °C
unit-fahrenheit = { $value } °F
    .short = { $value } °F
unit-minute = { $plural ->
    [one] { $value } minute
    [many] { $value } de minutes
   *[other] { $value } minutes
}
    .short = { $value } min
unit-hour = { $plural ->
    [one] { $value } heure
    [many] { $value } d’heures
   *[other] { $value } heures
}
    .short = { $value } h
unit-day = { $plural ->
    [one] { $value } jour
    [many] { $value } de jours
   *[other] { $value } jours
}
    .short = { $plural ->
        [one] { $value } jour
        [many] { $value } de jours
       *[other] { $value } jours
    }
unit-week = { $plural ->
    [one] { $value } semaine
    [many] { $value } de semaines
   *[other] { $value } semaines
}
    .short = { $plural ->
        [one] { $value } semaine
        [many] { $value } de semaines
       *[other] { $value } semaines
    }
unit-month = { $plural ->
    [one] { $value } mois
    [many] { $value } de mois
   *[other] { $value } mois
}
    .short = { $plural ->
        [one] { $value } mois
        [many] { $value } de mois
       *[other] { $value } mois
    }
unit-year = { $plural ->
    [one] { $value } an
    [many] { $value } d’années
   *[other] { $value } ans
}
    .short = { $plural ->
        [one] { $value } an
        [many] { $value } d’années
       *[other] { $value } ans
    }
unit-percent = { $value } %
    .short = { $value } %
unit-ratio = { $value }
    .short = { $value }
unit-count = { $value }
    .short = { $value }

## Two numbers or two amounts

unit-range = { $from }–{ $to }
unit-both = { $amount } (≈ { $converted })
unit-converted = ≈ { $amount }

## What an amount is per: 12 litres per kilogram

per-cubic-metre = { $amount } par mètre cube
    .short = { $amount }/m³
per-litre = { $amount } par litre
    .short = { $amount }/L
per-kilolitre = { $amount } par kilolitre
    .short = { $amount }/kL
per-megalitre = { $amount } par mégalitre
    .short = { $amount }/ML
per-us-gallon = { $amount } par gallon américain
    .short = { $amount }/gal US
per-imperial-gallon = { $amount } par gallon impérial
    .short = { $amount }/gal imp.
per-gallon = { $amount } par gallon
    .short = { $amount }/gal
per-cubic-foot = { $amount } par pied cube
    .short = { $amount }/pi³
per-barrel = { $amount } par baril
    .short = { $amount }/bbl
per-gram = { $amount } par gramme
    .short = { $amount }/g
per-kilogram = { $amount } par kilogramme
    .short = { $amount }/kg
per-tonne = { $amount } par tonne
    .short = { $amount }/t
per-short-ton = { $amount } par tonne courte
    .short = { $amount }/tonne courte
per-ton = { $amount } par tonne (type non précisé)
    .short = { $amount }/tonne (type non précisé)
per-pound = { $amount } par livre
    .short = { $amount }/lb
per-tonne-co2e = { $amount } par tonne d’équivalent CO₂
    .short = { $amount }/t éq. CO₂
per-kilowatt-hour = { $amount } par kilowattheure
    .short = { $amount }/kWh
per-megawatt-hour = { $amount } par mégawattheure
    .short = { $amount }/MWh
per-megajoule = { $amount } par mégajoule
    .short = { $amount }/MJ
per-gigajoule = { $amount } par gigajoule
    .short = { $amount }/GJ
per-btu = { $amount } par BTU
    .short = { $amount }/BTU
per-therm = { $amount } par therm
    .short = { $amount }/therm
per-square-metre = { $amount } par mètre carré
    .short = { $amount }/m²
per-square-foot = { $amount } par pied carré
    .short = { $amount }/pi²
per-hectare = { $amount } par hectare
    .short = { $amount }/ha
per-acre = { $amount } par acre
    .short = { $amount }/acre
per-metre = { $amount } par mètre
    .short = { $amount }/m
per-foot = { $amount } par pied
    .short = { $amount }/pi
per-celsius = { $amount } par degré Celsius
    .short = { $amount }/°C
per-fahrenheit = { $amount } par degré Fahrenheit
    .short = { $amount }/°F
per-minute = { $amount } par minute
    .short = { $amount }/min
per-hour = { $amount } par heure
    .short = { $amount }/h
per-day = { $amount } par jour
    .short = { $amount }/jour
per-week = { $amount } par semaine
    .short = { $amount }/semaine
per-month = { $amount } par mois
    .short = { $amount }/mois
per-year = { $amount } par an
    .short = { $amount }/an
per-percent = { $amount } par point de pourcentage
    .short = { $amount }/%
per-ratio = { $amount } par unité
    .short = { $amount }/unité
per-count = { $amount } par pièce
    .short = { $amount }/pièce

## The time a rate is per

period-minute = { $amount } par minute
    .short = { $amount }/min
period-hour = { $amount } par heure
    .short = { $amount }/h
period-day = { $amount } par jour
    .short = { $amount }/jour
period-week = { $amount } par semaine
    .short = { $amount }/semaine
period-month = { $amount } par mois
    .short = { $amount }/mois
period-year = { $amount } par an
    .short = { $amount }/an
period-total = { $amount }
    .short = { $amount }

## How the source hedges an amount

qualifier-about = environ { $amount }
qualifier-more-than = plus de { $amount }
qualifier-at-least = au moins { $amount }
qualifier-up-to = jusqu’à { $amount }
qualifier-less-than = moins de { $amount }
qualifier-almost = près de { $amount }
qualifier-average = une moyenne de { $amount }

## Times

span-between = { $from } à { $to }
span-since = depuis { $from }
span-until = jusqu’en { $to }
date-range = { $from } – { $to }

## Money. $code is the ISO 4217 code; a dollar of unknown country says so.

money-USD = { $value } $ US
money-CAD = { $value } $ CA
money-MXN = { $value } $ MX
money-AUD = { $value } $ AU
money-NZD = { $value } $ NZ
money-COP = { $value } $ COL
money-EUR = { $value } €
money-GBP = { $value } £
money-CRC = { $value } ₡
money-INR = { $value } ₹
money-EGP = { $value } EGP
money-TND = { $value } TND
money-other = { $value } { $code }
money-dollar = { $value } dollars (pays non précisé)
