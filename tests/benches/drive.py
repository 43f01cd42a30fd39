"""Measures the product beside its peers, prints what came out, and writes docs/benchmarks.md.

`tests/bench` builds what this needs and starts it; `quick` is the short form for CI, `go-on` measures
what a run that was broken off has not.
"""

import os
import pickle
import sys
import time
from datetime import datetime, timezone

import report
import rows
import stage
from machine import wrk
from rows import median

SIZES = (1_250, 12_500, 125_000)


def say(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


class Running:
    """Every server on the same content, for as long as a `with` lasts."""

    def __init__(self, names):
        self.names, self.servers = names, {}

    def __enter__(self):
        made = stage.data(stage.COMPARED)
        self.directory = made
        self.articles = stage.articles(made)
        article = self.articles.read_text().splitlines()[0]
        try:
            with stage.serve(made, "--page-cache", "0") as server:
                self.file = stage.peers_file(made, server.port)
            self.servers["hit"] = stage.serve(stage.copy(made, "hit"))
            self.sizes = stage.save(self.servers["hit"].port, article)
            for name in self.names:
                self.servers[name] = self.start(name, made)
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self, name, made):
        if name == "nginx":
            return stage.nginx()
        if name == "miss":
            return stage.serve(stage.copy(made, "miss"), "--page-cache", "0")
        return stage.peer(name, stage.PLACE / "pages" / "given" if name == "from-memory" else self.file)

    def only(self, *names):
        return {name: self.servers[name] for name in names}

    def __exit__(self, *_):
        for server in self.servers.values():
            server.stop()


def seeds():
    """Memory with the seeds alone, after every page was read once and searched often."""
    directory = stage.data(0)
    with stage.serve(directory) as server:
        idle = server.pss()
        count = stage.visit_all(server.port)
        for path in stage.searches(stage.data(stage.COMPARED)).read_text().splitlines()[:300]:
            rows.get(server.port, path)
        return {"idle": idle, "pages": count, "after": server.pss(), "mapped": server.mapped_index()}


class Found(dict):
    """What is found, kept on disk step by step: `tests/bench go-on` measures only what is missing."""

    file = stage.PLACE / "found"

    def step(self, name, measure):
        if name not in self:
            say(name)
            self[name] = measure()
            self.file.write_bytes(pickle.dumps(dict(self)))


def whole(go_on):
    found = Found(pickle.loads(Found.file.read_bytes()) if go_on else {})
    found.step("load", lambda: os.getloadavg()[0])
    found.step("when", lambda: datetime.now(timezone.utc).date())
    if not {"pages", "overload"} <= found.keys():
        with Running(["nginx", "from-memory", "dyn-bare", "dyn-sea-orm", "miss"]) as running:
            together(found, running)
    found.step("seeds", seeds)
    found.step("search", lambda: rows.searches([int(count) for count in os.environ.get("BENCH_SEARCH", "1000 10000 100000").split()]))
    found.step("starts", lambda: rows.starts(stage.data(stage.COMPARED), 10))
    found.step("bare start", lambda: [bare_start() for _ in range(10)])
    found.step("publish", lambda: rows.publications(stage.copy(stage.data(stage.COMPARED), "publish"), 60))
    found.step("rebuild", lambda: rows.rebuild(33_000))
    sizes = [int(size) for size in os.environ["BENCH_SIZES"].split()] if "BENCH_SIZES" in os.environ else SIZES
    found.step("growth", lambda: rows.growth(sizes, 5, 2, say))
    text = report.write(found)
    print(text)
    report.put(text)
    return 0


def together(found, running):
    """What is measured beside the peers."""
    hit, articles = running.servers["hit"], running.articles
    few = running.only("nginx", "from-memory", "dyn-bare", "hit", "miss")
    found["sizes"] = running.sizes
    found.step("pages", lambda: rows.pages(running.servers, articles, ["article", "list", "home", "cases", "feed"], 5, 2))
    found.step("crowd", lambda: rows.pages(few, articles, ["article"], 5, 3, 256, found["pages"]))
    found.step("unchanged", lambda: rows.unchanged(hit, stage.PAGES["feed"], 3, 2))
    found.step("visited", lambda: stage.visit_all(hit.port))
    found.step("memory", lambda: {name: (server.pss(), server.mapped_index()) for name, server in running.servers.items()})
    found.step("one by one", lambda: wrk(hit, stage.searches(running.directory), 6, 1))
    found.step("overload", lambda: rows.overload(hit, stage.searches(running.directory), stage.PAGES["article"]))


def bare_start():
    with stage.peer("dyn-bare", stage.PLACE / "peers.db") as server:
        return server.started


def quick():
    """The bars that are ratios, in two minutes; a second try before failing."""
    for attempt in (1, 2):
        with Running(["from-memory", "dyn-sea-orm", "miss"]) as running:
            samples = rows.pages(running.servers, running.articles, ["article", "list"], 3, 2)
            memory = running.servers["hit"].pss()
        first, _ = rows.starts(stage.data(stage.COMPARED), 5)
        checks = [
            *[(f"1: a kept page ({name}), CPU / actix from memory", samples.ratio(name, "hit", "from-memory"), 2.0) for name in ("article", "list")],
            *[(f"2: a page made anew ({name}), CPU / the same through sea-orm", samples.ratio(name, "miss", "dyn-sea-orm"), 1.5) for name in ("article", "list")],
            ("9: memory, MiB", memory, 96),
            ("10: start, seconds", median(first), 0.3),
        ]
        missed = [what for what, value, bar in checks if value > bar]
        for what, value, bar in checks:
            print(f"{'missed' if value > bar else 'met   '}  {what}: {value:.2f} (bar {bar:g})")
        if failures := samples.failures():
            print(f"not answered as they should be: {failures}")
        if not missed and not failures:
            return 0
        if attempt == 1:
            say("once more")
    return 1


if __name__ == "__main__":
    stage.take_programs()
    sys.exit(quick() if sys.argv[1:] == ["quick"] else whole(sys.argv[1:] == ["go-on"]))
