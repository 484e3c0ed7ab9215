"""Puts what `npm run -s eval -- --json` measured into the cards of the models that were measured."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np


def head_metrics(report: dict) -> dict:
    """How well types are named."""
    confusion = report['confusion']
    counts = np.array(confusion['flatlay']) + np.array(confusion['street'])
    recall = counts.diagonal() / counts.sum(1).clip(1)
    per_type = {name: round(float(value), 4) for name, value in zip(confusion['types'], recall, strict=True)}
    return {'typeAccuracy': report['typeAccuracy'], 'recallPerType': per_type}


def encoder_metrics(report: dict) -> dict:
    """How well garments are found."""
    names = ('precisionAt10', 'precisionAt10OfVectors', 'pairs', 'instanceRecallAt', 'instanceRecallAtOfVectors', 'colourDeltaE')
    return {name: report[name] for name in names if name in report}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('report', type=Path)
    cli.add_argument('--out', type=Path, required=True, help='folder of cards/')
    cli.add_argument('--beside-teacher', type=Path, help='what beside_teacher.py wrote')
    args = cli.parse_args()
    report = json.loads(args.report.read_text())
    measured = {report['encoder']: encoder_metrics(report), f'{report["encoder"]}-types': head_metrics(report)}
    if 'parserFigures' in report and not report['parity']:
        beside = json.loads(args.beside_teacher.read_text()) if args.beside_teacher else {}
        measured[f'{report["parser"]}-types'] = head_metrics(report)
        measured[report['parser']] = {**report['parserFigures'], **({'besideTeacher': beside} if beside else {})}
    for name, metrics in measured.items():
        path = args.out / 'cards' / f'{name}.json'
        card = json.loads(path.read_text())
        card['metrics'] = {'split': report['split'], 'photos': report['photos'], **metrics}
        path.write_text(json.dumps(card, indent=2) + '\n')
        print(path.name)


if __name__ == '__main__':
    main()
