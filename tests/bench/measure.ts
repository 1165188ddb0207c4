import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One run of a command as a whole process tree. */
export interface Measured {
  /** Wall seconds, process start included. */
  seconds: number;
  /** Highest sum of PSS over the process tree, sampled every 100 ms; null where /proc does not tell. */
  peakBytes: number | null;
  output: string;
}

/** Runs a command to its end; throws with its output when it fails. */
export async function measure(
  command: string,
  args: readonly string[],
  cwd: string,
  withMemory = false,
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peakBytes: number | null = null;
  const sampler = withMemory
    ? setInterval(() => {
        const bytes = child.pid === undefined ? 0 : treeBytes(child.pid);
        if (bytes > 0) peakBytes = Math.max(peakBytes ?? 0, bytes);
      }, 100)
    : undefined;
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  );
  clearInterval(sampler);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - started) / 1000, peakBytes, output };
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
};

/** PSS of a process and all below it: shared pages are counted once. */
function treeBytes(root: number): number {
  const children = childrenByParent();
  const tree = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(tree)];
  return tree(root).reduce((sum, pid) => sum + pssOf(pid), 0);
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(/\) \S (\d+)/.exec(readProc(`/proc/${name}/stat`))?.[1]);
    if (!Number.isNaN(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

const pssOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+) kB/m.exec(readProc(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024;

/** A process may end between two looks. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
