# Drives headless Chromium through its debugging pipe, with nothing but the standard library; and reads its pictures.
# SPDX-License-Identifier: MIT
import base64
import json
import os
import select
import shutil
import struct
import subprocess
import tempfile
import time
import zlib

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def find_browser():
    """Returns the path of a Chromium that can be driven, or None. Ubuntu's snap cannot read our files: it is no browser here."""
    for name in NAMES:
        path = shutil.which(name)
        if path and "/snap/" not in os.path.realpath(path) and not _is_snap_launcher(path):
            return path
    return None


def _is_snap_launcher(path):
    with open(path, "rb") as file:
        start = file.read(4096)
    return start.startswith(b"#!") and b"snap" in start


class Browser:
    """A browser with one page, drawing in software. Everything the page asks of a network is kept in `requests`."""

    def __init__(self, path, width, height, ratio=1, is_calm=False):
        self.folder = tempfile.mkdtemp(prefix="myoatlas_page_")
        to_browser, self._out = os.pipe()
        self._in, from_browser = os.pipe()

        def lay_pipes():  # the browser reads 3 and writes 4
            a, b = os.dup(to_browser), os.dup(from_browser)
            os.dup2(a, 3)
            os.dup2(b, 4)

        arguments = ["--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
                     "--remote-debugging-pipe", "--no-first-run", "--disable-component-update", "--disable-sync",
                     "--disable-background-networking", "--hide-scrollbars", "--user-data-dir=" + self.folder]
        if is_calm:
            arguments.append("--force-prefers-reduced-motion")
        self._process = subprocess.Popen([path, *arguments, "about:blank"], preexec_fn=lay_pipes, close_fds=False,
                                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self._buffer, self._number, self._session = b"", 0, None
        self.requests, self.faults = [], []
        target = next(t for t in self.send("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self._session = self.send("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(domain + ".enable")
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=ratio,
                  mobile=width < 600)
        self.send("Emulation.setTouchEmulationEnabled", enabled=True)

    def close(self):
        self._process.kill()
        self._process.wait()
        os.close(self._in)
        os.close(self._out)
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def processor_seconds(self):
        """What the browser's processes have used so far; those that ended are left out."""
        children, ticks = {}, {}
        for name in os.listdir("/proc"):
            try:
                with open(f"/proc/{int(name)}/stat") as file:
                    fields = file.read().rsplit(")", 1)[1].split()
            except (ValueError, OSError):
                continue  # no process, or one that just ended
            children.setdefault(int(fields[1]), []).append(int(name))
            ticks[int(name)] = int(fields[11]) + int(fields[12])
        total, waiting = 0, [self._process.pid]
        while waiting:
            process = waiting.pop()
            total += ticks.get(process, 0)
            waiting += children.get(process, [])
        return total / os.sysconf("SC_CLK_TCK")

    def send(self, method, **parameters):
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive(60)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def _receive(self, seconds):
        end = time.monotonic() + seconds
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser said nothing")
            got = os.read(self._in, 1 << 20)
            if not got:
                raise RuntimeError("the browser ended")
            self._buffer += got
        text, self._buffer = self._buffer.split(b"\0", 1)
        message = json.loads(text)
        self._note(message)
        return message

    def _note(self, message):
        method, parameters = message.get("method"), message.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.faults.append(parameters["exceptionDetails"].get("exception", {}).get("description", "an exception"))
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "assert"):
            self.faults.append(" ".join(str(a.get("value", a.get("description"))) for a in parameters["args"]))
        elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            # Reading a picture back stalls the drivers; the browser says so, and nothing is wrong.
            if "ReadPixels" not in parameters["entry"]["text"]:
                self.faults.append(parameters["entry"]["text"])

    def open(self, url):
        self.requests.clear()
        self.send("Page.navigate", url=url)

    def value(self, expression):
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(expression + ": " + str(result["exceptionDetails"]))
        return result["result"].get("value")

    def wait(self, expression, seconds=40):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                found = self.value(expression)
            except RuntimeError:
                found = None  # the page is not there yet
            if found:
                return found
            time.sleep(0.05)
        raise TimeoutError(f"never true: {expression}; faults: {self.faults}")

    def touch(self, places, hold_s=0):
        """A finger goes down at the first place, over the others, waits and goes up; places in pixels of the page."""
        for i, (x, y) in enumerate(places):
            self.send("Input.dispatchTouchEvent", type="touchMove" if i else "touchStart", touchPoints=[{"x": x, "y": y}])
        time.sleep(hold_s)
        self.send("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def key(self, key, code=None):
        text = key if len(key) == 1 else ""
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=code or key, text=text if kind == "keyDown" else "")

    def picture(self, file=None):
        """Returns (width, height, rows of RGB bytes) of what is seen; `file` keeps it as PNG."""
        data = base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"])
        if file:
            with open(file, "wb") as out:
                out.write(data)
        return read_png(data)


def read_png(data):
    """Returns (width, height, rows); each row is RGB bytes. Eight bits a channel, not interlaced."""
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert depth == 8 and kind in (2, 6)
    size = 3 if kind == 2 else 4
    packed, at = b"", 8
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        if name == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    raw, rows = zlib.decompress(packed), []
    above = bytearray(width * size)
    for y in range(height):
        start = y * (width * size + 1)
        row, how = bytearray(raw[start + 1:start + 1 + width * size]), raw[start]
        for i in range(len(row)):
            left = row[i - size] if i >= size else 0
            if how == 1:
                row[i] = row[i] + left & 255
            elif how == 2:
                row[i] = row[i] + above[i] & 255
            elif how == 3:
                row[i] = row[i] + (left + above[i] >> 1) & 255
            elif how == 4:
                corner = above[i - size] if i >= size else 0
                guess = left + above[i] - corner
                row[i] = row[i] + min((left, above[i], corner), key=lambda v: abs(guess - v)) & 255
        above = row
        rows.append(bytes(row) if size == 3 else bytes(b for i, b in enumerate(row) if i % 4 < 3))
    return width, height, rows


def small(picture, columns=26):
    """Returns the picture in coarse squares: mean colors, row by row. What differs there differs to the eye."""
    width, height, rows = picture
    side = width / columns
    squares = []
    for top in range(int(height / side)):
        for column in range(columns):
            sums, count = [0, 0, 0], 0
            for y in range(int(top * side), int((top + 1) * side), 2):
                for x in range(int(column * side), int((column + 1) * side), 2):
                    count += 1
                    for c in range(3):
                        sums[c] += rows[y][3 * x + c]
            squares.append([round(s / count) for s in sums])
    return squares
