"""Writes saliency masks of a balanced part of the flat-lay train photos, made by the teacher u2netp.

Those masks are the parser's labels on flat-lays, where no person drew any. Masks that look broken
are left out. Resumes where it stopped.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from PIL import Image

from cutout import session
from data import balanced_flatlays, open_rgb

SIDE = 320
MEAN = np.array([0.485, 0.456, 0.406], np.float32)
STD = np.array([0.229, 0.224, 0.225], np.float32)


class Saliency:
    """u2netp: a photo in, its foreground as float32 0..1 of the same size out."""

    def __init__(self, weights: Path, threads: int = 2):
        self.session = session(weights / 'u2netp-fp16.onnx', threads)

    def input(self, image: Image.Image) -> np.ndarray:
        pixels = np.asarray(image.resize((SIDE, SIDE), Image.Resampling.LANCZOS), np.float32)
        pixels = (pixels / max(pixels.max(), 1e-6) - MEAN) / STD
        return pixels.transpose(2, 0, 1)[None]

    def __call__(self, image: Image.Image) -> np.ndarray:
        alpha = self.session.run(['1959'], {'input.1': self.input(image)})[0][0, 0].astype(np.float32)
        alpha = (alpha - alpha.min()) / max(float(alpha.max() - alpha.min()), 1e-6)
        return np.asarray(Image.fromarray(alpha).resize(image.size, Image.Resampling.BILINEAR))


def looks_broken(alpha: np.ndarray) -> bool:
    """True where the mask is nearly empty or full, undecided, or thrown about the frame's edge."""
    foreground = alpha > 0.5
    share = foreground.mean()
    undecided = ((alpha > 0.2) & (alpha < 0.8)).mean()
    edge = np.concatenate([foreground[0], foreground[-1], foreground[:, 0], foreground[:, -1]]).mean()
    return share < 0.05 or share > 0.95 or undecided > 0.15 or edge > 0.6


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--weights', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--per-type', type=int, default=72)
    args = cli.parse_args()
    saliency = Saliency(args.weights)
    wanted = balanced_flatlays(args.data, 'train', args.per_type, 1)
    for number, row in enumerate(wanted):
        target = args.work / 'teacher-masks' / Path(row.image).with_suffix('.png').name
        skipped = target.with_suffix('.broken')
        if target.exists() or skipped.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        alpha = saliency(open_rgb(args.data / row.image))
        if looks_broken(alpha):
            skipped.touch()
        else:
            part = target.with_suffix('.part')
            Image.fromarray((alpha * 255).astype(np.uint8)).save(part, 'PNG')
            part.rename(target)
        if number % 50 == 0:
            print(f'{number}/{len(wanted)}', flush=True)


if __name__ == '__main__':
    main()
