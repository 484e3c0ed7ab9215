"""What the encoder's embedding must do: find its own picture, stand by its type, keep what a teacher sees."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


class Memory:
    """Embeddings of the last batches: more pictures to tell apart than one batch holds (https://arxiv.org/abs/1912.06798)."""

    def __init__(self, most: int, dim: int):
        self.most = most
        self.units = torch.zeros(0, dim)
        self.types = torch.zeros(0, dtype=torch.long)
        self.rows = torch.zeros(0, dtype=torch.long)

    def add(self, units: Tensor, types: Tensor, rows: Tensor) -> None:
        """Keeps unit vectors [N,dim], their types and the rows of the training set they show."""
        self.units = torch.cat([self.units, units.detach()])[-self.most :]
        self.types = torch.cat([self.types, types])[-self.most :]
        self.rows = torch.cat([self.rows, rows])[-self.most :]


def instance_loss(a: Tensor, b: Tensor, rows: Tensor, memory: Memory, temperature: float = 0.08) -> Tensor:
    """InfoNCE: row i of `a` must find row i of `b` among the batch and the memory (unit vectors [N,dim]).

    What shows the same picture, by `rows`, is neither right nor wrong: it is left out.
    """
    own = torch.arange(len(a))
    every = torch.cat([rows, memory.rows])
    same_picture = (every[None] == rows[:, None]) & (torch.arange(len(every))[None] != own[:, None])

    def one_way(query: Tensor, target: Tensor) -> Tensor:
        logits = (query @ torch.cat([target, memory.units]).T).masked_fill(same_picture, -1e4)
        return F.cross_entropy(logits / temperature, own)

    return (one_way(a, b) + one_way(b, a)) / 2


def class_loss(units: Tensor, types: Tensor, memory: Memory, temperature: float = 0.12) -> Tensor:
    """Supervised contrastive: pictures of one type are nearer than others (https://arxiv.org/abs/2004.11362)."""
    logits = units @ torch.cat([units, memory.units]).T / temperature
    all_types = torch.cat([types, memory.types])
    self_pair = torch.eye(len(units), len(all_types), dtype=torch.bool)
    chances = logits.masked_fill(self_pair, -1e9).log_softmax(1)
    same = (types[:, None] == all_types[None]) & ~self_pair
    return -((chances * same).sum(1) / same.sum(1).clamp(min=1))[same.any(1)].mean()


def relation_loss(units: Tensor, teacher: Tensor) -> Tensor:
    """Keeps the teacher's picture-to-picture cosines (https://arxiv.org/abs/1904.05068)."""
    return (units @ units.T - teacher @ teacher.T).square().mean() * 10
