#!/usr/bin/env bash
# From the data folder to ONNX files, cards and figures. MINUTES scales every training stage (0.5, 3).
#   ./run_all.sh --data ../../../shared/data --weights ../../../shared/weights --out .. --work /tmp/lookalike-train
set -euo pipefail
cd "$(dirname "$0")"

while [ $# -gt 0 ]; do
  case "$1" in
    --data) data=$(realpath "$2") ;;
    --weights) weights=$(realpath "$2") ;;
    --out) out=$(realpath "$2") ;;
    --work) mkdir -p "$2" && work=$(realpath "$2") ;;
    *) echo "unknown option $1; see README.md" >&2; exit 2 ;;
  esac
  shift 2
done
: "${data:?--data is missing}" "${weights:?--weights is missing}" "${out:?--out is missing}" "${work:?--work is missing}"

python=${PYTHON:-$work/venv/bin/python}
if [ ! -x "$python" ]; then
  python3 -m venv "$work/venv"
  sed -n 's/^  "\(.*\)",$/\1/p' pyproject.toml | xargs "$work/venv/bin/pip" install
fi
minutes() { awk "BEGIN { print $1 * ${MINUTES:-1} }"; }
run() { echo "== $*"; "$python" "$@" --data "$data" --work "$work"; }

# glibc gives large tensors back to the system and takes them anew at every step: half of the time, measured.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=8000000000

run teacher_masks.py --weights "$weights"
run parser.py --minutes "$(minutes 40)" --size 192
run export.py parser --out "$out"
run tagged_masks.py --out "$out"
run parser.py --minutes "$(minutes 60)" --rate 6e-4 --whole 0.3 --size 192 --start "$out/weights"
run export.py parser --out "$out"
# At last at the size that it will see.
run parser.py --minutes "$(minutes 60)" --rate 3e-4 --whole 0.15 --size 256 --start "$out/weights"
run export.py parser --out "$out"
# Once more, half-way back to it.
run parser.py --minutes "$(minutes 50)" --rate 5e-4 --whole 0.2 --fix 11 --size 256 --start "$out/weights"
run average.py parser --start "$out/weights"
run export.py parser --out "$out"
# From there a net of its own for people who stand together.
run parser.py --groups --minutes "$(minutes 60)" --rate 6e-4 --whole 0.08 --fix 11 --size 256 --start "$out/weights"
run export.py group-parser --out "$out"
run apart.py --out "$out"
run parser_masks.py --out "$out"
# What is drawn is not told from photos of what hangs or lies, a bag least of all: nets and heads see some of each type.
(cd "$out/.." && node scripts/bootstrap.mjs catalog/sample/others.ts "$work/drawn" 80)
run encoder.py mobile --minutes "$(minutes 60)"
run export.py mobile --out "$out"
# Again from there, half-way back to it.
run encoder.py mobile --minutes "$(minutes 80)" --size 160 --whole 0.06 --start "$out/weights"
run average.py mobile --start "$out/weights"
run export.py mobile --out "$out"
# Once more, three quarters of the way from it.
run encoder.py mobile --minutes "$(minutes 92)" --size 160 --whole 0.06 --rate 2e-4 --start "$out/weights"
run average.py mobile --start "$out/weights" --share 0.75
run export.py mobile --out "$out"
# At last two fifths of the way from there.
run encoder.py mobile --minutes "$(minutes 85)" --size 160 --whole 0.06 --rate 2e-4 --seed 13 --start "$out/weights"
run average.py mobile --start "$out/weights" --share 0.4
run details.py --out "$out"
run encoder.py resnet34 --minutes "$(minutes 90)" --size 112 --batch 64 --rate 2e-3
run export.py mobile --out "$out"
run export.py resnet34 --halve --out "$out"
run head.py mobile --views 4 --out "$out"
run head.py resnet34 --out "$out"
run sight_head.py --out "$out"
run export.py mobile --out "$out"
run export.py resnet34 --halve --out "$out"
run export.py parser-types --out "$out"
run beside_teacher.py --weights "$weights" --out "$out"
# The rest is measured through the product's own pipeline.
cd "$out/.."
npm run -s eval -- --data "$data" --json > "$work/mobile.json"
npm run -s eval -- --data "$data" --encoder resnet34 --only types,precision,instance,pairs --json > "$work/resnet34.json"
cd "$OLDPWD"
"$python" metrics.py "$work/mobile.json" --out "$out" --beside-teacher "$work/beside-teacher.json"
"$python" metrics.py "$work/resnet34.json" --out "$out"
"$python" plots.py "$work/mobile.json" --out "$out/../docs/models"
