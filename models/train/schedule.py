"""A training schedule by wall clock: however slow the machine is, a run ends with the rate annealed."""

from __future__ import annotations

import math
import random
import time

import numpy as np
import torch
from torch import nn


class WallClock:
    """Cosine learning rate over `minutes`, after a short linear warm-up."""

    def __init__(self, optimizer: torch.optim.Optimizer, minutes: float, warm: float = 0.04):
        self.optimizer, self.seconds, self.warm = optimizer, minutes * 60, warm
        self.peaks = [group['lr'] for group in optimizer.param_groups]
        self.start = time.monotonic()

    def step(self) -> float:
        """Sets the rate for the next step; gives the share of the time that is spent (>= 1: stop)."""
        share = (time.monotonic() - self.start) / self.seconds
        rate = min(1.0, share / self.warm + 0.02) * (0.5 + 0.5 * math.cos(math.pi * min(1.0, share)))
        for group, peak in zip(self.optimizer.param_groups, self.peaks, strict=True):
            group['lr'] = peak * max(rate, 0.002)
        return share


def seed_all(seed: int) -> None:
    """One seed for every generator in use."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def to_training(net: nn.Module) -> None:
    """Training mode, but batch norms keep their statistics: batches are small, and the product's input is larger."""
    net.train()
    for layer in net.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.eval()
