#!/usr/bin/env python3
"""Holds every data file against its schema: schemas_test.py ROOT. Needs python3-jsonschema, 4.10 or later.

Says each fault as FILE#POINTER: what is wrong; fails when there is one.
"""
# SPDX-License-Identifier: MIT
import json
import re
import sys
import warnings
from pathlib import Path

import jsonschema

# Newer releases call it deprecated; it is the one way that they share with 4.10.
warnings.filterwarnings("ignore", category=DeprecationWarning)

# Which files of assets/ a schema is for.
FILES = {
    "areas": "data/areas/*.json",
    "body": "body/*.json",
    "cautions": "data/cautions.json",
    "conditions": "data/conditions.json",
    "courses": "body/courses.json",
    "decks": "data/decks.json",
    "emergencies": "data/emergencies.json",
    "endangerments": "data/endangerments.json",
    "engine": "data/engine.json",
    "guide": "data/guide/*.json",
    "home_care": "data/home_care.json",
    "joints": "body/joints.json",
    "landmarks": "data/landmarks/*.json",
    "lesson": "data/lessons/*.json",
    "muscles": "data/muscles/*.json",
    "other_causes": "data/other_causes/*.json",
    "said_parts": "data/said/parts.json",
    "said_words": "data/said/??.json",
    "skin": "body/skin.json",
    "skin_relief": "body/skin_relief.json",
    "sources": "data/sources.json",
    "structures": "data/structures/*.json",
    "terminology": "data/terminology.json",
    "texts": "text/*.json",
    "theme": "themes/*.json",
    "translations": "data/text/*/*.json",
    "warp": "body/*male*.json",
}
NOT_FILES = {
    "body": {"body/courses.json", "body/joints.json", "body/skin.json", "body/skin_relief.json", "body/female.json"}
    | {f"body/{who}_{build}.json" for who in ("female", "male") for build in ("slender", "broad")}
}

# People's own files: the first JSON under a heading of the documentation is one.
EXAMPLES = {
    "own_patterns": ("docs/adding.md", "## A pattern of your own"),
    "pain_drawing": ("docs/formats.md", "## Pain drawing"),
    "session": ("docs/formats.md", "## Session"),
    "progress": ("docs/study.md", "## Progress as a file"),
}

BASE = "https://myoatlas.invalid/"  # only a name: nothing is fetched

# Where schemas stand within a schema: ones of the same value, and ones of what it holds.
SAME = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")
INNER = ("items", "prefixItems", "additionalProperties", "contains", "unevaluatedProperties")
NAMED = ("properties", "patternProperties", "$defs", "definitions")


def pointer(path):
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in path)


def open_objects(schema, path=(), is_same=False):
    """Yields the places where a schema describes an object and lets unknown properties pass."""
    if not isinstance(schema, dict):
        return
    describes = "properties" in schema or schema.get("type") == "object"
    if describes and not is_same and schema.get("additionalProperties", True) is True:
        yield path
    for word in SAME + INNER:
        inner = schema.get(word)
        for i, each in enumerate(inner if isinstance(inner, list) else [inner]):
            at = path + ((word, i) if isinstance(inner, list) else (word,))
            # An alternative of a closed object says no more than what it adds to it.
            yield from open_objects(each, at, word in SAME and (is_same or describes))
    for word in NAMED:
        for name, each in schema.get(word, {}).items():
            yield from open_objects(each, path + (word, name))


def example(root, file, heading):
    text = (root / file).read_text(encoding="utf-8")
    found = re.search(re.escape(heading) + r"\n.*?```json\n(.*?)```", text, re.DOTALL)
    return json.loads(found.group(1))


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def faults_of_schemas(schemas):
    for name, schema in schemas.items():
        file = f"assets/schema/{name}.schema.json"
        kind = jsonschema.validators.validator_for(schema, default=None)
        if kind is None:
            yield f"{file}#/$schema: this draft is not known"
            continue
        for error in kind(kind.META_SCHEMA).iter_errors(schema):
            yield f"{file}#{pointer(error.absolute_path)}: {error.message}"
        for path in open_objects(schema):
            yield f"{file}#{pointer(path)}: unknown properties pass; expected \"additionalProperties\": false"
    for name in sorted(schemas.keys() - FILES.keys() - EXAMPLES.keys()):
        yield f"assets/schema/{name}.schema.json: no file is held against it"


def faults_of_files(root, schemas):
    assets = root / "assets"
    store = {f"{BASE}{name}.schema.json": schema for name, schema in schemas.items()}
    judged = {}
    for name, files in FILES.items():
        found = [path for path in sorted(assets.glob(files))
                 if str(path.relative_to(assets)) not in NOT_FILES.get(name, ())]
        if not found:
            yield f"assets/{files}: there is no such file; expected one for the schema {name}"
        for path in found:
            judged.setdefault(path, []).append((name, read(path)))
    for path in sorted(assets.rglob("*.json")):
        if path.parent != assets / "schema" and len(judged.get(path, [])) != 1:
            yield f"{path.relative_to(root)}: {len(judged.get(path, []))} schemas are for it; expected one"
    for name, (file, heading) in EXAMPLES.items():
        judged.setdefault(root / file, []).append((name, example(root, file, heading)))

    for path, documents in judged.items():
        for name, document in documents:
            schema = schemas[name]
            resolver = jsonschema.RefResolver(f"{BASE}{name}.schema.json", schema, store=store)
            validator = jsonschema.validators.validator_for(schema)(schema, resolver=resolver)
            for error in validator.iter_errors(document):
                deepest = jsonschema.exceptions.best_match([error])  # of alternatives, in the likely one
                yield f"{path.relative_to(root)}#{pointer(deepest.absolute_path)}: {deepest.message[:300]} ({name})"


def main():
    root = Path(sys.argv[1])
    schemas = {path.name[: -len(".schema.json")]: read(path) for path in sorted((root / "assets/schema").glob("*.json"))}
    # Files are held against sound schemas only.
    faults = list(faults_of_schemas(schemas)) or list(faults_of_files(root, schemas))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
