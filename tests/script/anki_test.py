#!/usr/bin/env python3
"""Opens a package for Anki as Anki does, by Python's own zip and SQLite: anki_test.py MYOATLAS.

Checks the tables and JSON of schema 11, that every note and card belongs to something, and that every picture that a note
speaks of is in the package and is a PNG.
"""
# SPDX-License-Identifier: MIT
import hashlib
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

COLUMNS = {
    "col": "id crt mod scm ver dty usn ls conf models decks dconf tags",
    "notes": "id guid mid mod usn tags flds sfld csum flags data",
    "cards": "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data",
    "revlog": "id cid usn ease ivl lastIvl factor time type",
    "graves": "usn oid type",
}


def check(value, what):
    if not value:
        sys.exit("anki_test: " + what)


def make(program, folder, *options):
    file = folder / "cards.apkg"
    said = subprocess.run([program, "anki", *options, "--out", str(file)], capture_output=True, text=True, check=False)
    check(said.returncode == 0, f"exit {said.returncode}: {said.stderr}")
    return file


def read(file, folder):
    with zipfile.ZipFile(file) as package:
        check(package.testzip() is None, "the zip is damaged")
        names = package.namelist()
        media = json.loads(package.read("media"))
        check(set(names) == {"collection.anki2", "media", *media}, f"unknown files: {names}")
        pictures = {name: package.read(number) for number, name in media.items()}
        package.extract("collection.anki2", folder)
    database = sqlite3.connect(folder / "collection.anki2")
    check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the collection is damaged")
    return database, pictures


def check_tables(database):
    for table, columns in COLUMNS.items():
        found = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        check(found == columns.split(), f"{table} has {found}")
    row = database.execute("SELECT ver, models, decks, conf, dconf, tags FROM col").fetchall()
    check(len(row) == 1 and row[0][0] == 11, "one collection of schema 11 is expected")
    return [json.loads(text) for text in row[0][1:]]


def check_words(guid, values):
    """What a learner reads: no sentence that goes on after its end, no roots twice, no place in both lists."""
    for value in values:
        check(not re.search(r"\.\s*[(.]|\(\s*\)|\b([A-Z]+\d*)\)?\.? \(\1\b", value), f"{guid} says: {value}")
    if guid.split(":")[2] != "point":
        return
    essential, _, spillover = values[2].partition("<br><small>")
    listed = re.sub(r"</?small>|\.$", "", spillover).partition(":")[2]
    twice = {area.strip().lower() for area in essential.split(";")} & {
        area.strip().rstrip(".").lower() for area in re.sub("<[^>]*>", "", listed).split(";") if area.strip()
    }
    check(not twice, f"{guid} tells twice of {twice}")


def check_fronts(model):
    """A front asks in a sentence; a label with a question mark is none."""
    for template in model["tmpls"]:
        plain = re.sub(r"<[^>]*>|\{\{[^}]*\}\}", " ", template["qfmt"])
        last = plain.strip().splitlines()[-1].split("  ")[-1].strip()
        check(len(last.split()) > 1, f"{template['name']} asks only: {last}")


def check_notes(database, models, decks, pictures):
    shown = set()
    cards = {}
    for nid, did, ordinal, kind, queue in database.execute("SELECT nid, did, ord, type, queue FROM cards"):
        check(str(did) in decks and kind == 0 and queue == 0, f"card of {nid}")
        cards.setdefault(nid, []).append(ordinal)
    guids = set()
    for nid, guid, mid, tags, fields, sort, checksum in database.execute(
        "SELECT id, guid, mid, tags, flds, sfld, csum FROM notes"
    ):
        model = models[str(mid)]
        values = fields.split("\x1f")
        check(len(values) == len(model["flds"]), f"{guid} has {len(values)} fields")
        check(sort == values[0] and values[0], f"{guid} has no name")
        check(checksum == int(hashlib.sha1(values[0].encode()).hexdigest()[:8], 16), f"checksum of {guid}")
        check(guid not in guids, f"{guid} is there twice")
        guids.add(guid)
        check(re.search(r" myoatlas::region::\w+ ", tags), f"tags of {guid}: {tags}")
        check(all(ordinal < len(model["tmpls"]) for ordinal in cards.get(nid, [])) and nid in cards, f"cards of {guid}")
        check_words(guid, values)
        shown.update(re.findall(r'<img src="([^"]+)">', fields))
    check(set(cards) == {row[0] for row in database.execute("SELECT id FROM notes")}, "cards without notes")
    check(shown == set(pictures), f"pictures: {shown ^ set(pictures)}")
    for name, data in pictures.items():
        check(data.startswith(b"\x89PNG") and len(data) > 4000, f"{name} is no picture")
    for model in models.values():
        check_fronts(model)
        for template in model["tmpls"]:
            for field in re.findall(r"\{\{[#/^]?([^}]+)\}\}", template["qfmt"] + template["afmt"]):
                check(field == "FrontSide" or field in [f["name"] for f in model["flds"]], f"unknown field {field}")
    return len(guids), sum(map(len, cards.values()))


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for options, least in ((["--deck", "restless_leg"], 2), (["--no-pictures"], 350)):
            database, pictures = read(make(program, folder, *options), folder)
            models, decks = check_tables(database)[:2]
            notes, cards = check_notes(database, models, decks, pictures)
            database.close()
            check(notes >= least and cards >= 2 * notes, f"{notes} notes, {cards} cards")
            check(bool(pictures) == ("--no-pictures" not in options), "pictures")
            print(f"{' '.join(options)}: {notes} notes, {cards} cards, {len(pictures)} pictures")


main()
