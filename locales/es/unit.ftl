### Amounts, rates and times in words.
###
### $value is a number already written as the language writes it, $plural its plural category
### by CLDR (one, many, other). The value of a message is the form for a sentence, .short the
### form for a table. The spaces before symbols are no-break spaces (U+00A0).

## Units. A round number of millions takes “de”: the category is many.

unit-cubic-metre = { $plural ->
    [one] { $value } metro cúbico
    [many] { $value } de metros cúbicos
   *[other] { $value } metros cúbicos
}
    .short = { $value } m³
unit-litre = { $plural ->
    [one] { $value } litro
    [many] { $value } de litros
   *[other] { $value } litros
}
    .short = { $value } L
unit-kilolitre = { $plural ->
    [one] { $value } kilolitro
    [many] { $value } de kilolitros
   *[other] { $value } kilolitros
}
    .short = { $value } kL
unit-megalitre = { $plural ->
    [one] { $value } megalitro
    [many] { $value } de megalitros
   *[other] { $value } megalitros
}
    .short = { $value } ML
unit-us-gallon = { $plural ->
    [one] { $value } galón estadounidense
    [many] { $value } de galones estadounidenses
   *[other] { $value } galones estadounidenses
}
    .short = { $value } gal EE. UU.
unit-imperial-gallon = { $plural ->
    [one] { $value } galón imperial
    [many] { $value } de galones imperiales
   *[other] { $value } galones imperiales
}
    .short = { $value } gal imp.
unit-gallon = { $plural ->
    [one] { $value } galón
    [many] { $value } de galones
   *[other] { $value } galones
}
    .short = { $value } gal
unit-cubic-foot = { $plural ->
    [one] { $value } pie cúbico
    [many] { $value } de pies cúbicos
   *[other] { $value } pies cúbicos
}
    .short = { $value } ft³
unit-barrel = { $plural ->
    [one] { $value } barril
    [many] { $value } de barriles
   *[other] { $value } barriles
}
    .short = { $value } bbl
unit-gram = { $plural ->
    [one] { $value } gramo
    [many] { $value } de gramos
   *[other] { $value } gramos
}
    .short = { $value } g
unit-kilogram = { $plural ->
    [one] { $value } kilogramo
    [many] { $value } de kilogramos
   *[other] { $value } kilogramos
}
    .short = { $value } kg
unit-tonne = { $plural ->
    [one] { $value } tonelada
    [many] { $value } de toneladas
   *[other] { $value } toneladas
}
    .short = { $value } t
unit-short-ton = { $plural ->
    [one] { $value } tonelada corta
    [many] { $value } de toneladas cortas
   *[other] { $value } toneladas cortas
}
    .short = { $plural ->
        [one] { $value } tonelada corta
        [many] { $value } de toneladas cortas
       *[other] { $value } toneladas cortas
    }
unit-ton = { $plural ->
    [one] { $value } tonelada (tipo no especificado)
    [many] { $value } de toneladas (tipo no especificado)
   *[other] { $value } toneladas (tipo no especificado)
}
    .short = { $plural ->
        [one] { $value } tonelada (tipo no especificado)
        [many] { $value } de toneladas (tipo no especificado)
       *[other] { $value } toneladas (tipo no especificado)
    }
unit-pound = { $plural ->
    [one] { $value } libra
    [many] { $value } de libras
   *[other] { $value } libras
}
    .short = { $value } lb
unit-tonne-co2e = { $plural ->
    [one] { $value } tonelada de CO₂ equivalente
    [many] { $value } de toneladas de CO₂ equivalente
   *[other] { $value } toneladas de CO₂ equivalente
}
    .short = { $value } t CO₂e
unit-kilowatt-hour = { $plural ->
    [one] { $value } kilowatt-hora
    [many] { $value } de kilowatts-hora
   *[other] { $value } kilowatts-hora
}
    .short = { $value } kWh
unit-megawatt-hour = { $plural ->
    [one] { $value } megawatt-hora
    [many] { $value } de megawatts-hora
   *[other] { $value } megawatts-hora
}
    .short = { $value } MWh
unit-megajoule = { $plural ->
    [one] { $value } megajoule
    [many] { $value } de megajoules
   *[other] { $value } megajoules
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
    [one] { $value } metro cuadrado
    [many] { $value } de metros cuadrados
   *[other] { $value } metros cuadrados
}
    .short = { $value } m²
unit-square-foot = { $plural ->
    [one] { $value } pie cuadrado
    [many] { $value } de pies cuadrados
   *[other] { $value } pies cuadrados
}
    .short = { $value } ft²
unit-hectare = { $plural ->
    [one] { $value } hectárea
    [many] { $value } de hectáreas
   *[other] { $value } hectáreas
}
    .short = { $value } ha
unit-acre = { $plural ->
    [one] { $value } acre
    [many] { $value } de acres
   *[other] { $value } acres
}
    .short = { $plural ->
        [one] { $value } acre
        [many] { $value } de acres
       *[other] { $value } acres
    }
unit-metre = { $plural ->
    [one] { $value } metro
    [many] { $value } de metros
   *[other] { $value } metros
}
    .short = { $value } m
unit-foot = { $plural ->
    [one] { $value } pie
    [many] { $value } de pies
   *[other] { $value } pies
}
    .short = { $value } ft
unit-celsius = { $value } °C
    .short = { $value } °C
unit-fahrenheit = { $value } °F
    .short = { $value } °F
unit-minute = { $plural ->
    [one] { $value } minuto
    [many] { $value } de minutos
   *[other] { $value } minutos
}
    .short = { $value } min
