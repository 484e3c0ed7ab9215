"""What the parser learns from: letterboxed photos and their label maps, as one uint8 cache."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from data import FILL, IGNORE, PARSER_CLASSES, PARSER_CLASS_OF_GARMENT, letterbox, open_rgb, rows, street_label_maps
from data import tagged_mask

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
