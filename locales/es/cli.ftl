### What the command line says. Names of commands, options and files are not translated.

## Around everything. The program writes a colon behind the headings, except “Usage:”.

cli-error = error:
cli-see-help = Más información: { $command } --help
cli-heading-usage = Uso:
cli-heading-commands = Comandos
cli-heading-arguments = Argumentos
cli-heading-options = Opciones
cli-heading-settings = Ajustes
cli-heading-examples = Ejemplos
cli-heading-exit = Códigos de salida

## What stands for a value

cli-value-name = NOMBRE
cli-value-words = PALABRAS
cli-value-filter = FILTRO
cli-value-options = OPCIONES
cli-value-command = COMANDO
cli-value-address = DIRECCIÓN
cli-value-url = URL
cli-value-dir = CARPETA
cli-value-file = ARCHIVO
cli-value-level = NIVEL
cli-value-size = TAMAÑO
cli-value-shell = SHELL
cli-value-language = IDIOMA

## Exit codes

cli-exit-0 = Se hizo todo lo que se pidió.
cli-exit-1 = Una falla inesperada.
cli-exit-2 = La línea de comandos está mal escrita.
cli-exit-3 = Los ajustes están mal: el archivo, el entorno o los textos de los idiomas.
cli-exit-4 = Parte del contenido se rechazó o tiene problemas; lo demás se aceptó.
cli-exit-5 = No se puede usar la base de datos o el índice de búsqueda, o están en uso.
cli-exit-6 = El puerto está ocupado o no se permite escuchar en él.

## Commands. Comments in the examples are translated, commands are not.

cli-p2win = Noticias, estudios de caso y grupos de trabajo de las mesas redondas de prevención de la contaminación, en sus idiomas
    .long =
        Sin comando, sirve el sitio.

        Cada ajuste puede darse en un archivo, en el entorno o como opción. El entorno prevalece sobre el archivo, y las opciones sobre ambos.
    .examples =
        p2win
            Sirve en http://127.0.0.1:8080/ y guarda todo en ./data
        p2win --listen 0.0.0.0:80 --public-url https://p2win.example
            Sirve a todo el mundo
        p2win content check content/
            Lee todo el contenido y señala lo que está mal
        p2win help content import
            Explica a fondo un comando
cli-serve = Sirve el sitio (es lo que se hace sin comando)
    .long = El primer arranque actualiza las tablas, publica el contenido incluido, salvo que se indique lo contrario, y llena el índice de búsqueda.
    .examples =
        p2win serve --listen 127.0.0.1:0
            Toma cualquier puerto libre; la dirección se muestra
        P2WIN_DATABASE=postgres://p2win@db/p2win p2win serve --log-format json
            Guarda el contenido en PostgreSQL y escribe el registro en JSON
cli-migrate = Actualiza las tablas de la base de datos
    .long = También lo hacen el servidor y la importación. Cada paso se hace completo o no se hace. No hay marcha atrás: copie antes la base de datos.
    .examples =
        p2win migrate --dry-run
            Enumera los pasos que faltan
cli-migrate-dry-run = Enumera los pasos y no cambia nada
cli-migrate-json = Escribe una línea de JSON
cli-content = Importa, exporta y revisa el contenido
cli-content-import = Publica los contenidos de una carpeta
    .long =
        Dentro hay una carpeta por contenido, con item.toml y un archivo por idioma. Lo que no cambió se deja como está, así que la importación puede repetirse. Lo que no se puede aceptar se señala con archivo, línea y campo, y lo demás sigue.

        Con --json, cada contenido es una línea, escrita cuando ya está a salvo en la base de datos, y la última línea es un resumen.
    .examples =
        p2win content import content/ --dry-run
            Dice qué pasaría con cada contenido
        p2win content import content/ --json | jq -r 'select(.outcome == "refused").path'
            Enumera lo que se rechazó
cli-content-import-directory = La carpeta
cli-content-import-dry-run = Dice qué pasaría con cada contenido y no cambia nada
cli-content-import-json = Escribe una línea de JSON por contenido y un resumen
cli-content-export = Escribe todos los contenidos en archivos
    .long = La carpeta se puede volver a importar. Los archivos del mismo nombre se reemplazan; los demás no se tocan.
    .examples =
        p2win content export copia/
            Escribe item.toml y Markdown en todos los idiomas
        p2win content export frances/ --format ftl --language fr
            Escribe las versiones en francés como mensajes Fluent, para una herramienta de traducción
