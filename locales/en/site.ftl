### The public pages: head and foot, lists, search, figures, notices.

## Words of addresses: plain letters, no spaces

path-news = news
path-case-study = case-studies
path-working-group = groups
path-event = events
path-organization = organizations
path-concept = topics
path-guide = guides
path-page = about
path-search = search
path-api = api
path-changes = changes

## The site

site-name = P2WIN
site-full-name = Pollution prevention information network
site-sentence = Cases, figures and news on pollution prevention from Canada, Mexico and the United States, in English, Spanish and French, each with its source.
home-title = P2WIN – Pollution prevention information network
page-title = { $title } – P2WIN
home = Home
skip-to-content = Skip to content
languages = Languages
menu = Main menu
menu-news = News
menu-case-study = Cases
menu-event = Events
menu-working-group = Groups
menu-organization = Organizations
menu-concept = Topics
menu-guide = Guides
foot-menu = About this site
breadcrumb = You are here
# The mark after a label, before its value.
colon = :
# A count alone.
number = { $count }
page-updated = Last changed on { $date }.
api-link = Data and API
language-en = English
    .from = from English
language-es = Spanish
    .from = from Spanish
language-fr = French
    .from = from French
# Stands in the tag of work of the three countries, beside CA, MX and US.
origin-trinational = CA MX US
place-unknown = Place not stated

## Language chooser

chooser-title = P2WIN – English, Español, Français
chooser-words = Go to the English pages
chooser-preferred = Your browser asks for this language.

## First page

tiles-title = Figures so far
tile-cases = { $count ->
    [one] case with a figure
   *[other] cases with figures
}
tiles-date = As of { $date }.
home-cases = Newest cases
home-cases-all = All case studies
home-news = Round Table News
home-news-all = All news
home-news-by-country = News by country
home-event = Meetings and training
home-events-all = All events
home-groups = Working groups
home-groups-all = All groups
home-tables = Round tables
home-tables-all = All organizations

## Search

search-label = Search cases, news and organizations
search-button = Search
search-examples = For example:
search-example-1 = electroplating water
search-example-2 = solvent substitution
search-example-3 = tannery
search-hint = Put words that belong together in quotation marks. A minus before a word leaves it out; OR between two words finds either.
search-title = Search
search-title-for = Search: { $query }
search-feed-title = Search: { $text }
search-results = Results
search-suggestions = Suggestions
search-found = { $count ->
    [0] Nothing was found for “{ $query }”.
    [one] One result for “{ $query }”
   *[other] { $count } results for “{ $query }”
}
search-found-elsewhere = Nothing was found in English for “{ $query }”.
search-found-about = About { $count } results for “{ $query }”
search-found-at-least = { $count } results or more for “{ $query }”
search-in-part = No page has all of it as it was typed. These have a part of it.
search-all = { $count ->
    [one] One page can be found
   *[other] { $count } pages can be found
}
search-others = Found in other languages
search-nothing = What you can do now
search-incomplete = The index is being rebuilt. Some pages cannot be found for a few minutes.
search-advice-spelling = Check the spelling, or use fewer words.
search-advice-concepts = A broader topic may have it:
search-popular = Many cases are about:
search-meant = Did you mean:
search-also = Also searched:
search-as-typed = Search only the words typed
search-advice-broader = Use a broader word: “metals” instead of “nickel plating”.
search-advice-wider = Search again without what narrows this search.
search-advice-language = Ask in another language:
sort-title = Order
sort-relevance = Best match
sort-newest = Newest
sort-saving = Largest saving
sort-payback = Shortest payback

## Facets

facets-title = Narrow the list
facets-jump = Narrow the list
facets-apply = Apply
facets-chosen = Narrowed to
facets-clear = Clear all
facets-estimated = There are so many results that these numbers are estimates. Choose a value to have each counted.
facets-uncounted = The counts are being made anew and will be back in a few minutes.
chip-remove = Remove:
facet-kind = Kind
facet-sector = Sector
facet-technique = Technique
facet-topic = Topic
facet-country = Country
facet-region = Province or state
facet-lang = Language
facet-year = Year
facet-saving = What was saved
facet-payback = Payback
facet-investment = Investment
facet-size = Staff
facet-more = { $count } more
facet-all = All { $count }
places-title = Cases by place
places-more = Map and list of provinces and states
map-label = Map of provinces, territories and states
map-tile = { $count ->
    [one] { $name } ({ $label }): { $count } case
   *[other] { $name } ({ $label }): { $count } cases
}

