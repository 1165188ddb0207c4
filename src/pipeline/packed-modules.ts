/**
 * Plug-ins that lie in the same pack as this code, by the file that defines each. Empty where the sources run; a pack
 * puts its own list in the place of this module (`pack-program.ts`), so that plug-ins share with the rest what they import.
 */
export const packedModules: Readonly<Record<string, () => Promise<unknown>>> = {};
