import type { Token } from 'markdown-it';
import { closest } from '#lib/closest.ts';
import { text, type Text } from '#lib/text.ts';
import type { DirectiveLine } from '#content/markdown/directive-rule.ts';
import { directives, type DirectiveDefinition, type DirectiveProp } from '#content/markdown/directives.ts';
import type { InlineContext } from '#content/markdown/body-source.ts';
import { extensionOf } from '#content/media-types.ts';
import { resolveImage, resolveLink, type Target } from '#content/markdown/resolve-href.ts';

/** A directive that is allowed, with its properties in the order of the allow-list. */
export interface ReadDirective {
  name: string;
  props: Record<string, string>;
  /** Its properties that a reader reads. */
  words: string[];
}

/** Holds a directive against the allow-list; null, with refusals in the context, when it breaks a rule. */
export function readDirective(
  token: Token,
  { line, isInside }: { line: number; isInside: boolean },
  context: InlineContext,
): ReadDirective | null {
  const written = directiveOf(token);
  const definition = Object.hasOwn(directives, written.name) ? directives[written.name] : undefined;
  const problems =
    definition === undefined ? [unknownDirective(written.name)] : problemsOf(written, definition, isInside);
  if (definition !== undefined && problems.length === 0) return accept(written, definition, { line, context });
  for (const { code, message, fix } of problems) {
    context.refusals.push({ code, message, at: `${context.source.shown}:${line}`, fix });
  }
  return null;
}

interface Refused {
  code: string;
  message: Text;
  fix: Text;
}

function accept(
  written: DirectiveLine,
  definition: DirectiveDefinition,
  { line, context }: { line: number; context: InlineContext },
): ReadDirective {
  const given = withTrailing(written, definition);
  const props: Record<string, string> = {};
  const words: string[] = [];
  for (const [name, prop] of Object.entries(definition.props)) {
    let value = given[name];
    if (value === undefined) continue;
    if (prop.media !== undefined) {
      const target = targetOf(value, prop, context);
      if (target.kind === 'refused') {
        context.refusals.push({
          code: target.code,
          message: target.message,
          at: `${context.source.shown}:${line}`,
          fix: target.fix,
        });
      } else if (target.kind === 'media') {
        context.media.push({ file: target.file, type: prop.media, line });
        value = target.file;
      }
    }
    props[name] = value;
    if (prop.isText === true) words.push(value);
  }
  // Decoration says nothing to a screen reader.
  if (props['decorative'] === 'true') props['alt'] = '';
  return { name: written.name, props, words };
}

/** The file that a property names; where the player must have it, an address of another site will not do. */
function targetOf(value: string, { media, types }: DirectiveProp, { source }: InlineContext): Target {
  const target = (media === 'image' ? resolveImage : resolveLink)(value, source.file);
  if (types === undefined || target.kind === 'refused') return target;
  return target.kind === 'media' && types.includes(extensionOf(value)) ? target : notPlayed(value, types);
}

function problemsOf(written: DirectiveLine, definition: DirectiveDefinition, isInside: boolean): Refused[] {
  const unclosed = written.isClosed ? [] : [isInside ? notClosedInside(written.name) : notClosed(written.name)];
  // Of what stands in braces that cannot be read, nothing more can be said.
  if (written.broken !== null) return [brokenProps(written.broken, definition), ...unclosed];
  const given = withTrailing(written, definition);
  const problems = Object.entries(given).flatMap(([name, value]) => givenProblem({ written, definition }, name, value));
  for (const [name, prop] of Object.entries(definition.props)) {
    if (prop.required === true && isBlank(given[name])) problems.push(missingProp(written.name, name, definition));
  }
  if (written.name === 'figure' && isBlank(given['alt']) && given['decorative'] !== 'true') {
    problems.push(figureWithoutAlt);
  }
  if (lacksWords(definition, written, given)) problems.push(withoutWords(definition));
  return [...problems, ...unclosed];
}

const lacksWords = (
  { words }: DirectiveDefinition,
  { isEmpty }: DirectiveLine,
  given: Readonly<Record<string, string>>,
): boolean => words !== undefined && isEmpty && words.every((name) => isBlank(given[name]));

function givenProblem(
  { written, definition }: { written: DirectiveLine; definition: DirectiveDefinition },
  name: string,
  value: string,
): Refused[] {
  const prop = Object.hasOwn(definition.props, name) ? definition.props[name] : undefined;
  if (prop === undefined) return [unknownProp(written.name, name, definition)];
  return prop.oneOf === undefined || prop.oneOf.includes(value) ? [] : [wrongProp(name, value, prop.oneOf)];
}

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === '';

function withTrailing(written: DirectiveLine, definition: DirectiveDefinition): Record<string, string> {
  return written.trailing === '' ? written.props : { [definition.trailing]: written.trailing, ...written.props };
}

function directiveOf(token: Token): DirectiveLine {
  const written = token.meta?.['directive'];
  if (!isDirectiveLine(written)) throw new Error('a directive token without its line');
  return written;
}

const isDirectiveLine = (value: unknown): value is DirectiveLine =>
  value !== null && typeof value === 'object' && 'name' in value && 'isClosed' in value;

const known = (): string =>
  Object.entries(directives)
    .map(([name, { means }]) => `${name}（${means}）`)
    .join('、');

