"""Random views of batches of pictures: place, light and background change, the garment does not."""

from __future__ import annotations

import io

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor


def uniform(count: int, low: float, high: float) -> Tensor:
    """`count` numbers between `low` and `high`."""
    return torch.rand(count) * (high - low) + low


def chance(count: int, share: float) -> Tensor:
    """A boolean per picture, true with probability `share`."""
    return torch.rand(count) < share


def view_grid(centre: Tensor, half: Tensor, size: int, degrees: float, bend: float, flip: bool = True) -> Tensor:
    """Sampling grid [N,size,size,2] of boxes given by `centre` and `half` sides [N,2] (x, y in -1..1).

    Each box is rotated by up to `degrees`, bent in perspective by up to `bend` and mirrored half the time.
    """
    count = len(centre)
    line = (torch.arange(size) + 0.5) / size * 2 - 1
    v, u = torch.meshgrid(line, line, indexing='ij')
    u, v = u.expand(count, -1, -1), v.expand(count, -1, -1)
    if flip:
        u = u * torch.where(chance(count, 0.5), -1.0, 1.0).view(-1, 1, 1)
    lean = 1 + uniform(count, -bend, bend).view(-1, 1, 1) * u + uniform(count, -bend, bend).view(-1, 1, 1) * v
    u, v = u / lean * half[:, :1, None], v / lean * half[:, 1:, None]
    angle = torch.deg2rad(uniform(count, -degrees, degrees)).view(-1, 1, 1)
    x = centre[:, :1, None] + u * angle.cos() - v * angle.sin()
    y = centre[:, 1:, None] + u * angle.sin() + v * angle.cos()
    return torch.stack([x, y], 3)


def relight(x: Tensor) -> Tensor:
    """Changes exposure, contrast, gamma, saturation and colour temperature of [N,3,H,W] in 0..1.

    Hue never turns: a red garment stays red, since colour is part of what is searched for.
    """
    count = len(x)

    def each(low: float, high: float) -> Tensor:
        return uniform(count, low, high).view(-1, 1, 1, 1)

    x = x.clamp(1e-4, 1) ** each(0.8, 1.25)
    warmth = each(-0.1, 0.1)
    x = x * torch.cat([1 + warmth, 1 + each(-0.03, 0.03), 1 - warmth], 1)
    mean = x.mean((1, 2, 3), keepdim=True)
    x = (x - mean) * each(0.8, 1.2) + mean * each(0.8, 1.2)
    grey = x.mean(1, keepdim=True)
    return ((x - grey) * each(0.8, 1.15) + grey).clamp(0, 1)


def degrade(x: Tensor, share: float) -> Tensor:
    """Sends a `share` of the square pictures [N,3,S,S] in 0..1 through JPEG at quality 30 to 85, half of them shrunk first; in place."""
    for i in chance(len(x), share).nonzero().flatten().tolist():
        pixels = (x[i].permute(1, 2, 0).numpy() * 255).astype(np.uint8)
        image = Image.fromarray(pixels)
        if np.random.rand() < 0.5:
            side = int(image.width * np.random.uniform(0.4, 0.9))
            image = image.resize((side, side), Image.Resampling.BILINEAR)
        buffer = io.BytesIO()
        image.save(buffer, 'JPEG', quality=int(np.random.randint(30, 86)))
        image = Image.open(buffer).resize((pixels.shape[1], pixels.shape[0]), Image.Resampling.BILINEAR)
        x[i] = torch.from_numpy(np.asarray(image).copy()).permute(2, 0, 1) / 255
    return x


def backdrops(count: int, size: int, pictures: Tensor | None = None) -> Tensor:
    """Backgrounds [N,3,size,size] in 0..1: white, a plain colour, a gradient, coarse noise, or another picture."""
    base = torch.rand(count, 3, 1, 1)
    other = (base + torch.randn(count, 3, 1, 1) * 0.15).clamp(0, 1)
    ramp = torch.linspace(0, 1, size).view(1, 1, size, 1)
    found = base * (1 - ramp) + other * ramp
    found = found.expand(count, 3, size, size).clone()
    noisy = chance(count, 0.3)
    if noisy.any():
        grain = torch.randn(int(noisy.sum()), 3, size // 8, size // 8) * 0.12
        found[noisy] = (found[noisy] + F.interpolate(grain, (size, size), mode='bilinear')).clamp(0, 1)
    found[chance(count, 0.35)] = 0.97
    if pictures is not None:
        borrowed = chance(count, 0.3)
        found[borrowed] = pictures.roll(1, 0)[borrowed]
    return found


def as_input(x: Tensor) -> Tensor:
    """Pixels 0..1 as the networks want them, (x - 0.5) / 0.5."""
    return (x - 0.5) / 0.5
