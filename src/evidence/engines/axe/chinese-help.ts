import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);

const Locale = z.object({ rules: z.record(z.string(), z.object({ help: z.string() })) });
const locale = Locale.parse(require('axe-core/locales/zh_CN.json'));

/** Rules that axe's own Chinese does not have yet. */
const ours: Readonly<Record<string, string>> = {
  'aria-tab-name': 'ARIA 选项卡必须有可访问的名称',
  'summary-name': 'summary 元素必须有可辨识的文本',
};

/** What a rule asks for, in Chinese; null for a rule newer than both tables. */
export const chineseHelp = (rule: string): string | null => locale.rules[rule]?.help ?? ours[rule] ?? null;
