"""Exact betweenness by igraph: python igraph_betweenness.py <edges>. Prints seconds, of the clock and of all cores, without reading and building the graph, and the sum over all nodes, as JSON."""

import json
import resource
import sys
import time

import igraph

with open(sys.argv[1], encoding="ascii") as lines:
    edges = [tuple(map(int, line.split())) for line in lines]
graph = igraph.Graph(edges=edges)
began = time.perf_counter()
cpu = time.process_time()
found = graph.betweenness(directed=False)
seconds = time.perf_counter() - began
cpu_seconds = time.process_time() - cpu
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "cpuSeconds": cpu_seconds, "sum": sum(found), "megabytes": megabytes}))
