### What a figure measures: the heads of the rows of a table of figures.
###
### The first word of the id is the theme. Before, after and saved of one quantity share its id.

## Water

quantity-water-per-beer = Consommation d’eau par litre de bière
quantity-water-per-hide = Consommation d’eau par kilogramme de peau
quantity-water-per-hide-earlier = Consommation d’eau par kilogramme de peau, décennies précédentes
quantity-water-per-hide-reference = Consommation d’eau par kilogramme de peau, référence européenne
quantity-water-share-of-company = Part de l’eau de l’entreprise au Mexique
quantity-water-target-2003 = Eau économisée, cible de 2003
quantity-water-target-2004 = Eau économisée, cible de 2004
quantity-water-target-2005 = Eau économisée, cible de 2005
quantity-water-target-sum = Eau économisée, cibles de 2003 à 2005
quantity-water-use = Consommation d’eau
quantity-water-use-company-page = Consommation d’eau, selon une page de l’entreprise
quantity-water-use-roseville = Consommation d’eau, usine de Roseville
quantity-water-use-st-anthony = Consommation d’eau, usine de St. Anthony
quantity-water-washer-nozzles = Consommation d’eau, buses de la laveuse
quantity-water-washer-pump = Consommation d’eau, pompe de la laveuse
quantity-water-washer-valve = Consommation d’eau, robinet de la laveuse

## Waste

quantity-waste-hazardous = Déchets dangereux
quantity-waste-hazardous-second-phase = Déchets dangereux, deuxième phase
quantity-waste-landfill = Déchets envoyés à l’enfouissement
quantity-waste-landfill-loads = Chargements envoyés à l’enfouissement par mois
quantity-waste-metal-recycled = Métal recyclé
quantity-waste-sludge = Boues
quantity-waste-solid = Déchets solides
quantity-waste-solvent = Déchets de solvant
quantity-waste-target-2003 = Réduction des déchets, cible de 2003
quantity-waste-target-2004 = Réduction des déchets, cible de 2004
quantity-waste-target-2005 = Réduction des déchets, cible de 2005
quantity-waste-target-sum = Réduction des déchets, cibles de 2003 à 2005

## Energy

quantity-energy-electricity = Consommation d’électricité
quantity-energy-use = Consommation d’énergie

## Chemicals

quantity-chemicals-acid-purchases = Achats d’acide
quantity-chemicals-discharge = Rejets de produits chimiques
quantity-chemicals-hazardous = Produits chimiques dangereux
quantity-chemicals-input = Produits chimiques utilisés
quantity-chemicals-mek = Utilisation de méthyléthylcétone (MEK)
quantity-chemicals-mek-second-phase = Utilisation de MEK, deuxième phase
quantity-chemicals-mercury = Mercure
quantity-chemicals-perc = Utilisation de perchloroéthylène
quantity-chemicals-perc-share = Part du nettoyage faite au perchloroéthylène
quantity-chemicals-solvent = Consommation de solvant
quantity-chemicals-solvent-recycled = Solvant recyclé produit
quantity-chemicals-still-capacity = Capacité du distillateur de solvant
quantity-chemicals-voc-content = Teneur en COV de la laque

## Materials

quantity-materials-copper-recovered = Cuivre récupéré
quantity-materials-fibre-recovered = Fibres récupérées
quantity-materials-hide-base = Peaux brutes servant de base au montant
quantity-materials-lost = Matières qui n’aboutissent pas dans le produit
quantity-materials-metals-sorted = Métaux triés

## Emissions

quantity-emissions-co2 = Émissions de dioxyde de carbone
quantity-emissions-ghg = Émissions de gaz à effet de serre
quantity-emissions-voc = Émissions de composés organiques volatils (COV)
quantity-emissions-voc-hap = COV et polluants atmosphériques dangereux

## Money

