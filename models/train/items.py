"""Pictures of one garment each: what the encoder learns from and is judged on, as uint8 caches."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage

from data import FILL, PARSER_CLASSES, PARSER_CLASS_OF_GARMENT, Row, garments, letterbox, letterbox_content, open_rgb
from data import rows, street_label_maps, tagged_garments, tagged_mask

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
