"""Gives the garments of a picture other colours, so that the parser tells them by place and cut, the encoder by cut too.

What people wear together mostly has two colours, so touching garments of one colour were taken for one (a grey top and
a grey skirt for a dress). Here a picture's garments get colours of their own, or one that they share. Few photos are soon
known by heart, mostly by their colours: to the encoder, one in another colour is another product.
"""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from augment import chance
from data import IGNORE, PARSER_CLASSES
from items import Items

FIRST_GARMENT = PARSER_CLASSES.index('upper')
# Share of the pictures whose garments are painted anew, and of these, of those that get one colour for all.
PAINTED, ALIKE = 0.4, 0.5
# Chance that a garment keeps its colour among those that get one each.
KEPT = 0.3
# How far each garment's colour lies from the shared one, and colours from grey: few clothes glow.
SPREAD, CHROMA = 0.04, 0.16


def repaint(x: Tensor, labels: Tensor) -> Tensor:
    """Pictures [N,3,H,W] in 0..1 by their parser labels [N,H,W]."""
    x = x.clone()
    for i in chance(len(x), PAINTED).nonzero().flatten().tolist():
        shared = _cloth() if torch.rand(()) < ALIKE else None
        for one in labels[i].unique().tolist():
            if not FIRST_GARMENT <= one < IGNORE or (shared is None and torch.rand(()) < KEPT):
                continue
            colour = _cloth() if shared is None else shared + SPREAD * torch.randn(3)
            x[i] = _painted(x[i], labels[i] == one, colour)
    return x


def repaint_items(items: Items, share: float) -> np.ndarray:
    """Another colour for the garment of a `share` of the items that have a mask, in place; tells which [N]."""
    solid = items.masks > 127
    chosen = (np.random.rand(len(solid)) < share) & solid.any((1, 2))
    for i in np.flatnonzero(chosen):
        x = torch.from_numpy(items.pictures[i]).permute(2, 0, 1).float() / 255
        painted = _painted(x, torch.from_numpy(solid[i]), _cloth())
        items.pictures[i] = (painted.permute(1, 2, 0) * 255).round().byte().numpy()
    return chosen


def _painted(x: Tensor, there: Tensor, colour: Tensor) -> Tensor:
    """The picture [3,H,W] whose pixels `there` [H,W] are of another colour; folds, prints and light stay."""
    # A camera mixes both sides of a seam.
    soft = F.avg_pool2d(there[None].float(), 3, 1, 1)
    mean = x[:, there].mean(1)
    # Not to the ends of the scale: there, folds would be clipped away.
    target = 0.8 * (0.15 + 0.7 * colour.clamp(0, 1)) + 0.2 * mean
    return (x + soft * (target - mean).view(3, 1, 1)).clamp(0, 1)


def _cloth() -> Tensor:
    """Red, green and blue of a cloth, in 0..1."""
    return torch.rand(()) + CHROMA * torch.randn(3)
