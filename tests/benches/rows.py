"""The rows of the goals table: what is measured for each, and what it says."""

import json
import re
import shutil
import statistics
import subprocess

import stage
from machine import answers, get, load, page, wrk
from stage import PAGES

# What other systems reached on their machine, as requests a second of nginx there.
BEST_CACHE, WAGTAIL_CACHED, WAGTAIL = 0.81, 0.042, 0.0016


def median(values):
    return statistics.median(values)


def part(values, share):
    """A quantile of measurements."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round((len(ordered) - 1) * share))]


def verdict(value, goal, bar, more=False):
    """How a figure stands: more is better, or less."""
    if more:
        value, goal, bar = -value, None if goal is None else -goal, None if bar is None else -bar
    if goal is not None and value <= goal:
        return "goal met"
    if bar is not None and value <= bar:
        return "bar met" if goal is not None else "met"
    return "**missed**"


class Samples:
    """What each server did on each page, round by round."""

    def __init__(self):
        self.all = {}

    def add(self, what, server, said):
        for measure in ("rate", "cpu", "p50", "p99", "refused", "broken"):
            self.all.setdefault((what, server, measure), []).append(said[measure])

    def has(self, what, server):
        return (what, server, "cpu") in self.all

    def middle(self, what, server, measure="cpu"):
        return median(self.all[what, server, measure])

    def span(self, what, server, measure="cpu"):
        values = self.all[what, server, measure]
        return min(values), max(values)

    def ratio(self, what, one, other, measure="cpu"):
        """The median of the rounds' own ratios: what slows a round slows both."""
        pairs = zip(self.all[what, one, measure], self.all[what, other, measure])
        return median([mine / theirs for mine, theirs in pairs])

    def failures(self):
        return {f"{server}, {what}": sum(values) for (what, server, measure), values in self.all.items()
                if measure in ("refused", "broken") and sum(values)}


def address(server, what, articles):
    """What a server is asked for: its own name of a page, or for what is made anew, all articles."""
    if server in ("nginx", "from-memory"):
        return f"/{what}"
    if what == "article" and server != "hit":
        return articles
    return PAGES[what]


def pages(servers, articles, what, rounds, seconds, connections=16, samples=None):
    """Rounds of every page on every server, one after the other, so that all meet the same noise."""
    samples = samples or Samples()
    for number in range(rounds):
        for name in what:
            for server, running in servers.items():
                target = address(server, name, articles)
                if number == 0:
                    wrk(running, target, 1, connections)
                samples.add(name if connections == 16 else f"{name} at {connections}", server, wrk(running, target, seconds, connections))
    return samples


def unchanged(server, path, rounds, seconds):
    """A conditional request for what has not changed, beside the whole answer."""
    etag = get(server.port, path)[1]["etag"]
    status = get(server.port, path, [f"if-none-match: {etag}"])[0]
    figures = []
    for _ in range(rounds):
        before = server.cpu()
        done = subprocess.run(["wrk", "-t2", "-c16", f"-d{seconds}s", "-H", f"If-None-Match: {etag}", "-s", stage.ROOT / "tests/benches/one.lua",
                               f"http://127.0.0.1:{server.port}{path}"], capture_output=True, text=True, check=True)
        said = json.loads(done.stdout.strip().splitlines()[-1])
        figures.append((server.cpu() - before) / said["requests"] * 1e6)
    return status, median(figures)


def starts(directory, times):
    """Seconds to the first answer on data that is there, and of the first article after it."""
    first, cold = [], []
    article = stage.articles(directory).read_text().splitlines()
    for number in range(times):
        with stage.serve(directory) as server:
            first.append(server.started)
            cold.append(get(server.port, article[number])[3])
    return first, cold


