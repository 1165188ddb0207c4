import { z } from 'zod';
import { isDay } from '#lib/calendar.ts';

/** One line of text. */
export const Line = z.string().trim().min(1);
/** A list of lines, at least one. */
export const Lines = z.array(Line).min(1);
/** A day that exists. */
export const WrittenDay = z
  .string()
  .refine(isDay, { error: '写成 2026-12-31，而且要有这一天。 / Write 2026-12-31, a day that exists.' });
