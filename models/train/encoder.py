"""Trains an encoder: `mobile` (fine-tuned EfficientNet-Lite0) or `resnet34` (from scratch, taught by it).

Several losses keep type and identity together. Type: cross-entropy of the 13-type head. Identity: two views
of one picture must find each other among the batch. Generality: the embedding keeps the cosines that a
frozen teacher sees (relational distillation). `resnet34` copies the vectors of `mobile` instead.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from augment import as_input, backdrops, chance, degrade, relight, uniform, view_grid
from data import ITEM_SIDE, Items, garments, item_cache
from nets import EfficientNetLite0, Head, MobileEncoder, ResNet34
from schedule import WallClock, seed_all


@dataclass(frozen=True)
class Mix:
    """How often a view is cut out by the mask, cut with black fill, stretched, or gets a new background."""

    cut: float = 0.55
    black: float = 0.08
    stretch: float = 0.1
    swap: float = 0.15


def boxes(masks: Tensor, content: Tensor, has_mask: Tensor) -> Tensor:
    """x0, y0, x1, y1 in -1..1 of each garment, or of the whole photo where no mask is known."""
    found = content.float().clone()
    for axis, offset in ((1, 0), (2, 1)):
        lines = (masks > 127).any(axis)
        places = torch.arange(ITEM_SIDE)
        low = torch.where(lines, places, ITEM_SIDE).amin(1).float()
        high = torch.where(lines, places + 1, 0).amax(1).float()
        found[:, offset] = torch.where(has_mask, low, found[:, offset])
        found[:, offset + 2] = torch.where(has_mask, high, found[:, offset + 2])
    return found / ITEM_SIDE * 2 - 1


def views(items: Items, chosen: np.ndarray, size: int, zoom: tuple[float, float], mix: Mix = Mix()) -> Tensor:
    """One random view [N,3,size,size] of each chosen item; `zoom` bounds the share of the box's side seen."""
    count = len(chosen)
    x = torch.from_numpy(items.pictures[chosen]).permute(0, 3, 1, 2).float() / 255
    mask = torch.from_numpy(items.masks[chosen])
    content = torch.from_numpy(items.content[chosen])
    has_mask = mask.flatten(1).sum(1) > 255 * 400
    cut = has_mask & chance(count, mix.cut + mix.swap)
    box = boxes(mask, content, cut | (has_mask & chance(count, 0.5)))
    centre, half = (box[:, :2] + box[:, 2:]) / 2, (box[:, 2:] - box[:, :2]) / 2
    share = uniform(count, *zoom)[:, None]
    # A letterbox shows the whole longer side; a stretch takes the box as it is.
    square = torch.where(chance(count, mix.stretch)[:, None], half, half.amax(1, keepdim=True))
    centre = centre + (torch.rand(count, 2) * 2 - 1) * (half - square * share).clamp(min=0)
    square = square * share * uniform(count, 0.92, 1.08)[:, None].repeat(1, 2) * torch.stack([uniform(count, 0.93, 1.07), torch.ones(count)], 1)
    grid = view_grid(centre, square, size, degrees=10, bend=0.1)

    places = torch.arange(ITEM_SIDE)
    across = (places >= content[:, :1]) & (places < content[:, 2:3])
    down = (places >= content[:, 1:2]) & (places < content[:, 3:])
    photo = down[:, :, None] & across[:, None, :]
    layers = torch.cat([x - 0.5, mask[:, None].float() / 255, photo[:, None].float()], 1)
    layers = F.grid_sample(layers, grid, align_corners=False)
    x, mask, photo = relight(layers[:, :3] + 0.5), layers[:, 3:4], layers[:, 4:]
    soften = chance(count, 0.5).view(-1, 1, 1, 1)
    mask = torch.where(soften, F.max_pool2d(mask, 3, 1, 1), mask)  # the product's cut is slightly wide
    alpha = torch.where(cut.view(-1, 1, 1, 1), mask, photo)
    swap = cut & chance(count, mix.swap / (mix.cut + mix.swap + 1e-9))
    fill = torch.full((count, 3, 1, 1), 127 / 255)
    fill[chance(count, mix.black)] = 0.0
    ground = fill.expand(-1, -1, size, size).clone()
    if swap.any():
        ground[swap] = backdrops(count, size, x)[swap]
    return as_input(degrade(x * alpha + ground * (1 - alpha), 0.3))


