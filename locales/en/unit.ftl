### Amounts, rates and times in words.
###
### $value is a number already written as the language writes it, $plural its plural category
### by CLDR (one, many, other). The value of a message is the form for a sentence, .short the
### form for a table. The spaces before symbols are no-break spaces (U+00A0).

## Units

unit-cubic-metre = { $plural ->
    [one] { $value } cubic metre
   *[other] { $value } cubic metres
}
    .short = { $value } m³
unit-litre = { $plural ->
    [one] { $value } litre
   *[other] { $value } litres
}
    .short = { $value } L
unit-kilolitre = { $plural ->
    [one] { $value } kilolitre
   *[other] { $value } kilolitres
}
    .short = { $value } kL
unit-megalitre = { $plural ->
    [one] { $value } megalitre
   *[other] { $value } megalitres
}
    .short = { $value } ML
unit-us-gallon = { $plural ->
    [one] { $value } US gallon
   *[other] { $value } US gallons
}
    .short = { $value } US gal
unit-imperial-gallon = { $plural ->
    [one] { $value } imperial gallon
   *[other] { $value } imperial gallons
}
    .short = { $value } imp gal
unit-gallon = { $plural ->
    [one] { $value } gallon
   *[other] { $value } gallons
}
    .short = { $value } gal
unit-cubic-foot = { $plural ->
    [one] { $value } cubic foot
   *[other] { $value } cubic feet
}
    .short = { $value } ft³
unit-barrel = { $plural ->
    [one] { $value } barrel
   *[other] { $value } barrels
}
    .short = { $value } bbl
unit-gram = { $plural ->
    [one] { $value } gram
   *[other] { $value } grams
}
    .short = { $value } g
unit-kilogram = { $plural ->
    [one] { $value } kilogram
   *[other] { $value } kilograms
}
    .short = { $value } kg
unit-tonne = { $plural ->
    [one] { $value } tonne
   *[other] { $value } tonnes
}
    .short = { $value } t
unit-short-ton = { $plural ->
    [one] { $value } short ton
   *[other] { $value } short tons
}
    .short = { $plural ->
        [one] { $value } short ton
       *[other] { $value } short tons
    }
unit-ton = { $plural ->
    [one] { $value } ton
   *[other] { $value } tons
}
    .short = { $plural ->
        [one] { $value } ton
       *[other] { $value } tons
    }
unit-pound = { $plural ->
    [one] { $value } pound
   *[other] { $value } pounds
}
    .short = { $value } lb
unit-tonne-co2e = { $plural ->
    [one] { $value } tonne of CO₂ equivalent
   *[other] { $value } tonnes of CO₂ equivalent
}
    .short = { $value } t CO₂e
unit-kilowatt-hour = { $plural ->
    [one] { $value } kilowatt-hour
   *[other] { $value } kilowatt-hours
}
    .short = { $value } kWh
unit-megawatt-hour = { $plural ->
    [one] { $value } megawatt-hour
   *[other] { $value } megawatt-hours
}
    .short = { $value } MWh
unit-megajoule = { $plural ->
    [one] { $value } megajoule
   *[other] { $value } megajoules
}
    .short = { $value } MJ
unit-gigajoule = { $plural ->
    [one] { $value } gigajoule
   *[other] { $value } gigajoules
}
    .short = { $value } GJ
unit-btu = { $value } BTU
    .short = { $value } BTU
unit-therm = { $plural ->
    [one] { $value } therm
   *[other] { $value } therms
}
    .short = { $plural ->
        [one] { $value } therm
       *[other] { $value } therms
    }
unit-square-metre = { $plural ->
    [one] { $value } square metre
   *[other] { $value } square metres
}
    .short = { $value } m²
unit-square-foot = { $plural ->
    [one] { $value } square foot
   *[other] { $value } square feet
}
    .short = { $value } ft²
unit-hectare = { $plural ->
    [one] { $value } hectare
   *[other] { $value } hectares
}
    .short = { $value } ha
unit-acre = { $plural ->
    [one] { $value } acre
   *[other] { $value } acres
}
    .short = { $plural ->
        [one] { $value } acre
       *[other] { $value } acres
    }
unit-metre = { $plural ->
    [one] { $value } metre
   *[other] { $value } metres
}
    .short = { $value } m
unit-foot = { $plural ->
    [one] { $value } foot
   *[other] { $value } feet
}
    .short = { $value } ft
unit-celsius = { $value } °C
    .short = { $value } °C
unit-fahrenheit = { $value } °F
    .short = { $value } °F
unit-minute = { $plural ->
    [one] { $value } minute
   *[other] { $value } minutes
}
    .short = { $value } min
unit-hour = { $plural ->
    [one] { $value } hour
   *[other] { $value } hours
}
    .short = { $value } h
unit-day = { $plural ->
    [one] { $value } day
   *[other] { $value } days
}
    .short = { $plural ->
        [one] { $value } day
       *[other] { $value } days
    }
unit-week = { $plural ->
    [one] { $value } week
   *[other] { $value } weeks
}
    .short = { $plural ->
        [one] { $value } week
       *[other] { $value } weeks
    }
