"""The rows of the data folder, its label maps, and the uint8 picture caches that training reads."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True)
class Row:
    """One photo of images.csv."""

    image: str
    domain: str
    split: str
    garment: str
    mask: str


def rows(data: Path, domain: str | None = None, split: str | None = None) -> list[Row]:
    """All photos of `data`/images.csv, or those of one domain and split."""
    with open(data / 'images.csv', newline='') as file:
        found = [Row(r['image'], r['domain'], r['split'], r['garment'], r['mask']) for r in csv.DictReader(file)]
    return [r for r in found if domain in (None, r.domain) and split in (None, r.split)]


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


def street_label_maps(data: Path) -> tuple[np.ndarray, np.ndarray]:
    """Two tables indexed by street label: parser class, and garment type (-1 = no garment)."""
    types = garments(data)
    with open(data / 'labels.csv', newline='') as file:
        labels = list(csv.DictReader(file))
    to_class = np.zeros(256, np.uint8)
    to_type = np.full(256, -1, np.int64)
    for label in labels:
        index, name, garment = int(label['index']), label['street_label'], label['garment']
        if garment:
            to_class[index] = PARSER_CLASSES.index(PARSER_CLASS_OF_GARMENT[garment])
            to_type[index] = types.index(garment)
        elif name in SKIN_LABELS:
            to_class[index] = PARSER_CLASSES.index('skin')
        elif name != 'null':
            to_class[index] = PARSER_CLASSES.index('other')
    return to_class, to_type


def open_rgb(path: Path) -> Image.Image:
    """The photo as RGB."""
    return Image.open(path).convert('RGB')


def letterbox(image: Image.Image, size: int, fill: int, resample=Image.Resampling.BILINEAR) -> Image.Image:
    """`image` scaled to fit a `size` square and centred on `fill`."""
    scale = size / max(image.size)
    width, height = (max(1, round(side * scale)) for side in image.size)
    resized = image.resize((width, height), resample)
    square = Image.new(image.mode, (size, size), (fill,) * 3 if image.mode == 'RGB' else fill)
    square.paste(resized, ((size - width) // 2, (size - height) // 2))
    return square


PARSE_SIDE = 352


def parse_cache(data: Path, work: Path, domain: str, split: str) -> tuple[np.ndarray, np.ndarray]:
    """Pictures [N,352,352,3] and parser labels [N,352,352] (255 = do not learn), letterboxed, uint8.

    Street photos carry the labels people drew; flat-lays the teacher's masks with their own class.
    """
    target = work / f'parse-{domain}-{split}.npz'
    if target.exists():
        saved = np.load(target)
        return saved['pictures'], saved['labels']
    to_class, _ = street_label_maps(data)
    pictures, labels = [], []
    for row in rows(data, domain, split):
        if domain == 'street':
            if not row.mask:
                continue
            label = to_class[np.asarray(Image.open(data / row.mask))]
        else:
            path = work / 'teacher-masks' / Path(row.image).with_suffix('.png').name
            if not path.exists():
                continue
            alpha = np.asarray(Image.open(path))
            own = PARSER_CLASSES.index(PARSER_CLASS_OF_GARMENT[row.garment])
            label = np.where(alpha > 140, own, np.where(alpha < 100, 0, 255)).astype(np.uint8)
        pictures.append(np.asarray(letterbox(open_rgb(data / row.image), PARSE_SIDE, FILL)))
        labels.append(np.asarray(letterbox(Image.fromarray(label), PARSE_SIDE, 0, Image.Resampling.NEAREST)))
    np.savez(target, pictures=np.stack(pictures), labels=np.stack(labels))
    return np.stack(pictures), np.stack(labels)


ITEM_SIDE = 224


@dataclass
class Items:
    """Pictures of one garment each, letterboxed to 224: what the encoder learns from and is judged on."""

    pictures: np.ndarray  # [N,224,224,3] uint8
    masks: np.ndarray  # [N,224,224] uint8, 255 = garment; all zero where no mask is known
    content: np.ndarray  # [N,4] x0, y0, x1, y1 of the photo inside the letterbox
    types: np.ndarray  # [N] index into garments.txt
    names: np.ndarray  # [N] the photo's path in the data folder


def item_cache(data: Path, work: Path, domain: str, split: str) -> Items:
    """Whole flat-lays, or street photos cropped to each garment by the masks people drew."""
    target = work / f'items-{domain}-{split}.npz'
    if not target.exists():
        found = [_item(*item) for item in item_images(data, domain, split)]
        columns = [np.stack(column) for column in zip(*found, strict=True)]
        np.savez(target, **dict(zip(['pictures', 'masks', 'content', 'types', 'names'], columns, strict=True)))
    saved = np.load(target)
    items = Items(**{name: saved[name] for name in saved.files})
    if domain == 'flatlay' and (work / f'masks-flatlay-{split}.npy').exists():
        items.masks = np.load(work / f'masks-flatlay-{split}.npy')
    return items


def item_images(data: Path, domain: str, split: str, most: int | None = None):
    """One after another: picture of a garment, its mask (all zero on flat-lays), type, photo's path.

    With `most`, the garments of that many photos, drawn with a fixed seed.
    """
    chosen = [row for row in rows(data, domain, split) if row.mask or domain == 'flatlay']
    if most is not None and most < len(chosen):
        chosen = random.Random(0).sample(chosen, most)
    return _flatlay_items(data, chosen) if domain == 'flatlay' else _street_items(data, chosen)


def _item(image: Image.Image, mask: np.ndarray, garment: int, name: str) -> tuple:
    scale = ITEM_SIDE / max(image.size)
    width, height = (max(1, round(side * scale)) for side in image.size)
    left, top = (ITEM_SIDE - width) // 2, (ITEM_SIDE - height) // 2
    return (
        np.asarray(letterbox(image, ITEM_SIDE, FILL)), np.asarray(letterbox(Image.fromarray(mask), ITEM_SIDE, 0)),
        np.array([left, top, left + width, top + height]), np.int64(garment), np.str_(name),
    )


def _flatlay_items(data: Path, chosen: list[Row]):
    types = garments(data)
    for row in chosen:
        image = open_rgb(data / row.image)
        yield image, np.zeros(image.size[::-1], np.uint8), types.index(row.garment), row.image


def _street_items(data: Path, chosen: list[Row], margin: float = 0.1, smallest: int = 24):
    _, to_type = street_label_maps(data)
    for row in chosen:
        image, kinds = open_rgb(data / row.image), to_type[np.asarray(Image.open(data / row.mask))]
        for garment in np.unique(kinds[kinds >= 0]):
            mask = kinds == garment
            ys, xs = np.where(mask)
            box = xs.min(), ys.min(), xs.max() + 1, ys.max() + 1
            if min(box[2] - box[0], box[3] - box[1]) < smallest or mask.sum() < smallest**2:
                continue
            dx, dy = int((box[2] - box[0]) * margin), int((box[3] - box[1]) * margin)
            box = max(0, box[0] - dx), max(0, box[1] - dy), min(image.width, box[2] + dx), min(image.height, box[3] + dy)
            cut = np.where(mask, 255, 0).astype(np.uint8)[box[1] : box[3], box[0] : box[2]]
            yield image.crop(tuple(map(int, box))), cut, garment, row.image
