"""How well people who stand together are told apart, for what companion/pipeline/wearers.ts holds for one person.

On pictures made of `val` people (groups.py): how often as many are found as are shown, and the share of their pixels that
go to the right one. On the `val` street photos, which show one person each: how often more are found.
"""

from __future__ import annotations

import argparse
import itertools
import json
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from augment import as_input
from cutout import session
from groups import CELLS, Groups
from parse_cache import parse_cache
from schedule import seed_all

REACHES, LEAST_SHARES = (0.06, 0.08, 0.1, 0.125), (0.03, 0.05, 0.08, 0.12)
# As in wearers.ts; what they give goes into the card.
CHOSEN = (0.08, 0.05)
PICTURES = 200
# Who shows less of themselves, as a share of the picture, need not be found.
SHOWN = 0.02
LINE = (np.arange(CELLS) + 0.5) / CELLS
PLACES = np.stack(np.meshgrid(LINE, LINE, indexing='xy')).reshape(2, -1).T


def middles_of(votes: np.ndarray, reach: float, least: float) -> np.ndarray:
    """Middles [P,2] of the people that votes [N,2] stand for, in the way of wearers.ts."""
    found, left = [], votes
    while len(left) and len(found) < 8:
        cells = (left * CELLS).astype(int).clip(0, CELLS - 1)
        counts = np.zeros((CELLS, CELLS), int)
        np.add.at(counts, (cells[:, 1], cells[:, 0]), 1)
        wide = int(reach * CELLS)
        padded = np.pad(counts, wide)
        sums = sum(padded[y : y + CELLS, x : x + CELLS] for y in range(2 * wide + 1) for x in range(2 * wide + 1))
        row, column = divmod(int(np.where(counts > 0, sums, -1).argmax()), CELLS)
        place = np.array([column + 0.5, row + 0.5]) / CELLS
        near = left[np.linalg.norm(left - place, axis=1) < reach]
        if len(near) < len(votes) * least:
            break
        found.append(near.mean(0))
        left = left[np.linalg.norm(left - found[-1], axis=1) >= reach]
    return np.array(found).reshape(-1, 2)


def outputs(run, picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Cells that show somebody [C*C], and where each leads [C*C,2], of a picture [S,S,3] uint8."""
    import torch
    import torch.nn.functional as F

    x = torch.from_numpy(picture).permute(2, 0, 1)[None].float() / 255
    x = F.interpolate(x, (256, 256), mode='bilinear', align_corners=False, antialias=True)
    probs, offsets = run.run(['probs', 'offsets'], {'image': as_input(x).numpy()})
    step = probs.shape[-1] // CELLS
    shown = probs[0, 0, step // 2 :: step, step // 2 :: step] < 0.5
    return shown.ravel(), PLACES + offsets[0].reshape(2, -1).T


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True)
    args = cli.parse_args()
    seed_all(7)
    run, groups = session(args.out / 'weights/group-parser.onnx', 2), Groups(args.data, 'val')
    step = 352 // CELLS
    made = [(picture, owners[step // 2 :: step, step // 2 :: step].ravel()) for picture, _, owners in (groups() for _ in range(PICTURES))]
    seen = [(*outputs(run, picture), owners) for picture, owners in made]
    alone = [outputs(run, picture) for picture in parse_cache(args.data, args.work, 'street', 'val')[0]]
    for reach, least in itertools.product(REACHES, LEAST_SHARES):
        same, right, total = [], 0, 0
        for shown, votes, owners in seen:
            there = [one for one in np.unique(owners[owners > 0]) if (owners == one).mean() > SHOWN]
            middles = middles_of(votes[shown], reach, least)
            same.append(len(middles) == len(there))
            if len(there) < 2 or len(middles) == 0:
                continue
            given = np.linalg.norm(votes[:, None] - middles, axis=2).argmin(1)
            table = np.array([[((owners == one) & shown & (given == i)).sum() for i in range(len(middles))] for one in there])
            right += table[linear_sum_assignment(-table)].sum()
            total += table.sum()
        split = np.mean([len(middles_of(votes[shown], reach, least)) > 1 for shown, votes in alone])
        print(f'reach {reach}, least {least}: as many as shown {np.mean(same):.3f}, pixels of groups {right / total:.3f}, one taken for several {split:.3f}', flush=True)
        if (reach, least) == CHOSEN:
            found = {'asManyAsShown': np.mean(same), 'pixelsOfTheRightOne': right / total, 'oneTakenForSeveral': split}
            path = args.out / 'cards/group-parser.json'
            card = json.loads(path.read_text())
            card['metrics'] = {'split': 'val', 'groups': PICTURES, **{name: round(float(value), 4) for name, value in found.items()}}
            path.write_text(json.dumps(card, indent=2) + '\n')


if __name__ == '__main__':
    main()
