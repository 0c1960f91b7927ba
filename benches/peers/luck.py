"""The luck of the reduced model: a number for every address (seed, future, month, place, kind), as README.md says."""

import numpy as np

TERRITORIES = 12
PLACES = 5
SLOTS = TERRITORIES * PLACES
MONTHS = 36
SEED = 7


def mix(hashes: np.ndarray, words: np.ndarray | range | int) -> np.ndarray:
    hashes = (hashes ^ np.asarray(words, np.uint32)) * np.uint32(0x9E3779B1)
    hashes = (hashes ^ (hashes >> np.uint32(15))) * np.uint32(0x85EBCA6B)
    return hashes ^ (hashes >> np.uint32(13))


def uniform(addresses: np.ndarray, kind: int) -> np.ndarray:
    return (mix(addresses, kind) + 0.5) / 4294967296.0


def bell(addresses: np.ndarray) -> np.ndarray:
    return 2.0 * (uniform(addresses, 0) + uniform(addresses, 1) + uniform(addresses, 2) - 1.5)


class Draws:
    """All luck of some futures, the same under every policy: arrays by month, place and territory, those of all futures in turn."""

    def __init__(self, numbers: range) -> None:
        futures = mix(np.array([SEED], np.uint32), numbers)
        months = mix(futures, np.arange(MONTHS)[:, np.newaxis])
        slots = np.arange(SLOTS).reshape(TERRITORIES, PLACES).T
        dealers = mix(months[:, np.newaxis, np.newaxis], slots[..., np.newaxis]).reshape(MONTHS, PLACES, -1)
        markets = mix(months[:, np.newaxis], 1000 + np.arange(TERRITORIES)[:, np.newaxis])
        self.noise = np.maximum(0.2, 1.0 + 0.15 * bell(dealers))
        self.offer = uniform(dealers, 3)
        self.review = uniform(dealers, 4)
        self.choice = uniform(dealers, 5)
        self.candidate = uniform(dealers, 6)
        self.shocks = bell(markets).reshape(MONTHS, -1)
        self.sizes = 0.6 + 0.8 * uniform(dealers[0], 7)


class Luck:
    """The luck of one future as lists, for those who take its numbers one by one: by month, then by slot or territory."""

    def __init__(self, number: int) -> None:
        draws = vars(Draws(range(number, number + 1)))
        self.shocks = draws.pop("shocks").tolist()
        for name, places in draws.items():
            setattr(self, name, places.swapaxes(-1, -2).reshape(*places.shape[:-2], SLOTS).tolist())
