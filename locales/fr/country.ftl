### Countries by ISO 3166 code.

## Where there is not one country

country-trinational = Canada, États-Unis et Mexique
country-none = Pays non précisé

## The Americas

country-AG = Antigua-et-Barbuda
country-AR = Argentine
country-BB = Barbade
country-BO = Bolivie
country-BR = Brésil
country-BS = Bahamas
country-BZ = Belize
country-CA = Canada
country-CL = Chili
country-CO = Colombie
country-CR = Costa Rica
country-CU = Cuba
country-DM = Dominique
country-DO = République dominicaine
country-EC = Équateur
country-GD = Grenade
country-GT = Guatemala
country-GY = Guyana
country-HN = Honduras
country-HT = Haïti
country-JM = Jamaïque
country-KN = Saint-Kitts-et-Nevis
country-LC = Sainte-Lucie
country-MX = Mexique
country-NI = Nicaragua
country-PA = Panama
country-PE = Pérou
country-PR = Porto Rico
country-PY = Paraguay
country-SR = Suriname
country-SV = El Salvador
country-TT = Trinité-et-Tobago
country-US = États-Unis
country-UY = Uruguay
country-VC = Saint-Vincent-et-les-Grenadines
country-VE = Venezuela

## Europe

country-AD = Andorre
country-AL = Albanie
country-AT = Autriche
country-BA = Bosnie-Herzégovine
country-BE = Belgique
country-BG = Bulgarie
country-BY = Bélarus
country-CH = Suisse
country-CY = Chypre
country-CZ = Tchéquie
country-DE = Allemagne
country-DK = Danemark
country-EE = Estonie
country-ES = Espagne
country-FI = Finlande
country-FR = France
country-GB = Royaume-Uni
country-GR = Grèce
country-HR = Croatie
country-HU = Hongrie
country-IE = Irlande
country-IS = Islande
country-IT = Italie
country-LI = Liechtenstein
country-LT = Lituanie
country-LU = Luxembourg
country-LV = Lettonie
country-MC = Monaco
country-MD = Moldavie
country-ME = Monténégro
country-MK = Macédoine du Nord
country-MT = Malte
country-NL = Pays-Bas
country-NO = Norvège
country-PL = Pologne
country-PT = Portugal
country-RO = Roumanie
country-RS = Serbie
country-RU = Russie
country-SE = Suède
country-SI = Slovénie
country-SK = Slovaquie
country-SM = Saint-Marin
country-UA = Ukraine
country-VA = Cité du Vatican

## Elsewhere

country-AU = Australie
country-CN = Chine
country-DZ = Algérie
country-EG = Égypte
country-GH = Ghana
country-ID = Indonésie
country-IL = Israël
country-IN = Inde
country-JP = Japon
country-KE = Kenya
country-KR = Corée du Sud
country-MA = Maroc
country-MY = Malaisie
country-NG = Nigéria
country-NZ = Nouvelle-Zélande
country-PH = Philippines
country-SG = Singapour
country-TH = Thaïlande
country-TN = Tunisie
country-TR = Turquie
country-TW = Taïwan
country-VN = Vietnam
country-ZA = Afrique du Sud
