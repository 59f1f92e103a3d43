"""Exact betweenness by igraph: python igraph_betweenness.py <edges>. Prints seconds without reading and building the graph, and the sum over all nodes, as JSON."""

import json
import resource
import sys
import time

import igraph

with open(sys.argv[1], encoding="ascii") as lines:
    edges = [tuple(map(int, line.split())) for line in lines]
graph = igraph.Graph(edges=edges)
began = time.perf_counter()
found = graph.betweenness(directed=False)
seconds = time.perf_counter() - began
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "sum": sum(found), "megabytes": megabytes, "version": igraph.__version__}))
