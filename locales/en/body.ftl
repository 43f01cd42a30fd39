### Short labels for the values of facts.

## Types of organization

body-advisory-body = Advisory body
body-association = Association
body-bank = Development bank
body-cleaner-production-centre = Cleaner production centre
body-foundation = Foundation
body-fund = Fund
body-government = Government body
body-industry-association = Industry association
body-information-service = Information service
body-intergovernmental = Intergovernmental organization
body-network = Network
body-ngo = Non-governmental organization
body-partnership = Partnership
body-regional-centre = Regional centre
body-register = Release register
body-round-table = Round table
body-technical-assistance = Technical assistance program
body-un = United Nations body
body-university = University

## What is known of an organization today

state-active = Active
state-closed = Closed
state-not-confirmed = Not confirmed

## How far a figure can be trusted

status-measured = Measured
    .meaning = The source says that it was measured.
status-reported = Reported
    .meaning = The source states it without saying how it came about.
status-estimated = Estimated
    .meaning = Calculated, expected or planned, not measured.
status-recommended = Recommended
    .meaning = The gain of a proposal that, so far as the source tells, was not yet carried out.
status-count-only = Count only
    .meaning = The source counts projects or plants and gives no result.

## What a case study is about

scope-facility = Facility
scope-survey = Survey
scope-programme = Programme
scope-sector = Sector
scope-pilot-group = Pilot group

## What checking a case study gave

checked-confirmed = We checked the facts against the source, and they agree with it.
checked-corrected = We checked the facts against the source and corrected them.
checked-seed = The facts are taken from the network’s own plan.

## How a version stands towards the original

standing-original = Original
standing-translated = Translation
standing-outdated = Outdated translation
standing-machine-draft = Machine draft

## Subjects of figures

theme-water = Water
theme-waste = Waste
theme-energy = Energy
theme-chemicals = Chemicals
theme-materials = Materials
theme-emissions = Emissions
theme-money = Money
theme-other = Other

## Kinds of item: one, and several

kind-news = News
kinds-news = Round Table News
kind-case-study = Case study
kinds-case-study = Case studies
kind-working-group = Working group
kinds-working-group = Working groups
kind-event = Event
kinds-event = Events
kind-organization = Organization
kinds-organization = Organizations
kind-concept = Topic
kinds-concept = Topics
kind-guide = Guide
kinds-guide = Guides
kind-page = Page
kinds-page = Pages

## Categories of concepts

category-technique = Techniques
category-sector = Sectors
category-process = Processes
category-equipment = Equipment
category-material = Materials
category-pollutant = Pollutants
category-instrument = Instruments
category-policy = Policy

## Steps of payback, investment and staff

payback-up-to-1-year = Up to one year
payback-1-to-3-years = One to three years
payback-over-3-years = Over three years
investment-under-10-000 = Under 10,000
investment-10-000-to-100-000 = 10,000 to 100,000
investment-100-000-to-1-million = 100,000 to 1 million
investment-over-1-million = Over 1 million
size-under-50 = Under 50
size-50-to-249 = 50 to 249
size-over-249 = 250 and more
