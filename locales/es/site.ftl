### Las páginas públicas: cabeza y pie, listas, búsqueda, cifras, avisos.

## Palabras de las direcciones: letras simples, sin espacios

path-news = noticias
path-case-study = casos
path-working-group = grupos
path-event = eventos
path-organization = organizaciones
path-concept = temas
path-guide = guias
path-page = acerca
path-search = buscar
path-api = api
path-changes = cambios

## El sitio

site-name = P2WIN
site-full-name = Red de información sobre prevención de la contaminación
site-sentence = Casos, cifras y noticias sobre prevención de la contaminación en México, Canadá y Estados Unidos, en español, inglés y francés, siempre con su fuente.
home-title = P2WIN – Red de información sobre prevención de la contaminación
page-title = { $title } – P2WIN
home = Inicio
skip-to-content = Ir al contenido
languages = Idiomas
menu = Menú principal
menu-news = Noticias
menu-case-study = Casos
menu-event = Eventos
menu-working-group = Grupos
menu-organization = Organizaciones
menu-concept = Temas
menu-guide = Guías
foot-menu = Acerca de este sitio
breadcrumb = Usted está aquí
colon = :
number = { $count }
page-updated = Último cambio: { $date }.
api-link = Datos y API
language-en = inglés
    .from = del inglés
language-es = español
    .from = del español
language-fr = francés
    .from = del francés
origin-trinational = CA MX US
place-unknown = Lugar no indicado

## Elección de idioma

chooser-title = P2WIN – Español, English, Français
chooser-words = Ir a las páginas en español
chooser-preferred = Su navegador pide este idioma.

## Página de inicio

tiles-title = Cifras hasta ahora
tile-cases = { $count ->
    [one] caso con cifras
   *[other] casos con cifras
}
tiles-date = Al { $date }.
home-cases = Casos más recientes
home-cases-all = Todos los estudios de caso
home-news = Noticias de las mesas redondas
home-news-all = Todas las noticias
home-news-by-country = Noticias por país
home-event = Reuniones y capacitación
home-events-all = Todos los eventos
home-groups = Grupos de trabajo
home-groups-all = Todos los grupos
home-tables = Mesas redondas
home-tables-all = Todas las organizaciones

## Búsqueda

search-label = Buscar casos, noticias y organizaciones
search-button = Buscar
search-examples = Por ejemplo:
search-example-1 = agua en galvanoplastia
search-example-2 = sustitución de solventes
search-example-3 = curtiduría
search-hint = Ponga entre comillas las palabras que van juntas. Un signo menos antes de una palabra la excluye; O, en mayúscula, entre dos palabras encuentra cualquiera de ellas.
search-title = Búsqueda
search-title-for = Búsqueda: { $query }
search-feed-title = Búsqueda: { $text }
search-results = Resultados
search-suggestions = Sugerencias
search-found = { $count ->
    [0] No se encontró nada con “{ $query }”.
    [one] Un resultado para “{ $query }”
   *[other] { $count } resultados para “{ $query }”
}
search-found-elsewhere = No se encontró nada en español con “{ $query }”.
search-found-about = Cerca de { $count } resultados para “{ $query }”
search-found-at-least = { $count } resultados o más para “{ $query }”
search-in-part = Ninguna página tiene todo tal como se escribió. Estas tienen una parte.
search-all = { $count ->
    [one] Se puede encontrar una página
   *[other] Se pueden encontrar { $count } páginas
}
search-others = Encontrado en otros idiomas
search-nothing = Qué puede hacer ahora
search-incomplete = El índice se está rehaciendo. Durante unos minutos, algunas páginas no se encuentran.
search-advice-spelling = Revise la ortografía o use menos palabras.
search-advice-concepts = Quizá esté en un tema más amplio:
search-popular = Muchos casos tratan de:
search-meant = ¿Quiso decir?
search-also = También se buscó:
search-as-typed = Buscar solo las palabras escritas
search-advice-broader = Use una palabra más amplia: “metales” en vez de “niquelado”.
search-advice-wider = Buscar otra vez sin lo que acota esta búsqueda.
search-advice-language = Pregunte en otro idioma:
sort-title = Orden
sort-relevance = Mejor coincidencia
sort-newest = Más reciente
sort-saving = Mayor ahorro
sort-payback = Recuperación más rápida

## Facetas

facets-title = Acotar la lista
facets-jump = Acotar la lista
facets-apply = Aplicar
facets-chosen = Acotado a
facets-clear = Quitar todo
facets-estimated = Los resultados son tantos que estos números son aproximados. Al elegir un valor se cuentan uno por uno.
facets-uncounted = Los conteos se están rehaciendo y volverán en unos minutos.
chip-remove = Quitar:
facet-kind = Tipo
facet-sector = Sector
facet-technique = Técnica
facet-topic = Tema
facet-country = País
facet-region = Provincia o estado
facet-lang = Idioma
facet-year = Año
facet-saving = Qué se ahorró
facet-payback = Recuperación
facet-investment = Inversión
facet-size = Personal
facet-more = { $count } más
facet-all = Ver los { $count }
places-title = Casos por lugar
places-more = Mapa y lista de provincias y estados
map-label = Mapa de provincias, territorios y estados
map-tile = { $count ->
    [one] { $name } ({ $label }): { $count } caso
   *[other] { $name } ({ $label }): { $count } casos
}

