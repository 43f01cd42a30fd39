### Les pages publiques : tête et pied, listes, recherche, chiffres, avis.

## Mots des adresses : lettres simples, sans espaces

path-news = nouvelles
path-case-study = cas
path-working-group = groupes
path-event = evenements
path-organization = organismes
path-concept = themes
path-guide = guides
path-page = a-propos
path-search = recherche
path-api = api
path-changes = changements

## Le site

site-name = P2WIN
site-full-name = Réseau d’information sur la prévention de la pollution
site-sentence = Des cas, des chiffres et des nouvelles sur la prévention de la pollution au Canada, aux États-Unis et au Mexique, en français, en anglais et en espagnol, toujours avec leur source.
home-title = P2WIN – Réseau d’information sur la prévention de la pollution
page-title = { $title } – P2WIN
home = Accueil
skip-to-content = Aller au contenu
languages = Langues
menu = Menu principal
menu-news = Nouvelles
menu-case-study = Cas
menu-event = Événements
menu-working-group = Groupes
menu-organization = Organismes
menu-concept = Thèmes
menu-guide = Guides
foot-menu = À propos de ce site
breadcrumb = Vous êtes ici
# L’espace qui précède le deux-points est insécable.
colon = {" :"}
number = { $count }
page-updated = Dernière modification : { $date }.
api-link = Données et API
language-en = anglais
    .from = de l’anglais
language-es = espagnol
    .from = de l’espagnol
language-fr = français
    .from = du français
origin-trinational = CA MX US
place-unknown = Lieu non précisé

## Choix de la langue

chooser-title = P2WIN – Français, English, Español
chooser-words = Aller aux pages en français
chooser-preferred = Votre navigateur demande cette langue.

## Page d’accueil

tiles-title = Les chiffres jusqu’ici
tile-cases = { $count ->
    [one] cas chiffré
   *[other] cas chiffrés
}
tiles-date = Au { $date }.
home-cases = Cas les plus récents
home-cases-all = Toutes les études de cas
home-news = Nouvelles des tables rondes
home-news-all = Toutes les nouvelles
home-news-by-country = Nouvelles par pays
home-event = Réunions et formations
home-events-all = Tous les événements
home-groups = Groupes de travail
home-groups-all = Tous les groupes
home-tables = Tables rondes
home-tables-all = Tous les organismes

## Recherche

search-label = Chercher des cas, des nouvelles et des organismes
search-button = Chercher
search-examples = Par exemple :
search-example-1 = eau galvanoplastie
search-example-2 = remplacement de solvants
search-example-3 = tannerie
search-hint = Mettez entre guillemets les mots qui vont ensemble. Un signe moins devant un mot l’exclut; OU, en majuscules, entre deux mots trouve l’un ou l’autre.
search-title = Recherche
search-title-for = Recherche : { $query }
search-feed-title = Recherche : { $text }
search-results = Résultats
search-suggestions = Suggestions
search-found = { $count ->
    [0] Rien n’a été trouvé pour « { $query } ».
    [one] { $count } résultat pour « { $query } »
   *[other] { $count } résultats pour « { $query } »
}
search-found-elsewhere = Rien n’a été trouvé en français pour « { $query } ».
search-found-about = Environ { $count } résultats pour « { $query } »
search-found-at-least = { $count } résultats ou plus pour « { $query } »
search-in-part = Aucune page ne contient tout ce qui a été saisi. Celles-ci en contiennent une partie.
search-all = { $count ->
    [one] On peut trouver { $count } page
   *[other] On peut trouver { $count } pages
}
search-others = Trouvé dans d’autres langues
search-nothing = Ce que vous pouvez faire maintenant
search-incomplete = L’index est en reconstruction. Pendant quelques minutes, certaines pages restent introuvables.
search-advice-spelling = Vérifiez l’orthographe ou employez moins de mots.
search-advice-concepts = Un thème plus large en parle peut-être :
search-popular = Bien des cas portent sur :
search-meant = Vouliez-vous dire :
search-also = Aussi cherché :
search-as-typed = Chercher seulement les mots tapés
search-advice-broader = Employez un mot plus général : « métaux » plutôt que « nickelage ».
search-advice-wider = Chercher de nouveau sans ce qui restreint cette recherche.
search-advice-language = Poser la question dans une autre langue :
sort-title = Ordre
sort-relevance = Plus pertinents
sort-newest = Plus récents
sort-saving = Plus grande économie
sort-payback = Récupération la plus rapide

