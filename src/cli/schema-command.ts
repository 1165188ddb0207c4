import path from 'node:path';
import { runOptions, type SharedOptions } from '#cli/options.ts';
import { writeSchemas } from '#pipeline/write-schemas.ts';

/** Writes the JSON Schemas below the output folder. */
export async function schemaCommand(shared: SharedOptions): Promise<void> {
  const options = runOptions(shared, 'content', 'content');
  const files = await writeSchemas(options);
  const folder = path.relative(options.root, path.join(options.outDir, 'schemas'));
  console.log(
    shared.lang === 'en' ? `${files.length} schemas in ${folder}/` : `${files.length} 份 JSON Schema 在 ${folder}/`,
  );
  for (const file of files) console.log(`  ${file}`);
}
