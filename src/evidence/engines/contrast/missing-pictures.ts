import { outwards } from '#probe/tree.ts';
const address = /url\("([^"]+)"\)/g;

/** Whether a picture that should stand behind an element did not come, so that nobody knows what one would see. */
export async function mayBeMissing(element: Element): Promise<boolean> {
  const box = element.getBoundingClientRect();
  const isBehind = (image: Element): boolean => {
    const { left, right, top, bottom } = image.getBoundingClientRect();
    return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
  };
  const broken = [...document.images].some((image) => image.complete && image.naturalWidth === 0 && isBehind(image));
  if (broken || [...document.querySelectorAll('video, canvas, iframe')].some(isBehind)) return true;
  const addresses: string[] = [];
  for (const at of outwards(element)) {
    for (const pseudo of [null, '::before', '::after']) {
      const style = getComputedStyle(at, pseudo);
      addresses.push(...[...style.backgroundImage.matchAll(address)].map(([, url = '']) => url));
    }
  }
  const came = await Promise.all(addresses.map(comes));
  return came.includes(false);
}

async function comes(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
}
