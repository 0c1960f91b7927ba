"""The reduced model in Mesa 3: agents of two kinds, activated by `AgentSet.do`; a leaver is removed, a newcomer created."""

import mesa

from luck import MONTHS, PLACES, TERRITORIES, Luck
from rules import DealerRules, Outcome, Policy, TerritoryRules, measure


class Dealer(DealerRules, mesa.Agent):
    def __init__(self, model: "Channel", territory: "Territory", place: int, ramp: float, tenure: int) -> None:
        super().__init__(model)
        self.territory, self.place = territory, place
        self.slot = territory.number * PLACES + place
        self.begin(model.policy, model.luck.sizes[self.slot], ramp, tenure)
        territory.places[place] = self

    def step(self) -> None:
        if self.live(self.model.steps - 1, self.slot, self.model.luck, self.model.outcome):
            self.territory.places[self.place] = None
            self.territory.vacant[self.place] = 0
            self.remove()


class Territory(TerritoryRules, mesa.Agent):
    def __init__(self, model: "Channel", number: int) -> None:
        super().__init__(model)
        self.begin(number)
        for place in range(PLACES):
            Dealer(model, self, place, 1.0, 24)

    def step(self) -> None:
        self.open(self.model.steps - 1, self.model.luck)

    def recruit(self, place: int) -> None:
        Dealer(self.model, self, place, 0.4, 0)


class Channel(mesa.Model):
    def __init__(self, luck: Luck, policy: Policy, outcome: Outcome) -> None:
        super().__init__(seed=0)
        self.luck, self.policy, self.outcome = luck, policy, outcome
        for number in range(TERRITORIES):
            Territory(self, number)

    def step(self) -> None:
        self.agents_by_type[Territory].do("step")
        self.agents_by_type[Dealer].do("step")


def run(luck: Luck, policy: Policy, outcome: Outcome) -> None:
    channel = Channel(luck, policy, outcome)
    for _ in range(MONTHS):
        channel.step()


if __name__ == "__main__":
    measure(run)
