"""Programs on the loopback: started, asked, measured from outside, and ended."""

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

HERE = Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = 120


def spare_port():
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def get(port, path, headers=()):
    """Status, headers and body of an answer, and the seconds it took."""
    began = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        lines = [f"GET {path} HTTP/1.1", f"host: 127.0.0.1:{port}", "connection: close", *headers, "", ""]
        connection.sendall("\r\n".join(lines).encode())
        with connection.makefile("rb") as answer:
            data = answer.read()
    seconds = time.perf_counter() - began
    head, _, body = data.partition(b"\r\n\r\n")
    status, *rest = head.decode("latin-1").split("\r\n")
    named = dict(line.split(": ", 1) for line in rest if ": " in line)
    return int(status.split(" ")[1]), {name.lower(): value for name, value in named.items()}, body, seconds


def page(port, path):
    """The bytes of a page that is there."""
    status, _, body, _ = get(port, path)
    if status != 200:
        raise RuntimeError(f"{path}: {status}")
    return body


class Server:
    """A server and every process it started. Its port is its first fact."""

    def __init__(self, name, command, port, ready="/", environment=None):
        self.name, self.port = name, port
        clean = {key: value for key, value in os.environ.items() if not key.startswith("P2WIN_")}
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**clean, **(environment or {})}, start_new_session=True)
        os.set_blocking(self.process.stderr.fileno(), False)
        self.started = self._wait(ready)

    def _wait(self, path):
        """Seconds from the start to the first answer."""
        while time.perf_counter() - self.began < PATIENCE:
            try:
                if get(self.port, path)[0] == 200:
                    return time.perf_counter() - self.began
            except OSError:
                if self.process.poll() is not None:
                    break
            time.sleep(0.001)
        said = (self.process.stderr.read() or b"").decode()
        self.stop()
        raise RuntimeError(f"{self.name} does not answer: {said}")

    def running(self):
        """Seconds since the start."""
        return time.perf_counter() - self.began

    def processes(self):
        """The ids of the whole tree."""
        parents = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    stat = (entry / "stat").read_text()
                except OSError:
                    continue
                parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
        tree = [self.process.pid]
        for parent in tree:
            tree.extend(child for child, of in parents.items() if of == parent)
        return tree

    def cpu(self):
        """Seconds of CPU that the tree has taken, in user and kernel mode."""
        ticks = 0
        for process in self.processes():
            try:
                fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            ticks += int(fields[11]) + int(fields[12])
        return ticks / TICKS

    def pss(self):
        """MiB of memory: its own, and its part of what it shares."""
        kilobytes = 0
        for process in self.processes():
            for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    kilobytes += int(line.split()[1])
        return kilobytes / 1024

    def mapped_index(self):
        """MiB of those that are pages of the search index, which the system takes back at need."""
        kilobytes, inside = 0, False
        for process in self.processes():
            for line in Path(f"/proc/{process}/smaps").read_text().splitlines():
                first = line.split(" ", 1)[0]
                if "-" in first and not first.endswith(":"):
                    inside = "/index/" in line
                elif inside and line.startswith("Pss:"):
                    kilobytes += int(line.split()[1])
        return kilobytes / 1024

    def stop(self):
        """Asks it to end, and makes sure that it does."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def wrk(server, path, seconds, connections):
    """Asks for a path, or for the paths of a file in turn, as fast as answers come.

    Besides what wrk says: requests a second, and microseconds of the server's CPU for each.
    """
    threads = min(2, connections)
    many = isinstance(path, Path)
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s",
               "-s", HERE / ("many.lua" if many else "one.lua"),
               f"http://127.0.0.1:{server.port}{'/' if many else path}", *(["--", path] if many else [])]
    before = server.cpu()
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds * 3 + 60)
    cpu = server.cpu() - before
    said = json.loads(done.stdout.strip().splitlines()[-1])
    if not said["requests"]:
        raise RuntimeError(f"{server.name} answered nothing to {path}")
    said["rate"] = said["requests"] / said["microseconds"] * 1e6
    said["cpu"] = cpu / said["requests"] * 1e6
    return said


def load(program, server, rate, seconds, paths):
    """Begins to ask at a rate, whether or not answers come; `.communicate()` waits for the end."""
    command = [program, f"127.0.0.1:{server.port}", str(rate), str(seconds), paths]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def answers(begun):
    """What a `load` says at its end."""
    return json.loads(begun.communicate(timeout=120)[0])
