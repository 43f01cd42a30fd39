"""What was measured, as the part of docs/benchmarks.md between its two marks."""

import os
import re
import subprocess

import stage
from rows import BEST_CACHE, WAGTAIL, WAGTAIL_CACHED, median, part, verdict

FILE = stage.ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- figures: written by tests/bench -->", "<!-- end of figures -->"
ORDER = ["nginx", "from-memory", "hit", "miss", "dyn-bare", "dyn-sea-orm"]


def table(head, lines):
    """Markdown; every column but the first is of numbers or verdicts."""
    rows = [head, ["---", *["--:"] * (len(head) - 1)], *lines]
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows) + "\n"


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def said(command):
    try:
        out = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return "?"
    return (out.stdout or out.stderr).strip().splitlines()[0]


def machine(found):
    model = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo").read()).group(1)) / 1024**2
    tools = "; ".join([said(["nginx", "-v"]).removeprefix("nginx version: "), said(["wrk", "-v"]).split("[")[0].split(" Copyright")[0].strip(), said(["rustc", "--version"])])
    return (f"{found['when']}; {os.cpu_count()} cores{f' ({model.group(1).strip()})' if model else ''}, {memory:.0f} GiB, Linux {os.uname().release.split('-')[0]}; "
            f"load average before the run {found['load']:.1f}; {tools}.\n")


def pages(found):
    samples, lines = found["pages"], []
    for what in ("article", "list", "home", "cases", "feed", "article at 256"):
        for server in ORDER:
            if not samples.has(what, server):
                continue
            low, high = samples.span(what, server)
            lines.append([what, server, number(samples.middle(what, server, "rate")), number(samples.middle(what, server, "p50")),
                          number(samples.middle(what, server, "p99")), f"{number(samples.middle(what, server))} ({number(low)}-{number(high)})",
                          number(samples.ratio(what, server, "nginx")), number(samples.ratio(what, server, "from-memory")),
                          f"{samples.ratio(what, server, 'nginx', 'rate'):.3f}"])
    return table(["page", "server", "requests/s", "p50 ms", "p99 ms", "CPU us (min-max)", "CPU x nginx", "CPU x memory", "rps / nginx"], lines)


def goals(found):
    samples, lines = found["pages"], []

    def line(row, what, value, goal, bar, unit="", more=False):
        sign = ">=" if more else "<="
        shown = [f"{sign} {limit:g}{unit}" if limit is not None else "" for limit in (goal, bar)]
        figure = str(value) if isinstance(value, int) else number(value) if value >= 0.1 else f"{value:.3f}"
        lines.append([row, what, f"{figure}{unit}", *shown, verdict(value, goal, bar, more) if shown != ["", ""] else ""])

    kinds = ("article", "list", "home", "cases", "feed")
    for what in kinds:
        line(1, f"{what}, kept: CPU / actix from memory", samples.ratio(what, "hit", "from-memory"), 1.5, 2.0)
    line(1, "article, kept: requests/s / actix from memory", samples.ratio("article", "hit", "from-memory", "rate"), 0.7, None, more=True)
    for what in kinds[:4]:
        line(2, f"{what}, made anew: CPU / dyn-bare", samples.ratio(what, "miss", "dyn-bare"), 2, None)
        line(2, f"{what}, made anew: CPU / dyn-sea-orm", samples.ratio(what, "miss", "dyn-sea-orm"), None, 1.5)
    anew = samples.ratio("article", "miss", "nginx", "rate")
    line(3, "article, made anew: requests/s / nginx", anew, 100 * WAGTAIL, 25 * WAGTAIL, more=True)
    line(4, "article, made anew: requests/s / nginx", anew, 2 * WAGTAIL_CACHED, WAGTAIL_CACHED, more=True)
    line(4, "article, kept: requests/s / nginx", samples.ratio("article", "hit", "nginx", "rate"), None, BEST_CACHE, more=True)
    line(5, "article, bytes before compression", found["sizes"]["article"] / 1024, 8, 15, " KiB")
    line(5, "list of news, bytes before compression", found["sizes"]["list"] / 1024, 20, 30, " KiB")
    line(5, "list of cases, bytes before compression", found["sizes"]["cases"] / 1024, 20, 30, " KiB")
    for made in found["search"]:
        if made.get("query") == "two common words":
            line(6, f"search for two common words in {made['documents']:,} documents: CPU / bare tantivy", made["cpu_ratio"], 0.4, 1.5)
    line(7, "search page, 1 connection, words that differ: p99", found["one by one"]["p99"], 2, 10, " ms")
    line(8, "feed of 20 whole articles, made anew: CPU / dyn-bare", samples.ratio("feed", "miss", "dyn-bare"), 1.3, 2)
    status, cpu = found["unchanged"]
    line(8, f"feed, conditional request ({status}): CPU / the kept feed", cpu / samples.middle("feed", "hit"), 1, None)
    line(9, f"memory with the seeds, {found['seeds']['pages']:,} pages read, 300 searches", found["seeds"]["after"], 48, 96, " MiB")
    documents = (stage.COMPARED + 154) * 3
    line(9, f"memory after the run, {documents:,} documents, {found['visited']:,} pages read", found["memory"]["hit"][0], 48, 96, " MiB")
    first, cold = found["starts"]
    bare = median(found["bare start"])
    line(10, "start to the first page, on data that is there", median(first), round(2 * bare, 3), 0.3, " s")
    line(10, "the first article after a start", median(cold) * 1000, None, None, " ms")
    publish = found["publish"]
    line(11, "publishing, the call, p50", part(publish["call"], 0.5), 10, None, " ms")
    line(11, "publishing, the call, p95", part(publish["call"], 0.95), None, 100, " ms")
    line(11, "visible on page, list and feed in three languages, p50", part(publish["visible"], 0.5), 25, None, " ms")
    line(11, "the same, p95", part(publish["visible"], 0.95), None, 150, " ms")
    line(11, "old pages afterwards", publish["stale"], 0, None)
    line(12, "found by the search of each language, the index idle before, p95", part(publish["found"], 0.95), 250, 1000, " ms")
    line(12, "the same, one right after the other, p95", part(publish["found_in_a_row"], 0.95), None, 1000, " ms")
    again = found["rebuild"]
    kept = [median([one["answers"]["200"]["p99"] for one in again[when]]) for when in ("meanwhile", "idle")]
    line(12, f"{again['documents']:,.0f} documents indexed anew while serving", again["seconds"], None, 60, " s")
    line(12, f"the same: p99 of pages at 200 requests/s / afterwards ({kept[1]:.2f} ms)", kept[0] / kept[1], None, 2)
    many = "article at 256"
    line(13, "256 connections, kept: p99 / nginx", samples.ratio(many, "hit", "nginx", "p99"), 1.3, 2)
    line(13, "256 connections, made anew: p99 / dyn-bare", samples.ratio(many, "miss", "dyn-bare", "p99"), 1.5, 3)
    over = found["overload"]
    idle, meanwhile = (over[when]["answers"].get("200", {"p99": 1e9})["p99"] for when in ("idle", "meanwhile"))
    line(14, f"searches at twice the sustainable rate ({number(2 * over['sustained']['rate'])}/s): p99 of a kept page / idle", meanwhile / idle, None, 3)
    wrong = sum(told["count"] for status, told in over["storm"]["answers"].items() if status not in ("200", "503"))
    line(14, "the same: answers that are neither 200 nor 503", wrong + over["storm"]["not_sent"], None, 0)
    line(14, "the same: memory, second time / first", over["memory"][1] / over["memory"][0], None, 1.1)
    return table(["row", "what", "measured", "goal", "bar", "verdict"], lines)


