"""The product's cut-out in Python: from the parser's map to one garment on the encoder's canvas.

Keeps in step with the companion's steps `garments` and `cut`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

from data import FILL, PARSER_CLASSES, letterbox, letterbox_content
from found_garments import Box, Found, find_garments
from items import ITEM_SIDE, marked_garments

PARSER_SIDE = 256
# What a garment's share inside a crop counts, as an exponent.
WHOLENESS = 4
# Share of what is no garment that stays visible.
SURROUNDINGS = 0.5
# So much is seen round a crop, as a share of its longer side.
CONTEXT = 0.3


def session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """An ONNX file ready to run on `threads` threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])


def network_input(image: Image.Image | np.ndarray) -> np.ndarray:
    """RGB bytes [H,W,3] as float32 [1,3,H,W], (x / 255 - 0.5) / 0.5."""
    return ((np.asarray(image, np.float32) / 255 - 0.5) / 0.5).transpose(2, 0, 1)[None]


@dataclass
class Seen:
    """What the parser tells of a photo or a part of one."""

    probs: np.ndarray  # [11,h,w]
    at: tuple[int, int]  # x, y where those begin on the map of the whole letterboxed photo
    side: int  # of that map
    sight: np.ndarray  # [496,16,16] all that it saw of the whole letterboxed photo
    found: list[Found]


def parse(parser: onnxruntime.InferenceSession, image: Image.Image) -> np.ndarray:
    """Class probabilities [11,h,w] of the picture itself, without the letterbox's bars."""
    return see_whole(parser, image).probs


def see(parser: onnxruntime.InferenceSession, image: Image.Image, crop: Box | None = None) -> Seen:
    """A photo, or a crop of it, and its garments."""
    if crop:
        return see_crop(parser, image, crop)
    seen = see_whole(parser, image)
    seen.found = find_garments(seen.probs, image)
    return seen


def see_whole(parser: onnxruntime.InferenceSession, image: Image.Image) -> Seen:
    """A photo, its garments not yet looked for."""
    probs, sight = parser.run(None, {'image': network_input(letterbox(image, PARSER_SIDE, FILL))})[:2]
    side = probs.shape[-1]
    left, top, right, bottom = letterbox_content(image.size, side)
    return Seen(probs[0, :, top:bottom, left:right], (left, top), side, sight[0], [])


def see_crop(parser: onnxruntime.InferenceSession, image: Image.Image, box: Box) -> Seen:
    """A crop, to half a map pixel, and its garments: seen with what is round it."""
    room = round(CONTEXT * max(box[2] - box[0], box[3] - box[1]))
    left, top = max(0, box[0] - room), max(0, box[1] - room)
    context = image.crop((left, top, min(image.width, box[2] + room), min(image.height, box[3] + room)))
    whole_photo = see_whole(parser, context)
    around = whole_photo.probs
    across, down = around.shape[2] / context.width, around.shape[1] / context.height
    x0, x1 = round((box[0] - left) * across), round((box[2] - left) * across)
    y0, y1 = round((box[1] - top) * down), round((box[3] - top) * down)
    probs = around[:, y0 : max(y1, y0 + 1), x0 : max(x1, x0 + 1)]
    found = find_garments(probs, image.crop(box))
    wholes = find_garments(around, context)
    for one in found:
        x, y = (one.box[0] + one.box[2]) / 2 + x0, (one.box[1] + one.box[3]) / 2 + y0
        whole = next((w for w in wholes if w.group == one.group and w.box[0] <= x < w.box[2] and w.box[1] <= y < w.box[3]), None)
        one.inside = min(1.0, one.area * probs[0].size / (whole.area * around[0].size)) if whole else 1.0
    at = whole_photo.at[0] + x0, whole_photo.at[1] + y0
    return Seen(probs, at, whole_photo.side, whole_photo.sight, found)


def main_garment(seen: Seen) -> Found | None:
    """The garment a picture is about: large, sure, and near the middle."""
    height, width = seen.probs.shape[1:]

    def weight(one: Found) -> float:
        x = (one.box[0] + one.box[2]) / 2 / width - 0.5
        y = (one.box[1] + one.box[3]) / 2 / height - 0.5
        return one.area * one.score * one.inside**WHOLENESS * (1 - min(0.6, float(np.hypot(x, y))))

    return max(seen.found, key=weight, default=None)


def soften(probability: np.ndarray) -> np.ndarray:
    """Steepens a probability round 0.4: whole inside, soft outline."""
    t = np.clip((probability - 0.2) / 0.4, 0, 1)
    return t * t * (3 - 2 * t)


def garment_alpha(seen: Seen, image: Image.Image) -> tuple[np.ndarray, Box]:
    """Alpha 0..1 [H,W] of the main garment of `image`, and its box with a margin, in its pixels."""
    width, height = image.size
    whole = np.ones((height, width), np.float32), (0, 0, width, height)
    probs, wanted = seen.probs, main_garment(seen)
    if wanted is None:
        return whole
    plane = sum(probs[PARSER_CLASSES.index(name)] for name in wanted.classes)
    alpha = soften(np.asarray(Image.fromarray(plane.astype(np.float32)).resize(image.size, Image.Resampling.BILINEAR)))
    x0, y0, x1, y1 = wanted.box
    sx, sy = width / probs.shape[2], height / probs.shape[1]
    room = 0.04 * max((x1 - x0) * sx, (y1 - y0) * sy)
    box = (
        max(0, int(x0 * sx - room)), max(0, int(y0 * sy - room)),
        min(width, int(x1 * sx + room + 1)), min(height, int(y1 * sy + room + 1)),
    )
    if alpha[box[1] : box[3], box[0] : box[2]].mean() < 0.03:
        return whole
    return alpha, box


def cut(parser: onnxruntime.InferenceSession, image: Image.Image, crop: Box | None = None) -> np.ndarray:
    """The main garment (of `crop`) on the encoder's canvas: RGB and how much of it is garment, [224,224,4] uint8."""
    seen = see(parser, image, crop)
    image = image.crop(crop) if crop else image
    alpha, box = garment_alpha(seen, image)
    rgb = np.asarray(letterbox(image.crop(box), ITEM_SIDE, FILL), np.float32)
    part = Image.fromarray((alpha * 255).astype(np.uint8)).crop(box)
    keep = np.asarray(letterbox(part, ITEM_SIDE, 0))
    share = np.maximum(SURROUNDINGS, keep[..., None] / np.float32(255))
    shown = (rgb * share + FILL * (1 - share)).round().astype(np.uint8)
    return np.dstack([shown, keep])


def cut_cache(parser_path: Path, data: Path, work: Path, domain: str, split: str, threads: int) -> dict[str, np.ndarray]:
    """`pictures`, `alphas` and `types` of one split's items, cut by the given parser; kept on disk."""
    target = work / f'cuts-{domain}-{split}-all.npz'
    if target.exists() and target.stat().st_mtime > parser_path.stat().st_mtime:
        saved = np.load(target)
        return {name: saved[name] for name in saved.files}
    parser, pictures, types = session(parser_path, threads), [], []
    for image, crop, garment in marked_garments(data, work, domain, split):
        pictures.append(cut(parser, image, crop))
        types.append(garment)
    cuts = np.stack(pictures)
    found = {'pictures': cuts[..., :3], 'alphas': cuts[..., 3], 'types': np.array(types)}
    np.savez(target, **found)
    return found
