"""Trains the garment parser on street masks (drawn by people) and flat-lay masks (made by the teacher)."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from augment import as_input, backdrops, chance, degrade, relight, uniform, view_grid
from collage import Collages
from continue_from import continue_from
from data import IGNORE, PARSER_CLASSES
from groups import Groups, centres_loss
from nets import GarmentParser, GroupParser
from parse_cache import parse_cache
from repaint import repaint
from schedule import WallClock, seed_all, to_training
from short_hair import ShortHair

# Rare and small classes count more; background less.
CLASS_WEIGHTS = [0.6, 1.0, 1.0, 1.2, 1.0, 1.6, 1.3, 1.4, 1.5, 2.5, 1.2]
# Share of the draws that street photos get: their labels are true, and hold several garments each.
STREET_SHARE = 0.6
# Share of the flat-lays' draws that get several of them, laid out together.
COLLAGE_SHARE = 0.45
# Share of the street photos' draws that get a person with short hair on a plain ground.
SHORT_HAIR_SHARE = 0.3
# With `--groups`, share of the street photos' draws that get several people in one picture.
GROUP_SHARE = 0.4
# How much telling people apart counts beside naming what they wear.
CENTRES_WEIGHT = 10.0


def drawing_odds(labels: np.ndarray) -> np.ndarray:
    """Odds of each picture [N]: those that show a rare class are drawn more often, at most five times."""
    shown = np.stack([np.bincount(one[one != IGNORE].ravel(), minlength=len(PARSER_CLASSES)) > 60 for one in labels])
    share = shown.mean(0).clip(1e-3)
    rarest = np.where(shown[:, 2:10], share[2:10], 1.0).min(1)
    odds = np.minimum(rarest**-0.5, 5 * rarest.max() ** -0.5)
    return odds / odds.sum()


def place_views(labels: Tensor) -> tuple[Tensor, Tensor]:
    """Centres and half sides of random squares: most hold the figure, some lie wholly inside a garment."""
    count, side = len(labels), labels.shape[1]
    centre = torch.zeros(count, 2)
    half = uniform(count, 0.6, 1.15)
    close = chance(count, 0.25)
    for i in range(count):
        shown = [one for one in labels[i].unique().tolist() if 2 <= one < len(PARSER_CLASSES)]
        if not shown:
            continue
        # Any class as likely as the largest: by area, hardly a view would look at a hat.
        inside = (labels[i] == random.choice(shown)).nonzero()
        y, x = inside[torch.randint(len(inside), (1,))[0]].tolist()
        spot = torch.tensor([x, y]) / side * 2 - 1
        if close[i]:
            centre[i], half[i] = spot, float(uniform(1, 0.12, 0.5))
        else:
            centre[i] = spot * (1 - half[i]).clamp(0, 1) + torch.randn(2) * 0.06
    return centre, torch.stack([half * uniform(count, 0.85, 1.18), half], 1)


def views(pictures: np.ndarray, labels: np.ndarray, owners: np.ndarray, size: int) -> tuple[Tensor, Tensor, Tensor]:
    """A batch of random views: network input [N,3,size,size], labels and whose each pixel is [N,size/2,size/2]."""
    x = torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 255
    y = torch.from_numpy(labels)
    grid = view_grid(*place_views(y), size, degrees=12, bend=0.12)
    x = F.grid_sample(x - 0.5, grid, align_corners=False) + 0.5
    both = torch.stack([y, torch.from_numpy(owners)], 1).float()
    fine, whose = F.grid_sample(both, grid, mode='nearest', align_corners=False).long().unbind(1)
    x = relight(repaint(x, fine))
    swap = chance(len(x), 0.35).view(-1, 1, 1, 1) & (fine != IGNORE).all(2).all(1).view(-1, 1, 1, 1)
    solid = F.avg_pool2d((fine > 0).float()[:, None], 3, 1, 1)
    x = torch.where(swap, x * solid + backdrops(len(x), size) * (1 - solid), x)
    return as_input(degrade(x, 0.25)), fine[:, ::2, ::2], whose[:, ::2, ::2]


def loss_of(logits: Tensor, labels: Tensor, weights: Tensor) -> Tensor:
    """Weighted cross-entropy and soft Dice over the classes that occur."""
    logits = F.interpolate(logits, labels.shape[1:], mode='bilinear', align_corners=False)
    entropy = F.cross_entropy(logits, labels, weights, ignore_index=IGNORE)
    known = (labels != IGNORE)[:, None]
    probs = logits.softmax(1) * known
    truth = F.one_hot(labels.clamp(max=len(weights) - 1), len(weights)).permute(0, 3, 1, 2) * known
    overlap, total = (probs * truth).sum((0, 2, 3)), (probs + truth).sum((0, 2, 3))
    there = truth.sum((0, 2, 3)) > 0
    return entropy + (1 - 2 * overlap[there] / total[there].clamp(min=1)).mean()


def parser_of(net: GarmentParser | GroupParser) -> GarmentParser:
    """The part that says what is worn where."""
    return net.parser if isinstance(net, GroupParser) else net


@torch.no_grad()
def score(net: GarmentParser, pictures: np.ndarray, labels: np.ndarray) -> dict[str, float]:
    """Foreground IoU, clothes IoU and mean class IoU over all pixels of the given pictures."""
    net.eval()
    classes = len(PARSER_CLASSES)
    table = np.zeros((classes, classes), np.int64)
    for start in range(0, len(pictures), 16):
        x = torch.from_numpy(pictures[start : start + 16]).permute(0, 3, 1, 2).float() / 255
        x = F.interpolate(x, (256, 256), mode='bilinear', align_corners=False, antialias=True)
        guess = F.interpolate(net(as_input(x)), labels.shape[1:], mode='bilinear').argmax(1).numpy()
        truth = labels[start : start + 16]
        known = truth != IGNORE
        table += np.bincount(truth[known].astype(np.int64) * classes + guess[known], minlength=classes**2).reshape(classes, classes)
    each = table.diagonal() / np.maximum(table.sum(0) + table.sum(1) - table.diagonal(), 1)

    def share(first: int) -> float:
        both = table[first:, first:].sum()
        return float(both / (both + table[:first, first:].sum() + table[first:, :first].sum()))

    return {'foreground': share(1), 'clothes': share(2), 'mean': float(each[2:10].mean()),
            **dict(zip(PARSER_CLASSES, map(float, each), strict=True))}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--minutes', type=float, default=20)
    cli.add_argument('--size', type=int, default=256)
    cli.add_argument('--rate', type=float, default=1e-3)
    cli.add_argument('--batch', type=int, default=12)
    cli.add_argument('--fix', type=int, default=5, help='backbone blocks left as they are')
    cli.add_argument('--whole', type=float, default=0.2, help='share of the time in which those are trained too')
    cli.add_argument('--groups', action='store_true', help='the net that tells people apart who stand together, `group-parser`')
    cli.add_argument('--start', type=Path, help='folder of ONNX files to go on from; else from ImageNet')
    cli.add_argument('--seed', type=int, default=42)
    cli.add_argument('--threads', type=int, default=2)
    args = cli.parse_args()
    seed_all(args.seed)
    torch.set_num_threads(args.threads)
    street = parse_cache(args.data, args.work, 'street', 'train')
    flatlay = parse_cache(args.data, args.work, 'flatlay', 'train')
    val = parse_cache(args.data, args.work, 'street', 'val')
    pictures, labels = np.concatenate([street[0], flatlay[0]]), np.concatenate([street[1], flatlay[1]])
    odds = np.r_[STREET_SHARE * drawing_odds(street[1]), (1 - STREET_SHARE) * drawing_odds(flatlay[1])]

    collages, short_hair = Collages(flatlay, drawing_odds(flatlay[1]), street), ShortHair(args.data)
    groups = Groups(args.data) if args.groups else None
    net = GroupParser() if groups else GarmentParser()
    backbone = parser_of(net).backbone
    checkpoint = args.work / ('group-parser.pt' if args.groups else 'parser.pt')
    backbone.load_pretrained()
    if args.start:
        continue_from(parser_of(net), args.start / 'parser.onnx', torch.zeros(1, 3, 128, 128))
    net.to(memory_format=torch.channels_last)  # twice as fast on a CPU
    to_training(net)
    average = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.99))
    decoder = [p for name, p in net.named_parameters() if 'backbone' not in name]
    optimizer = torch.optim.AdamW(
        [{'params': backbone.parameters(), 'lr': args.rate * 0.4}, {'params': decoder, 'lr': args.rate * 2}],
        weight_decay=1e-4,
    )
    clock, weights, step, spent = WallClock(optimizer, args.minutes), torch.tensor(CLASS_WEIGHTS), 0, 0.0
    while spent < 1:
        if spent >= args.whole and backbone.fixed != args.fix:
            backbone.fix(args.fix)
            to_training(net)
        chosen = np.random.choice(len(pictures), args.batch, p=odds)
        batch, outlines = pictures[chosen], labels[chosen]
        people, luck = chosen < len(street[0]), np.random.rand(args.batch)
        for i in np.flatnonzero(~people & (luck < COLLAGE_SHARE)):
            batch[i], outlines[i] = collages()
        for i in np.flatnonzero(people & (luck < SHORT_HAIR_SHARE)):
            batch[i], outlines[i] = short_hair()
        # One person a photo, but for the groups.
        owners = ((outlines > 0) & (outlines != IGNORE) & people[:, None, None]).astype(np.uint8)
        for i in np.flatnonzero(people & (luck > 1 - GROUP_SHARE)) if groups else []:
            batch[i], outlines[i], owners[i] = groups()
        x, y, whose = views(batch, outlines, owners, args.size)
        found = net(x.contiguous(memory_format=torch.channels_last))
        logits, *offsets = found if groups else (found,)
        loss = loss_of(logits, y, weights) + sum(CENTRES_WEIGHT * centres_loss(one, whose) for one in offsets)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        spent = clock.step()
        optimizer.step()
        average.update_parameters(net)
        step += 1
        if step % 50 == 0:
            print(f'{spent:.2f} step {step} loss {loss.item():.3f}', flush=True)
        if step % 200 == 0 or spent >= 1:
            torch.save(average.module.state_dict(), checkpoint)
            found = score(parser_of(average.module), *(val if spent >= 1 else (val[0][:30], val[1][:30])))
            print('val', {name: round(value, 3) for name, value in found.items()}, flush=True)


if __name__ == '__main__':
    main()
