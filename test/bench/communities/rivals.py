"""Communities of a graph file by libraries of Python: what Weft's are measured beside.

    python rivals.py                            names the ways it has, as JSON
    python rivals.py <way> <graph> <labels>     writes labels; prints milliseconds and the most memory as JSON

Needs any of `pip install igraph leidenalg networkit`, or Debian's python3-igraph and python3-leidenalg. Every way takes one thread.
"""

import array
import importlib.util
import json
import random
import resource
import sys
import time

WAYS = {
    "igraph-leiden": "igraph",
    "igraph-multilevel": "igraph",
    "leidenalg": "leidenalg",
    "networkit-leiden": "networkit",
    "networkit-plm": "networkit",
}
SEED = 1


def read_graph(file):
    numbers = array.array("i")
    with open(file, "rb") as source:
        numbers.frombytes(source.read())
    order, edges = numbers[0], numbers[1]
    return order, numbers[2 : 2 + edges], numbers[2 + edges :]


def build_igraph(order, sources, targets):
    import igraph

    random.seed(SEED)
    return igraph.Graph(n=order, edges=list(zip(sources, targets)))


def build_networkit(order, sources, targets):
    import networkit
    import numpy

    networkit.setNumberOfThreads(1)
    networkit.setSeed(SEED, False)
    ones = numpy.ones(len(sources))
    ends = (numpy.frombuffer(sources, dtype=numpy.int32), numpy.frombuffer(targets, dtype=numpy.int32))
    return networkit.graph.GraphFromCoo((ones, ends), n=order)


def run_networkit(algorithm):
    algorithm.run()
    return algorithm.getPartition().getVector()


def find(way, graph):
    if way == "igraph-leiden":
        return graph.community_leiden(objective_function="modularity", n_iterations=2).membership
    if way == "igraph-multilevel":
        return graph.community_multilevel().membership
    if way == "leidenalg":
        import leidenalg

        return leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, n_iterations=2, seed=SEED).membership
    import networkit

    if way == "networkit-leiden":
        return run_networkit(networkit.community.ParallelLeiden(graph, iterations=3))
    return run_networkit(networkit.community.PLM(graph))


def main():
    has = [way for way, module in WAYS.items() if importlib.util.find_spec(module)]
    if len(sys.argv) == 1:
        print(json.dumps(has))
        return
    way, file, out = sys.argv[1:]
    order, sources, targets = read_graph(file)
    build = build_networkit if WAYS[way] == "networkit" else build_igraph
    began = time.perf_counter()
    graph = build(order, sources, targets)
    built = time.perf_counter()
    labels = find(way, graph)
    times = {"build": (built - began) * 1000, "run": (time.perf_counter() - built) * 1000}
    with open(out, "wb") as target:
        array.array("i", labels).tofile(target)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"first": times, "again": times, "megabytes": megabytes}))


main()
