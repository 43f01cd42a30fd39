### What a figure measures: the heads of the rows of a table of figures.
###
### The first word of the id is the theme. Before, after and saved of one quantity share its id.

## Water

quantity-water-per-beer = Consumo de agua por litro de cerveza
quantity-water-per-hide = Consumo de agua por kilogramo de cuero
quantity-water-per-hide-earlier = Consumo de agua por kilogramo de cuero, décadas anteriores
quantity-water-per-hide-reference = Consumo de agua por kilogramo de cuero, referencia europea
quantity-water-share-of-company = Proporción del agua de la empresa en México
quantity-water-target-2003 = Ahorro de agua, meta de 2003
quantity-water-target-2004 = Ahorro de agua, meta de 2004
quantity-water-target-2005 = Ahorro de agua, meta de 2005
quantity-water-target-sum = Ahorro de agua, metas de 2003 a 2005
quantity-water-use = Consumo de agua
quantity-water-use-company-page = Consumo de agua, según una página de la empresa
quantity-water-use-roseville = Consumo de agua, planta de Roseville
quantity-water-use-st-anthony = Consumo de agua, planta de St. Anthony
quantity-water-washer-nozzles = Consumo de agua, boquillas de la lavadora
quantity-water-washer-pump = Consumo de agua, bomba de la lavadora
quantity-water-washer-valve = Consumo de agua, válvula de la lavadora

## Waste

quantity-waste-hazardous = Residuos peligrosos
quantity-waste-hazardous-second-phase = Residuos peligrosos, segunda fase
quantity-waste-landfill = Residuos enviados a relleno sanitario
quantity-waste-landfill-loads = Viajes al relleno sanitario por mes
quantity-waste-metal-recycled = Metal reciclado
quantity-waste-sludge = Lodos
quantity-waste-solid = Residuos sólidos
quantity-waste-solvent = Residuos de solvente
quantity-waste-target-2003 = Reducción de residuos, meta de 2003
quantity-waste-target-2004 = Reducción de residuos, meta de 2004
quantity-waste-target-2005 = Reducción de residuos, meta de 2005
quantity-waste-target-sum = Reducción de residuos, metas de 2003 a 2005

## Energy

quantity-energy-electricity = Consumo de electricidad
quantity-energy-use = Consumo de energía

## Chemicals

quantity-chemicals-acid-purchases = Compras de ácido
quantity-chemicals-discharge = Descarga de sustancias químicas
quantity-chemicals-hazardous = Sustancias químicas peligrosas
quantity-chemicals-input = Insumos químicos
quantity-chemicals-mek = Uso de metil etil cetona (MEK)
quantity-chemicals-mek-second-phase = Uso de MEK, segunda fase
quantity-chemicals-mercury = Mercurio
quantity-chemicals-perc = Uso de percloroetileno
quantity-chemicals-perc-share = Proporción de la limpieza hecha con percloroetileno
quantity-chemicals-solvent = Consumo de solvente
quantity-chemicals-solvent-recycled = Solvente reciclado producido
quantity-chemicals-still-capacity = Capacidad del destilador de solvente
quantity-chemicals-voc-content = Contenido de COV de la laca

## Materials

quantity-materials-copper-recovered = Cobre recuperado
quantity-materials-fibre-recovered = Fibra recuperada
quantity-materials-hide-base = Cuero crudo en que se basa el monto
quantity-materials-lost = Materiales que no llegan al producto
quantity-materials-metals-sorted = Metales que se separan

## Emissions

quantity-emissions-co2 = Emisiones de dióxido de carbono
quantity-emissions-ghg = Emisiones de gases de efecto invernadero
quantity-emissions-voc = Emisiones de compuestos orgánicos volátiles (COV)
quantity-emissions-voc-hap = COV y contaminantes atmosféricos peligrosos

## Money

