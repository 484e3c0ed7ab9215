"""Street photos of people without a hat, changed to look as in a shop: short hair, on a plain light ground.

Nearly everybody on the street photos has long hair, so hair that ends above the ears was taken for a hat.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
from PIL import Image

from collage import ground
from data import PARSER_CLASSES, letterbox, open_rgb, rows, street_label_maps, street_labels
from parse_cache import PARSE_SIDE

HAT = PARSER_CLASSES.index('hat')
# Where hair ends below its highest pixel, as a share of the figure's height.
HAIR_ENDS = (0.05, 0.1)
# How often the ground is as light as in a shop.
LIGHT = 0.7


class ShortHair:
    """Pictures [S,S,3] uint8 of people with short hair and no hat, and their labels [S,S]."""

    def __init__(self, data: Path):
        self.data, self.to_class = data, street_label_maps(data)[0]
        self.hair = street_labels(data).index('hair')
        self.rows = [row for row in rows(data, 'street', 'train') if row.mask and self._has_hair_alone(row)]

    def __call__(self) -> tuple[np.ndarray, np.ndarray]:
        row = random.choice(self.rows)
        drawn = Image.open(self.data / row.mask)
        tall = np.flatnonzero(np.asarray(drawn).any(1))
        height = tall[-1] - tall[0]
        # From the head down: shops seldom show all of a person.
        box = (0, max(0, tall[0] - height // 20), drawn.width, tall[0] + round(height * random.uniform(0.3, 1.05)))
        kinds = np.asarray(letterbox(drawn.crop(box), PARSE_SIDE, 0, Image.Resampling.NEAREST))
        picture = np.asarray(letterbox(open_rgb(self.data / row.image).crop(box), PARSE_SIDE, 0))
        labels, hair = self.to_class[kinds], kinds == self.hair
        scale = PARSE_SIDE / max(box[2] - box[0], box[3] - box[1])
        end = np.flatnonzero(hair.any(1))[0] + height * scale * random.uniform(*HAIR_ENDS)
        labels[hair & (np.arange(PARSE_SIDE)[:, None] > end)] = 0
        return np.where(labels[..., None] > 0, picture, self._ground()).astype(np.uint8), labels

    def _has_hair_alone(self, row) -> bool:
        kinds = np.asarray(Image.open(self.data / row.mask))
        return bool((kinds == self.hair).any()) and not (self.to_class[kinds] == HAT).any()

    @staticmethod
    def _ground() -> np.ndarray:
        if random.random() > LIGHT:
            return ground()
        return np.full((PARSE_SIDE, PARSE_SIDE, 3), random.randint(232, 255), np.uint8)