def overload(found):
    over = found["overload"]
    came = "; ".join(f"{told['count']:,} times {status} (p50 {told['p50']:.0f} ms, p99 {told['p99']:.0f} ms)" for status, told in over["storm"]["answers"].items())
    kept = [over[when]["answers"].get("200", {"p50": 0, "p99": 0}) for when in ("idle", "meanwhile")]
    return (f"Overload: {over['sustained']['rate']:,.0f} searches a second are sustained at 16 connections ({over['sustained']['cpu']:,.0f} us CPU each). "
            f"At twice that rate, {over['storm']['sent']:,} were sent: {came}. A kept page at 200 requests a second meanwhile: "
            f"p50 {kept[1]['p50']:.2f} ms, p99 {kept[1]['p99']:.2f} ms; before, {kept[0]['p50']:.2f} and {kept[0]['p99']:.2f} ms. "
            f"Memory after the first and the second time: {over['memory'][0]:.0f} and {over['memory'][1]:.0f} MiB.\n")


# How much more a search may cost in ten, a hundred and a thousand times as many documents. For a rare word
# that holds where it is found as often, which here it is not.
SEARCH_GROWTH = {"two common words": {10: 1.5, 100: 3, 1000: 10}}


def searches(found):
    lines = []
    least = {}
    for made in found["search"]:
        if "query" in made:
            one, bare = made["search"], made["bare"]
            documents = least.setdefault(made["query"], made["documents"])
            bar = SEARCH_GROWTH.get(made["query"], {}).get(made["documents"] // documents)
            grown = f"{made['grown']:.2f}x"
            if bar:
                grown += f" (bar {bar}x: {verdict(made['grown'], None, bar)})"
            lines.append([f"{made['documents']:,}", made["query"], f"{made['found']:,}", f"{one['cpu_us']:,.0f}", f"{one['p50_us']:,.0f}", f"{one['p99_us']:,.0f}",
                          f"{bare['cpu_us']:,.0f}", f"{bare['p99_us']:,.0f}", f"{made['cpu_ratio']:.2f}", grown])
    made = "; ".join(f"{one['documents']:,} documents of {one['words']} words: {one['indexed_a_cpu_second']:,.0f} a CPU second, that is {one['indexed_a_cpu_second'] * one['words'] / 1e6:.2f} million words, {one['bytes'] / 1e6:,.0f} MB, {one['segments']} segments"
                     for one in found["search"] if "segments" in one)
    return table(["documents", "query", "found", "CPU us", "p50 us", "p99 us", "bare: CPU us", "bare: p99 us", "CPU ratio", "CPU, grown"], lines) + f"\nIndexed: {made}.\n"


def memory(found):
    lines = [[name, f"{pss:.1f}", f"{mapped:.1f}"] for name, (pss, mapped) in found["memory"].items()]
    seeds = found["seeds"]
    lines.append(["hit, seeds alone, just started", f"{seeds['idle']:.1f}", ""])
    lines.append([f"hit, seeds alone, {seeds['pages']:,} pages read", f"{seeds['after']:.1f}", f"{seeds['mapped']:.1f}"])
    return table(["server", "PSS MiB", "of it mapped index"], lines)


def growth(found):
    samples, facts = found["growth"]
    sizes = list(facts)
    limits = {1: 1.2, 2: 1.5, 3: 2.0}
    lines = []
    for what in dict.fromkeys(what for what, _, _ in samples.all):
        for measure, unit in (("cpu", "CPU us"), ("p99", "p99 ms")):
            cells = [number(samples.middle(what, sizes[0], measure))]
            stands = []
            for step, size in enumerate(sizes[1:], 1):
                ratio = samples.ratio(what, size, sizes[0], measure)
                limit = 1.3 if step == 1 and what in ("deep page", "last page") else limits[step]
                cells.append(f"{number(samples.middle(what, size, measure))} ({ratio:.2f}x)")
                stands.append(verdict(ratio, None, limit))
            lines.append([f"{what}, {unit}", *cells, "; ".join(stands)])
    own = [facts[size]["pss"] - facts[size]["mapped"] for size in sizes]
    lines.append(["memory without mapped index, MiB", f"{own[0]:.1f}", *[f"{mine:.1f} ({mine / own[0]:.2f}x)" for mine in own[1:]],
                  "; ".join(verdict(mine / own[0], None, limits[step]) for step, mine in enumerate(own[1:], 1))])
    start = [facts[size]["start"] for size in sizes]
    lines.append(["start, s", *[f"{one:.3f}" for one in start], "; ".join(verdict(one, None, limit) for one, limit in zip(start[1:], (0.3, 0.5, 1)))])
    for name in ("visible", "found"):
        times = [part(facts[size]["publish"][name], 0.5) for size in sizes]
        stands = "; ".join(verdict(time / times[0], None, limits[step]) for step, time in enumerate(times[1:], 1)) if name == "visible" else ""
        lines.append([f"publish to {name}, p50 ms", number(times[0]), *[f"{number(time)} ({time / times[0]:.2f}x)" for time in times[1:]], stands])
    return table(["page made anew, 1 connection", *[f"{size:,} items" for size in sizes], "bars: 1.2x, then 1.5x"], lines)


def write(found):
    failures = found["pages"].failures()
    first, cold = found["starts"]
    publish = found["publish"]
    parts = [
        "Measured on " + machine(found),
        "### Goals\n", goals(found),
        "### Pages\n", "16 connections unless said; medians of five rounds of two seconds, every server in turn. Sizes in KiB: "
        + ", ".join(f"{what} {size / 1024:.1f}" for what, size in found["sizes"].items()) + ".\n", pages(found),
        f"Not answered as they should be: {failures}.\n" if failures else "",
        "### Memory, start, publishing, overload\n", memory(found),
        f"Start to the first page (s): median {median(first):.3f} ({min(first):.3f}-{max(first):.3f}); dyn-bare {median(found['bare start']):.3f}. "
        f"The first article after it (ms): {median(cold) * 1000:.1f} ({min(cold) * 1000:.1f}-{max(cold) * 1000:.1f}).\n",
        "Publishing (ms, p50 / p95 / longest): " + "; ".join(
            f"{name} {part(publish[key], 0.5):.1f} / {part(publish[key], 0.95):.1f} / {max(publish[key]):.1f}"
            for name, key in (("call", "call"), ("visible everywhere", "visible"), ("found by search, the index idle before", "found"),
                              ("found by search, one right after the other", "found_in_a_row"))) + ".\n",
        overload(found),
        "### Search\n", "A whole search, with ten snippets and all facets, beside tantivy's best ten, count and stock snippets on the same index; without HTTP, "
        "one at a time, rounds in turn of both and of every size. The best ten are the same as by the same weights in tantivy's own queries.\n", searches(found),
        "### Growth\n", growth(found),
    ]
    return "\n".join(part for part in parts if part)


def put(text):
    """Replaces the figures of the document, and leaves its words alone."""
    document = FILE.read_text() if FILE.exists() else f"# Benchmarks\n\n{BEGIN}\n{END}\n"
    before, rest = document.split(BEGIN)
    after = rest.split(END)[1]
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}")
