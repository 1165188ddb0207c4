/** A site path as it stands in `href`: Chinese file names percent-encoded, never twice. */
export const hrefOf = (path: string): string => encodeURI(decodePath(path));

/** The full address of a page: canonical link, meta tags, the line that print shows. */
export const addressOf = (siteUrl: string, path: string): string => `${siteUrl}${hrefOf(path).slice(1)}`;

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // A lone % is part of the file's name.
    return path;
  }
}
