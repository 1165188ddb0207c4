import { isShown } from '#probe/shown.ts';
import { watchOfPage } from '#probe/watch.ts';
import { pressAndWait, stopControls } from './stop.ts';

/** A sound that begins by itself. */
export interface Sound {
  element: Element;
  outcome: 'passed' | 'failed' | 'cantTell';
  seconds: number;
}

const longest = 3;

/**
 * Sound that begins by itself and lasts longer than three seconds can be stopped or made silent (SC 1.4.2, failures F23 and
 * F93, ACT rules 80f0bf and 4c31df). Its length is read from the file, and so is whether it holds any sound.
 */
export async function findSounds(): Promise<Sound[]> {
  const sounds: Sound[] = [];
  for (const player of players()) {
    const at = placeOf(player);
    const seconds = await secondsOfSound(player);
    if (seconds === 0) continue;
    const isHarmless = !lastsLong(player, seconds) || hasControls(player) || (await stopsByControl(player));
    const outcome = seconds === null ? 'cantTell' : 'failed';
    sounds.push({ element: at, outcome: isHarmless ? 'passed' : outcome, seconds: seconds ?? 0 });
  }
  return sounds;
}

const lastsLong = ({ loop }: HTMLMediaElement, seconds: number | null): boolean =>
  loop || (seconds ?? Infinity) > longest;

const hasControls = (player: HTMLMediaElement): boolean => player.controls && isShown(player);

/** All that play by themselves and are not silent. */
function players(): HTMLMediaElement[] {
  const watch = watchOfPage();
  const inPage = [...document.querySelectorAll<HTMLMediaElement>('audio, video')];
  const all = new Set([...inPage, ...watch.played, ...watch.made]);
  return [...all].filter(
    (player) =>
      (player.autoplay || watch.played.has(player)) && !player.muted && player.volume > 0 && addressOf(player) !== '',
  );
}

const placeOf = (player: HTMLMediaElement): Element =>
  player.isConnected
    ? player
    : ([...document.scripts].find(({ textContent }) => /Audio|\.play\s*\(/.test(textContent)) ?? document.body);

const addressOf = (player: HTMLMediaElement): string =>
  player.currentSrc || player.src || player.querySelector('source')?.src || '';

/** Null where it cannot be known; 0 where the file holds no sound. */
async function secondsOfSound(player: HTMLMediaElement): Promise<number | null> {
  const address = addressOf(player);
  const part = /[#&]t=(?:npt:)?([\d.]*),([\d.]+)/.exec(address);
  try {
    const bytes = await (await fetch(address)).arrayBuffer();
    const seconds = await decodedSeconds(bytes.slice(0));
    if (seconds === 0) return 0;
    return part === null ? (seconds ?? finite(player.duration)) : Number(part[2]) - Number(part[1] || 0);
  } catch {
    return part === null ? finite(player.duration) : Number(part[2]) - Number(part[1] || 0);
  }
}

const finite = (seconds: number): number | null => (Number.isFinite(seconds) && seconds > 0 ? seconds : null);

/** How long the sound lasts until it is silent for good. */
async function decodedSeconds(bytes: ArrayBuffer): Promise<number | null> {
  try {
    const sound = await new OfflineAudioContext(1, 1, 8_000).decodeAudioData(bytes.slice(0));
    const samples = sound.getChannelData(0);
    let last = samples.length - 1;
    while (last >= 0 && Math.abs(samples[last] ?? 0) < 0.003) last--;
    return (last + 1) / sound.sampleRate;
  } catch {
    return secondsByHeader(new Uint8Array(bytes));
  }
}

/** MP4 that this browser has no decoder for: whether it has a track of sound, and its length. */
function secondsByHeader(bytes: Uint8Array): number | null {
  const letters = new TextDecoder('latin1').decode(bytes);
  if (!letters.startsWith('ftyp', 4))
    return letters.includes('A_OPUS') || letters.includes('A_VORBIS') || !letters.includes('webm') ? null : 0;
  if (!letters.includes('soun')) return 0;
  const at = letters.indexOf('mvhd') + 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (at < 4 || view.getUint8(at) !== 0) return null;
  return view.getUint32(at + 16) / view.getUint32(at + 12);
}

async function stopsByControl(player: HTMLMediaElement): Promise<boolean> {
  // Nobody hears it here, so it may stand already: what counts is that somebody asks it to stop.
  let isAsked = false;
  const ask = (): void => void (isAsked = true);
  player.pause = () => {
    ask();
    HTMLMediaElement.prototype.pause.call(player);
  };
  player.addEventListener('volumechange', ask);
  Object.defineProperty(player, 'paused', { configurable: true, get: () => isAsked });
  for (const control of stopControls()) {
    await pressAndWait(control);
    if (player.muted || player.volume === 0 || !player.autoplay !== !player.hasAttribute('autoplay')) isAsked = true;
    if (isAsked) break;
  }
  Reflect.deleteProperty(player, 'paused');
  Reflect.deleteProperty(player, 'pause');
  return isAsked;
}
