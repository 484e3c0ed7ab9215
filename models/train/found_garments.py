"""Reads garments off the parser's map. Keeps in step with `companion/pipeline`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy import ndimage

from data import PARSER_CLASSES
from lying_apart import bounds, lying_apart
from one_garment import name_as_one

GROUPS = PARSER_CLASSES[2:10]
# Groups that the parser confuses with each other.
FAMILIES = [['upper', 'outer', 'dress'], ['lower', 'skirt'], ['shoes'], ['hat'], ['bag']]
# With less skin than this share of the picture nobody wears what is seen.
WORN_SKIN_SHARE = 0.004
# A family with a smaller share of what hangs together is a misnamed part of one garment.
OWN_SHARE = 0.3
# x0, y0, x1, y1 in pixels.
Box = tuple[int, int, int, int]


@dataclass
class Found:
    """A garment of a map: class, classes of its mask, share of the picture, mean probability, box and places on the map, share of it seen."""

    group: str
    classes: list[str]
    area: float
    score: float
    box: Box
    mask: np.ndarray
    inside: float = 1.0


def find_garments(probs: np.ndarray, image: Image.Image) -> list[Found]:
    """All garments of a map of `image`, largest first; small parts beside a group's main part are dropped."""
    labels, found = probs.argmax(0), []
    worn = (labels == PARSER_CLASSES.index('skin')).mean() >= WORN_SKIN_SHARE
    others = name_as_one(labels, image) if worn else {}
    if not worn:
        unify(labels)
    for group in GROUPS:
        number = PARSER_CLASSES.index(group)
        parts, count = ndimage.label(labels == number)
        if count == 0:
            continue
        sizes = np.bincount(parts.ravel())[1:]
        large = [number for number in np.argsort(-sizes, kind='stable') if sizes[number] >= sizes.max() * 0.2]
        masks = [parts == number + 1 for number in large]
        for kept in [np.logical_or.reduce(masks)] if worn else lying_apart(masks, image):
            if kept.mean() < 0.003:
                continue
            score = sum(float(probs[PARSER_CLASSES.index(name)][kept].mean()) for name in [group, *others.get(group, [])])
            found.append(Found(group, [], float(kept.mean()), score, tuple(map(int, bounds(kept))), kept))
    for one in found:
        one.classes = worn_classes(one, found) if worn else lying_classes(one, found)
        one.classes += [name for name in others.get(one.group, []) if name not in one.classes]
    return sorted(found, key=lambda one: -one.area)


def unify(labels: np.ndarray) -> None:
    """Lying, what hangs together is one garment, unless two families have a large share of it."""
    first, last = PARSER_CLASSES.index(GROUPS[0]), PARSER_CLASSES.index(GROUPS[-1])
    parts, count = ndimage.label((labels >= first) & (labels <= last))
    for part in range(1, count + 1):
        inside = parts == part
        counts = np.bincount(labels[inside], minlength=len(PARSER_CLASSES))
        for family in FAMILIES:
            members = [PARSER_CLASSES.index(name) for name in family]
            own = counts[members].sum() >= OWN_SHARE * counts.sum()
            labels[inside & np.isin(labels, members)] = members[counts[members].argmax()] if own else counts.argmax()


def family_of(group: str) -> list[str]:
    return next(names for names in FAMILIES if group in names)


def worn_classes(wanted: Found, found: list[Found]) -> list[str]:
    """The wanted class and those it is confused with, unless one of them is clearly there itself."""
    family = family_of(wanted.group)
    present = [one for one in found if one.group in family]
    total = sum(one.area for one in present)
    rivals = {one.group for one in present if one.group != wanted.group and one.area > total * 0.15}
    return [name for name in family if name not in rivals]


def lying_classes(wanted: Found, found: list[Found]) -> list[str]:
    """Every class but those of the other garments: a part may be called anything."""
    others = {name for one in found if one is not wanted for name in family_of(one.group)}
    return [name for name in GROUPS if name not in others or name in family_of(wanted.group)]
