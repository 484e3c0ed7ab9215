"""Fits the 13-type head of an encoder on embeddings at the product's input size.

The embeddings come from the exported ONNX file, of product-like cut-outs and of augmented views, so the
head knows the vectors that it will be given. Drawn garments are among them, if catalog/sample/others.ts has drawn any
into WORK/drawn.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from cutout import cut_cache, session
from drawn_garments import drawn_cuts
from nets import Head
from repaint import repaint_items
from schedule import seed_all
from training_set import part_of, train_items
from views import Mix, views

# Share of the views whose garment gets another colour, since the encoder knows the photos as they are by heart.
REPAINTED = 0.25


def unit(vectors: np.ndarray) -> np.ndarray:
    """Rows scaled to length 1."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


def embed(encoder, pictures: np.ndarray, batch: int = 16) -> np.ndarray:
    """Unit embeddings [N,512] of uint8 pictures [N,224,224,3]."""
    found = []
    for start in range(0, len(pictures), batch):
        x = (pictures[start : start + batch].astype(np.float32) / 255 - 0.5) / 0.5
        found.append(encoder.run(None, {'image': np.ascontiguousarray(x.transpose(0, 3, 1, 2))})[0])
    return unit(np.concatenate(found))


def fit(x: Tensor, y: Tensor, val: tuple[Tensor, Tensor], epochs: int, start: Head | None) -> tuple[Head, float]:
    """The head of the epoch that names most of `val` rightly, and that share; flat-lays and street crops count alike."""
    head = start or Head()
    optimizer = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=1e-2)
    plan = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    # Rare types count more, but not in full: users mark what people wear.
    weights = torch.bincount(y, minlength=13).clamp(min=1).float() ** -0.35
    weights = weights / weights.mean()
    best, kept = 0.0, head.state_dict()
    for _ in range(epochs):
        for part in torch.randperm(len(x)).split(256):
            mixed = F.normalize(x[part] + 0.02 * torch.randn(len(part), x.shape[1]))
            logits = head.last(F.dropout(F.relu(head.first(mixed)), 0.3))
            loss = F.cross_entropy(logits, y[part], weights, label_smoothing=0.1)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        plan.step()
        with torch.no_grad():
            right = (head(val[0]).argmax(1) == val[1]).float().mean().item()
        if right > best:
            best, kept = right, {name: value.clone() for name, value in head.state_dict().items()}
    head.load_state_dict(kept)
    return head, best


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('which', choices=['mobile', 'resnet34'])
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True)
    cli.add_argument('--views', type=int, default=1, help='augmented views of each picture, beside the plain cut-out')
    cli.add_argument('--threads', type=int, default=2)
    cli.add_argument('--seed', type=int, default=42)
    args = cli.parse_args()
    seed_all(args.seed)
    torch.set_num_threads(args.threads)
    encoder = session(args.out / f'weights/{args.which}.onnx', args.threads)

    def cuts(split: str) -> list[dict[str, np.ndarray]]:
        parser = args.out / 'weights/parser.onnx'
        return [cut_cache(parser, args.data, args.work, domain, split, args.threads) for domain in ('flatlay', 'street')]

    plain = cuts('train')
    xs, ys = [embed(encoder, one['pictures']) for one in plain], [one['types'] for one in plain]
    items, odds = train_items(args.data, args.work)
    for _ in range(args.views):
        for chosen in np.array_split(np.random.choice(len(odds), len(odds), p=odds), max(1, len(odds) // 64)):
            part = part_of(items, chosen)
            repaint_items(part, REPAINTED)
            x = views(part, np.arange(len(chosen)), 224, (0.7, 1.1), Mix(cut=0.4, swap=0.1))
            xs.append(unit(np.concatenate([encoder.run(None, {'image': one})[0] for one in np.array_split(x.numpy(), 4)])))
            ys.append(items.types[chosen])
    if (args.work / 'drawn').exists():
        pictures, types = drawn_cuts(args.out / 'weights/parser.onnx', args.data, args.work, args.threads)
        xs.append(embed(encoder, pictures))
        ys.append(types)
    val = cuts('val')
    val_x = torch.from_numpy(np.concatenate([embed(encoder, one['pictures']) for one in val]))
    val_y = torch.from_numpy(np.concatenate([one['types'] for one in val]))
    x, y = torch.from_numpy(np.concatenate(xs)), torch.from_numpy(np.concatenate(ys))
    trained = Head()
    trained.load_state_dict(torch.load(args.work / f'{args.which}.pt')['head'])
    tries = [fit(x, y, (val_x, val_y), 30, start) for start in (None, trained)]
    head, best = max(tries, key=lambda one: one[1])
    print(f'{args.which}: {len(x)} vectors; val accuracy', [round(right, 4) for _, right in tries])
    torch.save(head.state_dict(), args.work / f'{args.which}-head.pt')


if __name__ == '__main__':
    main()
