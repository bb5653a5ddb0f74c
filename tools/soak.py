#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A day of classroom use in one run: tools/soak.py BUILD_FOLDER [--rounds N] [--window]

Each round is 100 commands, 10 of them with an animation drawn frame by frame, and a step of a lesson; 1000 rounds unless said
otherwise. Without --window the program draws offscreen, which takes no display. With it the program runs in a window under
Xvfb while the window is made larger and smaller all the time (needs xvfb and xdotool).
Prints memory and processor time of rounds as it goes; fails when memory grows by more than 5 MB, or a round costs over 5 %
more at the end than at the start. Memory is the smallest seen in a tenth of the rounds, and the first two tenths do not
count: until then fonts and parts of the body are met for the first time, which takes some 150 rounds, so ask for 600 or
more. Time is the median, and wants a quiet machine (--no-time leaves it out).
"""
import argparse, itertools, json, os, random, statistics, subprocess, sys, tempfile, time

MOST_GROWN_MB, MOST_SLOWER = 5.0, 1.05


def ids_of(program, kind):
    told = subprocess.run([program, "list", kind, "--json"], capture_output=True, text=True, check=True)
    return [record["id"] for record in json.loads(told.stdout)]


def rounds_of(program, count):
    """The same numbers each time, so that two programs are asked the same."""
    choose = random.Random(17)
    muscles, areas, lessons = (ids_of(program, kind) for kind in ("muscles", "areas", "lessons"))
    views = ["anterior", "posterior", "left", "right"]
    layers = ["skin", "muscle_superficial", "muscle_deep", "bone"]
    for number in range(count):
        lines = [f"age {number % 100 + 10}"]  # tells the round in the log
        for part in range(10):  # ten animations: flights of the camera, pain that grows
            muscle, side = choose.choice(muscles), choose.choice(["left", "right"])
            lines += [f"select {muscle} {side}",
                      "frame_referral" if part % 2 else f"view {choose.choice(views)}",
                      "play" if part % 3 == 0 else "frame_next", "wait 0.12", "pause" if part % 3 == 0 else "labels on",
                      f"layer {choose.choice(layers)} {choose.choice(['on', 'off', '0.4'])}"]
        lines += [f"trace {choose.choice(areas)} left", "candidate 1", "map", "map off", "mode explore", "compare off"]
        for _ in range(6):
            lines += [f"hide {choose.choice(muscles)} left", "show_all", f"search {choose.choice(muscles)[:4]}", "undo"]
        lines += ["search", "erase", "layer skin off", "labels off",
                  f"lesson {lessons[number % len(lessons)]}", f"lesson_step {1 + number % 3}", "lesson_end"]
        lines += ["orbit 3 0"] * (99 - len(lines)) + ["clear"]
        assert len(lines) == 100, len(lines)
        yield lines


class Process:
    """What the system tells of a program that runs."""

    def __init__(self, arguments, **settings):
        self.child = subprocess.Popen(arguments, **settings)
        self.tick = os.sysconf("SC_CLK_TCK")

    def memory_mb(self):
        with open(f"/proc/{self.child.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1048576

    def seconds(self):
        with open(f"/proc/{self.child.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / self.tick


def storm(display):
    """Returns a function that gives the window another size each time."""
    sizes = itertools.cycle([(900, 640), (1260, 820), (700, 500), (1100, 560), (640, 800)])
    found = []

    def resize():
        if not found:
            told = subprocess.run(["xdotool", "search", "--all", "--name", "Myoatlas"], env={**os.environ, "DISPLAY": display},
                                  capture_output=True, text=True)
            found.extend(told.stdout.split()[:1])
        if found:
            subprocess.run(["xdotool", "windowsize", found[0], *map(str, next(sizes))],
                           env={**os.environ, "DISPLAY": display}, capture_output=True)
    return resize


def watch(process, log, count, resize):
    """Returns memory and processor time at the beginning of each round, as the log tells them."""
    memory, seconds, told = [], [], 0
    while process.child.poll() is None:
        while line := log.readline():
            if not line.startswith("age "):
                continue
            memory.append(process.memory_mb())
            seconds.append(process.seconds())
            if len(memory) >= told + max(1, count // 20):
                told = len(memory)
                print(f"round {told}: {memory[-1]:.1f} MB, {seconds[-1]:.0f} s", flush=True)
        resize()
        time.sleep(0.02)
    return memory, seconds


def judge(memory, seconds, count, has_time):
    tenth = max(1, count // 10)
    costs = [after - before for before, after in zip(seconds, seconds[1:])]
    grown = min(memory[-tenth:]) - min(memory[2 * tenth:3 * tenth])
    slower = statistics.median(costs[-tenth:]) / statistics.median(costs[2 * tenth:3 * tenth])
    print(f"{len(memory)} rounds: {100 * len(memory)} commands, {10 * len(memory)} animations, {len(memory)} lesson steps")
    print(f"memory grown by {grown:+.1f} MB (at most {MOST_GROWN_MB:.0f}); the last rounds cost {slower:.3f} of the first "
          f"(at most {MOST_SLOWER})")
    return grown <= MOST_GROWN_MB and (slower <= MOST_SLOWER or not has_time)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", metavar="BUILD_FOLDER")
    options.add_argument("--rounds", type=int, default=1000)
    options.add_argument("--window", action="store_true")
    options.add_argument("--no-time", action="store_true")
    asked = options.parse_args()
    if asked.rounds < 10:
        options.error("at least 10 rounds")
    program = os.path.join(os.path.abspath(asked.folder), "myoatlas")
    with tempfile.TemporaryDirectory() as scratch:
        os.environ.update(XDG_DATA_HOME=scratch, LIBGL_ALWAYS_SOFTWARE="1", MYOATLAS_OWN="0")
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            os.environ.pop(name, None)
        script, log_name = os.path.join(scratch, "script"), os.path.join(scratch, "log")
        with open(script, "w") as file:
            for lines in rounds_of(program, asked.rounds):
                file.write("\n".join(lines) + "\n")
            file.write("quit\n")
        open(log_name, "w").close()
        arguments = [program, "--size", "640x480", "--log-commands", log_name, "--script", script]
        screen, resize = None, lambda: None
        if asked.window:
            reading, writing = os.pipe()
            screen = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24"],
                                      pass_fds=[writing], stderr=subprocess.DEVNULL)
            os.close(writing)
            os.environ["DISPLAY"] = ":" + os.fdopen(reading).readline().strip()
            resize = storm(os.environ["DISPLAY"])
        else:
            arguments.append("--headless")
        try:
            process = Process(arguments)
            with open(log_name) as log:
                memory, seconds = watch(process, log, asked.rounds, resize)
        finally:
            if screen:
                screen.terminate()
        if process.child.returncode != 0 or len(memory) != asked.rounds:
            print(f"ended with code {process.child.returncode} in round {len(memory)}")
            return 1
        return 0 if judge(memory, seconds, asked.rounds, not asked.no_time) else 1


if __name__ == "__main__":
    sys.exit(main())
