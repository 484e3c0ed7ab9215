"""The pictures that an encoder learns from, and how often each is drawn."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from drawn_garments import drawn_items
from items import Items, item_cache

# Flat-lays, street garments as people outlined them, the same as the product's parser sees them, those of photos that
# only have tags, and garments that the sample's generator drew.
SHARES = {'flatlay': 0.5, 'street': 0.15, 'street-parsed': 0.2, 'street-tagged': 0.15, 'drawn': 0.08}


def train_items(data: Path, work: Path) -> tuple[Items, np.ndarray]:
    """The train items, and their odds: rare types and street garments are drawn more often."""
    street = item_cache(data, work, 'street', 'train')
    parts = {
        'flatlay': item_cache(data, work, 'flatlay', 'train'), 'street': street,
        'street-parsed': seen_by_parser(street, work), 'street-tagged': item_cache(data, work, 'street-tagged', 'train'),
        'drawn': drawn_items(data, work),
    }
    odds = []
    for name, part in parts.items():
        often = np.bincount(part.types, minlength=13).clip(1) ** -0.5
        odds.append(SHARES[name] * often[part.types] / often[part.types].sum())
    together = np.concatenate(odds)
    return joined(list(parts.values())), together / together.sum()  # a part may be empty


def seen_by_parser(street: Items, work: Path) -> Items:
    """The street items with the masks that the parser gives; where there are none yet, the outlines of people."""
    path = work / 'masks-street-train.npy'
    masks = np.load(path) if path.exists() else street.masks
    return Items(street.pictures, masks, street.content, street.types, street.names)


def joined(parts: list[Items]) -> Items:
    """The rows of all parts, one after another."""
    return Items(*(np.concatenate([getattr(p, f) for p in parts]) for f in Items.__dataclass_fields__))


def part_of(items: Items, index: np.ndarray) -> Items:
    """Some rows of all columns."""
    return Items(*(getattr(items, f)[index] for f in Items.__dataclass_fields__))
