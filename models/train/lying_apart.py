"""Lying, several garments may bear one name. Keeps in step with `companion/pipeline/garments/lying-apart.ts`."""

from __future__ import annotations

import numpy as np
from PIL import Image

from one_garment import to_lab

# As there.
CLOSE, SMALL, ONE_COLOUR = 0.05, 0.33, 8


def lying_apart(parts: list[np.ndarray], image: Image.Image) -> list[np.ndarray]:
    """The mask [h,w] of each garment, from those of the parts of one group, the largest first."""
    if len(parts) < 2:
        return parts
    height, width = parts[0].shape
    lab = to_lab(np.asarray(image.resize((width, height), Image.Resampling.NEAREST)))
    garments: list[list[np.ndarray]] = []
    for part in parts:
        def holds(garment: list[np.ndarray]) -> bool:
            main = garment[0]
            if np.linalg.norm(lab[main].mean(0) - lab[part].mean(0)) < ONE_COLOUR:
                return True
            near = min(gap(bounds(one), bounds(part)) for one in garment) <= CLOSE * max(height, width)
            return near and part.sum() < main.sum() * SMALL

        own = next((garment for garment in garments if holds(garment)), None)
        if own is None:
            garments.append([part])
        else:
            own.append(part)
    return [np.logical_or.reduce(garment) for garment in garments]


def bounds(part: np.ndarray) -> tuple[int, int, int, int]:
    """x0, y0, x1, y1 of a mask."""
    ys, xs = np.where(part)
    return xs.min(), ys.min(), xs.max() + 1, ys.max() + 1


def gap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> int:
    """Pixels between two boxes; 0 where they overlap."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return max(0, across, down)
