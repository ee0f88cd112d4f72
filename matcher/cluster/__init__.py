"""Scores worked out on a Dask cluster: score_frame over partitions of Parquet, partitions of Parquet out.

A part is a range of rows. Its scores are a file in the folder of parts, which appears whole or not at all: a lost
worker costs the parts that it was at, and a run that was stopped goes on with those that are not there. The postings,
the folder and the version of skillmatch have to be the same for all machines.
"""

from __future__ import annotations

from matcher.cluster.job import Cluster as Cluster
from matcher.cluster.run import run_on_cluster as run_on_cluster
