"""Writes pictures of several people, made of `val` photos (groups.py), and the boxes of what they wear, for `npm run bench:groups`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from PIL import Image

from data import PARSER_CLASSES
from groups import Groups
from schedule import seed_all

PICTURES = 120
# Share of the picture; less of a garment need not be found.
SMALLEST = 0.004


def boxes_of(labels: np.ndarray, owners: np.ndarray) -> list[dict]:
    """Group and box in pixels of each garment of each person, of labels and owners [S,S]."""
    found = []
    for owner in np.unique(owners[owners > 0]):
        for number, group in enumerate(PARSER_CLASSES[2:10], 2):
            ys, xs = np.nonzero((owners == owner) & (labels == number))
            if len(xs) < SMALLEST * labels.size:
                continue
            x, y = int(xs.min()), int(ys.min())
            found.append({'group': group, 'box': {'x': x, 'y': y, 'w': int(xs.max()) - x + 1, 'h': int(ys.max()) - y + 1}})
    return found


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True, help='folder that is made')
    args = cli.parse_args()
    seed_all(11)
    args.out.mkdir(parents=True, exist_ok=True)
    groups, found = Groups(args.data, 'val'), {}
    for number in range(PICTURES):
        picture, labels, owners = groups()
        Image.fromarray(picture).save(args.out / f'{number}.png')
        found[f'{number}.png'] = boxes_of(labels, owners)
    (args.out / 'boxes.json').write_text(json.dumps(found))


if __name__ == '__main__':
    main()