quantity-money-budget-collaboration = Presupuesto, colaboración entre las mesas redondas
quantity-money-budget-fund = Presupuesto, seguimiento del fondo
quantity-money-budget-management-systems = Presupuesto, sistemas de gestión ambiental
quantity-money-budget-mexican-round-table = Presupuesto, mesa redonda en México
quantity-money-budget-mexico-reach = Presupuesto, mayor alcance de la iniciativa mexicana
quantity-money-budget-mexico-strengthening = Presupuesto, fortalecimiento de la mesa redonda mexicana
quantity-money-budget-network = Presupuesto, red de información P2WIN
quantity-money-budget-stewardship = Presupuesto, gestión ambiental empresarial
quantity-money-budget-total = Presupuesto, total
quantity-money-capital-repaid = Capital reembolsado
quantity-money-contribution-founders = Aportación de la CCA y Funtec
quantity-money-contribution-ministry = Aportación de la Secretaría de Economía
quantity-money-copper-value = Valor del cobre recuperado
quantity-money-credit-line = Recursos bancarios al alcance del fondo
quantity-money-disposal-cost = Costo de disposición
quantity-money-fibre-value = Valor de la fibra recuperada
quantity-money-financing = Financiamiento
quantity-money-fund-resources = Recursos totales del fondo
quantity-money-grant = Subvención
quantity-money-income = Ingresos
quantity-money-interest-paid = Intereses pagados
quantity-money-investment = Inversión
quantity-money-investment-first-part = Inversión, primera parte
quantity-money-investment-other-version = Inversión, según la otra versión del caso
quantity-money-investment-second-part = Inversión, segunda parte
quantity-money-loans = Suma de créditos otorgados
quantity-money-materials-cost = Costo de materiales
quantity-money-operating-cost = Costo de operación
quantity-money-recovered-cost = Costos recuperados
quantity-money-recycler-first = Precio del primer reciclador
quantity-money-recycler-second = Precio del segundo reciclador
quantity-money-repaid-capital = Capital devuelto
quantity-money-repaid-interest = Intereses pagados
quantity-money-repayment-rate = Tasa de recuperación de créditos
quantity-money-rework-cost = Costo de los retrabajos
quantity-money-savings = Ahorro
quantity-money-savings-nozzles = Ahorro, boquillas de la lavadora
quantity-money-savings-pump = Ahorro, bomba de la lavadora
quantity-money-savings-second-phase = Ahorro, segunda fase
quantity-money-savings-toxics = Ahorro por las medidas sobre sustancias tóxicas
quantity-money-savings-valve = Ahorro, válvula de la lavadora
quantity-money-sludge-value = Valor de la reducción de lodos
quantity-money-target-2003 = Beneficio económico, meta de 2003
quantity-money-target-2004 = Beneficio económico, meta de 2004
quantity-money-target-2005 = Beneficio económico, meta de 2005
quantity-money-target-sum = Beneficio económico, metas de 2003 a 2005
quantity-money-wash-station = Precio de una estación de lavado de pistolas
quantity-money-white-water = Ahorro por el agua blanca recuperada

## Products

quantity-product-growth = Crecimiento de la producción
quantity-product-screen-width = Pantalla más angosta, en píxeles CSS
quantity-product-wet-cleaned-leather = Piel y gamuza limpiadas en agua
quantity-product-wet-cleaned-textiles = Textiles limpiados en agua

## Time

quantity-time-operation = Tiempo en funcionamiento
quantity-time-payback = Periodo de recuperación
quantity-time-programme = Duración del programa
quantity-time-to-goal = Tiempo para alcanzar la meta

## People

quantity-people-committee-members = Integrantes del comité
quantity-people-committee-members-per-country = Integrantes del comité por país
quantity-people-committee-seats = Lugares en el comité directivo
quantity-people-employees = Personal
quantity-people-organizations = Organizaciones en el consejo directivo
quantity-people-representatives = Representantes que participan
quantity-people-trained = Personas capacitadas

## Work