## Facettes

facets-title = Restreindre la liste
facets-jump = Restreindre la liste
facets-apply = Appliquer
facets-chosen = Restreint à
facets-clear = Tout enlever
facets-estimated = Les résultats sont si nombreux que ces nombres sont approximatifs. Choisissez une valeur pour obtenir un compte exact.
facets-uncounted = Les comptes sont en cours de calcul et reviendront dans quelques minutes.
chip-remove = Enlever :
facet-kind = Type
facet-sector = Secteur
facet-technique = Technique
facet-topic = Thème
facet-country = Pays
facet-region = Province ou État
facet-lang = Langue
facet-year = Année
facet-saving = Ce qui a été économisé
facet-payback = Récupération
facet-investment = Investissement
facet-size = Effectif
facet-more = { $count } de plus
facet-all = Voir les { $count }
places-title = Cas par lieu
places-more = Carte et liste des provinces et des États
map-label = Carte des provinces, des territoires et des États
map-tile = { $name } ({ $label }) : { $count } cas

## Listes

list-empty = Rien ne correspond. Enlevez l’un des choix ci-dessus.
list-coming = À venir
list-planned = Prévus, date inconnue
list-past = Passés
pager = Pages
pager-next = Page suivante
pager-first = Première page

## Fils et fichiers

feeds-title = Suivre
feeds-about = Ces fils contiennent ce que la page énumère, dans cette langue.
feed-atom = Fil Atom
feed-rss = Fil RSS
feed-json = JSON Feed
feed-ics = Calendrier (iCal)
feed-md = Texte brut (Markdown)
feed-data = Données (JSON)
feed-csv = Chiffres (CSV)
feed-ris = Référence (RIS)
feed-bib = Référence (BibTeX)

## Ce qu’un texte est par rapport à l’original

languages-of-item = Lire en
not-yet-translated = Pas encore en français
original-title = Titre original :
made-by-person = Traduit { $from }, { $date }
made-by-machine = Ébauche automatique traduite { $from }, { $date }; personne ne l’a encore lue
made-outdated = Traduit { $from }; l’original a changé depuis
notice-missing-title = Pas encore en français
notice-missing = Personne n’a encore traduit cette page. Vous lisez ci-dessous l’original, en { $language }.
notice-missing-links = Elle existe en :
notice-outdated-title = L’original a changé
notice-outdated = { $count ->
    [one] L’original a été modifié le { $date }. { $count } paragraphe diffère de ce qui a été traduit ici; un trait dans la marge le signale s’il se trouve dans le texte.
   *[other] L’original a été modifié le { $date }. { $count } paragraphes diffèrent de ce qui a été traduit ici; un trait dans la marge signale ceux qui se trouvent dans le texte.
}
notice-outdated-unknown = L’original a été modifié le { $date }. Cette traduction est plus ancienne.
notice-machine-draft-title = Ébauche automatique
notice-machine-draft = Une machine a traduit cette page { $from } le { $date }. Personne ne l’a encore lue : comparez-la à l’original avant de vous y fier.
notice-see-original = Lire l’original ({ $language })
notice-see-changes = Voir ce qui a changé
changes-title = Ce qui a changé
changes-about = L’original en { $language }, tel qu’il était le { $was } (révision { $from }) et tel qu’il est depuis le { $now } (révision { $to }).
changes-back = Retour à la page
changes-none = Aucun texte ne diffère entre ces deux révisions.
changes-removed = Enlevé
changes-added = Ajouté
field-title = Titre
field-summary = Résumé
field-body = Texte
field-place = Lieu
field-caveat = Mises en garde
field-note = Note sur un chiffre
field-problem = Problème
field-measure = Mesures
field-result = Résultat
field-obstacle = Obstacles
field-check-note = Note sur la vérification
field-host = Hôte

