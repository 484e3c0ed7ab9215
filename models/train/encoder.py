"""Trains an encoder: `mobile` (EfficientNet-Lite0) or `resnet34` (taught by it).

`mobile` learns from several losses together, since each alone forgets something. Type: cross-entropy of the
13-type head and supervised contrast. Identity: two views of one picture must find each other among many. And
generality: the embedding keeps the cosines that the frozen ImageNet net sees between the garments.
`resnet34` copies the vectors of `mobile`.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from continue_from import continue_from
from efficientnet import EfficientNetLite0
from items import Items, item_cache
from losses import Memory, class_loss, instance_loss, relation_loss
from nets import EMBEDDING, Head, MobileEncoder, ResNet34, save_encoder
from repaint import repaint_items
from schedule import WallClock, seed_all, to_training
from training_set import part_of, train_items
from views import plain, views

# Weights of the losses.
IDENTITY, CLASSES, RELATION, SMOOTHING = 1.0, 0.5, 0.5, 0.05
MEMORY = 2048
# Share of the pictures whose garment gets another colour, and is another product by it.
REPAINTED = 0.4
# `resnet34` takes 0.6 of the time in bfloat16 where the processor multiplies it; `mobile`, of small convolutions, 1.3.
HALF = torch.cpu._is_avx512_bf16_supported()


def main() -> None:
    args = arguments()
    seed_all(args.seed)
    torch.set_num_threads(args.threads)
    items, odds = train_items(args.data, args.work)
    net, head = (MobileEncoder() if args.which == 'mobile' else ResNet34()), Head()
    teacher_units = None
    if args.which == 'mobile':
        net.backbone.load_pretrained()
        teacher_units = frozen_units(items, args.work, args.size)
    if args.start:
        continue_from(net, args.start / f'{args.which}.onnx', torch.zeros(1, 3, 128, 128))
        continue_from(head, args.start / f'{args.which}-types.onnx', torch.zeros(1, EMBEDDING))
    elif args.which == 'mobile':
        start_from_directions(net, items, odds, args.size)
    net.to(memory_format=torch.channels_last)
    # A net that learns from nothing needs the statistics of its own batches.
    net.train() if args.which == 'resnet34' else to_training(net)
    step_of = PairStep(net, head, items, teacher_units, args) if args.which == 'mobile' else CopyStep(net, head, items, args)
    both = nn.ModuleDict({'net': net, 'head': head})
    average = AveragedModel(both, multi_avg_fn=get_ema_multi_avg_fn(0.99))
    groups = [{'params': net.parameters(), 'lr': args.rate}, {'params': head.parameters(), 'lr': args.rate * 2}]
    optimizer = torch.optim.AdamW(groups, weight_decay=1e-3)
    clock, step, spent, tell = WallClock(optimizer, args.minutes), 0, 0.0, 0.2
    while spent < 1:
        if args.which == 'mobile' and spent >= args.whole and net.backbone.fixed != args.fix:
            net.backbone.fix(args.fix)
            to_training(net)
        losses, right = step_of(np.random.choice(len(odds), args.batch, p=odds, replace=False), spent)
        optimizer.zero_grad()
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        spent = clock.step()
        optimizer.step()
        average.update_parameters(both)
        step += 1
        if step % 20 == 0:
            told = ' '.join(f'{name} {value.item():.3f}' for name, value in losses.items())
            print(f'{spent:.2f} step {step} {told} right {right:.2f}', flush=True)
        if spent >= min(tell, 1):
            tell += 0.2
            kept = average.module
            save_encoder({name: part.state_dict() for name, part in kept.items()}, args.work, args.which)
            print('val', report(kept['net'], kept['head'], items, args), flush=True)


class PairStep:
    """Two views of each picture: one of the whole garment, one often of a part that must find it."""

    def __init__(self, net: nn.Module, head: nn.Module, items: Items, teacher_units: Tensor, args: argparse.Namespace):
        self.net, self.head, self.items, self.teacher_units, self.size = net, head, items, teacher_units, args.size
        self.memory, self.fresh = Memory(MEMORY, EMBEDDING), 0
        # A street garment is in the set twice, once per mask: it must not be told apart from itself.
        _, self.picture = np.unique([f'{name}:{kind}' for name, kind in zip(items.names, items.types, strict=True)], return_inverse=True)

    def __call__(self, chosen: np.ndarray, _spent: float) -> tuple[dict[str, Tensor], float]:
        items = part_of(self.items, chosen)
        painted = repaint_items(items, REPAINTED)
        types = torch.from_numpy(items.types)
        # A number that no other picture has, and none that is remembered.
        self.fresh -= len(chosen)
        rows = torch.from_numpy(np.where(painted, self.fresh + np.arange(len(chosen)), self.picture[chosen]))
        every = np.arange(len(chosen))
        x = torch.cat([views(items, every, self.size, (0.75, 1.15)), views(items, every, self.size, (0.4, 1.0))])
        units = F.normalize(self.net(x.contiguous(memory_format=torch.channels_last)))
        first, second = units.chunk(2)
        logits, both = self.head(units), types.repeat(2)
        losses = {
            'type': F.cross_entropy(logits, both, label_smoothing=SMOOTHING),
            'identity': IDENTITY * instance_loss(first, second, rows, self.memory),
            'classes': CLASSES * class_loss(units, both, self.memory),
            # The frozen net saw garments in their own colours alone.
            'relation': RELATION * relation_loss(first[~painted], self.teacher_units[chosen[~painted]]),
        }
        self.memory.add(units, both, rows.repeat(2))
        return losses, float((logits.argmax(1) == both).float().mean())


class CopyStep:
    """One view of each picture: whatever it shows, the student gives the vector that `mobile` gave the whole garment.

    A teacher that looks at each view costs as much again, and in the same minutes the student learned half as much.
    Pictures grow from 64 px to their size.
    """

    def __init__(self, net: nn.Module, head: nn.Module, items: Items, args: argparse.Namespace):
        self.net, self.head, self.items, self.size = net, head, items, args.size
        teacher = MobileEncoder()
        teacher.load_state_dict(torch.load(args.work / 'mobile.pt')['net'])
        with torch.no_grad():
            self.taught = embed(teacher.eval().to(memory_format=torch.channels_last), items, 224)

    def __call__(self, chosen: np.ndarray, spent: float) -> tuple[dict[str, Tensor], float]:
        types = torch.from_numpy(self.items.types[chosen])
        size = 16 * round((64 + (self.size - 64) * spent) / 16)
        x = views(self.items, chosen, size, (0.5, 1.1))
        with torch.autocast('cpu', torch.bfloat16, enabled=HALF):
            found = self.net(x.contiguous(memory_format=torch.channels_last))
        units, taught = F.normalize(found.float()), self.taught[chosen]
        logits = self.head(units)
        return {
            'type': 0.5 * F.cross_entropy(logits, types, label_smoothing=SMOOTHING),
            'copy': 4 * (1 - (units * taught).sum(1)).mean(),
            'relation': relation_loss(units, taught),
        }, float((logits.argmax(1) == types).float().mean())


@torch.no_grad()
def frozen_units(items: Items, work: Path, size: int) -> Tensor:
    """What the frozen ImageNet net sees in each item's garment: centred unit vectors [N,1280], kept on disk."""
    # By content: drawn garments lie on other grounds with another seed, and another parser gives other masks.
    content = hashlib.sha256()
    for column in (items.pictures, items.masks, items.content):
        content.update(np.ascontiguousarray(column))
    path = work / f'frozen-{content.hexdigest()[:16]}-{size}.npy'
    if not path.exists():
        backbone = EfficientNetLite0().load_pretrained().eval().to(memory_format=torch.channels_last)
        found = [backbone.features(plain(items, part, size).contiguous(memory_format=torch.channels_last)) for part in parts_of(items)]
        np.save(path, torch.cat(found).numpy())
    features = torch.from_numpy(np.load(path))
    return F.normalize(features - features.mean(0))