unit-month = { $plural ->
    [one] { $value } month
   *[other] { $value } months
}
    .short = { $plural ->
        [one] { $value } month
       *[other] { $value } months
    }
unit-year = { $plural ->
    [one] { $value } year
   *[other] { $value } years
}
    .short = { $plural ->
        [one] { $value } year
       *[other] { $value } years
    }
unit-percent = { $value }%
    .short = { $value }%
unit-ratio = { $value }
    .short = { $value }
unit-count = { $value }
    .short = { $value }

## Two numbers or two amounts

unit-range = { $from }–{ $to }
unit-both = { $amount } (≈ { $converted })
unit-converted = ≈ { $amount }

## What an amount is per: 12 litres per kilogram

per-cubic-metre = { $amount } per cubic metre
    .short = { $amount }/m³
per-litre = { $amount } per litre
    .short = { $amount }/L
per-kilolitre = { $amount } per kilolitre
    .short = { $amount }/kL
per-megalitre = { $amount } per megalitre
    .short = { $amount }/ML
per-us-gallon = { $amount } per US gallon
    .short = { $amount }/US gal
per-imperial-gallon = { $amount } per imperial gallon
    .short = { $amount }/imp gal
per-gallon = { $amount } per gallon
    .short = { $amount }/gal
per-cubic-foot = { $amount } per cubic foot
    .short = { $amount }/ft³
per-barrel = { $amount } per barrel
    .short = { $amount }/bbl
per-gram = { $amount } per gram
    .short = { $amount }/g
per-kilogram = { $amount } per kilogram
    .short = { $amount }/kg
per-tonne = { $amount } per tonne
    .short = { $amount }/t
per-short-ton = { $amount } per short ton
    .short = { $amount }/short ton
per-ton = { $amount } per ton
    .short = { $amount }/ton
per-pound = { $amount } per pound
    .short = { $amount }/lb
per-tonne-co2e = { $amount } per tonne of CO₂ equivalent
    .short = { $amount }/t CO₂e
per-kilowatt-hour = { $amount } per kilowatt-hour
    .short = { $amount }/kWh
per-megawatt-hour = { $amount } per megawatt-hour
    .short = { $amount }/MWh
per-megajoule = { $amount } per megajoule
    .short = { $amount }/MJ
per-gigajoule = { $amount } per gigajoule
    .short = { $amount }/GJ
per-btu = { $amount } per BTU
    .short = { $amount }/BTU
per-therm = { $amount } per therm
    .short = { $amount }/therm
per-square-metre = { $amount } per square metre
    .short = { $amount }/m²
per-square-foot = { $amount } per square foot
    .short = { $amount }/ft²
per-hectare = { $amount } per hectare
    .short = { $amount }/ha
per-acre = { $amount } per acre
    .short = { $amount }/acre
per-metre = { $amount } per metre
    .short = { $amount }/m
per-foot = { $amount } per foot
    .short = { $amount }/ft
per-celsius = { $amount } per degree Celsius
    .short = { $amount }/°C
per-fahrenheit = { $amount } per degree Fahrenheit
    .short = { $amount }/°F
per-minute = { $amount } per minute
    .short = { $amount }/min
per-hour = { $amount } per hour
    .short = { $amount }/h
per-day = { $amount } per day
    .short = { $amount }/day
per-week = { $amount } per week
    .short = { $amount }/week
per-month = { $amount } per month
    .short = { $amount }/month
per-year = { $amount } per year
    .short = { $amount }/year
per-percent = { $amount } per percentage point
    .short = { $amount }/%
per-ratio = { $amount } per unit
    .short = { $amount }/unit
per-count = { $amount } per item
    .short = { $amount }/item

## The time a rate is per

period-minute = { $amount } a minute
    .short = { $amount }/min
period-hour = { $amount } an hour
    .short = { $amount }/h
period-day = { $amount } a day
    .short = { $amount }/day
period-week = { $amount } a week
    .short = { $amount }/week
period-month = { $amount } a month
    .short = { $amount }/month
period-year = { $amount } a year
    .short = { $amount }/year
period-total = { $amount }
    .short = { $amount }

## How the source hedges an amount

qualifier-about = about { $amount }
qualifier-more-than = more than { $amount }
qualifier-at-least = at least { $amount }
qualifier-up-to = up to { $amount }
qualifier-less-than = less than { $amount }
qualifier-almost = almost { $amount }
qualifier-average = an average of { $amount }

## Times

span-between = { $from } to { $to }
span-since = since { $from }
span-until = until { $to }
date-range = { $from } to { $to }

## Money. $code is the ISO 4217 code; a dollar of unknown country says so.

money-USD = US${ $value }
money-CAD = C${ $value }
money-MXN = MX${ $value }
money-AUD = A${ $value }
money-NZD = NZ${ $value }
money-COP = COL${ $value }
money-EUR = €{ $value }
money-GBP = £{ $value }
money-CRC = ₡{ $value }
money-INR = ₹{ $value }
money-EGP = EGP { $value }
money-TND = TND { $value }
money-other = { $code } { $value }
money-dollar = { $value } dollars (country not stated)
