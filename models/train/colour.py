"""The colour part of a vector: a soft Lab histogram of the garment's pixels, as the companion makes it."""

from __future__ import annotations

import numpy as np

# Centres of the bins: uneven, since most clothes are near grey.
LIGHTNESS = np.array([0.0, 25, 50, 75, 100])
CHROMA = np.array([-50.0, -12, 0, 12, 50])
BINS = (len(LIGHTNESS), len(CHROMA), len(CHROMA))


def to_lab(rgb: np.ndarray) -> np.ndarray:
    """sRGB bytes [N,3] to CIE L*a*b* under D65."""
    x = rgb.astype(np.float64) / 255
    linear = np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4)
    matrix = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    t = linear @ matrix.T / np.array([0.95047, 1.0, 1.08883])
    t = np.where(t > 0.008856, np.cbrt(t), 7.787 * t + 16 / 116)
    return np.stack([116 * t[:, 1] - 16, 500 * (t[:, 0] - t[:, 1]), 200 * (t[:, 1] - t[:, 2])], 1)


def colour_part(rgb: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Square roots of the bins' shares [125], of unit length; pixels with alpha >= 128 count."""
    lab = to_lab(rgb[alpha >= 128])
    if len(lab) == 0:
        return np.full(np.prod(BINS), np.prod(BINS) ** -0.5)
    place = np.stack([np.interp(lab[:, i], centres, np.arange(len(centres))) for i, centres in enumerate((LIGHTNESS, CHROMA, CHROMA))], 1)
    low = np.minimum(np.floor(place).astype(int), np.array(BINS) - 2)
    share = place - low
    bins = np.zeros(BINS)
    for corner in np.ndindex(2, 2, 2):
        weight = np.prod(np.where(corner, share, 1 - share), 1)
        np.add.at(bins, tuple((low + corner).T), weight)
    return np.sqrt(bins.ravel() / len(lab))
