### What feeds, calendars, exports and the interface for programs say.

## Feeds

feed-site = { -p2win }
feed-subtitle = From { -p2win }, in English. Texts that are not translated yet come in their original language.
feed-source = Source: { $source }
feed-calendar = Events of { -p2win }

## Notices above a text

export-not-translated = This text has not been translated into English. It is in its original language: { $language }.
export-machine-draft = A machine translated this text and nobody has reviewed it yet.
export-outdated = The original of this text has changed since it was translated.

## Facts

export-kind = Kind: { $value }
export-date = Date: { $value }
export-planned = Planned; no source says that it took place.
export-country = Country: { $value }
export-regions = Provinces and states: { $value }
export-place = Place: { $value }
export-facility = Facility: { $value }
export-scope = Scope: { $value }
export-sector = Sector: { $value }
export-techniques = Techniques: { $value }
export-evidence = Evidence: { $value }
export-host = Host: { $value }
export-acronym = Acronym: { $value }
export-body = Type: { $value }
export-state = Status: { $value }
export-homepage = Website: { $value }
export-category = Category: { $value }
export-also = Also called: { $value }
export-broader = Broader topic: { $value }
export-narrower = Narrower topics: { $value }
export-related = Related topics: { $value }
export-languages = Languages: { $value }
export-permanent = Permanent address: { $value }

## Headings

export-glance = At a glance
export-problem = Problem
export-measure = Measure
export-result = Result
export-obstacle = Obstacle
export-check-note = Check
export-caveat = Caution
export-figures = Figures
export-quote = “{ $words }”
export-notes = Notes
export-source = Source

## Columns of a table of figures

csv-quantity = Quantity
csv-role = Role
csv-amount = Amount in the source
csv-converted = Converted amount
csv-status = Status
csv-when = When
csv-prices = prices of { $year }
csv-note = Note
csv-fragment = Words of the source
csv-role-before = before
csv-role-after = after
csv-role-saved = saved
csv-role-reduction = reduction
csv-role-result = result

## For browsers and language models

export-search-name = { -p2win } in English
export-search-about = Search news, case studies, events and organizations of { -p2win }
export-about = Pollution prevention news, case studies with figures, events, working groups and organizations from Canada, Mexico and the United States, in English, Spanish and French.
export-lists = Lists
export-pages = About the site
export-programs = For programs
export-forms = Every page is also Markdown and JSON: add .md or .json to its address. Figures keep the value and unit of their source.
export-openapi = Description of the interface (OpenAPI 3.1)
export-sitemap = Site map
export-feed-news = News as a feed (Atom)
export-other-languages = Other languages

## Answers to wrong requests

export-problem-parameter = Wrong parameter
    .detail = The parameter { $name } cannot have the value “{ $value }”.
export-problem-request = Bad request
    .detail = The request could not be understood.
export-problem-method = Only readers are answered
    .detail = Nothing can be sent to this address; it can only be read.
export-problem-not-found = Not found
    .detail = There is nothing at this address.
export-problem-busy = Busy
    .detail = The site is busy. Try again in a few seconds.
export-problem-failed = Error
    .detail = Something went wrong on our side. Try again later.
export-problem-failed-id = Error
    .detail = Something went wrong on our side. When you report it, give the number { $id }.
