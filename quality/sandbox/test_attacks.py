"""Runs scripts that try to break out of the sandbox, or to use up this machine, by `decentralml sandbox run`.

DECENTRALML is the command as words; TMPDIR a folder of this user's own.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import socket
import subprocess
import tempfile
import threading
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
COMMAND = shlex.split(os.environ["DECENTRALML"])
SECRET = "a-secret-of-this-machine"
MIB = 1 << 20
LIMITS = {"--max-time": "30s", "--max-processor-time": "20s", "--max-memory": "200M", "--max-files": "24M"}


class Listeners:
    """A port and an abstract socket of this machine, which nobody may reach."""

    def __init__(self):
        self.reached = []
        self.abstract = f"decentralml-attack-{os.getpid()}"
        self.port = socket.create_server(("127.0.0.1", 0))
        self.unix = socket.socket(socket.AF_UNIX)
        self.unix.bind("\0" + self.abstract)
        self.unix.listen()
        for each in (self.port, self.unix):
            threading.Thread(target=self.listen, args=(each,), daemon=True).start()

    def listen(self, way):
        while True:
            connection, _ = way.accept()
            self.reached.append(connection)

    def number(self):
        return self.port.getsockname()[1]


class Machine:
    """What scripts run on: data, a secret beside them, and the reports of all runs."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.data = self.folder / "data"
        self.data.mkdir()
        (self.data / "numbers.csv").write_text("1\n-2\n3\n")
        self.home = self.folder / "home"
        self.home.mkdir()
        self.secret = self.home / "decentralml-secret"
        self.secret.write_text(SECRET)
        self.listeners = Listeners()

    def run(self, name, limits=None, arguments=()):
        output = self.folder / ("output-" + name)
        words = COMMAND + ["sandbox", "run", "--json", "--data", str(self.data), "--output", str(output)]
        words += [word for limit in (LIMITS | (limits or {})).items() for word in limit]
        words += [str(HERE / "attacks" / name), *arguments]
        environment = dict(os.environ, DECENTRALML_SURI=SECRET, HOME=str(self.home))
        ended = subprocess.run(words, capture_output=True, text=True, timeout=120, env=environment, check=False)
        if not ended.stdout.startswith('{"status":"ok"'):
            raise AssertionError(f"{name}: {ended.stdout}{ended.stderr}")
        report = json.loads(ended.stdout)["data"]
        report["exit"] = ended.returncode
        report["folder"] = output
        report["kinds"] = {each["kind"] for each in report["stopped"]}
        return report


RUNS = {
    "home.sh": lambda machine: {"arguments": [str(machine.secret)]},
    "environment.sh": lambda machine: {},
    "network.py": lambda machine: {"arguments": [str(machine.listeners.number()), machine.listeners.abstract]},
    "forks.sh": lambda machine: {"limits": {"--max-time": "3s"}},
    "forks-on.py": lambda machine: {"limits": {"--max-time": "3s"}},
    "disk.sh": lambda machine: {},
    "many-files.sh": lambda machine: {},
    "sparse.py": lambda machine: {},
    "memory.py": lambda machine: {},
    "memory-many.py": lambda machine: {},
    "forever.sh": lambda machine: {"limits": {"--max-processor-time": "1s"}},
    "asleep.sh": lambda machine: {"limits": {"--max-time": "1s"}},
    "print.sh": lambda machine: {},
    "links.sh": lambda machine: {},
    "background.sh": lambda machine: {},
    "kill-all.sh": lambda machine: {},
    "forge.sh": lambda machine: {"limits": {"--max-time": "3s"}},
    "system-calls.py": lambda machine: {},
    "good.py": lambda machine: {},
}