## Listas

list-empty = Nada coincide. Quite alguna de las opciones de arriba.
list-coming = Próximos
list-planned = Planeados, sin fecha conocida
list-past = Pasados
pager = Páginas
pager-next = Página siguiente
pager-first = Primera página

## Canales y archivos

feeds-title = Seguir
feeds-about = Estos canales contienen lo que esta página enumera, en este idioma.
feed-atom = Canal Atom
feed-rss = Canal RSS
feed-json = JSON Feed
feed-ics = Calendario (iCal)
feed-md = Texto simple (Markdown)
feed-data = Datos (JSON)
feed-csv = Cifras (CSV)
feed-ris = Referencia (RIS)
feed-bib = Referencia (BibTeX)

## La relación de un texto con su original

languages-of-item = Léalo en
not-yet-translated = Aún no está en español
original-title = Título original:
made-by-person = Traducción { $from }, { $date }
made-by-machine = Borrador automático { $from }, { $date }; nadie lo ha leído aún
made-outdated = Traducción { $from }; el original cambió después
notice-missing-title = Aún no está en español
notice-missing = Nadie ha traducido todavía esta página. A continuación puede leer el original, en { $language }.
notice-missing-links = Existe en:
notice-outdated-title = El original cambió
notice-outdated = { $count ->
    [one] El original cambió el { $date }. Un párrafo difiere de lo que aquí se tradujo; una línea al margen lo señala si está en el texto.
   *[other] El original cambió el { $date }. { $count } párrafos difieren de lo que aquí se tradujo; una línea al margen señala los que están en el texto.
}
notice-outdated-unknown = El original cambió el { $date }. Esta traducción es anterior.
notice-machine-draft-title = Borrador automático
notice-machine-draft = Una máquina tradujo esta página { $from } el { $date }. Nadie la ha leído aún: compárela con el original antes de confiar en ella.
notice-see-original = Leer el original ({ $language })
notice-see-changes = Ver qué cambió
changes-title = Qué cambió
changes-about = El original en { $language }, como estaba el { $was } (revisión { $from }) y como está desde el { $now } (revisión { $to }).
changes-back = Volver a la página
changes-none = Ningún texto difiere entre estas dos revisiones.
changes-removed = Quitado
changes-added = Agregado
field-title = Título
field-summary = Resumen
field-body = Texto
field-place = Lugar
field-caveat = Advertencias
field-note = Nota sobre una cifra
field-problem = Problema
field-measure = Medidas
field-result = Resultado
field-obstacle = Obstáculos
field-check-note = Nota sobre la verificación
field-host = Anfitrión

## Cifras

figures-title = Cifras
figures-saved = Lo que se ahorró
figures-other = Otras cifras
figures-results = Cifras de esta página
figures-notes = Notas sobre las cifras
comparison-title = Antes y después
figure-before = Antes
figure-after = Después
figure-saved = Ahorro
figure-quantity = Qué se mide
figure-amount = Cantidad
figure-computed = Calculado a partir de antes y después
figure-not-given = La fuente no lo da
figure-note = Nota
figure-back = Volver a la cifra { $number }
figure-fragment = La fuente dice:
figure-prices = precios de { $year }
units = Unidades
units-metric = Métricas
units-us = De EE. UU.
units-about = Cada cifra aparece como la da su fuente; ≈ señala lo que convertimos.
chart-less = { $quantity }: { $share } menos que antes
chart-same = { $quantity }: sin cambio
chart-more = { $quantity }: { $share } más que antes
chart-plain = { $quantity }: { $before } antes, { $after } después
chart-bars = Antes: { $before }. Después: { $after }.
status-meanings = Qué significan las palabras de confianza

## La página de un contenido

source-title = Fuente
source-quote = Palabras de la fuente con las que verificamos
news-source = Fuente:
similar-title = Casos similares
similar-technique = Misma técnica: { $topic }
similar-sector = Mismo sector: { $topic }
cite-title = Citar esta página
cite-head = P2WIN. ({ $year }, { $day }).
cite-permanent = Esta dirección sigue igual aunque la página cambie de nombre.
share-title = Llévesela
share-mail = Enviar por correo
share-copy = Copiar la dirección
share-copied = La dirección está copiada.
share-print = Imprimir
item-history = Publicado aquí el { $published }; último cambio de esta versión: { $edited }; revisión { $revision } del original.

## Cuando algo no está

trouble-number = Error { $status }
trouble-not-found = No hay ninguna página en esta dirección
    .text = Puede que la dirección tenga un error o que la página se haya mudado. Búsquela o vaya a una de las páginas de abajo.
trouble-gone = Esta página se retiró
    .text = Estuvo en esta dirección y se retiró. Lo que sabemos del tema puede estar en otra parte.
trouble-method = Esta dirección solo responde a lectores
    .text = No se le puede enviar nada. Abra la página de la manera usual o vaya a una de las siguientes.
