### Countries by ISO 3166 code.

## Where there is not one country

country-trinational = Canada, Mexico and the United States
country-none = Country not stated

## The Americas

country-AG = Antigua and Barbuda
country-AR = Argentina
country-BB = Barbados
country-BO = Bolivia
country-BR = Brazil
country-BS = Bahamas
country-BZ = Belize
country-CA = Canada
country-CL = Chile
country-CO = Colombia
country-CR = Costa Rica
country-CU = Cuba
country-DM = Dominica
country-DO = Dominican Republic
country-EC = Ecuador
country-GD = Grenada
country-GT = Guatemala
country-GY = Guyana
country-HN = Honduras
country-HT = Haiti
country-JM = Jamaica
country-KN = Saint Kitts and Nevis
country-LC = Saint Lucia
country-MX = Mexico
country-NI = Nicaragua
country-PA = Panama
country-PE = Peru
country-PR = Puerto Rico
country-PY = Paraguay
country-SR = Suriname
country-SV = El Salvador
country-TT = Trinidad and Tobago
country-US = United States
country-UY = Uruguay
country-VC = Saint Vincent and the Grenadines
country-VE = Venezuela

## Europe

country-AD = Andorra
country-AL = Albania
country-AT = Austria
country-BA = Bosnia and Herzegovina
country-BE = Belgium
country-BG = Bulgaria
country-BY = Belarus
country-CH = Switzerland
country-CY = Cyprus
country-CZ = Czechia
country-DE = Germany
country-DK = Denmark
country-EE = Estonia
country-ES = Spain
country-FI = Finland
country-FR = France
country-GB = United Kingdom
country-GR = Greece
country-HR = Croatia
country-HU = Hungary
country-IE = Ireland
country-IS = Iceland
country-IT = Italy
country-LI = Liechtenstein
country-LT = Lithuania
country-LU = Luxembourg
country-LV = Latvia
country-MC = Monaco
country-MD = Moldova
country-ME = Montenegro
country-MK = North Macedonia
country-MT = Malta
country-NL = Netherlands
country-NO = Norway
country-PL = Poland
country-PT = Portugal
country-RO = Romania
country-RS = Serbia
country-RU = Russia
country-SE = Sweden
country-SI = Slovenia
country-SK = Slovakia
country-SM = San Marino
country-UA = Ukraine
country-VA = Vatican City

## Elsewhere

country-AU = Australia
country-CN = China
country-DZ = Algeria
country-EG = Egypt
country-GH = Ghana
country-ID = Indonesia
country-IL = Israel
country-IN = India
country-JP = Japan
country-KE = Kenya
country-KR = South Korea
country-MA = Morocco
country-MY = Malaysia
country-NG = Nigeria
country-NZ = New Zealand
country-PH = Philippines
country-SG = Singapore
country-TH = Thailand
country-TN = Tunisia
country-TR = Türkiye
country-TW = Taiwan
country-VN = Vietnam
country-ZA = South Africa