def publications(directory, rounds):
    """Milliseconds from `desk` to the readers of a server beside it, with its caches on."""
    with stage.serve(directory) as server:
        for path in PAGES.values():
            page(server.port, path)
        done = subprocess.run([stage.TOOL, "publish", str(rounds), directory, f"127.0.0.1:{server.port}"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def searches(counts):
    """A whole search beside bare tantivy on the same index, without HTTP, by the number of documents."""
    done = subprocess.run(["cargo", "bench", "--quiet", "-p", "search", "--", *map(str, counts)], cwd=stage.ROOT, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def rebuild(items, seconds=5):
    """The index of so many items made anew while their pages are asked for, which the program does by
    itself where it finds none; and the same pages once it is done."""
    directory = stage.copy(stage.data(items), "rebuild")
    shutil.rmtree(directory / "index")
    paths = stage.PLACE / "rebuild-pages"
    article = stage.articles(directory).read_text().splitlines()[0]
    paths.write_text("".join(f"{path}\n" for path in {**PAGES, "article": article}.values()))
    program = stage.PEERS / "load"
    with stage.serve(directory) as server:
        def metric(name):
            return float(re.search(rf"^p2win_{name} (\S+)$", page(server.port, "/metrics").decode(), re.MULTILINE).group(1))

        meanwhile = []
        while metric("index_position") < metric("changes_position"):
            meanwhile.append(answers(load(program, server, 200, seconds, paths)))
        took = server.running()
        idle = [answers(load(program, server, 200, seconds, paths)) for _ in range(5)]
        return {"documents": metric("index_documents"), "seconds": took, "meanwhile": meanwhile, "idle": idle}


def overload(server, searches, article, seconds=6):
    """Twice what can be sustained of searches that nobody has asked for before, and a kept page
    meanwhile."""
    sustained = wrk(server, searches, seconds, 16)
    kept = stage.PLACE / "kept"
    kept.write_text(f"{article}\n")
    program = stage.PEERS / "load"
    idle = answers(load(program, server, 200, seconds, kept))
    memory = []
    for _ in range(2):
        storm = load(program, server, 2 * sustained["rate"], seconds + 2, searches)
        meanwhile = answers(load(program, server, 200, seconds, kept))
        storm = answers(storm)
        memory.append(server.pss())
    return {"sustained": sustained, "idle": idle, "meanwhile": meanwhile, "storm": storm, "memory": memory}


def growth_pages(directory, port):
    """One address, or many, of each page that must not grow with the number of items."""
    deep, last = stage.key_at(directory, "news", 0.5), stage.key_at(directory, "news", 1)
    return {
        "article": stage.articles(directory),
        "case": stage.articles(directory, "case-study", 250),
        "home": "/en/",
        "feed": "/en/feed.atom",
        "first list page": "/en/news",
        "facet page": "/en/case-studies?sector=electroplating",
        "deep page": f"/en/news?after={deep}",
        "last page": f"/en/news?after={last}",
    }


def growth(sizes, rounds, seconds, done):
    """Every page at every size, one connection, the page cache off; then memory, start and publishing."""
    samples, facts = Samples(), {}
    directories = {size: stage.data(size) for size in sizes}
    servers = {size: stage.serve(directories[size], "--page-cache", "0") for size in sizes}
    try:
        asked = {size: growth_pages(directories[size], servers[size].port) for size in sizes}
        for number in range(rounds):
            for name in asked[sizes[0]]:
                for size in sizes:
                    if number == 0:
                        wrk(servers[size], asked[size][name], 1, 1)
                    samples.add(name, size, wrk(servers[size], asked[size][name], seconds, 1))
        for size in sizes:
            facts[size] = {"pss": servers[size].pss(), "mapped": servers[size].mapped_index()}
    finally:
        for server in servers.values():
            server.stop()
    for size in sizes:
        first, _ = starts(directories[size], 5)
        facts[size]["start"] = median(first)
        facts[size]["publish"] = publications(directories[size], 20)
        done(f"growth: {size:,} items measured")
    return samples, facts
