### What the command line says. Names of commands, options and files are not translated.

## Around everything. The program writes a colon behind the headings, except “Usage:”.

cli-error = erreur :
cli-see-help = Pour en savoir plus : { $command } --help
cli-heading-usage = Utilisation :
cli-heading-commands = Commandes{"\u00A0"}
cli-heading-arguments = Arguments{"\u00A0"}
cli-heading-options = Options{"\u00A0"}
cli-heading-settings = Réglages{"\u00A0"}
cli-heading-examples = Exemples{"\u00A0"}
cli-heading-exit = Codes de sortie{"\u00A0"}

## What stands for a value

cli-value-name = NOM
cli-value-words = MOTS
cli-value-filter = FILTRE
cli-value-options = OPTIONS
cli-value-command = COMMANDE
cli-value-address = ADRESSE
cli-value-url = URL
cli-value-dir = DOSSIER
cli-value-file = FICHIER
cli-value-level = NIVEAU
cli-value-size = TAILLE
cli-value-shell = SHELL
cli-value-language = LANGUE

## Exit codes

cli-exit-0 = Tout ce qui était demandé est fait.
cli-exit-1 = Une défaillance imprévue.
cli-exit-2 = La ligne de commande est mal écrite.
cli-exit-3 = Les réglages ne conviennent pas : le fichier, l’environnement ou les textes des langues.
cli-exit-4 = Une partie du contenu est refusée ou présente des problèmes; le reste est accepté.
cli-exit-5 = La base de données ou l’index de recherche est inutilisable ou occupé.
cli-exit-6 = Le port est pris, ou il n’est pas permis d’y écouter.

## Commands. Comments in the examples are translated, commands are not.

cli-p2win = Nouvelles, études de cas et groupes de travail des tables rondes sur la prévention de la pollution, dans leurs langues
    .long =
        Sans commande, le programme sert le site.

        Chaque réglage peut se donner dans un fichier, dans l’environnement ou par une option. L’environnement l’emporte sur le fichier, et les options sur les deux.
    .examples =
        p2win
            Sert à http://127.0.0.1:8080/ et garde tout dans ./data
        p2win --listen 0.0.0.0:80 --public-url https://p2win.example
            Sert le monde entier
        p2win content check content/
            Lit tout le contenu et signale ce qui ne va pas
        p2win help content import
            Explique une commande en détail
cli-serve = Sert le site (ce qui se fait sans commande)
    .long = Le premier démarrage met les tables à jour, publie le contenu fourni, sauf indication contraire, et remplit l’index de recherche.
    .examples =
        p2win serve --listen 127.0.0.1:0
            Prend un port libre; l’adresse s’affiche
        P2WIN_DATABASE=postgres://p2win@db/p2win p2win serve --log-format json
            Garde le contenu dans PostgreSQL et écrit le journal en JSON
cli-migrate = Met à jour les tables de la base de données
    .long = Le serveur et l’importation le font aussi. Chaque étape se fait en entier ou pas du tout. On ne peut pas revenir en arrière : copiez d’abord la base de données.
    .examples =
        p2win migrate --dry-run
            Nomme les étapes qui manquent
cli-migrate-dry-run = Nomme les étapes sans rien changer
cli-migrate-json = Écrit une ligne de JSON
cli-content = Importe, exporte et vérifie le contenu
cli-content-import = Publie les contenus d’un dossier
    .long =
        Le dossier renferme un dossier par contenu, avec item.toml et un fichier par langue. Ce qui n’a pas changé reste tel quel : une importation peut donc se répéter. Ce qui ne peut être accepté est signalé avec le fichier, la ligne et le champ, et le reste se poursuit.

        Avec --json, chaque contenu est une ligne, écrite une fois le contenu en sûreté dans la base de données, et la dernière ligne est un résumé.
    .examples =
        p2win content import content/ --dry-run
            Dit ce qu’il adviendrait de chaque contenu
        p2win content import content/ --json | jq -r 'select(.outcome == "refused").path'
            Énumère ce qui est refusé
cli-content-import-directory = Le dossier
cli-content-import-dry-run = Dit ce qu’il adviendrait de chaque contenu sans rien changer
cli-content-import-json = Écrit une ligne de JSON par contenu et un résumé
cli-content-export = Écrit tous les contenus dans des fichiers
    .long = Le dossier peut être réimporté. Les fichiers du même nom sont remplacés; les autres restent intacts.
    .examples =
        p2win content export copie/
            Écrit item.toml et Markdown dans toutes les langues
        p2win content export francais/ --format ftl --language fr
            Écrit les versions françaises en messages Fluent, pour un outil de traduction