cli-content-export-directory = La carpeta; se crea si no existe
cli-content-export-format = Markdown o mensajes Fluent
cli-content-export-language = Escribe solo este idioma, por ejemplo es
cli-content-check = Lee los contenidos de una carpeta, sin base de datos, y señala lo que está mal
    .long = Además de lo que rechazaría una importación, encuentra direcciones repetidas, organizaciones que nadie describe y magnitudes, sectores y técnicas sin nombre en algún idioma. Una traducción que falta o que quedó atrasada es una nota, no un problema.
    .examples =
        p2win content check content/
cli-content-check-directory = La carpeta
cli-content-check-json = Escribe una línea de JSON por cada contenido con problemas o notas, y un resumen
cli-content-count = Contar contenidos, palabras, fuentes y cifras de una carpeta
    .long = Escribe tablas en Markdown.
    .examples =
        p2win content count content/ > docs/content.md
cli-content-count-directory = La carpeta
cli-index = Atiende el índice de búsqueda
cli-index-rebuild = Rehace el índice de búsqueda a partir de la base de datos
    .long = El índice actual se conserva hasta que el nuevo está completo. Un servidor en marcha tiene el índice para él solo: deténgalo antes.
    .examples =
        p2win index rebuild --data /var/lib/p2win
cli-index-status = Dice qué tamaño tiene el índice de búsqueda y hasta dónde ha leído
    .examples =
        p2win index status --json
cli-index-status-json = Escribe una línea de JSON
cli-search = Probar la búsqueda con documentos propios
cli-search-try = Mostrar los identificadores que una consulta encuentra entre documentos pequeños
    .long = Los documentos entran en un índice en memoria, con el tesauro incorporado, y se buscan como lo haría un servidor.
    .examples =
        p2win search try --docs docs.jsonl --query "agua de enjuague" --lang es
cli-search-try-docs = Un archivo con una línea JSON por documento: id, lang, type, title, body
cli-search-try-query = Las palabras que se buscan
cli-search-try-lang = El idioma de las palabras
cli-search-try-all-languages = Agregar lo que tienen otros idiomas, después del primero
cli-search-try-filter = Acotar: lang=es, type=news; varios con comas
cli-search-try-suggest = Completar las palabras como un título, igual que un cuadro de búsqueda
cli-search-eval = Medir qué tan bien se responde un conjunto de preguntas
    .long = Escribe una línea JSON por cada forma de escribir las preguntas: como están, sin acentos, con un error.
    .examples =
        p2win search eval sets --set fr-piaf
cli-search-eval-directory = La carpeta con NOMBRE.docs.jsonl, NOMBRE.queries.jsonl y NOMBRE.qrels.jsonl
cli-search-eval-set = El nombre del conjunto
cli-config = Atiende los ajustes
cli-config-check = Muestra los ajustes que resultan y de dónde viene cada uno
    .long = Las contraseñas se ocultan. La salida tiene la forma de un archivo de configuración.
    .examples =
        p2win config check --config /etc/p2win.toml
cli-config-check-json = Escribe una línea de JSON
cli-completions = Muestra el autocompletado para un shell
    .examples =
        p2win completions bash > ~/.local/share/bash-completion/completions/p2win
cli-completions-shell = El shell
cli-man = Muestra la página del manual
    .examples =
        p2win man > p2win.1 && man ./p2win.1
cli-help = Explica a fondo un comando
cli-help-command = El comando, por ejemplo content import

## Settings. What stands in brackets behind them, variable and value, is added.

cli-option-listen = Dirección y puerto donde escuchar; el puerto 0 toma uno libre
cli-option-public-url = Dirección del sitio tal como la ven los lectores; hace falta para escuchar fuera de este equipo
cli-option-data = Carpeta para todo lo que se guarda
cli-option-database = sqlite://ARCHIVO o postgres://USUARIO:CONTRASEÑA@EQUIPO/NOMBRE
cli-option-locales = Carpeta que sustituye a los idiomas incluidos
cli-option-seed = Publica el contenido incluido en el primer arranque (así se hace)
cli-option-no-seed = Arranca sin contenido
cli-option-log-format = Registro para personas o en JSON
cli-option-log-level = off, error, warn, info, debug o trace; por partes, como en info,store=debug
cli-option-page-cache = Espacio para páginas ya elaboradas
cli-option-item-cache = Espacio para contenidos leídos de la base de datos
cli-option-fragment-cache = Espacio para partes de páginas ya hechas
cli-option-config = Archivo de ajustes; si no se indica, p2win.toml en la carpeta de datos, si existe
cli-option-help = Muestra la ayuda (-h es breve, --help lo dice todo)
cli-option-version = Muestra la versión

