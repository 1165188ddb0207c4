import { z } from 'zod';
import type { ContentKind } from '#contracts/kind.ts';
import { isDay } from '#lib/calendar.ts';

/** A moment as people write it: a bare day means its first minute. */
const WrittenMoment = z
  .string()
  .refine(isWrittenMoment, { error: ({ input }) => momentRemedy(String(input)) })
  .transform((written) => (written.length === 10 ? `${written} 00:00` : written))
  .describe('日期 YYYY-MM-DD，可加时间 HH:MM（北京时间） / a day YYYY-MM-DD, with or without a time HH:MM');

/** The front matter that every kind has. */
const common = {
  title: z.string().trim().min(1).max(120).describe('标题 / the title'),
  date: WrittenMoment.exactOptional(),
  updated: WrittenMoment.exactOptional(),
  summary: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .exactOptional()
    .describe('摘要，一两句话；不写则取正文第一段 / a summary; the first paragraph where it is left out'),
  source: z.string().trim().min(1).exactOptional().describe('来源；不写则为本站主办单位 / where it comes from'),
  author: z.string().trim().min(1).exactOptional().describe('作者 / the author'),
  keywords: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .refine((word) => !/[，、；;]/.test(word), {
          error:
            '关键词之间用半角逗号，如 [康复, 辅助器具]。 / Put half-width commas between keywords: [康复, 辅助器具].',
        }),
    )
    .exactOptional()
    .describe('关键词列表，如 [康复, 辅助器具] / a list of keywords such as [康复, 辅助器具]'),
  image: z
    .strictObject({
      file: z.string().min(1).describe('图片文件，如 media/photo.jpg / a picture such as media/photo.jpg'),
      alt: z.string().trim().min(1).describe('替代文字：图里有什么 / what the picture shows'),
    })
    .exactOptional()
    .describe('列表里的图片：file 和 alt / the picture in lists: file and alt'),
  attachments: z
    .array(
      z.strictObject({
        title: z.string().trim().min(1).describe('附件名称，如 申请表 / the name of the file'),
        file: z.string().min(1).describe('附件，如 files/form.docx / a file such as files/form.docx'),
      }),
    )
    .exactOptional()
    .describe('附件：每个写 title 和 file / files to download, each with title and file'),
  checked: z
    .string()
    .refine(isDay, { error: '写成 2026-11-03，而且要有这一天。 / Write 2026-11-03, a day that exists.' })
    .exactOptional()
    .describe('最近核对日期 YYYY-MM-DD / the day on which the content was last checked'),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .exactOptional()
    .describe('网址里的名称：小写字母、数字和连字符 / the name in the URL: lower-case letters, digits and hyphens'),
  draft: z.boolean().exactOptional().describe('草稿写 true / true for a draft'),
};

/** The fields that are not a kind's own. */
export type CommonFields = z.output<z.ZodObject<typeof common>>;

/** The schema of a kind's front matter: the common part typed, the kind's own fields beside it. */
export interface FrontMatterSchema {
  /** Of all fields at once: strict. */
  all: z.ZodType<CommonFields & Record<string, unknown>>;
  /** Names of the kind's own fields. */
  own: readonly string[];
}

/** Joins the common fields with a kind's. `null` stands for a column's introduction, which has the common fields only. */
export function frontMatterOf(kind: ContentKind | null): FrontMatterSchema {
  const own = kind?.fields.shape ?? {};
  const date = kind?.dated === true ? { date: WrittenMoment } : {};
  return { all: z.strictObject({ ...own, ...common, ...date }), own: Object.keys(own) };
}

function isWrittenMoment(written: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?$/.exec(written);
  if (match === null || !isDay(match[1]!)) return false;
  return Number(match[2] ?? 0) < 24 && Number(match[3] ?? 0) < 60;
}

/** A date in a form that people use, turned into the one that is asked for; a day that does not exist stays a riddle. */
function momentRemedy(written: string): string {
  const [, year = '', month = '', day = '', hour, minute] =
    /(\d{4})\D*?(\d{1,2})\D*?(\d{1,2})(?:\D+?(\d{1,2})[:：点时](\d{2}))?/.exec(written) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const meant = hour === undefined || minute === undefined ? date : `${date} ${hour.padStart(2, '0')}:${minute}`;
  if (meant !== written && isWrittenMoment(meant)) return `改成 ${meant}。 / Write ${meant}.`;
  return '写成 2026-11-03 或 2026-11-03 08:30，而且要有这一天。 / Write 2026-11-03 or 2026-11-03 08:30, a day that exists.';
}
