"""A sheet of photos beside what the parser sees in them, to look at. It shows photos of the data folder: never commit one."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
from PIL import Image

from cutout import parse, session
from data import balanced_flatlays, open_rgb, rows

# One colour a class of the parser, in its order.
COLOURS = np.array([
    [255, 255, 255], [255, 205, 170], [220, 60, 60], [150, 30, 120], [50, 90, 220], [60, 200, 220],
    [240, 150, 30], [90, 60, 30], [250, 230, 40], [40, 160, 60], [150, 150, 150],
], np.uint8)
HEIGHT, ACROSS = 240, 6


def tile(parser, path: Path) -> Image.Image:
    """The photo, and the class of every place, side by side."""
    photo = open_rgb(path)
    size = round(photo.width * HEIGHT / photo.height), HEIGHT
    seen = Image.fromarray(COLOURS[parse(parser, photo).argmax(0)])
    found = Image.new('RGB', (2 * size[0], HEIGHT), 'white')
    found.paste(photo.resize(size), (0, 0))
    found.paste(seen.resize(size, Image.Resampling.NEAREST), (size[0], 0))
    return found


def sheet(tiles: list[Image.Image]) -> Image.Image:
    """All tiles, some a row."""
    lines = [tiles[start : start + ACROSS] for start in range(0, len(tiles), ACROSS)]
    found = Image.new('RGB', (max(sum(one.width for one in line) for line in lines), HEIGHT * len(lines)), 'white')
    for number, line in enumerate(lines):
        left = 0
        for one in line:
            found.paste(one, (left, number * HEIGHT))
            left += one.width
    return found


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True, help='folder that holds weights/parser.onnx')
    cli.add_argument('--sheet', type=Path, required=True, help='PNG to write')
    cli.add_argument('--split', default='val')
    cli.add_argument('--street', type=int, default=12)
    cli.add_argument('--flatlays', type=int, default=2, help='photos of each type')
    cli.add_argument('photos', type=Path, nargs='*', help='these photos instead')
    args = cli.parse_args()
    street = random.Random(0).sample(rows(args.data, 'street', args.split), args.street)
    chosen = [*balanced_flatlays(args.data, args.split, args.flatlays, 2), *street]
    paths = args.photos or [args.data / row.image for row in chosen]
    parser = session(args.out / 'weights' / 'parser.onnx', 1)
    sheet([tile(parser, path) for path in paths]).save(args.sheet)


if __name__ == '__main__':
    main()
