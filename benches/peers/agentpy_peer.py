"""The reduced model in AgentPy: agents in `AgentList`s, whose methods are called for all at once; `Model.run` is the loop."""

import agentpy

from luck import MONTHS, PLACES, TERRITORIES, Luck
from rules import DealerRules, Outcome, Policy, TerritoryRules, measure


class Dealer(DealerRules, agentpy.Agent):
    def setup(self, territory: "Territory", place: int, ramp: float, tenure: int) -> None:
        self.territory, self.place = territory, place
        self.slot = territory.number * PLACES + place
        self.begin(self.p.policy, self.p.luck.sizes[self.slot], ramp, tenure)
        territory.places[place] = self
        self.model.dealers.append(self)

    def step(self) -> None:
        if self.live(self.model.t - 1, self.slot, self.p.luck, self.p.outcome):
            self.territory.places[self.place] = None
            self.territory.vacant[self.place] = 0
            self.model.leavers.append(self)


class Territory(TerritoryRules, agentpy.Agent):
    def setup(self, number: int) -> None:
        self.begin(number)
        for place in range(PLACES):
            Dealer(self.model, self, place, 1.0, 24)

    def step(self) -> None:
        self.open(self.model.t - 1, self.p.luck)

    def recruit(self, place: int) -> None:
        Dealer(self.model, self, place, 0.4, 0)


class Channel(agentpy.Model):
    def setup(self) -> None:
        self.dealers = agentpy.AgentList(self)
        self.leavers = agentpy.AgentList(self)
        numbers = agentpy.AttrIter(range(TERRITORIES))
        self.territories = agentpy.AgentList(self, TERRITORIES, Territory, number=numbers)

    def step(self) -> None:
        self.territories.step()
        self.dealers.step()
        for dealer in self.leavers:
            self.dealers.remove(dealer)
        self.leavers.clear()


def run(luck: Luck, policy: Policy, outcome: Outcome) -> None:
    parameters = {"luck": luck, "policy": policy, "outcome": outcome, "steps": MONTHS, "seed": 0}
    Channel(parameters).run(display=False)


if __name__ == "__main__":
    measure(run)
