"""The reduced model in NumPy: an array for everything that a dealer has, and every rule for all dealers at once, of as many
futures at a time as the program is told. A vacant place is reckoned along, and left out of every sum."""

import sys

import numpy as np

from luck import MONTHS, PLACES, Draws
from rules import EFFORT_COST, NORMAL_PROFIT, Outcome, Policy, blocks, measure


def logistic(x: np.ndarray) -> np.ndarray:
    return 1.0 / (1.0 + np.exp(-x))


def towards(now: np.ndarray, target: np.ndarray, up: float, down: float) -> np.ndarray:
    return now + np.where(target > now, up, down) * (target - now)


def mean(values: np.ndarray, here: np.ndarray) -> np.ndarray:
    """The mean over the dealers of each territory, or ½ where there is none."""
    count = here.sum(axis=0)
    return np.where(count > 0, (values * here).sum(axis=0) / np.maximum(count, 1), 0.5)


class Channel:
    """Arrays by place, then the territories of all futures; what belongs to a territory is the same for its places."""

    def __init__(self, luck: Draws, policy: Policy, outcome: Outcome) -> None:
        self.luck, self.policy, self.outcome = luck, policy, outcome
        self.size = luck.sizes
        shape = self.size.shape
        self.vacant = np.full(shape, -1)
        self.shock, self.defectors = np.zeros((2, shape[1]))
        self.demand, self.profit, self.aspiration, self.sold, self.effort, self.ramp = np.empty((6, *shape))
        self.economic, self.social, self.trust, self.loyalty = np.empty((4, *shape))
        self.coercion, self.unfairness, self.cut, self.attraction = np.empty((4, *shape))
        self.tenure, self.failures = np.empty((2, *shape), int)
        self.enter(np.full(shape, True), 1.0, 24)

    def enter(self, at: np.ndarray, ramp: float, tenure: int) -> None:
        size = self.size[at]
        self.vacant[at] = -1
        self.ramp[at], self.tenure[at], self.effort[at] = ramp, tenure, 1.0
        self.demand[at] = 100.0 * size * ramp
        self.profit[at] = self.aspiration[at] = NORMAL_PROFIT * size
        self.economic[at] = self.social[at] = self.trust[at] = self.loyalty[at] = 0.5
        self.sold[at] = self.failures[at] = self.cut[at] = self.coercion[at] = self.unfairness[at] = 0
        self.attract()

    def attract(self) -> None:
        exponent = 0.45 * np.log(0.5 + 0.5 * self.effort) + 1.5 * (self.policy.margin - self.cut - 0.2)
        self.attraction = self.size * self.ramp * np.exp(exponent)

    def open(self, month: int) -> None:
        self.shock = 0.8 * self.shock + 0.08 * self.luck.shocks[month]
        self.growth = np.exp(self.shock)
        self.defectors *= 0.97
        reputation = mean(self.loyalty, self.vacant < 0)
        found = (self.vacant >= 2) & (self.luck.candidate[month] < 0.2 + 0.4 * reputation)
        self.vacant[(self.vacant >= 0) & ~found] += 1
        if found.any():
            self.enter(found, 0.4, 0)
        self.here = self.vacant < 0
        self.mass = 4.0 * PLACES + (self.attraction * self.here).sum(axis=0) + self.defectors
        self.peers = mean(self.social, self.here)

    def trade(self, share: np.ndarray, noise: np.ndarray) -> None:
        sold = 2500.0 * self.growth * share * noise
        unit = 100.0 * (self.policy.margin - self.cut) - 6.0
        profit = sold * unit - (800.0 + 0.5 * EFFORT_COST * self.effort * self.effort) * self.size
        self.outcome.sales += float((sold * self.here).sum())
        self.sold += sold
        self.demand += 0.2 * (sold - self.demand)
        self.profit += 0.2 * (profit - self.profit)
        self.aspiration += 0.05 * (profit - self.aspiration)

    def assess(self) -> None:
        score = self.sold / (self.policy.quota * 300.0 * self.size)
        self.sold[:] = 0.0
        if self.policy.cut == 0.0:
            return
        judged = self.tenure >= 9
        met, missed = judged & (score >= 1.0), judged & (score < 0.9)
        self.failures[met] = 0
        self.failures[missed] += 1
        again = missed & (self.failures > 1)
        self.cut[met] = np.maximum(0.0, self.cut[met] - 0.01)
        self.cut[again] = np.minimum(0.06, self.cut[again] + self.policy.cut)
        self.coercion[missed] += np.where(again, 0.25, 0.04)[missed]
        self.unfairness[missed & (self.shock < -0.05)] += 0.3

    def feel(self) -> None:
        usual = NORMAL_PROFIT * self.size
        gain = (self.profit - self.aspiration) / usual
        felt = np.where(gain < 0.0, 2.25 * gain, gain)
        coercion, unfairness = np.minimum(1.5, self.coercion), np.minimum(1.5, self.unfairness)
        economic = logistic(1.6 * felt + 0.3 * (self.profit / usual - 1.0))
        social = np.clip(0.55 - 0.6 * coercion - 0.5 * unfairness + 0.1 * (self.peers - 0.5), 0.0, 1.0)
        self.economic += 0.3 * (economic - self.economic)
        self.social += 0.15 * (social - self.social)
        trust = np.clip(0.25 + 0.6 * self.social - 0.4 * unfairness, 0.0, 1.0)
        self.trust = towards(self.trust, trust, 0.05, 0.2)
        loyalty = 0.45 * self.trust + 0.3 * self.social + 0.25 * self.economic
        self.loyalty = towards(self.loyalty, loyalty, 0.05, 0.15)
        self.coercion *= 0.8
        self.unfairness *= 0.8

    def leave(self, month: int) -> np.ndarray:
        offered = self.luck.offer[month] < 0.05 * np.maximum(0.2, 1.5 - self.loyalty)
        reviews = self.luck.review[month] < 0.02 + 0.1 * np.minimum(1.0, self.coercion)
        own = self.profit / (NORMAL_PROFIT * self.size)
        utility = own - 0.9 * self.growth + 1.5 * (2.0 * self.loyalty - 1.0) + 0.8 - 0.4 * offered
        return self.here & (offered | reviews) & (self.luck.choice[month] >= logistic(2.0 * utility))

    def work(self, share: np.ndarray, month: int) -> None:
        self.tenure += 1
        self.ramp = np.minimum(1.0, self.ramp + 0.1)
        behind = self.sold < self.policy.quota * 100.0 * self.size * ((month + 1) % 3)
        unit = 100.0 * (self.policy.margin - self.cut) - 6.0 + 300.0 * self.policy.cut * behind
        pull = np.maximum(0.0, unit) * self.demand * 0.45 * (1.0 - share) / (EFFORT_COST * self.size)
        best = 0.5 * (np.sqrt(1.0 + 4.0 * pull) - 1.0) * (1.0 + 0.4 * (self.loyalty - 0.5))
        self.effort += 0.3 * (np.minimum(3.5, best) - self.effort)
        self.attract()

    def live(self, month: int) -> None:
        self.open(month)
        share = self.attraction / self.mass
        self.trade(share, self.luck.noise[month])
        if month % 3 == 2:
            self.assess()
        self.feel()
        leaves = self.leave(month)
        self.work(share, month)
        self.outcome.months += int(self.here.sum())
        self.outcome.loyalty += float((self.loyalty * self.here).sum())
        self.outcome.left += int(leaves.sum())
        self.defectors += 0.3 * (self.size * leaves).sum(axis=0)
        self.vacant[leaves] = 0


def run(luck: Draws, policy: Policy, outcome: Outcome) -> None:
    channel = Channel(luck, policy, outcome)
    for month in range(MONTHS):
        channel.live(month)


if __name__ == "__main__":
    at_once = int(sys.argv[1])
    measure(run, blocks(at_once), futures=max(10, at_once))
