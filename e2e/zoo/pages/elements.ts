/** Pictures in elements that are no <img>. */
import { ON_STAGE, STAGE, type ZooPage } from '../zoo-page.ts';

/** Draws the picture of `address` onto the canvas. */
const drawn = (address: string) => `<script>ready = (async () => {
    const image = new Image(); image.src = '${address}'; await image.decode();
    canvas.getContext('2d').drawImage(image, 0, 0);
  })()</script>`;

export const ELEMENTS: readonly ZooPage[] = [
  {
    name: 'canvas',
    html: (web, seed) =>
      `<canvas id="canvas" width="480" height="640" style="${ON_STAGE}"></canvas>${drawn(web.own(seed))}`,
    way: 'page',
  },
  {
    name: 'canvas-tainted',
    html: (web, seed) =>
      `<canvas id="canvas" width="480" height="640" style="${ON_STAGE}"></canvas>${drawn(web.foreign(seed))}`,
    way: 'capture',
  },
  {
    // What a graphics card has drawn is gone by the time that anybody asks for it.
    name: 'canvas-webgl',
    html: (web, seed) => `<canvas id="canvas" width="480" height="640" style="${ON_STAGE}"></canvas>
      <script>ready = (async () => {
        const image = new Image(); image.src = '${web.own(seed)}'; await image.decode();
        const gl = canvas.getContext('webgl');
        const part = (type, text) => { const s = gl.createShader(type); gl.shaderSource(s, text); gl.compileShader(s); return s; };
        const program = gl.createProgram();
        gl.attachShader(program, part(gl.VERTEX_SHADER, 'attribute vec2 p; varying vec2 v; void main() { v = p; gl_Position = vec4(p.x * 2. - 1., 1. - p.y * 2., 0, 1); }'));
        gl.attachShader(program, part(gl.FRAGMENT_SHADER, 'precision mediump float; varying vec2 v; uniform sampler2D t; void main() { gl_FragColor = texture2D(t, v); }'));
        gl.linkProgram(program); gl.useProgram(program);
        gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
        gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), gl.STATIC_DRAW);
        gl.enableVertexAttribArray(0); gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
        gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
        for (const [name, value] of [['MIN_FILTER', 'LINEAR'], ['WRAP_S', 'CLAMP_TO_EDGE'], ['WRAP_T', 'CLAMP_TO_EDGE']])
          gl.texParameteri(gl.TEXTURE_2D, gl['TEXTURE_' + name], gl[value]);
        gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      })()</script>`,
    way: 'capture',
  },
  {
    // The picture comes after two seconds of another one: only the frame that is on the screen is right.
    name: 'video-current-frame',
    html: (web, seed) => `<video id="video" muted style="${ON_STAGE}"></video>
      <canvas id="canvas" width="480" height="640" style="display:none"></canvas>
      <script>ready = (async () => {
        const pictures = await Promise.all(['${web.own('another')}', '${web.own(seed)}'].map(async (src) => {
          const image = new Image(); image.src = src; await image.decode(); return image;
        }));
        const context = canvas.getContext('2d');
        video.srcObject = canvas.captureStream(30);
        for (const picture of pictures) {
          const end = performance.now() + 400;
          while (performance.now() < end) {
            context.drawImage(picture, 0, 0);
            await new Promise(requestAnimationFrame);
          }
          await video.play();
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
        video.pause();
      })()</script>`,
    way: 'page',
    keys: { chromium: ['Up', 'Up', 'Return'], firefox: ['f', 'f', 'Return'] },
  },
  {
    name: 'svg-image',
    html: (web, seed) => `<svg style="${ON_STAGE}" viewBox="0 0 300 400">
      <image href="${web.own(seed)}" width="300" height="400"/></svg>`,
    way: 'page',
  },
  {
    name: 'svg-image-foreign',
    html: (web, seed) => `<svg style="${ON_STAGE}" viewBox="0 0 300 400">
      <image href="${web.foreign(seed)}" width="300" height="400"/></svg>`,
    way: 'capture',
  },
  {
    name: 'input-type-image',
    html: (web, seed) => `<input type="image" alt="buy" style="${ON_STAGE}" src="${web.foreign(seed)}">`,
    way: 'capture',
  },
  {
    name: 'object',
    html: (web, seed) => `<object type="image/png" style="${ON_STAGE}" data="${web.own(seed)}"></object>`,
    way: { chromium: 'overlay', firefox: 'page' },
    noMenu: ['chromium'],
  },
  {
    name: 'embed',
    html: (web, seed) => `<embed type="image/png" style="${ON_STAGE}" src="${web.foreign(seed)}">`,
    way: { chromium: 'overlay', firefox: 'capture' },
    noMenu: ['chromium'],
  },
  {
    name: 'image-map',
    html: (web, seed) => `<img usemap="#areas" style="${ON_STAGE}" src="${web.foreign(seed)}">
      <map name="areas"><area shape="rect" coords="0,0,${STAGE.w},${STAGE.h}" href="#"></map>`,
    way: 'capture',
  },
];
