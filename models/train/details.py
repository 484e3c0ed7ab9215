"""Fits what the encoder's map at stride 16 is turned into for comparing two garments cell by cell.

The map's channels are centred and whitened on the garments of the train split, and the 32 directions of the largest
spread are kept: without that, what all garments share hides what tells two of them apart.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from cutout import cut_cache
from nets import DETAIL, MobileEncoder

# Cells a side, and the share of garment from which on a cell counts, as in companion/pipeline/details.ts.
SIDE, SHOWS = 7, 0.5
# Every so many cut-outs of each domain.
STEP = {'flatlay': 6, 'street': 9}
# Share of the largest spread that is added to each, so that the smallest kept one is not blown up.
EASE = 1e-3


def whitening(cells: Tensor, count: int) -> dict[str, Tensor]:
    """`mean` [C] and `project` [C,count] of cells [N,C]: `(cells - mean) @ project` has equal spread in each direction."""
    mean = cells.mean(0)
    spread, directions = torch.linalg.eigh((cells - mean).T @ (cells - mean) / len(cells))
    return {'mean': mean, 'project': directions[:, -count:] / (spread[-count:] + EASE * spread[-1]).sqrt()}


def garment_cells(coarse: Tensor, alphas: Tensor) -> Tensor:
    """Cells [n,C] that show a garment, of maps [N,C,14,14] and how much of each pixel [N,224,224] is garment."""
    share = F.adaptive_avg_pool2d(alphas[:, None], coarse.shape[-1])
    shown = F.adaptive_avg_pool2d(share, SIDE)
    cells = F.adaptive_avg_pool2d(coarse * share, SIDE) / shown.clamp(min=1e-3)
    return cells.permute(0, 2, 3, 1)[shown[:, 0] > SHOWS]


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True)
    cli.add_argument('--threads', type=int, default=2)
    args = cli.parse_args()
    torch.set_num_threads(args.threads)
    net = MobileEncoder()
    net.load_state_dict(torch.load(args.work / 'mobile.pt', map_location='cpu')['net'])
    net.eval()
    cells = []
    for domain, step in STEP.items():
        cuts = cut_cache(args.out / 'weights/parser.onnx', args.data, args.work, domain, 'train', args.threads)
        pictures, alphas = (torch.from_numpy(cuts[name][::step]) for name in ('pictures', 'alphas'))
        for part, alpha in zip(pictures.split(16), alphas.split(16), strict=True):
            with torch.no_grad():
                coarse = net.taps(part.permute(0, 3, 1, 2).float() / 127.5 - 1)[1]
            cells.append(garment_cells(coarse, alpha.float() / 255))
    found = whitening(torch.cat(cells), DETAIL)
    torch.save(found, args.work / 'mobile-details.pt')
    print(f'details: {sum(map(len, cells))} cells of {found["mean"].numel()} channels')


if __name__ == '__main__':
    main()