function unknownDirective(name: string): Refused {
  const braces = /[｛｝＝]/u.exec(name)?.[0];
  if (braces !== undefined) {
    return {
      code: 'E_DIRECTIVE',
      message: text(`指令里用了全角符号“${braces}”。`, `The directive has a full-width "${braces}".`),
      fix: text(
        '花括号、等号和引号都用半角：{title="…"}。',
        'Type half-width braces, equals signs and quotes: {title="…"}.',
      ),
    };
  }
  const meant = closest(name, Object.keys(directives));
  const zh = meant === null ? '' : `是不是 :::${meant}？`;
  const en = meant === null ? '' : `Did you mean :::${meant}? `;
  return {
    code: 'E_DIRECTIVE',
    message: text(`没有 :::${name} 这个指令。`, `There is no directive :::${name}.`),
    fix: text(`${zh}可用的指令：${known()}。`, `${en}Known directives: ${Object.keys(directives).join(', ')}.`),
  };
}

const notClosed = (name: string): Refused => ({
  code: 'E_DIRECTIVE',
  message: text(`:::${name} 没有结束。`, `:::${name} is not closed.`),
  fix: text(
    '在末尾加一行 :::；指令套指令时，外层多写一个冒号（::::）。',
    'Add a line ::: at its end; a directive around others needs one colon more (::::).',
  ),
});

const notClosedInside = (name: string): Refused => ({
  code: 'E_DIRECTIVE',
  message: text(`套在里面的 :::${name} 没有结束。`, `:::${name}, inside another directive, is not closed.`),
  fix: text(
    '外层的开头和结尾都多写一个冒号（::::）；已经写了的，在里层末尾加一行 :::。',
    'The directive around it begins and ends with one colon more (::::); if it does, add a line ::: at the end of the inner one.',
  ),
});

const brokenProps = (broken: string, definition: DirectiveDefinition): Refused => ({
  code: 'E_DIRECTIVE_PROP',
  message: text(`花括号里的“${broken}”读不懂。`, `"${broken}" in the braces cannot be read.`),
  fix: text(
    `写成 名称="值"，引号和等号用半角，每个只写一次，如 ${definition.example}`,
    `Write name="value" with straight quotes, each name once: ${definition.example}`,
  ),
});

function unknownProp(directive: string, name: string, definition: DirectiveDefinition): Refused {
  const names = Object.keys(definition.props);
  const meant = closest(name, names);
  return {
    code: 'E_DIRECTIVE_PROP',
    message: text(`:::${directive} 没有“${name}”这一项。`, `:::${directive} has no "${name}".`),
    fix:
      meant === null
        ? text(`可以写：${names.join('、')}。`, `Known: ${names.join(', ')}.`)
        : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
  };
}

const wrongProp = (name: string, value: string, allowed: readonly string[]): Refused => ({
  code: 'E_DIRECTIVE_PROP',
  message: text(`“${name}”不能写“${value}”。`, `"${name}" cannot be "${value}".`),
  fix: text(`只能写：${allowed.join('、')}。`, `Write one of: ${allowed.join(', ')}.`),
});

const missingProp = (directive: string, name: string, definition: DirectiveDefinition): Refused => ({
  code: 'E_DIRECTIVE_PROP',
  message: text(`:::${directive} 缺少“${name}”。`, `:::${directive} lacks "${name}".`),
  fix: text(`写成 ${definition.example}`, `Write ${definition.example}`),
});

const withoutWords = ({ words = [] }: DirectiveDefinition): Refused =>
  words.includes('captions')
    ? {
        code: 'E_MEDIA_WORDS',
        message: text(
          '视频没有字幕，也没有文字稿，听不见的人不知道说了什么。',
          'The video has neither captions nor a transcript: who cannot hear it misses what is said.',
        ),
        fix: text(
          '加上 captions=media/文件.vtt，或者把文字稿写在 :::video 和 ::: 之间。',
          'Add captions=media/file.vtt, or write the transcript between :::video and :::.',
        ),
      }
    : {
        code: 'E_MEDIA_WORDS',
        message: text(
          '录音没有文字稿，听不见的人不知道说了什么。',
          'The sound has no transcript: who cannot hear it misses what is said.',
        ),
        fix: text(
          '把文字稿写在 :::audio 和 ::: 之间，或者加上 transcript=files/文字稿.txt。',
          'Write the transcript between :::audio and :::, or add transcript=files/words.txt.',
        ),
      };

const notPlayed = (value: string, types: readonly string[]): Target => ({
  kind: 'refused',
  code: 'E_MEDIA_TYPE',
  message: text(`“${value}”不能用在这里。`, `"${value}" cannot be used here.`),
  fix: text(
    `写本站文件夹里的文件，类型是 ${types.join('、')}。`,
    `Name a file of the site's folder, of the type ${types.join(' or ')}.`,
  ),
});

const figureWithoutAlt: Refused = {
  code: 'E_IMAGE_ALT',
  message: text(':::figure 的图片没有替代文字。', 'The picture of :::figure has no alternative text.'),
  fix: text(
    '加上 alt="图里有什么"；纯装饰的图片写 decorative=true。',
    'Add alt="what it shows"; write decorative=true for a purely decorative picture.',
  ),
};