quantity-work-actions = Acciones reportadas
quantity-work-board-organizations = Organizaciones del consejo, según el plan
quantity-work-board-organizations-named = Organizaciones del consejo que se nombran
quantity-work-businesses-target-2003 = Empresas por financiar, meta de 2003
quantity-work-businesses-target-2004 = Empresas por financiar, meta de 2004
quantity-work-businesses-target-2005 = Empresas por financiar, meta de 2005
quantity-work-businesses-target-sum = Empresas por financiar, metas de 2003 a 2005
quantity-work-clubs = Clubes
quantity-work-countries = Países participantes
quantity-work-facilities = Empresas participantes
quantity-work-facilities-per-club = Empresas por club
quantity-work-facilities-substitution = Establecimientos que reportaron sustitución de materiales
quantity-work-groups = Grupos de trabajo
quantity-work-hotels-served = Hoteles atendidos
quantity-work-infrared-ovens = Hornos infrarrojos
quantity-work-loans = Créditos otorgados
quantity-work-loans-planned = Créditos adicionales previstos
quantity-work-loans-tanning = Créditos otorgados a tenerías
quantity-work-meetings = Reuniones nacionales celebradas
quantity-work-meetings-donors = Reuniones previstas con donantes
quantity-work-meetings-executive-commission = Reuniones previstas de la comisión ejecutiva
quantity-work-meetings-technical-committee = Reuniones previstas del comité técnico
quantity-work-member-companies = Empresas afiliadas
quantity-work-pilot-projects = Proyectos piloto
quantity-work-projects = Proyectos
quantity-work-record-views = Consultas de fichas
quantity-work-references = Referencias disponibles
quantity-work-solvent-recyclers = Recicladores de solvente
quantity-work-techniques = Técnicas de prevención
quantity-work-topics = Áreas temáticas
quantity-work-training-sessions = Sesiones de capacitación previstas
quantity-work-wash-stations = Estaciones de lavado de pistolas
quantity-chemicals-alcohol-share = Contenido de alcohol del lavado
quantity-chemicals-coating-solids-after = Contenido de sólidos de los recubrimientos, después
quantity-chemicals-coating-solids-before = Contenido de sólidos de los recubrimientos, antes
quantity-chemicals-lead = Uso de plomo
quantity-chemicals-of-concern = Sustancias químicas muy preocupantes en la pintura
quantity-chemicals-plating-recovered = Sustancias químicas de los baños recuperadas
quantity-chemicals-primers-replaced = Primarios reemplazados
quantity-chemicals-solvent-based-product = Uso de producto base solvente
quantity-chemicals-solvent-captured-after = Solvente gastado que se capta, después
quantity-chemicals-solvent-captured-before = Solvente gastado que se capta, antes
quantity-chemicals-solvent-recovered = Solvente recuperado por destilación
quantity-chemicals-solvent-recyclable = Solvente que se puede reciclar
quantity-chemicals-tca = Uso de 1,1,1-tricloroetano (TCA)
quantity-chemicals-tca-1990 = Uso de 1,1,1-tricloroetano (TCA), 1990
quantity-chemicals-voc-content-paint = Contenido de COV de la pintura
quantity-emissions-hazardous = Emisiones peligrosas
quantity-emissions-stack = Emisiones por chimenea
quantity-emissions-targeted = Emisiones seleccionadas
quantity-energy-electricity-other-report = Consumo de electricidad, según otra nota
quantity-materials-abrasive = Abrasivo de limpieza usado
quantity-materials-coal-slag = Consumo de escoria de carbón
quantity-materials-dilator-sets = Juegos de dilatadores reemplazados
quantity-materials-garnet-uses = Veces que se puede usar el granate
quantity-materials-hides-cattle = Proporción de pieles de bovino
quantity-materials-hides-goat = Proporción de pieles de caprino
quantity-materials-hides-sheep = Proporción de pieles de ovino
quantity-materials-mercury-devices = Baumanómetros de mercurio
quantity-materials-paint-recovered = Pintura desperdiciada que se recupera
quantity-materials-sand-byproducts-reusable = Subproductos de arena que se pueden reusar
quantity-materials-sand-byproducts-reused = Subproductos de arena reusados, según páginas de la empresa
quantity-materials-sand-recycled = Arena reciclada
quantity-materials-transfer-efficiency-after = Eficiencia de transferencia de la pintura, después
quantity-materials-transfer-efficiency-before = Eficiencia de transferencia de la pintura, antes
quantity-money-avoided-capital = Costo de capital evitado
quantity-money-avoided-tax = Impuestos evitados
quantity-money-biocide = Costo del biocida
quantity-money-certificate = Costo de alcanzar el certificado
quantity-money-cleanup-cost = Costo de limpieza
quantity-money-cost-per-measure = Costo por medida
quantity-money-dilators = Costo de reemplazar los juegos de dilatadores
quantity-money-discount-rate = Tasa de descuento
quantity-money-electricity-cost = Costo de la electricidad
quantity-money-hazardous-waste-cost = Costo de los residuos peligrosos
quantity-money-rate-of-return = Tasa de rendimiento
quantity-money-recovered-product = Valor del producto recuperado
quantity-money-return-on-investment = Retorno de la inversión
quantity-money-savings-long-run = Ahorro en el periodo del cálculo
quantity-money-savings-per-firm = Ahorro por empresa
quantity-money-savings-per-firm-range = Ahorro por empresa, del menor al mayor
quantity-money-savings-per-measure = Ahorro por medida
quantity-money-savings-summary = Ahorro, según el resumen breve
quantity-money-solvent-cost = Costo de los solventes
quantity-money-spray-gun = Precio de una pistola de aspersión
quantity-money-summary-investment = Inversión, según el resumen breve
quantity-money-tank-emptying = Costo de vaciar el tanque de lodos
quantity-money-trade-waste-cost = Costo de las descargas industriales al alcantarillado
quantity-money-treatment-plant = Costo de la anterior planta de tratamiento
quantity-money-water-cost = Costo del agua
quantity-money-water-sewer-fees = Tarifas de agua y drenaje
quantity-people-employees-per-firm = Trabajadores por empresa
quantity-product-leather = Cuero producido
quantity-product-line-speed = Velocidad de la línea
quantity-product-mill-size = Tamaño de la fábrica
quantity-time-calculation-period = Periodo del cálculo
quantity-time-tank-dump = Tiempo entre vaciados de las tinas
quantity-time-tank-emptying = Tiempo entre vaciados del tanque de lodos
quantity-waste-nonhazardous = Residuos no peligrosos
quantity-waste-not-removed = Proporción de residuos no retenida
quantity-waste-primer-spray = Residuos de aspersión del primario
quantity-waste-resin = Residuos de resina
quantity-waste-targeted = Residuos seleccionados
quantity-waste-toxic-solids-as-posted = Sólidos tóxicos, disminución según lo publicado
quantity-water-bod = Demanda bioquímica de oxígeno (DBO)
quantity-water-discharge = Descarga de aguas residuales, proporción de la cantidad anterior
quantity-water-holding-tank = Capacidad del tanque de almacenamiento
quantity-water-recycle-rate = Tasa de reciclaje del agua
quantity-water-recycled-share = Proporción del agua de proceso reciclada
quantity-water-storage-tank = Capacidad del tanque de agua
quantity-water-treated = Aguas residuales tratadas
quantity-water-use-largest-cut = Consumo de agua, mayor reducción
quantity-water-use-ps-036 = Flujo de agua, taller PS 036
quantity-water-wastewater-reused = Aguas residuales reusadas
quantity-work-actions-per-firm = Acciones por empresa
quantity-work-cleaners-tested = Limpiadores acuosos probados
quantity-work-facilities-reporting = Instalaciones que reportaron
quantity-work-facilities-saving-water = Empresas que redujeron su consumo de agua
quantity-work-intersections = Intersecciones
quantity-work-interventions = Intervenciones identificadas
quantity-work-measures = Medidas aplicadas
quantity-work-mercury-spills = Derrames de mercurio
quantity-work-pedestrian-signals = Semáforos peatonales cambiados
quantity-work-pilot-projects-edible-oils = Proyectos piloto, aceites vegetales comestibles
quantity-work-pilot-projects-foundry = Proyectos piloto, fundición
quantity-work-pilot-projects-glass = Proyectos piloto, vidrio
quantity-work-pilot-projects-paint = Proyectos piloto, pinturas
quantity-work-pilot-projects-resins = Proyectos piloto, resinas sintéticas
quantity-work-pilot-projects-tanning = Proyectos piloto, curtiduría
quantity-work-pilot-projects-wire-rod = Proyectos piloto, alambrón
quantity-work-plants-audited = Plantas auditadas
quantity-work-recommendations = Recomendaciones formuladas
quantity-work-recommendations-other-version = Recomendaciones formuladas, según la otra nota
quantity-work-recovery-units = Unidades de recuperación electrolítica
quantity-work-spray-guns = Pistolas de aspersión
quantity-work-states = Estados abarcados
quantity-work-traffic-signals = Semáforos vehiculares cambiados
