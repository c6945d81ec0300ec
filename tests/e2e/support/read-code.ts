import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';

/** What a camera reads from a picture of `code`. Decoded on `blank`, a page of any address that may hold pictures. */
export async function readCode(code: Locator, blank: Page): Promise<string | null> {
  const png = (await code.screenshot()).toString('base64');
  const { data, width, height } = await blank.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    return { data: [...pixels.data], width: pixels.width, height: pixels.height };
  }, png);
  return (jsQR.default ?? jsQR)(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
