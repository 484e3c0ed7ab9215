"""The rows of the data folder, its label maps, and the uint8 picture caches that training reads."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

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


PARSE_SIDE = 352


def parse_cache(data: Path, work: Path, domain: str, split: str) -> tuple[np.ndarray, np.ndarray]:
    """Pictures [N,352,352,3] and parser labels [N,352,352] (IGNORE = do not learn), letterboxed, uint8.

    Labels of street photos are drawn by people or made from tags; those of flat-lays are the teacher's mask, in the
    garment's own class.
    """
    target = work / f'parse-{domain}-{split}.npz'
    if target.exists():
        saved = np.load(target)
        return saved['pictures'], saved['labels']
    to_class, _ = street_label_maps(data)
    pictures, labels = [], []
    for row in rows(data, domain, split):
        if domain == 'street':
            label = to_class[np.asarray(Image.open(data / row.mask))] if row.mask else tagged_mask(work, row)
            if label is None:
                continue
        else:
            path = work / 'teacher-masks' / Path(row.image).with_suffix('.png').name
            if not path.exists():
                continue
            alpha = np.asarray(Image.open(path))
            own = PARSER_CLASSES.index(PARSER_CLASS_OF_GARMENT[row.garment])
            label = np.where(alpha > 140, own, np.where(alpha < 100, 0, IGNORE)).astype(np.uint8)
        pictures.append(np.asarray(letterbox(open_rgb(data / row.image), PARSE_SIDE, FILL)))
        labels.append(np.asarray(letterbox(Image.fromarray(label), PARSE_SIDE, 0, Image.Resampling.NEAREST)))
    found = np.stack(pictures), np.stack(labels)
    np.savez(target, pictures=found[0], labels=found[1])
    return found


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
    """Whole flat-lays, or street photos cropped to each garment: by masks people drew, or by tags (`street-tagged`)."""
    target = work / f'items-{domain}-{split}.npz'
    if not target.exists():
        found = [_item(*item) for item in item_images(data, work, domain, split)]
        # A parser that has hardly learned anything finds no garment that a tag asks for.
        items = Items(*(np.stack(column) for column in zip(*found, strict=True))) if found else no_items()
        np.savez(target, **vars(items))
    saved = np.load(target)
    items = Items(**{name: saved[name] for name in saved.files})
    if domain == 'flatlay' and (work / f'masks-flatlay-{split}.npy').exists():
        items.masks = np.load(work / f'masks-flatlay-{split}.npy')
    return items


def item_images(data: Path, work: Path, domain: str, split: str):
    """Yields each garment: its picture, mask (all zero on flat-lays), type, and the photo's path."""
    if domain == 'flatlay':
        return _flatlay_items(data, rows(data, domain, split))
    return _street_items(data, _street_kinds(data, work, domain, split))


def _street_kinds(data: Path, work: Path, domain: str, split: str):
    """Each street photo with the garment type of every pixel: of `street` those with outlines, of `street-tagged` the others."""
    tagged = domain == 'street-tagged'
    chosen = [row for row in rows(data, 'street', split) if bool(row.mask) != tagged]
    return _tagged_kinds(data, work, chosen) if tagged else _drawn_kinds(data, chosen)


def _item(image: Image.Image, mask: np.ndarray, garment: int, name: str) -> tuple:
    return (
        np.asarray(letterbox(image, ITEM_SIDE, FILL)), np.asarray(letterbox(Image.fromarray(mask), ITEM_SIDE, 0)),
        np.array(letterbox_content(image.size, ITEM_SIDE)), np.int64(garment), np.str_(name),
    )


def no_items() -> Items:
    """No picture."""
    side = ITEM_SIDE
    columns = [((side, side, 3), np.uint8), ((side, side), np.uint8), ((4,), np.int64), ((), np.int64), ((), np.str_)]
    return Items(*(np.zeros((0, *shape), kind) for shape, kind in columns))


def _flatlay_items(data: Path, chosen: list[Row]):
    types = garments(data)
    for row in chosen:
        image = open_rgb(data / row.image)
        yield image, np.zeros(image.size[::-1], np.uint8), types.index(row.garment), row.image


def _drawn_kinds(data: Path, chosen: list[Row]):
    """Each photo with the garment type of every pixel, -1 where none, as people drew them."""
    _, to_type = street_label_maps(data)
    for row in chosen:
        yield row, to_type[np.asarray(Image.open(data / row.mask))]


def _tagged_kinds(data: Path, work: Path, chosen: list[Row]):
    """The same from label maps made from tags: a class is a type where the tags name only one that it can be."""
    types, tagged = garments(data), tagged_garments(data)
    for row in chosen:
        labels = tagged_mask(work, row)
        if labels is None:
            continue
        kinds = np.full(labels.shape, -1)
        for number, name in enumerate(PARSER_CLASSES):
            possible = [garment for garment in tagged[row.image] if PARSER_CLASS_OF_GARMENT[garment] == name]
            if len(possible) == 1:
                kinds[_main_parts(labels == number)] = types.index(possible[0])
        yield row, kinds


def _main_parts(mask: np.ndarray, least: float = 0.2) -> np.ndarray:
    """The mask without parts much smaller than its largest."""
    parts, count = ndimage.label(mask)
    sizes = np.bincount(parts.ravel(), minlength=2)[1:]
    return np.isin(parts, np.flatnonzero(sizes >= sizes.max() * least) + 1) if count else mask


def _street_items(data: Path, chosen):
    for image, mask, garment, box, name in _street_boxes(data, chosen):
        cut = np.where(mask, 255, 0).astype(np.uint8)[box[1] : box[3], box[0] : box[2]]
        yield image.crop(box), cut, garment, name


def marked_garments(data: Path, work: Path, domain: str, split: str):
    """Yields each garment: its photo, the box that a person would mark round it (None: all of the photo), its type."""
    if domain == 'flatlay':
        for image, _, garment, _ in _flatlay_items(data, rows(data, domain, split)):
            yield image, None, garment
        return
    for image, _, garment, box, _ in _street_boxes(data, _street_kinds(data, work, domain, split)):
        yield image, box, garment


def _street_boxes(data: Path, chosen, margin: float = 0.1, smallest: int = 24):
    for row, kinds in chosen:
        image = open_rgb(data / row.image)
        for garment in np.unique(kinds[kinds >= 0]):
            mask = kinds == garment
            ys, xs = np.where(mask)
            box = xs.min(), ys.min(), xs.max() + 1, ys.max() + 1
            if min(box[2] - box[0], box[3] - box[1]) < smallest or mask.sum() < smallest**2:
                continue
            dx, dy = int((box[2] - box[0]) * margin), int((box[3] - box[1]) * margin)
            box = max(0, box[0] - dx), max(0, box[1] - dy), min(image.width, box[2] + dx), min(image.height, box[3] + dy)
            yield image, mask, garment, tuple(map(int, box)), row.image
