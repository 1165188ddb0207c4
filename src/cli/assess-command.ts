import { runOptions, type SharedOptions } from '#cli/options.ts';
import { oneSite } from '#cli/which-site.ts';
import { text } from '#lib/text.ts';
import { readAnswers, writeForm } from '#pipeline/assess.ts';

/** Writes a site's open questions as a form, or reads its answers back. */
export async function assessCommand(shared: SharedOptions & { read?: string }): Promise<void> {
  const options = runOptions(shared, 'score', 'score');
  const site = oneSite(shared, 'assess');
  if (shared.read === undefined) {
    const count = await writeForm(site, options);
    const files = `${shared.out}/${site}/assess.yaml, assess.xlsx`;
    console.log(
      text(`${count} 个问题等人判断：${files}`, `${count} questions wait for a person: ${files}`)[shared.lang],
    );
    return;
  }
  const { file, answers } = await readAnswers(site, shared.read, options);
  console.log(text(`读入 ${answers} 条评估：${file}`, `${answers} assessments read into ${file}`)[shared.lang]);
}
