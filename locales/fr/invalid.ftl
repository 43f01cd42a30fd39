### Why something is not taken, and what to do about it.

## A value

invalid-language = « { $value } » n’est pas un code de langue. Écrivez deux ou trois lettres minuscules, par exemple es.
invalid-slug = « { $value } » ne peut pas terminer une adresse. Utilisez les lettres de a à z sans accent, les chiffres et le trait d’union (mais ni au début ni à la fin), 80 caractères au plus.
invalid-date = « { $value } » n’est pas une date. Écrivez 2002, 2002-09 ou 2002-09-17, avec la précision connue.
invalid-span = « { $value } » n’est pas une période. Écrivez 1998, 1996/1998, 2005/.. (depuis) ou ../2002-11 (jusqu’à).
invalid-number = « { $value } » n’est pas un nombre. Écrivez des chiffres avec un point décimal et sans autre séparateur, par exemple 1234.5; dans un fichier, mettez-les entre guillemets droits.
invalid-unit = « { $value } » n’est pas une unité connue. Choisissez-en une dans la liste, par exemple litre, ou écrivez le code à trois lettres d’une monnaie, par exemple CAD.
invalid-slug-taken = L’adresse « { $slug } » appartient déjà à « { $by } » dans cette langue. Choisissez-en une autre.
invalid-name = « { $value } » ne peut pas être un nom. Utilisez les lettres de a à z sans accent, les chiffres et le trait d’union, commencez par une lettre et ne dépassez pas 64 caractères.
invalid-figure-twice = Deux chiffres portent le nom « { $value } ». Renommez l’un d’eux ou retirez-le.
invalid-country = « { $value } » n’est pas un code de pays. Écrivez les deux lettres majuscules de la norme ISO 3166, par exemple CA.
invalid-country-and-trinational = Un contenu a un pays ou est trinational, mais pas les deux. Retirez l’un des deux.
invalid-region = « { $value } » n’est pas le code d’une province, d’un territoire ou d’un État. Suivez la norme ISO 3166-2 : le pays, un trait d’union et de une à trois lettres majuscules ou chiffres, par exemple CA-QC.
invalid-region-twice = « { $value } » est là deux fois. Retirez l’un des deux.
invalid-region-elsewhere = « { $region } » n’est pas dans le pays de ce contenu, « { $country } ». Corrigez l’un des deux.
invalid-address = « { $value } » n’est pas une adresse Web. Elle doit commencer par http:// ou https://.
invalid-end-before-start = La fin, { $end }, précède le début, { $start }. Corrigez l’une des deux dates.
invalid-contradiction = Le chiffre « { $name } » se contredit : « { $first } » ne va pas avec « { $second } ». Corrigez l’un des deux.

## A file

invalid-missing = Il manque « { $value } ». Ajoutez-le.
invalid-unknown-field = « { $value } » n’est pas un champ de ce fichier. Corrigez son nom ou retirez-le.
invalid-field-twice = « { $value } » figure deux fois et ne peut figurer qu’une fois. Gardez l’un des deux.
invalid-line = « { $value } » n’est pas une ligne du type « clé : valeur ». Ajoutez la clé ou mettez le texte sous le second ---.
invalid-front-matter = Le fichier doit commencer par une ligne ---, suivie de lignes du type « clé : valeur » et d’une autre ligne ---. Ajoutez ce qui manque.
invalid-toml = Les faits ne peuvent pas être lus. Corrigez ce que signale ici, en anglais, le lecteur TOML : { $value }
invalid-note-on-nothing = Une note porte sur le chiffre « { $value } », mais ce chiffre n’existe pas. Corrigez le nom, ajoutez le chiffre ou retirez la note.

## Versions

invalid-future-revision = La traduction dit avoir été faite d’après la révision { $from }, mais l’original en est à la révision { $original }. Corrigez le numéro.
invalid-older-revision = La révision { $published } de l’original est déjà publiée, mais le fichier indique { $given }. Écrivez { $published }, ou un numéro plus élevé si le sens a changé.
invalid-no-original = Il manque le fichier { $value }.md, alors que l’original est dans cette langue. Ajoutez-le ou corrigez la langue de l’original.

## A text

text-unknown-figure = Il n’y a pas de chiffre « { $name } ». Corrigez le nom, ajoutez le chiffre ou, si vous vouliez une accolade, écrivez {"{"}"{"{"}"{"}"}.
text-unknown-term = Il n’y a pas de terme « { $name } ». Corrigez le nom, ajoutez le terme à la liste des termes ou, si vous vouliez une accolade, écrivez {"{"}"{"{"}"{"}"}.
text-too-many-placeables = Le texte compte { $found } chiffres et termes; il peut en compter { $most } au plus. Écrivez certains termes au long ou divisez le texte.
text-private-use = Le caractère { $code } à la ligne { $line } n’a de sens que pour un seul logiciel ou une seule police. Supprimez-le ou tapez-en un autre.
text-placeable-in-address = L’adresse d’un lien ou d’une image contient { $name }. Écrivez l’adresse au complet.

## A Fluent file that comes back from a translator

ftl-syntax = La ligne { $line } n’est pas du Fluent. Corrigez-la; l’analyseur dit, en anglais : { $reason }
ftl-placeable = La ligne { $line } contient « { $found } », qu’un texte ne peut pas contenir. N’utilisez que {"{"} $figure {"}"} et {"{"} -term {"}"}, et écrivez une accolade ainsi : {"{"}"{"{"}"{"}"}
ftl-term = La ligne { $line } définit le terme « { $name } ». Retirez-le : les termes vont dans la liste des termes.
ftl-twice = La ligne { $line } répète « { $name } ». Gardez l’un des deux textes.
invalid-id-taken = L’identifiant « { $id } » appartient à un élément du type « { $kind } ». Choisissez un autre nom pour le dossier.
