### Why something is not taken, and what to do about it.

## A value

invalid-language = “{ $value }” is not a language code. Write two or three small letters, such as es.
invalid-slug = “{ $value }” cannot be the end of an address. Use a to z, 0 to 9 and hyphens, not at either end, and at most 80 of them.
invalid-date = “{ $value }” is not a date. Write 2002, 2002-09 or 2002-09-17, as precisely as it is known.
invalid-span = “{ $value }” is not a period. Write 1998, 1996/1998, 2005/.. (since) or ../2002-11 (until).
invalid-number = “{ $value }” is not a number. Write digits with a decimal point and no other separators, such as 1234.5; in a file, put them in quotes.
invalid-unit = “{ $value }” is not a unit we know. Choose one from the list, such as litre, or write the three-letter code of a currency, such as CAD.
invalid-slug-taken = The address “{ $slug }” already belongs to “{ $by }” in this language. Choose another.
invalid-name = “{ $value }” cannot be a name. Use a to z, 0 to 9 and hyphens, begin with a letter, and stay within 64 characters.
invalid-figure-twice = There are two figures named “{ $value }”. Rename one or take it out.
invalid-country = “{ $value }” is not a country code. Write the two capital letters of ISO 3166, such as CA.
invalid-country-and-trinational = An item has a country or is trinational, not both. Take one of the two out.
invalid-region = “{ $value }” is not the code of a province, territory or state. Write ISO 3166-2: the country, a hyphen and one to three capital letters or digits, such as CA-QC.
invalid-region-twice = “{ $value }” is there twice. Take one of the two out.
invalid-region-elsewhere = “{ $region }” is not in the country of this item, “{ $country }”. Correct one of the two.
invalid-address = “{ $value }” is not a web address. It must begin with http:// or https://.
invalid-end-before-start = The end, { $end }, comes before the start, { $start }. Correct one of the two.
invalid-contradiction = The figure “{ $name }” contradicts itself: “{ $first }” does not go with “{ $second }”. Correct one of the two.

## A file

invalid-missing = “{ $value }” is missing. Add it.
invalid-unknown-field = “{ $value }” is not a field of this file. Correct its name or take it out.
invalid-field-twice = “{ $value }” stands twice and may stand only once. Keep one of the two.
invalid-line = “{ $value }” is not a line such as “key: value”. Add the key, or put the text below the second ---.
invalid-front-matter = The file must begin with a line ---, then lines such as “key: value”, then another line ---. Add what is missing.
invalid-toml = The facts cannot be read. Correct what the reader of TOML names here: { $value }
invalid-note-on-nothing = There is a note on the figure “{ $value }”, but no such figure. Correct the name, add the figure, or take the note out.

## Versions

invalid-future-revision = The translation says it was made from revision { $from }, but the original is at revision { $original }. Correct the number.
invalid-older-revision = Revision { $published } of the original is already published, but the file says { $given }. Write { $published }, or a higher number if its meaning has changed.
invalid-no-original = The file { $value }.md is missing, and the original is in that language. Add it, or correct the language of the original.

## A text

text-unknown-figure = There is no figure “{ $name }”. Correct the name, add the figure, or write a brace as {"{"}"{"{"}"{"}"}.
text-unknown-term = There is no term “{ $name }”. Correct the name, add the term to the list of terms, or write a brace as {"{"}"{"{"}"{"}"}.
text-too-many-placeables = The text has { $found } figures and terms; it may have { $most }. Write some of the terms out or split the text.
text-private-use = The character { $code } on line { $line } means something to one program or font only. Delete it or type another.
text-placeable-in-address = The address of a link or picture holds { $name }. Write the whole address out.

## A Fluent file that comes back from a translator

ftl-syntax = Line { $line } is not Fluent. Correct it; the parser says: { $reason }
ftl-placeable = Line { $line } has “{ $found }”, which a text cannot hold. Use only {"{"} $figure {"}"} and {"{"} -term {"}"}, and write a brace as {"{"}"{"{"}"{"}"}.
ftl-term = Line { $line } defines the term “{ $name }”. Take it out: terms belong in the list of terms.
ftl-twice = Line { $line } has “{ $name }” a second time. Keep one of the two.
invalid-id-taken = The id “{ $id }” belongs to an item of the kind “{ $kind }”. Choose another name for the folder.
