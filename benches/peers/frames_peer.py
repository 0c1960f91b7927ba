"""The reduced model in mesa-frames: agent sets of territories, dealers and vacant places, each a Polars data frame, and every rule
an expression on its columns, for all dealers of as many futures at a time as the program is told."""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "1"  # as every program here; Polars reads it as it starts

import polars as pl
from mesa_frames import AgentSetPolars, ModelDF
from polars import col, when

from luck import MONTHS, PLACES, Draws
from rules import EFFORT_COST, NORMAL_PROFIT, Outcome, Policy, blocks, measure

USUAL = NORMAL_PROFIT * col("size")


def logistic(x: pl.Expr) -> pl.Expr:
    return 1.0 / (1.0 + (-x).exp())


def stepped(name: str, target: pl.Expr, up: float, down: float) -> pl.Expr:
    return col(name) + when(target > col(name)).then(up).otherwise(down) * (target - col(name))


class Territories(AgentSetPolars):
    """Territories of all futures; the row is the number."""

    def __init__(self, model: "Channel", count: int) -> None:
        super().__init__(model)
        self += pl.DataFrame({"unique_id": pl.int_range(-count, 0, eager=True)}).with_columns(shock=0.0, defectors=0.0)

    def step(self) -> None:
        shock = 0.8 * col("shock") + 0.08 * pl.Series(self.model.luck.shocks[self.model.month])
        self.agents = self.agents.with_columns(shock=shock, growth=shock.exp(), defectors=0.97 * col("defectors"))

    def summed(self, dealers: pl.DataFrame, **what: pl.Expr) -> pl.DataFrame:
        """What dealers come to in each territory."""
        rows = pl.DataFrame({"territory": pl.int_range(len(self), eager=True)})
        sums = dealers.group_by("territory").agg(**what)
        return rows.join(sums, on="territory", how="left", maintain_order="left")

    def look(self, dealers: pl.DataFrame) -> None:
        """Adds up who is there."""
        there = self.summed(dealers, attraction=col("attraction").sum(), peers=col("social").mean())
        mass = 4.0 * PLACES + there["attraction"].fill_null(0.0) + col("defectors")
        self.agents = self.agents.with_columns(mass=mass, peers=there["peers"].fill_null(0.5))

    def lose(self, leavers: pl.DataFrame) -> None:
        lost = self.summed(leavers, size=0.3 * col("size").sum())
        self.agents = self.agents.with_columns(defectors=col("defectors") + lost["size"].fill_null(0.0))


class Vacancies(AgentSetPolars):
    """Places without a dealer."""

    def __init__(self, model: "Channel") -> None:
        super().__init__(model)
        whole = dict.fromkeys(("unique_id", "slot", "territory", "months"), pl.Int64)
        self += pl.DataFrame(schema=whole | {"size": pl.Float64})

    def step(self) -> None:
        """Ends the vacancies whose newcomer is found."""
        dealers = self.model.dealers.agents
        reputation = dealers.group_by("territory").agg(reputation=col("loyalty").mean())
        candidate = self.model.drawn("candidate", self.agents["slot"])
        waited = self.agents.join(reputation, on="territory", how="left").with_columns(
            found=(col("months") >= 2) & (candidate < 0.2 + 0.4 * col("reputation").fill_null(0.5)),
            months=col("months") + 1,
        )
        self.agents = waited.drop("found", "reputation")
        found = waited.filter("found")
        if len(found):
            self.model.dealers.enter(found.select("slot", "territory", "size"), 0.4, 0)
            self.discard(found["unique_id"])


