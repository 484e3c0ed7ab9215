"""Measures the exported ONNX files on a split and writes the figures into the cards (`--write`).

Run last, and rarely on `test`: the split that choices were made on is `val`.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from augment import degrade, relight, view_grid
from colour import colour_part
from cutout import cut, cut_cache, find_garments, network_input, parse, session
from data import PARSER_CLASSES, balanced_flatlays, garments, letterbox, open_rgb, rows, street_label_maps
from head import embed
from schedule import seed_all
from teacher_masks import Saliency

BOX_GROUPS = {'upper or outer': ['upper', 'outer'], 'lower or skirt': ['lower', 'skirt'], 'dress': ['dress'], 'shoes': ['shoes'], 'bag': ['bag']}
COLOUR_WEIGHTS = [0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0]


def recall_at(similar: np.ndarray, right: list[set[int]], ks=(1, 5, 10)) -> dict[str, float]:
    """Share of queries with a right gallery row among the first K."""
    order = np.argsort(-similar, axis=1)
    return {str(k): round(float(np.mean([bool(set(row[:k]) & good) for row, good in zip(order, right, strict=True)])), 4) for k in ks}


def parser_figures(parser, data: Path, weights: Path, split: str, most: int) -> dict:
    """Overlap with the street masks, beside u2netp's, and with the teacher on flat-lays."""
    to_class, _ = street_label_maps(data)
    saliency, classes = Saliency(weights), len(PARSER_CLASSES)
    table = np.zeros((classes, classes), np.int64)
    ious: dict[str, list[float]] = {name: [] for name in ('foreground', 'clothes', 'u2netpForeground', 'u2netpClothes')}
    found, wanted = dict.fromkeys(BOX_GROUPS, 0), dict.fromkeys(BOX_GROUPS, 0)

    def iou(a: np.ndarray, b: np.ndarray) -> float:
        return float((a & b).sum() / max(1, (a | b).sum()))

    for row in [row for row in rows(data, 'street', split) if row.mask][:most]:
        image, truth = open_rgb(data / row.image), to_class[np.asarray(Image.open(data / row.mask))]
        probs = parse(parser, image)
        labels = np.stack([np.asarray(Image.fromarray(p).resize(image.size, Image.Resampling.BILINEAR)) for p in probs]).argmax(0)
        table += np.bincount(truth.ravel().astype(np.int64) * classes + labels.ravel(), minlength=classes**2).reshape(classes, classes)
        salient = saliency(image) > 0.5
        ious['foreground'].append(iou(labels > 0, truth > 0))
        ious['clothes'].append(iou(labels > 1, truth > 1))
        ious['u2netpForeground'].append(iou(salient, truth > 0))
        ious['u2netpClothes'].append(iou(salient, truth > 1))
        boxes = find_garments(probs)
        sx, sy = image.width / probs.shape[2], image.height / probs.shape[1]
        for name, members in BOX_GROUPS.items():
            for member in members:
                ys, xs = np.where(truth == PARSER_CLASSES.index(member))
                if len(xs) < 400:
                    continue
                wanted[name] += 1
                truth_box = xs.min(), ys.min(), xs.max() + 1, ys.max() + 1
                own = [tuple(np.array(b.box) * [sx, sy, sx, sy]) for b in boxes if b.group in members]
                found[name] += any(box_iou(one, truth_box) >= 0.5 for one in own)
    each = table.diagonal() / np.maximum(table.sum(0) + table.sum(1) - table.diagonal(), 1)
    agreement = []
    for row in balanced_flatlays(data, split, 5, 2):
        image = open_rgb(data / row.image)
        agreement.append(iou(parse_size(parser, image) > 0.5, saliency(image) > 0.5))
    return {
        'streetPhotos': len(ious['clothes']),
        'streetIoU': {name: round(float(np.mean(values)), 4) for name, values in ious.items()},
        'classIoU': {name: round(float(value), 4) for name, value in zip(PARSER_CLASSES, each, strict=True)},
        'meanGarmentIoU': round(float(each[2:10].mean()), 4),
        'boxRecallAtIoU50': {name: round(found[name] / max(1, wanted[name]), 4) for name in BOX_GROUPS},
        'flatlayIoUWithTeacher': {'photos': len(agreement), 'mean': round(float(np.mean(agreement)), 4), 'median': round(float(np.median(agreement)), 4)},
    }


