const noun = '残疾人联合会';

/** A site's name in the two parts between which it may break: 云岭省 and 残疾人联合会. Other names are one part. */
export function nameParts(name: string): [before: string, after: string] {
  const at = Math.max(0, name.indexOf(noun));
  return [name.slice(0, at), name.slice(at)];
}
