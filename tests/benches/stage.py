"""What is measured: data directories, saved pages, the file of the peers, and every server."""

import hashlib
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

from machine import Server, get, page, spare_port

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "target" / "bench"
BUILT, PEERS = ROOT / "target" / "release", ROOT / "target" / "peers" / "release"
# Copies, so that a build meanwhile changes nothing.
PRODUCT, TOOL = PLACE / "p2win", PLACE / "bench"
LANGUAGES = ("en", "es", "fr")
# Made-up items of the comparison: 1,000 news and 250 cases in three languages, beside the seeds.
COMPARED = 1_250

# One address of each kind of page; `article` is set from the data.
PAGES = {"home": "/en/", "list": "/en/news", "cases": "/en/case-studies", "feed": "/en/feed.atom", "article": None}
TYPES = {"feed": "application/atom+xml"}


def take_programs():
    """Copies what was built."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for program in (PRODUCT, TOOL):
        program.unlink(missing_ok=True)
        shutil.copy2(BUILT / program.name, program)


def words():
    """The path words of each language, by the kind they stand for."""
    found = {}
    for language in LANGUAGES:
        text = (ROOT / "locales" / language / "site.ftl").read_text()
        found[language] = dict(re.findall(r"^path-([a-z-]+) = (\S+)$", text, re.MULTILINE))
    return found


def serve(data, *flags, ready="/en/"):
    """The product on a data directory."""
    port = spare_port()
    command = [PRODUCT, "serve", "--listen", f"127.0.0.1:{port}", "--data", data, "--log-level", "warn", *flags]
    return Server("p2win", command, port, ready)


def fingerprint():
    """Changes when data made before would no longer be the same."""
    made_of = [*sorted((ROOT / "migrations" / "src").rglob("*.rs")), ROOT / "tests" / "src" / "generate.rs",
               *sorted((ROOT / "content").rglob("*.*")), *sorted((ROOT / "crates" / "search" / "src").rglob("*.rs"))]
    digest = hashlib.sha256()
    for path in made_of:
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()[:16]


def data(items):
    """A data directory with the seeds and so many made-up items, indexed; kept between runs."""
    directory = PLACE / "data" / str(items)
    stamp = directory / "made-of"
    if stamp.is_file() and stamp.read_text() == fingerprint():
        return directory
    print(f"making {items:,} items", flush=True)
    shutil.rmtree(directory, ignore_errors=True)
    subprocess.run([TOOL, "fill", str(items), directory], check=True)
    subprocess.run([PRODUCT, "index", "rebuild", "--data", directory], check=True, stdout=subprocess.DEVNULL)
    stamp.write_text(fingerprint())
    return directory


def copy(directory, name):
    """A copy for one server: no two may have the same index."""
    target = PLACE / "data" / f"{directory.name}-{name}"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(directory, target)
    return target


def rows(directory, query, *values):
    """What a query finds in the product's database."""
    with sqlite3.connect(f"file:{directory / 'p2win.db'}?mode=ro", uri=True) as database:
        return database.execute(query, values).fetchall()


def articles(directory, kind="news", count=1_000):
    """A file of the addresses of so many items of a kind in English, in no order."""
    place = words()["en"][kind]
    found = rows(directory, "SELECT v.slug FROM versions v JOIN items i ON i.id = v.item WHERE i.kind = ? AND v.language = 'en'", kind)
    chosen = random.Random(1).sample(sorted(found), min(count, len(found)))
    target = PLACE / f"{kind}-{directory.name}"
    target.write_text("".join(f"/en/{place}/{slug}\n" for (slug,) in chosen))
    return target