def parse_size(parser, image: Image.Image) -> np.ndarray:
    """Probability of anything but background at the photo's size."""
    foreground = 1 - parse(parser, image)[0]
    return np.asarray(Image.fromarray(foreground).resize(image.size, Image.Resampling.BILINEAR))


def box_iou(a, b) -> float:
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    both = max(0.0, width) * max(0.0, height)
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def hard_views(pictures: list[Image.Image]) -> list[Image.Image]:
    """Crop, turn, perspective, other light and JPEG of each picture: the queries of the instance test."""
    x = torch.stack([torch.from_numpy(np.asarray(letterbox(p, 224, 127)).copy()).permute(2, 0, 1) / 255 for p in pictures])
    count = len(x)
    half = (torch.rand(count) * 0.35 + 0.45)[:, None].repeat(1, 2)
    centre = (torch.rand(count, 2) * 2 - 1) * (1 - half) * 0.5
    grid = view_grid(centre, half, 224, degrees=15, bend=0.15)
    x = torch.nn.functional.grid_sample(x - 0.498, grid, align_corners=False) + 0.498
    x = degrade(relight(x), 0.5).clamp(0, 1)
    return [Image.fromarray((one.permute(1, 2, 0).numpy() * 255).astype(np.uint8)) for one in x]


class Vectors:
    """Cut-outs of some pictures and, when asked, their embeddings and colour parts."""

    def __init__(self, parser, pictures: list[Image.Image]):
        cuts = [cut(parser, picture) for picture in pictures]
        self.pictures = np.stack([rgb for rgb, _ in cuts])
        self.colours = np.stack([colour_part(rgb, alpha) for rgb, alpha in cuts])


def colour_curve(query, gallery, query_colours, gallery_colours, right) -> dict[str, dict[str, float]]:
    """Recall at each weight of the colour part."""
    look, colour = query @ gallery.T, query_colours @ gallery_colours.T
    return {str(w): recall_at(look + w * colour, right) for w in COLOUR_WEIGHTS}