## A command line that is wrong

cli-usage-unknown = Aquí no existe “{ $argument }”.
cli-usage-no-command = No existe el comando “{ $name }”. Los que hay: { $known }.
cli-usage-no-verb = Falta un comando. Los que hay: { $known }.
cli-usage-no-value = “{ $argument }” necesita un valor. Escríbalo después.
cli-usage-value = “{ $value }” no es un valor de { $argument }. Los que hay: { $known }.
cli-usage-too-many = “{ $value }” es un valor de más para { $argument }. Quítelo.
cli-usage-conflict = “{ $argument }” no puede ir junto con “{ $other }”. Quite uno de los dos.
cli-usage-missing = Falta algo: { $argument }. Agréguelo.
cli-usage-not-text = Una parte de la línea de comandos no está en UTF-8. Escríbala de nuevo.
cli-usage-other = No se entiende la línea de comandos: { $reason }
cli-usage-meant = ¿Quiso decir “{ $suggested }”?

## What went wrong

cli-failed = { $reason }
cli-file = No se puede usar { $path }: { $reason }.
cli-output = No se puede escribir la salida: { $reason }.
cli-unresolved = El contenido { $item } tiene un texto que no se puede mostrar: { $reason }.
cli-no-items = No hay contenidos en { $directory }: ninguna carpeta tiene item.toml. Indique la carpeta que los contiene.
cli-no-language = Aquí no existe el idioma “{ $value }”. Los que hay: { $known }.
cli-no-database = No existe la base de datos { $file }. Revise --data y --database, o cree una con p2win content import.
cli-pending = { $count ->
    [one] A la base de datos le falta { $count } paso de este programa. Ejecute antes p2win migrate.
   *[other] A la base de datos le faltan { $count } pasos de este programa. Ejecute antes p2win migrate.
}
cli-cannot-listen = No se puede escuchar en { $address }: { $reason }. Elija otra dirección con --listen; el puerto 0 toma uno libre.
cli-cannot-listen-anywhere = No se puede escuchar en la dirección: { $reason }. Elija otra con --listen; el puerto 0 toma uno libre.
cli-io-not-found = no existe ese archivo o carpeta
cli-io-denied = permiso denegado
cli-io-exists = ya existe
cli-io-no-folder = una parte de la ruta no es una carpeta
cli-io-folder = es una carpeta
cli-io-full = el disco está lleno
cli-io-not-text = no es texto en UTF-8
cli-io-port-taken = otro programa ocupa este puerto
cli-io-no-address = este equipo no tiene esa dirección

## Settings that are wrong. { $place } is a file and line, a variable or an option.

config-unreadable = No se puede leer el archivo de configuración { $file }: { $reason }.
config-syntax = { $file }:{ $line }: esto no es TOML. Corrija lo que indica aquí, en inglés, su lector: { $reason }.
config-unknown = { $place }: no existe el ajuste “{ $name }”. Los que hay: { $known }.
config-data-twice = { $place }: este archivo se encontró en la carpeta de datos, así que no puede indicar otra. Quite “data” o indique el archivo con --config.
config-public = { $place }: a { $listen } se llega desde otros equipos, y el sitio necesita saber qué dirección tiene allí. Indíquela con --public-url, por ejemplo https://p2win.example, o escuche en 127.0.0.1.
config-value-listen = { $place }: “{ $value }” no es un valor de { $name }. Escriba una dirección IP y un puerto, por ejemplo 127.0.0.1:8080 o [::1]:8080.
config-value-public-url = { $place }: “{ $value }” no es un valor de { $name }. Escriba esquema, nombre y, si acaso, puerto, y nada más después, por ejemplo https://p2win.example.
config-value-data = { $place }: “{ $value }” no es un valor de { $name }. Escriba la ruta de una carpeta.
config-value-database = { $place }: “{ $value }” no es un valor de { $name }. Escriba sqlite://ARCHIVO o postgres://USUARIO:CONTRASEÑA@EQUIPO/NOMBRE.
config-value-locales = { $place }: “{ $value }” no es un valor de { $name }. Escriba la ruta de una carpeta.
config-value-seed = { $place }: “{ $value }” no es un valor de { $name }. Escriba true o false.
config-value-log-format = { $place }: “{ $value }” no es un valor de { $name }. Escriba text o json.
config-value-log-level = { $place }: “{ $value }” no es un valor de { $name }. Escriba off, error, warn, info, debug o trace, o niveles por partes, por ejemplo info,store=debug.
config-value-page-cache = { $place }: “{ $value }” no es un valor de { $name }. Escriba un número de bytes o un tamaño, por ejemplo 64 MiB.
config-value-item-cache = { $place }: “{ $value }” no es un valor de { $name }. Escriba un número de bytes o un tamaño, por ejemplo 16 MiB.
config-value-fragment-cache = { $place }: “{ $value }” no es un valor de { $name }. Escriba un número de bytes o un tamaño, por ejemplo 16 MiB.
config-default = predeterminado
config-file = Se leyó el archivo { $file }.
config-variable = El entorno tiene { $name }, que no es un ajuste. Corrija el nombre o quítelo.
config-good = Estos ajustes se pueden usar.

