// SPDX-License-Identifier: GPL-3.0-or-later

/// Pillow: decodes the same pictures and measures the same of each, makes a thumbnail and a hash as we do.
enum Pillow {
  /// Fictional portraits, drawn by Pillow itself: FOLDER COUNT.
  static let draw = """
    import os, random, sys
    from PIL import Image, ImageDraw
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        r = random.Random(number)
        w, h = 358, 441
        image = Image.new('RGB', (w, h), (250, 250, 250))
        draw = ImageDraw.Draw(image)
        skin = (r.randint(190, 240), r.randint(150, 190), r.randint(120, 160))
        x = w // 2 + r.randint(-20, 20)
        draw.ellipse([x - w * .45, h * .72, x + w * .45, h * 1.3], fill=tuple(r.randint(20, 240) for _ in 'rgb'))
        draw.rectangle([x - w * .09, h * .6, x + w * .09, h * .8], fill=skin)
        draw.ellipse([x - w * .22, h * .2, x + w * .22, h * .66], fill=skin)
        draw.pieslice([x - w * .24, h * .15, x + w * .24, h * .6], 180, 360, fill=(r.randint(0, 60),) * 3)
        pixels = image.load()
        for _ in range(6000):
            place = r.randrange(w), r.randrange(h)
            pixels[place] = tuple(max(0, min(255, value + r.randint(-10, 4))) for value in pixels[place])
        image.save(f'{folder}/2021450{number:05d}.jpg', quality=92)
    """

  /// FOLDER: a line of JSON for each picture.
  static let measure = """
    import hashlib, io, json, os, sys
    from PIL import Image, ImageChops, ImageMath, ImageOps
    def white(image):
        low = ImageChops.darker(ImageChops.darker(*image.split()[:2]), image.split()[2]).histogram()
        return sum(low[235:]) / sum(low)
    def mean(image): return image.resize((1, 1), Image.BOX).getpixel((0, 0))
    def measure(path):
        data = open(path, 'rb').read()
        image = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert('RGB')
        w, h = image.size
        grey = image.convert('L')
        whole = grey.convert('I')
        def moved(x, y): return whole.crop((1 + x, 1 + y, w - 1 + x, h - 1 + y))
        around = ImageMath.lambda_eval(
            lambda a: a['u'] + a['d'] + a['l'] + a['r'] - 4 * a['c'],
            u=moved(0, -1), d=moved(0, 1), l=moved(-1, 0), r=moved(1, 0), c=moved(0, 0)).convert('F')
        squares = ImageMath.lambda_eval(lambda a: a['x'] * a['x'], x=around)
        histogram = grey.histogram()
        fields = list(grey.resize((9, 8), Image.BOX).tobytes())
        look = 0
        for y in range(8):
            for x in range(8): look = look << 1 | (fields[y * 9 + x] > fields[y * 9 + x + 1])
        small = image.copy()
        small.thumbnail((320, 320), Image.BOX)
        small.save(io.BytesIO(), 'JPEG', quality=80)
        return {'picture': hashlib.sha256(data).hexdigest(), 'width': w, 'height': h, 'bytes': len(data), 'look': look,
            'top': white(image.crop((0, 0, w, h // 10))), 'left': white(image.crop((0, 0, w // 10, h // 2))),
            'right': white(image.crop((w - w // 10, 0, w, h // 2))), 'sharpness': mean(squares) - mean(around) ** 2,
            'brightness': sum(value * count for value, count in enumerate(histogram)) / (w * h)}
    for name in sorted(os.listdir(sys.argv[1])): print(json.dumps(measure(os.path.join(sys.argv[1], name))))
    """

  /// THEIRS OURS: a line for each picture of which Pillow measures something else: sizes exactly, shares within one
  /// hundredth, brightness within 1 of 255, sharpness within a fiftieth.
  static let compare = """
    import json, re, sys
    theirs = {row['picture']: row for row in map(json.loads, open(sys.argv[1]))}
    ours = json.load(open(sys.argv[2]))['rows']
    if len(ours) != len(theirs): print(len(ours), 'pictures,', len(theirs))
    for row in ours:
        other = theirs[row['picture']]
        found = {}
        for finding in row['findings']:
            share = re.fullmatch(r'(top|left|right) (\\d+)%', finding['measured'])
            if share: found[share[1]] = int(share[2]) / 100
            elif finding['code'] == 'blur': found['sharpness'] = float(finding['measured'])
            elif finding['code'] == 'exposure': found['brightness'] = float(finding['measured'])
        near = {'top': .0101, 'left': .0101, 'right': .0101, 'brightness': 1, 'sharpness': max(1, other['sharpness'] / 50)}
        # A share of all, or of nothing less than what is asked for, is no finding.
        for key in ('top', 'left', 'right'): found.setdefault(key, 1.0)
        wrong = [key for key in ('width', 'height', 'bytes') if row[key] != other[key]]
        wrong += [key for key in near if key not in found or abs(found[key] - other[key]) > near[key]]
        if wrong: print(row['certificate'], wrong, {key: (found.get(key), other.get(key)) for key in wrong})
    """
}