quantity-money-budget-collaboration = Budget, collaboration entre les tables rondes
quantity-money-budget-fund = Budget, suivi du fonds
quantity-money-budget-management-systems = Budget, systèmes de management environnemental
quantity-money-budget-mexican-round-table = Budget, table ronde mexicaine
quantity-money-budget-mexico-reach = Budget, portée élargie de l’initiative mexicaine
quantity-money-budget-mexico-strengthening = Budget, renforcement de la table ronde mexicaine
quantity-money-budget-network = Budget, réseau d’information P2WIN
quantity-money-budget-stewardship = Budget, gérance environnementale des entreprises
quantity-money-budget-total = Budget, total
quantity-money-capital-repaid = Capital remboursé
quantity-money-contribution-founders = Contribution de la CCE et de Funtec
quantity-money-contribution-ministry = Contribution du ministère de l’Économie
quantity-money-copper-value = Valeur du cuivre récupéré
quantity-money-credit-line = Fonds bancaires accessibles au fonds
quantity-money-disposal-cost = Coût d’élimination
quantity-money-fibre-value = Valeur des fibres récupérées
quantity-money-financing = Financement
quantity-money-fund-resources = Ressources totales du fonds
quantity-money-grant = Subvention
quantity-money-income = Revenus
quantity-money-interest-paid = Intérêts payés
quantity-money-investment = Investissement
quantity-money-investment-first-part = Investissement, première partie
quantity-money-investment-other-version = Investissement, selon l’autre version du cas
quantity-money-investment-second-part = Investissement, deuxième partie
quantity-money-loans = Total des prêts accordés
quantity-money-materials-cost = Coût des matières
quantity-money-operating-cost = Coût d’exploitation
quantity-money-recovered-cost = Coûts récupérés
quantity-money-recycler-first = Prix du premier recycleur
quantity-money-recycler-second = Prix du deuxième recycleur
quantity-money-repaid-capital = Capital remboursé
quantity-money-repaid-interest = Intérêts versés
quantity-money-repayment-rate = Taux de remboursement
quantity-money-rework-cost = Coût des reprises
quantity-money-savings = Économies
quantity-money-savings-nozzles = Économies, buses de la laveuse
quantity-money-savings-pump = Économies, pompe de la laveuse
quantity-money-savings-second-phase = Économies, deuxième phase
quantity-money-savings-toxics = Économies dues aux mesures sur les substances toxiques
quantity-money-savings-valve = Économies, robinet de la laveuse
quantity-money-sludge-value = Valeur de la réduction des boues
quantity-money-target-2003 = Gain économique, cible de 2003
quantity-money-target-2004 = Gain économique, cible de 2004
quantity-money-target-2005 = Gain économique, cible de 2005
quantity-money-target-sum = Gain économique, cibles de 2003 à 2005
quantity-money-wash-station = Prix d’un poste de lavage de pistolets
quantity-money-white-water = Économies dues à l’eau blanche récupérée

## Products

quantity-product-growth = Croissance de la production
quantity-product-screen-width = Écran le plus étroit, en pixels CSS
quantity-product-wet-cleaned-leather = Cuir et suède nettoyés à l’eau
quantity-product-wet-cleaned-textiles = Textiles nettoyés à l’eau

## Time

quantity-time-operation = Durée de fonctionnement
quantity-time-payback = Délai de récupération
quantity-time-programme = Durée du programme
quantity-time-to-goal = Temps pour atteindre l’objectif

## People

quantity-people-committee-members = Membres du comité
quantity-people-committee-members-per-country = Membres du comité par pays
quantity-people-committee-seats = Sièges au comité directeur
quantity-people-employees = Personnel
quantity-people-organizations = Organismes au conseil d’administration
quantity-people-representatives = Représentants participants
quantity-people-trained = Personnes formées

## Work

