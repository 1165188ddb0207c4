import type { CDPSession } from 'puppeteer-core';
import sharp from 'sharp';
import type { Box, Picture } from '#contracts/engine.ts';

/** A picture of the viewport, or of a part of the page, as plain pixels. */
export async function takePicture(session: CDPSession, clip?: Box): Promise<Picture> {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    ...(clip === undefined ? {} : { clip: { ...clip, scale: 1 }, captureBeyondViewport: true }),
  });
  const read = sharp(Buffer.from(data, 'base64')).ensureAlpha().raw();
  const { data: rgba, info } = await read.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgba };
}