def instance_loss(a: Tensor, b: Tensor, temperature: float = 0.1) -> Tensor:
    """InfoNCE both ways: row i of `a` must find row i of `b` (unit vectors)."""
    logits = a @ b.T / temperature
    own = torch.arange(len(a))
    return (F.cross_entropy(logits, own) + F.cross_entropy(logits.T, own)) / 2


def class_loss(units: Tensor, types: Tensor, temperature: float = 0.15) -> Tensor:
    """Supervised contrastive: pictures of one type are nearer than others (https://arxiv.org/abs/2004.11362)."""
    logits = units @ units.T / temperature
    self_pair = torch.eye(len(units), dtype=torch.bool)
    chances = logits.masked_fill(self_pair, -1e9).log_softmax(1)
    same = (types[:, None] == types[None]) & ~self_pair
    return -((chances * same).sum(1) / same.sum(1).clamp(min=1))[same.any(1)].mean()


def relation_loss(units: Tensor, teacher: Tensor) -> Tensor:
    """Keeps the teacher's picture-to-picture cosines (https://arxiv.org/abs/1904.05068)."""
    return (units @ units.T - teacher @ teacher.T).square().mean() * 10


def train_items(data: Path, work: Path) -> tuple[Items, np.ndarray]:
    """Flat-lay and street train items, and their odds: rare types and street crops are drawn more often."""
    parts = [item_cache(data, work, domain, 'train') for domain in ('flatlay', 'street')]
    joined = Items(*(np.concatenate([getattr(p, f) for p in parts]) for f in Items.__dataclass_fields__))
    odds = np.zeros(len(joined.types))
    start = 0
    for part, share in zip(parts, (0.6, 0.4), strict=True):
        often = np.bincount(part.types, minlength=13).clip(1) ** -0.5
        own = often[part.types]
        odds[start : start + len(own)] = share * own / own.sum()
        start += len(own)
    return joined, odds


def centred(features: Tensor, mean: Tensor) -> Tensor:
    """Unit vectors after taking off the mean, so that cosines spread."""
    return F.normalize(features - mean)


@torch.no_grad()
def principal_projection(backbone: EfficientNetLite0, items: Items, odds: np.ndarray, size: int) -> tuple[Tensor, Tensor]:
    """The 512 main directions of the frozen features, and their mean: a start that keeps what they know."""
    backbone.eval()
    found = []
    for _ in range(24):
        chosen = np.random.choice(len(odds), 48, p=odds, replace=False)
        x = views(items, chosen, size, (0.6, 1.1)).contiguous(memory_format=torch.channels_last)
        found.append(backbone.features(x))
    features = torch.cat(found)
    mean = features.mean(0)
    _, _, directions = torch.linalg.svd(features - mean, full_matrices=False)
    return directions[:512], mean


def to_training(net: nn.Module) -> None:
    """Training mode; a pretrained net keeps its batch statistics, which hold for the product's larger input too."""
    net.train()
    if isinstance(net, MobileEncoder):
        for layer in net.modules():
            if isinstance(layer, nn.BatchNorm2d):
                layer.eval()


@torch.no_grad()
def embed_plain(net: nn.Module, items: Items, size: int, cut: bool = True) -> Tensor:
    """Unit embeddings of unaugmented items, cut out where a mask is known."""
    net.eval()
    found = []
    for start in range(0, len(items.types), 32):
        found.append(F.normalize(net(plain(items, slice(start, start + 32), size, cut).contiguous(memory_format=torch.channels_last))))
    to_training(net)
    return torch.cat(found)


