import { builtExample, copyProject } from '#tests/flow/project-copy.ts';

/** Runs the example federation once for all test files that look at what was built; gives what removes it. */
export default async function setup(): Promise<() => void> {
  const example = copyProject();
  const { exit, stdout, stderr } = await example.mangdao('run', '--expect-refused', 'haichuan');
  if (exit !== 0) throw new Error(`${stdout}\n${stderr}`);
  process.env[builtExample] = example.folder;
  return () => example.remove();
}
