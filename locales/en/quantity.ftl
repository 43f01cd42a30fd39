### What a figure measures: the heads of the rows of a table of figures.
###
### The first word of the id is the theme. Before, after and saved of one quantity share its id.

## Water

quantity-water-per-beer = Water use per litre of beer
quantity-water-per-hide = Water use per kilogram of hide
quantity-water-per-hide-earlier = Water use per kilogram of hide, earlier decades
quantity-water-per-hide-reference = Water use per kilogram of hide, European reference
quantity-water-share-of-company = Share of the company’s water in Mexico
quantity-water-target-2003 = Water saved, target for 2003
quantity-water-target-2004 = Water saved, target for 2004
quantity-water-target-2005 = Water saved, target for 2005
quantity-water-target-sum = Water saved, targets for 2003 to 2005
quantity-water-use = Water use
quantity-water-use-company-page = Water use, according to a company page
quantity-water-use-roseville = Water use, Roseville plant
quantity-water-use-st-anthony = Water use, St. Anthony plant
quantity-water-washer-nozzles = Water use, washer nozzles
quantity-water-washer-pump = Water use, washer pump
quantity-water-washer-valve = Water use, washer valve

## Waste

quantity-waste-hazardous = Hazardous waste
quantity-waste-hazardous-second-phase = Hazardous waste, second phase
quantity-waste-landfill = Waste sent to landfill
quantity-waste-landfill-loads = Loads sent to landfill per month
quantity-waste-metal-recycled = Metal recycled
quantity-waste-sludge = Sludge
quantity-waste-solid = Solid waste
quantity-waste-solvent = Solvent waste
quantity-waste-target-2003 = Reduction in waste, target for 2003
quantity-waste-target-2004 = Reduction in waste, target for 2004
quantity-waste-target-2005 = Reduction in waste, target for 2005
quantity-waste-target-sum = Reduction in waste, targets for 2003 to 2005

## Energy

quantity-energy-electricity = Electricity use
quantity-energy-use = Energy use

## Chemicals

quantity-chemicals-acid-purchases = Acid purchases
quantity-chemicals-discharge = Discharge of chemicals
quantity-chemicals-hazardous = Hazardous chemicals
quantity-chemicals-input = Chemical inputs
quantity-chemicals-mek = Use of methyl ethyl ketone (MEK)
quantity-chemicals-mek-second-phase = Use of MEK, second phase
quantity-chemicals-mercury = Mercury
quantity-chemicals-perc = Use of perchloroethylene
quantity-chemicals-perc-share = Share of cleaning done with perchloroethylene
quantity-chemicals-solvent = Solvent use
quantity-chemicals-solvent-recycled = Recycled solvent produced
quantity-chemicals-still-capacity = Capacity of the solvent still
quantity-chemicals-voc-content = VOC content of the lacquer

## Materials

quantity-materials-copper-recovered = Copper recovered
quantity-materials-fibre-recovered = Fibre recovered
quantity-materials-hide-base = Raw hide on which the amount is based
quantity-materials-lost = Materials not reaching the product
quantity-materials-metals-sorted = Metals kept apart

## Emissions

quantity-emissions-co2 = Carbon dioxide emissions
quantity-emissions-ghg = Greenhouse gas emissions
quantity-emissions-voc = Emissions of volatile organic compounds (VOCs)
quantity-emissions-voc-hap = VOCs and hazardous air pollutants

## Money

quantity-money-budget-collaboration = Budget, collaboration among the round tables
quantity-money-budget-fund = Budget, follow-through of the fund
quantity-money-budget-management-systems = Budget, environmental management systems
quantity-money-budget-mexican-round-table = Budget, round table in Mexico
quantity-money-budget-mexico-reach = Budget, wider reach of the Mexican initiative
quantity-money-budget-mexico-strengthening = Budget, strengthening of the Mexican round table
quantity-money-budget-network = Budget, information network P2WIN
quantity-money-budget-stewardship = Budget, corporate environmental stewardship
quantity-money-budget-total = Budget, total
quantity-money-capital-repaid = Capital repaid
quantity-money-contribution-founders = Contribution of the CEC and Funtec
quantity-money-contribution-ministry = Contribution of the Ministry of Economy
quantity-money-copper-value = Value of the copper recovered
quantity-money-credit-line = Bank funds open to the fund
quantity-money-disposal-cost = Disposal cost
quantity-money-fibre-value = Value of the fibre recovered
quantity-money-financing = Financing
quantity-money-fund-resources = Total resources of the fund
quantity-money-grant = Grant
quantity-money-income = Income
quantity-money-interest-paid = Interest paid
quantity-money-investment = Investment
quantity-money-investment-first-part = Investment, first part
quantity-money-investment-other-version = Investment, according to the other version of the case
quantity-money-investment-second-part = Investment, second part
quantity-money-loans = Sum of loans granted
quantity-money-materials-cost = Cost of materials
quantity-money-operating-cost = Operating cost
quantity-money-recovered-cost = Costs recovered
quantity-money-recycler-first = Price of the first recycler
quantity-money-recycler-second = Price of the second recycler
quantity-money-repaid-capital = Capital repaid
quantity-money-repaid-interest = Interest paid
quantity-money-repayment-rate = Repayment rate
quantity-money-rework-cost = Cost of rework
quantity-money-savings = Savings
quantity-money-savings-nozzles = Savings, washer nozzles
quantity-money-savings-pump = Savings, washer pump
quantity-money-savings-second-phase = Savings, second phase
quantity-money-savings-toxics = Savings from the toxics measures
quantity-money-savings-valve = Savings, washer valve
quantity-money-sludge-value = Value of the sludge reduction
quantity-money-target-2003 = Economic benefit, target for 2003
quantity-money-target-2004 = Economic benefit, target for 2004
quantity-money-target-2005 = Economic benefit, target for 2005
quantity-money-target-sum = Economic benefit, targets for 2003 to 2005
quantity-money-wash-station = Price of a gun wash station
quantity-money-white-water = Savings from recovered white water