class Dealers(AgentSetPolars):
    def enter(self, places: pl.DataFrame, ramp: float, tenure: int) -> None:
        usual = NORMAL_PROFIT * col("size")
        self += places.with_columns(
            unique_id=self.model.new_ids(len(places)), ramp=ramp, tenure=pl.lit(tenure, pl.Int64), effort=1.0,
            demand=100.0 * col("size") * ramp, profit=usual, aspiration=usual, sold=0.0,
            failures=pl.lit(0, pl.Int64), cut=0.0, coercion=0.0, unfairness=0.0,
            economic=0.5, social=0.5, trust=0.5, loyalty=0.5,
        ).with_columns(attraction=self.attraction())

    def attraction(self) -> pl.Expr:
        exponent = 0.45 * (0.5 + 0.5 * col("effort")).log() + 1.5 * (self.model.policy.margin - col("cut") - 0.2)
        return col("size") * col("ramp") * exponent.exp()

    def unit(self) -> pl.Expr:
        return 100.0 * (self.model.policy.margin - col("cut")) - 6.0

    def look(self) -> pl.DataFrame:
        """Dealers with what they see of their territories, and their luck."""
        territories, row = self.model.territories.agents, self.agents["territory"]
        seen = {name: territories[name].gather(row) for name in ("shock", "growth", "mass", "peers")}
        kinds = ("noise", "offer", "review", "choice")
        luck = {kind: self.model.drawn(kind, self.agents["slot"]) for kind in kinds}
        return self.agents.with_columns(**seen, **luck).with_columns(share=col("attraction") / col("mass"))

    def trade(self, dealers: pl.DataFrame) -> pl.DataFrame:
        sales = 2500.0 * col("growth") * col("share") * col("noise")
        costs = (800.0 + 0.5 * EFFORT_COST * col("effort") * col("effort")) * col("size")
        profit = col("sales") * self.unit() - costs
        return dealers.with_columns(sales=sales).with_columns(
            sold=col("sold") + col("sales"),
            demand=col("demand") + 0.2 * (col("sales") - col("demand")),
            profit=col("profit") + 0.2 * (profit - col("profit")),
            aspiration=col("aspiration") + 0.05 * (profit - col("aspiration")),
        )

    def assess(self, dealers: pl.DataFrame) -> pl.DataFrame:
        policy = self.model.policy
        if policy.cut == 0.0:
            return dealers.with_columns(sold=0.0)
        score = col("sold") / (policy.quota * 300.0 * col("size"))
        judged = col("tenure") >= 9
        met, missed = judged & (score >= 1.0), judged & (score < 0.9)
        again = missed & (col("failures") > 0)
        milder, harsher = (col("cut") - 0.01).clip(lower_bound=0.0), (col("cut") + policy.cut).clip(upper_bound=0.06)
        return dealers.with_columns(
            sold=0.0,
            failures=when(met).then(0).when(missed).then(col("failures") + 1).otherwise(col("failures")),
            cut=when(met).then(milder).when(again).then(harsher).otherwise(col("cut")),
            coercion=col("coercion") + when(again).then(0.25).when(missed).then(0.04).otherwise(0.0),
            unfairness=col("unfairness") + when(missed & (col("shock") < -0.05)).then(0.3).otherwise(0.0),
        )

    def feel(self, dealers: pl.DataFrame) -> pl.DataFrame:
        gain = (col("profit") - col("aspiration")) / USUAL
        felt = when(gain < 0.0).then(2.25 * gain).otherwise(gain)
        coercion, unfairness = (col(name).clip(upper_bound=1.5) for name in ("coercion", "unfairness"))
        economic = logistic(1.6 * felt + 0.3 * (col("profit") / USUAL - 1.0))
        social = (0.55 - 0.6 * coercion - 0.5 * unfairness + 0.1 * (col("peers") - 0.5)).clip(0.0, 1.0)
        trust = (0.25 + 0.6 * col("social") - 0.4 * unfairness).clip(0.0, 1.0)
        loyalty = 0.45 * col("trust") + 0.3 * col("social") + 0.25 * col("economic")
        return (
            dealers.with_columns(
                economic=col("economic") + 0.3 * (economic - col("economic")),
                social=col("social") + 0.15 * (social - col("social")),
            )
            .with_columns(trust=stepped("trust", trust, 0.05, 0.2))
            .with_columns(
                loyalty=stepped("loyalty", loyalty, 0.05, 0.15),
                coercion=0.8 * col("coercion"),
                unfairness=0.8 * col("unfairness"),
            )
        )

    def leave(self, dealers: pl.DataFrame) -> pl.DataFrame:
        offered = col("offer") < 0.05 * (1.5 - col("loyalty")).clip(lower_bound=0.2)
        reviews = col("review") < 0.02 + 0.1 * col("coercion").clip(upper_bound=1.0)
        utility = (
            col("profit") / USUAL - 0.9 * col("growth") + 1.5 * (2.0 * col("loyalty") - 1.0) + 0.8
            - when(offered).then(0.4).otherwise(0.0)
        )
        return dealers.with_columns(leaves=(offered | reviews) & (col("choice") >= logistic(2.0 * utility)))

    def work(self, dealers: pl.DataFrame) -> pl.DataFrame:
        policy = self.model.policy
        behind = col("sold") < policy.quota * 100.0 * col("size") * ((self.model.month + 1) % 3)
        unit = self.unit() + when(behind).then(300.0 * policy.cut).otherwise(0.0)
        demand = col("demand") * 0.45 * (1.0 - col("share"))
        pull = unit.clip(lower_bound=0.0) * demand / (EFFORT_COST * col("size"))
        best = 0.5 * ((1.0 + 4.0 * pull).sqrt() - 1.0) * (1.0 + 0.4 * (col("loyalty") - 0.5))
        return dealers.with_columns(
            tenure=col("tenure") + 1,
            ramp=(col("ramp") + 0.1).clip(upper_bound=1.0),
            effort=col("effort") + 0.3 * (best.clip(upper_bound=3.5) - col("effort")),
        ).with_columns(attraction=self.attraction())

    def step(self) -> None:
        dealers = self.look().pipe(self.trade)
        if self.model.month % 3 == 2:
            dealers = dealers.pipe(self.assess)
        self.agents = dealers.pipe(self.feel).pipe(self.leave).pipe(self.work)


