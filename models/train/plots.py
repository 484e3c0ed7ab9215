"""Draws what `npm run -s eval -- --json` measured, as the SVG files of docs/models/.

    npm run -s eval -- --json > report.json && python models/train/plots.py report.json --out docs/models
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import matplotlib
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes

matplotlib.use('Agg')
# Text stays text, and the same figures make the same file.
plt.rcParams.update({'svg.fonttype': 'none', 'svg.hashsalt': 'lookalike', 'font.size': 9, 'axes.spines.top': False,
                     'axes.spines.right': False})
DOMAINS = {'flatlay': 'flat-lays', 'street': 'street crops'}
COLOURS = {'flatlay': '#3b6ea5', 'street': '#c2703d'}


def confusion(ax: Axes, counts: np.ndarray, types: list[str], title: str) -> None:
    """Shares of each row: what a type is taken for."""
    shares = counts / counts.sum(1, keepdims=True).clip(1)
    ax.imshow(shares, cmap='Blues', vmin=0, vmax=1)
    for row, column in zip(*np.nonzero(counts), strict=True):
        ax.text(column, row, counts[row, column], ha='center', va='center', fontsize=7,
                color='white' if shares[row, column] > 0.6 else 'black')
    ax.set_xticks(range(len(types)), types, rotation=90)
    ax.set_yticks(range(len(types)), types)
    ax.set(title=title, xlabel='named', ylabel='is')


def recall_per_type(ax: Axes, report: dict) -> None:
    """A bar a type and domain; types that a domain lacks have none."""
    types = report['confusion']['types']
    for number, domain in enumerate(DOMAINS):
        counts = np.array(report['confusion'][domain])
        total = counts.sum(1)
        recall = np.where(total > 0, counts.diagonal() / total.clip(1), np.nan)
        ax.bar(np.arange(len(types)) + (number - 0.5) * 0.4, recall, 0.38, label=DOMAINS[domain], color=COLOURS[domain])
    ax.set_xticks(range(len(types)), types, rotation=45, ha='right')
    ax.set(ylim=(0, 1), ylabel='named rightly')
    ax.legend(frameon=False, ncols=2, loc='upper center', bbox_to_anchor=(0.5, 1.15))


def parser(ax: Axes, figures: dict) -> None:
    """Overlap per class, and boxes that were found."""
    bars = {**figures['garmentIoU'], **{f'box: {name}': value for name, value in figures['boxRecallAtIoU50'].items()}}
    colours = ['#4c8c6b'] * len(figures['garmentIoU']) + ['#8a6fb0'] * len(figures['boxRecallAtIoU50'])
    ax.bar(range(len(bars)), list(bars.values()), color=colours)
    ax.set_xticks(range(len(bars)), list(bars), rotation=45, ha='right')
    ax.set(ylim=(0, 1), ylabel='IoU of pixels / recall of boxes')


def save(figure: plt.Figure, path: Path) -> None:
    figure.savefig(path, bbox_inches='tight', metadata={'Date': None})
    plt.close(figure)
    print(path)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument('report', type=Path)
    cli.add_argument('--out', type=Path, required=True)
    args = cli.parse_args()
    report = json.loads(args.report.read_text())
    args.out.mkdir(parents=True, exist_ok=True)
    figure, axes = plt.subplots(1, 2, figsize=(11, 5.5), layout='constrained')
    for ax, domain in zip(axes, DOMAINS, strict=True):
        confusion(ax, np.array(report['confusion'][domain]), report['confusion']['types'], DOMAINS[domain])
    save(figure, args.out / 'confusion.svg')
    figure, ax = plt.subplots(figsize=(8, 3.2))
    recall_per_type(ax, report)
    save(figure, args.out / 'types.svg')
    figure, ax = plt.subplots(figsize=(8, 3.2))
    parser(ax, report['parserFigures'])
    save(figure, args.out / 'parser.svg')


if __name__ == '__main__':
    main()