quantity-work-actions = Actions déclarées
quantity-work-board-organizations = Organisations du conseil, selon le plan
quantity-work-board-organizations-named = Organisations du conseil nommées
quantity-work-businesses-target-2003 = Entreprises à financer, cible de 2003
quantity-work-businesses-target-2004 = Entreprises à financer, cible de 2004
quantity-work-businesses-target-2005 = Entreprises à financer, cible de 2005
quantity-work-businesses-target-sum = Entreprises à financer, cibles de 2003 à 2005
quantity-work-clubs = Clubs
quantity-work-countries = Pays participants
quantity-work-facilities = Entreprises participantes
quantity-work-facilities-per-club = Entreprises par club
quantity-work-facilities-substitution = Installations ayant déclaré une substitution de matières
quantity-work-groups = Groupes de travail
quantity-work-hotels-served = Hôtels desservis
quantity-work-infrared-ovens = Fours à infrarouge
quantity-work-loans = Prêts accordés
quantity-work-loans-planned = Prêts supplémentaires prévus
quantity-work-loans-tanning = Prêts accordés à des tanneries
quantity-work-meetings = Réunions nationales tenues
quantity-work-meetings-donors = Rencontres prévues avec des donateurs
quantity-work-meetings-executive-commission = Réunions prévues de la commission exécutive
quantity-work-meetings-technical-committee = Réunions prévues du comité technique
quantity-work-member-companies = Entreprises membres
quantity-work-pilot-projects = Projets pilotes
quantity-work-projects = Projets
quantity-work-record-views = Consultations de fiches
quantity-work-references = Références répertoriées
quantity-work-solvent-recyclers = Recycleurs de solvant
quantity-work-techniques = Techniques de prévention
quantity-work-topics = Thèmes
quantity-work-training-sessions = Séances de formation prévues
quantity-work-wash-stations = Postes de lavage de pistolets
quantity-chemicals-alcohol-share = Teneur en alcool du liquide de lavage
quantity-chemicals-coating-solids-after = Teneur en solides des revêtements, après
quantity-chemicals-coating-solids-before = Teneur en solides des revêtements, avant
quantity-chemicals-lead = Utilisation de plomb
quantity-chemicals-of-concern = Produits chimiques très préoccupants dans la peinture
quantity-chemicals-plating-recovered = Produits des bains de placage récupérés
quantity-chemicals-primers-replaced = Apprêts remplacés
quantity-chemicals-solvent-based-product = Utilisation de produit à base de solvant
quantity-chemicals-solvent-captured-after = Solvant usé capté, après
quantity-chemicals-solvent-captured-before = Solvant usé capté, avant
quantity-chemicals-solvent-recovered = Solvant récupéré par distillation
quantity-chemicals-solvent-recyclable = Solvant recyclable
quantity-chemicals-tca = Utilisation de 1,1,1-trichloroéthane (TCA)
quantity-chemicals-tca-1990 = Utilisation de 1,1,1-trichloroéthane (TCA), 1990
quantity-chemicals-voc-content-paint = Teneur en COV de la peinture
quantity-emissions-hazardous = Émissions dangereuses
quantity-emissions-stack = Émissions à la cheminée
quantity-emissions-targeted = Émissions visées
quantity-energy-electricity-other-report = Consommation d’électricité, selon un autre article
quantity-materials-abrasive = Abrasif de décapage utilisé
quantity-materials-coal-slag = Consommation de scories de charbon
quantity-materials-dilator-sets = Jeux de dilatateurs remplacés
quantity-materials-garnet-uses = Nombre d’utilisations du grenat
quantity-materials-hides-cattle = Part des peaux de bovins
quantity-materials-hides-goat = Part des peaux de caprins
quantity-materials-hides-sheep = Part des peaux d’ovins
quantity-materials-mercury-devices = Tensiomètres au mercure
quantity-materials-paint-recovered = Peinture perdue qui est récupérée
quantity-materials-sand-byproducts-reusable = Sous-produits de sable réutilisables
quantity-materials-sand-byproducts-reused = Sous-produits de sable réutilisés, selon des pages de l’entreprise
quantity-materials-sand-recycled = Sable recyclé
quantity-materials-transfer-efficiency-after = Efficacité de transfert de la peinture, après
quantity-materials-transfer-efficiency-before = Efficacité de transfert de la peinture, avant
quantity-money-avoided-capital = Coût en capital évité
quantity-money-avoided-tax = Taxes évitées
quantity-money-biocide = Coût du biocide
quantity-money-certificate = Coût d’obtention du certificat
quantity-money-cleanup-cost = Frais de nettoyage
quantity-money-cost-per-measure = Coût par mesure
quantity-money-dilators = Coût de remplacement des jeux de dilatateurs
quantity-money-discount-rate = Taux d’actualisation
quantity-money-electricity-cost = Coût de l’électricité
quantity-money-hazardous-waste-cost = Coût des déchets dangereux
quantity-money-rate-of-return = Taux de rendement
quantity-money-recovered-product = Valeur du produit récupéré
quantity-money-return-on-investment = Rendement du capital investi
quantity-money-savings-long-run = Économies sur la période du calcul
quantity-money-savings-per-firm = Économies par entreprise
quantity-money-savings-per-firm-range = Économies par entreprise, de la plus faible à la plus élevée
quantity-money-savings-per-measure = Économies par mesure
quantity-money-savings-summary = Économies, selon le court résumé
quantity-money-solvent-cost = Coût des solvants
quantity-money-spray-gun = Prix d’un pistolet pulvérisateur
quantity-money-summary-investment = Investissement, selon le court résumé
quantity-money-tank-emptying = Coût d’une vidange du réservoir à boues
quantity-money-trade-waste-cost = Coût des rejets industriels à l’égout
quantity-money-treatment-plant = Coût de l’ancienne station de traitement
quantity-money-water-cost = Coût de l’eau
quantity-money-water-sewer-fees = Frais d’eau et d’égout
quantity-people-employees-per-firm = Employés par entreprise
quantity-product-leather = Cuir produit
quantity-product-line-speed = Vitesse de la ligne
quantity-product-mill-size = Taille de l’usine
quantity-time-calculation-period = Période du calcul
quantity-time-tank-dump = Temps entre les vidanges des cuves
quantity-time-tank-emptying = Temps entre les vidanges du réservoir à boues
quantity-waste-nonhazardous = Déchets non dangereux
quantity-waste-not-removed = Part des déchets non retenue
quantity-waste-primer-spray = Déchets de pulvérisation de l’apprêt
quantity-waste-resin = Déchets de résine
quantity-waste-targeted = Déchets visés
quantity-waste-toxic-solids-as-posted = Solides toxiques, baisse telle que publiée
quantity-water-bod = Demande biochimique en oxygène (DBO)
quantity-water-discharge = Rejets d’eaux usées, part de la quantité d’avant
quantity-water-holding-tank = Capacité du réservoir
quantity-water-recycle-rate = Taux de recyclage de l’eau
quantity-water-recycled-share = Part de l’eau de procédé recyclée
quantity-water-storage-tank = Capacité du réservoir d’eau
quantity-water-treated = Eaux usées traitées
quantity-water-use-largest-cut = Consommation d’eau, plus forte réduction
quantity-water-use-ps-036 = Débit d’eau, atelier PS 036
quantity-water-wastewater-reused = Eaux usées réutilisées
quantity-work-actions-per-firm = Actions par entreprise
quantity-work-cleaners-tested = Nettoyants aqueux essayés
quantity-work-facilities-reporting = Installations déclarantes
quantity-work-facilities-saving-water = Entreprises ayant réduit leur consommation d’eau
quantity-work-intersections = Intersections
quantity-work-interventions = Interventions relevées
quantity-work-measures = Mesures mises en œuvre
quantity-work-mercury-spills = Déversements de mercure
quantity-work-pedestrian-signals = Feux pour piétons remplacés
quantity-work-pilot-projects-edible-oils = Projets pilotes, huiles végétales alimentaires
quantity-work-pilot-projects-foundry = Projets pilotes, fonderie
quantity-work-pilot-projects-glass = Projets pilotes, verre
quantity-work-pilot-projects-paint = Projets pilotes, peintures
quantity-work-pilot-projects-resins = Projets pilotes, résines synthétiques
quantity-work-pilot-projects-tanning = Projets pilotes, tannage
quantity-work-pilot-projects-wire-rod = Projets pilotes, fil machine
quantity-work-plants-audited = Usines auditées
quantity-work-recommendations = Recommandations formulées
quantity-work-recommendations-other-version = Recommandations formulées, selon l’autre article
quantity-work-recovery-units = Unités de récupération électrolytique
quantity-work-spray-guns = Pistolets pulvérisateurs
quantity-work-states = États couverts
quantity-work-traffic-signals = Feux de circulation remplacés
