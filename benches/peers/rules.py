"""What dealers and territories of the reduced model do, for the two frameworks in Python; see README.md."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import exp, log, sqrt
from time import perf_counter
from typing import Any

from luck import MONTHS, PLACES, SLOTS, Draws, Luck

NORMAL_PROFIT = 500.0
EFFORT_COST = 200.0


@dataclass(frozen=True, slots=True)
class Policy:
    margin: float
    quota: float
    cut: float


POLICIES = [Policy(0.20, 0.80, 0.0), Policy(0.23, 0.90, 0.0), Policy(0.20, 1.05, 0.02)]


@dataclass(slots=True)
class Outcome:
    loyalty: float = 0.0
    months: int = 0
    sales: float = 0.0
    left: int = 0


def logistic(x: float) -> float:
    return 1.0 / (1.0 + exp(-x))


def clamp01(x: float) -> float:
    return min(1.0, max(0.0, x))


def towards(now: float, target: float, up: float, down: float) -> float:
    return now + (up if target > now else down) * (target - now)


class DealerRules:
    """A dealer's rules; a framework's agent class adds `territory`, and how one comes and goes."""

    def begin(self, policy: Policy, size: float, ramp: float, tenure: int) -> None:
        self.policy = policy
        self.size = size
        self.ramp = ramp
        self.tenure = tenure
        self.effort = 1.0
        self.demand = 100.0 * size * ramp
        self.profit = self.aspiration = NORMAL_PROFIT * size
        self.sold = 0.0
        self.failures = 0
        self.cut = 0.0
        self.economic = self.social = self.trust = self.loyalty = 0.5
        self.coercion = self.unfairness = 0.0
        self.attract()

    def attract(self) -> None:
        margin = self.policy.margin - self.cut
        self.attraction = self.size * self.ramp * exp(0.45 * log(0.5 + 0.5 * self.effort) + 1.5 * (margin - 0.2))

    def trade(self, share: float, noise: float) -> float:
        sold = 2500.0 * self.territory.growth * share * noise
        unit = 100.0 * (self.policy.margin - self.cut) - 6.0
        profit = sold * unit - (800.0 + 0.5 * EFFORT_COST * self.effort * self.effort) * self.size
        self.sold += sold
        self.demand += 0.2 * (sold - self.demand)
        self.profit += 0.2 * (profit - self.profit)
        self.aspiration += 0.05 * (profit - self.aspiration)
        return sold

    def assess(self) -> None:
        score = self.sold / (self.policy.quota * 300.0 * self.size)
        self.sold = 0.0
        if self.policy.cut == 0.0 or self.tenure < 9:
            return
        if score >= 1.0:
            self.failures = 0
            self.cut = max(0.0, self.cut - 0.01)
        elif score < 0.9:
            self.failures += 1
            if self.failures > 1:
                self.cut = min(0.06, self.cut + self.policy.cut)
            self.coercion += 0.25 if self.failures > 1 else 0.04
            if self.territory.shock < -0.05:
                self.unfairness += 0.3

    def feel(self) -> None:
        usual = NORMAL_PROFIT * self.size
        gain = (self.profit - self.aspiration) / usual
        felt = 2.25 * gain if gain < 0.0 else gain
        coercion, unfairness = min(1.5, self.coercion), min(1.5, self.unfairness)
        economic = logistic(1.6 * felt + 0.3 * (self.profit / usual - 1.0))
        peers = 0.1 * (self.territory.social - 0.5)
        social = clamp01(0.55 - 0.6 * coercion - 0.5 * unfairness + peers)
        self.economic += 0.3 * (economic - self.economic)
        self.social += 0.15 * (social - self.social)
        self.trust = towards(self.trust, clamp01(0.25 + 0.6 * self.social - 0.4 * unfairness), 0.05, 0.2)
        loyalty = 0.45 * self.trust + 0.3 * self.social + 0.25 * self.economic
        self.loyalty = towards(self.loyalty, loyalty, 0.05, 0.15)
        self.coercion *= 0.8
        self.unfairness *= 0.8

    def leaves(self, offer: float, review: float, choice: float) -> bool:
        offered = offer < 0.05 * max(0.2, 1.5 - self.loyalty)
        if not offered and review >= 0.02 + 0.1 * min(1.0, self.coercion):
            return False
        elsewhere = 0.9 * self.territory.growth
        own = self.profit / (NORMAL_PROFIT * self.size)
        utility = own - elsewhere + 1.5 * (2.0 * self.loyalty - 1.0) + 0.8 - (0.4 if offered else 0.0)
        return choice >= logistic(2.0 * utility)

    def work(self, share: float, month: int) -> None:
        self.tenure += 1
        self.ramp = min(1.0, self.ramp + 0.1)
        behind = self.sold < self.policy.quota * 100.0 * self.size * ((month + 1) % 3)
        unit = 100.0 * (self.policy.margin - self.cut) - 6.0 + (300.0 * self.policy.cut if behind else 0.0)
        pull = max(0.0, unit) * self.demand * 0.45 * (1.0 - share) / (EFFORT_COST * self.size)
        best = 0.5 * (sqrt(1.0 + 4.0 * pull) - 1.0) * (1.0 + 0.4 * (self.loyalty - 0.5))
        self.effort += 0.3 * (min(3.5, best) - self.effort)
        self.attract()

    def live(self, month: int, slot: int, luck: Luck, outcome: Outcome) -> bool:
        """One month; whether the dealer leaves at its end."""
        share = self.attraction / self.territory.mass
        outcome.sales += self.trade(share, luck.noise[month][slot])
        if month % 3 == 2:
            self.assess()
        self.feel()
        leaves = self.leaves(luck.offer[month][slot], luck.review[month][slot], luck.choice[month][slot])
        self.work(share, month)
        outcome.months += 1
        outcome.loyalty += self.loyalty
        if leaves:
            self.territory.defectors += 0.3 * self.size
            outcome.left += 1
        return leaves


class TerritoryRules:
    """A territory's rules; `recruit(place)` is the framework's way to bring a newcomer in."""

    def begin(self, number: int) -> None:
        self.number = number
        self.places: list[DealerRules | None] = [None] * PLACES
        self.vacant = [0] * PLACES
        self.shock = self.defectors = 0.0

    def open(self, month: int, luck: Luck) -> None:
        self.shock = 0.8 * self.shock + 0.08 * luck.shocks[month][self.number]
        self.growth = exp(self.shock)
        self.defectors *= 0.97
        self.fill(luck.candidate[month])
        dealers = [dealer for dealer in self.places if dealer is not None]
        self.mass = 4.0 * PLACES + sum(dealer.attraction for dealer in dealers) + self.defectors
        self.social = sum(dealer.social for dealer in dealers) / len(dealers) if dealers else 0.5

    def fill(self, candidates: list[float]) -> None:
        dealers = [dealer for dealer in self.places if dealer is not None]
        reputation = sum(dealer.loyalty for dealer in dealers) / len(dealers) if dealers else 0.5
        for place in range(PLACES):
            if self.places[place] is not None:
                continue
            if self.vacant[place] < 2 or candidates[self.number * PLACES + place] >= 0.2 + 0.4 * reputation:
                self.vacant[place] += 1
            else:
                self.recruit(place)


def one_by_one(count: int) -> Iterable[Luck]:
    return map(Luck, range(count))


def blocks(size: int) -> Callable[[int], Iterable[Draws]]:
    """Luck as arrays, of `size` futures at a time."""
    return lambda count: (Draws(range(first, min(first + size, count))) for first in range(0, count, size))


def measure(
    run: Callable[[Any, Policy, Outcome], None],
    draw: Callable[[int], Iterable[Any]] = one_by_one,
    futures: int = 3,
) -> None:
    """Prints what twenty futures come to and the shortest of fifteen times of a dealer-month."""

    def live(count: int) -> list[Outcome]:
        outcomes = [Outcome() for _ in POLICIES]
        for luck in draw(count):
            for policy, outcome in zip(POLICIES, outcomes):
                run(luck, policy, outcome)
        return outcomes

    for number, outcome in enumerate(live(20)):
        print(f"check {number} {outcome.loyalty / outcome.months:.13f} {outcome.sales:.6f} {outcome.left}")
    best = float("inf")
    for _ in range(15):
        start = perf_counter()
        live(futures)
        best = min(best, perf_counter() - start)
    print(f"ns {best * 1e9 / (futures * len(POLICIES) * SLOTS * MONTHS):.1f}")
