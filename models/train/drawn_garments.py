"""Drawn garments on plain and busy grounds, as the product cuts them out: not all pictures in shops and on pages are photos.

They come from the sample catalogue's own generator, in random colours (catalog/sample/others.ts),
and make up for what no flat-lay shows: a bag by itself.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from augment import backdrops
from cutout import cut, session
from data import FILL, garments, letterbox
from items import ITEM_SIDE, Items, no_items

SIDE = 480
# Degrees by which a garment may be turned, and its share of the picture's side.
TURN, SHARE = 8, (0.6, 0.95)


def drawn_cuts(parser_path: Path, data: Path, work: Path, threads: int, views: int = 2) -> tuple[np.ndarray, np.ndarray]:
    """Cut-outs [N,224,224,3] uint8 of `views` pictures of each file of WORK/drawn, and their types [N]."""
    parser, pictures, types = session(parser_path, threads), [], []
    for _, garment, kind in drawings(data, work):
        for _ in range(views):
            pictures.append(cut(parser, on_ground(garment)[0])[..., :3])
            types.append(kind)
    return np.stack(pictures), np.array(types)


def drawn_items(data: Path, work: Path) -> Items:
    """One picture of each file of WORK/drawn with its mask, for the encoder; none where nothing was drawn."""
    found = []
    for name, garment, kind in drawings(data, work):
        picture, mask = on_ground(garment)
        found.append((
            np.asarray(letterbox(picture, ITEM_SIDE, FILL)), np.asarray(letterbox(mask, ITEM_SIDE, 0)),
            np.array([0, 0, ITEM_SIDE, ITEM_SIDE]), np.int64(kind), np.str_(name),
        ))
    return Items(*(np.stack(column) for column in zip(*found, strict=True))) if found else no_items()


def drawings(data: Path, work: Path):
    """One after another: name of a file of WORK/drawn, its transparent picture, its type."""
    order = garments(data)
    names = sorted(order, key=len, reverse=True)  # `t-shirt` before a type that it begins with
    for path in sorted((work / 'drawn').glob('*.webp')):
        kind = order.index(next(name for name in names if path.name.startswith(f'{name}-')))
        yield path.name, Image.open(path).convert('RGBA'), kind


def on_ground(garment: Image.Image) -> tuple[Image.Image, Image.Image]:
    """A transparent picture, turned, mirrored half the time, somewhere on a ground of its own; and where it is."""
    turned = garment.crop(garment.getbbox()).rotate(np.random.uniform(-TURN, TURN), expand=True, resample=Image.Resampling.BICUBIC)
    if np.random.rand() < 0.5:
        turned = turned.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    scale = SIDE * np.random.uniform(*SHARE) / max(turned.size)
    small = turned.resize((max(1, round(turned.width * scale)), max(1, round(turned.height * scale))))
    ground = (backdrops(1, SIDE)[0].permute(1, 2, 0).numpy() * 255).astype(np.uint8)
    picture = Image.fromarray(ground)
    place = tuple(int(np.random.uniform(0, SIDE - side)) for side in small.size)
    picture.paste(small, place, small)
    mask = Image.new('L', picture.size, 0)
    mask.paste(small.getchannel('A'), place)
    return picture, mask
