### Lo que dicen los canales, los calendarios, las exportaciones y la interfaz para programas.

## Canales

feed-site = { -p2win }
feed-subtitle = De { -p2win }, en español. Los textos aún sin traducir vienen en su idioma original.
feed-source = Fuente: { $source }
feed-calendar = Eventos de { -p2win }

## Avisos antes de un texto

export-not-translated = Este texto no está traducido al español. Está en su idioma original: { $language }.
export-machine-draft = Esta traducción la hizo una máquina y nadie la ha revisado todavía.
export-outdated = El original de este texto cambió después de la traducción.

## Datos

export-kind = Tipo: { $value }
export-date = Fecha: { $value }
export-planned = Previsto; ninguna fuente dice que se haya realizado.
export-country = País: { $value }
export-regions = Provincias y estados: { $value }
export-place = Lugar: { $value }
export-facility = Establecimiento: { $value }
export-scope = Alcance: { $value }
export-sector = Sector: { $value }
export-techniques = Técnicas: { $value }
export-evidence = Evidencia: { $value }
export-host = Anfitrión: { $value }
export-acronym = Siglas: { $value }
export-body = Tipo de organización: { $value }
export-state = Situación: { $value }
export-homepage = Sitio web: { $value }
export-category = Categoría: { $value }
export-also = También se llama: { $value }
export-broader = Tema más amplio: { $value }
export-narrower = Temas más específicos: { $value }
export-related = Temas relacionados: { $value }
export-languages = Idiomas: { $value }
export-permanent = Dirección permanente: { $value }

## Encabezados

export-glance = De un vistazo
export-problem = Problema
export-measure = Medida
export-result = Resultado
export-obstacle = Obstáculo
export-check-note = Verificación
export-caveat = Precaución
export-figures = Cifras
export-quote = “{ $words }”
export-notes = Notas
export-source = Fuente

## Columnas de una tabla de cifras

csv-quantity = Magnitud
csv-role = Papel
csv-amount = Cantidad según la fuente
csv-converted = Cantidad convertida
csv-status = Respaldo
csv-when = Cuándo
csv-prices = precios de { $year }
csv-note = Nota
csv-fragment = Palabras de la fuente
csv-role-before = antes
csv-role-after = después
csv-role-saved = ahorro
csv-role-reduction = reducción
csv-role-result = resultado

## Para navegadores y modelos de lenguaje

export-search-name = { -p2win } en español
export-search-about = Buscar noticias, casos, eventos y organizaciones de { -p2win }
export-about = Noticias sobre prevención de la contaminación, casos con cifras, eventos, grupos de trabajo y organizaciones de Canadá, México y Estados Unidos, en español, inglés y francés.
export-lists = Listas
export-pages = Sobre el sitio
export-programs = Para programas
export-forms = Cada página está también en Markdown y JSON: agregue .md o .json a su dirección. Las cifras conservan el valor y la unidad de su fuente.
export-openapi = Descripción de la interfaz (OpenAPI 3.1)
export-sitemap = Mapa del sitio
export-feed-news = Noticias como canal (Atom)
export-other-languages = Otros idiomas

## Respuestas a peticiones equivocadas

export-problem-parameter = Parámetro equivocado
    .detail = El parámetro { $name } no puede tener el valor “{ $value }”.
export-problem-request = Petición incorrecta
    .detail = No se pudo entender la petición.
export-problem-method = Solo se responde a lectores
    .detail = A esta dirección no se le puede enviar nada; solo se puede leer.
export-problem-not-found = No encontrado
    .detail = No hay nada en esta dirección.
export-problem-busy = Ocupado
    .detail = El sitio está ocupado. Intente de nuevo en unos segundos.
export-problem-failed = Error
    .detail = Algo falló de nuestro lado. Intente de nuevo más tarde.
export-problem-failed-id = Error
    .detail = Algo falló de nuestro lado. Al avisarnos, indique el número { $id }.