## Chiffres

figures-title = Chiffres
figures-saved = Ce qui a été économisé
figures-other = Autres chiffres
figures-results = Chiffres de cette page
figures-notes = Notes sur les chiffres
comparison-title = Avant et après
figure-before = Avant
figure-after = Après
figure-saved = Économie
figure-quantity = Ce qui est mesuré
figure-amount = Quantité
figure-computed = Calculé d’après avant et après
figure-not-given = Non donné par la source
figure-note = Note
figure-back = Retour au chiffre { $number }
figure-fragment = La source dit :
figure-prices = prix de { $year }
units = Unités
units-metric = Métriques
units-us = Américaines
units-about = Chaque chiffre est donné comme dans sa source; ≈ signale ce que nous avons converti.
chart-less = { $quantity } : { $share } de moins qu’avant
chart-same = { $quantity } : aucun changement
chart-more = { $quantity } : { $share } de plus qu’avant
chart-plain = { $quantity } : { $before } avant, { $after } après
chart-bars = Avant : { $before }. Après : { $after }.
status-meanings = Ce que veulent dire les mots de confiance

## La page d’un contenu

source-title = Source
source-quote = Mots de la source qui ont servi à vérifier
news-source = Source :
similar-title = Cas semblables
similar-technique = Même technique : { $topic }
similar-sector = Même secteur : { $topic }
cite-title = Citer cette page
cite-head = P2WIN. ({ $year }, { $day }).
cite-permanent = Cette adresse reste la même si la page change de nom.
share-title = Emporter la page
share-mail = Envoyer par courriel
share-copy = Copier l’adresse
share-copied = L’adresse est copiée.
share-print = Imprimer
item-history = Publié ici le { $published }; dernière modification de cette version : { $edited }; révision { $revision } de l’original.

## Quand quelque chose manque

trouble-number = Erreur { $status }
trouble-not-found = Il n’y a pas de page à cette adresse
    .text = L’adresse contient peut-être une faute, ou la page a déménagé. Cherchez-la ou passez par l’une des pages ci-dessous.
trouble-gone = Cette page a été retirée
    .text = Elle se trouvait à cette adresse et a été retirée. Ce que nous savons du sujet est peut-être ailleurs.
trouble-method = Cette adresse ne répond qu’aux lectures
    .text = On ne peut rien y envoyer. Ouvrez la page de la façon habituelle ou allez à l’une des pages ci-dessous.
trouble-parameter = L’adresse contient quelque chose que nous ne pouvons pas lire
    .text = La partie « { $detail } » de l’adresse a une valeur qui n’existe pas. Enlevez-la ou recommencez par l’une des pages ci-dessous.
trouble-failed = Une erreur s’est produite de notre côté
    .text = Elle est notée sous la référence { $detail }. Veuillez réessayer dans quelques minutes.
trouble-busy = Le site est très occupé
    .text = Veuillez réessayer dans une minute. Rien n’est perdu.
trouble-likely = Vous cherchiez peut-être
trouble-lists = Où aller à partir d’ici

## La page de l’API