class AttacksTest(unittest.TestCase):
    """One test a script; all scripts run first, some at a time."""

    @classmethod
    def setUpClass(cls):
        cls.machine = Machine()
        with concurrent.futures.ThreadPoolExecutor(4) as several:
            runs = {name: several.submit(cls.machine.run, name, **of(cls.machine)) for name, of in RUNS.items()}
            cls.reports = {name: run.result() for name, run in runs.items()}

    def report(self, name, ending="finished"):
        report = self.reports[name]
        self.assertEqual(report["ending"], ending, report)
        self.assertEqual(report["exit"] == 0, ending == "finished" and report["exit_code"] == 0, report)
        if ending != "finished":
            self.assertEqual(report["output"], [])
            self.assertEqual(list(report["folder"].iterdir()), [])
        return report

    def test_home_is_not_there_and_the_search_is_told(self):
        report = self.report("home.sh")
        self.assertIn("home", report["kinds"])
        self.assertEqual((report["folder"] / "stolen").read_text(), "")

    def test_environment_of_others_is_not_seen(self):
        report = self.report("environment.sh")
        self.assertIn("USER=script", report["printed"])
        for each in (SECRET, "DECENTRALML_SURI", "java", socket.gethostname() + "\n", "root:"):
            self.assertNotIn(each, report["printed"])

    def test_network_is_not_reached_and_the_attempt_is_told(self):
        report = self.report("network.py")
        self.assertIn("network", report["kinds"])
        self.assertIn("closed abstract socket", report["printed"])
        self.assertNotIn("OPEN", report["printed"])
        self.assertEqual(self.machine.listeners.reached, [])

    def test_forks_without_end_are_held_and_told(self):
        for name in ("forks.sh", "forks-on.py"):
            report = self.report(name, "over_limit_wall_time")
            self.assertIn("processes", report["kinds"])
            self.assertLess(report["peak_processes"], 80)

    def test_disk_is_bounded_and_told(self):
        report = self.report("disk.sh")
        self.assertIn("space", report["kinds"])
        sizes = {name: int(size) for size, name in re.findall(r"^(\d+) (/\S+)$", report["printed"], re.MULTILINE)}
        self.assertIn("/tmp/c", sizes)
        self.assertLessEqual(sum(size for name, size in sizes.items() if name.startswith("/scratch")), 24 * MIB)
        for name in ("/e", "/dev/e", "/data/e", "/script/e", "/usr/e"):
            self.assertNotIn(name, sizes)

    def test_results_are_bounded(self):
        self.report("many-files.sh", "over_limit_output")
        self.report("sparse.py", "over_limit_output")

    def test_memory_is_bounded(self):
        for name in ("memory.py", "memory-many.py"):
            self.assertLess(self.report(name, "over_limit_memory")["peak_memory_bytes"], 600 * MIB)

    def test_time_is_bounded(self):
        self.report("forever.sh", "over_limit_processor_time")
        self.report("asleep.sh", "over_limit_wall_time")

    def test_print_is_bounded(self):
        self.assertLess(len(self.report("print.sh", "over_limit_printed")["printed"]), MIB)

    def test_links_in_results_are_left_out_and_told(self):
        report = self.report("links.sh")
        self.assertIn("no_plain_file", report["kinds"])
        self.assertEqual(report["output"], ["good"])
        self.assertEqual([each.name for each in report["folder"].rglob("*")], ["good"])

    def test_processes_left_behind_are_killed_and_told(self):
        report = self.report("background.sh")
        self.assertIn("left_behind", report["kinds"])
        self.assertEqual(report["output"], ["result"])

    def test_supervision_cannot_be_removed_or_forged(self):
        self.report("kill-all.sh", "broken")
        self.assertNotEqual(self.reports["forge.sh"]["exit"], 0)
        self.assertEqual(self.reports["forge.sh"]["output"], [])

    def test_system_calls_are_refused(self):
        report = self.report("system-calls.py")
        self.assertIn("REFUSED unshare", report["printed"])
        self.assertNotIn("ALLOWED", report["printed"])

    def test_good_script_is_not_hindered(self):
        report = self.report("good.py")
        self.assertEqual(report["stopped"], [])
        self.assertEqual((report["folder"] / "deep/folder/mean.txt").read_text(), "2.0")

    def test_zz_nothing_of_all_that_is_left(self):
        deadline = time.monotonic() + 10
        while (left := self.left()) and time.monotonic() < deadline:
            time.sleep(0.2)
        self.assertEqual(left, [])

    @staticmethod
    def left():
        found = []
        for each in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                words = each.read_bytes()
            except OSError:
                continue
            if b"/script/run" in words or b"sleep\x00100000" in words:
                found.append(words)
        return found


if __name__ == "__main__":
    unittest.main()
