### Short labels for the values of facts.

## Types of organization

body-advisory-body = Organe consultatif
body-association = Association
body-bank = Banque de développement
body-cleaner-production-centre = Centre de production plus propre
body-foundation = Fondation
body-fund = Fonds
body-government = Organisme gouvernemental
body-industry-association = Association industrielle
body-information-service = Service d’information
body-intergovernmental = Organisation intergouvernementale
body-network = Réseau
body-ngo = Organisation non gouvernementale
body-partnership = Partenariat
body-regional-centre = Centre régional
body-register = Registre de rejets
body-round-table = Table ronde
body-technical-assistance = Programme d’assistance technique
body-un = Organisme des Nations Unies
body-university = Université

## What is known of an organization today

state-active = Actif
state-closed = Fermé
state-not-confirmed = Non confirmé

## How far a figure can be trusted

status-measured = Mesuré
    .meaning = La source dit qu’on l’a mesuré.
status-reported = Déclaré
    .meaning = La source l’affirme sans dire comment il a été obtenu.
status-estimated = Estimé
    .meaning = Calculé, attendu ou prévu, non mesuré.
status-recommended = Recommandé
    .meaning = Le gain d’une proposition qui, d’après la source, n’était pas encore réalisée.
status-count-only = Nombre seulement
    .meaning = La source compte des projets ou des usines et ne donne pas de résultat.

## What a case study is about

scope-facility = Établissement
scope-survey = Enquête
scope-programme = Programme
scope-sector = Secteur
scope-pilot-group = Groupe pilote

## What checking a case study gave

checked-confirmed = Nous avons vérifié les faits dans la source et ils concordent.
checked-corrected = Nous avons vérifié les faits dans la source et les avons corrigés.
checked-seed = Les faits viennent du plan du réseau lui-même.

## How a version stands towards the original

standing-original = Original
standing-translated = Traduction
standing-outdated = Traduction en retard
standing-machine-draft = Ébauche automatique

## Subjects of figures

theme-water = Eau
theme-waste = Déchets
theme-energy = Énergie
theme-chemicals = Produits chimiques
theme-materials = Matières
theme-emissions = Émissions
theme-money = Argent
theme-other = Autres

## Kinds of item: one, and several

kind-news = Nouvelle
kinds-news = Nouvelles des tables rondes
kind-case-study = Étude de cas
kinds-case-study = Études de cas
kind-working-group = Groupe de travail
kinds-working-group = Groupes de travail
kind-event = Événement
kinds-event = Événements
kind-organization = Organisme
kinds-organization = Organismes
kind-concept = Thème
kinds-concept = Thèmes
kind-guide = Guide
kinds-guide = Guides
kind-page = Page
kinds-page = Pages

## Categories of concepts

category-technique = Techniques
category-sector = Secteurs
category-process = Procédés
category-equipment = Équipements
category-material = Matières
category-pollutant = Polluants
category-instrument = Instruments
category-policy = Politique environnementale

## Steps of payback, investment and staff

payback-up-to-1-year = Jusqu’à un an
payback-1-to-3-years = De un à trois ans
payback-over-3-years = Plus de trois ans
investment-under-10-000 = Moins de 10 000
investment-10-000-to-100-000 = De 10 000 à 100 000
investment-100-000-to-1-million = De 100 000 à 1 million
investment-over-1-million = Plus de 1 million
size-under-50 = Moins de 50
size-50-to-249 = De 50 à 249
size-over-249 = 250 ou plus
