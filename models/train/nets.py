"""The networks, in plain torch: the fast encoder, ResNet34, the garment parsers and the 13-type heads."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from efficientnet import EfficientNetLite0, conv_bn

EMBEDDING = 512
# Numbers of one cell of a garment's details.
DETAIL = 32
# What the parser tells of a garment: channels of its decoder, and of its backbone's last two scales; the deepest ones once
# over the garment and once over the whole picture.
DEEPEST = 320
SIGHT = 64 + 112 + DEEPEST


class MobileEncoder(nn.Module):
    """EfficientNet-Lite0 and a projection: [N,3,224,224] -> [N,512], not normalised.

    Beside the 1280 pooled features, the projection sees the means and spreads of the maps at strides 8 and 16:
    they tell weave and print, which the last layer has forgotten.
    """

    def __init__(self) -> None:
        super().__init__()
        self.backbone = EfficientNetLite0()
        self.project = nn.Linear(1280 + 2 * 40 + 2 * 112, EMBEDDING)

    def taps(self, x: Tensor) -> list[Tensor]:
        """The maps at strides 8, 16 and 32."""
        return self.backbone.taps(x)[1:]

    def forward(self, x: Tensor) -> Tensor:
        return self.embed(self.taps(x))

    def embed(self, taps: list[Tensor]) -> Tensor:
        fine, coarse, last = taps
        pooled = [self.backbone.head(last).mean((2, 3))]
        for tap in (fine, coarse):
            mean = tap.mean((2, 3))
            spread = ((tap - mean[:, :, None, None]).square().mean((2, 3)) + 1e-4).sqrt()
            pooled += [mean, spread]
        return self.project(torch.cat(pooled, 1))


class BasicBlock(nn.Module):
    """Two 3x3 convolutions and a shortcut (https://arxiv.org/abs/1512.03385)."""

    def __init__(self, inside: int, outside: int, stride: int):
        super().__init__()
        self.conv1 = nn.Conv2d(inside, outside, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outside)
        self.conv2 = nn.Conv2d(outside, outside, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outside)
        self.short = nn.Identity()
        if stride != 1 or inside != outside:
            self.short = nn.Sequential(nn.Conv2d(inside, outside, 1, stride, bias=False), nn.BatchNorm2d(outside))

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.bn2(self.conv2(y)) + self.short(x))


class ResNet34(nn.Module):
    """[N,3,224,224] -> [N,512] after global average pooling, not normalised; no final layer."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1)
        )
        blocks, inside = [], 64
        for outside, repeats, stride in [(64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2)]:
            for i in range(repeats):
                blocks.append(BasicBlock(inside, outside, stride if i == 0 else 1))
                inside = outside
        self.blocks = nn.Sequential(*blocks)
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                nn.init.kaiming_normal_(layer.weight, mode='fan_out', nonlinearity='relu')
            if isinstance(layer, BasicBlock):
                nn.init.constant_(layer.bn2.weight, 0.2)  # near-identity blocks learn faster from scratch

    def forward(self, x: Tensor) -> Tensor:
        return self.blocks(self.stem(x)).mean((2, 3))


class GarmentParser(nn.Module):
    """EfficientNet-Lite0 with a light top-down decoder: [N,3,256,256] -> logits [N,11,64,64]."""

    def __init__(self, classes: int = 11, width: int = 64):
        super().__init__()
        self.backbone = EfficientNetLite0()
        self.lateral = nn.ModuleList(nn.Conv2d(c, width, 1) for c in (24, 40, 112, 320))
        self.context = nn.Conv2d(320, width, 1)
        self.smooth = nn.ModuleList(self.separable(width) for _ in range(3))
        self.classify = nn.Conv2d(width, classes, 1)

    @staticmethod
    def separable(width: int) -> nn.Sequential:
        return nn.Sequential(conv_bn(width, width, 5, groups=width), conv_bn(width, width, 1))

    def forward(self, x: Tensor) -> Tensor:
        return self.maps(x)[0]

    def maps(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The logits, the decoder's map at stride 8, and what types are read from: all it saw at stride 16, [N,496,H/16,W/16]."""
        taps, coarse = self.backbone.taps(x), None
        y = self.lateral[3](taps[3]) + self.context(taps[3].mean((2, 3), keepdim=True))
        for level in (2, 1, 0):
            y = F.interpolate(y, scale_factor=2.0, mode='bilinear', align_corners=False)
            y = self.smooth[level](y + self.lateral[level](taps[level]))
            coarse = y if level == 1 else coarse
        last = F.interpolate(taps[3], scale_factor=2.0, mode='nearest')
        return self.classify(y), coarse, torch.cat([F.avg_pool2d(coarse, 2), taps[2], last], 1)


class GroupParser(nn.Module):
    """A garment parser that tells people apart: [N,3,256,256] -> logits [N,11,64,64], offsets [N,2,32,32].

    Offsets (x, y, in sides of the picture) lead from each cell to the middle of what shows of the person there
    (https://arxiv.org/abs/1911.10194).
    """

    def __init__(self, width: int = 64):
        super().__init__()
        self.parser = GarmentParser(width=width)
        self.centre = nn.Sequential(GarmentParser.separable(width), nn.Conv2d(width, 2, 1))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        logits, coarse, _ = self.parser.maps(x)
        return logits, self.centre(coarse)


class Head(nn.Module):
    """The original's MLP 512-512-13 over the L2-normalised embedding."""

    def __init__(self, classes: int = 13):
        super().__init__()
        self.first = nn.Linear(EMBEDDING, 512)
        self.last = nn.Linear(512, classes)
        # A unit vector of 512 numbers is tiny per number: the scale lives in the first layer.
        nn.init.normal_(self.first.weight, std=1.0)
        nn.init.zeros_(self.last.bias)

    def forward(self, unit: Tensor) -> Tensor:
        return self.last(F.relu(self.first(unit)))


class SightHead(nn.Module):
    """The 13 types from what the parser saw of a garment: [N,816] -> logits [N,13]. `mean` and `spread` [816] scale it."""

    def __init__(self, mean: Tensor | None = None, spread: Tensor | None = None, classes: int = 13, width: int = 256):
        super().__init__()
        inside = SIGHT + DEEPEST
        self.register_buffer('mean', torch.zeros(inside) if mean is None else mean)
        self.register_buffer('spread', torch.ones(inside) if spread is None else spread)
        self.first = nn.Linear(inside, width)
        self.last = nn.Linear(width, classes)

    def forward(self, sight: Tensor) -> Tensor:
        return self.last(F.relu(self.first(self.scaled(sight))))

    def scaled(self, sight: Tensor) -> Tensor:
        """Each number with mean 0 and spread 1."""
        return (sight - self.mean) / self.spread


def save_encoder(state: dict[str, dict[str, Tensor]], work: Path, which: str) -> None:
    """Writes WORK/`which`.pt: the states of `net` and `head`.

    What head.py and details.py fitted to the encoder before goes with it: export.py takes those files where there are
    any, and would ship them with a net that they do not belong to.
    """
    torch.save(state, work / f'{which}.pt')
    for fitted in ('head', 'details'):
        (work / f'{which}-{fitted}.pt').unlink(missing_ok=True)