api-title = Données et API
api-about = Tout ce qui est publié ici peut être lu par des programmes, sans clé et sans frais, dans chaque langue.
api-base = Toutes les adresses commencent par
api-endpoints = Ce qu’on peut demander
api-endpoint-items = Une liste de contenus, les plus récents d’abord.
api-endpoint-item = Un contenu avec ses faits, ses chiffres et toutes ses versions.
api-endpoint-search = Ce que trouve la page de recherche, avec les comptes par facette.
api-endpoint-suggest = Ce que peut devenir le début d’un titre ou du nom d’un thème, au format des suggestions OpenSearch.
api-endpoint-thesaurus-jsonld = Tous les concepts du thésaurus avec leurs noms dans chaque langue : SKOS sous forme de JSON-LD.
api-endpoint-thesaurus-ttl = La même chose en Turtle.
api-endpoint-openapi = La description de cette interface pour les programmes.
api-document = Document OpenAPI
api-parameters = Paramètres
api-parameter-lang = Langue des textes, par exemple fr. Sans elle, en. Ce qui n’a pas de version dans cette langue arrive dans sa langue d’origine, et la réponse le dit.
api-parameter-kind = Type de contenu. Dans une recherche, peut être répété :
api-parameter-sector = Dans une recherche : secteur, comme l’écrivent les adresses de ce site, par exemple electroplating. Peut être répété.
api-parameter-technique = Dans une recherche : technique, par exemple closed-loop-recycling. Peut être répété.
api-parameter-country = Dans une recherche : pays, en deux lettres d’ISO 3166, par exemple CA, ou trinational. Peut être répété.
api-parameter-region = Dans une recherche : province, territoire ou État, comme l’écrit ISO 3166-2, par exemple CA-QC. Peut être répété.
api-parameter-year = Dans une recherche : année de ce qui est raconté. Peut être répété.
api-parameter-saving = Dans une recherche : ce qui a été économisé, parmi water, waste, energy, chemicals, materials, emissions et money. Peut être répété.
api-parameter-payback = Dans une recherche : en combien de temps l’investissement a été récupéré, parmi up-to-1-year, 1-to-3-years et over-3-years. Peut être répété.
api-parameter-investment = Dans une recherche : ce que cela a coûté, dans la monnaie des chiffres, parmi under-10-000, 10-000-to-100-000, 100-000-to-1-million et over-1-million. Peut être répété.
api-parameter-size = Dans une recherche : l’effectif de l’entreprise, parmi under-50, 50-to-249 et over-249. Peut être répété.
api-parameter-sort = Dans une recherche : relevance, newest (le plus récent), saving (la plus grande économie d’abord) ou payback (le délai de récupération le plus court d’abord).
api-parameter-synonyms = Dans une recherche : off cherche les mots tels quels, sans les autres noms de la même chose.
api-parameter-units = Pour un contenu : metric ou us. Les chiffres gardent l’unité de leur source; ceci ajoute la quantité convertie.
api-parameter-q = Dans une recherche : des mots, « des mots entre guillemets » qui se suivent, -mot pour exclure, OR entre deux mots pour trouver l’un ou l’autre. Les accents et les pluriels ne comptent pas.
api-parameter-limit = Combien au plus, jusqu’à 100.
api-parameter-all = Dans une recherche : 1 trouve aussi ce qui est dans d’autres langues.
api-parameter-cursor = Où la partie précédente s’est arrêtée, comme sa réponse le dit.
api-pages-title = Page par page
api-pages = Une réponse qui continue a un champ next_cursor. Passez sa valeur dans cursor pour obtenir la partie suivante; ne l’inventez pas. Ce qui est publié entre-temps ne répète ni ne cache rien.
api-etag-title = Ne demander que le nouveau
api-etag = Chaque réponse porte un ETag. Renvoyez-le dans If-None-Match : tant que rien ne change, vous recevez 304 sans corps.
api-language-title = Langues
api-language = Chaque réponse indique dans l’en-tête Content-Language la langue qui a été demandée, et chaque texte dit la sienne.
api-examples = Exemples
api-example-list = Cas de galvanoplastie :
api-example-item = Un cas, avec les chiffres convertis en unités américaines :
api-example-search = Une recherche :
api-example-etag = La liste, seulement si elle a changé :
api-files-title = À côté de chaque page
api-files = Ajoutez .md ou .json à l’adresse de n’importe quelle page; les cas ont aussi .csv, .ris et .bib, les événements .ics. Chaque liste et chaque recherche a feed.atom, feed.rss et feed.json.
