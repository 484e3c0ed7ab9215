"""Fits the head that tells a garment's type from what the parser saw of it.

Nobody taught the parser these types, but its layers tell them, and are wrong about other garments than the encoder's
head is: the product asks both. Drawn garments are among the examples, if catalog/sample/others.ts has drawn any into
WORK/drawn.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from torch import Tensor

from cutout import Seen, main_garment, see, session
from drawn_garments import drawings, on_ground
from found_garments import Box, Found
from items import marked_garments
from nets import DEEPEST, SightHead
from schedule import seed_all


def sight_of(seen: Seen, garment: Found) -> np.ndarray:
    """What the parser saw of a garment [816], as in companion/pipeline/sight.ts."""
    cells = seen.sight.shape[-1]
    places = (np.argwhere(garment.mask) + seen.at[::-1]) * cells // seen.side
    shares = np.zeros((cells, cells), np.float32)
    np.add.at(shares, tuple(places.T), 1 / len(places))
    return np.concatenate([(seen.sight * shares).sum((1, 2)), seen.sight[-DEEPEST:].mean((1, 2))])


def sights(parser: onnxruntime.InferenceSession, pictures) -> tuple[np.ndarray, np.ndarray]:
    """Those of the garments of pictures (image, crop or None, type) that the product takes [N,816], and their types [N].

    A garment with a crop is seen twice: so marked, and as a part of the whole photo, as on a shop's photo of a person.
    """
    found, last, whole = [], None, None
    for image, crop, kind in pictures:
        seen = see(parser, image, crop)
        taken = [(seen, main_garment(seen))]
        if crop:
            if image is not last:
                last, whole = image, see(parser, image)
            taken.append((whole, at_box(whole, crop, image.size)))
        found += [(sight_of(seen, garment), kind) for seen, garment in taken if garment]
    return np.stack([sight for sight, _ in found]), np.array([kind for _, kind in found])


def at_box(seen: Seen, box: Box, size: tuple[int, int]) -> Found | None:
    """The garment whose box covers the same as `box` of a photo of this size, by half of both together."""
    scale = seen.probs.shape[2] / size[0]

    def overlap(one: Found) -> float:
        other = [side * scale for side in box]
        width = min(one.box[2], other[2]) - max(one.box[0], other[0])
        height = min(one.box[3], other[3]) - max(one.box[1], other[1])
        both = max(0.0, width) * max(0.0, height)
        return both / (area(one.box) + area(other) - both)

    best = max(seen.found, key=overlap, default=None)
    return best if best and overlap(best) > 0.5 else None


def area(box: Box) -> float:
    """Of a box, in its own units."""
    return (box[2] - box[0]) * (box[3] - box[1])


def pictures_of(split: str, data: Path, work: Path):
    """Yields image, crop or None, and type of each garment of a split; in `train` also of photos that only have tags, and drawn ones."""
    train = split == 'train'
    for domain in ('flatlay', 'street', *(['street-tagged'] if train else [])):
        yield from marked_garments(data, work, domain, split)
    if not train or not (work / 'drawn').exists():
        return
    for _, garment, kind in drawings(data, work):
        yield on_ground(garment)[0], None, kind


def fit(x: Tensor, y: Tensor, epochs: int) -> SightHead:
    """A head for what was seen [N,816] and types [N]."""
    head = SightHead(x.mean(0), x.std(0) + 1e-6)
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.05)
    plan = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    # As in head.py: rare types count more, but not in full.
    weights = torch.bincount(y, minlength=13).clamp(min=1).float() ** -0.35
    weights = weights / weights.mean()
    for _ in range(epochs):
        for part in torch.randperm(len(x)).split(256):
            scaled = head.scaled(x[part])
            hidden = F.relu(head.first(F.dropout(scaled + 0.1 * torch.randn_like(scaled), 0.2)))
            loss = F.cross_entropy(head.last(F.dropout(hidden, 0.5)), y[part], weights, label_smoothing=0.1)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        plan.step()
    return head


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True, help='folder that holds weights/parser.onnx')
    cli.add_argument('--epochs', type=int, default=30)
    cli.add_argument('--threads', type=int, default=2)
    cli.add_argument('--seed', type=int, default=42)
    args = cli.parse_args()
    seed_all(args.seed)
    torch.set_num_threads(args.threads)
    parser = session(args.out / 'weights/parser.onnx', args.threads)
    train, val = (sights(parser, pictures_of(split, args.data, args.work)) for split in ('train', 'val'))
    head = fit(torch.from_numpy(train[0]), torch.from_numpy(train[1]), args.epochs)
    with torch.no_grad():
        right = (head(torch.from_numpy(val[0])).argmax(1).numpy() == val[1]).mean()
    print(f'parser-types: {len(train[0])} garments; val accuracy {right:.4f}')
    torch.save(head.state_dict(), args.work / 'parser-types.pt')


if __name__ == '__main__':
    main()
