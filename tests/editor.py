"""What an editor shows of a YAML file: the language server of VS Code's YAML extension."""

import json
import shutil
import subprocess
from itertools import count
from pathlib import Path

import pytest

SERVER = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin"
SETTINGS = {"yaml": {"validate": True, "hover": True, "completion": True}}
SETTINGS["yaml"]["schemaStore"] = {"enable": False}


class Editor:
    """Talks to the server by the Language Server Protocol, over its standard streams."""

    def __init__(self):
        if not SERVER.exists() or not shutil.which("node"):
            pytest.skip("the YAML language server is not installed: npm ci --prefix tests")
        command = ["node", str(SERVER / "yaml-language-server"), "--stdio"]
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.ids = count(1)
        self.told = {}
        item = {"snippetSupport": True}
        can = {"completion": {"completionItem": item}, "hover": {"contentFormat": ["plaintext"]}}
        self.ask("initialize", processId=None, rootUri=None, capabilities={"textDocument": can})
        self.say("initialized")
        self.say("workspace/didChangeConfiguration", settings=SETTINGS)

    def close(self):
        self.server.kill()
        self.server.communicate()

    def complaints(self, path, text):
        """Open a text as the file of a path: (line, message) of each complaint."""
        uri = path.as_uri()
        about = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.say("textDocument/didOpen", textDocument=about)
        while uri not in self.told:
            self._take(self._read())
        return [(each["range"]["start"]["line"] + 1, each["message"]) for each in self.told[uri]]

    def completions(self, path, line, column):
        """The words offered at a place of an open file, each with its description."""
        offered = self._at("textDocument/completion", path, line, column)
        items = offered["items"] if isinstance(offered, dict) else offered
        return {each["label"]: each.get("documentation", "") for each in items}

    def hover(self, path, line, column):
        return self._at("textDocument/hover", path, line, column)["contents"]["value"]

    def _at(self, method, path, line, column):
        place = {"line": line - 1, "character": column - 1}
        return self.ask(method, textDocument={"uri": path.as_uri()}, position=place)

    def ask(self, method, **params):
        id = next(self.ids)
        self._write(id=id, method=method, params=params)
        while (message := self._read()).get("id") != id or "method" in message:
            self._take(message)
        return message["result"]

    def say(self, method, **params):
        self._write(method=method, params=params)

    def _take(self, message):
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            wanted = message.get("params", {}).get("items", [])
            asked = message["method"] == "workspace/configuration"
            settings = [SETTINGS.get(each.get("section")) for each in wanted]
            self._write(id=message["id"], result=settings if asked else None)

    def _write(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def _read(self):
        length = 0
        while (line := self.server.stdout.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has ended"
        return json.loads(self.server.stdout.read(length))