## Locales that cannot be used

locales-no-first = En { $directory } falta la carpeta en, cuyos mensajes suplen los que faltan en otros idiomas. Agréguela.
locales-folder = { $directory }/{ $folder }: el nombre de la carpeta no es un código de idioma. Use dos o tres letras minúsculas, por ejemplo es.
locales-data = No se puede usar { $directory }/{ $folder }/language.toml. Corrija lo que se indica aquí, en inglés: { $reason }.
locales-messages = No se puede usar { $directory }/{ $folder }/{ $file }. Corrija lo que se indica aquí, en inglés: { $reason }.

## The database

store-url = No se puede usar la dirección de la base de datos. Escriba sqlite://ARCHIVO o postgres://USUARIO:CONTRASEÑA@EQUIPO/NOMBRE.
store-file = No se puede usar el archivo de base de datos { $file }: { $reason }. Revise que sea un archivo y quién puede escribir en él y en su carpeta.
store-damaged = La base de datos { $file } está dañada: { $reason }. No se cambió nada. Aparte el archivo y ponga en su lugar una copia.
store-newer = La base de datos tiene el paso { $step }, que este programa no conoce. Inicie el programa más reciente o recupere una copia anterior.
store-busy = Otros están escribiendo en la base de datos. Inténtelo de nuevo en unos segundos.
store-full = El disco de la base de datos está lleno y no se guardó nada. Libere espacio e inténtelo de nuevo.
store-unreachable = La base de datos no responde. Revise que esté en marcha y que su dirección sea correcta, e inténtelo de nuevo.
store-slug-taken = La dirección “{ $slug }” ({ $language }) pertenece a “{ $by }”. Elija otra.
store-unreadable = No se puede leer de la base de datos el contenido “{ $item }”: { $reason }. Publíquelo de nuevo o recupere una copia.
store-key = El lugar “{ $key }” no está en esta lista. Empiece por la primera página.
store-interrupted = El trabajo se interrumpió. Revise si quedó hecho e inténtelo de nuevo.
store-failed = Falló la base de datos: { $reason }

## The search index

search-locked = Otro proceso usa el índice de búsqueda de { $path }. Deténgalo o indique otra carpeta con --data.
search-io = El índice de búsqueda no puede usar { $path }: { $reason }. Revise quién puede escribir ahí.
search-slow = La búsqueda se abandonó después de { $limit } ms. Use menos palabras, o más largas.
search-unreadable = No se puede usar el índice de búsqueda de { $path }: { $reason }. Rehágalo con p2win index rebuild.
search-rebuilding = El índice de búsqueda ya se está rehaciendo. Espere a que termine.
search-interrupted = El trabajo en el índice de búsqueda se interrumpió. Inténtelo de nuevo.
search-failed = Falló el índice de búsqueda. Rehágalo con p2win index rebuild.

## What is being done

progress-import = Publicando contenidos
progress-index = Llenando el índice de búsqueda
progress-check = Revisando contenidos
progress-export = Escribiendo contenidos

## What was done