cli-content-export-directory = Le dossier; il est créé s’il n’existe pas
cli-content-export-format = Markdown ou messages Fluent
cli-content-export-language = N’écrit que cette langue, par exemple es
cli-content-check = Lit les contenus d’un dossier, sans base de données, et signale ce qui ne va pas
    .long = Outre ce qu’une importation refuserait, cette commande trouve les adresses employées deux fois, les organismes que personne ne décrit, ainsi que les grandeurs, secteurs et techniques sans nom dans une langue. Une traduction qui manque ou qui a pris du retard est une remarque, pas un problème.
    .examples =
        p2win content check content/
cli-content-check-directory = Le dossier
cli-content-check-json = Écrit une ligne de JSON par contenu qui présente des problèmes ou des remarques, et un résumé
cli-content-count = Compter les contenus, les mots, les sources et les chiffres d’un dossier
    .long = Écrit des tableaux en Markdown.
    .examples =
        p2win content count content/ > docs/content.md
cli-content-count-directory = Le dossier
cli-index = S’occupe de l’index de recherche
cli-index-rebuild = Refait l’index de recherche à partir de la base de données
    .long = L’index actuel reste en place jusqu’à ce que le nouveau soit complet. Un serveur en marche a l’index pour lui seul : arrêtez-le d’abord.
    .examples =
        p2win index rebuild --data /var/lib/p2win
cli-index-status = Dit la taille de l’index de recherche et jusqu’où il a lu
    .examples =
        p2win index status --json
cli-index-status-json = Écrit une ligne de JSON
cli-search = Essayer la recherche sur vos propres documents
cli-search-try = Afficher les identifiants qu’une requête trouve parmi de petits documents
    .long = Les documents entrent dans un index en mémoire, avec le thésaurus intégré, et sont cherchés comme le ferait un serveur.
    .examples =
        p2win search try --docs docs.jsonl --query "agua de enjuague" --lang es
cli-search-try-docs = Un fichier avec une ligne JSON par document : id, lang, type, title, body
cli-search-try-query = Les mots à chercher
cli-search-try-lang = La langue des mots
cli-search-try-all-languages = Ajouter ce que d’autres langues contiennent, après la première
cli-search-try-filter = Restreindre : lang=es, type=news; plusieurs avec des virgules
cli-search-try-suggest = Compléter les mots comme un titre, à la façon d’une case de recherche
cli-search-eval = Mesurer la qualité des réponses à un jeu de questions
    .long = Écrit une ligne JSON pour chaque façon d’écrire les questions : telles quelles, sans accents, avec une faute.
    .examples =
        p2win search eval sets --set fr-piaf
cli-search-eval-directory = Le dossier qui contient NOM.docs.jsonl, NOM.queries.jsonl et NOM.qrels.jsonl
cli-search-eval-set = Le nom du jeu
cli-config = S’occupe des réglages
cli-config-check = Montre les réglages qui en résultent et d’où vient chacun
    .long = Les mots de passe sont masqués. Le résultat a la forme d’un fichier de configuration.
    .examples =
        p2win config check --config /etc/p2win.toml
cli-config-check-json = Écrit une ligne de JSON
cli-completions = Affiche la complétion pour un shell
    .examples =
        p2win completions bash > ~/.local/share/bash-completion/completions/p2win
cli-completions-shell = Le shell
cli-man = Affiche la page de manuel
    .examples =
        p2win man > p2win.1 && man ./p2win.1
cli-help = Explique une commande en détail
cli-help-command = La commande, par exemple content import

## Settings. What stands in brackets behind them, variable and value, is added.

cli-option-listen = Adresse et port d’écoute; le port 0 en prend un libre
cli-option-public-url = Adresse du site telle que les lecteurs la voient; nécessaire pour écouter hors de cette machine
cli-option-data = Dossier de tout ce qui est conservé
cli-option-database = sqlite://FICHIER ou postgres://UTILISATEUR:MOT_DE_PASSE@HÔTE/NOM
cli-option-locales = Dossier qui remplace les langues fournies
cli-option-seed = Publie le contenu fourni au premier démarrage (ce qui se fait)
cli-option-no-seed = Démarre sans contenu
cli-option-log-format = Journal pour les personnes ou en JSON
cli-option-log-level = off, error, warn, info, debug ou trace; par partie, comme dans info,store=debug
cli-option-page-cache = Place pour les pages déjà composées
cli-option-item-cache = Place pour les contenus lus dans la base de données
cli-option-fragment-cache = Place pour les parties de pages déjà faites
cli-option-config = Fichier de réglages; à défaut, p2win.toml dans le dossier de données, s’il existe
cli-option-help = Affiche l’aide (-h en bref, --help en entier)
cli-option-version = Affiche la version

