"""The rows of the data folder, its labels, and its photos as squares."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
import csv
import random

import numpy as np
from PIL import Image

FILL = 127
PARSER_CLASSES = [
    'background', 'skin', 'upper', 'outer', 'lower', 'skirt', 'dress', 'shoes', 'hat', 'bag', 'other',
]
# The parser names what can be told apart by place and cut; the 13 types belong to the classifier.
PARSER_CLASS_OF_GARMENT = {
    't-shirt': 'upper', 'top': 'upper', 'shirt': 'upper', 'knitwear': 'upper',
    'blazer': 'outer', 'outerwear': 'outer', 'dress': 'dress', 'pants': 'lower',
    'shorts': 'lower', 'skirt': 'skirt', 'shoes': 'shoes', 'hat': 'hat', 'bag': 'bag',
}
SKIN_LABELS = {'skin', 'hair'}
# A pixel of a label map that is not learned from.
IGNORE = 255


@dataclass(frozen=True)
class Row:
    """One photo of images.csv."""

    image: str
    domain: str
    split: str
    garment: str
    mask: str


def rows(data: Path, domain: str, split: str) -> list[Row]:
    """The photos of one domain and split."""
    found = [Row(r['image'], r['domain'], r['split'], r['garment'], r['mask']) for r in _table(data, 'images')]
    return [r for r in found if (r.domain, r.split) == (domain, split)]


def _table(data: Path, name: str) -> list[dict[str, str]]:
    """The rows of `data`/`name`.csv."""
    with open(data / f'{name}.csv', newline='') as file:
        return list(csv.DictReader(file))


def balanced_flatlays(data: Path, split: str, per_type: int, seed: int) -> list[Row]:
    """Up to `per_type` flat-lays of each type, types interleaved so that any prefix is balanced."""
    rng = random.Random(seed)
    groups = []
    for garment in garments(data):
        group = [row for row in rows(data, 'flatlay', split) if row.garment == garment]
        rng.shuffle(group)
        groups.append(group[:per_type])
    return [group[i] for i in range(per_type) for group in groups if i < len(group)]


def garments(data: Path) -> list[str]:
    """The 13 garment types in their fixed order."""
    return (data / 'garments.txt').read_text().split()


def street_labels(data: Path) -> list[str]:
    """The names of the labels of the street masks, by their index."""
    return [row['street_label'] for row in sorted(_table(data, 'labels'), key=lambda row: int(row['index']))]


def street_label_maps(data: Path) -> tuple[np.ndarray, np.ndarray]:
    """Two tables indexed by street label: parser class, and garment type (-1 = no garment)."""
    types = garments(data)
    to_class = np.zeros(256, np.uint8)
    to_type = np.full(256, -1, np.int64)
    for label in _table(data, 'labels'):
        index, name, garment = int(label['index']), label['street_label'], label['garment']
        if garment:
            to_class[index] = PARSER_CLASSES.index(PARSER_CLASS_OF_GARMENT[garment])
            to_type[index] = types.index(garment)
        elif name in SKIN_LABELS:
            to_class[index] = PARSER_CLASSES.index('skin')
        elif name != 'null':
            to_class[index] = PARSER_CLASSES.index('other')
    return to_class, to_type


def tagged_garments(data: Path) -> dict[str, set[str]]:
    """The garment types that each street photo's labels name."""
    garment_of = {r['street_label']: r['garment'] for r in _table(data, 'labels') if r['garment']}
    labels = {r['image']: r['source_label'].split('|') for r in _table(data, 'images') if r['domain'] == 'street'}
    return {image: {garment_of[name] for name in names if name in garment_of} for image, names in labels.items()}


def tagged_mask(work: Path, row: Row) -> np.ndarray | None:
    """The label map that `tagged_masks.py` made of a photo without a mask."""
    path = work / 'tagged-masks' / Path(row.image).with_suffix('.png').name
    return np.asarray(Image.open(path)) if not row.mask and path.exists() else None


def open_rgb(path: Path) -> Image.Image:
    """The photo as RGB."""
    return Image.open(path).convert('RGB')


def letterbox(image: Image.Image, size: int, fill: int, resample=Image.Resampling.BILINEAR) -> Image.Image:
    """`image` scaled to fit a `size` square and centred on `fill`."""
    left, top, right, bottom = letterbox_content(image.size, size)
    resized = image.resize((right - left, bottom - top), resample)
    square = Image.new(image.mode, (size, size), (fill,) * 3 if image.mode == 'RGB' else fill)
    square.paste(resized, (left, top))
    return square


def letterbox_content(image_size: tuple[int, int], size: int) -> tuple[int, int, int, int]:
    """x0, y0, x1, y1 of the image inside its letterbox."""
    scale = size / max(image_size)
    width, height = (max(1, round(side * scale)) for side in image_size)
    left, top = (size - width) // 2, (size - height) // 2
    return left, top, left + width, top + height
