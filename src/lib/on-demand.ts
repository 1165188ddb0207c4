import { createRequire } from 'node:module';

/**
 * A package that many runs never need, loaded when it is first asked for: a start pays for each of its modules. By `require`,
 * for those who ask cannot wait. The name stands as text in `load`, so that the dead-code check sees it.
 */
export function onDemand<Package>(load: (require: NodeJS.Require) => Package): () => Package {
  let loaded: { package: Package } | undefined;
  return () => (loaded ??= { package: load(createRequire(import.meta.url)) }).package;
}