## A command line that is wrong

cli-usage-unknown = « { $argument } » n’existe pas ici.
cli-usage-no-command = La commande « { $name } » n’existe pas. Choix possibles : { $known }.
cli-usage-no-verb = Il manque une commande. Choix possibles : { $known }.
cli-usage-no-value = « { $argument } » demande une valeur. Écrivez-la à la suite.
cli-usage-value = « { $value } » n’est pas une valeur de { $argument }. Choix possibles : { $known }.
cli-usage-too-many = « { $value } » est une valeur de trop pour { $argument }. Retirez-la.
cli-usage-conflict = « { $argument } » ne va pas avec « { $other } ». Retirez l’un des deux.
cli-usage-missing = Il manque quelque chose : { $argument }. Ajoutez-le.
cli-usage-not-text = Une partie de la ligne de commande n’est pas en UTF-8. Écrivez-la de nouveau.
cli-usage-other = La ligne de commande est incompréhensible : { $reason }
cli-usage-meant = Vouliez-vous dire « { $suggested } »?

## What went wrong

cli-failed = { $reason }
cli-file = { $path } est inutilisable : { $reason }.
cli-output = La sortie ne peut pas être écrite : { $reason }.
cli-unresolved = Le contenu { $item } a un texte qui ne peut pas être affiché : { $reason }.
cli-no-items = Il n’y a aucun contenu dans { $directory } : aucun dossier n’a de fichier item.toml. Indiquez le dossier qui les renferme.
cli-no-language = La langue « { $value } » n’existe pas ici. Choix possibles : { $known }.
cli-no-database = La base de données { $file } n’existe pas. Vérifiez --data et --database, ou créez-en une avec p2win content import.
cli-pending = { $count ->
    [one] Il manque à la base de données { $count } étape de ce programme. Exécutez d’abord p2win migrate.
   *[other] Il manque à la base de données { $count } étapes de ce programme. Exécutez d’abord p2win migrate.
}
cli-cannot-listen = Impossible d’écouter à { $address } : { $reason }. Choisissez une autre adresse avec --listen; le port 0 en prend un libre.
cli-cannot-listen-anywhere = Impossible d’écouter à cette adresse : { $reason }. Choisissez-en une autre avec --listen; le port 0 en prend un libre.
cli-io-not-found = ce fichier ou ce dossier n’existe pas
cli-io-denied = permission refusée
cli-io-exists = il existe déjà
cli-io-no-folder = une partie du chemin n’est pas un dossier
cli-io-folder = c’est un dossier
cli-io-full = le disque est plein
cli-io-not-text = ce n’est pas du texte en UTF-8
cli-io-port-taken = un autre programme occupe ce port
cli-io-no-address = cette machine n’a pas cette adresse

## Settings that are wrong. { $place } is a file and line, a variable or an option.

config-unreadable = Le fichier de configuration { $file } ne peut pas être lu : { $reason }.
config-syntax = { $file }:{ $line } : ce n’est pas du TOML. Corrigez ce que signale ici, en anglais, son lecteur : { $reason }.
config-unknown = { $place } : le réglage « { $name } » n’existe pas. Choix possibles : { $known }.
config-data-twice = { $place } : ce fichier se trouvait dans le dossier de données et ne peut donc pas en indiquer un autre. Retirez « data » ou indiquez le fichier avec --config.
config-public = { $place } : { $listen } est accessible depuis d’autres machines, et le site doit savoir quelle y est son adresse. Indiquez-la avec --public-url, par exemple https://p2win.example, ou écoutez à 127.0.0.1.
config-value-listen = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez une adresse IP et un port, par exemple 127.0.0.1:8080 ou [::1]:8080.
config-value-public-url = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez le protocole, le nom et au besoin le port, sans rien après, par exemple https://p2win.example.
config-value-data = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez le chemin d’un dossier.
config-value-database = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez sqlite://FICHIER ou postgres://UTILISATEUR:MOT_DE_PASSE@HÔTE/NOM.
config-value-locales = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez le chemin d’un dossier.
config-value-seed = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez true ou false.
config-value-log-format = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez text ou json.
config-value-log-level = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez off, error, warn, info, debug ou trace, ou des niveaux par partie, par exemple info,store=debug.
config-value-page-cache = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez un nombre d’octets ou une taille, par exemple 64 MiB.
config-value-item-cache = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez un nombre d’octets ou une taille, par exemple 16 MiB.
config-value-fragment-cache = { $place } : « { $value } » n’est pas une valeur de { $name }. Écrivez un nombre d’octets ou une taille, par exemple 16 MiB.
config-default = par défaut
config-file = Le fichier { $file } a été lu.
config-variable = L’environnement contient { $name }, qui n’est pas un réglage. Corrigez son nom ou retirez-le.
config-good = Ces réglages conviennent.

