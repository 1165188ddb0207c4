import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ContentKind, KindDefinition } from '#contracts/kind.ts';
import { openShardParser } from '#content/parse-shard.ts';
import { readContent, type ContentOptions, type ContentResult } from '#content/read-content.ts';
import { BodyShard, type Body } from '#model/body.ts';
import { SiteArtifact } from '#model/site.ts';
import { handsHere } from '#lib/farm.ts';
import { bodyShardOf } from '#lib/shard.ts';

const repository = path.join(import.meta.dirname, '../..');

/** Opens every kind's folder, as the pipeline does. */
export async function openKinds(): Promise<ContentKind[]> {
  const folder = path.join(repository, 'src/content/kinds');
  const ids = readdirSync(folder)
    .filter((id) => !id.startsWith('_'))
    .toSorted();
  return Promise.all(
    ids.map(async (id) => {
      const module: { default: KindDefinition } = await import(path.join(folder, id, 'schema.ts'));
      return { id, ...module.default };
    }),
  );
}

export const siteYaml = `name: { zh-CN: 云岭省残疾人联合会（示例） }
level: province
url: https://yunling.example/
description: 虚构的云岭省残疾人联合会网站，只用于测试。
identifiers:
  icp: 云ICP备00000000号
  siteCode: { notApplicable: 人民团体网站，未申领 }
  police: { notApplicable: 测试网站，没有备案 }
contact: { organisation: 云岭省残联（示例）, phone: 0000-1234567 }
languages: [zh-CN, ug]
columns:
  - { id: news, title: 工作动态, description: 测试用的栏目, kind: news }
  - { id: about, title: 机构概况, description: 测试用的栏目, kind: page }
`;

/** A project of the files given (text or bytes), in a folder of its own that goes when the test is over. */
export interface TestProject {
  root: string;
  write(file: string, bytes: string | Uint8Array): void;
  remove(file: string): void;
  read(options?: Partial<ContentOptions>): Promise<ContentResult[]>;
  artifact(site?: string): SiteArtifact;
  body(id: string, site?: string): Body;
  /** All that the stage wrote, by path, as text. */
  output(): Record<string, string>;
}

export function openProject(files: Readonly<Record<string, string | Uint8Array>>): TestProject {
  const root = mkdtempSync(path.join(tmpdir(), 'mangdao-content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const out = path.join(root, 'out');
  const project: TestProject = {
    root,
    write(file, bytes) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), bytes);
    },
    remove: (file) => rmSync(path.join(root, file), { recursive: true }),
    read: async (options) =>
      readContent({
        root,
        outDir: out,
        cacheDir: path.join(root, '.mangdao'),
        kinds: await openKinds(),
        now: '2026-11-23 09:00',
        sites: null,
        parse: handsHere(openShardParser),
        preview: false,
        ...options,
      }),
    artifact: (site = 'yunling') =>
      SiteArtifact.parse(JSON.parse(readFileSync(path.join(out, site, 'site.json'), 'utf8'))),
    body(id, site = 'yunling') {
      const shard = path.join(out, site, 'bodies', `${bodyShardOf(id)}.json`);
      const { bodies, texts } = BodyShard.parse(JSON.parse(readFileSync(shard, 'utf8')));
      const [body, text] = [bodies[id], texts[id]];
      if (body === undefined || text === undefined) throw new Error(`no body of ${id}`);
      return { ...body, text };
    },
    output: () =>
      Object.fromEntries(
        readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: true })
          .filter((item) => item.isFile())
          .map((item) => path.join(item.parentPath, item.name))
          .toSorted()
          .map((file) => [path.relative(out, file), readFileSync(file, 'utf8')]),
      ),
  };
  for (const [file, bytes] of Object.entries(files)) project.write(file, bytes);
  return project;
}

/** The smallest sound site, with more files in its folder. */
export const openSite = (files: Readonly<Record<string, string | Uint8Array>> = {}): TestProject =>
  openProject({
    'content/sites/yunling/site.yaml': siteYaml,
    'content/sites/yunling/about/index.md': '---\ntitle: 机构概况\n---\n\n省残联的职能。\n',
    'content/sites/yunling/news/visit.md': article('走访慰问'),
    ...Object.fromEntries(Object.entries(files).map(([file, bytes]) => [`content/sites/yunling/${file}`, bytes])),
  });

/** An article of which only the body matters. */
export const article = (title: string, body = '各级残联走访慰问困难残疾人家庭。\n', fields = ''): string =>
  `---\ntitle: ${title}\ndate: 2026-11-03\n${fields}---\n\n${body}`;