class Channel(ModelDF):
    def __init__(self, luck: Draws, policy: Policy, outcome: Outcome) -> None:
        super().__init__(seed=0)
        self.luck, self.policy, self.outcome, self.month = luck, policy, outcome, 0
        count = luck.sizes.shape[1]
        self.territories, self.vacancies, self.dealers = Territories(self, count), Vacancies(self), Dealers(self)
        slots = pl.int_range(luck.sizes.size, eager=True)
        places = pl.DataFrame({"slot": slots, "territory": slots % count, "size": luck.sizes.ravel()})
        self.dealers.enter(places, 1.0, 24)
        self.agents += [self.territories, self.vacancies, self.dealers]

    def new_ids(self, count: int) -> pl.Series:
        self.current_id += count
        return pl.int_range(self.current_id - count, self.current_id, eager=True)

    def drawn(self, kind: str, slots: pl.Series) -> pl.Series:
        return pl.Series(getattr(self.luck, kind)[self.month].ravel()).gather(slots)

    def step(self) -> None:
        self.territories.step()
        self.vacancies.step()
        self.territories.look(self.dealers.agents)
        self.dealers.step()
        self.settle()
        self.month += 1

    def settle(self) -> None:
        """Counts the month, and lets leavers go."""
        dealers = self.dealers.agents
        leavers = dealers.filter("leaves")
        self.outcome.months += len(dealers)
        self.outcome.sales += dealers["sales"].sum()
        self.outcome.loyalty += dealers["loyalty"].sum()
        self.outcome.left += len(leavers)
        if len(leavers):
            self.territories.lose(leavers)
            vacant = leavers.select("slot", "territory", "size", months=pl.lit(0, pl.Int64))
            self.vacancies += vacant.with_columns(unique_id=self.new_ids(len(leavers)))
            self.dealers.discard(leavers["unique_id"])


def run(luck: Draws, policy: Policy, outcome: Outcome) -> None:
    channel = Channel(luck, policy, outcome)
    for _ in range(MONTHS):
        channel.step()


if __name__ == "__main__":
    at_once = int(sys.argv[1])
    measure(run, blocks(at_once), futures=at_once)