## Locales that cannot be used

locales-no-first = Il manque à { $directory } le dossier en, dont les messages remplacent ceux qui manquent aux autres langues. Ajoutez-le.
locales-folder = { $directory }/{ $folder } : le nom du dossier n’est pas un code de langue. Employez deux ou trois lettres minuscules, par exemple es.
locales-data = { $directory }/{ $folder }/language.toml est inutilisable. Corrigez ce qui est signalé ici, en anglais : { $reason }.
locales-messages = { $directory }/{ $folder }/{ $file } est inutilisable. Corrigez ce qui est signalé ici, en anglais : { $reason }.

## The database

store-url = L’adresse de la base de données ne convient pas. Écrivez sqlite://FICHIER ou postgres://UTILISATEUR:MOT_DE_PASSE@HÔTE/NOM.
store-file = Le fichier de base de données { $file } est inutilisable : { $reason }. Vérifiez que c’est bien un fichier et qui peut y écrire, ainsi que dans son dossier.
store-damaged = La base de données { $file } est endommagée : { $reason }. Rien n’a été changé. Mettez le fichier de côté et remettez une copie à sa place.
store-newer = La base de données contient l’étape { $step }, que ce programme ne connaît pas. Lancez le programme plus récent ou restaurez une copie antérieure.
store-busy = D’autres écrivent dans la base de données. Réessayez dans quelques secondes.
store-full = Le disque de la base de données est plein et rien n’a été enregistré. Libérez de l’espace et réessayez.
store-unreachable = La base de données ne répond pas. Vérifiez qu’elle est en marche et que son adresse est juste, puis réessayez.
store-slug-taken = L’adresse « { $slug } » ({ $language }) appartient à « { $by } ». Choisissez-en une autre.
store-unreadable = Le contenu « { $item } » ne peut pas être lu dans la base de données : { $reason }. Publiez-le de nouveau ou restaurez une copie.
store-key = La position « { $key } » n’est pas dans cette liste. Commencez à la première page.
store-interrupted = Le travail a été interrompu. Regardez s’il est fait et réessayez.
store-failed = La base de données a échoué : { $reason }

## The search index

search-locked = Un autre processus utilise l’index de recherche de { $path }. Arrêtez-le ou indiquez un autre dossier avec --data.
search-io = L’index de recherche ne peut pas utiliser { $path } : { $reason }. Vérifiez qui peut y écrire.
search-slow = La recherche a été abandonnée après { $limit } ms. Employez des mots moins nombreux ou plus longs.
search-unreadable = L’index de recherche de { $path } est inutilisable : { $reason }. Refaites-le avec p2win index rebuild.
search-rebuilding = L’index de recherche est déjà en train d’être refait. Attendez la fin.
search-interrupted = Le travail sur l’index de recherche a été interrompu. Réessayez.
search-failed = L’index de recherche a échoué. Refaites-le avec p2win index rebuild.

## What is being done

progress-import = Publication des contenus
progress-index = Remplissage de l’index de recherche
progress-check = Vérification des contenus
progress-export = Écriture des contenus

## What was done