trouble-parameter = La dirección contiene algo que no podemos leer
    .text = La parte “{ $detail }” de la dirección tiene un valor que no existe. Quítela o empiece de nuevo en una de las páginas de abajo.
trouble-failed = Algo falló de nuestro lado
    .text = La falla quedó registrada con la referencia { $detail }. Intente de nuevo en unos minutos.
trouble-busy = El sitio está ocupado
    .text = Intente de nuevo en un minuto. Nada se pierde.
trouble-likely = Quizá buscaba
trouble-lists = Adónde ir desde aquí

## La página de la API

api-title = Datos y API
api-about = Todo lo que aquí se publica puede leerse con programas, sin clave y sin costo, en cada idioma.
api-base = Todas las direcciones comienzan con
api-endpoints = Qué se puede pedir
api-endpoint-items = Una lista de contenidos, los más recientes primero.
api-endpoint-item = Un contenido con sus hechos, sus cifras y todas sus versiones.
api-endpoint-search = Lo que encuentra la página de búsqueda, con conteos por faceta.
api-endpoint-suggest = Cómo puede seguir el comienzo de un título o del nombre de un tema, en el formato de sugerencias de OpenSearch.
api-endpoint-thesaurus-jsonld = Todos los conceptos del tesauro con sus nombres en cada idioma: SKOS como JSON-LD.
api-endpoint-thesaurus-ttl = Lo mismo en Turtle.
api-endpoint-openapi = La descripción de esta interfaz para programas.
api-document = Documento OpenAPI
api-parameters = Parámetros
api-parameter-lang = Idioma de los textos, por ejemplo es. Sin él, en. Lo que no tiene versión en ese idioma llega en el idioma en que se escribió, y la respuesta lo dice.
api-parameter-kind = Tipo de contenido. En una búsqueda puede repetirse:
api-parameter-sector = En una búsqueda: sector, como lo escriben las direcciones de este sitio, por ejemplo electroplating. Puede repetirse.
api-parameter-technique = En una búsqueda: técnica, por ejemplo closed-loop-recycling. Puede repetirse.
api-parameter-country = En una búsqueda: país, con dos letras de ISO 3166, por ejemplo MX, o trinational. Puede repetirse.
api-parameter-region = En una búsqueda: provincia, territorio o estado, como lo escribe ISO 3166-2, por ejemplo MX-GUA. Puede repetirse.
api-parameter-year = En una búsqueda: año de lo que se cuenta. Puede repetirse.
api-parameter-saving = En una búsqueda: qué se ahorró, uno de water, waste, energy, chemicals, materials, emissions y money. Puede repetirse.
api-parameter-payback = En una búsqueda: en cuánto tiempo se recuperó la inversión, uno de up-to-1-year, 1-to-3-years y over-3-years. Puede repetirse.
api-parameter-investment = En una búsqueda: cuánto costó, en la moneda de sus cifras, uno de under-10-000, 10-000-to-100-000, 100-000-to-1-million y over-1-million. Puede repetirse.
api-parameter-size = En una búsqueda: personas que trabajan en la empresa, uno de under-50, 50-to-249 y over-249. Puede repetirse.
api-parameter-sort = En una búsqueda: relevance, newest (lo más reciente), saving (primero el mayor ahorro) o payback (primero la recuperación más rápida).
api-parameter-synonyms = En una búsqueda: off busca las palabras tal como están, sin otros nombres de lo mismo.
api-parameter-units = Para un contenido: metric o us. Las cifras conservan la unidad de su fuente; esto agrega la cantidad convertida.
api-parameter-q = En una búsqueda: palabras, “palabras entre comillas” que van juntas, -palabra para excluir, OR entre dos palabras para encontrar cualquiera de ellas. Los acentos y los plurales no importan.
api-parameter-limit = Cuántos como máximo, hasta 100.
api-parameter-all = En una búsqueda: 1 encuentra también lo que está en otros idiomas.
api-parameter-cursor = Dónde terminó la parte anterior, como lo dice su respuesta.
api-pages-title = Página por página
api-pages = Una respuesta que continúa tiene un campo next_cursor. Pase su valor como cursor para obtener la parte siguiente; no lo invente. Lo que se publica entretanto no repite ni oculta nada.
api-etag-title = Pedir solo lo nuevo
api-etag = Cada respuesta lleva un ETag. Devuélvalo como If-None-Match: mientras nada cambie, recibirá 304 sin cuerpo.
api-language-title = Idiomas
api-language = Cada respuesta indica en el encabezado Content-Language el idioma que se pidió, y cada texto dice su propio idioma.
api-examples = Ejemplos
api-example-list = Casos de galvanoplastia:
api-example-item = Un caso, con las cifras convertidas a unidades de EE. UU.:
api-example-search = Una búsqueda:
api-example-etag = La lista, solo si cambió:
api-files-title = Junto a cada página
api-files = Agregue .md o .json a la dirección de cualquier página; los casos tienen también .csv, .ris y .bib, y los eventos .ics. Cada lista y cada búsqueda tiene feed.atom, feed.rss y feed.json.
