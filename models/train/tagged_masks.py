"""Gives the street photos that only have tags label maps: the parser's, held to the garments that the tags name.

A tag settles what the parser is unsure of. Where the photo is tagged "blazer, jeans" a coat-like region is the
blazer, and no skirt is learned from it. What stays unsure is not learned from at all. Doubles the street photos.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from PIL import Image

from cutout import parse, session
from data import IGNORE, PARSER_CLASS_OF_GARMENT, PARSER_CLASSES, open_rgb, rows, tagged_garments

# A pixel whose allowed classes together, or whose best class among them, get less is left out.
LEAST_ALLOWED, LEAST_BEST = 0.35, 0.55


def labels_of(probs: np.ndarray, garments: set[str], size: tuple[int, int]) -> np.ndarray:
    """Parser classes [H,W] uint8 at `size` (width, height), IGNORE where unsure, from probabilities [11,h,w]."""
    named = {PARSER_CLASS_OF_GARMENT[garment] for garment in garments}
    allowed = [name in named or name in ('background', 'skin', 'other') for name in PARSER_CLASSES]
    planes = np.stack([np.asarray(Image.fromarray(plane).resize(size, Image.Resampling.BILINEAR)) for plane in probs])
    planes = planes * np.array(allowed, np.float32)[:, None, None]
    total = planes.sum(0)
    sure = (total > LEAST_ALLOWED) & (planes.max(0) > LEAST_BEST * total)
    return np.where(sure, planes.argmax(0), IGNORE).astype(np.uint8)


def missed(labels: np.ndarray, garments: set[str], least: float = 0.001) -> bool:
    """Whether a garment that the tags name was not found: something else would be learned in its place."""
    named = {PARSER_CLASSES.index(PARSER_CLASS_OF_GARMENT[garment]) for garment in garments}
    return any((labels == number).mean() < least for number in named)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True, help='folder that holds weights/parser.onnx')
    cli.add_argument('--threads', type=int, default=2)
    args = cli.parse_args()
    parser = session(args.out / 'weights' / 'parser.onnx', args.threads)
    target, tagged = args.work / 'tagged-masks', tagged_garments(args.data)
    target.mkdir(parents=True, exist_ok=True)
    count = 0
    for row in rows(args.data, 'street', 'train'):
        if row.mask or not tagged[row.image]:
            continue
        image = open_rgb(args.data / row.image)
        mirrored = parse(parser, image.transpose(Image.Transpose.FLIP_LEFT_RIGHT))[:, :, ::-1]
        labels = labels_of((parse(parser, image) + mirrored) / 2, tagged[row.image], image.size)
        if missed(labels, tagged[row.image]):
            continue
        Image.fromarray(labels).save(target / Path(row.image).with_suffix('.png').name)
        count += 1
    print(count, 'tagged photos have label maps')
    # What was read before there were these, or when there were others.
    for cache in ('parse-street-train', 'items-street-tagged-train'):
        (args.work / f'{cache}.npz').unlink(missing_ok=True)


if __name__ == '__main__':
    main()
