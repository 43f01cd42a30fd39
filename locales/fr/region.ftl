### Provinces, territories and states by ISO 3166-2 code.

## Canada

region-CA-AB = Alberta
region-CA-BC = Colombie-Britannique
region-CA-MB = Manitoba
region-CA-NB = Nouveau-Brunswick
region-CA-NL = Terre-Neuve-et-Labrador
region-CA-NS = Nouvelle-Écosse
region-CA-NT = Territoires du Nord-Ouest
region-CA-NU = Nunavut
region-CA-ON = Ontario
region-CA-PE = Île-du-Prince-Édouard
region-CA-QC = Québec
region-CA-SK = Saskatchewan
region-CA-YT = Yukon

## The United States

region-US-AK = Alaska
region-US-AL = Alabama
region-US-AR = Arkansas
region-US-AZ = Arizona
region-US-CA = Californie
region-US-CO = Colorado
region-US-CT = Connecticut
region-US-DC = District de Columbia
region-US-DE = Delaware
region-US-FL = Floride
region-US-GA = Géorgie
region-US-HI = Hawaï
region-US-IA = Iowa
region-US-ID = Idaho
region-US-IL = Illinois
region-US-IN = Indiana
region-US-KS = Kansas
region-US-KY = Kentucky
region-US-LA = Louisiane
region-US-MA = Massachusetts
region-US-MD = Maryland
region-US-ME = Maine
region-US-MI = Michigan
region-US-MN = Minnesota
region-US-MO = Missouri
region-US-MS = Mississippi
region-US-MT = Montana
region-US-NC = Caroline du Nord
region-US-ND = Dakota du Nord
region-US-NE = Nebraska
region-US-NH = New Hampshire
region-US-NJ = New Jersey
region-US-NM = Nouveau-Mexique
region-US-NV = Nevada
region-US-NY = New York
region-US-OH = Ohio
region-US-OK = Oklahoma
region-US-OR = Oregon
region-US-PA = Pennsylvanie
region-US-RI = Rhode Island
region-US-SC = Caroline du Sud
region-US-SD = Dakota du Sud
region-US-TN = Tennessee
region-US-TX = Texas
region-US-UT = Utah
region-US-VA = Virginie
region-US-VT = Vermont
region-US-WA = Washington
region-US-WI = Wisconsin
region-US-WV = Virginie-Occidentale
region-US-WY = Wyoming

## Mexico

region-MX-AGU = Aguascalientes
region-MX-BCN = Basse-Californie
region-MX-BCS = Basse-Californie du Sud
region-MX-CAM = Campeche
region-MX-CHH = Chihuahua
region-MX-CHP = Chiapas
region-MX-CMX = Ville de Mexico
region-MX-COA = Coahuila
region-MX-COL = Colima
region-MX-DUR = Durango
region-MX-GRO = Guerrero
region-MX-GUA = Guanajuato
region-MX-HID = Hidalgo
region-MX-JAL = Jalisco
region-MX-MEX = État de Mexico
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