migrate-done = { $count ->
    [0] Las tablas están al día.
    [one] Se hizo { $count } paso. Las tablas están al día.
   *[other] Se hicieron { $count } pasos. Las tablas están al día.
}
migrate-would = { $count ->
    [0] Las tablas están al día.
    [one] Falta { $count } paso. Ejecute p2win migrate para hacerlo.
   *[other] Faltan { $count } pasos. Ejecute p2win migrate para hacerlos.
}
import-published = publicado en parte
import-unchanged = sin cambios
import-refused = rechazado
import-done = Publicados: { $published }; sin cambios: { $unchanged }; rechazados: { $refused }.
import-would = No se cambió nada. Se publicarían: { $published }; sin cambios: { $unchanged }; se rechazarían: { $refused }.
import-problems = { $count ->
    [one] { $count } problema: corríjalo e importe de nuevo.
    [many] { $count } de problemas: corríjalos e importe de nuevo.
   *[other] { $count } problemas: corríjalos e importe de nuevo.
}
export-done = { $count ->
    [one] Se escribió { $count } contenido en { $directory }.
    [many] Se escribieron { $count } de contenidos en { $directory }.
   *[other] Se escribieron { $count } contenidos en { $directory }.
}
check-done = { $count ->
    [one] Se leyó { $count } contenido.
    [many] Se leyeron { $count } de contenidos.
   *[other] Se leyeron { $count } contenidos.
}
check-counts = Problemas: { $problems }; notas: { $notes }.
check-id-twice = { $other } también tiene el identificador “{ $id }”. Cambie el nombre de una de las dos carpetas.
check-no-label = El mensaje { $message } falta en: { $languages }. Agréguelo a los textos de los idiomas o use un nombre que lo tenga.
check-no-organization = No existe la organización “{ $body }”. Corrija el nombre o agregue la organización.
search-no-filter = “{ $filter }” no es un filtro. Escriba lang=es o type=news.
search-line = { $path }, línea { $line }: { $reason }. Cada línea debe ser JSON con “id” y “lang”.
check-no-concept = No existe el concepto “{ $id }”. Corrija el nombre o agregue el concepto.
check-circle = Este concepto se contiene a sí mismo. Cambie “broader” en él o en alguno de los que lo contienen.
check-number = “{ $word }” es un número sin cifra. Haga de él una cifra y escriba su marcador, o agregue la frase a exceptions.toml con su motivo.
check-language = Este párrafo parece estar en otro idioma ({ $other }). Páselo al archivo de ese idioma.
check-heading = Este encabezado está fuera de orden. Comience con ## y baje un nivel a la vez.
check-no-version = Todavía no está en: { $languages }.
check-outdated = Se tradujo de la revisión { $from }; el original está en la revisión { $revision }.
index-ready = El índice de búsqueda está completo.
index-filling = El índice de búsqueda se está llenando y todavía falta algo. El servidor sigue con eso.
index-rebuilding = El índice de búsqueda está completo y se está haciendo uno nuevo.
index-behind = { $behind ->
    [one] Al índice de búsqueda le falta leer { $behind } cambio. Lo hace el servidor.
    [many] Al índice de búsqueda le falta leer { $behind } de cambios. Lo hace el servidor.
   *[other] Al índice de búsqueda le falta leer { $behind } cambios. Lo hace el servidor.
}
index-documents = Documentos: { $count }
index-size = Bytes: { $count }, en { $segments ->
    [one] { $segments } parte
   *[other] { $segments } partes
}
index-position = Último cambio leído: { $position } de { $log }
index-rebuilt = { $count ->
    [one] Se rehízo el índice de búsqueda, con { $count } documento, hasta el cambio { $position }.
    [many] Se rehízo el índice de búsqueda, con { $count } de documentos, hasta el cambio { $position }.
   *[other] Se rehízo el índice de búsqueda, con { $count } documentos, hasta el cambio { $position }.
}
index-healed = El índice de búsqueda no se podía usar ({ $reason }) y se apartó en { $path }. Empieza uno nuevo.

## The manual page

man-manual = Comandos de usuario
man-name = Nombre
man-synopsis = Sinopsis
man-description = Descripción
man-files = Archivos
man-environment = Entorno
man-settings = Todos los comandos los aceptan. El nombre de una opción sin sus guiones iniciales es la clave en el archivo de configuración; entre corchetes están la variable del entorno y el valor que rige si nadie da otro.
man-file-config = Ajustes, en la carpeta de datos, salvo que --config indique otro archivo.
man-file-database = La base de datos, en la carpeta de datos, salvo que --database indique otra.
man-file-index = El índice de búsqueda, en la carpeta de datos. Puede borrarse; el servidor lo rehace.
man-variables = Ajustes.
man-language = Idioma de la línea de comandos: rige la primera que tenga valor.
man-no-color = Sin colores, si tiene valor.
