### Provinces, territories and states by ISO 3166-2 code.

## Canada

region-CA-AB = Alberta
region-CA-BC = Columbia Británica
region-CA-MB = Manitoba
region-CA-NB = Nuevo Brunswick
region-CA-NL = Terranova y Labrador
region-CA-NS = Nueva Escocia
region-CA-NT = Territorios del Noroeste
region-CA-NU = Nunavut
region-CA-ON = Ontario
region-CA-PE = Isla del Príncipe Eduardo
region-CA-QC = Quebec
region-CA-SK = Saskatchewan
region-CA-YT = Yukón

## The United States

region-US-AK = Alaska
region-US-AL = Alabama
region-US-AR = Arkansas
region-US-AZ = Arizona
region-US-CA = California
region-US-CO = Colorado
region-US-CT = Connecticut
region-US-DC = Distrito de Columbia
region-US-DE = Delaware
region-US-FL = Florida
region-US-GA = Georgia
region-US-HI = Hawái
region-US-IA = Iowa
region-US-ID = Idaho
region-US-IL = Illinois
region-US-IN = Indiana
region-US-KS = Kansas
region-US-KY = Kentucky
region-US-LA = Luisiana
region-US-MA = Massachusetts
region-US-MD = Maryland
region-US-ME = Maine
region-US-MI = Michigan
region-US-MN = Minnesota
region-US-MO = Misuri
region-US-MS = Misisipi
region-US-MT = Montana
region-US-NC = Carolina del Norte
region-US-ND = Dakota del Norte
region-US-NE = Nebraska
region-US-NH = Nuevo Hampshire
region-US-NJ = Nueva Jersey
region-US-NM = Nuevo México
region-US-NV = Nevada
region-US-NY = Nueva York
region-US-OH = Ohio
region-US-OK = Oklahoma
region-US-OR = Oregón
region-US-PA = Pensilvania
region-US-RI = Rhode Island
region-US-SC = Carolina del Sur
region-US-SD = Dakota del Sur
region-US-TN = Tennessee
region-US-TX = Texas
region-US-UT = Utah
region-US-VA = Virginia
region-US-VT = Vermont
region-US-WA = Washington
region-US-WI = Wisconsin
region-US-WV = Virginia Occidental
region-US-WY = Wyoming

## Mexico

region-MX-AGU = Aguascalientes
region-MX-BCN = Baja California
region-MX-BCS = Baja California Sur
region-MX-CAM = Campeche
region-MX-CHH = Chihuahua
region-MX-CHP = Chiapas
region-MX-CMX = Ciudad de México
region-MX-COA = Coahuila
region-MX-COL = Colima
region-MX-DUR = Durango
region-MX-GRO = Guerrero
region-MX-GUA = Guanajuato
region-MX-HID = Hidalgo
region-MX-JAL = Jalisco
region-MX-MEX = Estado de México
region-MX-MIC = Michoacán
region-MX-MOR = Morelos
region-MX-NAY = Nayarit
region-MX-NLE = Nuevo León
region-MX-OAX = Oaxaca
region-MX-PUE = Puebla
region-MX-QUE = Querétaro
region-MX-ROO = Quintana Roo
region-MX-SIN = Sinaloa
region-MX-SLP = San Luis Potosí
region-MX-SON = Sonora
region-MX-TAB = Tabasco
region-MX-TAM = Tamaulipas
region-MX-TLA = Tlaxcala
region-MX-VER = Veracruz
region-MX-YUC = Yucatán
region-MX-ZAC = Zacatecas
