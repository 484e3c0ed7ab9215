"""Gives flat-lays and street garments the masks of the project's own parser, for the encoder's training views."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from PIL import Image

from cutout import garment_alpha, see, session
from items import ITEM_SIDE, item_cache


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True, help='folder that holds weights/parser.onnx')
    cli.add_argument('--threads', type=int, default=2)
    args = cli.parse_args()
    parser = session(args.out / 'weights' / 'parser.onnx', args.threads)
    for domain, split in (('flatlay', 'train'), ('flatlay', 'val'), ('street', 'train'), ('street', 'val')):
        items = item_cache(args.data, args.work, domain, split)
        masks = np.zeros((len(items.types), ITEM_SIDE, ITEM_SIDE), np.uint8)
        for number, (picture, (x0, y0, x1, y1)) in enumerate(zip(items.pictures, items.content, strict=True)):
            photo = Image.fromarray(picture[y0:y1, x0:x1])
            alpha, _ = garment_alpha(see(parser, photo), photo)
            # A picture that is all garment keeps an empty mask: "untouched".
            masks[number, y0:y1, x0:x1] = alpha * 255 if alpha.min() < 0.9 else 0
        np.save(args.work / f'masks-{domain}-{split}.npy', masks)
        print(domain, split, len(masks), 'pictures,', round(float((masks.max((1, 2)) > 0).mean()), 3), 'with a mask', flush=True)


if __name__ == '__main__':
    main()
