"""The container files, checked as text and run without a container engine.

Each service of deploy/compose.yaml is started as a process of its own with the command, environment and order that the file says; only the
services' names become addresses of this machine, and /data a folder of the service's own.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import yaml

HOME = Path(__file__).resolve().parents[2]
DEPLOY = HOME / "deploy"
WORK = Path(__file__).resolve().parent / "target" / "services"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
ENVIRONMENT = {"ROUNDS": "2"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def filled_in(text):
    """Compose's ${NAME:-default}."""
    return re.sub(r"\$\{(\w+):-([^}]*)\}", lambda found: ENVIRONMENT.get(found[1], found[2]), text)


def kubo():
    built = HOME / "quality" / "stores" / "target" / "bin" / "ipfs"
    return shutil.which("ipfs") or (str(built) if built.exists() else None)


class Text(unittest.TestCase):
    def test_images_are_named_exactly(self):
        images = re.findall(r"^FROM (\S+)", (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
        images = [image for image in images if image != "build"]
        images += [service["image"] for service in COMPOSE.values()]
        for image in images:
            self.assertRegex(image, r"^(docker\.io/[a-z/-]+:v?\d+\.\d+\.\d+\S*|decentralml:dev)$")

    def test_program_runs_without_rights(self):
        last = (DEPLOY / "Containerfile").read_text().split("FROM ")[-1]
        self.assertRegex(last, r"\nUSER [1-9]\d*:[1-9]\d*\n")
        for name, service in COMPOSE.items():
            if "build" in service:
                self.assertEqual(service["cap_drop"], ["ALL"], name)

    def test_every_service_tells_how_it_is(self):
        for name, service in COMPOSE.items():
            self.assertEqual(service["healthcheck"]["test"][0], "CMD", name)

    def test_no_secret_is_written_down(self):
        published = r"^(//(Alice|Bob|Charlie|Dave|Eve|Ferdie)|ipfs://ipfs:5001|)$"
        for name, service in COMPOSE.items():
            for value in service.get("environment", {}).values():
                self.assertRegex(value, published, name)
        own = yaml.safe_load((DEPLOY / "compose.accounts.yaml").read_text())
        agents = {name for name, service in COMPOSE.items() if "environment" in service}
        self.assertEqual(set(own["services"]), agents)
        for name, service in own["services"].items():
            account = "creator" if name == "reviewer" else name
            self.assertEqual(service["secrets"], [account])
            self.assertEqual(service["environment"]["DECENTRALML_ACCOUNT"], account)
            self.assertEqual(service["environment"]["DECENTRALML_PASSWORD_FILE"], f"/run/secrets/{account}")
            self.assertEqual(service["environment"]["DECENTRALML_SURI"], "")

    def test_script_explains_itself(self):
        with tempfile.TemporaryDirectory() as path:
            for tool in ("bash", "cat", "dirname"):
                os.symlink(shutil.which(tool), Path(path) / tool)
            for words, code, said in (
                (["-h"], 0, "Usage: scripts/docker_run.sh"),
                (["--nonsense"], 2, "There is no option --nonsense"),
                ([], 3, "no container engine"),
            ):
                answer = subprocess.run(
                    [HOME / "scripts" / "docker_run.sh", *words], env={"PATH": path}, capture_output=True, text=True
                )
                self.assertEqual(answer.returncode, code, answer)
                self.assertIn(said, answer.stdout + answer.stderr)


class Network(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shutil.rmtree(WORK, ignore_errors=True)
        cls.processes = {}
        cls.addresses = {"node:9944": f"127.0.0.1:{free_port()}", "ipfs:5001": f"127.0.0.1:{free_port()}"}

    @classmethod
    def tearDownClass(cls):
        for process in cls.processes.values():
            process.kill()
            process.wait()

    def here(self, name, text):
        text = filled_in(text).replace("/data", str(WORK / name))
        own = {"127.0.0.1:9944": "node:9944", "/ip4/127.0.0.1/tcp/5001": "ipfs:5001"}.get(text)
        if own == "ipfs:5001":
            return "/ip4/127.0.0.1/tcp/" + self.addresses[own].split(":")[1]
        text = own or text
        if "ipfs://ipfs:5001" in text and not kubo():
            return str(WORK / "assets")
        for service, address in self.addresses.items():
            text = text.replace(service, address)
        return text

    def environment(self, name):
        given = {key: self.here(name, value) for key, value in COMPOSE[name].get("environment", {}).items()}
        folder = str(WORK / name)
        return {
            "PATH": f"{DEPLOY}:{os.environ['PATH']}",
            "HOME": folder,
            "XDG_DATA_HOME": folder,
            "IPFS_PATH": folder + "/ipfs",
            "DECENTRALML_LIB": str(HOME / "apps" / "cli" / "target" / "lib"),
            **given,
        }

    def start(self, name):
        for needed in COMPOSE[name].get("depends_on", {}):
            if needed not in self.processes:
                self.start(needed)
            self.wait_until_healthy(needed)
        (WORK / name).mkdir(parents=True)
        words = self.ipfs() if name == "ipfs" else ["decentralml", *self.words(name)]
        with open(WORK / name / "log", "wb") as log:
            self.processes[name] = subprocess.Popen(
                words,
                env=self.environment(name),
                cwd=WORK / name,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def words(self, name):
        words = [self.here(name, word) for word in COMPOSE[name]["command"]]
        return [*words, "--rpc-port", self.addresses["node:9944"].split(":")[1]] if name == "node" else words

    def ipfs(self):
        """What the image's own start does; without Kubo on this machine the agents share a folder."""
        if not kubo():
            return ["sleep", "600"]
        environment = self.environment("ipfs")
        environment["PATH"] = f"{Path(kubo()).parent}:{environment['PATH']}"
        run = lambda *words: subprocess.run([kubo(), *words], env=environment, check=True, capture_output=True)
        run("init", "--profile", "server,test")
        run("config", "Addresses.API", "/ip4/127.0.0.1/tcp/" + self.addresses["ipfs:5001"].split(":")[1])
        return [kubo(), "daemon", "--offline"]

    def log(self, name):
        return (WORK / name / "log").read_text()

    def wait_until_healthy(self, name):
        if name == "ipfs" and not kubo():
            return
        words = [self.here(name, word) for word in COMPOSE[name]["healthcheck"]["test"][1:]]
        words[0] = kubo() if words[0] == "ipfs" else str(DEPLOY / words[0])
        until = time.monotonic() + 240
        while True:
            answer = subprocess.run(words, env=self.environment(name), capture_output=True, text=True, timeout=60)
            if answer.returncode == 0:
                return
            self.assertIsNone(self.processes[name].poll(), self.log(name))
            self.assertLess(time.monotonic(), until, f"{name}: {answer.stderr}{self.log(name)}")
            time.sleep(0.5)

    def test_health_of_nobody_is_bad(self):
        nobody = subprocess.run([DEPLOY / "health", f"127.0.0.1:{free_port()}"], capture_output=True, text=True)
        self.assertNotEqual(nobody.returncode, 0)

    def test_services_train_together(self):
        for name in ("creator", "contributor-1", "contributor-2"):
            self.start(name)
            self.wait_until_healthy(name)
        self.assertEqual(self.processes["creator"].wait(timeout=420), 0, self.log("creator"))
        self.assertIn("Round 2 of 2: 2 updates folded", self.log("creator"))
        for name in ("contributor-1", "contributor-2"):
            self.assertEqual(self.processes[name].wait(timeout=180), 0, self.log(name))
            self.assertIn("2 updates accepted, 0 rejected, 2 DML received", self.log(name))
        for name, code, said in (
            ("engineer", 1, "no task for engineers has a free place"),
            ("annotator", 1, "no task for annotators has a free place"),
            ("reviewer", 0, "Nothing waits to be judged"),
        ):
            self.start(name)
            self.assertEqual(self.processes[name].wait(timeout=180), code, self.log(name))
            self.assertIn(said, self.log(name))
        self.processes["node"].send_signal(signal.SIGTERM)
        self.assertIn(self.processes["node"].wait(timeout=60), (0, 143), self.log("node"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
