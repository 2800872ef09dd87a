"""A creator offers scripts and a contributor runs them, as people do it: by the command line, against a node.

DECENTRALML is the command as words; TMPDIR a folder of this user's own.
"""

import json
import os
import pathlib
import re
import shlex
import signal
import subprocess
import tarfile
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
COMMAND = shlex.split(os.environ["DECENTRALML"])
EXAMPLE = HERE / "linear_fit.py"
DML = 10**18

SLOW = """#!/bin/sh
: >started
sleep "$(cat "$DATA/patience")"
echo done >result
"""


class Stage:
    """A node, a store and a folder of private data."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.store = self.folder / "store"
        self.data = self.folder / "data"
        self.data.mkdir()
        (self.data / "houses.csv").write_text("size,age,price\n1,3,9\n2,1,13\n3,5,11\n4,2,18\n5,4,19\n")
        (self.data / "patience").write_text("0")
        log = self.folder / "node.log"
        with open(log, "w") as out:
            words = COMMAND + ["node", "--chain", "local", "--tmp", "--rpc-port", "0"]
            self.node = subprocess.Popen(words, stdout=out, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + 120
        while not (found := re.search(r"^Clients connect at (ws:[^;\s]*)", log.read_text(), re.MULTILINE)):
            if self.node.poll() is not None or time.monotonic() > deadline:
                raise AssertionError("the node did not become ready: " + log.read_text())
            time.sleep(0.1)
        self.url = found.group(1)

    def words(self, *words, suri=None):
        return COMMAND + list(words) + ["--url", self.url] + (["--suri", suri] if suri else [])

    def call(self, *words, suri=None, answers=None, store=None):
        environment = dict(os.environ, DECENTRALML_STORE=str(store or self.store))
        return subprocess.run(
            self.words(*words, suri=suri), input=answers, capture_output=True, text=True, timeout=180, env=environment, check=False
        )

    def ok(self, *words, **options):
        ended = self.call(*words, "--json", **options)
        if ended.returncode != 0:
            raise AssertionError(f"{words}: {ended.stdout}{ended.stderr}")
        return json.loads(ended.stdout)["data"]

    def add(self, file):
        words = COMMAND + ["asset", "add", str(file), "--json", "--store", str(self.store)]
        return json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)["data"][0]["cid"]

    def offer(self, file):
        cid = self.add(file)
        created = self.ok(
            "task", "create", "--type", "ModelContributor", "--pay", "1 DML", "--path", cid, "--storage", "IPFS", suri="//Alice"
        )
        fields = next(each["fields"] for each in created["events"] if each["name"] == "TaskCreated")
        return str(fields["taskid"]), cid

    def places(self, task):
        return self.ok("task", "results", task)

    def close(self):
        self.node.terminate()
        self.node.wait(30)


class ContributionTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stage = Stage()

    @classmethod
    def tearDownClass(cls):
        cls.stage.close()

    def contribute(self, task, *words, **options):
        return self.stage.call("contribute", "--task", task, "--data", str(self.stage.data), *words, suri="//Bob", **options)

    def test_example_is_shown_asked_for_run_delivered_and_paid(self):
        task, cid = self.stage.offer(EXAMPLE)
        ended = self.contribute(task, answers="yes\nyes\n")
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        for each in (cid, "#!/usr/bin/env python3", "1 DML", "bubblewrap", "5 rows, loss 0.0182", "columns.json, model.json"):
            self.assertIn(each, ended.stdout)
        delivered = json.loads(self.contribute(task, "--json").stdout)["data"]
        self.assertEqual(delivered["status"], "PENDING_VALIDATION")
        claim = json.loads(delivered["claim"])
        self.assertEqual((claim["script"], claim["files"], claim["stopped"]), (cid, 2, []))
        self.stage.ok("task", "accept", str(delivered["submission"]), suri="//Alice")
        paid = json.loads(self.contribute(task, "--json").stdout)["data"]
        self.assertEqual((paid["status"], int(paid["paid"])), ("ACCEPTED", DML))
        self.assertEqual(self.model(delivered["cid"])["examples"], 5)

    def model(self, cid):
        target = self.stage.folder / "results.tar.gz"
        words = COMMAND + ["asset", "get", cid, str(target), "--store", str(self.stage.store)]
        subprocess.run(words, check=True, capture_output=True)
        with tarfile.open(target) as results:
            self.assertEqual(results.getnames(), ["columns.json", "model.json"])
            return json.load(results.extractfile("model.json"))

    def test_nothing_runs_without_a_yes(self):
        task, cid = self.stage.offer(EXAMPLE)
        for answers in ("", "no\n", "y\n"):
            ended = self.contribute(task, answers=answers)
            self.assertEqual(ended.returncode, 1)
            self.assertIn("you did not agree to run", ended.stderr)
        self.assertEqual(self.contribute(task, "--json").returncode, 2)
        other = self.contribute(task, "--agree", cid[:-1] + ("a" if cid[-1] != "a" else "b"))
        self.assertEqual(other.returncode, 2)
        self.assertIn("another script", other.stderr)
        ended = self.contribute(task, answers="yes\nno\n")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("nothing left this machine", ended.stderr)

    def test_malicious_script_is_stopped_told_and_the_place_given_back(self):
        for name, told in (("memory.py", "more memory than it may"), ("kill-all.sh", "ended its own supervision")):
            task, cid = self.stage.offer(HERE / "attacks" / name)
            ended = self.contribute(task, "--agree", cid, "--max-memory", "100M")
            self.assertEqual(ended.returncode, 1)
            self.assertIn(told, ended.stdout)
            self.assertIn("The place was given back", ended.stderr)
            free = self.contribute(task, "--agree", cid, "--max-memory", "100M")
            self.assertIn("place taken", free.stdout)

    def test_killed_while_the_script_runs_goes_on_and_delivers_once(self):
        script = self.stage.folder / "slow.sh"
        script.write_text(SLOW)
        (self.stage.data / "patience").write_text("100000")
        task, cid = self.stage.offer(script)
        words = self.stage.words("contribute", "--task", task, "--data", str(self.stage.data), "--agree", cid, suri="//Bob")
        environment = dict(os.environ, DECENTRALML_STORE=str(self.stage.store))
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as mortal:
            for line in mortal.stdout:
                if "the script runs" in line:
                    break
            time.sleep(1)
            mortal.send_signal(signal.SIGKILL)
        (self.stage.data / "patience").write_text("0")
        again = self.contribute(task, "--agree", cid)
        self.assertEqual(again.returncode, 0, again.stdout + again.stderr)
        self.assertIn("goes on with submission", again.stdout)
        self.assertEqual(self.contribute(task, "--agree", cid).returncode, 0)
        self.assertEqual(len(self.stage.places(task)), 1)

    def test_sealed_store_is_waited_for_and_used(self):
        task, cid = self.stage.offer(EXAMPLE)
        words = self.stage.words(
            "contribute", "--task", task, "--data", str(self.stage.data), "--agree", cid, "--sealed", suri="//Charlie"
        )
        empty = self.stage.folder / "empty"
        environment = dict(os.environ, DECENTRALML_STORE=str(empty))
        with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as waiting:
            place = None
            told = []
            for line in waiting.stdout:
                told.append(line)
                if place is None and (found := re.search(r"Submission (\d+): waits until the creator shares", line)):
                    place = found.group(1)
                    self.stage.ok("task", "share-credentials", place, "--shared-store", str(self.stage.store), suri="//Alice")
        self.assertEqual(waiting.returncode, 0, told)
        self.assertIn(f"Submission {place}: delivered as", "".join(told))


if __name__ == "__main__":
    unittest.main()
