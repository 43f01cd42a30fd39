"""Reads the saved feeds, calendars and the interface's description as programs do: `feeds.py DIR`."""

import json
import sys
from pathlib import Path

import feedparser
import icalendar
from openapi_spec_validator import validate

TAGS = {"en": "en-CA", "es": "es-MX", "fr": "fr-CA"}


def language(path):
    return path.stem.rsplit("-", 1)[1]


def feed(path):
    read = feedparser.parse(path.read_bytes())
    assert not read.bozo, f"{path}: {read.get('bozo_exception')}"
    assert read.entries, f"{path} is empty"
    assert read.feed.language == TAGS[language(path)], f"{path}: {read.feed.get('language')}"
    assert read.feed.title and read.feed.link, path
    for entry in read.entries:
        assert entry.id and entry.title and entry.link.startswith("http"), f"{path}: {entry.get('id')}"
        assert entry.get("updated_parsed") or entry.get("published_parsed"), f"{path}: {entry.id} has no date"
    ids = [entry.id for entry in read.entries]
    assert len(ids) == len(set(ids)), f"{path}: an id is there twice"
    return len(ids)


def json_feed(path):
    read = json.loads(path.read_text("utf-8"))
    assert read["version"] == "https://jsonfeed.org/version/1.1", path
    assert read["language"] == TAGS[language(path)] and read["title"] and read["feed_url"], path
    for item in read["items"]:
        assert item["id"] and item["url"] and (item.get("content_html") or item.get("content_text")), f"{path}: {item.get('id')}"
    return len(read["items"])


def calendar(path):
    read = icalendar.Calendar.from_ical(path.read_bytes())
    assert read["VERSION"] == "2.0" and read["PRODID"], path
    events = read.walk("VEVENT")
    assert events, f"{path} is empty"
    for event in events:
        assert event["UID"] and event["DTSTAMP"] and event["SUMMARY"] and event["DTSTART"], f"{path}: {event.get('UID')}"
    return len(events)


def main(directory):
    counts = {}
    kinds = {".atom": feed, ".rss": feed, ".ics": calendar}
    for path in sorted(Path(directory).iterdir()):
        if path.name == "openapi.json":
            validate(json.loads(path.read_text("utf-8")))
            counts["openapi"] = 1
        elif path.suffix == ".json":
            counts["json"] = counts.get("json", 0) + json_feed(path)
        elif path.suffix in kinds:
            name = path.suffix[1:]
            counts[name] = counts.get(name, 0) + kinds[path.suffix](path)
    assert {"openapi", "json", "atom", "rss", "ics"} <= counts.keys(), counts
    print(", ".join(f"{name} {count}" for name, count in sorted(counts.items())))


main(sys.argv[1])
