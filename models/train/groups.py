"""Several people in one picture, as friends pose and films frame them, made of street photos and their masks.

Every street photo shows one person from head to foot. A parser that saw nothing else runs the clothes of neighbours
together, and takes the hair of a head that fills a quarter of the picture for a hat.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from collage import ground
from data import open_rgb, rows, street_label_maps
from parse_cache import PARSE_SIDE

# How many people, and how likely.
PEOPLE = {1: 0.15, 2: 0.35, 3: 0.3, 4: 0.15, 5: 0.05}
# Height of a person beside the picture's: all of them, or little more than a face.
HEIGHT = (0.8, 3.0)
# From one to the next, as a share of the height: behind each other, or apart.
STEP = (0.12, 0.32)
# Rows that are kept of a person; more than a picture needs of one who fills it from the waist up.
TALLEST = 640
# Share of the pictures on what a street photo shows beside its person; the rest have a plain ground.
OUTDOORS = 0.7
# Cells a side of the map that tells people apart.
CELLS = 32


class Groups:
    """Pictures [S,S,3] uint8 of one to five people, their labels [S,S], and whose each pixel is [S,S] (0: nobody's)."""

    def __init__(self, data: Path, split: str = 'train'):
        self.people, self.scenes = [], []
        to_class, _ = street_label_maps(data)
        for row in rows(data, 'street', split):
            if not row.mask:
                continue
            photo, labels = np.asarray(open_rgb(data / row.image)), to_class[np.asarray(Image.open(data / row.mask))]
            ys, xs = np.nonzero(labels)
            if len(xs) == 0:
                continue
            top, bottom, left, right = ys.min(), ys.max() + 1, xs.min(), xs.max() + 1
            size = (max(1, round((right - left) * min(1.0, TALLEST / (bottom - top)))), min(TALLEST, bottom - top))
            box = (int(left), int(top), int(right), int(bottom))
            self.people.append((
                np.asarray(Image.fromarray(photo).crop(box).resize(size, Image.Resampling.BILINEAR)),
                np.asarray(Image.fromarray(labels).crop(box).resize(size, Image.Resampling.NEAREST)),
            ))
            beside = photo[:, :left] if left > photo.shape[1] - right else photo[:, right:]
            if beside.shape[1] > photo.shape[1] // 8:
                self.scenes.append(beside)

    def __call__(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """A picture, its labels, and whose each pixel is."""
        picture = self._scene()
        labels, owners = np.zeros((2, PARSE_SIDE, PARSE_SIDE), np.uint8)
        count = random.choices(list(PEOPLE), list(PEOPLE.values()))[0]
        height = PARSE_SIDE * random.uniform(*HEIGHT)
        step, top = height * random.uniform(*STEP), PARSE_SIDE * random.uniform(0, 0.3)
        middle = PARSE_SIDE * random.uniform(0.35, 0.65) - step * (count - 1) / 2
        for owner in random.sample(range(count), count):
            at = middle + step * (owner + random.uniform(-0.2, 0.2))
            self._stand(picture, labels, owners, owner + 1, at, top + height * random.uniform(-0.04, 0.1), height * random.uniform(0.85, 1.15))
        return picture, labels, owners

    def _stand(self, picture: np.ndarray, labels: np.ndarray, owners: np.ndarray, owner: int, middle: float, top: float, height: float) -> None:
        """Puts a person into all three arrays, before those who stand there."""
        source, classes = random.choice(self.people)
        if random.random() < 0.5:
            source, classes = source[:, ::-1], classes[:, ::-1]
        scale = height / len(source)
        left = middle - source.shape[1] * scale / 2
        x0, y0 = max(0, round(left)), max(0, round(top))
        x1, y1 = min(PARSE_SIDE, round(left + source.shape[1] * scale)), min(PARSE_SIDE, round(top + height))
        if x1 - x0 < 4 or y1 - y0 < 4:
            return
        box = [max(0.0, (x0 - left) / scale), max(0.0, (y0 - top) / scale), (x1 - left) / scale, (y1 - top) / scale]
        box[2], box[3] = min(box[2], source.shape[1]), min(box[3], source.shape[0])
        size = (x1 - x0, y1 - y0)

        def resized(values: np.ndarray, resample: Image.Resampling) -> np.ndarray:
            return np.asarray(Image.fromarray(np.ascontiguousarray(values)).resize(size, resample, box=box))

        shown = resized(classes, Image.Resampling.NEAREST)
        alpha = resized((classes > 0) * np.uint8(255), Image.Resampling.BILINEAR)[..., None] / 255
        under = picture[y0:y1, x0:x1]
        picture[y0:y1, x0:x1] = under * (1 - alpha) + resized(source, Image.Resampling.BILINEAR) * alpha
        labels[y0:y1, x0:x1] = np.where(shown > 0, shown, labels[y0:y1, x0:x1])
        owners[y0:y1, x0:x1] = np.where(shown > 0, owner, owners[y0:y1, x0:x1])

    def _scene(self) -> np.ndarray:
        """What is behind them [S,S,3]."""
        if random.random() > OUTDOORS:
            return ground()
        scene = Image.fromarray(np.ascontiguousarray(random.choice(self.scenes)))
        return np.asarray(scene.resize((PARSE_SIDE, PARSE_SIDE), Image.Resampling.BILINEAR)).copy()


def centres_loss(offsets: Tensor, owners: Tensor) -> Tensor:
    """How far `offsets` [N,2,32,32] (x, y, in sides of the picture) miss the middle of the person that each pixel of
    `owners` [N,H,W] belongs to; 0 belongs to nobody.
    """
    cells = F.interpolate(owners[:, None].float(), (CELLS, CELLS), mode='nearest')[:, 0].long()
    line = (torch.arange(CELLS) + 0.5) / CELLS
    places = torch.stack(torch.meshgrid(line, line, indexing='xy'))
    total, count = offsets.new_zeros(()), 0
    for picture, whose in zip(offsets, cells, strict=True):
        for owner in whose.unique().tolist():
            own = whose == owner
            if owner == 0 or own.sum() < 4:
                continue
            target = places[:, own].mean(1, keepdim=True) - places[:, own]
            total = total + F.smooth_l1_loss(picture[:, own], target, beta=0.03, reduction='sum')
            count += int(own.sum())
    return total / max(1, count)