migrate-done = { $count ->
    [0] Les tables sont à jour.
    [one] { $count } étape a été faite. Les tables sont à jour.
   *[other] { $count } étapes ont été faites. Les tables sont à jour.
}
migrate-would = { $count ->
    [0] Les tables sont à jour.
    [one] Il manque { $count } étape. Exécutez p2win migrate pour la faire.
   *[other] Il manque { $count } étapes. Exécutez p2win migrate pour les faire.
}
import-published = publié en partie
import-unchanged = inchangé
import-refused = refusé
import-done = Publiés : { $published }; inchangés : { $unchanged }; refusés : { $refused }.
import-would = Rien n’a été changé. À publier : { $published }; inchangés : { $unchanged }; à refuser : { $refused }.
import-problems = { $count ->
    [one] { $count } problème : corrigez-le et importez de nouveau.
    [many] { $count } de problèmes : corrigez-les et importez de nouveau.
   *[other] { $count } problèmes : corrigez-les et importez de nouveau.
}
export-done = { $count ->
    [one] { $count } contenu a été écrit dans { $directory }.
    [many] { $count } de contenus ont été écrits dans { $directory }.
   *[other] { $count } contenus ont été écrits dans { $directory }.
}
check-done = { $count ->
    [one] { $count } contenu a été lu.
    [many] { $count } de contenus ont été lus.
   *[other] { $count } contenus ont été lus.
}
check-counts = Problèmes : { $problems }; remarques : { $notes }.
check-id-twice = { $other } porte aussi l’identifiant « { $id } ». Renommez l’un des deux dossiers.
check-no-label = Le message { $message } manque en : { $languages }. Ajoutez-le aux textes des langues ou employez un nom qui en a un.
check-no-organization = L’organisme « { $body } » n’existe pas. Corrigez le nom ou ajoutez l’organisme.
search-no-filter = « { $filter } » n’est pas un filtre. Écrivez lang=es ou type=news.
search-line = { $path }, ligne { $line } : { $reason }. Chaque ligne doit être du JSON avec « id » et « lang ».
check-no-concept = Le concept « { $id } » n’existe pas. Corrigez le nom ou ajoutez le concept.
check-circle = Ce concept se contient lui-même. Changez « broader » dans ce concept ou dans l’un de ceux qui le contiennent.
check-number = « { $word } » est un nombre sans chiffre de l’item. Faites-en un chiffre et écrivez son repère, ou ajoutez l’expression à exceptions.toml avec sa raison.
check-language = Ce paragraphe semble être dans une autre langue ({ $other }). Mettez-le dans le fichier de cette langue.
check-heading = Ce titre n’est pas à sa place. Commencez par ## et descendez d’un niveau à la fois.
check-no-version = Pas encore en : { $languages }.
check-outdated = Traduit de la révision { $from }; l’original en est à la révision { $revision }.
index-ready = L’index de recherche est complet.
index-filling = L’index de recherche se remplit et il y manque encore quelque chose. Le serveur poursuit ce travail.
index-rebuilding = L’index de recherche est complet et un nouveau est en préparation.
index-behind = { $behind ->
    [one] Il reste { $behind } changement à lire à l’index de recherche. Le serveur s’en charge.
    [many] Il reste { $behind } de changements à lire à l’index de recherche. Le serveur s’en charge.
   *[other] Il reste { $behind } changements à lire à l’index de recherche. Le serveur s’en charge.
}
index-documents = Documents : { $count }
index-size = Octets : { $count }, en { $segments ->
    [one] { $segments } partie
   *[other] { $segments } parties
}
index-position = Dernier changement lu : { $position } sur { $log }
index-rebuilt = { $count ->
    [one] L’index de recherche a été refait, avec { $count } document, jusqu’au changement { $position }.
    [many] L’index de recherche a été refait, avec { $count } de documents, jusqu’au changement { $position }.
   *[other] L’index de recherche a été refait, avec { $count } documents, jusqu’au changement { $position }.
}
index-healed = L’index de recherche était inutilisable ({ $reason }) et a été mis de côté dans { $path }. Un nouveau commence.

## The manual page

man-manual = Commandes utilisateur
man-name = Nom
man-synopsis = Synopsis
man-description = Description
man-files = Fichiers
man-environment = Environnement
man-settings = Toutes les commandes les acceptent. Le nom d’une option sans ses tirets est la clé dans le fichier de configuration; la variable d’environnement et la valeur par défaut figurent entre crochets.
man-file-config = Réglages, dans le dossier de données, sauf si --config indique un autre fichier.
man-file-database = La base de données, dans le dossier de données, sauf si --database en indique une autre.
man-file-index = L’index de recherche, dans le dossier de données. On peut le supprimer; le serveur le refait.
man-variables = Réglages.
man-language = Langue de la ligne de commande : la première qui a une valeur.
man-no-color = Sans couleurs, si elle a une valeur.
