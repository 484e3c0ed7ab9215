"""Writes the trained networks as ONNX files with their cards, and checks each file against PyTorch.

Weights are stored as fp16 and cast to fp32 inside the graph; onnxruntime folds the cast when it loads the
file, so arithmetic stays fp32 and the files are half as large.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from cutout import session
from data import PARSER_CLASSES, garments
from nets import DEEPEST, DETAIL, EMBEDDING, SIGHT, GarmentParser, GroupParser, Head, MobileEncoder, ResNet34, SightHead

LICENCE = 'Apache-2.0'
DATA = 'clothing-dataset (CC0-1.0) and Clothing Co-Parsing (Apache-2.0), train splits'
TRAINED_ON = {
    'parser': f'{DATA}; from ImageNet weights of EfficientNet-Lite0 (Apache-2.0); flat-lay masks taught by U2-Net-p (Apache-2.0); street photos with tags alone by label maps of its own first training',
    'group-parser': f'{DATA}; from the parser "parser" (ImageNet weights of EfficientNet-Lite0, Apache-2.0; masks taught by U2-Net-p, Apache-2.0); pictures of several people made of street photos',
    'mobile': f'{DATA}; from ImageNet weights of EfficientNet-Lite0 (Apache-2.0), all layers; garments cut out by masks of "parser", which U2-Net-p (Apache-2.0) taught; drawn garments (catalog/sample)',
    'resnet34': f'{DATA}; from random weights, taught by the encoder "mobile"; garments cut out by masks of "parser", which U2-Net-p (Apache-2.0) taught; looks at 112 x 112 of its 224 x 224 input',
    'parser-types': f'{DATA}; what "parser" saw of their garments, and of drawn ones (catalog/sample)',
    'mobile-types': f'{DATA}; embeddings of "mobile", of drawn garments (catalog/sample) too',
    'resnet34-types': f'{DATA}; embeddings of "resnet34", of drawn garments (catalog/sample) too',
}
# Largest difference to PyTorch that fp16 storage may cause, as a share of the output's largest number (or of 1, when that is less).
TOLERANCE = 0.02

# Training draws hats more often than they are worn, so the net expects too many: after the last one 14 of 25 boxes on `val` were wrong
# without this, 5 of 15 with it, and hats overlapped better (IoU .265, .284).
OVERSTATED = {'hat': 2.0}


class ParserOutput(nn.Module):
    """A parser with its map enlarged to 128 x 128 and softmax over classes, and its second output: what it saw, or offsets.

    Softmax is written out: onnxruntime's own turns the map round to have classes last, and back, which takes five times as long.
    """

    def __init__(self, net: GarmentParser | GroupParser):
        super().__init__()
        self.net = net
        prior = torch.tensor([OVERSTATED.get(name, 1.0) for name in PARSER_CLASSES]).log()
        self.register_buffer('prior', prior.view(1, -1, 1, 1))

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        logits, second = self.net(image) if isinstance(self.net, GroupParser) else self.net.maps(image)[::2]
        large = F.interpolate(logits - self.prior, scale_factor=2.0, mode='bilinear', align_corners=False)
        odds = (large - large.amax(1, keepdim=True)).exp()
        return odds / odds.sum(1, keepdim=True), second


class WithDetails(nn.Module):
    """The fast encoder with a second output: its map at stride 16, whitened (see details.py), [N,32,14,14]."""

    def __init__(self, net: MobileEncoder, mean: Tensor, project: Tensor):
        super().__init__()
        self.net = net
        self.whiten = nn.Conv2d(*project.shape, 1)
        self.whiten.weight.data = project.T[:, :, None, None].contiguous()
        self.whiten.bias.data = -mean @ project

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        taps = self.net.taps(image)
        return self.net.embed(taps), self.whiten(taps[1])


class HalvedInput(nn.Module):
    """An encoder that was trained on small pictures: takes 224 x 224 and looks at 112 x 112 of it."""

    def __init__(self, net: nn.Module):
        super().__init__()
        self.net = net

    def forward(self, image: Tensor) -> Tensor:
        return self.net(F.avg_pool2d(image, 2))


def halve_storage(model: onnx.ModelProto, smallest: int = 512) -> None:
    """Stores each large float32 initialiser as fp16, followed by a Cast to float32."""
    graph, casts = model.graph, []
    for tensor in graph.initializer:
        if tensor.data_type != TensorProto.FLOAT or np.prod(tensor.dims) < smallest:
            continue
        name, values = tensor.name, numpy_helper.to_array(tensor)
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), name + '.fp16'))
        casts.append(helper.make_node('Cast', [name + '.fp16'], [name], to=TensorProto.FLOAT))
    for node in reversed(casts):
        graph.node.insert(0, node)


def write(net: nn.Module, example: Tensor, path: Path, input_name: str, output_names: list[str], dynamic: bool) -> None:
    """Exports `net` to `path`; refuses to, and leaves the file that was there, when onnxruntime gives other numbers than PyTorch."""
    net.eval().to(memory_format=torch.contiguous_format)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix('.part')
    axes = {name: {0: 'n'} for name in [input_name, *output_names]} if dynamic else None
    torch.onnx.export(
        net, (example,), str(part), input_names=[input_name], output_names=output_names,
        opset_version=17, dynamic_axes=axes, dynamo=False,
    )
    model = onnx.load(part)
    halve_storage(model)
    model.producer_name, model.doc_string = 'lookalike', ''
    onnx.checker.check_model(model)
    onnx.save(model, part)
    with torch.no_grad():
        outputs = net(example)
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    for name, output in zip(output_names, outputs, strict=True):
        expected = output.numpy()
        given = session(part, 1).run([name], {input_name: example.numpy()})[0]
        difference = float(np.abs(given - expected).max())
        print(f'{path.name}: {part.stat().st_size:,} B, max |onnx - torch| of {name} {difference:.2e} of spread {expected.std():.2e}')
        if not difference < TOLERANCE * max(1.0, float(np.abs(expected).max())):
            raise SystemExit(f'{part} differs from the trained net and is not used.')
    part.replace(path)


def write_card(out: Path, name: str, body: dict) -> None:
    """Writes cards/<name>.json; metrics measured for the same weights stay."""
    weights = out / 'weights' / f'{name}.onnx'
    sha256 = hashlib.sha256(weights.read_bytes()).hexdigest()
    path, metrics = out / 'cards' / f'{name}.json', {}
    if path.exists() and json.loads(path.read_text())['sha256'] == sha256:
        metrics = json.loads(path.read_text())['metrics']
    card = {'id': name, 'task': body.pop('task'), 'file': weights.name, 'sha256': sha256, **body,
            'licence': LICENCE, 'trainedOn': TRAINED_ON[name], 'metrics': metrics}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(card, indent=2) + '\n')


def write_head(net: nn.Module, example: Tensor, args: argparse.Namespace, reads: str, input_name: str) -> None:
    """Exports a head of 13 types as <reads>-types; `reads` is the net whose vectors it takes."""
    write(net, example, args.out / f'weights/{reads}-types.onnx', input_name, ['logits'], True)
    write_card(args.out, f'{reads}-types', {
        'task': 'classify', 'reads': reads, 'input': {'name': input_name, 'dim': example.shape[1]},
        'output': {'name': 'logits', 'classes': garments(args.data)},
    })


def picture_input(side: int) -> dict:
    return {'name': 'image', 'width': side, 'height': side, 'mean': [0.5] * 3, 'std': [0.5] * 3,
            'fill': [127] * 3, 'fit': 'letterbox'}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument('which', choices=['parser', 'group-parser', 'parser-types', 'mobile', 'resnet34'])
    cli.add_argument('--data', type=Path, required=True)
    cli.add_argument('--work', type=Path, required=True)
    cli.add_argument('--out', type=Path, required=True)
    cli.add_argument('--halve', action='store_true', help='for encoders trained on 112 px: halve the input inside the file')
    args = cli.parse_args()
    torch.manual_seed(0)
    warnings.filterwarnings('ignore', module='torch.onnx')  # the exporter's talk about its successor
    name = args.which
    saved = torch.load(args.work / f'{name}.pt', map_location='cpu')
    if name in ('parser', 'group-parser'):
        net = GarmentParser() if name == 'parser' else GroupParser()
        net.load_state_dict(saved)
        second = 'sight' if name == 'parser' else 'offsets'
        write(ParserOutput(net), torch.randn(1, 3, 256, 256), args.out / f'weights/{name}.onnx', 'image', ['probs', second], False)
        output = {'name': 'probs', 'classes': PARSER_CLASSES, second: second}
        write_card(args.out, name, {'task': 'parse', 'input': picture_input(256), 'output': output})
        return
    if name == 'parser-types':
        net = SightHead()
        net.load_state_dict(saved)
        write_head(net, torch.randn(4, SIGHT + DEEPEST), args, 'parser', 'sight')
        return
    net, head = (MobileEncoder() if name == 'mobile' else ResNet34()), Head()
    net.load_state_dict(saved['net'])
    fitted = args.work / f'{name}-head.pt'
    head.load_state_dict(torch.load(fitted) if fitted.exists() else saved['head'])
    net = HalvedInput(net) if args.halve else net
    output = {'name': 'embedding', 'dim': EMBEDDING}
    details = args.work / f'{name}-details.pt'
    if details.exists():
        net = WithDetails(net, **torch.load(details))
        output['details'] = {'name': 'details', 'dim': DETAIL}
    names = ['embedding', *(['details'] if details.exists() else [])]
    write(net, torch.randn(2, 3, 224, 224), args.out / f'weights/{name}.onnx', 'image', names, True)
    write_card(args.out, name, {'task': 'embed', 'input': picture_input(224), 'output': output})
    write_head(head, F.normalize(torch.randn(4, EMBEDDING)), args, name, 'embedding')


if __name__ == '__main__':
    main()
