### Lo que dice cada tipo de página.

## Listas

kind-about-news = Lo que se cuentan las mesas redondas de los tres países, cada noticia con su origen y su fuente.
kind-about-case-study = Lo que talleres, plantas y programas hicieron para prevenir la contaminación y lo que lograron: cada cifra con su estado y su fuente.
kind-about-event = Reuniones, llamadas y sesiones de capacitación de la red.
kind-about-organization = Mesas redondas, centros, programas y registros de prevención de la contaminación, y lo que hoy se sabe de ellos.
kind-about-working-group = Consejos, comités y grupos, bajo la organización a la que pertenecen.
kind-about-concept = Los términos de la prevención de la contaminación en tres idiomas: qué significa cada uno y qué hay aquí sobre él.
kind-about-guide = Cómo hacerlo: consejos nuestros, sin cifras.
kind-about-page = Acerca de la red y de este sitio.
list-total-news = { $count ->
    [one] Una noticia
   *[other] { $count } noticias
}
list-total-case-study = { $count ->
    [one] Un caso
   *[other] { $count } casos
}
list-total-event = { $count ->
    [one] Un evento
   *[other] { $count } eventos
}
list-total-organization = { $count ->
    [one] Una organización
   *[other] { $count } organizaciones
}
list-total-working-group = { $count ->
    [one] Un grupo
   *[other] { $count } grupos
}
list-total-concept = { $count ->
    [one] Un tema
   *[other] { $count } temas
}
list-total-guide = { $count ->
    [one] Una guía
   *[other] { $count } guías
}
list-total-page = { $count ->
    [one] Una página
   *[other] { $count } páginas
}

## Estudios de caso

glance-title = De un vistazo
glance-problem = Problema
glance-measures = { $count ->
    [one] Medida
   *[other] Medidas
}
glance-result = Resultado
glance-cost = Costo
glance-payback = Recuperación
glance-obstacles = { $count ->
    [one] Obstáculo
   *[other] Obstáculos
}
caveats-title = Antes de confiar en esto
case-staff = Personal: { $staff }
facts-title = Datos
fact-facility = Planta
fact-sector = Sector
fact-techniques = { $count ->
    [one] Técnica
   *[other] Técnicas
}
fact-scope = Trata de
fact-evidence = Evidencia

## Eventos

event-when = Cuándo
event-where = Dónde
event-host = Anfitrión
event-undated = Fecha desconocida
event-planned = Planeado
event-calendar = Agregar al calendario

## Organizaciones y grupos de trabajo

fact-type = Qué es
fact-state = Estado
fact-homepage = Sitio web
organization-groups = Sus grupos de trabajo
group-of = Grupo de
group-others = Otros grupos de la misma organización

## Topics

topic-also = También se llama
topic-elsewhere = En otros idiomas
topic-broader = Tema más amplio
topic-narrower = Temas más específicos
topic-related = Temas relacionados
topic-more = Todo sobre este tema
topic-search = Buscar “{ $topic }” en todas las páginas
