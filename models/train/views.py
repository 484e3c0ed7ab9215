"""Views of garments as the encoder sees them: the product's own input, and random ones to learn from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from augment import as_input, backdrops, chance, degrade, relight, uniform, view_grid
from cutout import SURROUNDINGS
from data import FILL
from items import ITEM_SIDE, Items

# A mask of fewer pixels is none.
SMALLEST_MASK = 400


@dataclass(frozen=True)
class Mix:
    """How often a view is cut by the mask, cut hard onto black, stretched, or gets a new background."""

    cut: float = 0.6
    black: float = 0.08
    stretch: float = 0.1
    swap: float = 0.15


def views(items: Items, chosen: np.ndarray, size: int, zoom: tuple[float, float], mix: Mix = Mix()) -> Tensor:
    """One random view [N,3,size,size] of each chosen item; `zoom` bounds the share of the box's side seen."""
    count = len(chosen)
    x, mask, content, has_mask = _tensors(items, chosen)
    cut = has_mask & chance(count, mix.cut + mix.swap)
    box = boxes(mask, content, cut | (has_mask & chance(count, 0.5)))
    centre, half = (box[:, :2] + box[:, 2:]) / 2, (box[:, 2:] - box[:, :2]) / 2
    share = uniform(count, *zoom)[:, None]
    # A letterbox shows the whole longer side; a stretch takes the box as it is.
    square = torch.where(chance(count, mix.stretch)[:, None], half, half.amax(1, keepdim=True))
    centre = centre + (torch.rand(count, 2) * 2 - 1) * (half - square * share).clamp(min=0)
    square = square * share * uniform(count, 0.92, 1.08)[:, None].repeat(1, 2) * torch.stack([uniform(count, 0.93, 1.07), torch.ones(count)], 1)
    grid = view_grid(centre, square, size, degrees=10, bend=0.1)

    layers = torch.cat([x - 0.5, mask[:, None], _photo(content)[:, None]], 1)
    layers = F.grid_sample(layers, grid, align_corners=False)
    x, mask, photo = relight(layers[:, :3] + 0.5), layers[:, 3:4], layers[:, 4:]
    soften = chance(count, 0.5).view(-1, 1, 1, 1)
    mask = torch.where(soften, F.max_pool2d(mask, 3, 1, 1), mask)  # the product's cut is slightly wide
    swap = cut & chance(count, mix.swap / (mix.cut + mix.swap + 1e-9))
    black = chance(count, mix.black)
    # A new background shows nothing of the old one, and the original's way blackens all of it.
    least = torch.where(swap | black, 0.0, uniform(count, SURROUNDINGS - 0.2, SURROUNDINGS + 0.2)).view(-1, 1, 1, 1)
    alpha = torch.where(cut.view(-1, 1, 1, 1), torch.maximum(mask, least * photo), photo)
    fill = torch.full((count, 3, 1, 1), FILL / 255)
    fill[black] = 0.0
    ground = fill.expand(-1, -1, size, size).clone()
    if swap.any():
        ground[swap] = backdrops(count, size, x)[swap]
    return as_input(degrade(x * alpha + ground * (1 - alpha), 0.3))


def plain(items: Items, part: np.ndarray | slice, size: int, margin: float = 1.08) -> Tensor:
    """The product's input of some items: the garment's box, its surroundings faded, letterboxed."""
    x, mask, content, has_mask = _tensors(items, part)
    box = boxes(mask, content, has_mask)
    centre, half = (box[:, :2] + box[:, 2:]) / 2, (box[:, 2:] - box[:, :2]) / 2
    square = half.amax(1, keepdim=True).repeat(1, 2) * torch.where(has_mask, margin, 1.0)[:, None]
    grid = view_grid(centre, square, size, 0, 0, flip=False)
    soft = F.max_pool2d(mask[:, None], 3, 1, 1)
    alpha = torch.where(has_mask.view(-1, 1, 1, 1), torch.maximum(soft, SURROUNDINGS * _photo(content)[:, None]), torch.ones_like(soft))
    fill = FILL / 255
    return as_input(F.grid_sample((x - fill) * alpha, grid, align_corners=False) + fill)


def boxes(masks: Tensor, content: Tensor, has_mask: Tensor) -> Tensor:
    """x0, y0, x1, y1 in -1..1 of each garment, or of the whole photo where `has_mask` is false."""
    found = content.float().clone()
    for axis, offset in ((1, 0), (2, 1)):
        lines = (masks > 0.5).any(axis)
        places = torch.arange(ITEM_SIDE)
        low = torch.where(lines, places, ITEM_SIDE).amin(1).float()
        high = torch.where(lines, places + 1, 0).amax(1).float()
        found[:, offset] = torch.where(has_mask, low, found[:, offset])
        found[:, offset + 2] = torch.where(has_mask, high, found[:, offset + 2])
    return found / ITEM_SIDE * 2 - 1


def _tensors(items: Items, part: np.ndarray | slice) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pictures [N,3,S,S] and masks [N,S,S] in 0..1, boxes of the photos [N,4], and who has a mask [N]."""
    x = torch.from_numpy(items.pictures[part]).permute(0, 3, 1, 2).float() / 255
    mask = torch.from_numpy(items.masks[part]).float() / 255
    return x, mask, torch.from_numpy(items.content[part]), mask.sum((1, 2)) > SMALLEST_MASK


def _photo(content: Tensor) -> Tensor:
    """1 where the letterbox holds the photo, 0 on its bars: [N,S,S]."""
    places = torch.arange(ITEM_SIDE)
    across = (places >= content[:, :1]) & (places < content[:, 2:3])
    down = (places >= content[:, 1:2]) & (places < content[:, 3:])
    return (down[:, :, None] & across[:, None, :]).float()
