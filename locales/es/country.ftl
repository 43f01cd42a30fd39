### Countries by ISO 3166 code.

## Where there is not one country

country-trinational = Canadá, Estados Unidos y México
country-none = País no indicado

## The Americas

country-AG = Antigua y Barbuda
country-AR = Argentina
country-BB = Barbados
country-BO = Bolivia
country-BR = Brasil
country-BS = Bahamas
country-BZ = Belice
country-CA = Canadá
country-CL = Chile
country-CO = Colombia
country-CR = Costa Rica
country-CU = Cuba
country-DM = Dominica
country-DO = República Dominicana
country-EC = Ecuador
country-GD = Granada
country-GT = Guatemala
country-GY = Guyana
country-HN = Honduras
country-HT = Haití
country-JM = Jamaica
country-KN = San Cristóbal y Nieves
country-LC = Santa Lucía
country-MX = México
country-NI = Nicaragua
country-PA = Panamá
country-PE = Perú
country-PR = Puerto Rico
country-PY = Paraguay
country-SR = Surinam
country-SV = El Salvador
country-TT = Trinidad y Tobago
country-US = Estados Unidos
country-UY = Uruguay
country-VC = San Vicente y las Granadinas
country-VE = Venezuela

## Europe

country-AD = Andorra
country-AL = Albania
country-AT = Austria
country-BA = Bosnia y Herzegovina
country-BE = Bélgica
country-BG = Bulgaria
country-BY = Bielorrusia
country-CH = Suiza
country-CY = Chipre
country-CZ = Chequia
country-DE = Alemania
country-DK = Dinamarca
country-EE = Estonia
country-ES = España
country-FI = Finlandia
country-FR = Francia
country-GB = Reino Unido
country-GR = Grecia
country-HR = Croacia
country-HU = Hungría
country-IE = Irlanda
country-IS = Islandia
country-IT = Italia
country-LI = Liechtenstein
country-LT = Lituania
country-LU = Luxemburgo
country-LV = Letonia
country-MC = Mónaco
country-MD = Moldavia
country-ME = Montenegro
country-MK = Macedonia del Norte
country-MT = Malta
country-NL = Países Bajos
country-NO = Noruega
country-PL = Polonia
country-PT = Portugal
country-RO = Rumania
country-RS = Serbia
country-RU = Rusia
country-SE = Suecia
country-SI = Eslovenia
country-SK = Eslovaquia
country-SM = San Marino
country-UA = Ucrania
country-VA = Ciudad del Vaticano

## Elsewhere

country-AU = Australia
country-CN = China
country-DZ = Argelia
country-EG = Egipto
country-GH = Ghana
country-ID = Indonesia
country-IL = Israel
country-IN = India
country-JP = Japón
country-KE = Kenia
country-KR = Corea del Sur
country-MA = Marruecos
country-MY = Malasia
country-NG = Nigeria
country-NZ = Nueva Zelanda
country-PH = Filipinas
country-SG = Singapur
country-TH = Tailandia
country-TN = Túnez
country-TR = Turquía
country-TW = Taiwán
country-VN = Vietnam
country-ZA = Sudáfrica