def plain(items: Items, part, size: int, cut: bool = True, margin: float = 1.06) -> Tensor:
    """The product's input of some items: box of the garment, the rest filled, letterboxed."""
    x = torch.from_numpy(items.pictures[part]).permute(0, 3, 1, 2).float() / 255
    mask = torch.from_numpy(items.masks[part])
    content = torch.from_numpy(items.content[part])
    has_mask = (mask.flatten(1).sum(1) > 255 * 400) & cut
    box = boxes(mask, content, has_mask)
    centre, half = (box[:, :2] + box[:, 2:]) / 2, (box[:, 2:] - box[:, :2]) / 2
    square = half.amax(1, keepdim=True).repeat(1, 2) * torch.where(has_mask, margin, 1.0)[:, None]
    grid = view_grid(centre, square, size, 0, 0, flip=False)
    soft = F.max_pool2d(mask[:, None].float() / 255, 3, 1, 1)
    alpha = torch.where(has_mask.view(-1, 1, 1, 1), soft, torch.ones_like(soft))
    fill = 127 / 255
    return as_input(F.grid_sample((x - fill) * alpha, grid, align_corners=False) + fill)


@torch.no_grad()
def report(net: nn.Module, head: Head, data: Path, work: Path, size: int, train: Items, most: int = 200) -> dict[str, float]:
    """Type accuracy and same-type precision@10 on parts of the val splits."""
    found = {}
    pick = np.random.RandomState(0).choice(len(train.types), 600, replace=False)
    gallery = embed_plain(net, part_of(train, pick), size)
    for domain in ('flatlay', 'street'):
        items = item_cache(data, work, domain, 'val')
        items = part_of(items, np.random.RandomState(1).permutation(len(items.types))[:most])
        units = embed_plain(net, items, size)
        found[f'{domain} accuracy'] = float((head(units).argmax(1).numpy() == items.types).mean())
        near = (units @ gallery.T).topk(10, 1).indices.numpy()
        found[f'{domain} precision'] = float((train.types[pick][near] == items.types[:, None]).mean())
    return found


