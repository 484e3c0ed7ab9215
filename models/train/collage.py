"""Outfits laid out on a floor or a plain ground, made of flat-lay photos and their masks.

Every flat-lay photo shows one garment and every street photo a person; shops and bloggers also lay out whole
outfits, and there what hangs together is not one garment.
"""

from __future__ import annotations

import random

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from augment import backdrops
from data import IGNORE, PARSER_CLASSES
from parse_cache import PARSE_SIDE

Pair = tuple[np.ndarray, np.ndarray]
BAG_LABEL = PARSER_CLASSES.index('bag')
# Share of its picture; smaller ones are a few pixels when they are laid out.
SMALLEST_BAG = 0.004

# Rows and columns of the places that garments are laid on.
LAYOUTS = [(1, 2), (2, 1), (2, 2), (2, 3), (3, 2)]
# Chance of a ground with grain in one direction, as wood and linen have it.
GRAIN = 0.4
# Chance that a place gets a bag off a street photo: no flat-lay shows one.
BAG = 0.15


class Collages:
    """Lays out garments of flat-lays, and bags of street photos: pictures [N,S,S,3] uint8 and their labels [N,S,S]."""

    def __init__(self, flatlays: Pair, odds: np.ndarray, street: Pair):
        self.flatlays, self.odds, self.street = flatlays, odds / odds.sum(), street
        self.with_bag = [row for row, labels in enumerate(street[1]) if (labels == BAG_LABEL).mean() > SMALLEST_BAG]

    def __call__(self) -> tuple[np.ndarray, np.ndarray]:
        """A picture [S,S,3] uint8 of two to six garments, and its labels [S,S]."""
        picture, labels = ground(), np.zeros((PARSE_SIDE, PARSE_SIDE), np.uint8)
        rows, columns = random.choice(LAYOUTS)
        places = [(row, column) for row in range(rows) for column in range(columns)]
        for row, column in random.sample(places, random.randint(2, len(places))):
            high, wide = PARSE_SIDE / rows, PARSE_SIDE / columns
            middle = (column + random.uniform(0.35, 0.65)) * wide, (row + random.uniform(0.35, 0.65)) * high
            self._lay(picture, labels, middle, (wide * random.uniform(0.6, 1.05), high * random.uniform(0.6, 1.05)))
        return picture, labels

    def _lay(self, picture: np.ndarray, labels: np.ndarray, middle: tuple[float, float], room: tuple[float, float]) -> None:
        """Pastes a garment into both arrays, as large as the room allows and cut at the rim."""
        source, shown = self._garment()
        ys, xs = np.nonzero(shown)
        if len(xs) == 0:
            return
        box = xs.min(), ys.min(), xs.max() + 1, ys.max() + 1
        scale = min(room[0] / (box[2] - box[0]), room[1] / (box[3] - box[1]))
        size = tuple(max(4, round((box[i + 2] - box[i]) * scale)) for i in (0, 1))
        garment = np.asarray(Image.fromarray(source).resize(size, Image.Resampling.BILINEAR, box=box))
        outline = np.asarray(Image.fromarray(shown).resize(size, Image.Resampling.NEAREST, box=box))
        left, top = round(middle[0] - size[0] / 2), round(middle[1] - size[1] / 2)
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(PARSE_SIDE, left + size[0]), min(PARSE_SIDE, top + size[1])
        garment, outline = (one[y0 - top : y1 - top, x0 - left : x1 - left] for one in (garment, outline))
        # Where the outline is unsure, half of the ground shines through, and nothing is learned.
        alpha = np.where(outline == IGNORE, 0.5, (outline > 0).astype(np.float32))[..., None]
        under = picture[y0:y1, x0:x1]
        picture[y0:y1, x0:x1] = under * (1 - alpha) + garment * alpha
        labels[y0:y1, x0:x1] = np.where(outline > 0, outline, labels[y0:y1, x0:x1])

    def _garment(self) -> tuple[np.ndarray, np.ndarray]:
        """A picture, and the labels of the one garment on it that is meant."""
        if self.with_bag and random.random() < BAG:
            pictures, labels = self.street
            chosen = random.choice(self.with_bag)
            return pictures[chosen], np.where(labels[chosen] == BAG_LABEL, labels[chosen], 0)
        chosen = np.random.choice(len(self.odds), p=self.odds)
        return self.flatlays[0][chosen], self.flatlays[1][chosen]


def ground() -> np.ndarray:
    """A background [S,S,3] uint8."""
    found = backdrops(1, PARSE_SIDE)[0]
    if random.random() < GRAIN:
        grain = torch.randn(1, 1, random.choice([24, 60, 120]), random.choice([2, 4, 8]))
        streaks = F.interpolate(grain, (PARSE_SIDE, PARSE_SIDE), mode='bilinear')[0] * random.uniform(0.03, 0.1)
        found = found + (streaks if random.random() < 0.5 else streaks.transpose(1, 2))
    return (found.clamp(0, 1).permute(1, 2, 0).numpy() * 255).astype(np.uint8)
