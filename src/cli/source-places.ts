import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const place = /(file:\/\/\S+?\.mjs):(\d+):(\d+)/g;

/** A stack trace with the places of a pack told as those of the sources that it was made of. */
export const withSourcePlaces = (trace: string): string =>
  trace.replaceAll(place, (packed, file: string, line: string, column: string) => {
    const map = `${fileURLToPath(file)}.map`;
    if (!existsSync(map)) return packed;
    const found = new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findOrigin(Number(line), Number(column));
    return 'fileName' in found
      ? `${new URL(found.fileName, file).href}:${found.lineNumber}:${found.columnNumber}`
      : packed;
  });