def searches(directory, count=40_000):
    """A file of searches for two words of the texts, hardly any of them twice."""
    dice = random.Random(2)
    target = PLACE / f"searches-{directory.name}"
    lines = []
    for language, paths in words().items():
        texts = rows(directory, "SELECT body FROM versions WHERE language = ? LIMIT 300", language)
        known = sorted(set(re.findall(r"\w{4,}", " ".join(text for (text,) in texts).lower())))
        plain = [word for word in known if word.isascii()]
        lines += [f"/{language}/{paths['search']}?q={dice.choice(plain)}+{dice.choice(plain)}\n" for _ in range(count // 3)]
    dice.shuffle(lines)
    target.write_text("".join(lines))
    return target


def key_at(directory, kind, part):
    """The place in a list that so much of it comes before."""
    (total,), = rows(directory, "SELECT COUNT(*) FROM items WHERE kind = ?", kind)
    at = min(int(total * part), total - 11)
    (sort, item), = rows(directory, "SELECT sort, id FROM items WHERE kind = ? ORDER BY sort DESC, id DESC LIMIT 1 OFFSET ?", kind, at)
    return f"{sort}~{item}"


def save(port, article):
    """The bytes of each kind of page, and their sizes."""
    folder = PLACE / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    PAGES["article"] = article
    sizes, given = {}, []
    for name, path in PAGES.items():
        body = page(port, path)
        sizes[name] = len(body)
        (folder / name).write_bytes(body)
        given.append(f"/{name}\t{TYPES.get(name, 'text/html; charset=utf-8')}\t{folder / name}\n")
    (folder / "given").write_text("".join(given))
    return sizes


def peers_file(directory, port):
    """The file that the peers read: each version's finished text, and what lists count."""
    target = PLACE / "peers.db"
    target.unlink(missing_ok=True)
    places = words()
    database = sqlite3.connect(target)
    database.executescript("""
        CREATE TABLE documents (language TEXT NOT NULL, place TEXT NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL,
            id TEXT NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL, html TEXT NOT NULL, date TEXT NOT NULL,
            country TEXT NOT NULL, updated TEXT NOT NULL, PRIMARY KEY (language, place, slug));
        CREATE INDEX by_place ON documents (language, place, date DESC, id DESC);
        CREATE INDEX by_kind ON documents (language, kind, date DESC, id DESC);
        CREATE INDEX by_id ON documents (id);
        CREATE TABLE counts (language TEXT NOT NULL, place TEXT NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL,
            count INTEGER NOT NULL, PRIMARY KEY (language, place, facet, value));
        CREATE TABLE shells (language TEXT PRIMARY KEY, head TEXT NOT NULL, foot TEXT NOT NULL);
    """)
    counts = {}
    found = rows(directory, "SELECT v.language, i.kind, v.slug FROM versions v JOIN items i ON i.id = v.item")
    for language, kind, slug in found:
        place = places[language][kind]
        item = json.loads(page(port, f"/{language}/{place}/{slug}.json"))
        country = "trinational" if item["trinational"] else item["country"] or ""
        database.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (
            language, place, slug, kind, item["id"], item["title"], item["summary"], item["body"]["html"], item["date"] or "",
            country, item["updated"]))
        values = [("country", country), ("sector", item["sector"]), *(("technique", one) for one in item["techniques"])]
        for facet, value in values:
            if value:
                key = language, place, facet, value
                counts[key] = counts.get(key, 0) + 1
    database.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?)", [(*key, count) for key, count in counts.items()])
    for language in LANGUAGES:
        tiles = [(language, "", "saving", theme, 1) for theme in ("water", "waste", "energy", "money")]
        database.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?)", tiles)
        slug = next(slug for code, kind, slug in found if code == language and kind == "news")
        head, foot = re.split(r"(?<=<main id=\"main\" tabindex=\"-1\">).*(?=</main>)", page(port, f"/{language}/{places[language]['news']}/{slug}").decode(), flags=re.DOTALL)
        database.execute("INSERT INTO shells VALUES (?, ?, ?)", (language, head, foot))
    database.commit()
    database.execute("ANALYZE")
    database.close()
    return target


def peer(name, file):
    """One of the small servers."""
    port = spare_port()
    ready = "/article" if name == "from-memory" else "/en/"
    return Server(name, [PEERS / name, f"127.0.0.1:{port}", file], port, ready)


def nginx():
    """nginx with the saved pages as files, and without its logs."""
    port = spare_port()
    folder = PLACE / "nginx"
    folder.mkdir(parents=True, exist_ok=True)
    user = "user root;" if os.getuid() == 0 else ""
    kept = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    config = folder / "nginx.conf"
    config.write_text(f"""
        {user}
        daemon off;
        worker_processes auto;
        pid {folder}/pid;
        error_log /dev/null crit;
        events {{ worker_connections 2048; }}
        http {{
            {kept}
            access_log off;
            sendfile on;
            tcp_nopush on;
            keepalive_requests 100000000;
            open_file_cache max=64;
            default_type "text/html; charset=utf-8";
            server {{ listen 127.0.0.1:{port} backlog=2048; root {PLACE}/pages; }}
        }}
    """)
    return Server("nginx", ["nginx", "-e", "/dev/null", "-p", folder, "-c", config], port, "/article")


def visit_all(port):
    """Asks for every page of the site map, as a crawler does."""
    paths = re.findall(r"<loc>https?://[^/]+([^<]*)</loc>", page(port, "/sitemap.xml").decode())
    for path in paths:
        get(port, path)
    return len(paths)
