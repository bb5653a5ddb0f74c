# A long session, headless and in a window, watched by strace: no socket but the display's. What is under the atlas asks
# the machine itself who is logged in (Mesa, for where its cache lies), which the C library may ask nscd; nothing else is
# allowed, and no family of sockets that leads to a network. Exits 77 where strace is not there or may not watch.
# SPDX-License-Identifier: MIT
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
SESSION = """view posterior
select upper_trapezius left
refer infraspinatus left
frame_next
compare infraspinatus supraspinatus
compare off
mode pain
paint 112 1331 -42 radius 18 intensity 6 quality aching
say it aches in the front of my left shoulder, 6 of 10
candidate 1
client_view on
client_view off
session_new visit.myoatlas
visit_notes ok
session_save
handout for.pdf
page for.html
print chart.pdf
save_drawing drawing.json
open_drawing drawing.json
guide a_session
guide off
map body
map off
language es
language fr
language en
theme dark
lesson elbow_and_hand
lesson_step next
lesson_end
search soleus
search
save picture.png
wait 1
quit
"""
ALLOWED = re.compile(r"/\.X11-unix/X\d+|/var/run/nscd/socket|/run/nscd/socket")


def watched(folder, name, arguments, display=None):
    """Runs the program under strace and returns what it did with sockets, a call a line."""
    script, told = folder / "session.txt", folder / (name + ".trace")
    script.write_text(SESSION)
    place = folder / name
    place.mkdir()
    environment = {**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1", "MYOATLAS_OWN": "0",
                   "XDG_DATA_HOME": str(place), "XDG_CONFIG_HOME": str(place), "XDG_CACHE_HOME": str(place)}
    environment.pop("DISPLAY", None)
    environment.pop("WAYLAND_DISPLAY", None)
    before = ["xvfb-run", "-a"] if display else []
    subprocess.run([*before, "strace", "-f", "-qq", "-e", "trace=network", "-o", str(told),
                    PROGRAM, *arguments, "--size", "640x480", "--script", str(script)],
                   cwd=place, env=environment, check=True, timeout=500)
    for made in ("visit.myoatlas", "for.pdf", "for.html", "chart.pdf", "drawing.json", "picture.png"):
        if not (place / made).exists():
            sys.exit(f"{name}: the session did not make {made}")
    return [line.split(None, 1)[1] for line in told.read_text().splitlines() if re.match(r"\d+\s+\w+\(", line)]


def faults_of(calls):
    opened = [call for call in calls if call.startswith(("socket(", "socketpair("))]
    reached = [call for call in calls if call.startswith(("connect(", "bind(", "listen(", "sendto(", "accept"))]
    return ([call for call in opened if not call.startswith(("socket(AF_UNIX", "socketpair(AF_UNIX"))] +
            [call for call in reached if not (call.startswith("connect(") and ALLOWED.search(call))])


def main():
    if not shutil.which("strace") or subprocess.run(["strace", "-o", os.devnull, "true"],
                                                    capture_output=True).returncode != 0:
        print("strace is not here or may not watch; skipped.")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # That the watching sees anything: a socket that is really opened.
        seen = subprocess.run(["strace", "-f", "-qq", "-e", "trace=network", sys.executable, "-c",
                               "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"],
                              capture_output=True, text=True).stderr
        assert any("AF_INET" in call for call in faults_of(re.findall(r"socket\(.*", seen))), seen
        faults = faults_of(watched(folder, "headless", ["--headless"]))
        if shutil.which("xvfb-run"):
            calls = watched(folder, "window", [], display=True)
            assert any("X11-unix" in call for call in calls), "the window came up on no display"
            faults += faults_of(calls)
        else:
            print("xvfb-run is not here; the window was not watched.")
    if faults:
        sys.exit("Sockets that no session needs:\n" + "\n".join(faults))


main()