## Lists

list-empty = Nothing here matches. Remove one of the choices above.
list-coming = Coming
list-planned = Planned, date not known
list-past = Past
pager = Pages
pager-next = Next page
pager-first = First page

## Feeds and files

feeds-title = Follow
feeds-about = These feeds hold what this page lists, in this language.
feed-atom = Atom feed
feed-rss = RSS feed
feed-json = JSON Feed
feed-ics = Calendar (iCal)
feed-md = Plain text (Markdown)
feed-data = Data (JSON)
feed-csv = Figures (CSV)
feed-ris = Reference (RIS)
feed-bib = Reference (BibTeX)

## How a text stands towards its original

languages-of-item = Read this in
not-yet-translated = Not yet in English
original-title = Original title:
made-by-person = Translated { $from }, { $date }
made-by-machine = Machine draft { $from }, { $date }; no person has read it yet
made-outdated = Translated { $from }; the original has changed since
notice-missing-title = Not yet in English
notice-missing = Nobody has translated this page yet. Below you read the original, in { $language }.
notice-missing-links = It exists in:
notice-outdated-title = The original has changed
notice-outdated = { $count ->
    [one] The original was changed on { $date }. One paragraph differs from what was translated here; a line in the margin marks it where it is in the text.
   *[other] The original was changed on { $date }. { $count } paragraphs differ from what was translated here; a line in the margin marks those that are in the text.
}
notice-outdated-unknown = The original was changed on { $date }. This translation was made before.
notice-machine-draft-title = Machine draft
notice-machine-draft = A machine translated this page { $from } on { $date }. No person has read it yet: check it against the original before you rely on it.
notice-see-original = Read the original ({ $language })
notice-see-changes = See what changed
changes-title = What has changed
changes-about = The { $language } original as it was on { $was } (revision { $from }) and as it has been since { $now } (revision { $to }).
changes-back = Back to the page
changes-none = No text differs between these two revisions.
changes-removed = Removed
changes-added = Added
field-title = Title
field-summary = Summary
field-body = Text
field-place = Place
field-caveat = Caveats
field-note = Note on a figure
field-problem = Problem
field-measure = Measures
field-result = Result
field-obstacle = Obstacles
field-check-note = Note on checking
field-host = Host

## Figures

figures-title = Figures
figures-saved = What was saved
figures-other = Other figures
figures-results = Figures of this page
figures-notes = Notes on the figures
comparison-title = Before and after
figure-before = Before
figure-after = After
figure-saved = Saved
figure-quantity = What is measured
figure-amount = Amount
figure-computed = Computed from before and after
figure-not-given = Not given by the source
figure-note = Note
figure-back = Back to figure { $number }
figure-fragment = The source says:
figure-prices = prices of { $year }
units = Units
units-metric = Metric
units-us = US
units-about = Each figure stands as its source gives it; ≈ marks what we converted.
chart-less = { $quantity }: { $share } less than before
chart-same = { $quantity }: no change
chart-more = { $quantity }: { $share } more than before
chart-plain = { $quantity }: { $before } before, { $after } after
chart-bars = Before: { $before }. After: { $after }.
status-meanings = What the words for trust mean

## An item’s page

source-title = Source
source-quote = Words of the source by which we checked
news-source = Source:
similar-title = Similar cases
similar-technique = Same technique: { $topic }
similar-sector = Same sector: { $topic }
cite-title = Cite this page
cite-head = P2WIN. ({ $year }, { $day }).
cite-permanent = This address stays the same when the page is renamed.
share-title = Take it along
share-mail = Send by e-mail
share-copy = Copy the address
share-copied = The address is copied.
share-print = Print
item-history = Published here on { $published }; this version last changed on { $edited }; revision { $revision } of the original.

## When something is not there

trouble-number = Error { $status }
trouble-not-found = There is no page at this address
    .text = The address may be mistyped, or the page may have moved. Search for it, or go to one of the pages below.
