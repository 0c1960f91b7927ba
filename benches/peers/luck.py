"""The luck of the reduced model: a number for every address (seed, future, month, place, kind), as README.md says."""

import numpy as np

TERRITORIES = 12
PLACES = 5
SLOTS = TERRITORIES * PLACES
MONTHS = 36
SEED = 7


def mix(hashes: np.ndarray, words: np.ndarray | int) -> np.ndarray:
    hashes = (hashes ^ np.asarray(words, np.uint32)) * np.uint32(0x9E3779B1)
    hashes = (hashes ^ (hashes >> np.uint32(15))) * np.uint32(0x85EBCA6B)
    return hashes ^ (hashes >> np.uint32(13))


def uniform(addresses: np.ndarray, kind: int) -> np.ndarray:
    return (mix(addresses, kind) + 0.5) / 4294967296.0


def bell(addresses: np.ndarray) -> np.ndarray:
    return 2.0 * (uniform(addresses, 0) + uniform(addresses, 1) + uniform(addresses, 2) - 1.5)


class Luck:
    """All luck of one future, the same under every policy: lists by month, then by place or territory."""

    def __init__(self, number: int) -> None:
        future = mix(np.array([SEED], np.uint32), number)
        months = mix(future, np.arange(MONTHS))[:, np.newaxis]
        dealers = mix(months, np.arange(SLOTS))
        self.noise = np.maximum(0.2, 1.0 + 0.15 * bell(dealers)).tolist()
        self.offer = uniform(dealers, 3).tolist()
        self.review = uniform(dealers, 4).tolist()
        self.choice = uniform(dealers, 5).tolist()
        self.candidate = uniform(dealers, 6).tolist()
        self.shocks = bell(mix(months, 1000 + np.arange(TERRITORIES))).tolist()
        self.sizes = (0.6 + 0.8 * uniform(dealers[0], 7)).tolist()