@torch.no_grad()
def start_from_directions(net: MobileEncoder, items: Items, odds: np.ndarray, size: int) -> None:
    """The 512 main directions of the frozen features as projection: a start that keeps what they know."""
    net.eval()
    chosen = [np.random.choice(len(odds), 48, p=odds, replace=False) for _ in range(24)]
    features = torch.cat([net.backbone.features(views(items, part, size, (0.6, 1.1))) for part in chosen])
    _, _, directions = torch.linalg.svd(features - features.mean(0), full_matrices=False)
    net.project.weight.zero_()
    net.project.weight[:, :1280] = directions[:EMBEDDING]
    net.project.bias.copy_(-directions[:EMBEDDING] @ features.mean(0))


@torch.no_grad()
def report(net: nn.Module, head: nn.Module, items: Items, args: argparse.Namespace) -> dict[str, float]:
    """Type accuracy and same-type precision@10 on val, at the size that the net sees in the product."""
    net.eval()
    size = 224 if args.which == 'mobile' else args.size
    flatlays = len(item_cache(args.data, args.work, 'flatlay', 'train').types)  # the first of `train_items`
    gallery = part_of(items, np.random.RandomState(0).choice(flatlays, 1200, replace=False))
    gallery_units, found = embed(net, gallery, size), {}
    for domain in ('flatlay', 'street'):
        val = item_cache(args.data, args.work, domain, 'val')
        if domain == 'street' and (path := args.work / 'masks-street-val.npy').exists():
            val.masks = np.load(path)
        units = embed(net, val, size)
        near = (units @ gallery_units.T).topk(10, 1).indices.numpy()
        found[f'{domain} accuracy'] = round(float((head(units).argmax(1).numpy() == val.types).mean()), 3)
        found[f'{domain} precision'] = round(float((gallery.types[near] == val.types[:, None]).mean()), 3)
    return found


def embed(net: nn.Module, items: Items, size: int) -> Tensor:
    """Unit embeddings [N,512] of unaugmented items."""
    return torch.cat([F.normalize(net(plain(items, part, size).contiguous(memory_format=torch.channels_last))) for part in parts_of(items)])


def parts_of(items: Items, size: int = 32) -> list[slice]:
    """The rows in batches."""
    return [slice(start, start + size) for start in range(0, len(items.types), size)]


def arguments() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('which', choices=['mobile', 'resnet34'])
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--start', type=Path, help='folder of ONNX files to go on from; else from ImageNet (resnet34: from nothing)')
    cli.add_argument('--minutes', type=float, default=60)
    cli.add_argument('--size', type=int, default=176)
    cli.add_argument('--rate', type=float, default=3e-4)
    cli.add_argument('--batch', type=int, default=24, help='pictures; `mobile` sees each twice')
    cli.add_argument('--fix', type=int, default=5, help='backbone blocks of `mobile` left as they are, after the first share of the time')
    cli.add_argument('--whole', type=float, default=0.2, help='share of the time in which those are trained too')
    cli.add_argument('--threads', type=int, default=2)
    cli.add_argument('--seed', type=int, default=42)
    return cli.parse_args()


if __name__ == '__main__':
    main()
