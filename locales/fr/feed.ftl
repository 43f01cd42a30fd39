### Ce que disent les fils, les calendriers, les exportations et l’interface pour programmes.
###
### Les espaces avant le deux-points et à l’intérieur des guillemets sont insécables (U+00A0).

## Fils

feed-site = { -p2win }
feed-subtitle = De { -p2win }, en français. Les textes qui ne sont pas encore traduits sont dans leur langue d’origine.
feed-source = Source : { $source }
feed-calendar = Événements de { -p2win }

## Avis avant un texte

export-not-translated = Ce texte n’est pas traduit en français. Il est dans sa langue d’origine : { $language }.
export-machine-draft = Cette traduction vient d’une machine et personne ne l’a encore révisée.
export-outdated = L’original de ce texte a changé depuis la traduction.

## Faits

export-kind = Type : { $value }
export-date = Date : { $value }
export-planned = Prévu; aucune source ne dit que cela a eu lieu.
export-country = Pays : { $value }
export-regions = Provinces et États : { $value }
export-place = Lieu : { $value }
export-facility = Établissement : { $value }
export-scope = Portée : { $value }
export-sector = Secteur : { $value }
export-techniques = Techniques : { $value }
export-evidence = Preuve : { $value }
export-host = Hôte : { $value }
export-acronym = Sigle : { $value }
export-body = Type d’organisme : { $value }
export-state = Situation : { $value }
export-homepage = Site Web : { $value }
export-category = Catégorie : { $value }
export-also = Autres appellations : { $value }
export-broader = Thème plus large : { $value }
export-narrower = Thèmes plus précis : { $value }
export-related = Thèmes apparentés : { $value }
export-languages = Langues : { $value }
export-permanent = Adresse permanente : { $value }

## Titres

export-glance = En bref
export-problem = Problème
export-measure = Mesure
export-result = Résultat
export-obstacle = Obstacle
export-check-note = Vérification
export-caveat = Mise en garde
export-figures = Chiffres
export-quote = « { $words } »
export-notes = Notes
export-source = Source

## Colonnes d’un tableau de chiffres

csv-quantity = Grandeur
csv-role = Rôle
csv-amount = Quantité selon la source
csv-converted = Quantité convertie
csv-status = Fiabilité
csv-when = Quand
csv-prices = prix de { $year }
csv-note = Note
csv-fragment = Mots de la source
csv-role-before = avant
csv-role-after = après
csv-role-saved = économie
csv-role-reduction = réduction
csv-role-result = résultat

## Pour les navigateurs et les modèles de langage

export-search-name = { -p2win } en français
export-search-about = Chercher les nouvelles, études de cas, événements et organismes de { -p2win }
export-about = Nouvelles sur la prévention de la pollution, études de cas chiffrées, événements, groupes de travail et organismes du Canada, du Mexique et des États-Unis, en français, en anglais et en espagnol.
export-lists = Listes
export-pages = À propos du site
export-programs = Pour les programmes
export-forms = Chaque page existe aussi en Markdown et en JSON : ajoutez .md ou .json à son adresse. Les chiffres gardent la valeur et l’unité de leur source.
export-openapi = Description de l’interface (OpenAPI 3.1)
export-sitemap = Plan du site
export-feed-news = Nouvelles en fil (Atom)
export-other-languages = Autres langues

## Réponses aux requêtes erronées

export-problem-parameter = Paramètre erroné
    .detail = Le paramètre { $name } ne peut pas avoir la valeur « { $value } ».
export-problem-request = Requête erronée
    .detail = La requête n’a pas été comprise.
export-problem-method = Lecture seulement
    .detail = On ne peut rien envoyer à cette adresse; on peut seulement la lire.
export-problem-not-found = Introuvable
    .detail = Il n’y a rien à cette adresse.
export-problem-busy = Occupé
    .detail = Le site est occupé. Réessayez dans quelques secondes.
export-problem-failed = Erreur
    .detail = Quelque chose a échoué de notre côté. Réessayez plus tard.
export-problem-failed-id = Erreur
    .detail = Quelque chose a échoué de notre côté. Si vous nous écrivez, donnez le numéro { $id }.
