"""Averages a net with the one that its training started from.

A second training forgets some of what the first knew: `mobile`, trained on types, what tells one garment from another;
the parser, trained on few photos, what it was sure of on others. Weights between start and end keep most of what each
knows (https://arxiv.org/abs/2109.01903). `--share` is chosen on `val` and on the pairs together.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from continue_from import continue_from
from nets import GarmentParser, MobileEncoder, save_encoder


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('which', choices=['parser', 'mobile'])
    cli.add_argument('--data', type=Path, help='not used: run_all.sh gives it to every stage')
    cli.add_argument('--work', type=Path, required=True, help='folder of the .pt file, which is replaced')
    cli.add_argument('--start', type=Path, required=True, help='folder of ONNX files that the training started from')
    cli.add_argument('--share', type=float, default=0.5, help='of the trained weights')
    args = cli.parse_args()
    saved = args.work / f'{args.which}.pt'
    trained = torch.load(saved, map_location='cpu')
    weights, start = (trained, GarmentParser()) if args.which == 'parser' else (trained['net'], MobileEncoder())
    start.backbone.load_pretrained()  # the statistics that the file's batch norms are unfolded with
    continue_from(start, args.start / f'{args.which}.onnx', torch.zeros(1, 3, 128, 128))
    for name, value in start.state_dict().items():
        if value.is_floating_point():
            weights[name] = weights[name] * args.share + value * (1 - args.share)
    if args.which == 'parser':
        torch.save(trained, saved)
    else:
        save_encoder(trained, args.work, args.which)


if __name__ == '__main__':
    main()
