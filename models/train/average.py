"""Averages an encoder with the shipped one that its training started from.

A training on types forgets some of what tells one garment from another. Weights between start and end keep most of
what each knows (https://arxiv.org/abs/2109.01903). `--share` is chosen on `val` types and on the pairs together.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from continue_from import continue_from
from nets import MobileEncoder


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, help='not needed; every stage takes it')
    cli.add_argument('--work', type=Path, required=True, help='folder of mobile.pt, which is replaced')
    cli.add_argument('--start', type=Path, required=True, help='folder of ONNX files that the training started from')
    cli.add_argument('--share', type=float, default=0.5, help='of the trained weights')
    args = cli.parse_args()
    trained = torch.load(args.work / 'mobile.pt')
    start = MobileEncoder()
    start.backbone.load_pretrained()  # the statistics that the file's batch norms are unfolded with
    continue_from(start, args.start / 'mobile.onnx', torch.zeros(1, 3, 128, 128))
    for name, value in start.state_dict().items():
        if value.is_floating_point():
            trained['net'][name] = trained['net'][name] * args.share + value * (1 - args.share)
    torch.save(trained, args.work / 'mobile.pt')


if __name__ == '__main__':
    main()
