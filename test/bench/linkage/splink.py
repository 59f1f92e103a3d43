"""Splink on the benchmark's data, modelled as its own demonstrations model theirs: what Weft's linkage is measured beside.

    python splink.py fake_1000 --data <folder with er_splink> --out <folder>
    python splink.py fake_1000_accuracy --data <folder with er_splink> --out <folder>
    python splink.py febrl 3 --data <folder with er_febrl> --out <folder>
    python splink.py persons <csv of export-persons.mjs> --out <folder>
    python splink.py persons_apart <csv of export-persons.mjs> --out <folder>

Prints versions, seconds of wall and processor in each phase, the most memory and the pairs scored as JSON; writes `<name>-clusters.csv`
and `<name>-pairs.csv`, which score-files.mjs scores. Needs `pip install splink`.
"""

import argparse
import json
import os
import resource
import sys
import time
from contextlib import contextmanager
from importlib.metadata import version

# this file is called as the package is, and would be found in its place if its folder came first; nothing is to be written there
sys.path.append(sys.path.pop(0))
sys.dont_write_bytecode = True

import duckdb
import splink_models as models
from splink import DuckDBAPI, Linker, SettingsCreator

SEED = 5
THRESHOLDS = (0.5, 0.95, 0.99)


class Clock:
    """Seconds of wall and of the processor, threads counted, in each phase."""

    def __init__(self):
        self.phases = {}

    @contextmanager
    def phase(self, name):
        usage = resource.getrusage(resource.RUSAGE_SELF)
        began = (time.perf_counter(), usage.ru_utime + usage.ru_stime)
        yield
        usage = resource.getrusage(resource.RUSAGE_SELF)
        self.phases[name] = {"wall": round(time.perf_counter() - began[0], 2), "cpu": round(usage.ru_utime + usage.ru_stime - began[1], 2)}

    def total(self):
        return {kind: round(sum(phase[kind] for phase in self.phases.values()), 2) for kind in ("wall", "cpu")}


def train(linker, model, clock, random_pairs, training_pairs):
    """Estimates lambda, u and m in the order of the demonstrations."""
    rules, recall = model["deterministic"]
    with clock.phase("lambda"):
        linker.training.estimate_probability_two_random_records_match(rules, recall=recall)
    with clock.phase("u"):
        linker.training.estimate_u_using_random_sampling(max_pairs=random_pairs, seed=SEED)
    with clock.phase("em"):
        for rule in model["training"]:
            linker.training.estimate_parameters_using_expectation_maximisation(
                rule, estimate_without_term_frequencies=model["fast_training"], max_pairs=training_pairs
            )


def write_results(con, records, pairs, clusters, out, name):
    """Writes the cluster of each record at each threshold, with the truth, and every pair that was kept."""
    columns = ", ".join(f"c{i}.cluster_id as p{str(p)[2:].ljust(2, '0')}" for i, p in enumerate(THRESHOLDS))
    joins = " ".join(f"join {table.physical_name} c{i} on c{i}.id = r.id" for i, table in enumerate(clusters))
    con.execute(f"copy (select r.id, r.truth, {columns} from {records} r {joins}) to '{out}/{name}-clusters.csv' (header)")
    pair = f"select id_l, id_r, match_weight, match_probability from {pairs.physical_name}"
    con.execute(f"copy ({pair}) to '{out}/{name}-pairs.csv' (header)")


def run(name, select, model, out, random_pairs=1e6, training_pairs=None):
    """Links one table, and tells what it took."""
    clock = Clock()
    con = duckdb.connect()
    with clock.phase("load"):
        con.execute(f"create table records as {select}")
        database = DuckDBAPI(connection=con)
        settings = SettingsCreator(
            link_type="dedupe_only",
            unique_id_column_name="id",
            comparisons=model["comparisons"],
            blocking_rules_to_generate_predictions=model["blocking"],
        )
        linker = Linker(database.register(con.table("records")), settings)
    train(linker, model, clock, random_pairs, training_pairs)
    with clock.phase("block"):
        blocked = linker.inference.compute_blocked_pairs_for_predict()
    with clock.phase("score"):
        pairs = linker.inference.predict(threshold_match_weight=model["least_weight"])
    clusters = []
    for threshold in THRESHOLDS:
        with clock.phase(f"cluster {threshold}"):
            clusters.append(linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=threshold))
    total = clock.total()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    count = lambda table: con.execute(f"select count(*) from {table}").fetchone()[0]
    found = {"records": count("records"), "scored": count(blocked.physical_name), "kept": count(pairs.physical_name)}
    write_results(con, "records", pairs, clusters, out, name)
    versions = {package: version(package) for package in ("splink", "duckdb")}
    return {"name": name, "versions": versions, **found, "megabytes": round(peak), "total": total, "phases": clock.phases}


def choose(given):
    """The name of the run, what is selected, and the model."""
    if given.set == "febrl":
        path = f"{given.data}/er_febrl/dataset{given.which}.csv"
        return f"febrl{given.which}", models.FEBRL.format(path=path), models.febrl()
    if given.set.startswith("persons"):
        name = os.path.splitext(os.path.basename(given.which))[0].replace("persons", given.set)
        return name, models.PERSONS.format(path=given.which), getattr(models, given.set)()
    return given.set, models.FAKE_1000.format(path=f"{given.data}/er_splink/fake_1000.csv"), getattr(models, given.set)()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=["fake_1000", "fake_1000_accuracy", "febrl", "persons", "persons_apart"])
    parser.add_argument("which", nargs="?", help="the number of the febrl set, or the CSV of persons")
    parser.add_argument("--data", default=".", help="the folder with er_splink and er_febrl")
    parser.add_argument("--out", default=".", help="where clusters and pairs are written")
    parser.add_argument("--random-pairs", type=float, default=1e6, help="how many random pairs u is estimated from")
    parser.add_argument("--training-pairs", type=float, help="at most how many pairs each round of EM takes; all, where nothing is said")
    given = parser.parse_args()
    os.makedirs(given.out, exist_ok=True)
    print(json.dumps(run(*choose(given), given.out, given.random_pairs, given.training_pairs), indent=2))


if __name__ == "__main__":
    main()