unit-hour = { $plural ->
    [one] { $value } hora
    [many] { $value } de horas
   *[other] { $value } horas
}
    .short = { $value } h
unit-day = { $plural ->
    [one] { $value } día
    [many] { $value } de días
   *[other] { $value } días
}
    .short = { $plural ->
        [one] { $value } día
        [many] { $value } de días
       *[other] { $value } días
    }
unit-week = { $plural ->
    [one] { $value } semana
    [many] { $value } de semanas
   *[other] { $value } semanas
}
    .short = { $plural ->
        [one] { $value } semana
        [many] { $value } de semanas
       *[other] { $value } semanas
    }
unit-month = { $plural ->
    [one] { $value } mes
    [many] { $value } de meses
   *[other] { $value } meses
}
    .short = { $plural ->
        [one] { $value } mes
        [many] { $value } de meses
       *[other] { $value } meses
    }
unit-year = { $plural ->
    [one] { $value } año
    [many] { $value } de años
   *[other] { $value } años
}
    .short = { $plural ->
        [one] { $value } año
        [many] { $value } de años
       *[other] { $value } años
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

per-cubic-metre = { $amount } por metro cúbico
    .short = { $amount }/m³
per-litre = { $amount } por litro
    .short = { $amount }/L
per-kilolitre = { $amount } por kilolitro
    .short = { $amount }/kL
per-megalitre = { $amount } por megalitro
    .short = { $amount }/ML
per-us-gallon = { $amount } por galón estadounidense
    .short = { $amount }/gal EE. UU.
per-imperial-gallon = { $amount } por galón imperial
    .short = { $amount }/gal imp.
per-gallon = { $amount } por galón
    .short = { $amount }/gal
per-cubic-foot = { $amount } por pie cúbico
    .short = { $amount }/ft³
per-barrel = { $amount } por barril
    .short = { $amount }/bbl
per-gram = { $amount } por gramo
    .short = { $amount }/g
per-kilogram = { $amount } por kilogramo
    .short = { $amount }/kg
per-tonne = { $amount } por tonelada
    .short = { $amount }/t
per-short-ton = { $amount } por tonelada corta
    .short = { $amount }/tonelada corta
per-ton = { $amount } por tonelada (tipo no especificado)
    .short = { $amount }/tonelada (tipo no especificado)
per-pound = { $amount } por libra
    .short = { $amount }/lb
per-tonne-co2e = { $amount } por tonelada de CO₂ equivalente
    .short = { $amount }/t CO₂e
per-kilowatt-hour = { $amount } por kilowatt-hora
    .short = { $amount }/kWh
per-megawatt-hour = { $amount } por megawatt-hora
    .short = { $amount }/MWh
per-megajoule = { $amount } por megajoule
    .short = { $amount }/MJ
per-gigajoule = { $amount } por gigajoule
    .short = { $amount }/GJ
per-btu = { $amount } por BTU
    .short = { $amount }/BTU
per-therm = { $amount } por therm
    .short = { $amount }/therm
per-square-metre = { $amount } por metro cuadrado
    .short = { $amount }/m²
per-square-foot = { $amount } por pie cuadrado
    .short = { $amount }/ft²
per-hectare = { $amount } por hectárea
    .short = { $amount }/ha
per-acre = { $amount } por acre
    .short = { $amount }/acre
per-metre = { $amount } por metro
    .short = { $amount }/m
per-foot = { $amount } por pie
    .short = { $amount }/ft
per-celsius = { $amount } por grado Celsius
    .short = { $amount }/°C
per-fahrenheit = { $amount } por grado Fahrenheit
    .short = { $amount }/°F
per-minute = { $amount } por minuto
    .short = { $amount }/min
per-hour = { $amount } por hora
    .short = { $amount }/h
per-day = { $amount } por día
    .short = { $amount }/día
per-week = { $amount } por semana
    .short = { $amount }/semana
per-month = { $amount } por mes
    .short = { $amount }/mes
per-year = { $amount } por año
    .short = { $amount }/año
per-percent = { $amount } por punto porcentual
    .short = { $amount }/%
per-ratio = { $amount } por unidad
    .short = { $amount }/unidad
per-count = { $amount } por pieza
    .short = { $amount }/pieza

## The time a rate is per

period-minute = { $amount } por minuto
    .short = { $amount }/min
period-hour = { $amount } por hora
    .short = { $amount }/h
period-day = { $amount } al día
    .short = { $amount }/día
period-week = { $amount } a la semana
    .short = { $amount }/semana
period-month = { $amount } al mes
    .short = { $amount }/mes
period-year = { $amount } al año
    .short = { $amount }/año
period-total = { $amount }
    .short = { $amount }

## How the source hedges an amount

qualifier-about = aproximadamente { $amount }
qualifier-more-than = más de { $amount }
qualifier-at-least = al menos { $amount }
qualifier-up-to = hasta { $amount }
qualifier-less-than = menos de { $amount }
qualifier-almost = casi { $amount }
qualifier-average = un promedio de { $amount }

## Times

span-between = { $from } a { $to }
span-since = desde { $from }
span-until = hasta { $to }
date-range = { $from } – { $to }

## Money. $code is the ISO 4217 code; a dollar of unknown country says so.

money-USD = $EU { $value }
money-CAD = $C { $value }
money-MXN = $MX { $value }
money-AUD = $A { $value }
money-NZD = $NZ { $value }
money-COP = $COL { $value }
money-EUR = €{ $value }
money-GBP = £{ $value }
money-CRC = ₡{ $value }
money-INR = ₹{ $value }
money-EGP = EGP { $value }
money-TND = TND { $value }
money-other = { $code } { $value }
money-dollar = { $value } dólares (país no indicado)
