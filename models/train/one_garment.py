"""Worn, one garment often gets two names; its colour tells. Keeps in step with the companion's `one-garment`."""

from __future__ import annotations

import numpy as np
from PIL import Image

from data import PARSER_CLASSES

# Groups that are, where they touch and have one colour, nearly always one garment under two names.
CONFUSED = [('upper', 'outer'), ('upper', 'dress'), ('lower', 'skirt'), ('dress', 'skirt')]
# Nearer colours are one, in units of Lab.
ONE_COLOUR = 5
LIGHTNESS_COUNTS = 0.7
# So many map pixels side by side.
TOUCH = 3


def name_as_one(labels: np.ndarray, image: Image.Image) -> dict[str, list[str]]:
    """Gives the smaller parts of `labels` [h,w] the label of the largest one, in place.

    `image` is what the map shows. Gives for each group the others that now count as it.
    """
    pixels = to_lab(np.asarray(image.resize(labels.shape[::-1], Image.Resampling.NEAREST)))
    sizes = np.bincount(labels.ravel(), minlength=len(PARSER_CLASSES))
    groups = [[number] for number in range(len(PARSER_CLASSES))]
    for pair in CONFUSED:
        one, other = (PARSER_CLASSES.index(name) for name in pair)
        if not (sizes[one] and sizes[other]) or groups[one] is groups[other]:
            continue
        far = (pixels[labels == one].mean(0) - pixels[labels == other].mean(0)) * (LIGHTNESS_COUNTS, 1, 1)
        if np.linalg.norm(far) < ONE_COLOUR and border(labels, one, other) >= TOUCH:
            joined = groups[one] + groups[other]
            for number in joined:
                groups[number] = joined
    largest = np.array([max(group, key=lambda number: sizes[number]) for group in groups])
    labels[:] = largest[labels]
    return {name: [PARSER_CLASSES[other] for other in group if other != number]
            for number, (name, group) in enumerate(zip(PARSER_CLASSES, groups, strict=True))}


def border(labels: np.ndarray, one: int, other: int) -> int:
    """How many places of one label have one of the other beside or below them, or the other way round."""
    steps = [(labels[:, :-1], labels[:, 1:]), (labels[:-1], labels[1:])]
    return sum(int((((a == one) & (b == other)) | ((a == other) & (b == one))).sum()) for a, b in steps)


def to_lab(rgb: np.ndarray) -> np.ndarray:
    """sRGB bytes [...,3] as CIE L*a*b* under D65."""
    linear = rgb / 255
    linear = np.where(linear <= 0.04045, linear / 12.92, ((linear + 0.055) / 1.055) ** 2.4)
    xyz = linear @ np.array([[0.4124, 0.2126, 0.0193], [0.3576, 0.7152, 0.1192], [0.1805, 0.0722, 0.9505]]) / (0.95047, 1, 1.08883)
    x, y, z = np.moveaxis(np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116), -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], -1)