def part_of(items: Items, index: np.ndarray) -> Items:
    """Some rows of all columns."""
    return Items(*(getattr(items, f)[index] for f in Items.__dataclass_fields__))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('which', choices=['mobile', 'resnet34'])
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--minutes', type=float, default=30)
    cli.add_argument('--size', type=int, default=144)
    cli.add_argument('--rate', type=float, default=3e-4)
    cli.add_argument('--batch', type=int, default=32, help='pictures; each is seen twice')
    cli.add_argument('--identity', type=float, default=1.0, help='weight of the instance loss')
    cli.add_argument('--classes', type=float, default=0.3, help='weight of the supervised contrastive loss')
    cli.add_argument('--relation', type=float, default=1.0, help='weight of the relational distillation')
    cli.add_argument('--fix', type=int, default=5, help='backbone blocks of `mobile` left as they are')
    cli.add_argument('--whole', type=float, default=0.2, help='share of the time in which those are trained too')
    cli.add_argument('--resume', action='store_true')
    cli.add_argument('--threads', type=int, default=2)
    cli.add_argument('--seed', type=int, default=42)
    args = cli.parse_args()
    seed_all(args.seed)
    torch.set_num_threads(args.threads)
    items, odds = train_items(args.data, args.work)
    assert len(garments(args.data)) == 13
    checkpoint = args.work / f'{args.which}.pt'
    head = Head()
    if args.which == 'mobile':
        net = MobileEncoder()
        teacher = EfficientNetLite0().load_pretrained().eval().to(memory_format=torch.channels_last)
        directions, mean = principal_projection(teacher, items, odds, args.size)
        net.backbone.load_pretrained()
        net.project.weight.data.copy_(directions)
        net.project.bias.data.copy_(-directions @ mean)
        rates = [{'params': net.backbone.parameters(), 'lr': args.rate}, {'params': net.project.parameters(), 'lr': args.rate}]

        def teach(x: Tensor) -> Tensor:
            return centred(teacher.features(x), mean)
    else:
        net, teacher = ResNet34(), MobileEncoder().eval().to(memory_format=torch.channels_last)
        teacher.load_state_dict(torch.load(args.work / 'mobile.pt')['net'])
        rates = [{'params': net.parameters(), 'lr': args.rate}]

        def teach(x: Tensor) -> Tensor:
            return F.normalize(teacher(x))
    if args.resume:
        saved = torch.load(checkpoint)
        net.load_state_dict(saved['net'])
        head.load_state_dict(saved['head'])
    net.to(memory_format=torch.channels_last)
    to_training(net)
    optimizer = torch.optim.AdamW([*rates, {'params': head.parameters(), 'lr': args.rate * 2}], weight_decay=1e-3)

    def pair_step(chosen: np.ndarray) -> tuple[dict[str, Tensor], float]:
        """Two views of each picture: one of the whole garment, one often of a part that must find it."""
        types = torch.from_numpy(items.types[chosen]).repeat(2)
        x = torch.cat([views(items, chosen, args.size, (0.75, 1.15)), views(items, chosen, args.size, (0.4, 1.0))])
        x = x.contiguous(memory_format=torch.channels_last)
        with torch.no_grad():
            taught = teach(x[: args.batch])
        units = F.normalize(net(x))
        first, second = units.chunk(2)
        logits = head(units)
        return {
            'type': F.cross_entropy(logits, types, label_smoothing=0.05),
            'identity': args.identity * instance_loss(first, second),
            'relation': args.relation * relation_loss(first, taught),
            'classes': args.classes * class_loss(units, types),
        }, float((logits.argmax(1) == types).float().mean())

    def taught_step(chosen: np.ndarray) -> tuple[dict[str, Tensor], float]:
        """One view of each picture: the student copies the teacher's vector, from a smaller picture."""
        types = torch.from_numpy(items.types[chosen])
        x = views(items, chosen, max(args.size, 128), (0.5, 1.1)).contiguous(memory_format=torch.channels_last)
        with torch.no_grad():
            taught = teach(x)
        if args.size < 128:
            x = F.interpolate(x, (args.size, args.size), mode='bilinear', antialias=True)
        units = F.normalize(net(x.contiguous(memory_format=torch.channels_last)))
        logits = head(units)
        return {
            'type': 0.5 * F.cross_entropy(logits, types, label_smoothing=0.05),
            'copy': 4 * (1 - (units * taught).sum(1)).mean(),
            'find': 0.5 * instance_loss(units, taught),
            'relation': args.relation * relation_loss(units, taught),
        }, float((logits.argmax(1) == types).float().mean())

    clock, step, spent, tell = WallClock(optimizer, args.minutes), 0, 0.0, 0.25
    while spent < 1:
        if args.which == 'mobile' and spent >= args.whole and net.backbone.fixed != args.fix:
            net.backbone.fix(args.fix)
            to_training(net)
        chosen = np.random.choice(len(odds), args.batch, p=odds, replace=False)
        loss_parts, right = (pair_step if args.which == 'mobile' else taught_step)(chosen)
        loss = sum(loss_parts.values())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        spent = clock.step()
        optimizer.step()
        step += 1
        if step % 20 == 0:
            told = ' '.join(f'{name} {value.item():.3f}' for name, value in loss_parts.items())
            print(f'{spent:.2f} step {step} {told} right {right:.2f}', flush=True)
        if spent >= min(tell, 1):
            tell += 0.25
            torch.save({'net': net.state_dict(), 'head': head.state_dict()}, checkpoint)
            found = report(net, head, args.data, args.work, args.size, items)
            print('val', {name: round(value, 3) for name, value in found.items()}, flush=True)


if __name__ == '__main__':
    main()
