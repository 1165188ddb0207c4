import { z } from 'zod';

/** Directives of the content security policy that a site may widen (https://www.w3.org/TR/CSP3/#csp-directives). */
const PolicyDirective = z.enum([
  'connect-src',
  'font-src',
  'form-action',
  'frame-ancestors',
  'frame-src',
  'img-src',
  'media-src',
  'script-src',
  'style-src',
]);

/** A source expression. Nothing that could end the directive, the header or the line of the configuration. */
const PolicySource = z
  .string()
  .regex(
    /^(?:'[a-z-]+'|'sha(?:256|384|512)-[A-Za-z0-9+/=]+'|\*|[a-z]+:|(?:https?:\/\/)?(?:\*\.)?[A-Za-z0-9.-]+(?::\d+)?(?:\/[A-Za-z0-9._~/-]*)?)$/,
  )
  .describe("来源，如 https://portal.example 或 'self'，加引号 / a source such as https://portal.example, in quotes");

/** What a site's content security policy allows beyond the strict one: `frame-ancestors: [https://portal.example]`. */
export const AllowedSources = z.partialRecord(PolicyDirective, z.array(PolicySource).min(1));
export type AllowedSources = z.infer<typeof AllowedSources>;
