### What each kind of page says for itself.

## Lists

kind-about-news = What the round tables of the three countries tell each other, each piece with its origin and its source.
kind-about-case-study = What workshops, plants and programs did to prevent pollution, and what it brought: each figure with its status and its source.
kind-about-event = Meetings, calls and training sessions of the network.
kind-about-organization = Round tables, centres, programs and registers of pollution prevention, and what is known of them today.
kind-about-working-group = Boards, committees and groups, under the organization they belong to.
kind-about-concept = The terms of pollution prevention in three languages: what each means, and what there is on it here.
kind-about-guide = How to go about it: advice of our own, without figures.
kind-about-page = About the network and this site.
list-total-news = { $count ->
    [one] One piece of news
   *[other] { $count } pieces of news
}
list-total-case-study = { $count ->
    [one] One case
   *[other] { $count } cases
}
list-total-event = { $count ->
    [one] One event
   *[other] { $count } events
}
list-total-organization = { $count ->
    [one] One organization
   *[other] { $count } organizations
}
list-total-working-group = { $count ->
    [one] One group
   *[other] { $count } groups
}
list-total-concept = { $count ->
    [one] One topic
   *[other] { $count } topics
}
list-total-guide = { $count ->
    [one] One guide
   *[other] { $count } guides
}
list-total-page = { $count ->
    [one] One page
   *[other] { $count } pages
}

## Case studies

glance-title = At a glance
glance-problem = Problem
glance-measures = { $count ->
    [one] Measure
   *[other] Measures
}
glance-result = Result
glance-cost = Cost
glance-payback = Payback
glance-obstacles = { $count ->
    [one] Obstacle
   *[other] Obstacles
}
caveats-title = Know before you rely on it
case-staff = Staff: { $staff }
facts-title = Facts
fact-facility = Facility
fact-sector = Sector
fact-techniques = { $count ->
    [one] Technique
   *[other] Techniques
}
fact-scope = About
fact-evidence = Evidence

## Events

event-when = When
event-where = Where
event-host = Host
event-undated = Date not known
event-planned = Planned
event-calendar = Add to calendar

## Organizations and working groups

fact-type = What it is
fact-state = State
fact-homepage = Website
organization-groups = Its working groups
group-of = Group of
group-others = Other groups of the same organization

## Topics

topic-also = Also called
topic-elsewhere = In other languages
topic-broader = Broader topic
topic-narrower = Narrower topics
topic-related = Related topics
topic-more = All on this topic
topic-search = Search all pages for “{ $topic }”