## Products

quantity-product-growth = Growth of production
quantity-product-screen-width = Narrowest screen, in CSS pixels
quantity-product-wet-cleaned-leather = Leather and suede cleaned in water
quantity-product-wet-cleaned-textiles = Textiles cleaned in water

## Time

quantity-time-operation = Time in operation
quantity-time-payback = Payback period
quantity-time-programme = Length of the program
quantity-time-to-goal = Time to reach the goal

## People

quantity-people-committee-members = Committee members
quantity-people-committee-members-per-country = Committee members from each country
quantity-people-committee-seats = Seats on the steering committee
quantity-people-employees = Employees
quantity-people-organizations = Organizations on the board
quantity-people-representatives = Representatives taking part
quantity-people-trained = People trained

## Work

quantity-work-actions = Actions reported
quantity-work-board-organizations = Organizations on the board, as stated
quantity-work-board-organizations-named = Organizations on the board, as named
quantity-work-businesses-target-2003 = Businesses to finance, target for 2003
quantity-work-businesses-target-2004 = Businesses to finance, target for 2004
quantity-work-businesses-target-2005 = Businesses to finance, target for 2005
quantity-work-businesses-target-sum = Businesses to finance, targets for 2003 to 2005
quantity-work-clubs = Clubs
quantity-work-countries = Countries taking part
quantity-work-facilities = Companies taking part
quantity-work-facilities-per-club = Companies in each club
quantity-work-facilities-substitution = Facilities reporting material substitution
quantity-work-groups = Working groups
quantity-work-hotels-served = Hotels served
quantity-work-infrared-ovens = Infrared ovens
quantity-work-loans = Loans granted
quantity-work-loans-planned = Additional loans planned
quantity-work-loans-tanning = Loans granted to tanneries
quantity-work-meetings = National meetings held
quantity-work-meetings-donors = Meetings with donors planned
quantity-work-meetings-executive-commission = Meetings of the executive commission planned
quantity-work-meetings-technical-committee = Meetings of the technical committee planned
quantity-work-member-companies = Member companies
quantity-work-pilot-projects = Pilot projects
quantity-work-projects = Projects
quantity-work-record-views = Record views
quantity-work-references = References held
quantity-work-solvent-recyclers = Solvent recyclers
quantity-work-techniques = Prevention techniques
quantity-work-topics = Topic areas
quantity-work-training-sessions = Training sessions planned
quantity-work-wash-stations = Gun wash stations
quantity-chemicals-alcohol-share = Alcohol content of the wash
quantity-chemicals-coating-solids-after = Solids content of the coatings, after
quantity-chemicals-coating-solids-before = Solids content of the coatings, before
quantity-chemicals-lead = Use of lead
quantity-chemicals-of-concern = Chemicals of high concern in the paint
quantity-chemicals-plating-recovered = Plating chemistry recovered
quantity-chemicals-primers-replaced = Primers replaced
quantity-chemicals-solvent-based-product = Use of solvent-based product
quantity-chemicals-solvent-captured-after = Spent solvent captured, after
quantity-chemicals-solvent-captured-before = Spent solvent captured, before
quantity-chemicals-solvent-recovered = Solvent recovered by distillation
quantity-chemicals-solvent-recyclable = Solvent that can be recycled
quantity-chemicals-tca = Use of 1,1,1-trichloroethane (TCA)
quantity-chemicals-tca-1990 = Use of 1,1,1-trichloroethane (TCA), 1990
quantity-chemicals-voc-content-paint = VOC content of the paint
quantity-emissions-hazardous = Hazardous emissions
quantity-emissions-stack = Stack emissions
quantity-emissions-targeted = Targeted emissions
quantity-energy-electricity-other-report = Electricity use, according to another report
quantity-materials-abrasive = Blasting abrasive used
quantity-materials-coal-slag = Use of coal slag
quantity-materials-dilator-sets = Dilator sets replaced
quantity-materials-garnet-uses = Times that garnet can be used
quantity-materials-hides-cattle = Share of cattle hides
quantity-materials-hides-goat = Share of goat hides
quantity-materials-hides-sheep = Share of sheep hides
quantity-materials-mercury-devices = Mercury blood pressure units
quantity-materials-paint-recovered = Wasted paint recovered
quantity-materials-sand-byproducts-reusable = Sand by-products that can be reused
quantity-materials-sand-byproducts-reused = Sand by-products reused, according to company pages
quantity-materials-sand-recycled = Sand recycled
quantity-materials-transfer-efficiency-after = Transfer efficiency of the paint, after
quantity-materials-transfer-efficiency-before = Transfer efficiency of the paint, before
quantity-money-avoided-capital = Capital cost avoided
quantity-money-avoided-tax = Taxes avoided
quantity-money-biocide = Cost of biocide
quantity-money-certificate = Cost of reaching the certificate
quantity-money-cleanup-cost = Clean-up cost
quantity-money-cost-per-measure = Cost per measure
quantity-money-dilators = Cost of replacing the dilator sets
quantity-money-discount-rate = Discount rate
quantity-money-electricity-cost = Electricity cost
quantity-money-hazardous-waste-cost = Cost of hazardous waste
quantity-money-rate-of-return = Rate of return
quantity-money-recovered-product = Value of the product recovered
quantity-money-return-on-investment = Return on investment
quantity-money-savings-long-run = Savings over the period of the calculation
quantity-money-savings-per-firm = Savings per firm
quantity-money-savings-per-firm-range = Savings per firm, from lowest to highest
quantity-money-savings-per-measure = Savings per measure
quantity-money-savings-summary = Savings, according to the short summary
quantity-money-solvent-cost = Cost of solvent
quantity-money-spray-gun = Price of a spray gun
quantity-money-summary-investment = Investment, according to the short summary
quantity-money-tank-emptying = Cost of emptying the sludge tank
quantity-money-trade-waste-cost = Cost of trade waste (industrial wastewater to sewer)
quantity-money-treatment-plant = Cost of the former treatment plant
quantity-money-water-cost = Cost of water
quantity-money-water-sewer-fees = Water and sewer fees
quantity-people-employees-per-firm = Employees per firm
quantity-product-leather = Leather produced
quantity-product-line-speed = Line speed
quantity-product-mill-size = Size of the mill
quantity-time-calculation-period = Period of the calculation
quantity-time-tank-dump = Time between dumpings of the tanks
quantity-time-tank-emptying = Time between emptyings of the sludge tank
quantity-waste-nonhazardous = Nonhazardous waste
quantity-waste-not-removed = Share of waste not removed
quantity-waste-primer-spray = Spray waste from the primer
quantity-waste-resin = Resin waste
quantity-waste-targeted = Targeted wastes
quantity-waste-toxic-solids-as-posted = Toxic solids, decrease as posted
quantity-water-bod = Biochemical oxygen demand (BOD)
quantity-water-discharge = Wastewater discharge, share of the former amount
quantity-water-holding-tank = Capacity of the holding tank
quantity-water-recycle-rate = Water recycle rate
quantity-water-recycled-share = Share of process water recycled
quantity-water-storage-tank = Size of the water tank
quantity-water-treated = Wastewater treated
quantity-water-use-largest-cut = Water use, largest reduction
quantity-water-use-ps-036 = Water flow, shop PS 036
quantity-water-wastewater-reused = Wastewater reused
quantity-work-actions-per-firm = Actions per firm
quantity-work-cleaners-tested = Aqueous cleaners tested
quantity-work-facilities-reporting = Facilities that reported
quantity-work-facilities-saving-water = Companies that cut their water use
quantity-work-intersections = Intersections
quantity-work-interventions = Interventions identified
quantity-work-measures = Measures put in place
quantity-work-mercury-spills = Mercury spills
quantity-work-pedestrian-signals = Pedestrian signals changed
quantity-work-pilot-projects-edible-oils = Pilot projects, edible vegetable oils
quantity-work-pilot-projects-foundry = Pilot projects, foundries
quantity-work-pilot-projects-glass = Pilot projects, glass
quantity-work-pilot-projects-paint = Pilot projects, paint
quantity-work-pilot-projects-resins = Pilot projects, synthetic resins
quantity-work-pilot-projects-tanning = Pilot projects, tanning
quantity-work-pilot-projects-wire-rod = Pilot projects, wire rods
quantity-work-plants-audited = Plants audited
quantity-work-recommendations = Recommendations made
quantity-work-recommendations-other-version = Recommendations made, according to the other report
quantity-work-recovery-units = Electrolytic recovery units
quantity-work-spray-guns = Spray guns
quantity-work-states = States covered
quantity-work-traffic-signals = Traffic signals changed
