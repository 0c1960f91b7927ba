"""Sobol's indices of a plan, on all cores of this machine with Dask; or on a cluster, with another first line in `workers`.

    python cluster.py STORE --rows 1000

Stop it whenever you like, and start it again: it goes on where it was.
"""

from __future__ import annotations

import argparse
import os
from contextlib import contextmanager

import dask
from distributed import Client, LocalCluster

import dealers_choice as dc

PLAN = dc.Plan(policies=["carrot", "mixed"], months=36)


@contextmanager
def workers(count: int):
    """Workers of one thread each. On SLURM: `SLURMCluster(cores=1, memory="1GB", walltime="01:00:00")` of dask-jobqueue, then
    `cluster.scale(jobs=count)`."""
    with (
        dask.config.set(
            {"distributed.scheduler.allowed-failures": 100}
        ),  # Dask blames every task that a dead worker held
        LocalCluster(
            n_workers=count, threads_per_worker=1, dashboard_address="127.0.0.1:0", host="127.0.0.1"
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client.get_executor()


def main() -> None:
    """Runs the study, and says what matters."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("store", help="folder of the study")
    words.add_argument("--rows", type=int, default=1000, help="rows of Sobol's design: seven points each")
    words.add_argument("--workers", type=int, default=os.cpu_count(), help="processes")
    asked = words.parse_args()
    study = dc.Study(PLAN, "sliders", asked.rows, store=asked.store)
    with workers(asked.workers) as executor:
        print(study.run(executor))
    found = dc.sensitivity(
        PLAN, method="sobol", samples=asked.rows, futures=study.futures, lead_of="mixed", store=study.store
    )
    for factor in found["findings"]["outcomes"][0]["factors"]:
        low, high = factor["first_ci95"]
        print(f"{factor['factor']:20} {factor['first']:6.3f}  ({low:.3f} to {high:.3f})")


if __name__ == "__main__":
    main()
