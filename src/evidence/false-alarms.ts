import type { Fact } from '#model/evidence.ts';

const obsolete = 'obsolete markup is no barrier by itself: what it stands in for, as a heading, other rules look for';

/**
 * Rules of engines that are right too seldom to be believed alone, each with the reason. What such a rule says counts
 * when another engine, by a rule that is not in this table, has seen the same criterion fail at the same element.
 */
const needASecond: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  alfa: {
    'sia-r44': 'what is turned by CSS is not locked: a picture or a word may stand on its side in any orientation',
    'sia-r68': 'a role that owns nothing yet may be filled by a script',
    'sia-r83': 'text that may be cut off when it is enlarged need not be: the probe of text spacing tries it',
  },
  axe: {
    'label-content-name-mismatch':
      'it knows neither words that are called in another order nor those that only screen readers hear',
    'meta-refresh': 'only the first one counts that says when (ACT rule bc659a)',
    marquee: 'running text that the page lets its reader stop is allowed: the probe of motion presses what is there',
  },
  'html-validate': {
    'area-alt': 'an area without href is no link, and aria-label names one as well as alt does',
    'aria-label-misuse': 'the HTML standard’s advice: browsers do tell the name',
    'hidden-focusable': 'a script or tabindex on the way may keep the focus out',
    'input-missing-label': 'it reads the source, not the name that the browser computes',
    'meta-refresh': 'it does not read how long: after more than twenty hours it is allowed (ACT rule bc659a)',
    'multiple-labeled-controls': 'only the first control is named, which may be all that is meant',
    'no-autoplay': 'muted, short or paused by a control of the page is allowed',
    'text-content': 'it reads the source, not the name that the browser computes',
    'valid-autocomplete': 'what a browser may ignore is no wrong purpose',
    'valid-for': 'a label that leads nowhere hurts only where the field has no other name',
    'wcag/h30': 'it reads the source, not the name that the browser computes',
    'wcag/h32': 'a technique: a form may be sent by other means than a button of its own',
    'wcag/h36': 'it reads the source, not the name that the browser computes',
    'wcag/h37': 'it reads the source, not the name that the browser computes',
    'wcag/h63': 'a technique: a header without scope is understood by its place',
    'wcag/h67': 'a title on a decorative picture is told by no screen reader as its name alone',
    'wcag/h71': 'a group may be named by aria-label or aria-labelledby',
  },
  htmlcs: {
    '1_1_1.H30.2': 'it reads alt alone: title, aria-label and aria-labelledby name a picture too (ACT rule c487ae)',
    '1_1_1.H37':
      'it reads alt alone: a title names a picture, and role="none" says that it is an ornament (ACT rule 23a2a8)',
    '1_1_1.H24': 'it reads alt alone: aria-label names an area too, and one without href needs none',
    '1_1_1.H36': 'it reads alt alone: a picture button may be named by aria-label or title',
    '1_3_1.F92,ARIA4': 'a role that takes semantics away may be meant, as on a table for layout',
    '1_3_1.F68': 'it knows neither names by placeholder nor fields that have no role',
    '1_3_1.H39.3.LayoutTable': 'it takes a table for layout whose headers are told by role',
    '1_3_1.H42.2': 'it sees headings that are hidden until a script has words for them',
    '1_3_1.H43.IncorrectAttr': 'a cell may name other headers than those that it stands below (ACT rule d0f69e)',
    '1_3_1.H43': 'a technique: headers of a plain table are understood by their place',
    '1_3_1.H43.MissingHeaderIds': 'scope tells headers of several rows as well as the headers attribute does (H63)',
    '1_3_1.H43.MissingHeadersAttrs': 'scope tells headers of several rows as well as the headers attribute does (H63)',
    '1_3_1.H43.HeadersRequired': 'scope tells headers of several rows as well as the headers attribute does (H63)',
    '1_3_1.H43,H63': 'a technique: headers of a plain table are understood by their place',
    '1_3_1.H63': 'a technique: headers of a plain table are understood by their place',
    '1_3_1.H49.AlignAttr': obsolete,
    '1_3_1.H49.Big': obsolete,
    '1_3_1.H49.Center': obsolete,
    '1_3_1.H49.Font': obsolete,
    '1_3_1.H49.Strike': obsolete,
    '1_3_1.H49.Tt': obsolete,
    '1_3_1.H71.NoLegend': 'a technique: a group may be named by ARIA, and one field needs no group',
    '1_3_5.H98': 'it knows neither sections nor the tokens that came later',
    '1_4_3.G145.Fail': 'it does not see what pseudo-elements and what lies below paint behind a text',
    '1_4_3.G18.Fail': 'it does not see what pseudo-elements and what lies below paint behind a text',
    '2_4_1.G1,G123,G124.NoSuchID':
      'a link into nothing fails only where it skips, which the probe of the keyboard follows; #top leads to the top by itself',
    '2_2_1.F40.2': 'it does not read how long: after more than twenty hours it is allowed (ACT rule bc659a)',
    '2_2_1.F41.2': 'it does not read how long: after more than twenty hours it is allowed (ACT rule bc659a)',
    '2_4_1.H64.1': 'it reads the title alone: aria-label and aria-labelledby name a frame too',
    '2_4_2.H25.1.NoTitleEl': 'browsers take a title that stands outside the head (ACT rule c4a8a4)',
    '3_1_2.H58.1.Lang': 'a tag whose first part is a language is understood, whatever follows (ACT rule de46e4)',
    '3_2_2.H32.2': 'a technique: a form without a button may be sent by other means, and say so before',
    '4_1_2.H91.A.NoContent': 'it does not see the name of a drawing inside the link',
    '4_1_2.H91.Button.Name': 'it does not see the name of a drawing inside the button',
    '4_1_2.H91.Div.Name': 'it does not know that a title names what has no other name',
    '4_1_2.H91.Fieldset.Name': 'a group need not be named where its fields say all',
    '4_1_2.H91.InputButton.Name': 'a button that resets has a name by itself (ACT rule 97a4e1)',
    '4_1_2.H91.InputCheckbox.Name': 'it does not know fields that have no role',
    '4_1_2.H91.InputEmail.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.InputFile.Name': 'it does not know that aria-hidden takes a field away whose button stands in for it',
    '4_1_2.H91.InputNumber.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.InputPassword.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.InputSearch.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.InputTel.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.InputText.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.InputUrl.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.Textarea.Name': 'it does not know names by placeholder (ACT rule e086e5)',
    '4_1_2.H91.Span.Name': 'it does not know that a title names what has no other name',
  },
};

