"""Reads the program's files with pandas, Polars and DuckDB, and holds that they come to the same numbers and types.

The luck number is the largest there is: a signed column would make it -1, a float would round it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pandas
import polars

LUCK = 2**64 - 1
SMALL = ["--months", "6", "--dealers", "12", "--replications", "2", "--seed", str(LUCK)]
RUN = {"seed": "unsigned", "replication": "signed", "month": "signed", "npv": "number", "fairness": "number", "policy": "text"}
# What is run, and of what kind some of its columns are.
CASES = [
    (["run"], RUN),
    (["run", "--events"], {"seed": "unsigned", "replication": "signed", "month": "signed", "slot": "signed",
                           "generation": "signed", "loyalty": "number", "event": "text"}),
    (["compare"], {"policy": "text", "mean": "number", "replications": "signed", "undefined": "signed"}),
    (["sweep", "--futures", "10", "--x", "pull=0:1:2", "--y", "brand_strength=0:0.2:2"],
     {"seed": "unsigned", "futures": "signed", "x": "number", "leader": "text"}),
    (["sensitivity", "--samples", "2", "--futures", "2"], {"trajectories": "signed", "mu_star": "number"}),
    (["explain", "--dealer", "1", "--exits"], {"replication": "perhaps", "slot": "perhaps", "generation": "perhaps",
                                               "month": "perhaps", "value": "number", "about": "text"}),
]
# What each kind is called by each library; pandas knows no whole numbers with gaps.
PANDAS = {"unsigned": {"uint64"}, "signed": {"int64"}, "perhaps": {"int64", "float64"}, "number": {"float64"},
          "text": {"object", "str", "string"}}
POLARS = {"unsigned": {"UInt64"}, "signed": {"Int64"}, "perhaps": {"Int64"}, "number": {"Float64"}, "text": {"String"}}
DUCKDB = {"unsigned": {"UBIGINT"}, "signed": {"BIGINT"}, "perhaps": {"BIGINT"}, "number": {"DOUBLE"}, "text": {"VARCHAR"}}


def check(what, kinds, names, types):
    for column, kind in kinds.items():
        if types[column] not in names[kind]:
            raise SystemExit(f"{what}: {column} is {types[column]}, not {kind}")


def same(what, left, right):
    if left != right:
        raise SystemExit(f"{what}: {left} is not {right}")


def read_back(program, folder, arguments, kinds):
    what, file = " ".join(arguments), folder / "result.parquet"
    lines = folder / "result.ndjson"
    for out in (file, lines):
        subprocess.run([program, *arguments, *SMALL, "--out", str(out)], check=True)

    frame = pandas.read_parquet(file)
    check(f"{what}, pandas", kinds, PANDAS, {name: str(kind) for name, kind in frame.dtypes.items()})
    table = polars.read_parquet(file)
    check(f"{what}, Polars", kinds, POLARS, {name: str(kind) for name, kind in table.schema.items()})
    described = duckdb.sql(f"describe select * from '{file}'").fetchall()
    check(f"{what}, DuckDB", kinds, DUCKDB, {row[0]: row[1] for row in described})

    if "seed" in kinds:
        same(f"{what}, pandas", set(frame["seed"].tolist()), {LUCK})
        same(f"{what}, Polars", set(table["seed"].to_list()), {LUCK})
        same(f"{what}, DuckDB", duckdb.sql(f"select distinct seed from '{file}'").fetchall(), [(LUCK,)])

    # The same rows as one JSON object a line, to the last bit.
    written = polars.read_ndjson(lines)
    same(what, (len(frame), len(table)), (len(written), len(written)))
    for column in (column for column, kind in kinds.items() if kind == "number"):
        same(f"{what}, {column}", table[column].to_list(), written[column].to_list())


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        for arguments, kinds in CASES:
            read_back(program, Path(folder), arguments, kinds)
    print(f"{len(CASES)} results read back with pandas, Polars and DuckDB")


main()
