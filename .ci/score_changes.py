#!/usr/bin/env python3
"""Score what the program says of changes against the readers' keys beside the project.

usage: score_changes.py CASEBOOK CORPUS STORE

Imports the reports that the keys name into STORE, compares each pair, and runs
the keys' own scorers. Standard library only.
"""
import csv, glob, json, os, subprocess, sys, tempfile

casebook, corpus, store = sys.argv[1:]
env = dict(os.environ, CASEBOOK_STORE=store)


def run(*args, ok=(0,)):
    done = subprocess.run([casebook, *args], env=env, capture_output=True, text=True)
    if done.returncode not in ok:
        sys.exit("casebook %s: %s" % (" ".join(args[:3]), done.stderr.strip()))
    return done.stdout


def rows(name):
    with open(os.path.join(corpus, name), encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


def tail(path):
    return "/".join(path.split("/")[-2:])


held = {tail(p): p for p in glob.glob(os.path.join(corpus, "*", "*", "*")) + glob.glob(os.path.join(corpus, "*", "*", "*", "*"))}
keys = {"changes": "compare-dev/themes.csv", "matters": "fate-dev.csv"}
pairs = {kind: sorted({(r["file_a"], r["file_b"]) for r in rows(name)}) for kind, name in keys.items()}
files = sorted({held[f] for both in pairs.values() for pair in both for f in pair if f in held})
ids = {}
for line in run("import", "--format", "json", *files, ok=(0, 2)).splitlines():
    read = json.loads(line)
    for inspection in read.get("inspections") or []:
        ids.setdefault(tail(read["file"]), inspection["id"])
with tempfile.TemporaryDirectory() as out:
    written = {kind: [] for kind in keys}
    for kind, both in pairs.items():
        for n, (a, b) in enumerate(both):
            if a in ids and b in ids:
                written[kind].append(os.path.join(out, "%s%d.json" % (kind, n)))
                with open(written[kind][-1], "w", encoding="utf-8") as f:
                    f.write(run("compare", ids[a], ids[b], "--format", "json"))
    scorer = lambda name: [sys.executable, os.path.join(corpus, name)]
    status = subprocess.call(scorer("score_fate.py") + ["--fate", os.path.join(corpus, keys["matters"]), *written["matters"]])
    status |= subprocess.call(scorer("score_compare.py") + ["--themes", os.path.join(corpus, keys["changes"]),
                              "--matters", os.path.join(corpus, "compare-dev/matters.csv"), *written["changes"]])
sys.exit(status)