/** Engines of which only these rules are believed alone. */
const believedAlone: Readonly<Record<string, { rules: readonly string[]; because: string }>> = {
  accesslint: {
    rules: ['adaptable/td-has-header', 'adaptable/th-has-data-cells'],
    because:
      'it says of eight correct twins in 141 that they fail, by rules that others have better, and takes the words of a switched-off control for pale ones; see docs/decisions/0002-rule-engines.md',
  },
};

/** Why what an engine's rule says alone is not believed; null where it is. */
export function whyAloneIsLittle({ engine, rule }: Pick<Fact, 'engine' | 'rule'>): string | null {
  const few = believedAlone[engine];
  return few === undefined || few.rules.includes(rule) ? (needASecond[engine]?.[rule] ?? null) : few.because;
}

/** Facts without those that nobody else confirms although they need it. */
export function withoutFalseAlarms(facts: readonly Fact[]): Fact[] {
  const believed = new Set(
    facts.filter((fact) => whyAloneIsLittle(fact) === null && fact.outcome === 'failed').flatMap(keysOf),
  );
  return facts.filter((fact) => whyAloneIsLittle(fact) === null || keysOf(fact).some((key) => believed.has(key)));
}

const keysOf = ({ at, criteria }: Fact): string[] =>
  criteria.map((number) => `${at.page}\n${at.selector ?? ''}\n${number}`);
