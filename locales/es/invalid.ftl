### Why something is not taken, and what to do about it.

## A value

invalid-language = “{ $value }” no es un código de idioma. Escriba dos o tres letras minúsculas, por ejemplo es.
invalid-slug = “{ $value }” no puede ser el final de una dirección. Use letras de la a a la z sin acentos, cifras y guiones (pero no al principio ni al final), 80 caracteres como máximo.
invalid-date = “{ $value }” no es una fecha. Escriba 2002, 2002-09 o 2002-09-17, con la precisión que se conozca.
invalid-span = “{ $value }” no es un periodo. Escriba 1998, 1996/1998, 2005/.. (desde) o ../2002-11 (hasta).
invalid-number = “{ $value }” no es un número. Escriba cifras con punto decimal y sin otros separadores, por ejemplo 1234.5; en un archivo, póngalas entre comillas.
invalid-unit = “{ $value }” no es una unidad conocida. Elija una de la lista, por ejemplo litre, o escriba el código de tres letras de una moneda, por ejemplo MXN.
invalid-slug-taken = La dirección “{ $slug }” ya pertenece a “{ $by }” en este idioma. Elija otra.
invalid-name = “{ $value }” no puede ser un nombre. Use letras de la a a la z sin acentos, cifras y guiones, empiece con una letra y no pase de 64 caracteres.
invalid-figure-twice = Hay dos cifras con el nombre “{ $value }”. Cambie el nombre de una o quítela.
invalid-country = “{ $value }” no es un código de país. Escriba las dos letras mayúsculas de la norma ISO 3166, por ejemplo MX.
invalid-country-and-trinational = Un contenido tiene un país o es trinacional, pero no ambas cosas. Quite una de las dos.
invalid-region = “{ $value }” no es un código de provincia, territorio o estado. Siga la norma ISO 3166-2: el país, un guion y de una a tres letras mayúsculas o cifras, por ejemplo MX-JAL.
invalid-region-twice = “{ $value }” aparece dos veces. Quite una de las dos.
invalid-region-elsewhere = “{ $region }” no está en el país de este contenido, “{ $country }”. Corrija uno de los dos.
invalid-address = “{ $value }” no es una dirección web. Debe empezar con http:// o https://.
invalid-end-before-start = El final, { $end }, es anterior al inicio, { $start }. Corrija uno de los dos.
invalid-contradiction = La cifra “{ $name }” se contradice: “{ $first }” no concuerda con “{ $second }”. Corrija uno de los dos.

## A file

invalid-missing = Falta “{ $value }”. Agréguelo.
invalid-unknown-field = “{ $value }” no es un campo de este archivo. Corrija el nombre o quítelo.
invalid-field-twice = “{ $value }” aparece dos veces y solo puede aparecer una. Conserve uno de los dos.
invalid-line = “{ $value }” no es una línea del tipo “clave: valor”. Agregue la clave o ponga el texto debajo del segundo ---.
invalid-front-matter = El archivo debe empezar con una línea ---, seguida de líneas del tipo “clave: valor” y de otra línea ---. Agregue lo que falta.
invalid-toml = No se pueden leer los datos. Corrija lo que indica aquí, en inglés, el lector de TOML: { $value }
invalid-note-on-nothing = Hay una nota sobre la cifra “{ $value }”, pero esa cifra no existe. Corrija el nombre, agregue la cifra o quite la nota.

## Versions

invalid-future-revision = La traducción dice que se hizo a partir de la revisión { $from }, pero el original está en la revisión { $original }. Corrija el número.
invalid-older-revision = Ya está publicada la revisión { $published } del original, pero el archivo dice { $given }. Escriba { $published }, o un número mayor si cambió el sentido.
invalid-no-original = Falta el archivo { $value }.md, y el original está en ese idioma. Agréguelo o corrija el idioma del original.

## A text

text-unknown-figure = No hay ninguna cifra “{ $name }”. Corrija el nombre, agregue la cifra o, si quería una llave, escriba {"{"}"{"{"}"{"}"}.
text-unknown-term = No hay ningún término “{ $name }”. Corrija el nombre, agregue el término a la lista de términos o, si quería una llave, escriba {"{"}"{"{"}"{"}"}.
text-too-many-placeables = El texto tiene { $found } cifras y términos; puede tener { $most } como máximo. Escriba completos algunos términos o divida el texto.
text-private-use = El carácter { $code } de la línea { $line } solo significa algo para un programa o un tipo de letra. Bórrelo o escriba otro.
text-placeable-in-address = La dirección de un enlace o de una imagen contiene { $name }. Escriba la dirección completa.

## A Fluent file that comes back from a translator

ftl-syntax = La línea { $line } no es Fluent. Corríjala; el analizador dice, en inglés: { $reason }
ftl-placeable = La línea { $line } contiene “{ $found }”, que no cabe en un texto. Use solo {"{"} $figure {"}"} y {"{"} -term {"}"}, y escriba una llave como {"{"}"{"{"}"{"}"}.
ftl-term = La línea { $line } define el término “{ $name }”. Quítelo: los términos van en la lista de términos.
ftl-twice = La línea { $line } repite “{ $name }”. Conserve uno de los dos textos.
invalid-id-taken = El identificador “{ $id }” pertenece a un elemento del tipo “{ $kind }”. Elija otro nombre para la carpeta.
