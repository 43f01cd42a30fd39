### Short labels for the values of facts.

## Types of organization

body-advisory-body = Órgano consultivo
body-association = Asociación
body-bank = Banco de desarrollo
body-cleaner-production-centre = Centro de producción más limpia
body-foundation = Fundación
body-fund = Fondo
body-government = Dependencia de gobierno
body-industry-association = Cámara o asociación industrial
body-information-service = Servicio de información
body-intergovernmental = Organismo intergubernamental
body-network = Red
body-ngo = Organización no gubernamental
body-partnership = Alianza
body-regional-centre = Centro regional
body-register = Registro de emisiones
body-round-table = Mesa redonda
body-technical-assistance = Programa de asistencia técnica
body-un = Organismo de las Naciones Unidas
body-university = Universidad

## What is known of an organization today

state-active = Activa
state-closed = Cerrada
state-not-confirmed = Sin confirmar

## How far a figure can be trusted

status-measured = Medida
    .meaning = La fuente dice que se midió.
status-reported = Reportada
    .meaning = La fuente la afirma sin decir cómo se obtuvo.
status-estimated = Estimada
    .meaning = Calculada, esperada o prevista, no medida.
status-recommended = Recomendada
    .meaning = Lo que se ganaría con una propuesta que, según la fuente, aún no se ha puesto en práctica.
status-count-only = Solo conteo
    .meaning = La fuente cuenta proyectos o plantas y no da resultados.

## What a case study is about

scope-facility = Planta o taller
scope-survey = Encuesta
scope-programme = Programa
scope-sector = Sector
scope-pilot-group = Grupo piloto

## What checking a case study gave

checked-confirmed = Cotejamos los datos con la fuente y coinciden.
checked-corrected = Cotejamos los datos con la fuente y los corregimos.
checked-seed = Los datos provienen del plan de la propia red.

## How a version stands towards the original

standing-original = Original
standing-translated = Traducción
standing-outdated = Traducción atrasada
standing-machine-draft = Borrador automático

## Subjects of figures

theme-water = Agua
theme-waste = Residuos
theme-energy = Energía
theme-chemicals = Sustancias químicas
theme-materials = Materiales
theme-emissions = Emisiones
theme-money = Dinero
theme-other = Otros

## Kinds of item: one, and several

kind-news = Noticia
kinds-news = Noticias de las mesas redondas
kind-case-study = Estudio de caso
kinds-case-study = Estudios de caso
kind-working-group = Grupo de trabajo
kinds-working-group = Grupos de trabajo
kind-event = Evento
kinds-event = Eventos
kind-organization = Organización
kinds-organization = Organizaciones
kind-concept = Tema
kinds-concept = Temas
kind-guide = Guía
kinds-guide = Guías
kind-page = Página
kinds-page = Páginas

## Categories of concepts

category-technique = Técnicas
category-sector = Sectores
category-process = Procesos
category-equipment = Equipos
category-material = Materiales
category-pollutant = Contaminantes
category-instrument = Instrumentos
category-policy = Política ambiental

## Steps of payback, investment and staff

payback-up-to-1-year = Hasta un año
payback-1-to-3-years = De uno a tres años
payback-over-3-years = Más de tres años
investment-under-10-000 = Menos de 10,000
investment-10-000-to-100-000 = De 10,000 a 100,000
investment-100-000-to-1-million = De 100,000 a 1 millón
investment-over-1-million = Más de 1 millón
size-under-50 = Menos de 50
size-50-to-249 = De 50 a 249
size-over-249 = 250 o más