def timings(out: Path, weights: Path, encoders: list[str]) -> dict:
    """Median milliseconds of one session.run, all models in turn within the same minutes."""
    found: dict = {}
    for threads in (1, 2):
        runs = {'u2netp': (session(weights / 'u2netp-fp16.onnx', threads), {'input.1': np.random.rand(1, 3, 320, 320).astype(np.float32)}),
                'parser': (session(out / 'weights/parser.onnx', threads), {'image': network_input(np.zeros((256, 256, 3)))})}
        for name in encoders:
            runs[name] = session(out / f'weights/{name}.onnx', threads), {'image': network_input(np.zeros((224, 224, 3)))}
        spent: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(12):
            for name, (model, feed) in runs.items():
                start = time.perf_counter()
                model.run(None, feed)
                spent[name].append((time.perf_counter() - start) * 1000)
        found[f'{threads} thread' + 's' * (threads > 1)] = {name: round(float(np.median(v[2:])), 1) for name, v in spent.items()}
    return found


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--weights', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True)
    cli.add_argument('--split', default='test')
    cli.add_argument('--encoders', nargs='*', default=['mobile', 'resnet34'])
    cli.add_argument('--gallery', type=int, help='most flat-lay train photos to search in')
    cli.add_argument('--street', type=int, default=10**9, help='most street masks to compare with; 0 skips the parser and the timings')
    cli.add_argument('--hard', type=int, default=200, help='queries of the instance test')
    cli.add_argument('--threads', type=int, default=2)
    cli.add_argument('--write', action='store_true', help='put the figures into the cards')
    args = cli.parse_args()
    seed_all(7)
    parser_path = args.out / 'weights/parser.onnx'
    parser = session(parser_path, args.threads)
    types = garments(args.data)
    times = timings(args.out, args.weights, args.encoders) if args.street else {}
    figures: dict[str, dict] = {}
    if args.street:
        figures['parser'] = {**parser_figures(parser, args.data, args.weights, args.split, args.street), 'milliseconds': times}
        print(json.dumps(figures['parser'], indent=2), flush=True)

    def cuts(domain: str, split: str, most: int | None = None) -> dict[str, np.ndarray]:
        return cut_cache(parser_path, args.data, args.work, domain, split, args.threads, most)

    with open(args.data / 'pairs/pairs.csv', newline='') as file:
        pairs = list(csv.DictReader(file))
    gallery_rows = [row for row in pairs if row['role'] == 'gallery']
    query_rows = [row for row in pairs if row['role'] == 'query']
    pair_sets = [Vectors(parser, [open_rgb(args.data / 'pairs' / row['image']) for row in part]) for part in (gallery_rows, query_rows)]
    pair_right = [{i for i, g in enumerate(gallery_rows) if g['product'] == q['product']} for q in query_rows]
    photos = [open_rgb(args.data / row.image) for row in rows(args.data, 'flatlay', args.split)]
    asked = np.random.RandomState(3).permutation(len(photos))[: args.hard]
    hard = Vectors(parser, hard_views([photos[i] for i in asked]))
    tests = {domain: cuts(domain, args.split) for domain in ('flatlay', 'street')}
    own_colours = np.stack([colour_part(rgb, alpha) for rgb, alpha in zip(tests['flatlay']['pictures'], tests['flatlay']['alphas'], strict=True)])
    train = cuts('flatlay', 'train', args.gallery)
    for name in args.encoders:
        encoder, head = session(args.out / f'weights/{name}.onnx', args.threads), session(args.out / f'weights/{name}-types.onnx', 1)
        units = {domain: embed(encoder, test['pictures']) for domain, test in tests.items()}
        guesses = {domain: head.run(None, {'embedding': u})[0].argmax(1) for domain, u in units.items()}
        right = {domain: guesses[domain] == tests[domain]['types'] for domain in units}
        truth = np.concatenate([tests[d]['types'] for d in units])
        guess = np.concatenate([guesses[d] for d in units])
        gallery = embed(encoder, train['pictures'])
        precision = {}
        for domain, u in units.items():
            near = np.argsort(-(u @ gallery.T), axis=1)[:, :10]
            precision[domain] = round(float((train['types'][near] == tests[domain]['types'][:, None]).mean()), 4)
        pair_units = [embed(encoder, part.pictures) for part in pair_sets]
        figures[f'{name}-types'] = {
            'split': args.split,
            'typeAccuracy': {**{d: round(float(r.mean()), 4) for d, r in right.items()}, 'all': round(float(np.concatenate(list(right.values())).mean()), 4)},
            'recallPerType': {t: round(float((guess == i)[truth == i].mean()), 4) for i, t in enumerate(types)},
            'pictures': {d: len(r) for d, r in right.items()},
        }
        figures[name] = {
            'split': args.split, 'galleryPhotos': len(train['types']), 'precisionAt10': precision,
            'pairsRecallAt': colour_curve(pair_units[1], pair_units[0], pair_sets[1].colours, pair_sets[0].colours, pair_right),
            'instanceRecallAt': colour_curve(embed(encoder, hard.pictures), units['flatlay'], hard.colours, own_colours, [{int(i)} for i in asked]),
            'milliseconds': times,
        }
        print(json.dumps({n: figures[n] for n in (f'{name}-types', name)}, indent=2), flush=True)
    if args.write:
        for name, metrics in figures.items():
            path = args.out / f'cards/{name}.json'
            card = json.loads(path.read_text())
            card['metrics'] = metrics
            path.write_text(json.dumps(card, indent=2) + '\n')


if __name__ == '__main__':
    main()
