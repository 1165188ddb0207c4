import { existsSync } from 'node:fs';
import path from 'node:path';

const onLinux = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const onMac = ['Google Chrome', 'Chromium'];
const onWindows = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];

/** Paths of the Chrome and Chromium that are installed on this machine, in a fixed order. */
export const systemBrowsers = (): string[] => candidates().filter((file) => existsSync(file));

function candidates(): string[] {
  if (process.platform === 'darwin') return onMac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => onWindows.map((file) => path.join(root, file)));
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return onLinux.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}