trouble-gone = This page was withdrawn
    .text = It stood at this address and was taken back. What we know on its subject may be elsewhere.
trouble-method = This address only answers readers
    .text = Nothing can be sent to it. Open the page in the usual way, or go to one of the pages below.
trouble-parameter = The address holds something we cannot read
    .text = The part “{ $detail }” of the address has a value that does not exist. Take it out, or begin anew from one of the pages below.
trouble-failed = Something went wrong on our side
    .text = The fault is recorded under the reference { $detail }. Please try again in a few minutes.
trouble-busy = The site is busy
    .text = Please try again in a minute. Nothing is lost.
trouble-likely = Perhaps you meant
trouble-lists = Where you can go from here

## The page on the API

api-title = Data and API
api-about = Everything published here can be read by programs, without a key and without cost, in each language.
api-base = All addresses begin with
api-endpoints = What you can ask for
api-endpoint-items = A list of items, the newest first.
api-endpoint-item = One item with its facts, its figures and all of its versions.
api-endpoint-search = What the search page finds, with counts by facet.
api-endpoint-suggest = What the beginning of a title or of a topic’s name may become, as OpenSearch suggestions have it.
api-endpoint-thesaurus-jsonld = All concepts of the thesaurus with their names in each language: SKOS as JSON-LD.
api-endpoint-thesaurus-ttl = The same as Turtle.
api-endpoint-openapi = The description of this interface for programs.
api-document = OpenAPI document
api-parameters = Parameters
api-parameter-lang = Language of the texts, such as es. Without it, en. Items without a version in it come in the language they were written in, and the answer says so.
api-parameter-kind = Kind of item. In a search it may be repeated:
api-parameter-sector = In a search: sector, as the addresses of this site write it, such as electroplating. May be repeated.
api-parameter-technique = In a search: technique, such as closed-loop-recycling. May be repeated.
api-parameter-country = In a search: country, as two letters of ISO 3166, such as CA, or trinational. May be repeated.
api-parameter-region = In a search: province, territory or state, as ISO 3166-2 writes it, such as US-MA. May be repeated.
api-parameter-year = In a search: year of what an item tells of. May be repeated.
api-parameter-saving = In a search: what was saved, one of water, waste, energy, chemicals, materials, emissions and money. May be repeated.
api-parameter-payback = In a search: how soon it paid back, one of up-to-1-year, 1-to-3-years and over-3-years. May be repeated.
api-parameter-investment = In a search: what it cost, in the currency of its figures, one of under-10-000, 10-000-to-100-000, 100-000-to-1-million and over-1-million. May be repeated.
api-parameter-size = In a search: people who work at the firm, one of under-50, 50-to-249 and over-249. May be repeated.
api-parameter-sort = In a search: relevance, newest, saving (the largest first) or payback (the shortest first).
api-parameter-synonyms = In a search: off looks up the words as they are, without other names of the same thing.
api-parameter-units = For one item: metric or us. Figures keep their source’s unit; this one adds the converted amount.
api-parameter-q = In a search: words, “words in quotes” that stand together, -word to exclude, OR between two words to find either. Accents and plurals do not matter.
api-parameter-limit = How many at most, up to 100.
api-parameter-all = In a search: 1 also finds what is in other languages.
api-parameter-cursor = Where the part before ended, as its answer says.
api-pages-title = Page by page
api-pages = An answer that goes on has a field next_cursor. Pass its value as cursor for the next part; do not make one up. What is published meanwhile neither repeats an item nor hides one.
api-etag-title = Ask only for what is new
api-etag = Each answer carries an ETag. Send it back as If-None-Match: while nothing has changed, you get 304 and no body.
api-language-title = Languages
api-language = Each answer states the language that was asked for in the header Content-Language, and each text says its own language.
api-examples = Examples
api-example-list = Electroplating cases:
api-example-item = One case, with figures converted to US units:
api-example-search = A search:
api-example-etag = The list, only if it has changed:
api-files-title = Beside every page
api-files = Add .md or .json to the address of any page; cases also have .csv, .ris and .bib, events .ics. Each list and each search has feed.atom, feed.rss and feed.json.
