"""Holds the parser beside its teacher U2-Net-p, on the street masks that people drew and on flat-lays, and times both.

Everything else is measured by `npm run eval`, through the product's own pipeline.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np
from PIL import Image

from cutout import network_input, parse, session
from data import PARSER_CLASSES, balanced_flatlays, open_rgb, rows, street_label_maps
from teacher_masks import Saliency

SKIN = PARSER_CLASSES.index('skin')
FLATLAYS_PER_TYPE = 5


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--weights', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True)
    cli.add_argument('--split', default='test')
    cli.add_argument('--threads', type=int, default=2)
    args = cli.parse_args()
    parser, teacher = session(args.out / 'weights/parser.onnx', args.threads), Saliency(args.weights, args.threads)
    found = {
        'split': args.split, 'streetIoU': on_street(parser, teacher, args.data, args.split),
        'flatlayIoUWithTeacher': on_flatlays(parser, teacher, args.data, args.split),
        'milliseconds': {f'{count} threads': times(args.out, args.weights, count) for count in (1, 2)},
    }
    target = args.work / 'beside-teacher.json'
    target.write_text(json.dumps(found, indent=2) + '\n')
    print(json.dumps(found, indent=2))


def on_street(parser, teacher: Saliency, data: Path, split: str) -> dict[str, float]:
    """Mean IoU of person and clothes, and of clothes alone, of both with the masks that people drew."""
    to_class, _ = street_label_maps(data)
    ious: dict[str, list[float]] = {name: [] for name in ('foreground', 'clothes', 'u2netpForeground', 'u2netpClothes')}
    for row in [row for row in rows(data, 'street', split) if row.mask]:
        image, truth = open_rgb(data / row.image), to_class[np.asarray(Image.open(data / row.mask))]
        labels = np.stack([resized(plane, image.size) for plane in parse(parser, image)]).argmax(0)
        salient = teacher(image) > 0.5
        ious['foreground'].append(iou(labels > 0, truth > 0))
        ious['clothes'].append(iou(labels > SKIN, truth > SKIN))
        ious['u2netpForeground'].append(iou(salient, truth > 0))
        ious['u2netpClothes'].append(iou(salient, truth > SKIN))
    return {name: round(float(np.mean(values)), 4) for name, values in ious.items()}


def on_flatlays(parser, teacher: Saliency, data: Path, split: str) -> dict[str, float]:
    """IoU of the two foregrounds on some flat-lays of every type."""
    images = [open_rgb(data / row.image) for row in balanced_flatlays(data, split, FLATLAYS_PER_TYPE, 2)]
    found = [iou(resized(1 - parse(parser, image)[0], image.size) > 0.5, teacher(image) > 0.5) for image in images]
    return {'photos': len(found), 'mean': round(float(np.mean(found)), 4), 'median': round(float(np.median(found)), 4)}


def times(out: Path, weights: Path, threads: int, rounds: int = 12) -> dict[str, float]:
    """Median milliseconds of one run of every net, in turn."""
    runs = {'u2netp': (Saliency(weights, threads).session, {'input.1': np.random.rand(1, 3, 320, 320).astype(np.float32)})}
    for name, side in (('parser', 256), ('mobile', 224), ('resnet34', 224)):
        runs[name] = session(out / f'weights/{name}.onnx', threads), {'image': network_input(np.zeros((side, side, 3)))}
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, (model, feed) in runs.items():
            start = time.perf_counter()
            model.run(None, feed)
            spent[name].append((time.perf_counter() - start) * 1000)
    return {name: round(float(np.median(each[2:])), 1) for name, each in spent.items()}


def resized(plane: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    return np.asarray(Image.fromarray(plane.astype(np.float32)).resize(size, Image.Resampling.BILINEAR))


def iou(a: np.ndarray, b: np.ndarray) -> float:
    return float((a & b).sum() / max(1, (a | b).sum()))


if __name__ == '__main__':
    main()
