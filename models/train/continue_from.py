"""Reads a shipped ONNX file back into its network, so that a training goes on where the last one ended.

The exporter folds each batch norm into its convolution. They are unfolded with the statistics that the network
holds (ImageNet's in a pretrained backbone): the function is the same, and every channel gets back the scale that
its gradient had.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

# A channel that ImageNet's training switched off has no scale to divide by.
DEAD = 1e-3


def continue_from(net: nn.Module, path: Path, example: Tensor) -> nn.Module:
    """Gives `net` the weights of the ONNX file that it was exported to; `example` is an input of any size.

    Columns of a linear layer that the file does not know yet become zero.
    """
    for (layer, norm), (weight, bias) in zip(layers_in_order(net, example), stored_layers(path), strict=True):
        if norm is not None:
            unfold(layer, norm, weight, bias)
            continue
        fresh = torch.zeros_like(layer.weight)
        fresh[:, : weight.shape[1]] = weight
        layer.weight.data.copy_(fresh)
        layer.bias.data.copy_(bias)
    return net


@torch.no_grad()
def unfold(conv: nn.Conv2d, norm: nn.BatchNorm2d, weight: Tensor, bias: Tensor) -> None:
    """Splits a folded convolution so that `norm(conv(x))` is what the file computes."""
    spread = (norm.running_var + norm.eps).sqrt()
    norm.weight.copy_(torch.where((norm.weight / spread).abs() < DEAD, spread, norm.weight))
    scale = norm.weight / spread
    conv.weight.copy_(weight / scale.view(-1, 1, 1, 1))
    norm.bias.copy_(bias + norm.running_mean * scale)


def stored_layers(path: Path) -> list[tuple[Tensor, Tensor]]:
    """Weight and bias of every convolution and linear layer, in the order in which the graph runs them."""
    graph = onnx.load(path).graph
    values = {one.name.removesuffix('.fp16'): numpy_helper.to_array(one).astype(np.float32) for one in graph.initializer}
    # The layer that makes the details is fitted to the net afterwards (details.py), and is no part of it.
    nodes = [node for node in graph.node if node.op_type in ('Conv', 'Gemm') and node.output[0] != 'details']
    return [tuple(torch.from_numpy(values[name].copy()) for name in node.input[1:3]) for node in nodes]


@torch.no_grad()
def layers_in_order(net: nn.Module, example: Tensor) -> list[tuple[nn.Module, nn.BatchNorm2d | None]]:
    """Every convolution and linear layer as the forward pass meets them, with the batch norm that follows."""
    met: list[nn.Module] = []
    kinds = (nn.Conv2d, nn.Linear, nn.BatchNorm2d)
    hooks = [m.register_forward_hook(lambda m, *_: met.append(m)) for m in net.modules() if isinstance(m, kinds)]
    net.eval()(example)
    for hook in hooks:
        hook.remove()
    following = [*met[1:], None]
    return [
        (layer, after if isinstance(after, nn.BatchNorm2d) else None)
        for layer, after in zip(met, following, strict=True)
        if not isinstance(layer, nn.BatchNorm2d)
    ]
