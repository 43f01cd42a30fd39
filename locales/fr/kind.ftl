### Ce que dit chaque type de page.

## Listes

kind-about-news = Ce que se disent les tables rondes des trois pays, chaque nouvelle avec son origine et sa source.
kind-about-case-study = Ce que des ateliers, des usines et des programmes ont fait pour prévenir la pollution, et ce que cela a donné : chaque chiffre avec son statut et sa source.
kind-about-event = Réunions, appels et séances de formation du réseau.
kind-about-organization = Tables rondes, centres, programmes et registres de prévention de la pollution, et ce qu’on en sait aujourd’hui.
kind-about-working-group = Conseils, comités et groupes, sous l’organisme dont ils relèvent.
kind-about-concept = Les termes de la prévention de la pollution en trois langues : le sens de chacun et ce qu’on trouve ici à son sujet.
kind-about-guide = Comment s’y prendre : nos conseils, sans chiffres.
kind-about-page = À propos du réseau et de ce site.
list-total-news = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
list-total-case-study = { $count ->
    [one] { $count } cas
   *[other] { $count } cas
}
list-total-event = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
list-total-organization = { $count ->
    [one] { $count } organisme
   *[other] { $count } organismes
}
list-total-working-group = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes
}
list-total-concept = { $count ->
    [one] Un thème
   *[other] { $count } thèmes
}
list-total-guide = { $count ->
    [one] Un guide
   *[other] { $count } guides
}
list-total-page = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}

## Études de cas

glance-title = En un coup d’œil
glance-problem = Problème
glance-measures = { $count ->
    [one] Mesure
   *[other] Mesures
}
glance-result = Résultat
glance-cost = Coût
glance-payback = Récupération
glance-obstacles = { $count ->
    [one] Obstacle
   *[other] Obstacles
}
caveats-title = À savoir avant de s’y fier
case-staff = Personnel : { $staff }
facts-title = Faits
fact-facility = Installation
fact-sector = Secteur
fact-techniques = { $count ->
    [one] Technique
   *[other] Techniques
}
fact-scope = Porte sur
fact-evidence = Preuve

## Événements

event-when = Quand
event-where = Où
event-host = Hôte
event-undated = Date inconnue
event-planned = Prévu
event-calendar = Ajouter au calendrier

## Organismes et groupes de travail

fact-type = Nature
fact-state = État
fact-homepage = Site Web
organization-groups = Ses groupes de travail
group-of = Groupe de
group-others = Autres groupes du même organisme

## Topics

topic-also = Autres appellations
topic-elsewhere = Dans d’autres langues
topic-broader = Thème plus large
topic-narrower = Thèmes plus précis
topic-related = Thèmes apparentés
topic-more = Tout sur ce thème
topic-search = Chercher « { $topic } » dans toutes les pages
